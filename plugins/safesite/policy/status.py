"""What is recorded about the policy that is shown: who approved it, from when it holds, by when it is reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.interface import word
from safesite.policy.amending.rows import amendment_rows
from safesite.policy.editions import current, is_overdue
from safesite.policy.labels import BASES, DRAFT_NOTE
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from safesite.policy.edition import Edition
    from safesite.reference.house import House


@dataclass(frozen=True)
class Row:
    """A line of the status card."""

    label: str
    value: str


@dataclass(frozen=True)
class Status:
    """What is recorded about the text that is shown."""

    rows: tuple[Row, ...]
    note: str
    overdue: str
    digest: str


def status(house: House, edition: Edition) -> Status:
    """Return what is recorded about an edition, without claiming more than was recorded."""
    due = long(edition.due.last)
    overdue = word("policy.overdue", date=due) if is_overdue(house, edition) else ""
    rows = (
        *_recorded_rows(house, edition),
        Row(word("policy.status-owner"), edition.owner),
        Row(word("policy.status-version"), edition.version),
        Row(word("policy.status-in-force"), edition.from_when.words),
        Row(word("policy.status-due"), due),
    )
    note = " ".join(filter(None, (BASES[edition.basis], edition.approval.note)))
    return Status(rows, note, overdue, edition.digest)


def _recorded_rows(house: House, edition: Edition) -> tuple[Row, ...]:
    """Return who approved an edition; of a small change who approved what it changed, then all about the change."""
    if edition.amendment is None:
        return _approval_rows(edition)
    base = house.shelf(EDITIONS).get(edition.amendment.of)
    before = _recorded_rows(house, base.record) if base else ()
    return (*before, *(Row(label, value) for label, value in amendment_rows(house, edition, edition.amendment)))


def _approval_rows(edition: Edition) -> tuple[Row, ...]:
    approval, when = edition.approval, edition.approved.words
    if edition.basis == "published-approval-not-recorded":
        return (
            Row(word("policy.status-approval"), approval.by or word("policy.status-not-recorded")),
            Row(word("policy.status-edition-of"), when),
        )
    details = [when, approval.meeting, word("policy.status-minute", minute=approval.minute) if approval.minute else ""]
    signed = [Row(word("policy.status-signed-by"), ", ".join(approval.signed_by))] if approval.signed_by else []
    return (
        Row(word("policy.status-approved-by"), approval.by),
        Row(word("policy.status-approved-on"), ", ".join(filter(None, details))),
        *signed,
    )


def draft_status(house: House) -> Status:
    """Return the status of the draft, beside that of the edition that is published."""
    item = current(house)
    published = word("policy.status-edition", date=item.record.approved.words) if item else word("policy.none")
    rows = (
        Row(word("policy.status-status"), word("policy.status-draft")),
        Row(word("policy.status-published"), published),
    )
    return Status(rows, DRAFT_NOTE, "", "")
