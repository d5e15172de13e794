"""The wall map, the sheets and the spreadsheets, opened again by other programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
import pikepdf
import pypdfium2
import pytest

from safesite.curriculum import ROOM
from safesite.curriculum.files import CSV, WALL, XLSX
from safesite.curriculum.spreadsheet import comma_separated, workbook
from safesite.ground.output import Asset
from tests.curriculum.houses import curriculum_map, framework, house, pond, unit

if TYPE_CHECKING:
    from pathlib import Path

MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """Return the room's files by path."""
    return {output.path: output.content for output in ROOM.render(pond()) if isinstance(output, Asset)}


def text_of(content: bytes) -> str:
    """Return the words of a PDF in one line."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return " ".join(" ".join(pages).split())


def test_the_files_of_the_examples(made: dict[str, bytes]) -> None:
    assert list(made) == [WALL, "curriculum/year-1/year-1.pdf", "curriculum/year-2/year-2.pdf", CSV, XLSX]


@pytest.mark.parametrize(
    ("path", "size"), [(WALL, (420, 297)), ("curriculum/year-1/year-1.pdf", (210, 297))], ids=["wall", "year"]
)
def test_sheets_have_their_paper_and_their_tags(made: dict[str, bytes], path: str, size: tuple[int, int]) -> None:
    with pikepdf.open(io.BytesIO(made[path])) as document:
        box = [float(value) / MILLIMETRE for value in document.pages[0].mediabox]
        assert [round(value) for value in box[2:]] == list(size)
        assert len(document.pages) == 1
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang


def test_the_wall_map_names_every_unit_and_every_half_term(made: dict[str, bytes]) -> None:
    text = text_of(made[WALL])
    for words in ("A first look", "Our drawings", "Pond day", "Year 1", "Year 2", "Safer Internet Day"):
        assert words in text
    assert text.count("half") == 6
    assert "Demonstration built from a published document" in text


def test_the_sheet_of_a_year_says_what_pupils_can_do_and_the_words(made: dict[str, bytes]) -> None:
    text = text_of(made["curriculum/year-1/year-1.pdf"])
    for words in (
        "A first look",
        "I can ask before I go near",
        "pond: A small still water",
        "Look for a puddle together",
    ):
        assert words in text
    assert "Pond day: Safer Internet Day, 9 February 2027" in text
    assert "Our drawings" not in text


def test_a_full_plan_still_fits_its_sheet(tmp_path: Path) -> None:
    framework(tmp_path)
    names = [f"{year.lower()}-{half}-{number}" for year in ("Y1", "Y2") for half in ("a", "b") for number in range(6)]
    units = [unit(name, name[:2].upper(), when=f"spring-{1 + (name[3] == 'b')}") for name in names]
    curriculum_map(tmp_path, *units)
    sheets = {o.path: o.content for o in ROOM.render(house(tmp_path)) if isinstance(o, Asset)}
    assert len(pypdfium2.PdfDocument(sheets[WALL])) == 1
    assert len(pypdfium2.PdfDocument(sheets["curriculum/year-1/year-1.pdf"])) > 1


def test_the_workbook_holds_the_matrix_and_the_plan(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made[XLSX]))
    assert book.sheetnames == ["Coverage", "Plan"]
    matrix, plan = (
        [[cell or "" for cell in row] for row in book[name].iter_rows(values_only=True)] for name in book.sheetnames
    )
    assert matrix[0] == ["Framework", "Id", "Statement", "Due", "Taught", "Year 1", "Year 2"]
    ask = next(row for row in matrix if row[1] == "pond-ask")
    assert ask[3:] == ["By the end of Key Stage 1", "yes", "A first look", "Our drawings [yours & mine]"]
    assert plan[1][:4] == ["Year 1", "Autumn term, first half (2 September to 23 October)", plan[1][2], "A first look"]
    assert book["Coverage"].freeze_panes == "A2"
    assert book["Coverage"].auto_filter.ref == f"A1:G{len(matrix)}"


def test_the_table_of_the_workbook_is_the_one_in_the_csv(made: dict[str, bytes]) -> None:
    rows = list(csv.reader(io.StringIO(made[CSV].decode("utf-8-sig"), newline="")))
    sheet = openpyxl.load_workbook(io.BytesIO(made[XLSX]))["Coverage"]
    assert rows == [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert len(rows) > 4


def test_the_same_curriculum_gives_the_same_bytes() -> None:
    assert workbook(pond()) == workbook(pond())
    assert comma_separated(pond()) == comma_separated(pond())


def test_no_cell_is_worked_out_as_a_formula(tmp_path: Path) -> None:
    framework(tmp_path, statements=[{"id": "ask", "say": "=1+1 is two.", "stages": ["ks1"]}])
    curriculum_map(tmp_path, unit("first", "Y1", title="=HYPERLINK(1)"), unit("second", "Y2"))
    rows = list(csv.reader(io.StringIO(comma_separated(house(tmp_path)).decode("utf-8-sig"))))
    assert rows[1][2] == "'=1+1 is two."
    assert rows[1][5] == "'=HYPERLINK(1)"
    cells = openpyxl.load_workbook(io.BytesIO(workbook(house(tmp_path))))["Coverage"]
    assert (cells["C2"].data_type, cells["C2"].value) == ("s", "=1+1 is two.")
