"""What stands in the Word document of the policy: chapters, clauses, tables, whom to reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground import wordparts
from safesite.ground.interface import word
from safesite.ground.wordparts import element, into_link
from safesite.policy.takeaway.tables import asked_of, is_part, numbered, tables_in, tables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from safesite.policy.takeaway.tables import Table

Runs = list[dict[str, Any]]


@dataclass(frozen=True)
class Body:
    """Writes into a document; `marks` numbers the bookmarks by what they are named after."""

    made: Document
    palette: Mapping[str, str]
    marks: Mapping[str, int]

    @property
    def link(self) -> str:
        """Return the colour of links."""
        return self.palette["link"]

    def opening(self, view: dict[str, Any]) -> None:
        """Write the title, and who approved the policy."""
        self.made.add_paragraph(view["title"], style="Title")
        self.made.add_paragraph(view["school"], style="Subtitle")
        for row in view["approval"]:
            self.labelled(row["label"], [_run(row["value"])])
        self.made.add_paragraph(view["basis_note"], style="Caption")

    def write(self, view: dict[str, Any]) -> None:
        """Write all that stands behind the contents."""
        for section in view["sections"]:
            self.section(section)
        for table in tables_of(view):
            self.table(table, 1)
        self.guidance(view["guidance"])
        self.contacts(view["contacts"])
        if view["digest"]:
            self.made.add_paragraph(word("policy.fingerprint-print", digest=view["digest"]), style="Caption")

    def section(self, section: dict[str, Any]) -> None:
        """Write a chapter."""
        self.turn(sideways=False)
        self.heading(numbered(section), 1, section["title"])
        if section["summary"]:
            self.made.add_paragraph(section["summary"], style="Subtitle")
        for clause in section["clauses"]:
            self.clause(clause)
        for table in tables_in(section):
            self.table(table, 2)

    def clause(self, clause: dict[str, Any]) -> None:
        """Write a clause: its text, what it asks, and what it rests on."""
        self.heading(numbered(clause), 2, clause["id"])
        for block in clause["blocks"]:
            for runs in block.get("points", ()):
                self.runs(self.made.add_paragraph(style="List Bullet"), runs)
            if block["kind"] == "words":
                self.runs(self.made.add_paragraph(), block["runs"])
        for ask in clause["asks"]:
            self.labelled(asked_of(ask), ask["runs"], "Quote")
        if clause["cites"]:
            self.made.add_paragraph(word("policy.rests-on", cites="; ".join(clause["cites"])), style="Caption")

    def table(self, table: Table, level: int) -> None:
        """Write a table with what stands before and after it, on pages turned sideways where it is wide."""
        self.turn(sideways=table.sideways)
        self.heading(table.title, level, table.title)
        for line in table.before:
            self.made.add_paragraph(line)
        self.rows(table)
        for line in table.after:
            self.made.add_paragraph(line, style="Caption")

    def turn(self, *, sideways: bool) -> None:
        """Begin pages of the other direction, unless the last page has it already."""
        from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - loaded only where a file is made

        if (self.made.sections[-1].orientation == WD_ORIENT.LANDSCAPE) is sideways:
            return
        paper = self.made.add_section()
        long, short = _millimetres(297), _millimetres(210)
        paper.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
        paper.page_width, paper.page_height = (long, short) if sideways else (short, long)

    def rows(self, table: Table) -> None:
        """Write the rows; the head stands again on each page, and no row is torn."""
        made = self.made.add_table(rows=0, cols=len(table.heads), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, table.widths, strict=True):
            column.width = _millimetres(width)
        for number, cells in enumerate((table.heads, *table.rows)):
            row = made.add_row()
            settings = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library cannot repeat a head
            settings.append(element("w:cantSplit"))
            if number == 0:
                settings.append(element("w:tblHeader"))
            for cell, text, width in zip(row.cells, cells, table.widths, strict=True):
                cell.width = _millimetres(width)
                _small(cell.paragraphs[0], text, bold=number == 0 or is_part(cells))
            if number == 0:
                self.shade(row, "primary", letters="on_primary")
            elif is_part(cells):
                self.shade(row, "primary_soft")
                row.cells[0].merge(row.cells[-1]).paragraphs[0].paragraph_format.keep_with_next = True

    def shade(self, row: Any, ground: str, letters: str = "") -> None:
        """Give the cells of a row a ground, and letters that can be read on it."""
        fill = self.palette[ground].lstrip("#").upper()
        for cell in row.cells:
            cell._tc.get_or_add_tcPr().append(element("w:shd", **{"w:val": "clear", "w:fill": fill}))  # noqa: SLF001 - the library has no grounds
            for run in cell.paragraphs[0].runs if letters else ():
                run.font.color.rgb = wordparts.colour(self.palette[letters])

    def guidance(self, texts: list[dict[str, str]]) -> None:
        """Write the law and guidance that the policy cites."""
        if texts:
            self.turn(sideways=False)
            self.heading(word("policy.cited"), 1, word("policy.cited"))
        for text in texts:
            named_so = ", ".join(filter(None, (text["title"], text["edition"], text["publisher"])))
            self.made.add_paragraph(named_so, style="List Bullet")

    def contacts(self, contacts: dict[str, Any]) -> None:
        """Write whom to reach, with the day on which that was correct."""
        self.turn(sideways=False)
        self.heading(contacts["title"], 1, contacts["title"])
        for row in contacts["rows"]:
            self.labelled(row["role"], [_run(row["detail"])])
        self.made.add_paragraph(contacts["correct_on"], style="Caption")

    def heading(self, title: str, level: int, name: str) -> None:
        """Write a heading with the bookmark that the contents lead to."""
        inner = self.made.add_heading(title, level)._p  # noqa: SLF001 - the library has no bookmarks
        number = str(self.marks[name])
        inner.insert(1, element("w:bookmarkStart", **{"w:id": number, "w:name": self.bookmark(name)}))
        inner.append(element("w:bookmarkEnd", **{"w:id": number}))

    def bookmark(self, name: str) -> str:
        """Return a bookmark's name, which may have neither spaces nor hyphens."""
        return f"at_{self.marks[name]}"

    def labelled(self, label: str, runs: Runs, style: str | None = None) -> None:
        """Write a paragraph with a label before it."""
        self.runs(self.made.add_paragraph(style=style), [_run(f"{label}: ", "strong"), *runs])

    def runs(self, paragraph: Paragraph, runs: Runs) -> None:
        """Write runs; a link to a clause leads to it inside the document."""
        for run in runs:
            name = (run["href"] or "").partition("policy/#")[2]
            if name in self.marks:
                into_link(paragraph, paragraph.add_run(run["text"]), "w:anchor", self.bookmark(name), self.link)
            else:
                wordparts.write(paragraph, [run], self.link)


def points(number: float) -> Any:
    """Return a length in points as the library wants it."""
    from docx.shared import Pt  # noqa: PLC0415 - loaded only where a file is made

    return Pt(number)


def _millimetres(number: float) -> Any:
    from docx.shared import Mm  # noqa: PLC0415 - the same

    return Mm(number)


def _run(text: str, style: str = "") -> dict[str, Any]:
    return {"text": text, "style": style, "href": None}


def _small(paragraph: Paragraph, text: str, *, bold: bool) -> None:
    """Write a cell, smaller than the text around it."""
    if text:  # cells without a run leave no empty lines when they are merged
        run = paragraph.add_run(text)
        run.font.size, run.bold = points(9), bold or None
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.line_spacing = points(1), points(1), 1
