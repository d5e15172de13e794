"""What an author is told: a place in a file, plain words and a way out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Severity(StrEnum):
    """How much a problem weighs: an error stops, a warning is told, an info is noted."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file that an editor can jump to; lines and columns count from 1, and line 0 is no file at all."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it is and what to try."""

    place: Place
    where: str
    words: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    group: str = ""
    """How a build sums up this and its like in one line, {count} being their number; a check tells each."""
    about: str = ""
    """The file that the sum names, where it is not the one in which each was found."""

    @property
    def summed_in(self) -> str:
        """Return the file whose problems of this group are summed up together."""
        return self.about or self.place.file

    def __str__(self) -> str:
        where = f"{' '.join(self.where.split())}: " if self.where else ""
        hint = f"\n    Try: {self.hint}" if self.hint else ""
        return f"{self.place}: {where}{self.words}{hint}"


class RefusedError(Exception):
    """The build cannot go on, for a reason that the message says in plain words."""


class ProblemsFound(RefusedError):  # noqa: N818 - it carries many problems, and is caught by that name
    """The build cannot go on; it carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(report(self.problems))


HEADINGS = {
    Severity.ERROR: ("1 problem to fix:", "{} problems to fix:"),
    Severity.WARNING: ("1 thing to look at:", "{} things to look at:"),
    Severity.INFO: ("1 note:", "{} notes:"),
}


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, line and column, each told once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.where, p.words)))


def of_severity(problems: Iterable[Problem], severity: Severity) -> tuple[Problem, ...]:
    """Keep the problems of one severity, in order."""
    return in_order(p for p in problems if p.severity is severity)


def report(problems: Sequence[Problem], *, each: bool = False) -> str:
    """Write all problems as an author reads them, the gravest first; like notes stand together, or each apart."""
    parts = []
    for severity, (one, many) in HEADINGS.items():
        found = of_severity(problems, severity)
        if found:
            heading = one if len(found) == 1 else many.format(len(found))
            lines = map(str, found) if each or severity is not Severity.INFO else _notes(found)
            parts.append("\n".join([heading, *lines]))
    return "\n\n".join(parts)


SAME = "The same at:"
FEW = 3  # places that a note names besides the first


def _notes(found: Iterable[Problem]) -> Iterator[str]:
    """Yield notes, those in the same words together: hundreds of them would bury what matters."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for note in found:
        alike.setdefault((note.words, note.hint), []).append(note)
    for first, *others in alike.values():
        places = [str(other.place) for other in others]
        more = f" and {len(places) - FEW} more" if len(places) > FEW else ""
        yield f"{first}\n    {SAME} {', '.join(places[:FEW])}{more}" if places else str(first)


def summed_up(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put one line for each group of problems of or about a file in their place, at the first of them."""
    several = in_order(problems)
    numbers = Counter((p.summed_in, p.group) for p in several if p.group)
    kept: dict[tuple[str, str], Problem] = {}
    for problem in several:
        key = (problem.summed_in, problem.group or str(problem))
        kept.setdefault(key, problem)
    return tuple(_one(problem, numbers) for problem in kept.values())


def _one(problem: Problem, numbers: Counter[tuple[str, str]]) -> Problem:
    count = numbers[problem.summed_in, problem.group] if problem.group else 1
    if count == 1:
        return problem
    return Problem(Place(problem.summed_in), "", problem.group.format(count=count), severity=problem.severity)


def stop_on_errors(problems: Sequence[Problem]) -> None:
    """Raise ProblemsFound with the errors among the problems, where there are any."""
    errors = of_severity(problems, Severity.ERROR)
    if errors:
        raise ProblemsFound(errors)
