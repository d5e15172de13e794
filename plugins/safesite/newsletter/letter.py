"""A snippet as an e-mail: one table of 600 pixels, every style in its element, no script, nothing loaded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from css_inline import CSSInliner

from safesite.ground.interface import interface, word
from safesite.ground.templates import render
from safesite.newsletter.view import address_for_help, address_of

if TYPE_CHECKING:
    from safesite.ground.colour import Palette
    from safesite.ground.phrase import Phrase
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.helproutes import Address
    from safesite.reference.house import House
    from safesite.reference.translated import Shown

# What computers and telephones have of their own for each script: an e-mail fetches no fonts.
FACES = {"ar": "Tahoma, Arial, sans-serif", "ur": "Tahoma, Arial, sans-serif", "bn": "'Nirmala UI', Vrinda, sans-serif"}
LATIN = "Arial, Helvetica, sans-serif"


@dataclass(frozen=True)
class Box:
    """A coloured box with a heading."""

    heading: str
    say: Phrase


@dataclass(frozen=True)
class Letter:
    """What the template of the e-mail prints; `side` is where its lines begin."""

    lang: str
    dir: str
    side: str
    face: str
    title: Phrase
    paragraphs: tuple[Phrase, ...]
    boxes: tuple[Box, ...]
    more: str
    help: Address
    page: str
    school: str
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    palette: Palette


def letter(house: House, item: Item[Snippet]) -> bytes:
    """Return a snippet as an e-mail in English."""
    say, snippet = house.speaker_abroad(), item.record
    boxes = (
        Box(word("newsletter.tonight"), say(snippet.tonight)),
        Box(word("newsletter.ask"), say(snippet.ask)),
    )
    return _inlined(
        Letter(
            lang=interface().language,
            dir=interface().dir,
            side="left",
            face=LATIN,
            title=say(snippet.title),
            paragraphs=say.each(snippet.forms.medium),
            boxes=boxes,
            more=word("newsletter.more-label"),
            help=address_for_help(house, snippet),
            page=house.school.address + address_of(item.id),
            school=house.school.name,
            warnings=(),
            notes=notes(house),
            palette=house.palette,
        )
    )


def translated_letter(house: House, item: Item[Snippet], shown: Shown) -> bytes:
    """Return the short form of a snippet as an e-mail in another language."""
    return _inlined(
        Letter(
            lang=shown.language,
            dir=shown.dir,
            side="right" if shown.dir == "rtl" else "left",
            face=FACES.get(shown.language, LATIN),
            title=shown.texts["title"],
            paragraphs=(shown.texts["forms.short"],),
            boxes=(),
            more=shown.more,
            help=address_for_help(house, item.record),
            page=house.school.address + address_of(item.id),
            school=house.school.name,
            warnings=tuple(filter(None, (shown.own_warning, shown.warning))),
            notes=notes(house),
            palette=house.palette,
        )
    )


def notes(house: House) -> tuple[str, ...]:
    """Return the lines that every form of a snippet carries: that it is a draft, that it is a demonstration."""
    return tuple(line for line in (house.watermark, house.demonstration) if line)


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(keep_style_tags=False, load_remote_stylesheets=False)


def _inlined(view: Letter) -> bytes:
    return (_inliner().inline(render("newsletter", "letter.html.j2", view)) + "\n").encode()
