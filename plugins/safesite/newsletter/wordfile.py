"""The Word file itself: the only module that knows how such files are made."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from safesite.newsletter.document import Text

FACE = "Arial"  # on every office's computer, and easy to read
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
THUMBNAIL = "/thumbnail"  # how the type of that relation ends


def make(text: Text, day: date) -> bytes:
    """Return a document as the bytes of its file."""
    # Loading this takes longer than reading the cache, which is what most builds do.
    from docx import Document as new  # noqa: N813, PLC0415

    made = new()
    _set_up(made, text, day)
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
    return _packed(made, day)


def _help(made: Document, text: Text) -> None:
    made.add_heading(text.more, 2)
    name, url = text.help
    _write(made.add_paragraph(), [{"text": name, "style": "", "href": url}], text)
    ours = made.add_paragraph()
    _write(ours, [{"text": f"{text.school}: ", "style": ""}, {"text": text.page, "style": "", "href": text.page}], text)


def _set_up(made: Document, text: Text, day: date) -> None:
    """Set what the file says about itself, its paper, and its styles."""
    from docx.shared import Mm  # noqa: PLC0415

    moment = datetime.combine(day, time(), UTC)
    about = made.core_properties
    about.title, about.author, about.last_modified_by = text.title, text.school, text.school
    about.language, about.comments, about.revision = text.lang, " ".join(text.notes), 1
    about.created = about.modified = moment
    package = made.part.package
    for name in [name for name, rel in package.rels.items() if rel.reltype.endswith(THUMBNAIL)]:
        package.rels.pop(name)
    paper = made.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    paper.left_margin = paper.right_margin = Mm(25)
    paper.top_margin = paper.bottom_margin = Mm(22)
    _styles(made, text)


def _styles(made: Document, text: Text) -> None:
    sizes = {
        "Normal": (12, 8, text.ink),
        "Heading 1": (22, 10, text.heading),
        "Heading 2": (14, 4, text.ink),
        "Caption": (9, 4, text.ink),
    }
    for name, (points, after, colour) in sizes.items():
        _style(made.styles[name], points, after, colour)
    language = made.styles.element.find(f".//{_named('w:lang')}")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(_named(kind), text.lang)


def _style(style: Any, points: int, after: int, colour: str) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    style.font.name, style.font.size = FACE, Pt(points)
    style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    style.font.bold = style.name.startswith("Heading")
    style.font.italic = False
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over ours
        fonts.attrib.pop(_named(f"w:{kind}"), None)
    form = style.paragraph_format
    form.space_after, form.line_spacing = Pt(after), 1.15
    form.space_before = Pt(14) if style.name == "Heading 2" else Pt(0)


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
    link = _element("w:hyperlink")
    link.set(_named("r:id"), paragraph.part.relate_to(run["href"], LINK, is_external=True))
    paragraph._p.append(link)  # noqa: SLF001 - the library has no call for links
    link.append(made._r)  # noqa: SLF001 - the same


def _shade(paragraph: Paragraph, fill: str, edge: str) -> None:
    """Put a ground with a coloured edge behind a paragraph; neighbours with the same make one box, and stay one."""
    settings = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no call for grounds
    border, ground = _element("w:pBdr"), _element("w:shd")
    for side in ("top", "left", "bottom", "right"):
        border.append(_line(side, edge if side == "left" else fill, 36 if side == "left" else 12))
    for name, value in {"val": "clear", "color": "auto", "fill": fill.lstrip("#")}.items():
        ground.set(_named(f"w:{name}"), value)
    settings.insert_element_before(border, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")
    settings.insert_element_before(ground, "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph.paragraph_format.keep_with_next = paragraph.style is not None and paragraph.style.name == "Heading 2"


def _line(side: str, colour: str, eighths: int) -> Any:
    line = _element(f"w:{side}")
    for name, value in {"val": "single", "sz": str(eighths), "space": "6", "color": colour.lstrip("#")}.items():
        line.set(_named(f"w:{name}"), value)
    return line


def _points(number: int) -> Any:
    from docx.shared import Pt  # noqa: PLC0415

    return Pt(number)


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    return OxmlElement(name)


def _named(name: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(name))


def _packed(made: Document, day: date) -> bytes:
    """Return the file with the snippet's own date on each part, since the clock's would differ each time."""
    first, packed = BytesIO(), BytesIO()
    made.save(first)
    with ZipFile(first) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type, part.external_attr, part.create_system = ZIP_DEFLATED, 0, 0
            target.writestr(part, source.read(name))
    return packed.getvalue()
