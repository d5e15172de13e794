"""A blank sheet as files: a tagged PDF of one page, and a Word document, both from the cache where nothing changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.cache import Cache
from safesite.ground.interface import interface
from safesite.ground.pdf import Sheet
from safesite.ground.wordparts import program
from safesite.policy.duties.tasks import first_day
from safesite.policy.sheets import wordfile
from safesite.policy.sheets.view import press_view, sheet_view

if TYPE_CHECKING:
    from safesite.policy.sheets.gather import Served
    from safesite.reference.house import House

TEMPLATE = "policy/templates/blank.typ"


def pdf(house: House, served: Served) -> bytes:
    """Print a sheet."""
    return house.press.pdf(Sheet(TEMPLATE, press_view(house, served), first_day(house)))


def document(house: House, served: Served) -> bytes:
    """Return a sheet as a Word document."""
    view = asdict(sheet_view(house, served))
    palette = house.palette
    about = {
        "lang": interface().language,
        "comments": " · ".join(filter(None, (house.demonstration, house.watermark))),
        "ink": palette.ink,
        "heading": palette.primary,
        "tint": palette.primary_soft,
        "note": palette.accent_soft,
    }
    day = first_day(house)
    key = Cache.key("docx", program(wordfile.__file__), json.dumps([view, about]), day.isoformat())
    return house.press.cache.fetch(key, lambda: wordfile.make(view, about, day))
