"""What the press prints on a poster, as plain data for Typst."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import segno

from safesite.ground import icons
from safesite.ground.colour import on
from safesite.ground.dates import long
from safesite.ground.interface import interface, word
from safesite.ground.pdf import Sheet

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.posters.model import Paper, Poster
    from safesite.reference.house import House
    from safesite.reference.smart import SmartRule

# Five grounds that differ in lightness as well as in hue, so that the letters stay apart on a grey printer.
GROUNDS = ("#b8254f", "#ffb81c", "#0b6f4f", "#1663b0", "#64379f")


def sheet(house: House, item: Item[Poster], paper: Paper) -> Sheet:
    """Return a poster as a sheet; it bears the day on which the school's contacts were correct."""
    return Sheet(
        f"posters/templates/{item.record.design}.typ",
        view(house, item, paper),
        house.school.contacts.correct_on,
    )


def view(house: House, item: Item[Poster], paper: Paper) -> dict[str, object]:
    """Return the data of a poster; words as plain text, colours as '#rrggbb', drawings as SVG."""
    say, poster, contacts = house.speaker_abroad(), item.record, house.school.contacts
    smart = house.references.smart
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "title": say(poster.title).plain,
        "lead": say(poster.lead).plain,
        "school": house.school.name,
        "paper": paper,
        "palette": asdict(house.palette),
        "rules": [_rule(house, item, rule, ground) for rule, ground in zip(smart.rules, GROUNDS, strict=True)],
        "tell": {
            "title": word("posters.tell"),
            "people": [words.plain for words in say.each(contacts.pupils)],
            "number_label": word("posters.childline"),
            "number": childline(house),
            "note": say(house.references.help.pupils_then).plain,
            "icon": icons.svg("hand-heart"),
        },
        "qr": {"svg": _code(house), "address": _bare(_help(house)), "label": word("posters.more-help")},
        "credit": say(smart.credit).plain,
        "demonstration": house.demonstration,
        "watermark": house.watermark,
        "correct_on": word("posters.correct", date=long(contacts.correct_on)),
    }


def _rule(house: House, item: Item[Poster], rule: SmartRule, ground: str) -> dict[str, object]:
    say = house.speaker_abroad()
    words = rule.ks1 if item.record.stages == ("ks1",) else rule.ks2
    return {
        "letter": rule.word.plain()[0],
        "word": say(rule.word).plain,
        "say": say(words).plain,
        "icon": icons.svg(rule.icon),
        "colour": ground,
        "on_colour": on(ground),
    }


def childline(house: House) -> str:
    """Return Childline's number as the help routes give it."""
    return next(route.number for route in house.references.help.routes if route.id == "childline" and route.number)


def _help(house: House) -> str:
    return f"{house.school.address}help/"


def _bare(address: str) -> str:
    return address.removeprefix("https://").rstrip("/")


def _code(house: House) -> str:
    """Return the QR code of the help page; its quiet zone is part of the drawing."""
    return str(
        segno.make(_help(house), error="m", micro=False).svg_inline(border=4, scale=4, dark="#000000", light="#ffffff")
    )
