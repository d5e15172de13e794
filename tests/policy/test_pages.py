"""The policy's pages and its document, compared with what they were when somebody last looked at them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from safesite.ground.output import Asset, Page
from safesite.policy.draft import draft
from safesite.policy.editions import shown
from safesite.policy.sheet import sheet_view
from tests.content.shipped import house as shipped
from tests.pdf_validator import faults
from tests.policy.houses import EDITION, OUTLINE, ROOT, TELLING, bodies, copy, house, made, spoil, staff
from tests.policy.more import shipped_outputs
from tests.reference.records import SCHOOLS

GOLDEN = Path(__file__).parent / "golden"
PDF = "policy/oakfield-online-safety-policy.pdf"
EXAMPLE = ROOT / "plugins/safesite/policy/examples/policy.view.json"
ASKS = ["policy/for/pupils/", "policy/for/parents/", "policy/for/staff/"]
TAKEN = [PDF.replace(".pdf", end) for end in (".pdf", ".docx", ".md")]
PUBLIC = ["policy/", *TAKEN, *ASKS, "policy/editions/", "policy/policy-review.ics"]


def compare(path: Path, text: str, *, update: bool) -> None:
    """Compare a text with its golden file."""
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("address", "name"),
    [("policy/", "policy"), ("policy/for/pupils/", "pupils"), ("policy/for/parents/", "parents")],
)
def test_a_public_page_is_as_it_was(tmp_path: Path, address: str, name: str, *, update: bool) -> None:
    body = re.sub(r"(PDF|DOCX|Markdown), \d+ KB", r"\1, 99 KB", bodies(house(copy(tmp_path, recorded=True)))[address])
    compare(GOLDEN / f"{name}.md", body, update=update)


def page_of(folder: Path, address: str) -> str:
    """Return a page of the preview, without the sizes of its documents."""
    return re.sub(r"(PDF|DOCX|Markdown), \d+ KB", r"\1, 99 KB", bodies(staff(folder))[address])


def test_the_review_page_is_as_it_was(tmp_path: Path, *, update: bool) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "is *listened to*", "is heard")
    spoil(tmp_path, OUTLINE, "    clauses: [aims]", "    clauses: [phones]")
    spoil(tmp_path, OUTLINE, "[telling, phones]", "[telling]")
    compare(GOLDEN / "review.md", page_of(tmp_path, "staff/policy-review/"), update=update)


def test_the_public_gets_the_edition_and_no_staff_page(tmp_path: Path) -> None:
    outputs = made(house(copy(tmp_path, recorded=True)))
    assert list(outputs) == PUBLIC
    assert {output.reader for output in outputs.values()} == {"public"}
    assert {output.source for output in outputs.values()} == {EDITION.as_posix(), ""}


def test_a_preview_shows_the_draft_and_the_review_page_is_for_staff(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "title: Telling somebody", "title: Speaking up")
    outputs = made(staff(tmp_path))
    assert outputs["staff/policy-review/"].reader == "staff"
    page = outputs["policy/"]
    assert isinstance(page, Page)
    assert "### 2.1 Speaking up {#telling}" in page.body
    assert "Draft, not approved" in page.body
    assert "Telling somebody" in bodies(house(tmp_path))["policy/"]


def test_a_school_without_an_edition_says_so_and_shows_nothing_of_its_draft(tmp_path: Path) -> None:
    pages = bodies(house(copy(tmp_path)))
    assert list(pages) == ["policy/"]
    assert "<p>No approved policy yet.</p>" in pages["policy/"]
    assert "Phones" not in pages["policy/"]
    assert (
        "No edition is recorded. The draft has 3 clauses, all of them new."
        in bodies(staff(tmp_path))["staff/policy-review/"]
    )


def test_an_edition_in_the_future_is_not_published(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    assert list(made(house(tmp_path, today=date(2026, 11, 15)))) == ["policy/"]
    assert list(made(house(tmp_path, today=date(2026, 11, 16)))) == PUBLIC


def test_a_school_with_nothing_has_a_page_all_the_same(tmp_path: Path) -> None:
    (copy(tmp_path) / OUTLINE).unlink()
    assert list(bodies(house(tmp_path))) == ["policy/"]
    assert "so there is no draft" in bodies(staff(tmp_path))["staff/policy-review/"]


def test_an_overdue_review_is_said_plainly(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    words = "This policy was to be reviewed by 30 November 2027. The review is overdue."
    assert words in bodies(house(tmp_path, today=date(2027, 12, 1)))["policy/"]
    assert "overdue" not in bodies(house(tmp_path, today=date(2027, 11, 30)))["policy/"]


def test_a_preview_has_a_page_for_every_audience(tmp_path: Path) -> None:
    pages = bodies(staff(copy(tmp_path)))
    assert "The policy asks nothing of this group." in pages["policy/for/visitors/"]
    assert sum(address.startswith("policy/for/") for address in pages) == 7


def test_ids_on_a_page_are_unique_and_every_clause_has_its_anchor(tmp_path: Path) -> None:
    found = house(copy(tmp_path, recorded=True))
    pages = bodies(found)
    for body in pages.values():
        ids = [one or other for one, other in re.findall(r'\bid="([^"]+)"|\{#([^}]+)\}', body)]
        assert ids
        assert len(ids) == len(set(ids))
    clauses = found.catalogue.of_kind("clause")
    assert clauses
    for entry in clauses:
        assert f"{{#{entry.id}}}" in pages["policy/"]


def test_the_pupils_page_prints_no_title_of_a_clause(tmp_path: Path) -> None:
    found = house(copy(tmp_path, recorded=True))
    body = bodies(found)["policy/for/pupils/"]
    titles = [entry.title for entry in found.catalogue.of_kind("clause")]
    assert titles
    assert not [title for title in titles if title in body]
    assert "Tell a grown-up you trust when something online worries you." in body
    assert "0800 1111" in body


def test_links_in_the_edition_lead_only_to_what_the_public_may_read(tmp_path: Path) -> None:
    body = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    assert '<a href="#phones">Phones at Oakfield</a>' in body


def keys(value: Any) -> Any:
    """Return the shape of a view: its names, and those of the first item of each list."""
    if isinstance(value, dict):
        return {name: keys(inner) for name, inner in value.items() if name != "palette"}
    return [keys(value[0])] if isinstance(value, list) and value else "a value"


def clauses(view: Any) -> list[Any]:
    """Return the clauses of a document's view, its numbered ones."""
    return [clause for section in view["sections"] if section["number"] for clause in section["clauses"]]


def test_the_documents_view_has_the_shape_of_the_templates_example(tmp_path: Path) -> None:
    found = house(copy(tmp_path, recorded=True))
    text, edition = shown(found)
    assert text
    ours: Any = json.loads(json.dumps(sheet_view(found, text, edition)))
    example: Any = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert keys({**ours, "sections": 0}) == keys({**example, "sections": 0})
    assert keys({**ours["sections"][0], "clauses": 0}) == keys({**example["sections"][0], "clauses": 0})
    assert set(example["palette"]) <= set(ours["palette"])
    assert {tuple(table) for table in tables(ours)} == {tuple(table) for table in tables(example)}
    for part in ("blocks", "asks"):
        shapes = [{json.dumps(keys(p)) for c in clauses(v) for p in c[part]} for v in (ours, example)]
        assert shapes[0]
        assert shapes[0] == shapes[1]
    assert {tuple(clause) for clause in clauses(ours)} == {tuple(clause) for clause in clauses(example)}


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_governor_finds_approval_and_contents_on_the_first_page_and_about_half_a_page_a_clause(name: str) -> None:
    asset = shipped_outputs(name)[f"policy/{name}-online-safety-policy.pdf"]
    pages = pypdfium2.PdfDocument(asset.content)  # type: ignore[union-attr]  # it is a file
    first = " ".join(pages[0].get_textpage().get_text_range().split())
    text = draft(shipped(name))
    assert text
    assert "Draft, not approved" in first
    assert [s.id for s in text.sections if s.title.plain() not in first.replace(" .", "")] == []
    assert len(text.clauses) > 70
    assert len(pages) <= 0.56 * len(text.clauses)


def tables(view: Any) -> list[Any]:
    """Return the matrices of a document's view."""
    return [*(matrix for section in view["sections"] for matrix in section["matrices"]), *view["appendices"]]


@pytest.mark.parametrize("reader", [house, staff])
def test_the_document_keeps_both_standards(tmp_path: Path, reader: Any) -> None:
    pdf = made(reader(copy(tmp_path, recorded=True)))[PDF]
    assert isinstance(pdf, Asset)
    assert pdf.content.startswith(b"%PDF")
    assert faults(pdf.content) == []
