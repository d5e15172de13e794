"""What the school calls a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word

if TYPE_CHECKING:
    from safesite.curriculum.model import Map
    from safesite.reference.house import House


def scheme_of(house: House, record: Map) -> str:
    """Return a map's title with the name of the scheme that it follows: 'Computing (Kapow)'."""
    title = house.plain(record.title)
    return word("curriculum.scheme", title=title, name=house.plain(record.scheme)) if record.scheme else title
