"""A snippet as a picture card and as a handout, as plain data for Typst; each bears the day it was written."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING

import segno

from safesite.ground import icons
from safesite.ground.cache import Cache
from safesite.ground.interface import interface, word
from safesite.ground.pdf import Sheet
from safesite.newsletter.view import address_for_help, address_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House

CARD_SHEET = "newsletter/templates/card.typ"
HANDOUT_SHEET = "newsletter/templates/handout.typ"
CARD = (1200, 675)  # pixels
CHILDLINE = "childline"
ENDS = ("?", "!", ".", "…", "?”", "!”", ".”")  # of a sentence


def card(house: House, item: Item[Snippet]) -> bytes:
    """Return the picture card as PNG."""
    sheet = Sheet(CARD_SHEET, card_view(house, item), item.record.written)
    return house.press.picture(sheet, CARD[0])


def alternative(house: House, item: Item[Snippet]) -> str:
    """Return the text that stands for the picture card: every word on it, but for the notes."""
    return read_out(card_view(house, item))


def read_out(view: Mapping[str, object]) -> str:
    """Return every word on a card, but for the notes, as one text."""
    title, say, school, address = (str(view[name]) for name in ("title", "say", "school", "address"))
    title += "" if title.endswith(ENDS) else "."
    return word("newsletter.card-says", title=title, say=say, school=school, address=address)


def card_view(house: House, item: Item[Snippet]) -> dict[str, object]:
    """Return the data of the picture card."""
    say = house.speaker_abroad()
    return {
        **frame(house, say(item.record.title).plain, interface().language, interface().dir),
        "say": say(item.record.forms.short).plain,
        "address": bare(house.school.address),
    }


def handout(house: House, item: Item[Snippet]) -> bytes:
    """Return the handout as PDF."""
    return house.press.pdf(Sheet(HANDOUT_SHEET, handout_view(house, item), item.record.written))


def handout_view(house: House, item: Item[Snippet]) -> dict[str, object]:
    """Return the data of the handout; words as plain text, colours as '#rrggbb', drawings as SVG."""
    say, snippet = house.speaker_abroad(), item.record
    return {
        **frame(house, say(snippet.title).plain, interface().language, interface().dir),
        "paragraphs": [phrase.plain for phrase in say.each(snippet.forms.medium)],
        "tonight": _box(word("newsletter.tonight"), say(snippet.tonight).plain, "weather-night"),
        "ask": _box(word("newsletter.ask"), say(snippet.ask).plain, "forum"),
        **foot(house, item, word("newsletter.more-label"), word("newsletter.childline"), word("newsletter.read-here")),
    }


def foot(house: House, item: Item[Snippet], more: str, call: str, read: str) -> dict[str, object]:
    """Return what stands at the foot of a handout, under headings in its language."""
    address, page = address_for_help(house, item.record), house.school.address + address_of(item.id)
    return {
        "help": {"title": more, "name": address.name, "url": address.url, "address": bare(address.url)},
        "childline": _box(call, childline(house), "phone"),
        "qr": {"svg": _code(house, page), "address": bare(page), "label": read},
    }


def frame(house: House, title: str, language: str, way: str) -> dict[str, object]:
    """Return what every sheet of a snippet has; `way` is which way its language runs."""
    return {
        "lang": language,
        "dir": way,
        "title": title,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _box(title: str, say: str, icon: str) -> dict[str, str]:
    return {"title": title, "say": say, "icon": icons.svg(icon)}


def childline(house: House) -> str:
    """Return Childline's number as the help routes give it."""
    return next(r.number for r in house.references.help.routes if r.id == CHILDLINE and r.number)


def bare(address: str) -> str:
    """Return an address as it is printed."""
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def _code(house: House, address: str) -> str:
    """Return the QR code of an address, from the cache; its rim is part of the drawing."""
    key = Cache.key("qr", version("segno"), address)
    return house.press.cache.fetch(key, lambda: _drawn(address).encode()).decode()


def _drawn(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(border=4, scale=4, dark="#000000", light="#ffffff"))
