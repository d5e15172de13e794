"""The pages of the examples, compared with what they were when somebody last looked at them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from safesite.quizzes import ROOM
from tests.quizzes.houses import NAMES, ROOT, examples, pages

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = {
    "quizzes/": "list",
    **{f"quizzes/{name}/": name for name in NAMES},
    **{f"quizzes/{name}/answers/": f"{name}-answers" for name in NAMES},
}
STATIC = ROOT / "plugins/safesite/quizzes/static"
MOST_SCRIPT = 5 * 1024  # bytes in gzip, for a slow tablet


def test_every_quiz_has_a_page_and_an_answer_key() -> None:
    made = pages(examples())
    assert set(made) == set(ADDRESSES)
    kinds = {page.kind: (page.audience, page.searched) for page in made.values()}
    assert kinds == {"quizzes": ("pupils", True), "quiz": ("pupils", True), "answers": ("staff", False)}


@pytest.mark.parametrize(("address", "name"), ADDRESSES.items())
def test_a_page_is_as_it_was(address: str, name: str, update: bool) -> None:  # noqa: FBT001 - a fixture
    body = re.sub(r"<svg.*?</svg>", "<svg/>", pages(examples())[address].body) + "\n"
    path = GOLDEN / f"{name}.md"
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == body


def test_the_catalogue_knows_what_a_quiz_is_about() -> None:
    entry = examples().catalogue.by_key["quiz:the-new-player"]
    assert (entry.address, entry.audience, entry.stages, entry.years) == (
        "quizzes/the-new-player/",
        ("pupils",),
        ("ks2",),
        ("Y3", "Y4"),
    )
    assert entry.topics == ("smart:meet", "smart:tell", "risk:contact", "strand:relationships")
    assert {(p.target, p.kind) for p in entry.pointers} == {("example-statement", "statement")}
    assert [e.id for e in examples().catalogue.pointing_to("statement:example-statement", "quiz")] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_has_feedback_without_a_script(name: str) -> None:
    body = pages(examples())[f"quizzes/{name}/"].body
    values = re.findall(r'type="radio" name="[^"]+" value="([^"]+)"', body)
    assert len(values) == {"pip-and-the-box": 9, "the-new-player": 9}[name]
    for value in values:
        assert re.search(rf'<li[^>]* id="{value}">.*<span data-feedback>.+</span>', body)
    assert body.count('<details class="ss-answers" data-search-exclude>') == 3


def test_help_comes_without_a_score_and_with_a_number_to_call() -> None:
    ending = pages(examples())["quizzes/the-new-player/"].body.partition('<section class="ss-ending"')[2]
    assert '<a href="tel:08001111">0800 1111</a>' in ending
    assert "data-count" not in ending
    assert "Well done" not in ending


def test_nothing_is_written_inline() -> None:
    bodies = [page.body for page in pages(examples()).values()]
    assert bodies
    for body in bodies:
        assert not re.search(r"<(script|style)|\sstyle=|\son[a-z]+=", body)


def test_the_script_stays_small_and_keeps_nothing() -> None:
    script = (STATIC / "quiz.js").read_text(encoding="utf-8")
    assert len(gzip.compress(script.encode(), 9)) <= MOST_SCRIPT
    for word in (
        "localStorage",
        "sessionStorage",
        "cookie",
        "fetch(",
        "XMLHttpRequest",
        "sendBeacon",
        "setTimeout",
        "import ",
    ):
        assert word not in script


def test_the_door_offers_the_room() -> None:
    assert ROOM.name == "quizzes"
