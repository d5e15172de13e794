"""Record the draft as a small change to the edition in force: who, when, why, what changed, and whom to tell."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.problem import Problem, ProblemsFound
from safesite.policy.amending.decision import COMMAND, Change, faults, next_version
from safesite.policy.amending.record import Amendment
from safesite.policy.approve import edition_yaml, recorded, write_edition
from safesite.policy.changes.compare import compare
from safesite.policy.changes.told import in_titles
from safesite.policy.decision import AMENDED, option, title
from safesite.policy.draft import draft, guidance_of
from safesite.policy.edition import FORMAT, digest_of
from safesite.policy.editions import current, has_begun
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.wording import GuidanceText, PolicyText
    from safesite.reference.house import House

LARGEST = 10  # places in which a small change may differ from the edition that it changes


def amend(house: House, change: Change) -> Path:
    """Record the draft as a small change and return the new file; raises ProblemsFound with all that is wrong."""
    base, text = _base(house), draft(house)
    if text is None:
        hint = f"write {house.school_shown}/policy/outline.yml"
        raise ProblemsFound([Problem(COMMAND, "", "the school has no draft that could take the edition's place", hint)])
    text = text.model_copy(update={"guidance": _guidance(house, change, base.record)})
    told = in_titles(compare(base.record.policy, text))
    problems = [*faults(house, change, base.record), *_size(base, told)]
    if problems:
        raise ProblemsFound(problems)
    path = house.school_folder / "editions" / f"{change.on}.yml"
    return write_edition(path, edition_yaml(data_of(house, change, base, text, told)))


def data_of(
    house: House, change: Change, base: Item[Edition], text: PolicyText, told: tuple[str, ...]
) -> dict[str, object]:
    """Return the data of the changed edition in the order of its file; a small change moves no review date."""
    edition = base.record
    record = Amendment(
        of=base.id,
        under=change.under.strip(),
        why=change.why.strip(),
        changes=told,
        report_to=change.report_to.strip(),
    )
    kept = edition.model_dump(mode="json", exclude_defaults=True, include={"also_due", "every_months", "reviewed"})
    data: dict[str, object] = {
        "schema": 1,
        "format": FORMAT,
        "basis": AMENDED,
        "amendment": record.model_dump(mode="json"),
        "approval": {"by": title(house, change.by), "on": change.on},
        "owner": edition.owner,
        "version": next_version(edition.version),
        "in_force": change.begins,
        "review_due": edition.review_due,
        **kept,
        "policy": text.model_dump(mode="json", exclude_defaults=True),
    }
    return {**data, "digest": digest_of(data)}


def _guidance(house: House, change: Change, base: Edition) -> tuple[GuidanceText, ...]:
    """Return what the draft cites; an edition that was confirmed for the base need not be confirmed once more."""
    before = {(text.id, text.edition) for text in base.policy.guidance if text.confirmed}
    return tuple(
        text.model_copy(update={"confirmed": True}) if (text.id, text.edition) in before else text
        for text in guidance_of(house, change.confirmed)
    )


def _base(house: House) -> Item[Edition]:
    base = current(house)
    if base is None:
        words, hint = "the school has no edition in force that could be changed", "record one with 'policy approve'"
    elif base.record.basis == "published-approval-not-recorded":
        words = f"nobody is recorded as having approved the edition '{base.id}', so nobody could allow changes to it"
        hint = "record an approval with 'safesite policy approve'"
    elif waiting := [item for item in house.shelf(EDITIONS).values() if not has_begun(house, item.record)]:
        when = long(waiting[0].record.from_when.first)
        words = (
            f"the edition '{waiting[0].id}' is recorded and in force from {when}: until then there is no small change"
        )
        hint = "record the change once it is in force"
    else:
        return base
    raise ProblemsFound([Problem(COMMAND, "", words, hint)])


def _size(base: Item[Edition], told: tuple[str, ...]) -> Iterator[Problem]:
    """Yield that a change is none, or more than governors can have meant by a small one."""
    if not told:
        words = f"the draft says the same as the edition '{base.id}', so there is nothing to record"
        yield Problem(COMMAND, "", words, "change the sources first, and look at the preview")
    if len(told) > LARGEST:
        words = f"the draft differs from the edition '{base.id}' in {len(told)} places, which is no small change"
        yield Problem(
            COMMAND, "", words, "let the governors approve it, and record that with 'safesite policy approve'"
        )


OPTIONS = {
    "on": "the day of the change, like 2026-12-03",
    "by": "the role that made it",
    "under": "where the governors allowed such changes, such as a meeting and its minute",
    "why": "the reason, in a sentence",
    "report_to": "the meeting that is to be told, which is the next one",
    "in_force": "from when it holds; without it, from the day of the change",
    "version": "the version; without it, the next one after that of the edition, such as 2026.1",
}

KINDS = {"on": "DATE", "in_force": "DATE", "by": "ROLE"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Tell the command line what a small change is made of."""
    parser.add_argument("school", nargs="?", default=argparse.SUPPRESS, help="the school; the same as --school")
    for name, words in OPTIONS.items():
        parser.add_argument(option(name), default="", metavar=KINDS.get(name, "TEXT"), help=words)
    help_ = "guidance whose unsure edition somebody has read and confirmed; repeat it for each"
    parser.add_argument("--confirmed", action="append", default=[], metavar="ID", help=help_)


def from_arguments(house: House, options: argparse.Namespace) -> str:
    """Record the small change as the command line says, and return what is to be done now."""
    typed = {name: str(getattr(options, name)) for name in OPTIONS}
    change = Change(**typed, confirmed=tuple(options.confirmed))
    path = amend(house, change)
    told = f"once it was told, write that under 'reported:' in {house.school_shown}/review/YEAR.yml"
    return f"{recorded(house, path, change.begins)} Report it to: {change.report_to.strip()}; {told}."
