"""Tables of yes and no: their marks, their footnotes, their place in the policy, and an edition that keeps them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from safesite.ground.output import Reader
from safesite.policy.approve import approve
from safesite.policy.edition import is_unaltered
from safesite.policy.editions import current, shown
from safesite.policy.matrices.mark import Mark, read_mark
from safesite.policy.matrices.view import matrix_view
from tests.policy.houses import APPROVED, EDITION, OUTLINE, SCHOOL, bodies, copy, house, spoil, staff, told
from tests.policy.test_edition import record_by_hand, recorded

MATRIX = Path("content/policy/matrices/what-follows.yml")
OWN = SCHOOL / "policy/matrices/what-follows.yml"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("yes", Mark(yes=True)),
        ("no", Mark(yes=False)),
        ("yes (anon)", Mark(yes=True, note="anon")),
        ("no (not yet)", Mark(yes=False, note="not yet")),
    ],
)
def test_a_mark_is_yes_or_no_with_a_note(text: str, mark: Mark) -> None:
    assert read_mark(text) == mark


@pytest.mark.parametrize("text", ["", "Yes", "maybe", "yes anon", "yes ()", "yes(anon)", "no (a) (b)", " yes"])
def test_nothing_else_is_a_mark(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        read_mark(text)


def test_a_row_has_its_marks_in_the_order_of_the_columns(tmp_path: Path) -> None:
    found = house(copy(tmp_path, recorded=True))
    text, _ = shown(found)
    assert text
    view = matrix_view(text.appendices[0], found.speaker("policy/"))
    assert [column.title.plain for column in view.columns][-1] == "Ask the technician to look"
    marks = [[(mark.said, mark.note) for mark in row.marks] for group in view.groups for row in group.rows]
    no, yes = ("No", ""), ("Yes", "")
    assert marks == [[yes, no, no, no, yes, no], [yes, yes, yes, yes, no, ("Yes", "no names")]]


def test_a_completed_heading_and_an_inference_have_footnotes_each_said_once(tmp_path: Path) -> None:
    path = copy(tmp_path) / "content/policy/matrices/devices-in-school.yml"
    text = path.read_text(encoding="utf-8")
    again = text[text.index("      - id: cruel-pictures") :].replace("cruel-pictures", "cruel-words")
    path.write_text(text + again, encoding="utf-8")
    page = bodies(staff(tmp_path))["policy/"]
    first, second = 'href="#table-devices-in-school-note-1"', 'href="#table-devices-in-school-note-2"'
    assert (page.count(first), page.count(second)) == (1, 2)
    assert page.count("That it means no is our inference.") == 1
    assert page.count('id="table-devices-in-school-note-1"') == 1


def test_a_table_on_the_page_has_a_caption_and_scoped_heads_in_a_region_to_scroll(tmp_path: Path) -> None:
    page = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    regions = re.findall(r'<div class="ss-table-wrap" tabindex="0" role="region" aria-labelledby="([^"]+)">', page)
    assert regions == ["table-devices-in-school-caption", "table-what-follows-caption"]
    for region in regions:
        assert f'<caption id="{region}">' in page
    heads = re.findall(r"<th\b[^>]*>", page)
    assert len(heads) > 10
    assert [head for head in heads if "scope=" not in head] == []
    assert '<th class="ss-matrix__group" scope="rowgroup" colspan="4">' in page


def test_every_mark_is_said_in_words(tmp_path: Path) -> None:
    page = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    cells = re.findall(r'<td class="ss-matrix__(yes|no)"><svg.*?</svg> (Yes|No)\b', page)
    assert len(cells) == page.count("<td class=") == 2 * 3 + 2 * 6
    assert all(sign == said.lower() for sign, said in cells)


def test_what_follows_an_incident_stands_behind_the_question_whether_a_child_is_at_risk(tmp_path: Path) -> None:
    page = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    question = page.index("First ask: could a child be at risk?")
    assert page.count("First ask: could a child be at risk?") == 1
    assert page.index("{#table-what-follows}") < question < page.index("Playing a game in a lesson")
    row = re.search(r'<tr id="table-devices-in-school-row-cruel-pictures">.*', page)
    assert row
    assert "Tell the Designated Safeguarding Lead first." in row[0]


def test_an_edition_keeps_its_tables_when_the_library_changes(tmp_path: Path) -> None:
    before = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    spoil(tmp_path, MATRIX, "technician: yes (no names)", "technician: no")
    spoil(tmp_path, OUTLINE, "appendices: [what-follows]", "appendices: []")
    assert bodies(house(tmp_path))["policy/"] == before
    assert "Appendix 1" not in bodies(staff(tmp_path))["policy/"]


def test_a_matrix_of_the_school_takes_the_place_of_the_shared_one(tmp_path: Path) -> None:
    text = (copy(tmp_path) / MATRIX).read_text(encoding="utf-8")
    (tmp_path / OWN).parent.mkdir(parents=True)
    (tmp_path / OWN).write_text(text.replace("Every step is written down.", "Ours is other."), encoding="utf-8")
    assert "Ours is other." in bodies(staff(tmp_path))["policy/"]


def test_a_matrix_of_the_school_that_stands_nowhere_is_noted(tmp_path: Path) -> None:
    text = (copy(tmp_path) / MATRIX).read_text(encoding="utf-8")
    (tmp_path / OWN).parent.mkdir(parents=True)
    (tmp_path / OWN.with_name("other.yml")).write_text(text, encoding="utf-8")
    assert told(tmp_path, Reader.STAFF) == [
        (
            f"info: {OWN.with_name('other.yml')}:1:1: this matrix of the school is not in its outline, "
            "and stands nowhere\n    Try: name it in outline.yml, or delete the file"
        )
    ]


def test_matrices_enter_the_catalogue_and_can_be_linked(tmp_path: Path) -> None:
    entries = house(copy(tmp_path, recorded=True)).catalogue.of_kind("matrix")
    assert [(e.id, e.address, str(e.reader)) for e in entries] == [
        ("devices-in-school", "policy/#table-devices-in-school", "public"),
        ("what-follows", "policy/#table-what-follows", "public"),
    ]
    spoil(tmp_path, Path("content/policy/telling.yml"), "is *listened to*", "is heard ([[matrix:what-follows]])")
    page = bodies(staff(tmp_path))["policy/"]
    assert '<a href="#table-what-follows">What follows when a rule is broken</a>' in page


def test_an_edition_without_matrices_is_read_as_before(tmp_path: Path) -> None:
    copy(tmp_path)
    (tmp_path / OUTLINE).write_text(
        (tmp_path / OUTLINE).read_text(encoding="utf-8").split("    matrices:")[0], encoding="utf-8"
    )
    text = approve(staff(tmp_path), APPROVED).read_text(encoding="utf-8")
    assert "matrices" not in text
    assert "appendices" not in text
    edition = current(house(tmp_path))
    assert edition
    assert edition.record.policy.matrices == ()
    assert is_unaltered(edition.source.data)


def test_an_edition_whose_row_lacks_a_mark_is_refused(tmp_path: Path) -> None:
    policy = recorded()["policy"]
    del policy["appendices"][0]["groups"][0]["rows"][0]["marks"]["head"]
    copy(tmp_path)
    record_by_hand(tmp_path, EDITION.stem, policy=policy)
    [line] = told(tmp_path)
    assert "in the matrix 'what-follows' the row 'game-in-lesson' does not have one mark for each column" in line
