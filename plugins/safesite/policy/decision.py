"""What the governors decided about the policy, as it was typed, and what is missing or wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from safesite.ground.dates import long, period
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Place, Problem, Severity
from safesite.policy.draft import guidance_of
from safesite.policy.edition import Basis
from safesite.policy.guidance.checks import draft_findings
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.wording import GuidanceText
    from safesite.reference.house import House
    from safesite.reference.school import Role

AMENDED: Basis = "amended"  # what 'safesite policy amend' records, and nothing else does
LONGEST = 60  # months from one review to the next
COMMAND = Place("safesite policy approve", 0)


@dataclass(frozen=True)
class Decision:
    """What the governors decided, as it was typed; roles are given by id or by title."""

    on: str = ""
    by: str = ""
    meeting: str = ""
    minute: str = ""
    signed_by: tuple[str, ...] = ()
    owner: str = ""
    version: str = ""
    in_force: str = ""
    review_by: str = ""
    note: str = ""
    basis: str = "approved"
    also_due: str = ""
    every_months: str = ""
    reviewed: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()


def faults(house: House, decision: Decision) -> Iterator[Problem]:
    """Yield all that is missing or wrong in a decision about the draft."""
    yield from _basis(decision)
    yield from _missing(decision)
    yield from _dates(decision)
    yield from _days(house, decision)
    yield from _taken(house, decision)
    yield from _roles(house, decision)
    yield from unsure(house, decision.confirmed)
    # What is recorded of a published document stands as it was published.
    yield from repealed(house) if decision.basis == "approved" else ()


def repealed(house: House) -> Iterator[Problem]:
    """Yield each place where the draft names repealed law or a dead address, which nobody can approve today."""
    for finding in draft_findings(house):
        if finding.verdict.severity is Severity.ERROR:
            yield finding.problem(Severity.ERROR)


def _fault(option: str, words: str, hint: str = "") -> Problem:
    return Problem(COMMAND, option, words, hint)


def _basis(decision: Decision) -> Iterator[Problem]:
    known = [basis for basis in get_args(Basis) if basis != AMENDED]
    if decision.basis not in known:
        words = f"'{decision.basis}' is not one of: {', '.join(known)}"
        yield _fault("--basis", words, did_you_mean(decision.basis, known))


NEEDED = {
    "on": ("the approval has no date", "say when, like --on 2026-11-21, --on 2026-11 or --on 2026-27"),
    "owner": ("nobody is named as owner of the policy", "name a role, like --owner dsl"),
    "version": ("the edition has no version", "give one, like --version 2026.0"),
    "in_force": ("nothing says from when the policy is in force", "say when, like --in-force 2026-12-01"),
    "review_by": ("nothing says by when the policy is to be reviewed", "say when, like --review-by 2027-11"),
}
NEEDED_WHEN_APPROVED = {
    "by": ("nothing says who approved the policy", "name the body, like --by 'Full Governing Body'"),
    "meeting": (
        "nothing says at which meeting it was approved",
        "name it, like --meeting 'Autumn term meeting'",
    ),
    "minute": ("nothing says where it stands in the minutes", "give the reference, like --minute 7.2"),
    "signed_by": ("nothing says who signed it", "name the roles, like --signed-by head"),
}


def _missing(decision: Decision) -> Iterator[Problem]:
    needed = NEEDED | (NEEDED_WHEN_APPROVED if decision.basis == "approved" else {})
    if decision.basis == "restated-from-published":
        needed["by"] = NEEDED_WHEN_APPROVED["by"]
    for name, (words, hint) in needed.items():
        value = body(decision) if name == "by" else getattr(decision, name)
        if not (value.strip() if isinstance(value, str) else value):
            yield _fault(option(name), words, hint)


def option(name: str) -> str:
    """Return the option of the command for a part of a decision."""
    return "--" + name.replace("_", "-")


def _dates(decision: Decision) -> Iterator[Problem]:
    named = [(name, getattr(decision, name)) for name in ("on", "in_force", "review_by")]
    named += [("reviewed", text) for text in decision.reviewed]
    bad = [(name, text) for name, text in named if text and not is_period(text)]
    for name, text in bad:
        words = f"'{text}' is not a day, a month or a school year"
        yield _fault(option(name), words, "write it like 2026-11-21, 2026-11 or 2026-27")
    if not bad and decision.on and decision.review_by and period(decision.review_by).last <= period(decision.on).first:
        words = f"the review is due by {decision.review_by}, which is not after the approval ({decision.on})"
        yield _fault("--review-by", words, "a review comes after the approval")
    if decision.every_months and not (decision.every_months.isdecimal() and 1 <= int(decision.every_months) <= LONGEST):
        words = f"'{decision.every_months}' is not a number of months"
        yield _fault("--every-months", words, f"write a number from 1 to {LONGEST}, such as 12")


def _days(house: House, decision: Decision) -> Iterator[Problem]:
    """Yield an approval that has not happened yet, a policy in force before it was approved, a version used before."""
    if is_period(decision.on):
        yield from future(house, decision.on, "the approval", COMMAND)
    both = all(map(is_period, (decision.on, decision.in_force)))
    if both and period(decision.in_force).last < period(decision.on).first:
        words = f"the policy would be in force from {decision.in_force}, before its approval ({decision.on})"
        yield _fault("--in-force", words, "a policy holds from its approval or later")
    others = [item for item in house.shelf(EDITIONS).values() if item is not taken(house, decision.on)]
    used = [item for item in others if item.record.version == decision.version.strip()]
    for item in used[:1]:
        words = f"an edition has the version '{item.record.version}' already ({item.source.file})"
        yield _fault("--version", words, "give a version that is used once, such as the year and .0")


def future(house: House, on: str, what: str, command: Place) -> Iterator[Problem]:
    """Yield that something is typed as having happened on a day that is still to come."""
    if period(on).first > house.today:
        words = f"{what} ({on}) is still to come: today is {long(house.today)}"
        yield Problem(command, "--on", words, "record it once it has happened")


def body(decision: Decision) -> str:
    """Return who approved, as it was typed; 'not recorded' is nobody."""
    said = decision.by.strip()
    return "" if said.casefold() == "not recorded" else said


def is_period(text: str) -> bool:
    """Tell whether a text is a day, a month or a school year."""
    try:
        period(text)
    except ValueError:
        return False
    return True


def _taken(house: House, decision: Decision) -> Iterator[Problem]:
    item = taken(house, decision.on)
    if item:
        words = f"an edition for that day is recorded already ({item.source.file})"
        yield _fault("--on", words, "an edition is never recorded again; a change has a date of its own")


def taken(house: House, on: str) -> Item[Edition] | None:
    """Return the edition that is recorded already for the day on which a period begins, if any."""
    day = period(on).first if is_period(on) else None
    return next((item for item in house.shelf(EDITIONS).values() if item.record.approved.first == day), None)


def _roles(house: House, decision: Decision) -> Iterator[Problem]:
    named = [("owner", decision.owner), *(("signed_by", name) for name in decision.signed_by)]
    for part, name in named:
        if name.strip() and not role_of(house, name):
            yield unknown_role(house, option(part), name)


def unknown_role(house: House, where: str, name: str) -> Problem:
    """Return what is said of a role that the school does not have."""
    known = [role.id for role in house.school.roles]
    return _fault(where, f"the school has no role '{name}'", did_you_mean(name, known, f"one of {', '.join(known)}"))


def role_of(house: House, name: str) -> Role | None:
    """Return a role that was named by its id or by its title."""
    return next((role for role in house.school.roles if name.strip() in (role.id, role.title)), None)


def title(house: House, name: str) -> str:
    """Return the title of a role that was named by its id or by its title."""
    role = role_of(house, name)
    return role.title if role else name.strip()


def unsure(house: House, confirmed: tuple[str, ...], before: tuple[GuidanceText, ...] = ()) -> Iterator[Problem]:
    """Yield each cited edition of which the register is not sure and that nobody has confirmed, now or before."""
    cited = guidance_of(house)
    known = {(text.id, text.edition) for text in before if text.confirmed}
    for name in confirmed:
        if name not in (text.id for text in cited):
            hint = did_you_mean(name, [text.id for text in cited], "leave it out")
            yield _fault("--confirmed", f"the policy does not cite '{name}'", hint)
    for text in cited:
        if text.sure == "unsure" and text.id not in confirmed and (text.id, text.edition) not in known:
            words = f"the policy cites '{text.title}' ({text.edition}), an edition that is not yet confirmed"
            yield _fault("--confirmed", words, f"read the edition itself, then add --confirmed {text.id}")
