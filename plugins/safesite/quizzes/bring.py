"""Bring a quiz from another program: a GIFT file or a table becomes a file of ours, or all its faults are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safesite.ground.catalogue import Pointer
from safesite.ground.dump import dump
from safesite.ground.ids import is_id
from safesite.ground.interface import word
from safesite.ground.load import load
from safesite.ground.problem import Place, Problem, ProblemsFound, Severity
from safesite.ground.shelf import Item
from safesite.ground.source import Source, spell_trail
from safesite.quizzes.checks import check_quiz
from safesite.quizzes.giftread import read_gift
from safesite.quizzes.model import Quiz
from safesite.quizzes.tableread import read_table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from safesite.reference.house import House

READERS = {"gift": read_gift, "csv": read_table}
ASKED = ("title", "lead", "audience", "stage", "ending")
LISTS = ("years", "smart", "risks", "strands", "teaches", "clauses")


@dataclass(frozen=True)
class Made:
    """The text of the new file, what was lost on the way, and what may be looked at once more."""

    text: str
    lost: tuple[str, ...]
    warnings: tuple[Problem, ...] = field(default=())


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say which words the command takes: what GIFT cannot say of a quiz is said here."""
    command.add_argument("--format", choices=tuple(READERS), required=True, help="the form of the file")
    command.add_argument(
        "--unfinished",
        action="store_true",
        help="write the file although something is missing; no site is built with it until it is mended",
    )
    for name in ASKED:
        command.add_argument(f"--{name}", help=f"the quiz's '{name}', where the file does not say it")
    for name in LISTS:
        command.add_argument(f"--{name}", help=f"the quiz's '{name}', with commas between")


def given(options: argparse.Namespace) -> dict[str, Any]:
    """Return what was said on the command line of a quiz."""
    data: dict[str, Any] = {name: value for name in ASKED if (value := getattr(options, name))}
    lists = {name: value.split(",") for name in LISTS if (value := getattr(options, name))}
    topics = {name: lists.pop(name) for name in ("smart", "risks", "strands") if name in lists}
    return data | lists | ({"topics": topics} if topics else {})


def bring(house: House, path: Path, form: str, said: Mapping[str, Any], *, unfinished: bool = False) -> Made:
    """Return a file's quiz as YAML; raises ProblemsFound with all that is wrong, each with its line.

    What cannot be read at all is refused in any case; what is only missing may be added afterwards (`unfinished`).
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProblemsFound([_fault(path.name, 1, f"the file cannot be read ({error})", "save it in UTF-8")]) from error
    brought = READERS[form](text)
    data = _completed(brought.data, said)
    source = Source(path.name, data, {(): (1, 1), **{trail: (line, 1) for trail, line in brought.lines.items()}})
    faults = [_fault(path.name, fault.line, fault.words, fault.hint) for fault in brought.faults]
    quiz, more = load(Quiz, source)
    problems = [*faults, *more, *(_of_the_room(house, Item(path.stem, quiz, source)) if quiz else ())]
    if faults or (not unfinished and any(problem.severity is Severity.ERROR for problem in problems)):
        raise ProblemsFound(problems)
    heading = "\n".join((word("quizzes.brought", file=path.name), *brought.lost))
    return Made(dump(data, heading), brought.lost, tuple(problems))


def write(made: Made, target: Path) -> Path:
    """Write a new quiz; one that is there already is never written over."""
    if target.exists():
        raise ProblemsFound([_fault("--to", 0, f"{target} is there already", "name another file")])
    if not is_id(target.stem):
        hint = "use small letters, digits and hyphens, such as our-quiz.yml"
        raise ProblemsFound([_fault("--to", 0, f"'{target.stem}' cannot be the name of a quiz", hint)])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(made.text, encoding="utf-8")
    return target


def _completed(data: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Put what was said on the command line beside what the file says; questions take what they lack."""
    more = {name: value for name, value in said.items() if name not in ("teaches", "clauses")}
    questions = [dict(question) for question in data.get("questions", ())]
    for question in questions:
        for name in ("teaches", "clauses"):
            if name in said:
                question.setdefault(name, said[name])
    rest = {name: value for name, value in data.items() if name not in ("schema", "questions")}
    return {"schema": 1, **more, **rest, "topics": more.get("topics", rest.get("topics", {})), "questions": questions}


def _of_the_room(house: House, item: Item[Quiz]) -> Iterator[Problem]:
    yield from check_quiz(house, item)
    for number, question in enumerate(item.record.questions):
        for name, kind in (("teaches", "statement"), ("clauses", "clause")):
            for place, target in enumerate(getattr(question, name)):
                trail = ("questions", number, name, place)
                pointer = Pointer(target, item.source.place(trail), spell_trail(trail), kind)
                yield from house.catalogue.check(pointer, house.reader)


def _fault(name: str, line: int, words: str, hint: str) -> Problem:
    return Problem(Place(name, line), "", words, hint)
