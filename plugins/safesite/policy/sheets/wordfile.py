"""A blank sheet for a word processor: gaps are cells that grow as somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word
from safesite.ground.wordparts import About, Look, blank, element, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from docx.document import Document
    from docx.table import Table, _Cell

BOX = "☐"
# What the words above and below the parts take of the page, and each kind of part beside its shares; in millimetres.
PAGE, FRAME, LABEL, BLANKS, TICK, REMARK = {False: 297, True: 210}, 104, 9, 21, 7.6, 14
TALLEST, LOWEST = 11.0, 5.5
LETTERS_ON_A_LINE = {False: 88, True: 130}


@dataclass(frozen=True)
class _Page:
    """How high a line or a row is, in millimetres, and the tints of headings and of what must be seen first."""

    height: float
    tint: str
    note: str


def make(view: Mapping[str, Any], about: Mapping[str, str], day: date) -> bytes:
    """Return a sheet's view as the bytes of a Word document."""
    large = 14 if view["big"] else 10.5
    looks = {
        "Normal": Look(large, 3, about["ink"]),
        "Heading 1": Look(18, 3, about["heading"], bold=True),
        "Heading 2": Look(large, 2, about["heading"], bold=True),
        "Caption": Look(8.5, 2, about["ink"]),
    }
    made = blank(About(view["title"], view["school"], about["lang"], about["comments"], day), looks)
    _paper(made, wide=view["wide"])
    _head(made, view)
    page = _Page(share_height(view), about["tint"], about["note"])
    for part in view["parts"]:
        _space(made)
        KINDS[part["kind"]](made, part, page)
    _foot(made, view, page)
    made.sections[0].footer.paragraphs[0].add_run(about["comments"]).font.size = _points(8)
    return packed(made, day)


def _paper(made: Document, *, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    paper = made.sections[0]
    if wide:
        paper.orientation, paper.page_width, paper.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    paper.left_margin = paper.right_margin = Mm(16)
    paper.top_margin = paper.bottom_margin = Mm(13)


def share_height(view: Mapping[str, Any]) -> float:
    """Return how high a line or a row may be, in millimetres, so that the sheet keeps to one page."""
    long = LETTERS_ON_A_LINE[view["wide"]]
    words = 4.5 * (len(view["lead"]) // long + len(view["keep"]) // long + len("; ".join(view["serves"])) // long)
    fixed = FRAME + words + sum(_fixed(part, long) for part in view["parts"])
    shares = sum(_shares(part) for part in view["parts"])
    return max(LOWEST, min(TALLEST, (PAGE[view["wide"]] - fixed) / max(1, shares)))


def _fixed(part: Mapping[str, Any], long: int) -> float:
    between = 3.0
    match part["kind"]:
        case "blanks":
            return between + BLANKS
        case "ticks":
            return between + LABEL + sum(TICK + 5 * (len(words) // (long - 4)) for words in part["of"])
        case "remark":
            return between + REMARK + 5 * (len(part["say"]) // long)
        case _:
            return between + LABEL


def _shares(part: Mapping[str, Any]) -> int:
    match part["kind"]:
        case "lines":
            return int(part["lines"])
        case "table":
            return len(part["rows"]) + 1
        case _:
            return 0


def _head(made: Document, view: Mapping[str, Any]) -> None:
    made.add_heading(view["title"], 1)
    made.add_paragraph().add_run(view["school"]).bold = True
    made.add_paragraph(view["lead"])


def _foot(made: Document, view: Mapping[str, Any], page: _Page) -> None:
    _space(made)
    kept = _note(made, page).paragraphs[0] if view["confidential"] else made.add_paragraph(style="Caption")
    kept.add_run(word("policy.sheet-keep") + " ").bold = True
    kept.add_run(view["keep"])
    if view["serves"]:
        served = made.add_paragraph(style="Caption")
        served.paragraph_format.space_before = _points(4)
        served.add_run(word("policy.sheet-serves") + " ").bold = True
        served.add_run("; ".join(view["serves"]) + ".")


def _space(made: Document) -> None:
    """Set two parts apart: neighbouring tables would grow together."""
    gap = made.add_paragraph()
    gap.paragraph_format.space_after = _points(0)
    gap.paragraph_format.line_spacing = _points(7)


def _blanks(made: Document, part: Mapping[str, Any], page: _Page) -> None:
    table = _table(made, 2, [1] * len(part["of"]))
    _fill(table, 0, part["of"], bold=True)
    _tint(table, 0, page.tint)
    _tall(table, 1, 8.5)


def _lines(made: Document, part: Mapping[str, Any], page: _Page) -> None:
    made.add_heading(part["label"], 2)
    _tall(_table(made, 1, [1]), 0, page.height * part["lines"])


def _ticks(made: Document, part: Mapping[str, Any], page: _Page) -> None:
    del page
    made.add_heading(part["label"], 2)
    for words in part["of"]:
        made.add_paragraph(f"{BOX} {words}")


def _remark(made: Document, part: Mapping[str, Any], page: _Page) -> None:
    _note(made, page).paragraphs[0].add_run(part["say"])


def _rows(made: Document, part: Mapping[str, Any], page: _Page) -> None:
    made.add_heading(part["label"], 2)
    table = _table(made, len(part["rows"]) + 1, part["widths"])
    _fill(table, 0, part["columns"], bold=True)
    _tint(table, 0, page.tint)
    repeated = element("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - the library has no call for headings of tables
    for number, words in enumerate(part["rows"], start=1):
        _fill(table, number, [words], bold=False)
        _tall(table, number, page.height)


KINDS: dict[str, Callable[[Document, Mapping[str, Any], _Page], None]] = {
    "blanks": _blanks,
    "lines": _lines,
    "ticks": _ticks,
    "table": _rows,
    "remark": _remark,
}


def _table(made: Document, rows: int, widths: list[int]) -> Table:
    table: Table = made.add_table(rows, len(widths), style="Table Grid")
    table.autofit = False
    paper = made.sections[0]
    room = paper.page_width - paper.left_margin - paper.right_margin  # type: ignore[operator]  # set by our own paper
    for column, width in zip(table.columns, widths, strict=True):
        # Word goes by the cells and LibreOffice by the grid: both are told.
        column.width = int(room * width / sum(widths))
        for cell in column.cells:
            cell.width = column.width
    return table


def _note(made: Document, page: _Page) -> _Cell:
    """Return an empty box in the tint of what must be seen first."""
    table = _table(made, 1, [1])
    _tint(table, 0, page.note)
    return table.rows[0].cells[0]


def _tint(table: Table, row: int, shade: str) -> None:
    for cell in table.rows[row].cells:
        tint = element("w:shd", **{"w:val": "clear", "w:color": "auto", "w:fill": shade.lstrip("#").upper()})
        cell._tc.get_or_add_tcPr().append(tint)  # noqa: SLF001 - the library has no call for tints


def _fill(table: Table, row: int, texts: list[str], *, bold: bool) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL  # noqa: PLC0415

    for cell, words in zip(table.rows[row].cells, texts, strict=False):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = _points(1)
        paragraph.add_run(words).bold = bold or None


def _tall(table: Table, row: int, millimetres: float) -> None:
    from docx.shared import Mm  # noqa: PLC0415

    table.rows[row].height = Mm(millimetres)
    for cell in table.rows[row].cells:
        cell.paragraphs[0].paragraph_format.space_after = _points(0)


def _points(number: float) -> Any:
    from docx.shared import Pt  # noqa: PLC0415

    return Pt(number)
