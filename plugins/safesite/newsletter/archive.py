"""What the archive prints: this week's snippet, the year by half-terms, the topics, the school's notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.interface import word
from safesite.newsletter.shelves import NOTICES, SNIPPETS
from safesite.newsletter.topics import TOPICS
from safesite.newsletter.view import FOLDER, address_of, newest_first
from safesite.newsletter.yearplan import current
from safesite.reference.badges import topic_badges
from safesite.reference.terms import HALF_TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.newsletter.calendar import Week
    from safesite.newsletter.model import Notice, Snippet
    from safesite.newsletter.yearplan import YearPlan
    from safesite.reference.badges import Badge
    from safesite.reference.house import House

PLAN = f"{FOLDER}plan/"
STALE_AFTER = 8  # days: a build a week, and a day for whoever is ill


@dataclass(frozen=True)
class CardView:
    """A snippet in short, with its week where it has one; `day` is the day that its date names."""

    title: Phrase
    address: str
    teaser: Phrase
    topics: tuple[Badge, ...]
    day: date
    when: str
    planned: bool


@dataclass(frozen=True)
class Group:
    """Snippets under a heading."""

    id: str
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True)
class NoticeView:
    """A notice of the school."""

    id: str
    title: Phrase
    words: tuple[Phrase, ...]
    until: date
    until_words: str


@dataclass(frozen=True)
class Archive:
    """The archive page."""

    now: CardView | None
    built: date
    built_words: str
    stale_after: int
    notices: tuple[NoticeView, ...]
    plan: str
    groups: tuple[Group, ...]
    topics: str


def archive(house: House) -> Archive:
    """Return the view of the archive page."""
    say, plan = house.speaker(FOLDER), current(house)
    week = plan.begun(house.today) if plan else None
    return Archive(
        now=_planned(house, say, week) if week else None,
        built=house.today,
        built_words=long(house.today),
        stale_after=STALE_AFTER,
        notices=notices(house, say),
        plan=say.way(PLAN) if plan else "",
        groups=tuple(_groups(house, say, plan)),
        topics=say.way(TOPICS),
    )


def notices(house: House, say: Speaker) -> tuple[NoticeView, ...]:
    """Return the notices that the school shows on the day of the build, the first to end first."""
    shown = [i for i in house.shelf(NOTICES).values() if i.record.since <= house.today <= i.record.until]
    return tuple(_notice(say, item) for item in sorted(shown, key=lambda item: (item.record.until, item.id)))


def _notice(say: Speaker, item: Item[Notice]) -> NoticeView:
    notice = item.record
    return NoticeView(item.id, say(notice.title), say.each(notice.words), notice.until, long(notice.until))


def _groups(house: House, say: Speaker, plan: YearPlan | None) -> Iterator[Group]:
    weeks = [week for week in plan.weeks if week.snippet] if plan else []
    for name, title in HALF_TERMS.items():
        cards = tuple(_planned(house, say, week) for week in weeks if week.half_term == name)
        if cards:
            yield Group(name, title, cards)
    rest = [item for item in newest_first(house) if item.id not in {week.snippet for week in weeks}]
    if rest:
        title = word("newsletter.any-time") if plan else word("newsletter.all")
        yield Group("any-time", title, tuple(_unplanned(say, item) for item in rest))


def _planned(house: House, say: Speaker, week: Week) -> CardView:
    item = house.shelf(SNIPPETS)[week.snippet]
    return _card(say, item, week.monday, week_words(week), planned=True)


def _unplanned(say: Speaker, item: Item[Snippet]) -> CardView:
    written = item.record.written
    return _card(say, item, written, word("newsletter.written", date=long(written)), planned=False)


def _card(say: Speaker, item: Item[Snippet], day: date, when: str, *, planned: bool) -> CardView:
    snippet = item.record
    return CardView(
        title=say(snippet.title),
        address=say.way(address_of(item.id)),
        teaser=say(snippet.forms.short),
        topics=topic_badges(snippet.topics),
        day=day,
        when=when,
        planned=planned,
    )


def week_words(week: Week) -> str:
    """Return a week as people read it."""
    day = long(week.monday)
    return word("newsletter.holiday-from", date=day) if week.holiday else word("newsletter.week-of", date=day)
