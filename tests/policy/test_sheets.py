"""Blank sheets: one page each in both forms, what they serve, and where they are kept."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdfium2 import PdfDocument

from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pdf import PressError
from safesite.policy.duties.tasks import tasks
from safesite.policy.sheets.gather import sheets
from safesite.policy.sheets.model import BlankSheet
from safesite.policy.sheets.view import sheet_view
from tests.content.shipped import house as shipped
from tests.content.shipped import houses
from tests.pdf_validator import faults
from tests.policy.houses import SCHOOL, made, spoil, staff
from tests.policy.running import CLAUSE, SHEET, copy, shipped_outputs
from tests.policy.test_pages import GOLDEN, compare

PDF, DOCX = "staff/sheets/oakfield-worry-notes.pdf", "staff/sheets/oakfield-worry-notes.docx"
SCHOOLS = pytest.mark.parametrize("school", ["claygate", "cockwood"])
# What shows by itself that a duty was done, or is written down in a record of its own: a sheet would only double it.
SHOWN_BY_ITSELF = re.compile(
    r"agreement|Agreement|Acceptable Use|curriculum plans|lesson plans|posters?|settings|safe place|newsletter|e-mails|"
    r"[Ww]hat (staff|is|pupils) (see|say)|phones in|supervision|job description|list of governors|messages?|"
    r"policies and proc|minutes|Minutes|"
    r"work that the two|consent form|device, set up|policy on the website|school calendar|monitoring|"
    r"own equipment|terms that the|briefing|request to|network"
)


def content(outputs: object, path: str) -> bytes:
    """Return the bytes of a file that was made."""
    asset = outputs[path]  # type: ignore[index]  # a mapping of outputs
    assert isinstance(asset, Asset)
    return asset.content


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(PdfDocument(pdf))


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF, in one line."""
    return " ".join(PdfDocument(pdf)[0].get_textpage().get_text_bounded().split())


def words_of(document: bytes) -> str:
    """Return the words of a Word document, tables included."""
    made_ = docx.Document(BytesIO(document))
    return " ".join(node.text or "" for node in made_.element.body.iter() if node.tag.endswith("}t"))


def test_a_school_that_lacks_a_duty_lacks_its_sheet(tmp_path: Path) -> None:
    outputs = made(staff(copy(tmp_path)))
    assert {PDF, DOCX} <= set(outputs)
    assert not [path for path in outputs if "nobody-needs-this" in path]
    text = (tmp_path / CLAUSE).read_text(encoding="utf-8").replace("    sheet: worry-notes\n", "")
    (tmp_path / CLAUSE).write_text(text, encoding="utf-8")
    spoil(tmp_path, Path("content/policy/courses/first-week.yml"), "sheet: worry-notes\n", "")
    assert not {PDF, DOCX} & set(made(staff(tmp_path)))


def test_the_two_shipped_schools_have_sheets_of_their_own() -> None:
    claygate, cockwood = ({served.item.id for served in sheets(shipped(s))} for s in ("claygate", "cockwood"))
    assert {"security-check", "termly-analysis"} <= claygate - cockwood
    assert {"committee-meeting", "filter-off", "backup-log", "checked-sites", "annual-report"} <= cockwood - claygate
    assert {"training-record", "survey-pupils"} <= claygate & cockwood


@SCHOOLS
def test_each_duty_that_leaves_evidence_on_paper_has_its_sheet(school: str) -> None:
    found = shipped(school)
    without = [task for task in tasks(found) if task.sheet is None and task.evidence]
    assert without
    told = {found.plain(task.evidence): task.id for task in without if task.evidence}
    assert {words: name for words, name in told.items() if not SHOWN_BY_ITSELF.search(words)} == {}


@SCHOOLS
def test_every_sheet_is_one_tagged_page_with_its_school_its_clause_and_its_place(school: str) -> None:
    found = shipped(school)
    outputs = shipped_outputs(school)
    assert len(sheets(found)) > 20
    for served in sheets(found):
        pdf = content(outputs, f"staff/sheets/{school}-{served.item.id}.pdf")
        view = sheet_view(found, served)
        assert pages_of(pdf) == 1, served.item.id
        said = text_of(pdf)
        for words in (view.title, view.school, view.keep, *view.serves):
            assert " ".join(words.split()) in said, (served.item.id, words)
        assert faults(pdf) == [], served.item.id


@SCHOOLS
def test_a_word_document_says_what_the_print_says(school: str) -> None:
    found = shipped(school)
    outputs = shipped_outputs(school)
    for served in sheets(found):
        view = sheet_view(found, served)
        said = words_of(content(outputs, f"staff/sheets/{school}-{served.item.id}.docx"))
        labels = [str(part["label"]) for part in view.parts if "label" in part]
        for words in (view.title, view.school, view.lead, view.keep, *labels, *view.serves):
            assert words in said, (served.item.id, words)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice to open the documents with")
@SCHOOLS
def test_a_word_document_keeps_to_one_page_too(school: str, tmp_path: Path) -> None:
    outputs = shipped_outputs(school)
    paths = [path for path in outputs if path.endswith(".docx") and path.startswith("staff/sheets/")]
    assert len(paths) > 20
    for path in paths:
        (tmp_path / Path(path).name).write_bytes(content(outputs, path))
    names = [Path(path).name for path in paths]
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf", *names]
    subprocess.run(office, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    longer = {pdf.stem: pages_of(pdf.read_bytes()) for pdf in tmp_path.glob("*.pdf") if pages_of(pdf.read_bytes()) > 1}
    assert len(list(tmp_path.glob("*.pdf"))) == len(paths)
    assert longer == {}


def test_documents_are_the_same_each_time(tmp_path: Path) -> None:
    copy(tmp_path)
    first = content(made(staff(tmp_path)), DOCX)
    shutil.rmtree(tmp_path / ".cache")
    assert content(made(staff(tmp_path)), DOCX) == first


def test_a_sheet_that_needs_more_than_one_page_is_refused(tmp_path: Path) -> None:
    spoil(copy(tmp_path), SHEET, "    lines: 4\n", "    lines: 16\n")
    spoil(tmp_path, SHEET, "    rows: 3\n", "    rows: 30\n")
    with pytest.raises(PressError, match=r"a sheet has more lines than its page has room for|more than one page"):
        made(staff(tmp_path))


def test_the_page_of_all_sheets_is_as_it_was(tmp_path: Path, *, update: bool) -> None:
    page = made(staff(copy(tmp_path)))["staff/sheets/"]
    assert isinstance(page, Page)
    compare(GOLDEN / "sheets.md", re.sub(r", \d+ KB", ", 99 KB", page.body), update=update)


def test_a_sheet_is_drawn_without_the_mark_of_a_draft_across_it_and_says_that_it_is_one(tmp_path: Path) -> None:
    said = text_of(content(made(staff(copy(tmp_path))), PDF))
    assert said.count("DRAFT") == 1


def test_a_school_replaces_a_shared_sheet(tmp_path: Path) -> None:
    copy(tmp_path)
    own = tmp_path / SCHOOL / "policy/sheets/worry-notes.yml"
    own.parent.mkdir(parents=True)
    own.write_text((tmp_path / SHEET).read_text(encoding="utf-8").replace("locked cupboard", "safe"), encoding="utf-8")
    assert "safe" in text_of(content(made(staff(tmp_path)), PDF))


def test_no_sheet_is_public() -> None:
    for found in houses():
        entries = [entry for entry in found.catalogue.entries if entry.kind == "sheet"]
        assert len(entries) > 20
        assert {entry.reader for entry in entries} == {Reader.STAFF}


# Gaps into which a person's name, signature or address would be written; "(role)" asks for a role instead.
A_PERSON = re.compile(r"(?i)^(name|.*\bname$|name and.*|from|asked by|agreed by|pupil.*|child.*|signature.*|signed.*)$")


def gaps(sheet: BlankSheet) -> set[str]:
    """Return what is written into the short gaps and the columns of a sheet."""
    found = [
        part.of if part.kind == "blanks" else part.columns for part in sheet.parts if part.kind in ("blanks", "table")
    ]
    return {words.plain() for of in found for words in of}


@SCHOOLS
def test_a_sheet_on_which_a_person_could_be_named_says_where_it_is_kept(school: str) -> None:
    found = [served.item for served in sheets(shipped(school))]
    asking = [i for i in found if any(A_PERSON.match(gap) and "(role" not in gap for gap in gaps(i.record))]
    assert len(asking) > 8
    assert [item.id for item in asking if item.record.keep is None] == []
    # What people write in their own words on a survey may name somebody too.
    free = [item for item in found if item.id.startswith(("survey-", "training-needs")) and not item.record.big]
    assert [item.id for item in free if item.record.keep is None] == []


@SCHOOLS
def test_a_sheet_that_names_nobody_asks_for_roles_alone(school: str) -> None:
    found = [s.item for s in sheets(shipped(school)) if s.item.record.names_nobody]
    assert len(found) > 8
    by_whom = {gap for item in found for gap in gaps(item.record) if re.search(r"(?i)\b(by|who)\b", gap)}
    assert len(by_whom) > 5
    assert [gap for gap in by_whom if not re.search(r"role|organisation|(?i:\bby when|again by|review by)", gap)] == []


def test_a_column_of_a_word_document_is_as_wide_as_its_print(tmp_path: Path) -> None:
    """LibreOffice goes by a table's grid, and Word by its cells."""
    document = docx.Document(BytesIO(content(made(staff(copy(tmp_path))), DOCX)))
    assert document.tables
    for table in document.tables:
        assert [column.width for column in table.columns] == [cell.width for cell in table.rows[0].cells]


COUNTS = re.compile(r"(?i)\b(how many|number of|total) (incident|case|report|concern|child|pupil)")


def test_no_sheet_counts_what_happened_or_asks_a_child_about_itself() -> None:
    texts = {p: p.read_text(encoding="utf-8") for p in Path("content").rglob("sheets/*.yml")}
    assert len(texts) > 30
    assert COUNTS.search("How many incidents were there?")
    assert [path.name for path, text in texts.items() if COUNTS.search(text)] == []
    [survey] = [text for path, text in texts.items() if path.stem == "survey-pupils"]
    assert not re.search(r"(?i)have you|did you|do you (use|have|own|play)|at home|your (phone|friends|family)", survey)
    assert "0800 1111" in survey
