"""Whom to tell, at the foot of a poster: for pupils the grown-ups at school, for adults the safeguarding team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.interface import word
from safesite.posters.words import Voice

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase
    from safesite.posters.model import Poster
    from safesite.posters.tongues import Tongued
    from safesite.reference.house import House


DANGER = "alert-circle"


@dataclass(frozen=True)
class Tell:
    """People to tell, a number to call, and what to do if that did not help."""

    title: str
    people: tuple[str, ...]
    anyone: str
    number_label: str
    number: str
    note: str
    danger_label: str
    danger: str
    more: str
    icon: str
    danger_icon: str


def tell(house: House, poster: Poster, tongued: Tongued | None = None) -> Tell:
    """Return whom a poster's readers can tell."""
    return for_pupils(house, tongued) if "pupils" in poster.audience else _for_adults(house)


def for_pupils(house: House, tongued: Tongued | None = None) -> Tell:
    """Return whom a pupil can tell; the names of people at school stay as they are said there."""
    say, helps = Voice(house.speaker_abroad(), tongued), house.references.help
    paper = helps.on_paper

    def on_paper(name: str) -> str:
        return say("help", f"on_paper.{name}", getattr(paper, name)).plain

    return Tell(
        title=on_paper("title"),
        people=tuple(phrase.plain for phrase in people(house)),
        anyone=on_paper("anyone"),
        number_label=on_paper("childline"),
        number=number_of(house, "childline"),
        note=say("help", "pupils_then", helps.pupils_then).plain,
        danger_label=on_paper("danger"),
        danger="999",
        more=on_paper("more"),
        icon=icons.svg("hand-heart"),
        danger_icon=icons.svg(DANGER),
    )


def people(house: House) -> tuple[Phrase, ...]:
    """Return the grown-ups at school whom a pupil can tell."""
    return house.speaker_abroad().each(house.school.contacts.pupils)


def _for_adults(house: House) -> Tell:
    contacts = house.school.contacts
    return Tell(
        title=word("posters.adults-title"),
        people=tuple(role.title for name in contacts.team if (role := house.school.role(name))),
        anyone=word("posters.adults-anyone"),
        number_label=word("posters.adults-office"),
        number=contacts.office.phone,
        note=word("posters.adults-note"),
        danger_label=word("posters.adults-danger"),
        danger="999",
        more=word("posters.adults-more"),
        icon=icons.svg("phone"),
        danger_icon=icons.svg(DANGER),
    )


def number_of(house: House, name: str) -> str:
    """Return the number of a help route."""
    return next(route.number for route in house.references.help.routes if route.id == name and route.number)
