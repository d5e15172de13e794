"""Read a GIFT file as the data of a quiz; every fault has its line, and what has no place here is listed.

Source: the GIFT format as Moodle describes it (docs.moodle.org/en/GIFT_format).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word
from safesite.quizzes.brought import Brought, Fault
from safesite.quizzes.placing import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = re.compile(r"^\s*::(?P<name>(?:\\.|[^\\])*?)::", re.DOTALL)
FORMAT = re.compile(r"^\s*\[(?:html|moodle|plain|markdown)\]\s*")
BODY = re.compile(r"(?<!\\)\{(?P<body>(?:\\.|[^\\}])*)(?<!\\)\}", re.DOTALL)
ANSWER = re.compile(r"(?<!\\)([=~])((?:\\.|[^\\=~])*)", re.DOTALL)
WEIGHT = re.compile(r"^\s*%(-?[\d.]+)%")
PARTED = re.compile(r"(?<!\\)#")
ARROW = re.compile(r"\s*->\s*")
TRUE = re.compile(r"^\s*(T|TRUE|F|FALSE)\s*(?=#|$)", re.IGNORECASE)
NUMBER = re.compile(r"^\s*#")
ESCAPED = re.compile(r"\\([~=#{}:\\])")
NO_ID = re.compile(r"[^a-z0-9]+")
MOST_ID = 50


@dataclass(frozen=True)
class _Answer:
    """One answer: its sign, its share of the marks, its text, and what is learnt from it."""

    right: bool
    share: float | None
    text: str
    learnt: str


def read_gift(text: str) -> Brought:
    """Return the questions of a GIFT file as data, with their lines."""
    questions: list[dict[str, Any]] = []
    lines: dict[tuple[str | int, ...], int] = {}
    faults: list[Fault] = []
    lost: list[str] = []
    for line, block in _blocks(text):
        if block.startswith("$CATEGORY"):
            lost.append(word("quizzes.lost-category", line=line))
            continue
        if not BODY.search(block) and "{" not in block:
            lost.append(word("quizzes.lost-text", line=line))
            continue
        found = _question(block, line, len(questions) + 1, lost)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            lines[("questions", len(questions))] = line
            questions.append(found)
    _rename_twins(questions)
    return Brought({"schema": 1, "questions": questions}, lines, tuple(faults), tuple(lost))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield each question with the line on which it begins; comments are left out, and empty lines part them."""
    block: list[str] = []
    first = 1
    for number, line in enumerate([*text.removeprefix("\ufeff").splitlines(), ""], start=1):
        if line.lstrip().startswith("//"):
            continue
        if line.strip():
            first = first if block else number
            block.append(line)
        elif block:
            yield first, "\n".join(block)
            block = []


def _question(block: str, line: int, number: int, lost: list[str]) -> dict[str, Any] | Fault:
    named = NAME.match(block)
    rest = FORMAT.sub("", block[named.end() :] if named else block)
    body = BODY.search(rest)
    if body is None:
        return Fault(
            line,
            "the answers of this question have no end",
            "write them as { =right ~other }, without an empty line in them",
        )
    before, after = _bare(rest[: body.start()]), _bare(rest[body.end() :])
    inner = body["body"]
    general = re.split(r"(?<!\\)####", inner, maxsplit=1)
    if len(general) > 1:
        lost.append(word("quizzes.lost-general", line=line, text=_bare(general[1])))
    ask = f"{before} {GAP} {after}" if after and before else before or after
    made = {"id": _id(named["name"] if named else "", number), "ask": _author(ask)}
    kind = _kind(general[0], line)
    return kind if isinstance(kind, Fault) else {"kind": kind.pop("kind"), **made, **kind}


def _kind(inner: str, line: int) -> dict[str, Any] | Fault:
    """Return the kind of question with what it holds; one that we have not, or that lacks feedback, is a fault."""
    if TRUE.match(inner):
        return _true_false(inner, line)
    if NUMBER.match(inner) or not inner.strip():
        what = "a number" if inner.strip() else "an essay"
        return Fault(line, f"a question for {what} has no place in our quizzes", "make it one with answers to pick")
    answers = [_answer(sign, text) for sign, text in ANSWER.findall(inner)]
    if answers and all(" -> " in f" {a.text} " or "->" in a.text for a in answers):
        return _match(answers)
    right = [a for a in answers if a.right or (a.share or 0) > 0]
    if not answers or len(right) == len(answers):
        return Fault(line, "every answer is right: children could only type it", "add answers to pick from with ~")
    several = len(right) > 1
    choices = [_choice(a, marked=a in right) for a in answers]
    return {"kind": "pick-several" if several else "pick-one", "choices": choices}


def _answer(sign: str, text: str) -> _Answer:
    weighed = WEIGHT.match(text)
    said, *learnt = PARTED.split(text[weighed.end() :] if weighed else text, maxsplit=1)
    share = float(weighed[1]) if weighed else None
    return _Answer(sign == "=", share, _bare(said), _bare(learnt[0]) if learnt else "")


def _choice(answer: _Answer, *, marked: bool) -> dict[str, Any]:
    made: dict[str, Any] = {"say": _author(answer.text)}
    if marked:
        made["right"] = True
    return made | ({"feedback": _author(answer.learnt)} if answer.learnt else {})


def _true_false(inner: str, line: int) -> dict[str, Any] | Fault:
    answer, *told = [_bare(part) for part in PARTED.split(inner)]
    is_true = answer.upper().startswith("T")
    if len(told) < 2:  # noqa: PLR2004 - one for each way to answer
        return Fault(
            line, "feedback for both answers is missing", "write { TRUE # for the wrong one # for the right one }"
        )
    wrong, right = (_author(part) for part in told[:2])
    if_true, if_false = (right, wrong) if is_true else (wrong, right)
    return {"kind": "true-false", "answer": is_true, "if_true": if_true, "if_false": if_false}


def _match(answers: list[_Answer]) -> dict[str, Any]:
    pairs = []
    for answer in answers:
        say, _, match = (part.strip() for part in ARROW.sub("\0", answer.text, count=1).partition("\0"))
        pairs.append({"say": _author(say), "match": _author(match)})
    return {"kind": "match", "pairs": pairs}


def _bare(text: str) -> str:
    return ESCAPED.sub(r"\1", " ".join(text.split()))


def _author(text: str) -> str:
    """Write a plain text as our authors would: signs that are markup here are escaped."""
    return re.sub(r"([\\*{}\[\]])", r"\\\1", text)


def _id(name: str, number: int) -> str:
    found = NO_ID.sub("-", _bare(name).casefold()).strip("-")[:MOST_ID].strip("-")
    return found or f"question-{number}"


def _rename_twins(questions: list[dict[str, Any]]) -> None:
    """Give a question whose name was taken the next number."""
    taken: set[str] = set()
    for question in questions:
        name, number = question["id"], 2
        while question["id"] in taken:
            question["id"], number = f"{name}-{number}", number + 1
        taken.add(question["id"])
