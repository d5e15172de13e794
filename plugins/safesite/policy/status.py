"""What is recorded about the policy that is shown: who approved it, from when it holds, by when it is reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.policy.editions import current, is_overdue
from safesite.policy.labels import BASES, DRAFT_NOTE

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
    overdue = f"This policy was to be reviewed by {due}. The review is overdue." if is_overdue(house, edition) else ""
    rows = (
        *_approval_rows(edition),
        Row("Owner", edition.owner),
        Row("Version", edition.version),
        Row("In force from", edition.from_when.words),
        Row("Review due by", due),
    )
    note = " ".join(filter(None, (BASES[edition.basis], edition.approval.note)))
    return Status(rows, note, overdue, edition.digest)


def _approval_rows(edition: Edition) -> tuple[Row, ...]:
    approval, when = edition.approval, edition.approved.words
    if edition.basis == "published-approval-not-recorded":
        return (
            Row("Approval", approval.by or "Not recorded in the published document"),
            Row("Edition of", when),
        )
    details = [when, approval.meeting, f"minute {approval.minute}" if approval.minute else ""]
    signed = [Row("Signed by", ", ".join(approval.signed_by))] if approval.signed_by else []
    return (Row("Approved by", approval.by), Row("Approved on", ", ".join(filter(None, details))), *signed)


def draft_status(house: House) -> Status:
    """Return the status of the draft, beside that of the edition that is published."""
    item = current(house)
    published = f"Edition of {item.record.approved.words}" if item else "No approved policy yet"
    rows = (Row("Status", "Draft, not approved"), Row("Published today", published))
    return Status(rows, DRAFT_NOTE, "", "")
