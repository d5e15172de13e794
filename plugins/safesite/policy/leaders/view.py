"""What the templates of the activities print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import word
from safesite.policy.places import LEADERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Entry
    from safesite.ground.phrase import Phrase, Piece, Speaker
    from safesite.ground.shelf import Item
    from safesite.policy.leaders.model import Activities, Activity
    from safesite.reference.house import House

KINDS = ("quiz", "poster")


@dataclass(frozen=True)
class ActivityView:
    """One meeting, with what there is to use in it."""

    id: str
    heading: str
    minutes: str
    need: tuple[Phrase, ...]
    do: tuple[Phrase, ...]
    uses: tuple[Piece, ...]


@dataclass(frozen=True)
class ActivitiesView:
    """A term of activities."""

    title: str
    lead: Phrase
    first: tuple[Phrase, ...]
    weeks: tuple[ActivityView, ...]


def activities_view(house: House, item: Item[Activities]) -> ActivitiesView:
    """Return the view of a term of activities."""
    say, term = house.speaker(LEADERS), item.record
    weeks = (_week(house, say, number, week) for number, week in enumerate(term.weeks, start=1))
    return ActivitiesView(say(term.title).plain, say(term.lead), say.each(term.first), tuple(weeks))


def _week(house: House, say: Speaker, number: int, week: Activity) -> ActivityView:
    found = dict.fromkeys(_used(house, week))
    return ActivityView(
        id=f"week-{number}",
        heading=word("policy.leaders-week", number=number, title=say(week.title).plain),
        minutes=word("policy.leaders-minutes", minutes=week.minutes),
        need=say.each(week.need),
        do=say.each(week.do),
        uses=tuple(say.link(entry) for entry in found),
    )


def _used(house: House, week: Activity) -> Iterator[Entry]:
    """Yield what the author names, then every quiz and poster on its letters."""
    named = (house.catalogue.find(target) for target in week.uses)
    topical = (entry for letter in week.about for entry in house.catalogue.about(f"smart:{letter}", *KINDS))
    for entry in (*named, *topical):
        if entry and may_read(house.reader, entry):
            yield entry
