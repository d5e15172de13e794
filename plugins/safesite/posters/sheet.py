"""What the press prints on a poster, as plain data for Typst."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

import segno

from safesite.ground import icons
from safesite.ground.dates import long
from safesite.ground.interface import texts, word
from safesite.ground.pdf import Sheet
from safesite.posters.designs import DESIGNS
from safesite.posters.inks import LINE, inked, tones
from safesite.posters.tell import tell
from safesite.posters.words import SPELLING, said
from safesite.reference.incidentview import flow_view

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.posters.forms import Form
    from safesite.posters.model import Poster
    from safesite.posters.tongues import Tongued
    from safesite.posters.words import Line, RuleSaid
    from safesite.reference.house import House

# The words that the drawn designs say themselves.
WORDS = (
    "posters.name-line",
    "posters.picture-frame",
    "posters.answer",
    "posters.go-to",
)


def sheet(house: House, item: Item[Poster], form: Form, tongued: Tongued | None = None) -> Sheet:
    """Return a poster as a sheet; it bears the day on which the school's contacts were correct."""
    return Sheet(
        f"posters/templates/{item.record.design}.typ",
        view(house, item, form, tongued),
        house.school.contacts.correct_on,
        form.points,
    )


def view(house: House, item: Item[Poster], form: Form, tongued: Tongued | None = None) -> dict[str, Any]:
    """Return the data of a poster; words as plain text, colours as '#rrggbb', drawings as SVG."""
    poster = item.record
    words = said(house, item, house.speaker_abroad(), tongued, few=form.large)
    return {
        "lang": words.language,
        "dir": words.dir,
        "title": words.title.plain,
        "lead": words.lead.plain,
        "lines": [_line(line) for line in words.lines],
        "closing": words.closing.plain if words.closing else "",
        "rule": _rule(words.rule) if words.rule else None,
        "date": words.date,
        "school": house.school.name,
        "form": {"paper": form.paper, "ink": form.ink, "large": form.large, "shop": form.shop},
        "young": poster.stages == ("ks1",),
        "hue": poster.hue,
        "outline": LINE if form.ink == "full" else "#000000",
        "palette": inked(house.palette, form.ink),
        "tones": tones(house.palette, form.ink),
        "tell": asdict(tell(house, poster, tongued)),
        "team": [role.title for name in house.school.contacts.team if (role := house.school.role(name))],
        "flow": flow(house) if poster.design == "flow" else None,
        "qr": _qr(house, poster, tongued),
        "fine": _fine(house, item),
        "warnings": words.warnings,
        "demonstration": house.demonstration,
        "watermark": house.watermark,
        "words": texts(*WORDS),
    }


def _line(line: Line) -> dict[str, str]:
    return {
        "title": line.title.plain,
        "say": line.say.plain if line.say else "",
        "icon": icons.svg(line.icon),
        "hue": line.hue,
        "mark": line.mark,
    }


def _rule(rule: RuleSaid) -> dict[str, str]:
    return {
        "title": rule.title.plain,
        "say": rule.say.plain,
        "exception": rule.exception.plain if rule.exception else "",
        "icon": icons.svg("hand-heart"),
    }


def _fine(house: House, item: Item[Poster]) -> str:
    """Return the small print: how old the contacts are, whose idea the letters are."""
    notes = [word("posters.correct", date=long(house.school.contacts.correct_on))]
    if DESIGNS[item.record.design].takes in SPELLING:
        notes.append(house.speaker_abroad()(house.references.smart.credit).plain)
    return "  ·  ".join(notes)


def flow(house: House) -> dict[str, Any]:
    """Return the incident flow as plain data."""
    shown = flow_view(house, house.speaker_abroad())
    return {
        "steps": [
            {
                "number": step.number,
                "question": step.is_question,
                "title": step.title,
                "who": step.who,
                "icon": icons.svg(step.icon),
                "urgent": step.urgent,
                "lines": [line.plain for line in step.lines],
                "ways": [{"say": way.say, "number": way.number, "title": way.title} for way in step.ways],
            }
            for step in shown.steps
        ],
        "told_title": shown.if_told_title.plain,
        "told": [line.plain for line in shown.if_told],
        "never": [{"say": one.say.plain, "icon": icons.svg(one.icon)} for one in shown.never],
        "basis": shown.basis.plain,
    }


def address_to(house: House, poster: Poster) -> str:
    """Return the whole address that a poster's QR code opens."""
    entry = house.catalogue.find(f"page:{poster.leads_to}")
    assert entry  # noqa: S101 - the catalogue has checked the link
    return f"{house.school.address}{entry.address}"


def _qr(house: House, poster: Poster, tongued: Tongued | None) -> dict[str, str]:
    """Return the QR code of a page; its quiet zone is part of the drawing."""
    address = address_to(house, poster)
    return {
        "svg": _code(address),
        "address": address.removeprefix("https://").rstrip("/"),
        "label": tell(house, poster, tongued).more,
    }


@cache
def _code(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(border=4, scale=4, dark="#000000", light="#ffffff"))
