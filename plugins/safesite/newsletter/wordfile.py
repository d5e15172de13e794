"""The Word file of a snippet: its paragraphs, its boxes, and where to find help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground import wordparts
from safesite.ground.wordparts import About, Look, element, named
from safesite.newsletter import wordscript

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from safesite.newsletter.document import Text


def make(text: Text, day: date) -> bytes:
    """Return a document as the bytes of its file."""
    made = wordparts.blank(About(text.title, text.school, text.lang, " ".join(text.notes), day), looks(text))
    made.add_heading(text.title, 1)
    for warning in text.warnings:
        made.add_paragraph(warning, style="Caption")
    for runs in text.paragraphs:
        wordparts.write(made.add_paragraph(), runs, text.link)
    for heading, runs, fill, edge in text.boxes:
        _shade(made.add_heading(heading, 2), fill, edge)
        paragraph = made.add_paragraph()
        wordparts.write(paragraph, runs, text.link)
        _shade(paragraph, fill, edge)
        paragraph.paragraph_format.space_after = _points(18)
    _help(made, text)
    for note in text.notes:
        made.add_paragraph(note, style="Caption")
    wordscript.run_in(made, text.lang, text.dir, looks(text))
    return wordparts.packed(made, day)


def looks(text: Text) -> dict[str, Look]:
    """Return how the styles of the document look."""
    return {
        "Normal": Look(12, 8, text.ink),
        "Heading 1": Look(22, 10, text.heading, bold=True),
        "Heading 2": Look(14, 4, text.ink, before=14, bold=True),
        "Caption": Look(9, 4, text.ink),
    }


def _help(made: Document, text: Text) -> None:
    made.add_heading(text.more, 2)
    name, url = text.help
    wordparts.write(made.add_paragraph(), [{"text": name, "style": "", "href": url}], text.link)
    ours = [{"text": f"{text.school}: ", "style": ""}, {"text": text.page, "style": "", "href": text.page}]
    wordparts.write(made.add_paragraph(), ours, text.link)


def _shade(paragraph: Paragraph, fill: str, edge: str) -> None:
    """Put a ground with a coloured edge behind a paragraph; neighbours with the same make one box, and stay one."""
    settings = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no call for grounds
    border, ground = element("w:pBdr"), element("w:shd")
    for side in ("top", "left", "bottom", "right"):
        border.append(_line(side, edge if side == "left" else fill, 36 if side == "left" else 12))
    for name, value in {"val": "clear", "color": "auto", "fill": fill.lstrip("#")}.items():
        ground.set(named(f"w:{name}"), value)
    settings.insert_element_before(border, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")
    settings.insert_element_before(ground, "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph.paragraph_format.keep_with_next = paragraph.style is not None and paragraph.style.name == "Heading 2"


def _line(side: str, colour: str, eighths: int) -> Any:
    line = element(f"w:{side}")
    for name, value in {"val": "single", "sz": str(eighths), "space": "6", "color": colour.lstrip("#")}.items():
        line.set(named(f"w:{name}"), value)
    return line


def _points(number: int) -> Any:
    from docx.shared import Pt  # noqa: PLC0415 - loaded only where a file is made

    return Pt(number)
