"""The pages of the examples, compared with what they were when somebody last looked at them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from safesite.curriculum import ROOM
from safesite.ground.output import Page, Reader
from safesite.reference.topics import Strand
from tests.curriculum.houses import curriculum_map, framework, house, pond, unit

if TYPE_CHECKING:
    from safesite.reference.house import House

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = {
    "curriculum/": "overview",
    "curriculum/ks1/": "map",
    "curriculum/year-1/": "year",
    "curriculum/together/": "together",
    "curriculum/strands/relationships/": "strand",
    "curriculum/progression/": "progression",
    "curriculum/coverage/": "coverage",
    "curriculum/pond-code/": "framework",
    "curriculum/pond-club/": "framework-of-ours",
    "curriculum/pond-news/": "framework-unread",
}
STRANDS = [f"curriculum/strands/{name}/" for name in get_args(Strand)]


def pages(made: House) -> dict[str, Page]:
    """Return the room's pages by address."""
    return {page.address: page for page in ROOM.render(made) if isinstance(page, Page)}


def test_pages_are_those_of_the_examples() -> None:
    assert list(pages(pond())) == [
        "curriculum/",
        "curriculum/pond-code/",
        "curriculum/pond-club/",
        "curriculum/pond-risks/",
        "curriculum/pond-news/",
        "curriculum/ks1/",
        "curriculum/year-1/",
        "curriculum/year-2/",
        "curriculum/together/",
        *STRANDS,
        "curriculum/progression/",
        "curriculum/coverage/",
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
    body = pages(pond(years=("Y1", "Y2", "Y3")))["curriculum/pond-code/"].body
    article = body.partition('<h3 id="pond-frogs">')[2].partition("</article>")[0]
    assert "No unit teaches this yet." in article
    assert "It has to be taught." in article
    assert body.count("No unit teaches this yet.") == 1


def test_a_statement_of_a_stage_that_the_school_does_not_have_says_so() -> None:
    body = pages(pond())["curriculum/pond-code/"].body
    article = body.partition('<h3 id="pond-frogs">')[2].partition("</article>")[0]
    assert "It is due in a stage that our school does not have." in article
    assert "No unit teaches this yet." not in body


def test_what_is_not_covered_is_said_in_words() -> None:
    made = pages(pond(years=("Y1", "Y2", "Y3")))
    (gap,) = re.findall(
        r"<h3>.*?(Has to be taught, and no unit teaches it yet: .*?)</h3>\n<ul>\n(.*?)</ul>",
        made["curriculum/coverage/"].body,
        re.DOTALL,
    )
    assert gap[0] == "Has to be taught, and no unit teaches it yet: Pond code: In the water"
    assert "Pupils leave frogs where they are." in gap[1]
    assert "Not covered: 1 statement that our school has to teach" in made["curriculum/"].body


def test_what_nobody_has_read_in_is_not_called_covered(tmp_path: Path) -> None:
    body = pages(pond())["curriculum/coverage/"].body
    assert "Every statement that has been read in is taught by at least one unit." in body
    (unread,) = re.findall(r"(?s)so nobody can say here how much of it is covered:.*?<li>(.*?)</li>", body)
    assert "The new pond code</a>. It binds " in unread
    framework(tmp_path)
    curriculum_map(tmp_path, unit("first", "Y1"), unit("second", "Y2"))
    whole = pages(house(tmp_path))
    for address in ("curriculum/", "curriculum/coverage/"):
        assert "Every statement is taught by at least one unit." in whole[address].body


def test_notes_for_staff_are_not_public() -> None:
    note = "The gate to the pond stays locked."
    assert note not in "".join(page.body for page in pages(pond()).values())
    staff = replace(pond(), reader=Reader.STAFF)
    assert note in pages(staff)["curriculum/year-1/"].body


def test_a_framework_that_nobody_has_read_in_is_neither_covered_nor_missing() -> None:
    made = pages(pond())
    assert "Nobody has read its statements in yet" in made["curriculum/pond-news/"].body
    assert "The new pond code" in made["curriculum/coverage/"].body
    assert "New code" not in made["curriculum/coverage/"].body


def test_a_chart_says_the_same_in_its_table() -> None:
    body = pages(pond())["curriculum/coverage/"].body
    drawings, table = (
        re.findall(r"(?s)<svg class=\"ss-heat .*?</svg>", body),
        re.search(r"(?s)ss-numbers.*?</table>", body),
    )
    assert len(drawings) == 2, "one for wide and one for narrow screens"
    assert table
    for svg in drawings:
        drawn = re.findall(r'<text class="ss-heat__count[^>]*>(\d+)</text>', svg)
        assert len(drawn) == 8 * 2
        assert drawn == re.findall(r"<td>(\d+)</td>", table[0])
        assert {"0", "1"} <= set(drawn)
        assert 'role="img" aria-label="' in svg


def test_bars_are_only_drawn_beside_their_words() -> None:
    body = pages(pond())["curriculum/coverage/"].body
    bars = re.findall(r'<span class="ss-bars__share">(.*?)</span>\n<svg [^>]*aria-hidden="true"', body)
    assert bars == ["2 of 2 taught", "1 of 1 taught", "1 of 1 taught"]


def test_every_row_of_the_matrix_carries_the_years_for_the_filter() -> None:
    body = pages(pond())["curriculum/coverage/"].body
    rows = re.findall(r'(?s)<tr data-years="([^"]*)".*?</tr>', body)
    cells = re.findall(r"(?s)<tr data-years=.*?</tr>", body)
    assert len(rows) == len(cells) == 4
    for years, row in zip(rows, cells, strict=True):
        taught = [
            number for number, cell in enumerate(re.findall(r"(?s)<td.*?</td>", row)) if "ss-coverage__taught" in cell
        ]
        assert len(taught) == len(years.split())
    assert '<form class="ss-filter__form" hidden>' in body, "without the script there is no form to be puzzled by"


def test_what_teaches_practises_shows_and_tells() -> None:
    body = pages(pond())["curriculum/pond-code/"].body
    article = body.partition('<h3 id="pond-ask">')[2].partition("</article>")[0]
    served = re.findall(r"<dt>(.*?)</dt>|<a href=\"(.*?)\">", article)
    assert [first or second for first, second in served] == [
        "Taught in",
        "../../curriculum/year-1/#first-look",
        "../../curriculum/year-2/#our-drawings",
        "Practised with",
        "../../quiz/pond/",
        "Shown on",
        "../../poster/pond-poster/",
    ]


def test_every_anchor_of_the_catalogue_is_on_its_page() -> None:
    made = pond()
    bodies = {address: page.body for address, page in pages(made).items()}
    entries = [e for e in made.catalogue.entries if e.kind in {"unit", "statement"}]
    assert len(entries) == 8
    for entry in entries:
        address, _, anchor = entry.address.partition("#")
        assert re.search(rf'(?:id="{anchor}"|\{{#{anchor}\}})', bodies[address]), entry.key


def test_ids_on_a_page_are_unique() -> None:
    seen = 0
    for page in pages(pond()).values():
        ids = [first or second for first, second in re.findall(r'id="([^"]+)"|\{#([^}]+)\}', page.body)]
        assert len(ids) == len(set(ids)), page.address
        seen += len(ids)
    assert seen > 40


def test_a_school_without_maps_has_pages_too(tmp_path: Path) -> None:
    framework(tmp_path)
    found = pages(house(tmp_path))
    assert list(found) == ["curriculum/", "curriculum/code/"]
    assert "There is no curriculum map here yet." in found["curriculum/"].body
    assert "No unit teaches this yet." in found["curriculum/code/"].body
    assert [output for output in ROOM.render(house(tmp_path)) if not isinstance(output, Page)] == []


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
    wrap = (
        r'<div class="ss-table-wrap" tabindex="0" role="region" aria-label(?:ledby)?="[^"]+">\n<table[^>]*>\n<caption'
    )
    assert len(re.findall("<table", bodies)) == len(re.findall(wrap, bodies)) == 9
    headers = re.findall(r"<th\b[^>]*>", bodies)
    assert headers
    assert [header for header in headers if 'scope="' not in header] == []


def test_no_cell_of_a_table_is_without_words() -> None:
    cells = [cell for page in pages(pond()).values() for cell in re.findall(r"(?s)<td.*?</td>", page.body)]
    assert len(cells) > 20
    seen = [re.sub(r'(?s)<span aria-hidden="true">.*?</span>|<[^>]+>', "", cell).strip() for cell in cells]
    assert [cell for cell, words in zip(cells, seen, strict=True) if not words] == []


def test_teacher_notes_stand_in_details_and_name_their_unit() -> None:
    made = pages(pond())
    named = "".join(made[f"curriculum/{page}/"].body for page in ("year-1", "year-2"))
    summaries = re.findall(r"<details>\n<summary>.*?Teacher notes<span class=\"ss-hidden\">(.*?)</span>", named)
    assert summaries == [" for A first look", " for Our drawings [yours &amp; mine]"]


def test_what_several_years_do_together_stands_once_and_is_found_from_each_year() -> None:
    made = pages(pond())
    assert 'id="pond-day"' not in made["curriculum/year-1/"].body
    assert "{#pond-day}" in made["curriculum/together/"].body
    for year in ("year-1", "year-2"):
        assert 'href="../../curriculum/together/#pond-day"' in made[f"curriculum/{year}/"].body


def test_the_address_of_a_unit_of_old_still_lands_on_it() -> None:
    made = pages(pond())
    assert '<span id="a-first-glance"></span>' in made["curriculum/year-1/"].body
    assert '<tr id="first-look">' in made["curriculum/ks1/"].body
    assert '<span id="pond-call"></span>' in made["curriculum/pond-code/"].body
