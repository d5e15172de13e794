"""Word documents: what each of them needs before its first word, and bytes that are the same each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from docx.document import Document

FACE = "Arial"  # on every office's computer, and easy to read
THUMBNAIL = "/thumbnail"  # how the type of that relation ends
Style = tuple[float, float, str]


@dataclass(frozen=True)
class About:
    """What a document says about itself, and how its styles look: points, points of space after, colour."""

    title: str
    author: str
    lang: str
    comments: str
    day: date
    styles: Mapping[str, Style]
    margins: tuple[float, float]
    """Millimetres at the sides, and above and below."""
    wide: bool = False


def new_document(about: About) -> Document:
    """Return an empty document on A4."""
    # Loading this takes longer than reading the cache, which is what most builds do.
    from docx import Document as new  # noqa: N813, PLC0415

    made = new()
    _describe(made, about)
    _paper(made, about)
    for name, (points, after, colour) in about.styles.items():
        _style(made.styles[name], points, after, colour)
    language = made.styles.element.find(f".//{named('w:lang')}")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(named(kind), about.lang)
    return made


def _describe(made: Document, about: About) -> None:
    said = made.core_properties
    said.title, said.author, said.last_modified_by = about.title, about.author, about.author
    said.language, said.comments, said.revision = about.lang, about.comments, 1
    said.created = said.modified = datetime.combine(about.day, time(), UTC)
    package = made.part.package
    for name in [name for name, rel in package.rels.items() if rel.reltype.endswith(THUMBNAIL)]:
        package.rels.pop(name)


def _paper(made: Document, about: About) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    paper = made.sections[0]
    width, height = (297, 210) if about.wide else (210, 297)
    paper.orientation = WD_ORIENT.LANDSCAPE if about.wide else WD_ORIENT.PORTRAIT
    paper.page_width, paper.page_height = Mm(width), Mm(height)
    sides, above = about.margins
    paper.left_margin = paper.right_margin = Mm(sides)
    paper.top_margin = paper.bottom_margin = Mm(above)


def _style(style: Any, points: float, after: float, colour: str) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    style.font.name, style.font.size = FACE, Pt(points)
    style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    style.font.bold = style.name.startswith("Heading")
    style.font.italic = False
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over ours
        fonts.attrib.pop(named(f"w:{kind}"), None)
    form = style.paragraph_format
    form.space_after, form.line_spacing = Pt(after), 1.15
    form.space_before = Pt(0)


def element(name: str) -> Any:
    """Return a new element of the file's own language."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    return OxmlElement(name)


def named(name: str) -> str:
    """Return a name such as 'w:lang' with its namespace written out."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(name))


def packed(made: Document, day: date) -> bytes:
    """Return the file with one date on each part, since the clock's would differ each time."""
    first, target_bytes = BytesIO(), BytesIO()
    made.save(first)
    with ZipFile(first) as source, ZipFile(target_bytes, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type, part.external_attr, part.create_system = ZIP_DEFLATED, 0, 0
            target.writestr(part, source.read(name))
    return target_bytes.getvalue()
