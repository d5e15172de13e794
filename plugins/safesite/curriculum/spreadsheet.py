"""The coverage matrix as a spreadsheet: the same bytes for the same curriculum."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

from safesite.curriculum.matrix import blocks
from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import planned
from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.times import said
from safesite.curriculum.view import years_label
from safesite.ground.interface import each, word
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from safesite.curriculum.matrix import Block, Row
    from safesite.reference.house import House

COLUMNS = each("curriculum.column", ("framework", "id", "statement", "due", "taught"))
PLAN = each("curriculum.column", ("years", "when", "scheme", "unit", "lessons"))
FORMULA = ("=", "+", "-", "@")  # a cell that begins so would be worked out by a spreadsheet
WIDTHS = (30, 16, 60, 22, 10)  # characters, of the columns before the years
YEAR_WIDTH = 22
A4 = 9  # as spreadsheets number papers
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zone; a day of its own would make each build differ


def table(house: House) -> list[list[str]]:
    """Return the matrix as rows of cells, the headings first."""
    heads = [*COLUMNS.values(), *(YEARS[year] for year in years_of(house))]
    return [heads, *(_cells(block, row) for block in blocks(house) for row in block.rows)]


def _cells(block: Block, row: Row) -> list[str]:
    answer = word("curriculum.taught-yes") if row.taught else word("curriculum.taught-no")
    units = ("; ".join(unit.title for unit in units) for _, units in row.years)
    return [block.title, row.entry.id, row.entry.summary, row.due, answer, *units]


def plan(house: House) -> Iterator[list[str]]:
    """Yield the plan of the year as rows of cells, the headings first."""
    yield [*PLAN.values()]
    for one in planned(house):
        lessons = "; ".join(house.plain(lesson.title) for lesson in one.unit.lessons)
        scheme = scheme_of(house, one.map.record)
        yield [years_label(one.years), said(house, one), scheme, house.plain(one.unit.title), lessons]


def comma_separated(house: House) -> bytes:
    """Return the matrix as CSV; the mark at its start tells spreadsheets that it is UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[_harmless(cell) for cell in row] for row in table(house)])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def workbook(house: House) -> bytes:
    """Return the matrix, and the plan of the year, as a workbook."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = word("curriculum.matrix")
    book.set_properties({"title": title, "author": house.school.name, "created": MADE})
    heading, cell = (book.add_format({"text_wrap": True, "valign": "top", "bold": bold}) for bold in (True, False))
    _fill(book.add_worksheet(word("curriculum.sheet-matrix")), table(house), WIDTHS, heading, cell)
    _fill(book.add_worksheet(word("curriculum.sheet-plan")), list(plan(house)), (18, 40, 30, 34, 60), heading, cell)
    book.close()
    return out.getvalue()


def _fill(sheet: Worksheet, rows: list[list[str]], widths: tuple[int, ...], heading: Format, cell: Format) -> None:
    """Write rows below headings that stay in sight, with a filter on each column."""
    columns = len(rows[0])
    for column in range(columns):
        sheet.set_column(column, column, widths[column] if column < len(widths) else YEAR_WIDTH)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, heading if number == 0 else cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows) - 1, columns - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
