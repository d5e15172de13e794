"""Telephone numbers and e-mail addresses in a hand-written text, as links that a finger can use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.phrase import Phrase, Piece
from safesite.reference.contacts import tel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.reference.house import House

SHORTEST = 5  # 999 is no link in running text: nobody should call it by a slip of the thumb


def ways_to_reach(house: House) -> Mapping[str, str]:
    """Return the address behind each number and e-mail address of the school's office and of the help routes."""
    office = house.school.contacts.office
    numbers = [office.phone, *(route.number for route in house.references.help.routes)]
    ways = {number: tel(number) for number in numbers if number and len(number) > SHORTEST}
    return {**ways, office.email: f"mailto:{office.email}"} if office.email else ways


def reachable(phrase: Phrase, ways: Mapping[str, str]) -> Phrase:
    """Return a phrase in which each number and each e-mail address leads somewhere."""
    pattern = re.compile("|".join(map(re.escape, ways)))
    return Phrase(tuple(piece for found in phrase.pieces for piece in _split(found, pattern, ways)))


def _split(piece: Piece, pattern: re.Pattern[str], ways: Mapping[str, str]) -> Iterator[Piece]:
    if piece.href or not ways:
        yield piece
        return
    since = 0
    for match in pattern.finditer(piece.text):
        if match.start() > since:
            yield Piece(piece.text[since : match.start()], piece.style)
        yield Piece(match[0], piece.style, ways[match[0]])
        since = match.end()
    if since < len(piece.text):
        yield Piece(piece.text[since:], piece.style)
