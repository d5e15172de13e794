"""Record the draft as a small change to the edition in force: who, when, why, what changed, and whom to tell."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from safesite.ground.problem import Problem, ProblemsFound
from safesite.policy.amending.decision import COMMAND, Change, faults, next_version
from safesite.policy.amending.record import Amendment
from safesite.policy.approve import edition_yaml, write_edition
from safesite.policy.changes.compare import compare
from safesite.policy.changes.told import in_titles
from safesite.policy.decision import AMENDED, option, title
from safesite.policy.draft import draft, guidance_of
from safesite.policy.edition import FORMAT, digest_of
from safesite.policy.editions import current

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House


def amend(house: House, change: Change) -> Path:
    """Record the draft as a small change and return the new file; raises ProblemsFound with all that is wrong."""
    base, text = _base(house), draft(house)
    if text is None:
        hint = f"write {house.school_shown}/policy/outline.yml"
        raise ProblemsFound([Problem(COMMAND, "", "the school has no draft that could take the edition's place", hint)])
    text = text.model_copy(update={"guidance": guidance_of(house, change.confirmed)})
    told = in_titles(compare(base.record.policy, text))
    problems = [*faults(house, change, base.record), *([] if told else [_nothing(base)])]
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


def _base(house: House) -> Item[Edition]:
    base = current(house)
    if base is None:
        words, hint = "the school has no edition in force that could be changed", "record one with 'policy approve'"
    elif base.record.basis == "published-approval-not-recorded":
        words = f"nobody is recorded as having approved the edition '{base.id}', so nobody could allow changes to it"
        hint = "record an approval with 'safesite policy approve'"
    else:
        return base
    raise ProblemsFound([Problem(COMMAND, "", words, hint)])


def _nothing(base: Item[Edition]) -> Problem:
    words = f"the draft says the same as the edition '{base.id}', so there is nothing to record"
    return Problem(COMMAND, "", words, "change the sources first, and look at the preview")


OPTIONS = {
    "on": "the day of the change, like 2026-12-03",
    "by": "the role that made it",
    "under": "where the governors allowed such changes, such as a meeting and its minute",
    "why": "the reason, in a sentence",
    "report_to": "the meeting that is to be told, which is the next one",
    "in_force": "from when it holds; without it, from the day of the change",
    "version": "the version; without it, the next one after that of the edition, such as 2026.1",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Tell the command line what a small change is made of."""
    parser.add_argument("school", nargs="?", default=argparse.SUPPRESS, help="the school; the same as --school")
    for name, words in OPTIONS.items():
        parser.add_argument(option(name), default="", metavar="TEXT", help=words)
    help_ = "guidance whose unsure edition somebody has read and confirmed; repeat it for each"
    parser.add_argument("--confirmed", action="append", default=[], metavar="ID", help=help_)


def from_arguments(house: House, options: argparse.Namespace) -> Path:
    """Record the small change as the command line says."""
    typed = {name: str(getattr(options, name)) for name in OPTIONS}
    return amend(house, Change(**typed, confirmed=tuple(options.confirmed)))
