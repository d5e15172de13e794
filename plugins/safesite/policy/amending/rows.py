"""What the status card says of a small change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.dates import period
from safesite.ground.interface import word
from safesite.policy.review.clock import report_of

if TYPE_CHECKING:
    from safesite.policy.amending.record import Amendment
    from safesite.policy.edition import Edition
    from safesite.reference.house import House


def amendment_rows(house: House, edition: Edition, change: Amendment) -> tuple[tuple[str, str], ...]:
    """Return who made a small change and when, under which decision, why, what changed, and who was told, as rows."""
    made = word("policy.amended-by-on", who=edition.approval.by, date=edition.approved.words)
    return (
        (word("policy.amended-by"), made),
        (word("policy.amended-under"), change.under),
        (word("policy.amended-why"), change.why),
        (word("policy.amended-what"), "; ".join(change.changes)),
        _told(house, edition, change),
    )


def _told(house: House, edition: Edition, change: Amendment) -> tuple[str, str]:
    told = report_of(house, edition.approval.on)
    if told is None:
        return word("policy.amended-to-report"), change.report_to
    date = period(told.on).words
    said = word("policy.amended-reported-on", meeting=told.meeting, date=date, minute=told.minute)
    return word("policy.amended-reported"), said
