"""What authors of quizzes are told, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from safesite.ground.problem import Severity
from safesite.quizzes import ROOM
from safesite.quizzes.aboutchild import asks_about_child
from tests.quizzes.houses import NAMES, ROOT, example, examples, house, item, item_of, told

if TYPE_CHECKING:
    from collections.abc import Callable

PIP, PLAYER, MUSEUM, TEDDY, KITCHEN, STAFF, GOVERNORS = NAMES


def changed(name: str, change: Callable[[dict[str, Any]], object]) -> list[str]:
    """Return what is said of an example once it is changed."""
    data = example(name)
    change(data)
    return told(data)


def test_the_examples_have_no_problems() -> None:
    made = examples()
    assert made.stocks["quiz"]
    assert list(ROOM.check(made)) == []
    assert list(made.catalogue.problems()) == []


def test_our_own_quizzes_have_no_problems() -> None:
    files = sorted(ROOT.glob("quizzes/**/*.yml"))
    assert files
    items = [item_of(path.read_text(encoding="utf-8"), path.stem) for path in files]
    assert [fault for _, faults in items for fault in faults] == []
    problems = ROOM.check(house(*(found for found, _ in items if found)))
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


def test_contact_ends_with_help() -> None:
    assert changed(PLAYER, lambda quiz: quiz.update(ending="well-done")) == [
        (
            "quizzes/quiz.yml:8:9: ending: a quiz on contact must end with where to find help\n"
            "    Try: write 'ending: help'"
        )
    ]


def test_years_fit_the_stage() -> None:
    assert changed(PIP, lambda quiz: quiz.update(years=["Y2", "Y3"])) == [
        "quizzes/quiz.yml:7:3: years[1]: Year 3 is not in Key Stage 1\n    Try: choose from Y1, Y2, or change the stage"
    ]


def test_the_youngest_get_five_questions() -> None:
    def more(quiz: dict[str, Any]) -> None:
        quiz["questions"] += [{**quiz["questions"][1], "id": f"more-{n}"} for n in range(3)]

    assert [line.partition(": ")[2] for line in changed(PIP, more)] == [
        "questions: 6 questions are too many for Key Stage 1: at most 5\n    Try: make two quizzes of it"
    ]


def test_the_youngest_get_three_choices_and_three_boxes() -> None:
    def more(quiz: dict[str, Any]) -> None:
        quiz["questions"][0]["choices"].append({"say": "Wave at it.", "feedback": "Hello, box!"})
        sort = quiz["questions"][2]
        sort["boxes"] += [{"id": "bin", "say": "Bin"}, {"id": "shed", "say": "Shed"}]
        for thing in sort["items"]:
            thing["feedback"] |= {"bin": "No.", "shed": "No."}

    assert [line.partition(": ")[2] for line in changed(PIP, more)] == [
        "questions[0].choices: 4 choices are too many for Key Stage 1: at most 3\n    Try: take out 1",
        "questions[2].boxes: 4 boxes are too many for Key Stage 1: at most 3\n    Try: take out 1",
    ]


def test_reception_gets_two_choices() -> None:
    said = changed(PIP, lambda quiz: quiz.update(stage="eyfs", years=["R"]))
    assert any("3 choices are too many for Reception: at most 2" in line for line in said)


def test_icons_exist() -> None:
    assert changed(PIP, lambda quiz: quiz["questions"][0]["choices"][1].update(icon="account-qestion")) == [
        (
            "quizzes/quiz.yml:31:11: questions[0].choices[1].icon: there is no icon 'account-qestion'\n"
            "    Try: did you mean 'account-question'?"
        )
    ]


def test_no_question_is_about_the_child() -> None:
    assert changed(PIP, lambda quiz: quiz["questions"][1].update(ask="Have you ever told where you live?")) == [
        (
            "quizzes/quiz.yml:39:8: questions[1].ask: this asks about the child who answers ('Have you ever')\n"
            "    Try: ask about the world, or about an invented child by name"
        )
    ]


def test_too_many_words_and_long_words_are_a_warning() -> None:
    data = example(PIP)
    data["questions"][0]["choices"][0]["say"] = "Tap it as fast as a robot can tap, or even more uncomfortably fast."
    found = list(ROOM.check(house(item(data))))
    assert [problem.severity for problem in found] == [Severity.WARNING, Severity.WARNING]
    assert [str(problem).partition(": ")[2] for problem in found] == [
        (
            "questions[0].choices[0].say: 14 words are too many for an answer in Key Stage 1: at most 10\n"
            "    Try: say it in fewer"
        ),
        "questions[0].choices[0].say: 'uncomfortably' is a long word for Key Stage 1\n    Try: choose a shorter one",
    ]


def test_what_a_question_teaches_is_named_with_its_line() -> None:
    data = example(PIP)
    data["questions"][1]["teaches"] = ["example-statment"]
    assert [str(problem) for problem in house(item(data)).catalogue.problems()] == [
        (
            "quizzes/quiz.yml:42:5: questions[1].teaches[0]: no curriculum statement has the id 'example-statment'\n"
            "    Try: did you mean 'example-statement'?"
        )
    ]


def test_two_boxes_cannot_share_an_id() -> None:
    data = example(PIP)
    data["questions"][2]["boxes"].append({"id": "safe", "say": "Also safe"})
    found, faults = item_of(yaml.safe_dump(data, sort_keys=False))
    assert found is None
    assert [fault.words for fault in faults] == ["two boxes have the id 'safe'"]


@pytest.mark.parametrize(
    "text",
    [
        "Have you ever shared a password?",
        "Did you tell somebody?",
        "Do you have a tablet?",
        "What do you do online?",
        "Who is at home when it happens?",
        "Where is the tablet at your home?",
        "How often do you play?",
        "Has anyone ever talked to you like that?",
        "What is your favourite game?",
        "A message comes to your phone. What now?",
        "Tell us about your favourite app.",
        "Which apps have you installed?",
        "Has anybody been mean to you?",
        "Which of these has happened to you?",
        "Who looks after you?",
        "What makes you sad?",
        "How long may you play?",
        "Put your hand up if you play online.",
        "Can you remember a time when a game was scary?",
    ],
)
def test_a_question_about_the_child_is_found(text: str) -> None:
    assert asks_about_child(text, question=True)


@pytest.mark.parametrize(
    "text",
    [
        "BananaWizard writes: “Do you have a phone?” What can Kofi do?",
        'A box asks "How old are you?" What can Dot do?',
        "What do you think Kofi should do?",
        "How do you know that a picture is real?",
        "Dot has a tablet at her home.",
        "Can you help her?",
        "Leila finds a tablet. What happens is up to you.",
        "Idris gets a thank you from Youssef. What is kind?",
    ],
)
def test_a_question_about_somebody_else_is_fine(text: str) -> None:
    assert asks_about_child(text, question=True) == ""


@pytest.mark.parametrize("end", ["The ban on bananas is over.", "Her head is clear again.", "It was a grand day."])
def test_a_grown_up_at_the_end_of_a_story_is_a_word_of_its_own(end: str) -> None:
    data = example(MUSEUM)
    story = next(question for question in data["questions"] if question["kind"] == "story")
    story["scenes"][-1]["say"] = end
    assert [line for line in told(data) if "no grown-up helps in this end of the story" in line]


def test_feedback_may_give_advice() -> None:
    assert asks_about_child("Keep your password to yourself.") == ""
    assert asks_about_child("Keep your password to yourself.", question=True) == "your password"
