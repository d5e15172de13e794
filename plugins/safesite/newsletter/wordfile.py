"""The Word file itself: the only module that knows how such files are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground.wordfile import About, element, named, new_document, packed

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from safesite.newsletter.document import Text

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def make(text: Text, day: date) -> bytes:
    """Return a document as the bytes of its file."""
    made = new_document(_about(text, day))
    made.styles["Heading 2"].paragraph_format.space_before = _points(14)
    made.add_heading(text.title, 1)
    for runs in text.paragraphs:
        _write(made.add_paragraph(), runs, text)
    for heading, runs, fill, edge in text.boxes:
        _shade(made.add_heading(heading, 2), fill, edge)
        paragraph = made.add_paragraph()
        _write(paragraph, runs, text)
        _shade(paragraph, fill, edge)
        paragraph.paragraph_format.space_after = _points(18)
    _help(made, text)
    for note in text.notes:
        made.add_paragraph(note, style="Caption")
    return packed(made, day)


def _help(made: Document, text: Text) -> None:
    made.add_heading(text.more, 2)
    name, url = text.help
    _write(made.add_paragraph(), [{"text": name, "style": "", "href": url}], text)
    ours = made.add_paragraph()
    _write(ours, [{"text": f"{text.school}: ", "style": ""}, {"text": text.page, "style": "", "href": text.page}], text)


def _about(text: Text, day: date) -> About:
    styles = {
        "Normal": (12, 8, text.ink),
        "Heading 1": (22, 10, text.heading),
        "Heading 2": (14, 4, text.ink),
        "Caption": (9, 4, text.ink),
    }
    return About(text.title, text.school, text.lang, " ".join(text.notes), day, styles, (25, 22))


def _write(paragraph: Paragraph, runs: list[dict[str, Any]], text: Text) -> None:
    for run in runs:
        if run.get("href"):
            _link(paragraph, run, text)
        else:
            made = paragraph.add_run(run["text"])
            made.bold, made.italic = run["style"] == "strong" or None, run["style"] == "em" or None


def _link(paragraph: Paragraph, run: dict[str, Any], text: Text) -> None:
    from docx.shared import RGBColor  # noqa: PLC0415

    made = paragraph.add_run(run["text"])
    made.underline, made.font.color.rgb = True, RGBColor.from_string(text.link.lstrip("#").upper())
    link = element("w:hyperlink")
    link.set(named("r:id"), paragraph.part.relate_to(run["href"], LINK, is_external=True))
    paragraph._p.append(link)  # noqa: SLF001 - the library has no call for links
    link.append(made._r)  # noqa: SLF001 - the same


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
    from docx.shared import Pt  # noqa: PLC0415

    return Pt(number)
