"""The pages of the examples, compared with what they were when somebody last looked at them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from safesite.ground.output import Output, Page, Reader
from safesite.quizzes import ROOM
from safesite.quizzes.limits import LATER, YOUNG
from tests.quizzes.houses import NAMES, PUBLIC, ROOT, example, examples, pages

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = {
    "quizzes/": "list",
    **{f"quizzes/{name}/": name for name in PUBLIC},
    **{f"quizzes/{name}/answers/": f"{name}-answers" for name in PUBLIC},
    **{f"quizzes/{name}/class/": f"{name}-class" for name in PUBLIC},
}
STAFF = tuple(name for name in NAMES if name not in PUBLIC)
STATIC = ROOT / "plugins/safesite/quizzes/static"
MOST_SCRIPT = 10 * 1024  # bytes in gzip, for a slow tablet


def test_every_quiz_has_a_page_and_an_answer_key() -> None:
    made = pages(examples())
    assert set(made) == set(ADDRESSES)
    kinds = {(page.kind, page.audience, page.searched) for page in made.values()}
    assert kinds == {
        ("quizzes", "pupils", True),
        ("quiz", "pupils", True),
        ("quiz", "parents", True),
        ("answers", "staff", False),
        ("class", "staff", False),
    }


def test_checks_for_staff_and_governors_are_never_public() -> None:
    made = examples(Reader.STAFF)
    outputs = [out for out in ROOM.render(made) if any(name in _address(out) for name in STAFF)]
    assert len(outputs) == len(STAFF) * (3 + 6)
    assert {out.reader for out in outputs} == {Reader.STAFF}
    assert {made.catalogue.by_key[f"quiz:{name}"].reader for name in STAFF} == {Reader.STAFF}
    assert not [out for out in ROOM.render(examples()) if any(name in _address(out) for name in STAFF)]
    assert all(name not in pages(examples())["quizzes/"].body for name in STAFF)


def test_adults_are_not_spoken_to_as_children() -> None:
    bodies = {name: pages(examples(Reader.STAFF))[f"quizzes/{name}/"].body for name in (*STAFF, *PUBLIC)}
    for name, body in bodies.items():
        assert ("Next child" in body) is (name in PUBLIC)
        assert ("An adult can read the words" in body) is (name in PUBLIC)


def _address(out: Output) -> str:
    return out.address if isinstance(out, Page) else out.path


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
    assert [e.id for e in examples().catalogue.pointing_to("statement:example-statement", "quiz")] == list(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_answer_has_feedback_without_a_script(name: str) -> None:
    body = pages(examples())[f"quizzes/{name}/"].body
    values = re.findall(r'type="(?:radio|checkbox)" name="a[^"]+" value="([^"]+)"', body)
    assert len(values) > 6
    assert len(set(values)) == len(values)
    for value in values:
        assert re.search(rf'<li[^>]* id="{value}"[^>]*>.*<span data-feedback>.+</span>', body), value
    assert body.count('<details class="ss-answers" data-search-exclude>') == len(example(name)["questions"])


def test_every_answer_to_a_card_or_a_gap_has_words_of_its_own() -> None:
    body = pages(examples())["quizzes/a-day-at-the-museum/"].body
    groups: dict[str, list[str]] = {}
    for group, told in re.findall(r'<li[^>]* id="(a\d+(?:-\d+)?)-o\d+"[^>]*>.*<span data-feedback>(.+)</span>', body):
        groups.setdefault(group, []).append(told)
    assert len(groups) > 8
    assert {group: told for group, told in groups.items() if len(set(told)) < len(told)} == {}
    assert "“funny” fits none of the gaps. Think of what makes it hard to guess." in body
    assert "“never shared” is wanted in another gap. Think of what makes it hard to guess." in body


def test_the_examples_hold_every_kind_of_question() -> None:
    kinds = {question["kind"] for name in NAMES for question in example(name)["questions"]}
    assert kinds == set(YOUNG + LATER)


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


def test_the_scripts_of_a_quiz_stay_small_and_keep_nothing() -> None:
    scripts = {name: (STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("quiz", "voice", "reading")}
    assert len(gzip.compress("".join(scripts.values()).encode(), 9)) <= MOST_SCRIPT
    scripts["class"] = (STATIC / "class.js").read_text(encoding="utf-8")
    never = ("localStorage", "cookie", "fetch(", "XMLHttpRequest", "sendBeacon", "setTimeout", "import ")
    assert {name: [word for word in never if word in text] for name, text in scripts.items()} == {
        name: [] for name in scripts
    }
    assert [name for name, text in scripts.items() if "sessionStorage" in text] == ["reading"]


def test_the_door_offers_the_room() -> None:
    assert ROOM.name == "quizzes"
