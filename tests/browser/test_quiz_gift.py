"""Our GIFT files, read by the parser of another project (gift-pegjs 1.0.2, MIT), which runs in the browser."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from safesite.ground.output import Asset, Reader
from safesite.quizzes import ROOM
from tests.node.fetch import GIFT, NotFetchedError
from tests.node.fetch import read as read_package
from tests.quizzes.houses import NAMES, example, examples

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def parser() -> str:
    """Give the script of the parser."""
    try:
        return read_package(GIFT)
    except NotFetchedError as error:
        if os.environ.get("SAFESITE_BROWSER_REQUIRED"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def read(browser: Browser, parser: str) -> dict[str, list[dict[str, Any]]]:
    """Read the GIFT file of every example."""
    page = browser.new_page()
    page.evaluate(f"() => {{ const module = {{}}; {parser}; window.gift = module.exports; }}")
    found = {}
    for out in ROOM.render(examples(Reader.STAFF)):
        if isinstance(out, Asset) and out.path.endswith(".gift"):
            text = page.evaluate("text => JSON.stringify(window.gift.parse(text))", out.content.decode())
            found[out.path.split("/")[1]] = json.loads(text)
    page.close()
    assert set(found) == set(NAMES)
    return found


def bare(text: dict[str, str]) -> str:
    """Return the words of a part."""
    return " ".join(text["text"].replace("\\", "").split())


@pytest.mark.parametrize("name", NAMES)
def test_choices_and_their_feedback_arrive(read: dict[str, list[dict[str, Any]]], name: str) -> None:
    arrived = {question["title"]: question for question in read[name] if question["type"] != "Category"}
    seen = 0
    for question in example(name)["questions"]:
        if question["kind"] in ("pick-one", "picture", "pick-several", "decide"):
            choices = arrived[question["id"]]["choices"]
            told = [(bare(choice["text"]), bare(choice["feedback"])) for choice in choices]
            assert told == [(one["say"], one["feedback"]) for one in question["choices"]]
            seen += len(told)
        if question["kind"] == "true-false":
            found = arrived[question["id"]]
            assert found["isTrue"] is question["answer"]
            # The parser names the two by place; Moodle shows the first to a wrong answer, the second to a right one.
            right, wrong = ("if_true", "if_false") if question["answer"] else ("if_false", "if_true")
            assert (bare(found["trueFeedback"]), bare(found["falseFeedback"])) == (question[wrong], question[right])
            seen += 2
    assert seen >= 4


def test_right_answers_weigh_what_they_should(read: dict[str, list[dict[str, Any]]]) -> None:
    arrived = {question["title"]: question for question in read["a-day-at-the-museum"] if question.get("choices")}
    weights = {
        name: [choice["weight"] for choice in arrived[name]["choices"]] for name in ("good-signs", "the-odd-question")
    }
    assert weights == {"good-signs": [50, 50, -100, -100], "the-odd-question": [None, 50, None]}
    assert [choice["isCorrect"] for choice in arrived["the-odd-question"]["choices"]] == [True, False, False]


def test_pairs_and_orders_arrive(read: dict[str, list[dict[str, Any]]]) -> None:
    arrived = {question["title"]: question for question in read["a-day-at-the-museum"] if question.get("matchPairs")}
    order = [(pair["subquestion"]["text"], pair["subanswer"]) for pair in arrived["before-posting"]["matchPairs"]]
    questions = {question["id"]: question for question in example("a-day-at-the-museum")["questions"]}
    assert order == [(str(n), step["say"]) for n, step in enumerate(questions["before-posting"]["steps"], start=1)]
    pairs = [(pair["subquestion"]["text"], pair["subanswer"]) for pair in arrived["who-helps"]["matchPairs"]]
    assert pairs == [(pair["say"], pair["match"]) for pair in questions["who-helps"]["pairs"]]
