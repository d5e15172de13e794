"""The policy as a Word document: its styles, the head and the foot of its pages, its contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground import wordparts
from safesite.ground.interface import word
from safesite.ground.wordparts import About, Look, element, into_link
from safesite.policy.takeaway.tables import numbered, tables_in, tables_of
from safesite.policy.takeaway.wordbody import Body, points

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

# Levels 1 and 2 as links; without page numbers, which only the program that opens the file could count.
CONTENTS = 'TOC \\o "1-2" \\n \\h \\z \\u'


def make(view: dict[str, Any], day: date) -> bytes:
    """Return the document as the bytes of its file, from the same view as the PDF."""
    notes = " ".join(filter(None, (view["watermark"], view["demonstration"])))
    made = wordparts.blank(About(view["title"], view["school"], view["lang"], notes, day), looks(view["palette"]))
    entries = list(entries_of(view))
    body = Body(made, view["palette"], {name: number for number, (_, _, name) in enumerate(entries, start=1)})
    _frame(made, view)
    body.opening(view)
    _contents(body, entries)
    body.write(view)
    return wordparts.packed(made, day)


def looks(palette: dict[str, str]) -> dict[str, Look]:
    """Return how the styles of the document look."""
    ink, primary = palette["ink"], palette["primary"]
    return {
        "Normal": Look(11, 6, ink),
        "Title": Look(26, 6, primary, bold=True),
        "Subtitle": Look(13, 10, palette["quiet"]),
        "Heading 1": Look(17, 6, primary, before=20, bold=True),
        "Heading 2": Look(13, 4, primary, before=12, bold=True),
        "List Bullet": Look(11, 3, ink),
        "Quote": Look(11, 6, ink),
        "Caption": Look(9.5, 6, palette["quiet"]),
    }


def entries_of(view: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    """Yield each heading with its level and the name of its bookmark, in the order in which they are written."""
    for section in view["sections"]:
        yield 1, numbered(section), section["title"]
        for clause in section["clauses"]:
            yield 2, numbered(clause), clause["id"]
        for table in tables_in(section):
            yield 2, table.title, table.title
    for table in tables_of(view):
        yield 1, table.title, table.title
    if view["guidance"]:
        yield 1, word("policy.cited"), word("policy.cited")
    yield 1, view["contacts"]["title"], view["contacts"]["title"]


def _frame(made: Document, view: dict[str, Any]) -> None:
    """Put title and warning on the head of each page, and the page's number on its foot."""
    paper = made.sections[0]
    paper.header.paragraphs[0].text = " · ".join(filter(None, (view["title"], view["school"], view["watermark"])))
    foot = paper.footer.paragraphs[0]
    foot.text = f"{view['demonstration']} · " if view["demonstration"] else ""
    before, _, rest = word("frame.page-of", now="{now}", all="{all}").partition("{now}")
    between, _, after = rest.partition("{all}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        foot.add_run(text)
        if field:
            _begin(foot, field)
            foot.add_run("1")
            _mark(foot, "end")


def _contents(body: Body, entries: list[tuple[int, str, str]]) -> None:
    """Write the contents: a field that is filled already, so that it is whole before anybody updates it."""
    body.made.add_paragraph(style="Subtitle").add_run(word("policy.contents")).bold = True
    lines = [body.made.add_paragraph() for _ in entries]
    _begin(lines[0], CONTENTS)
    for line, (level, title, name) in zip(lines, entries, strict=True):
        form = line.paragraph_format
        form.left_indent, form.line_spacing = points(16 * (level - 1)), 1
        form.space_before, form.space_after = points(4 if level == 1 else 0), points(1)
        run = line.add_run(title)
        into_link(line, run, "w:anchor", body.bookmark(name), body.link)
        run.bold, run.underline, run.font.size = level == 1 or None, None, points(9.5)
    _mark(lines[-1], "end")


def _begin(line: Paragraph, instruction: str) -> None:
    """Open a field: what follows until its end is what it shows before anybody counts."""
    _mark(line, "begin")
    text = element("w:instrText", **{"xml:space": "preserve"})
    text.text = f" {instruction} "
    line.add_run()._r.append(text)  # noqa: SLF001 - the library has no fields
    _mark(line, "separate")


def _mark(line: Paragraph, kind: str) -> None:
    line.add_run()._r.append(element("w:fldChar", **{"w:fldCharType": kind}))  # noqa: SLF001 - the same
