"""A snippet as a Word document: what it says, as plain data, and its file from the cache."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground import wordparts
from safesite.ground.cache import Cache
from safesite.ground.interface import interface, word
from safesite.newsletter import wordfile, wordscript
from safesite.newsletter.letter import notes
from safesite.newsletter.translated import warnings
from safesite.newsletter.view import address_for_help, address_of

if TYPE_CHECKING:
    from datetime import date

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House
    from safesite.reference.translated import Shown


@dataclass(frozen=True)
class Text:
    """What the document says: runs are (text, style, address)."""

    lang: str
    dir: str
    title: str
    school: str
    written: str
    warnings: tuple[str, ...]
    paragraphs: list[list[dict[str, str | None]]]
    boxes: list[tuple[str, list[dict[str, str | None]], str, str]]
    more: str
    help: tuple[str, str]
    page: str
    notes: tuple[str, ...]
    ink: str
    heading: str
    link: str


def document(house: House, item: Item[Snippet]) -> bytes:
    """Return a snippet as a Word document, from the cache where nothing in it has changed."""
    return _made(house, text_of(house, item), item.record.written)


def translated_document(house: House, item: Item[Snippet], one: Shown) -> bytes:
    """Return the short form of a snippet in another language as a Word document."""
    text = replace(
        text_of(house, item),
        lang=one.language,
        dir=one.dir,
        title=one.texts["title"].plain,
        warnings=warnings(one),
        paragraphs=[one.texts["forms.short"].runs],
        boxes=[],
        more=one.more,
    )
    return _made(house, text, item.record.written)


def _made(house: House, text: Text, day: date) -> bytes:
    program = wordparts.program(wordfile.__file__, wordscript.__file__)
    key = Cache.key("docx", program, json.dumps(asdict(text)))
    return house.press.cache.fetch(key, lambda: wordfile.make(text, day))


def text_of(house: House, item: Item[Snippet]) -> Text:
    """Return what the document says, as plain data."""
    say, snippet, palette = house.speaker_abroad(), item.record, house.palette
    help_address = address_for_help(house, snippet)
    return Text(
        lang=interface().language,
        dir=interface().dir,
        title=say(snippet.title).plain,
        school=house.school.name,
        written=snippet.written.isoformat(),
        warnings=(),
        paragraphs=[phrase.runs for phrase in say.each(snippet.forms.long)],
        boxes=[
            (word("newsletter.tonight"), say(snippet.tonight).runs, palette.accent_soft, palette.accent),
            (word("newsletter.ask"), say(snippet.ask).runs, palette.primary_soft, palette.primary),
        ],
        more=word("newsletter.more-label"),
        help=(help_address.name, help_address.url),
        page=house.school.address + address_of(item.id),
        notes=notes(house),
        ink=palette.ink,
        heading=palette.primary,
        link=palette.link,
    )
