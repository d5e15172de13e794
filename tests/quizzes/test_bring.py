"""Quizzes of other programs: what is brought, what is told, and what is refused, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safesite.ground.output import Reader
from safesite.ground.problem import ProblemsFound
from safesite.publish import cli
from safesite.quizzes.bring import Made, bring, write
from safesite.quizzes.gift import gift
from safesite.quizzes.giftread import read_gift
from safesite.quizzes.table import table
from safesite.quizzes.tableread import read_table
from tests.quizzes.houses import NAMES, examples, from_file, item_of

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = examples(Reader.STAFF)
SAID: dict[str, Any] = {
    "title": "Ours",
    "lead": "A quiz of our own.",
    "stage": "ks2",
    "years": ["Y3"],
    "ending": "well-done",
    "teaches": ["example-statement"],
}
GIFT = """// A comment
$CATEGORY: Ours

::Pop up::A box says \\{win\\}. What can Idris do? {
  =Ask first # Yes. Asking is quick.
  ~Tap it # It may be a trick.
}

::Pop up::Idris may ask a grown-up. {TRUE#He may, always.#Yes, he may.}

Signs of a trick {
  ~%50%Hurry # It keeps people from thinking.
  ~%50%A prize # Nobody tried to win it.
  ~%-100%A greeting # That is only polite.
}

A password is {=long # Hard to guess. ~short # Easy to guess.} and secret.
"""


def brought(text: str, tmp_path: Path, form: str = "gift", **more: Any) -> Made:
    """Bring a text as a file."""
    path = tmp_path / f"ours.{form}"
    path.write_text(text, encoding="utf-8")
    return bring(HOUSE, path, form, SAID | more)


def test_a_gift_file_becomes_a_quiz(tmp_path: Path) -> None:
    made = brought(GIFT, tmp_path)
    found, problems = item_of(made.text)
    assert found, problems
    kinds = [(question.id, question.kind) for question in found.record.questions]
    assert kinds == [
        ("pop-up", "pick-one"),
        ("pop-up-2", "true-false"),
        ("question-3", "pick-several"),
        ("question-4", "pick-one"),
    ]
    first, second, third, fourth = found.record.questions
    assert first.ask.plain() == "A box says {win}. What can Idris do?"
    assert (second.if_true.plain(), second.if_false.plain()) == ("Yes, he may.", "He may, always.")  # type: ignore[union-attr]
    assert [choice.right for choice in third.choices] == [True, True, False]  # type: ignore[union-attr]
    assert fourth.ask.plain() == "A password is ___ and secret."
    assert made.lost == ("Not carried: the category in line 2.",)
    assert made.text.startswith("# Brought from ours.gift.")


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = "A {}\n\nB {=a # x}\n\nC {#3}\n\nD {T}\n\nE {=a ~b}\n\nF {=a"
    with pytest.raises(ProblemsFound) as raised:
        brought(text, tmp_path)
    told = [line for line in str(raised.value).splitlines() if line.startswith("ours.gift")]
    lines = [line for line in told if "questions: at least 3" not in line]
    assert [line.split(": ", 1)[0] for line in lines[:5]] == [
        "ours.gift:1:1",
        "ours.gift:3:1",
        "ours.gift:5:1",
        "ours.gift:7:1",
        "ours.gift:9:1",
    ]
    assert "an essay" in lines[0]
    assert "every answer is right" in lines[1]
    assert "a number" in lines[2]
    assert "feedback for both answers" in lines[3]
    assert any("choices[0].feedback: this setting is missing" in line for line in lines)
    assert any(line.startswith("ours.gift:11:1") and "no end" in line for line in lines)


def test_what_is_missing_may_be_added_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "ours.gift"
    path.write_text("A {=a -> b =c -> d =e -> f}\n\nB {=a ~b}\n\nC {=a ~b}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="feedback: this setting is missing"):
        bring(HOUSE, path, "gift", SAID)
    made = bring(HOUSE, path, "gift", SAID, unfinished=True)
    assert len(made.warnings) == 10
    assert "match: d" in made.text


def test_what_the_file_cannot_say_has_to_be_said(tmp_path: Path) -> None:
    path = tmp_path / "ours.gift"
    path.write_text(GIFT, encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        bring(HOUSE, path, "gift", {})
    told = str(raised.value)
    for name in ("title", "lead", "ending"):
        assert f"ours.gift:1:1: {name}: this setting is missing" in told
    with pytest.raises(ProblemsFound, match="no curriculum statement has the id 'exampel-statement'"):
        brought(GIFT, tmp_path, teaches=["exampel-statement"])


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    target = write(Made("schema: 1\n", (), ()), tmp_path / "ours.yml")
    assert target.read_text(encoding="utf-8") == "schema: 1\n"
    with pytest.raises(ProblemsFound, match="is there already"):
        write(Made("schema: 1\n", (), ()), target)
    with pytest.raises(ProblemsFound, match="cannot be the name of a quiz"):
        write(Made("schema: 1\n", (), ()), tmp_path / "Our Quiz.yml")


def test_the_command_brings_a_quiz(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ours.gift"
    path.write_text(GIFT, encoding="utf-8")
    words = ["quiz", "import", str(path), "--format", "gift", "--to", str(tmp_path / "ours.yml"), "--title", "Ours"]
    words += ["--lead", "A quiz.", "--stage", "ks2", "--years", "Y3,Y4", "--ending", "well-done", "--smart", "tell"]
    assert cli.main([*words, "--teaches", "nc-ks2-report"]) == cli.GOOD
    said = capsys.readouterr().out
    assert "Not carried: the category in line 2." in said
    assert "smart:\n    - tell" in (tmp_path / "ours.yml").read_text(encoding="utf-8")
    assert cli.main([*words, "--teaches", "nc-ks2-report"]) == cli.AUTHOR
    assert cli.main(["quiz", "import", "nowhere.gift", "--format", "gift"]) == cli.AUTHOR
    assert "the file cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
def test_what_we_write_as_gift_we_read_again(name: str) -> None:
    quiz = from_file(name).record
    found = read_gift(gift(quiz, HOUSE.plain))
    asked = [question["ask"] for question in found.data["questions"]]
    single = [question for question in quiz.questions if question.kind in ("pick-one", "picture", "true-false")]
    assert [q.ask.plain() for q in single if q.ask.plain() not in asked] == []


TEXTS = [gift(from_file(name).record, HOUSE.plain) for name in NAMES]
TABLES = [table(from_file(name).record) for name in NAMES]


@st.composite
def spoilt(draw: st.DrawFn, texts: list[str]) -> str:
    """Give a text in which a stretch was cut out or written over."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        text = text[:start] + draw(st.text('{}=~#:\\\n%," ayes', max_size=6)) + text[end:]
    return text


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(TEXTS))
def test_any_spoilt_gift_file_is_read_or_told(text: str) -> None:
    found = read_gift(text)
    assert all(1 <= fault.line <= text.count("\n") + 2 for fault in found.faults)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(TABLES))
def test_any_spoilt_table_is_read_or_told(text: str) -> None:
    found = read_table(text)
    assert all(1 <= fault.line <= text.count("\n") + 2 for fault in found.faults)
