"""A quiz as a Word file: the sheet first, and the key on pages of its own, all as headings, lists and paragraphs."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from safesite.ground.interface import word
from safesite.quizzes.losses import word_losses
from safesite.quizzes.paper import sheet_view

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document

    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House

FACE = "Arial"  # on every school's computer, and easy to read
RINGS = {"one": "○ ", "several": "☐ ", "order": "___ ", "none": ""}
THUMBNAIL = "/thumbnail"  # how the type of that relation ends


def word_sheet(house: House, item: Item[Quiz]) -> bytes:
    """Return a quiz as the bytes of a Word file."""
    # Loading this takes longer than reading the cache, which is what most builds do.
    from docx import Document as new  # noqa: N813, PLC0415

    made, day = new(), house.school.contacts.correct_on
    view = sheet_view(house, item, key=False)
    _set_up(made, house, view, day)
    _questions(made, view)
    made.add_paragraph().paragraph_format.page_break_before = True
    _questions(made, sheet_view(house, item, key=True))
    for line in word_losses(item.record):
        made.add_paragraph(line, style="Caption")
    if house.demonstration:
        made.add_paragraph(house.demonstration, style="Caption")
    return _packed(made, day)


def _questions(made: Document, view: dict[str, Any]) -> None:
    made.add_heading(view["title"], 1)
    made.add_paragraph(view["lead"])
    if view["named"] and not view["key"]:
        made.add_paragraph(f"{word('quizzes.sheet-name')} ______________________________")
    _bullets(made, word("quizzes.answers-notes"), view["notes"])
    for question in view["questions"]:
        _question(made, question, key=view["key"])
    for line in view["script"]:
        made.add_paragraph(f"{word('quizzes.script')}: {line}")
    _bullets(made, word("quizzes.answers-discuss"), view["discuss"])
    if view["help"]:
        made.add_paragraph(view["help"]).runs[0].bold = True


def _question(made: Document, question: dict[str, Any], *, key: bool) -> None:
    made.add_heading(question["ask"], 2)
    for line in (question["how"], question["script"], "_______".join(question["gapped"])):
        if line:
            made.add_paragraph(line)
    if question["message"]:
        made.add_paragraph(f"{question['message']['title']}: {question['message']['sender']}").runs[0].bold = True
    if question["shared"] and question["kind"] != "sort" and not key:
        _bank(made, question)
        return
    for group in question["groups"]:
        if group["say"]:
            made.add_paragraph(" ".join(filter(None, (group["count"], group["say"])))).runs[0].bold = True
        for option in group["options"]:
            _option(made, option, "" if key else RINGS[group["mode"]])
    if question["hint"]:
        made.add_paragraph(f"{word('quizzes.answers-hint')} {question['hint']}")
    _bullets(made, word("quizzes.answers-discuss"), question["discuss"])
    _bullets(made, word("quizzes.answers-teaches"), question["checks"])


def _bank(made: Document, question: dict[str, Any]) -> None:
    """Write once what there is to choose from, and beside each thing a line to write on."""
    words = " · ".join(option["say"] for option in question["groups"][0]["options"])
    made.add_paragraph(f"{word('quizzes.sheet-bank')} {words}")
    for group in question["groups"] if question["kind"] != "fill" else ():
        made.add_paragraph(f"{group['say']}  ______________________________")


def _option(made: Document, option: dict[str, Any], ring: str) -> None:
    rank = f"{option['rank']}. " if option["rank"] else ""
    mark = option["mark"] or option["to"]
    line = made.add_paragraph(style="List Paragraph" if ring else "List Bullet")
    line.add_run(f"{ring}{rank}{option['say']}").bold = option["right"] or None
    line.add_run(f" {mark}" if mark else "")
    if option["feedback"]:
        line.add_run(f" – {option['feedback']}")


def _bullets(made: Document, title: str, lines: list[str]) -> None:
    if lines:
        made.add_paragraph(title).runs[0].bold = True
    for line in lines:
        made.add_paragraph(line, style="List Bullet")


def _set_up(made: Document, house: House, view: dict[str, Any], day: date) -> None:
    """Set what the file says about itself, its paper, and its styles."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    about, moment = made.core_properties, datetime.combine(day, time(), UTC)
    about.title, about.author, about.last_modified_by = view["title"], house.school.name, house.school.name
    about.language, about.comments, about.revision = view["lang"], "", 1
    about.created = about.modified = moment
    package = made.part.package
    for name in [name for name, rel in package.rels.items() if rel.reltype.endswith(THUMBNAIL)]:
        package.rels.pop(name)
    paper = made.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    for name, size in {"Normal": 16 if view["large"] else 12, "Heading 1": 22, "Heading 2": 16, "Caption": 9}.items():
        style = made.styles[name]
        style.font.name, style.font.size, style.font.italic = FACE, Pt(size), False
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over ours
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{kind}"), None)
    language = made.styles.element.find(f".//{qn('w:lang')}")
    for kind in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(kind), view["lang"])


def _packed(made: Document, day: date) -> bytes:
    """Return the file with one date on each part, since the clock's would differ each time."""
    first, packed = BytesIO(), BytesIO()
    made.save(first)
    with ZipFile(first) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type, part.external_attr, part.create_system = ZIP_DEFLATED, 0, 0
            target.writestr(part, source.read(name))
    return packed.getvalue()
