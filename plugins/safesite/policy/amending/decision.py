"""A delegated small change as it was typed, and what is missing or wrong in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground.dates import period
from safesite.ground.problem import Place, Problem
from safesite.policy.decision import future, is_period, option, repealed, role_of, taken, unknown_role, unsure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.policy.edition import Edition
    from safesite.reference.house import House

COMMAND = Place("safesite policy amend", 0)


@dataclass(frozen=True)
class Change:
    """What was decided about a small change, as it was typed; the role is given by id or by title."""

    on: str = ""
    by: str = ""
    under: str = ""
    why: str = ""
    report_to: str = ""
    in_force: str = ""
    version: str = ""
    confirmed: tuple[str, ...] = ()

    @property
    def begins(self) -> str:
        """Return from when the change is in force: at once, unless another date was typed."""
        return self.in_force or self.on


NEEDED = {
    "on": ("the change has no date", "say when, like --on 2026-12-03"),
    "by": ("nobody is named who made the change", "name a role, like --by head"),
    "under": (
        "nothing says where the governors allowed small changes",
        "name it, like --under 'Full Governing Body, 10 November 2026, minute 7.4'",
    ),
    "why": ("nothing says why the change was made", "say it in a sentence, like --why 'The office has moved'"),
    "report_to": (
        "nothing says which meeting is to be told",
        "name the next one, like --report-to 'Spring term meeting'",
    ),
}


def faults(house: House, change: Change, base: Edition) -> Iterator[Problem]:
    """Yield all that is missing or wrong in a small change to an edition."""
    for name, (words, hint) in NEEDED.items():
        if not getattr(change, name).strip():
            yield _fault(option(name), words, hint)
    yield from _dates(house, change, base)
    yield from _version(change, base)
    if change.by.strip() and not role_of(house, change.by):
        yield _here(unknown_role(house, "--by", change.by))
    yield from map(_here, unsure(house, change.confirmed, base.policy.guidance))
    yield from repealed(house)


def next_version(version: str) -> str:
    """Return the version after a small change: 2026.1 follows 2026.0, and 2022-23.1 follows 2022-23."""
    found = re.fullmatch(r"(.*)\.(\d+)", version)
    return f"{found[1]}.{int(found[2]) + 1}" if found else f"{version}.1"


def _fault(where: str, words: str, hint: str) -> Problem:
    return Problem(COMMAND, where, words, hint)


def _here(problem: Problem) -> Problem:
    return replace(problem, place=COMMAND)


def _dates(house: House, change: Change, base: Edition) -> Iterator[Problem]:
    bad = [name for name in ("on", "in_force") if getattr(change, name) and not is_period(getattr(change, name))]
    for name in bad:
        words = f"'{getattr(change, name)}' is not a day, a month or a school year"
        yield _fault(option(name), words, "write it like 2026-11-21, 2026-11 or 2026-27")
    if bad or not change.on:
        return
    yield from future(house, change.on, "the change", COMMAND)
    if item := taken(house, change.on):
        words = f"an edition for that day is recorded already ({item.source.file})"
        yield _fault("--on", words, "an edition is never recorded again; a change has a date of its own")
    elif period(change.on).first <= base.approved.first:
        words = f"the change ({change.on}) is not after the edition that it changes ({base.approval.on})"
        yield _fault("--on", words, "a change comes after what it changes")
    if period(change.begins).first < base.from_when.first:
        words = f"the change would hold from {change.begins}, before the edition that it changes ({base.in_force})"
        yield _fault("--in-force", words, "a change holds from the same day or later")


def _version(change: Change, base: Edition) -> Iterator[Problem]:
    after = next_version(base.version)
    if change.version.strip() not in ("", after):
        words = f"the version '{change.version.strip()}' does not follow '{base.version}'"
        yield _fault("--version", words, f"leave it out, or write --version {after}")
