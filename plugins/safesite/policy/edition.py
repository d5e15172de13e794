"""An edition: the policy as it was recorded, word for word, and what shows that it was not altered."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from safesite.ground.dates import Period, period
from safesite.ground.model import Part, Record
from safesite.policy.amending.record import Amendment
from safesite.policy.wording import Line, PolicyText

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.source import Source

FORMAT = 1
Basis = Literal["approved", "published-approval-not-recorded", "restated-from-published", "amended"]


def _readable(text: str) -> str:
    try:
        period(text)
    except ValueError:
        hint = "write it like 2026-11-21, 2026-11 or 2026-27"
        words = "'{text}' is not a day, a month or a school year"
        raise PydanticCustomError("rule_period", words, {"text": text, "hint": hint}) from None
    return text


When = Annotated[str, AfterValidator(_readable)]


class Approval(Part):
    """Who approved the policy, when, and where that stands in the minutes."""

    by: str = ""
    on: When
    meeting: str = ""
    minute: str = ""
    signed_by: tuple[Line, ...] = ()
    note: str = ""


class Edition(Record):
    """A recorded edition of a school's policy; nobody edits it."""

    format: Literal[1]
    basis: Basis
    approval: Approval
    owner: Line
    version: Line
    in_force: When
    review_due: When
    also_due: Line | None = None
    """Another date for the next review that the document gives elsewhere, as it gives it."""
    every_months: int | None = Field(default=None, ge=1, le=60)
    """The cycle of reviews that the policy stated, in months."""
    reviewed: tuple[When, ...] = ()
    """Earlier reviews that the document names, the oldest first."""
    amendment: Amendment | None = None
    """What is recorded of a small change."""
    policy: PolicyText
    digest: str

    @property
    def approved(self) -> Period:
        """Return when it was approved or published."""
        return period(self.approval.on)

    @property
    def from_when(self) -> Period:
        """Return when it came into force."""
        return period(self.in_force)

    @property
    def begins(self) -> tuple[date, date]:
        """Return what puts editions in order: from when each is in force, and when it was approved."""
        return self.from_when.first, self.approved.first

    @property
    def due(self) -> Period:
        """Return the period whose last day is the day by which it has to be reviewed."""
        return period(self.review_due)

    @field_validator("review_due")
    @classmethod
    def _after_the_approval(cls, due: str, info: ValidationInfo) -> str:
        approval = info.data.get("approval")
        if approval and period(due).last <= period(approval.on).first:
            raise PydanticCustomError(
                "rule_review",
                "the review is due by {due}, which is not after the approval ({on})",
                {"due": due, "on": approval.on, "hint": "a review comes after the approval"},
            )
        return due


def canonical(data: Mapping[str, Any]) -> str:
    """Write data as the JSON that a digest is taken of: sorted, without spaces or the digest."""
    kept = {name: value for name, value in data.items() if name != "digest"}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(data: Mapping[str, Any]) -> str:
    """Return the SHA-256 of an edition's data, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(data).encode()).hexdigest()


def is_unaltered(data: Mapping[str, Any]) -> bool:
    """Tell whether an edition's data are those that its digest was taken of."""
    return data.get("digest") == digest_of(data)


def inspect(source: Source) -> tuple[Problem, ...]:
    """Say what is wrong with an edition as a whole, before anybody looks at its settings."""
    data, back = source.data, "put the recorded file back, from a backup or the history of your files"
    form = data.get("format")
    if form != FORMAT:
        words = f"this edition has the format '{form}', and this version of safesite reads format {FORMAT}"
        words = words if "format" in data else "this edition does not say its format"
        hint = "build with a newer version of safesite" if isinstance(form, int) and form > FORMAT else back
        return (source.problem(("format",), words, hint),)
    if "digest" not in data:
        return (
            source.problem(
                (), "the edition has no digest at its end: the file was cut off, or nobody recorded it", back
            ),
        )
    if not is_unaltered(data):
        words = "these are not the words that were recorded: the edition was altered afterwards"
        return (source.problem(("digest",), words, f"{back}; a change to the policy is a new edition"),)
    return ()
