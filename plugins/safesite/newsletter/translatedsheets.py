"""The short form of a snippet in another language as a picture card and as a handout, as plain data for Typst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.pdf import Sheet
from safesite.newsletter.sheets import CARD, CARD_SHEET, HANDOUT_SHEET, bare, foot, frame, read_out
from safesite.newsletter.translated import warnings
from safesite.reference.translated import shown

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House
    from safesite.reference.translated import Shown

# Unseen: what stands between them runs its own way, and its full stop stays at its end.
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


def translated_card(house: House, item: Item[Snippet], one: Shown) -> bytes:
    """Return the picture card in another language as PNG."""
    sheet = Sheet(CARD_SHEET, translated_card_view(house, one), item.record.written)
    return house.press.picture(sheet, CARD[0])


def translated_alternative(house: House, one: Shown) -> str:
    """Return the text that stands for the picture card in another language."""
    return read_out(translated_card_view(house, one))


def translated_card_view(house: House, one: Shown) -> dict[str, object]:
    """Return the data of the picture card."""
    return {**_frame(house, one), "say": one.texts["forms.short"].plain, "address": bare(house.school.address)}


def translated_handout(house: House, item: Item[Snippet], one: Shown) -> bytes:
    """Return the handout in another language as PDF."""
    return house.press.pdf(Sheet(HANDOUT_SHEET, translated_handout_view(house, item, one), item.record.written))


def translated_handout_view(house: House, item: Item[Snippet], one: Shown) -> dict[str, object]:
    """Return the data of the handout: the short form, and where to find help."""
    return {
        **_frame(house, one),
        "paragraphs": [one.texts["forms.short"].plain],
        **foot(house, item, one.more, _call(house, one), one.more),
    }


def _frame(house: House, one: Shown) -> dict[str, object]:
    made = frame(house, one.texts["title"].plain, one.language, one.dir)
    return {**made, "warnings": [f"{ISOLATE}{warning}{END_OF_ISOLATE}" for warning in warnings(one)]}


def _call(house: House, one: Shown) -> str:
    """Return the words before Childline's number; those that nobody has checked only on a sheet that says so."""
    helps = {found.language: found for found in shown(house, house.references.items["help"], house.speaker_abroad())}
    own = helps.get(one.language)
    said = own.texts.get("on_paper.childline") if own and (one.warning or not own.warning) else None
    return said.plain if said else word("newsletter.childline")
