"""Word files, for every room: paper, styles, links, and the same bytes from the same words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

FACE = "Arial"  # on every office's computer, and easy to read
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
THUMBNAIL = "/thumbnail"  # how the type of that relation ends


@dataclass(frozen=True)
class About:
    """What a file says about itself; `day` is the day that its parts bear."""

    title: str
    school: str
    lang: str
    notes: str
    day: date


@dataclass(frozen=True)
class Look:
    """How a style looks: sizes and distances in points, a colour as '#rrggbb'."""

    size: float
    after: float
    colour: str
    before: float = 0
    bold: bool = False


def blank(about: About, looks: dict[str, Look]) -> Document:
    """Return an A4 document with nothing in it, in its language and with its styles."""
    # Loading this takes longer than reading the cache, which is what most builds do.
    from docx import Document as new  # noqa: N813, PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    made = new()
    _say(made, about)
    paper = made.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    paper.left_margin = paper.right_margin = Mm(25)
    paper.top_margin = paper.bottom_margin = Mm(22)
    for name, look in looks.items():
        _style(made.styles[name], look)
    language = made.styles.element.find(f".//{named('w:lang')}")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(named(kind), about.lang)
    return made


def _say(made: Document, about: About) -> None:
    said = made.core_properties
    said.title, said.author, said.last_modified_by = about.title, about.school, about.school
    said.language, said.comments, said.revision = about.lang, about.notes, 1
    said.created = said.modified = datetime.combine(about.day, time(), UTC)
    package = made.part.package
    for name in [name for name, rel in package.rels.items() if rel.reltype.endswith(THUMBNAIL)]:
        package.rels.pop(name)


def _style(style: Any, look: Look) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    style.font.name, style.font.size = FACE, Pt(look.size)
    style.font.color.rgb = colour(look.colour)
    style.font.bold, style.font.italic = look.bold, False
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over ours
        fonts.attrib.pop(named(f"w:{kind}"), None)
    for spread in style.element.rPr.findall(named("w:spacing")):  # letters drawn apart are hard to read
        style.element.rPr.remove(spread)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), 1.15


def write(paragraph: Paragraph, runs: list[dict[str, Any]], link: str) -> None:
    """Write runs of text, style and address into a paragraph; links have the colour `link`."""
    for run in runs:
        made = paragraph.add_run(run["text"])
        if run.get("href"):
            target = paragraph.part.relate_to(run["href"], LINK, is_external=True)
            into_link(paragraph, made, "r:id", target, link)
        else:
            made.bold, made.italic = run["style"] == "strong" or None, run["style"] == "em" or None


def into_link(paragraph: Paragraph, run: Run, kind: str, target: str, shade: str) -> None:
    """Make a run a link: to a relation ('r:id') or to a bookmark of the document ('w:anchor')."""
    run.underline, run.font.color.rgb = True, colour(shade)
    link = element("w:hyperlink", **{kind: target})
    paragraph._p.append(link)  # noqa: SLF001 - the library has no call for links
    link.append(run._r)  # noqa: SLF001 - the same


def element(name: str, **settings: str) -> Any:
    """Return a new element of the file's XML; a setting is named with its prefix, such as 'w:val'."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    made = OxmlElement(name)
    for key, value in settings.items():
        made.set(named(key), value)
    return made


def named(name: str) -> str:
    """Return the whole name behind a name with a prefix."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(name))


def colour(shade: str) -> Any:
    """Return a colour '#rrggbb' as the library wants it."""
    from docx.shared import RGBColor  # noqa: PLC0415

    return RGBColor.from_string(shade.lstrip("#").upper())


def packed(made: Document, day: date) -> bytes:
    """Return the file with one day on each part, since the clock's would differ each time."""
    first, target_file = BytesIO(), BytesIO()
    made.save(first)
    with ZipFile(first) as source, ZipFile(target_file, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type, part.external_attr, part.create_system = ZIP_DEFLATED, 0, 0
            target.writestr(part, source.read(name))
    return target_file.getvalue()


@cache
def program(*more: str) -> str:
    """Sum up all that decides how a file is made: the library, this module, and others by their paths."""
    return "\n".join((version("python-docx"), *(Path(path).read_text("utf-8") for path in (__file__, *more))))
