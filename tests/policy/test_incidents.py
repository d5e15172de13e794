"""What to do when something happens: a child's safety first on every page, and sanctions for the rest alone."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from safesite.ground.output import Page, Reader
from safesite.policy.incidents.diagram import drawing
from safesite.policy.incidents.layout import placed
from safesite.policy.incidents.serious import serious
from safesite.policy.incidents.shelves import SITUATIONS
from safesite.policy.incidents.tables import tables
from safesite.policy.incidents.view import finder_view
from safesite.reference.incidentview import flow_view
from tests.content.shipped import house as shipped
from tests.content.shipped import houses
from tests.policy.houses import house, made, spoil, told
from tests.policy.more import shipped_outputs, with_more
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.reference.house import House

FLOW, FINDER, PARENTS = "staff/incidents/", "staff/what-to-do/", "policy/what-to-do/"
NEVER_WITH_A_SANCTION = (
    "A child has a nude picture on a tablet",
    "Looking for pornography",
    "Somebody may be grooming a child",
    "Coming upon something by accident and not reporting it",
    "A child did not tell at first",
    "Sexual words in a message",
    "An intimate photograph was passed on",
    "A tool was used to undress somebody in a picture",
    "Photos of a child's body on a phone",
    "Closing the page without telling anybody",
)
MILD = ("Sharing a password", "Getting round the filter", "A smart watch is out", "Downloading a game")
BARE = re.compile(r"<[^>]*>")


def text_of(html: str) -> str:
    """Return what a reader sees, in one line."""
    return " ".join(unescape(BARE.sub(" ", html)).split())


@pytest.mark.parametrize("words", NEVER_WITH_A_SANCTION)
def test_what_is_about_a_childs_safety_is_known_by_its_words(words: str) -> None:
    assert serious(words)


@pytest.mark.parametrize("words", MILD)
def test_and_what_is_not_is_let_be(words: str) -> None:
    assert not serious(words)


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_every_page_for_staff_asks_first_whether_a_child_could_be_at_risk(found: House) -> None:
    pages = {
        address: output.body for address, output in shipped_outputs(found.school_id).items() if isinstance(output, Page)
    }
    for address in (FLOW, FINDER):
        seen = text_of(pages[address])
        asked, tell = seen.index("Could a child be at risk?"), seen.index("Tell the safeguarding lead now")
        assert asked < tell
        follows = [seen.index(words) for words in ("What may follow", "rules for behaviour") if words in seen]
        assert all(tell < at for at in follows), address


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_no_consequence_stands_where_a_child_could_be_at_risk(found: House) -> None:
    view = finder_view(found, FINDER, staff=True)
    assert len(view.at_risk) > 5
    assert len(view.others) > 5
    assert [s.id for s in view.at_risk if s.may_follow] == []
    assert [s.id for s in view.others if serious(" ".join([s.title.plain, *map(str, s.do)]))] == []


def test_a_table_of_the_school_gives_a_sanction_only_where_no_child_could_be_at_risk() -> None:
    found = shipped("cockwood")
    [pupils, grown_ups] = tables(found, found.speaker(FINDER))
    assert len(pupils.others) > 8
    assert len(pupils.at_risk) >= 4
    at_risk = [row.title.plain for table in (pupils, grown_ups) for row in table.at_risk]
    assert [words for words in at_risk if "pornographic" in words]
    shown = [row for table in (pupils, grown_ups) for row in table.others]
    assert [row.title.plain for row in shown if serious(row.title.plain)] == []
    assert all(row.follows for row in shown)
    assert all(not row.follows for table in (pupils, grown_ups) for row in table.at_risk)


def test_a_row_that_nobody_marked_is_kept_from_sanctions_by_its_words() -> None:
    found = shipped("cockwood")
    rows = [row for matrix in found.stocks["matrix"].values() for row in matrix.record.rows]  # type: ignore[attr-defined]  # matrices have rows
    by_words = [row.title.plain() for row in rows if serious(row.title.plain())]
    assert by_words
    assert [row.title.plain() for row in rows if serious(row.title.plain()) and not row.safeguarding] == []


def test_a_situation_about_a_childs_safety_may_not_say_that_no_child_is_at_risk(tmp_path: Path) -> None:
    path = with_more(tmp_path) / "content/policy/situations/password.yml"
    spoil(tmp_path, path.relative_to(tmp_path), "A password was shared", "A child was sent pornography")
    [problem] = [line for line in told(tmp_path, Reader.STAFF) if "pornography" in line]
    assert problem.startswith("error: content/policy/situations/password.yml:2:8: title: ")
    assert "child_at_risk: true" in problem


def test_a_situation_with_a_child_at_risk_says_nothing_of_what_may_follow(tmp_path: Path) -> None:
    path = with_more(tmp_path) / "content/policy/situations/password.yml"
    spoil(tmp_path, path.relative_to(tmp_path), "child_at_risk: false", "child_at_risk: true")
    assert any("where a child could be at risk" in line and "take 'may_follow:' out" in line for line in told(tmp_path))


def test_the_public_reads_what_parents_do_and_nothing_of_what_staff_do(tmp_path: Path) -> None:
    outputs = made(house(with_more(tmp_path, recorded=True)))
    assert FLOW not in outputs
    assert FINDER not in outputs
    page = outputs[PARENTS]
    assert isinstance(page, Page)
    assert (page.reader, page.audience) == ("public", "parents")
    seen = text_of(page.body)
    assert "Do not look at it. Call the school." in seen
    assert "tell the lead now" not in seen
    assert "A password was shared" not in seen
    assert seen.index("999") < seen.index("There may be a picture")


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_it_works_without_a_script(found: House) -> None:
    outputs = shipped_outputs(found.school_id)
    for address in (FLOW, FINDER, PARENTS):
        page = outputs[address]
        assert isinstance(page, Page)
        assert page.scripts == ()
        assert "style=" not in page.body
        ids = set(re.findall(r'\bid="([^"]+)"|\{#([^}]+)\}', page.body))
        known = {one or other for one, other in ids} | {"contacts"}
        targets = set(re.findall(r'href="#([^"]+)"', page.body))
        assert targets
        assert targets <= known, address


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_every_word_of_the_drawing_stands_beside_it_in_words(found: House) -> None:
    flow = flow_view(found, found.speaker(FLOW))
    boxes = placed(flow)
    assert len({(box.column, box.row) for box in boxes.values()}) == len(flow.steps) == len(boxes)
    svg = str(drawing(flow, found.palette))
    output = shipped_outputs(found.school_id)[FLOW]
    assert isinstance(output, Page)
    page = text_of(output.body)
    drawn = text_of(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)))
    for step in flow.steps:
        assert f"{step.number}. {step.title}" in page
        assert step.title.split()[0] in drawn
    assert 'role="img"' in svg
    assert svg.count('<path class="ss-flow__head"') == sum(len(step.ways) for step in flow.steps)


def test_questions_are_told_from_steps_by_shape_and_not_by_colour_alone() -> None:
    found = shipped("claygate")
    flow = flow_view(found, found.speaker(FLOW))
    svg = str(drawing(flow, found.palette))
    shapes = {
        kind: set(re.findall(rf'ss-flow__{kind}"[^>]*rx="(\d+)"', svg)) for kind in ("question", "action", "urgent")
    }
    assert shapes["question"].isdisjoint(shapes["action"] | shapes["urgent"])


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_the_sheet_says_all_of_it_and_is_for_staff(found: House) -> None:
    asset = shipped_outputs(found.school_id)[f"{FLOW}when-something-happens.pdf"]
    assert asset.reader == "staff"
    pages = pypdfium2.PdfDocument(asset.content)  # type: ignore[union-attr]  # it is a file
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    flow = flow_view(found, found.speaker(""))
    for step in flow.steps:
        assert f"{step.number}. {step.title}" in words
    for never in flow.never:
        assert never.say.plain in words


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_the_clauses_of_a_situation_are_those_of_the_library(found: House) -> None:
    for item in found.shelf(SITUATIONS).values():
        assert item.record.clauses, item.id
