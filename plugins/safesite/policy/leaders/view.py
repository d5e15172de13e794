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

PUPILS = "pupils"


@dataclass(frozen=True)
class MoreView:
    """What else there is of one kind on the letters of a meeting."""

    title: str
    links: tuple[Piece, ...]


@dataclass(frozen=True)
class ActivityView:
    """One meeting, with what there is to use in it."""

    id: str
    heading: str
    minutes: str
    need: tuple[Phrase, ...]
    do: tuple[Phrase, ...]
    uses: tuple[Piece, ...]
    more: tuple[MoreView, ...]


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
    named = [entry for target in week.uses if (entry := house.catalogue.find(target)) and may_read(house.reader, entry)]
    return ActivityView(
        id=f"week-{number}",
        heading=word("policy.leaders-week", number=number, title=say(week.title).plain),
        minutes=word("policy.leaders-minutes", minutes=week.minutes),
        need=say.each(week.need),
        do=say.each(week.do),
        uses=tuple(map(say.link, named)),
        more=tuple(_more(house, say, week, named)),
    )


def _more(house: House, say: Speaker, week: Activity, named: list[Entry]) -> Iterator[MoreView]:
    """Yield every other poster and quiz for pupils on the letters of a meeting."""
    topical = [entry for letter in week.about for entry in house.catalogue.about(f"smart:{letter}", "poster", "quiz")]
    offered = [e for e in dict.fromkeys(topical) if PUPILS in e.audience and may_read(house.reader, e)]
    for kind, title in (("poster", word("policy.leaders-posters")), ("quiz", word("policy.leaders-quizzes"))):
        found = tuple(say.link(entry) for entry in offered if entry.kind == kind and entry not in named)
        if found:
            yield MoreView(title, found)
