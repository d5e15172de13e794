"""What the foot of a poster says of whom to tell, as its page says it in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.posters.designs import DESIGNS
from safesite.posters.tell import tell
from safesite.reference.contacts import tel

if TYPE_CHECKING:
    from safesite.posters.model import Poster
    from safesite.posters.tell import Tell
    from safesite.posters.tongues import Tongued
    from safesite.reference.house import House


@dataclass(frozen=True)
class Call:
    """A number to call, and whose it is."""

    label: str
    number: str
    href: str


@dataclass(frozen=True)
class FootView:
    """The foot of a poster; what a poster has not is left empty."""

    title: str
    people: tuple[str, ...]
    anyone: str
    calls: tuple[Call, ...]
    note: str


def foot_view(house: House, poster: Poster, tongued: Tongued | None = None) -> FootView | None:
    """Return the foot of a poster; sheets to cut up, to colour and for the staff room have none."""
    said, design = tell(house, poster, tongued), poster.design
    number = Call(said.number_label, said.number, tel(said.number))
    if design == "team":
        return FootView("", (), said.anyone, (number, _danger(said)), said.note)
    if design == "bookmarks":
        return FootView("", (), "", (number,), "")
    return FootView(said.title, said.people, "", (number,), said.note) if DESIGNS[design].code else None


def _danger(said: Tell) -> Call:
    return Call(said.danger_label, said.danger, tel(said.danger))
