"""The pages of the examples, compared with what they were when somebody last looked at them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from safesite.curriculum import ROOM
from safesite.ground.output import Page
from tests.curriculum.houses import framework, house, pond

if TYPE_CHECKING:
    from safesite.reference.house import House

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = {
    "curriculum/": "overview",
    "curriculum/pond-ks1/": "map",
    "curriculum/pond-code/": "framework",
    "curriculum/pond-club/": "framework-of-ours",
}


def pages(made: House) -> dict[str, Page]:
    """Return the room's pages by address."""
    return {page.address: page for page in ROOM.render(made) if isinstance(page, Page)}


def test_pages_are_those_of_the_examples() -> None:
    assert list(pages(pond())) == [
        "curriculum/",
        "curriculum/pond-ks1/",
        "curriculum/pond-code/",
        "curriculum/pond-club/",
    ]


@pytest.mark.parametrize(("address", "name"), ADDRESSES.items())
def test_a_page_is_as_it_was(address: str, name: str, update: bool) -> None:  # noqa: FBT001 - a fixture
    body = pages(pond())[address].body
    path = GOLDEN / f"{name}.md"
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == body


def test_a_statement_that_nothing_teaches_says_so() -> None:
    body = pages(pond())["curriculum/pond-code/"].body
    article = body.partition('<h3 id="pond-frogs">')[2].partition("</article>")[0]
    assert "No unit teaches this yet." in article
    assert "It has to be taught." in article
    assert body.count("No unit teaches this yet.") == 1


def test_what_teaches_practises_shows_and_tells() -> None:
    body = pages(pond())["curriculum/pond-code/"].body
    article = body.partition('<h3 id="pond-ask">')[2].partition("</article>")[0]
    served = re.findall(r"<dt>(.*?)</dt>|<a href=\"(.*?)\">", article)
    assert [first or second for first, second in served] == [
        "Taught in",
        "../../curriculum/pond-ks1/#first-look",
        "../../curriculum/pond-ks1/#our-drawings",
        "Practised with",
        "../../quiz/pond/",
        "Shown on",
        "../../poster/pond-poster/",
    ]


def test_every_anchor_of_the_catalogue_is_on_its_page() -> None:
    made = pond()
    bodies = {address: page.body for address, page in pages(made).items()}
    entries = [e for e in made.catalogue.entries if e.kind in {"unit", "statement"}]
    assert len(entries) == 6
    for entry in entries:
        address, _, anchor = entry.address.partition("#")
        assert re.search(rf'(?:id="{anchor}"|\{{#{anchor}\}})', bodies[address]), entry.key


def test_ids_on_a_page_are_unique() -> None:
    for page in pages(pond()).values():
        ids = [first or second for first, second in re.findall(r'id="([^"]+)"|\{#([^}]+)\}', page.body)]
        assert ids
        assert len(ids) == len(set(ids)), page.address


def test_a_school_without_maps_has_pages_too(tmp_path: Path) -> None:
    framework(tmp_path)
    found = pages(house(tmp_path))
    assert list(found) == ["curriculum/", "curriculum/code/"]
    assert "There is no curriculum map here yet." in found["curriculum/"].body
    assert "No unit teaches this yet." in found["curriculum/code/"].body


def test_a_school_without_any_curriculum_has_an_overview(tmp_path: Path) -> None:
    assert list(pages(house(tmp_path))) == ["curriculum/"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("maintained", "Our school is one of them."),
        ("academy", "Our school is not one of them, and uses it by choice."),
        (
            "unconfirmed",
            "Which kind of school ours is has not been confirmed here, so we treat it as binding.",
        ),
    ],
)
def test_whom_it_binds_is_said_for_this_school(tmp_path: Path, kind: str, words: str) -> None:
    framework(tmp_path)
    body = pages(house(tmp_path, kind=kind))["curriculum/code/"].body
    assert f"<p>It binds maintained schools by law. {words}</p>" in body


def test_every_table_has_a_caption_scopes_and_a_region_for_the_keyboard() -> None:
    bodies = "".join(page.body for page in pages(pond()).values())
    wrap = r'<div class="ss-table-wrap" tabindex="0" role="region" aria-label="[^"]+">\n<table[^>]*>\n<caption'
    assert len(re.findall("<table", bodies)) == len(re.findall(wrap, bodies)) == 5
    headers = re.findall(r"<th\b[^>]*>", bodies)
    assert headers
    assert [header for header in headers if 'scope="' not in header] == []


def test_no_cell_of_a_table_is_without_words() -> None:
    cells = [cell for page in pages(pond()).values() for cell in re.findall(r"(?s)<td.*?</td>", page.body)]
    assert len(cells) > 20
    seen = [re.sub(r'(?s)<span aria-hidden="true">.*?</span>|<[^>]+>', "", cell).strip() for cell in cells]
    assert [cell for cell, words in zip(cells, seen, strict=True) if not words] == []


def test_teacher_notes_stand_in_details_and_name_their_unit() -> None:
    body = pages(pond())["curriculum/pond-ks1/"].body
    summaries = re.findall(r"<details>\n<summary>.*?Teacher notes<span class=\"ss-hidden\">(.*?)</span>", body)
    assert summaries == [" for A first look", " for Our drawings [yours &amp; mine]"]
