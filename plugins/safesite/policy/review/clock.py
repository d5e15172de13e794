"""The clock of the reviews: what is overdue, due soon, later than the stated cycle, or has to be reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from safesite.ground.dates import Period, long, period
from safesite.ground.problem import Severity
from safesite.policy.editions import begun, current, is_overdue
from safesite.policy.guidance.verdict import CONFIRM
from safesite.policy.shelves import EDITIONS, REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.review.model import Interim, Told
    from safesite.reference.guidance import GuidanceEdition
    from safesite.reference.house import House

SOON = timedelta(days=60)
Sort = Literal["overdue", "soon", "gap", "two-dates", "interim", "unreported", "waiting"]


@dataclass(frozen=True)
class Chime:
    """Something that the clock says about an edition: what, where in its file, in which words, and what to do."""

    sort: Sort
    item: Item[Edition]
    setting: str
    words: str
    hint: str
    severity: Severity = Severity.WARNING


def chimes(house: House) -> Iterator[Chime]:
    """Yield all that the clock says today about the edition in force and what is recorded after it."""
    item = current(house)
    if item:
        yield from _due(house, item)
        yield from _two_dates(item)
        yield from _gaps(house, item)
        yield from _next_gap(house, item)
        yield from _interim(house, item)
    yield from _unreported(house)
    yield from _waiting(house)


def _due(house: House, item: Item[Edition]) -> Iterator[Chime]:
    last = item.record.due.last
    hint = "review the draft, have it approved, and record it with 'safesite policy approve'"
    if is_overdue(house, item.record):
        words = f"the review of the policy was due by {long(last)} and is overdue"
        yield Chime("overdue", item, "review_due", words, hint)
    elif last - house.today <= SOON:
        days = (last - house.today).days
        when = {0: "today", 1: "in 1 day"}.get(days, f"in {days} days")
        words = f"the review of the policy is due by {long(last)}, {when}"
        yield Chime("soon", item, "review_due", words, hint)


def _two_dates(item: Item[Edition]) -> Iterator[Chime]:
    edition = item.record
    if edition.also_due:
        words = (
            f"the policy gives two dates for its next review, {edition.due.words} and {edition.also_due}; "
            f"the first is taken, so that it is due by {long(edition.due.last)}"
        )
        yield Chime("two-dates", item, "also_due", words, "say one date in the next edition")


def reviews(house: House, item: Item[Edition]) -> tuple[Period, ...]:
    """Return every review that is known up to an edition: those that editions name, and their approvals, in order."""
    last = item.record.begins
    known = [other.record for other in begun(house) if other.record.begins <= last and not other.record.amendment]
    named = {period(text) for edition in known for text in edition.reviewed}
    named |= {edition.approved for edition in known}
    return tuple(sorted(named))


def cycle_of(house: House, edition: Edition) -> int:
    """Return the months from one review to the next, as the policy states them."""
    return edition.every_months or house.school.review.every_months


def approved_edition(house: House, item: Item[Edition]) -> Item[Edition]:
    """Return the edition that governors approved: of a small change the one that it changed, in the end."""
    change = item.record.amendment
    base = house.shelf(EDITIONS).get(change.of) if change else None
    return approved_edition(house, base) if base else item


def _told_before(house: House, item: Item[Edition]) -> date:
    """Return until when gaps were told with an earlier edition: what is past and told is not told for ever."""
    own = approved_edition(house, item).record.begins
    earlier = [o.record for o in begun(house) if o.record.begins < own and not o.record.amendment]
    return max((edition.approved.first for edition in earlier), default=date.min)


def _gaps(house: House, item: Item[Edition]) -> Iterator[Chime]:
    cycle, told = cycle_of(house, item.record), _told_before(house, item)
    known = [(one, other) for one, other in pairwise(reviews(house, item)) if other.first > told]
    months = [(_months(one, other), one, other) for one, other in known]
    late = [f"{number} months from {a.words} to {b.words}" for number, a, b in months if number > cycle]
    if late:
        words = f"reviews were further apart than the stated {cycle} months: {', '.join(late)}"
        yield Chime("gap", item, "reviewed", words, "put the next review into the calendar")


def _next_gap(house: House, item: Item[Edition]) -> Iterator[Chime]:
    """Yield that the next review is due later than the stated cycle allows."""
    cycle, last = cycle_of(house, item.record), approved_edition(house, item).record.approved
    months = _months_to(last.last, item.record.due.last)
    if months > cycle:
        words = (
            f"the next review is due by {long(item.record.due.last)}, {months} months after that of {last.words}: "
            f"later than the stated {cycle} months"
        )
        yield Chime("gap", item, "review_due", words, "begin it earlier, and give the next edition a date in time")


def _months(one: Period, other: Period) -> int:
    return _months_to(one.first, other.first)


def _months_to(one: date, other: date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


def interim_of(house: House, edition: Edition) -> tuple[GuidanceEdition, ...]:
    """Return the editions of the main guidance that came into force since an edition was approved."""
    main = house.references.register.main
    return tuple(
        new
        for new in (main.editions if main else ())
        if new.begins and edition.approved.first < new.begins.first <= house.today
    )


def _interim(house: House, item: Item[Edition]) -> Iterator[Chime]:
    main = house.references.register.main
    if main is None:
        return
    new = [edition for edition in interim_of(house, item.record) if not _done(house, main.id, edition.label)]
    for edition in [found for found in new if found.sure != "unsure"][-1:]:
        words = (
            f"a new edition of '{main.title}' ({edition.label}) came into force after the approval: "
            "an interim review is open"
        )
        hint = "record a new edition, or write the outcome under 'interim:' into the log of the review"
        yield Chime("interim", item, "approval", words, hint)
    for edition in [found for found in new if found.sure == "unsure"][-1:]:
        words = f"a newer edition of '{main.title}' ({edition.label}) may be in force, which nobody has confirmed"
        yield Chime("interim", item, "approval", words, CONFIRM, Severity.INFO)


def _done(house: House, guidance: str, label: str) -> Interim | None:
    logs = (entry for log in house.shelf(REVIEWS).values() for entry in log.record.interim)
    done = (entry for entry in logs if (entry.guidance, entry.edition) == (guidance, label))
    return next((entry for entry in done if period(entry.on).first <= house.today), None)


def report_of(house: House, name: str) -> Told | None:
    """Return where it is recorded that a meeting was told of a small change, if it was; a planned meeting was not."""
    logs = (entry for log in house.shelf(REVIEWS).values() for entry in log.record.reported)
    return next((entry for entry in logs if entry.edition == name and period(entry.on).first <= house.today), None)


def _waiting(house: House) -> Iterator[Chime]:
    """Yield each edition that is recorded and not yet in force: the site has to be built again on its day."""
    for item in house.shelf(EDITIONS).values():
        edition = item.record
        day = max(edition.approved.first, edition.from_when.first)
        if day > house.today:
            words = f"this edition is in force from {long(day)}, and is not published before that day"
            yield Chime("waiting", item, "in_force", words, "build the site again on that day")


def _unreported(house: House) -> Iterator[Chime]:
    for item in house.shelf(EDITIONS).values():
        change = item.record.amendment
        if change and report_of(house, item.id) is None:
            words = f"the small change of {item.record.approved.words} is still to be reported to: {change.report_to}"
            hint = f"once it is told, write it under 'reported:' in {house.school_shown}/review/"
            yield Chime("unreported", item, "amendment", words, hint)
