"""What changed from one text of the policy to another: units that came, went, were reworded or were moved."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from safesite.policy.changes.marks import Line, joined, marked_lines, paired_lines
from safesite.policy.changes.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from safesite.policy.changes.units import Unit
    from safesite.policy.wording import PolicyText

What = Literal["added", "removed", "reworded", "moved"]


@dataclass(frozen=True)
class Change:
    """One unit that changed: its lines with their words marked; `parts` says in which respects it was reworded."""

    what: What
    unit: Unit
    parts: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    was_in: str = ""

    @property
    def key(self) -> str:
        """Return what happened to which unit, which is unique."""
        return f"{self.what}-{self.unit.kind}-{self.unit.id}"


@dataclass(frozen=True)
class Comparison:
    """Two texts and every change from the one to the other: in the order of the newer, what was removed last."""

    before: PolicyText
    after: PolicyText
    changes: tuple[Change, ...]

    def of(self, kind: str, what: What) -> tuple[Change, ...]:
        """Return the changes of one sort to units of one kind."""
        return tuple(change for change in self.changes if (change.unit.kind, change.what) == (kind, what))


def compare(before: PolicyText, after: PolicyText) -> Comparison:
    """Return what changed from one text to another."""
    old, new = ({unit.key: unit for unit in units(text)} for text in (before, after))
    moved = {key: old[key].home for key in _moved(old.values(), new.values())}
    found = (change for unit in new.values() for change in _changes(old.get(unit.key), unit, moved))
    removed = (
        Change("removed", unit, lines=marked_lines(unit.body, ())) for key, unit in old.items() if key not in new
    )
    return Comparison(before, after, (*found, *removed))


def _changes(old: Unit | None, new: Unit, moved: dict[str, str]) -> Iterator[Change]:
    if old is None:
        yield Change("added", new, lines=marked_lines((), new.body))
        return
    parts = tuple(name for name in new.parts if old.parts[name] != new.parts[name])
    if parts:
        yield Change("reworded", new, parts, _lines(old, new))
    if new.key in moved:
        yield Change("moved", new, was_in=moved[new.key])


def _lines(old: Unit, new: Unit) -> tuple[Line, ...]:
    """Return the lines of a unit part by part, so that a duty is never taken for what became of a footnote."""
    return joined(line for name in new.parts for line in paired_lines(old.parts[name], new.parts[name]))


def _moved(old: Iterable[Unit], new: Iterable[Unit]) -> set[str]:
    """Return what stands in another chapter than before, or in another order among what stayed in its chapter."""
    homes = {unit.key: unit.home for unit in old}
    kept = [unit for unit in new if unit.key in homes]
    elsewhere = {unit.key for unit in kept if unit.home != homes[unit.key]}
    stayed = {unit.key for unit in kept} - elsewhere
    before, after = _order(old, stayed), _order(kept, stayed)
    return elsewhere.union(*(_out_of_order(before[home], names) for home, names in after.items()))


def _order(found: Iterable[Unit], stayed: set[str]) -> dict[str, list[str]]:
    """Return the names of what stayed by chapter, in order."""
    units_ = sorted((unit for unit in found if unit.key in stayed), key=lambda unit: unit.home)
    return {home: [unit.key for unit in group] for home, group in groupby(units_, key=lambda unit: unit.home)}


def _out_of_order(before: list[str], after: list[str]) -> set[str]:
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return set(after) - {name for block in blocks for name in after[block.b : block.b + block.size]}
