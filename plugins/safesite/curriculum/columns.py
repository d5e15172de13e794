"""A scheme of the school as a table: a row a unit, a column a setting, a line in the cell for each of several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from safesite.curriculum.unit import When
from safesite.reference.terms import HALF_TERMS
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

EQUALS = " = "
YEAR_WORDS = {label.casefold(): year for year, label in YEARS.items()}
WHEN_WORDS = {
    **{name.replace("-", " "): name for part in get_args(When) for name in (get_args(part) or (part,))},
    **{label.casefold(): name for name, label in HALF_TERMS.items()},
}


class CellError(Exception):
    """A cell that cannot be read; the message says why, in plain words, and `hint` what to write."""

    def __init__(self, words: str, hint: str) -> None:
        super().__init__(words)
        self.hint = hint


@dataclass(frozen=True)
class Column:
    """A column: its heading, where its value stands in a unit, and what a cell holds."""

    name: str
    trail: tuple[str, ...]
    pair: tuple[str, str] | None = None
    many: bool = False
    split: str = "\n"
    said: Mapping[str, str] = field(default_factory=dict)
    """How people say what the file writes: 'year 2' for Y2."""

    def read(self, cell: str) -> Any:
        """Return the value of a cell that is not empty."""
        if not self.many:
            return self._one(cell)
        parts = [self._one(part) for part in cell.replace("\r\n", "\n").split(self.split) if part.strip()]
        return [self._pair(part) for part in parts] if self.pair else parts

    def _one(self, text: str) -> str:
        return self.said.get(" ".join(text.casefold().split()), text.strip())

    def _pair(self, text: str) -> dict[str, str]:
        first, sign, second = (part.strip() for part in text.partition(EQUALS.strip()))
        if not (first and sign and second):
            assert self.pair  # noqa: S101 - only columns of pairs come here
            words = f"'{text[:40]}' has no '=' between its two parts"
            raise CellError(words, f"write each line as: {self.pair[0]} = {self.pair[1]}")
        return dict(zip(self.pair or (), (first, second), strict=True))

    def write(self, value: Any) -> str:
        """Return a value as a cell."""
        if not self.many:
            return str(value)
        join = "\n" if self.split == "\n" else f"{self.split} "
        return join.join(EQUALS.join(part.values()) if self.pair else str(part) for part in value)


def _ids(name: str, *trail: str, said: Mapping[str, str] | None = None) -> Column:
    return Column(name, trail or (name,), many=True, split=",", said=said or {})


def _lines(name: str, *trail: str, pair: tuple[str, str] | None = None) -> Column:
    return Column(name, trail or (name,), pair, many=True)


COLUMNS = (
    Column("id", ("id",)),
    Column("title", ("title",)),
    _ids("years", said=YEAR_WORDS),
    Column("when", ("when",), said=WHEN_WORDS),
    Column("kind", ("kind",)),
    Column("about", ("about",)),
    _lines("i_can"),
    _lines("lessons", pair=("title", "do")),
    _lines("vocabulary", pair=("word", "meaning")),
    _lines("prior"),
    _ids("recalls"),
    _lines("questions"),
    _lines("misconceptions", pair=("think", "say")),
    _lines("send", "adaptations", "send"),
    _lines("eal", "adaptations", "eal"),
    _lines("harmed", "adaptations", "harmed"),
    _lines("notes"),
    _lines("staff_notes"),
    Column("home", ("home",)),
    _ids("teaches"),
    _ids("uses"),
    _ids("clauses"),
    _ids("smart", "topics", "smart"),
    _ids("risks", "topics", "risks"),
    _ids("strands", "topics", "strands"),
)
BY_NAME: Mapping[str, Column] = {column.name: column for column in COLUMNS}
BY_TRAIL: Mapping[tuple[str, ...], Column] = {column.trail: column for column in COLUMNS}


def column_at(trail: tuple[str | int, ...]) -> Column | None:
    """Return the column in which a setting of a unit stands."""
    names = tuple(str(part) for part in trail)
    return BY_NAME["years"] if names[:1] == ("year",) else BY_TRAIL.get(names[:2]) or BY_TRAIL.get(names[:1])


def put(unit: dict[str, Any], column: Column, value: Any) -> None:
    """Put the value of a column in its place in a unit."""
    *above, last = column.trail
    for name in above:
        unit = unit.setdefault(name, {})
    unit[last] = value


def get(unit: Mapping[str, Any], column: Column) -> Any:
    """Return the value of a column out of a unit; none where it is not given."""
    value: Any = unit
    for name in column.trail:
        value = value.get(name) if value else None
    return value
