"""Makes every help line's number in a text a link that calls it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.phrase import Phrase, Piece
from safesite.reference.contacts import routes_for, tel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.reference.house import House


def numbers(house: House) -> tuple[str, ...]:
    """Return the telephone numbers that pupils are shown, as they are written."""
    return tuple(route.number for route in routes_for(house, "pupils") if route.number)


def childline(house: House) -> str:
    """Return the number of Childline as it is written, or nothing where the school shows no such route."""
    return next((route.number for route in routes_for(house, "pupils") if route.id == "childline"), None) or ""


def with_links(phrase: Phrase, known: tuple[str, ...]) -> Phrase:
    """Return a phrase in which each known number is a link."""
    return Phrase(tuple(piece for whole in phrase.pieces for piece in _split(whole, known))) if known else phrase


def _split(piece: Piece, known: tuple[str, ...]) -> Iterator[Piece]:
    if piece.href:
        yield piece
        return
    for part in re.split("(" + "|".join(map(re.escape, known)) + ")", piece.text):
        if part:
            yield Piece(part, piece.style, tel(part) if part in known else "")
