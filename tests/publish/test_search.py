"""The search's indexes: pupils find pupils' pages only, and other names of a thing are found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from safesite.ground.output import Page
from safesite.publish.search import HELP_WORDS, INDEX, PUPILS, Names, write_indexes

if TYPE_CHECKING:
    from pathlib import Path

NAMES = Names((("phone", "mobile"),), ("sad",), "(also: {names})")
PAGES = (
    Page("quizzes/", "Quizzes", "", "quizzes", audience="pupils"),
    Page("policy/", "Policy", "", "policy"),
    Page("quizzes/dot/", "Dot", "", "quiz", audience="pupils", description="Help Dot."),
)


def docs(path: Path) -> list[dict[str, Any]]:
    """Read the entries of an index."""
    return list(json.loads(path.read_text(encoding="utf-8"))["docs"])


def index(tmp_path: Path) -> None:
    """Write what the host writes, then complete it."""
    (tmp_path / "search").mkdir()
    entries = [
        {"location": "quizzes/", "title": "Quizzes", "text": "Play."},
        {"location": "quizzes/dot/", "title": "Dot", "text": "Listen. Check. The answer is yes."},
        {"location": "quizzes/dot/#one", "title": "What can Dot do?", "text": "Ask."},
        {"location": "policy/#phones", "title": "Phones", "text": "A phone is handed in."},
        {"location": "policy/", "title": "Policy", "text": "Telephones are not meant."},
    ]
    (tmp_path / INDEX).write_text(json.dumps({"config": {"lang": ["en"]}, "docs": entries}), encoding="utf-8")
    write_indexes(tmp_path, PAGES, NAMES)


def test_a_thing_is_found_by_its_other_names(tmp_path: Path) -> None:
    index(tmp_path)
    texts = [doc["text"] for doc in docs(tmp_path / INDEX)]
    assert texts == ["Play.", "Help Dot.", "A phone is handed in. (also: mobile)", "Telephones are not meant."]


def test_pupils_find_pupils_pages_only(tmp_path: Path) -> None:
    index(tmp_path)
    assert [doc["location"] for doc in docs(tmp_path / PUPILS / INDEX)] == ["../../quizzes/", "../../quizzes/dot/"]


def test_the_words_that_lead_to_help_are_there_and_no_page_shows_them(tmp_path: Path) -> None:
    index(tmp_path)
    assert json.loads((tmp_path / HELP_WORDS).read_text(encoding="utf-8")) == ["sad"]


def test_a_site_without_a_search_stays_as_it_is(tmp_path: Path) -> None:
    write_indexes(tmp_path, PAGES, NAMES)
    assert not list(tmp_path.iterdir())


def test_the_search_gives_no_question_and_no_answer_of_a_quiz_away(tmp_path: Path) -> None:
    index(tmp_path)
    quiz = [doc for doc in docs(tmp_path / INDEX) if doc["location"].startswith("quizzes/dot/")]
    assert quiz == [{"location": "quizzes/dot/", "title": "Dot", "text": "Help Dot."}]
