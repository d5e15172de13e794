"""The script of a Word document: which way its lines run, and letters that an office's computer has for it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from safesite.ground.wordparts import FACE, element, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.text.paragraph import Paragraph

FACES = {"bn": "Nirmala UI"}  # what every Windows has for Bengali; Arial has letters for Arabic and Urdu
RIGHT = {"R", "AL"}  # the kinds of letters, by Unicode, that run from the right


def run_in(made: Document, language: str, way: str, styles: Iterable[str]) -> None:
    """Let a document run in a language; Word keeps a second face and size for scripts that are not Latin."""
    for name in styles:
        _second_face(made.styles[name], FACES.get(language, FACE))
    if way == "rtl":
        for paragraph in made.paragraphs:
            _turn(paragraph)


def _second_face(style: Any, face: str) -> None:
    letters = style.element.get_or_add_rPr()
    letters.get_or_add_rFonts().set(named("w:cs"), face)
    size, bold = letters.find(named("w:sz")), style.font.bold
    for old in (*letters.findall(named("w:szCs")), *letters.findall(named("w:bCs"))):
        letters.remove(old)
    if bold:
        letters.insert_element_before(element("w:bCs"), "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:lang")
    if size is not None:
        size.addnext(element("w:szCs", **{"w:val": size.get(named("w:val"))}))


def _turn(paragraph: Paragraph) -> None:
    """Let a paragraph run from right to left; one that is all English only moves to that side."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - loaded only where a file is made

    if not _from_the_right(paragraph.text):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        return
    settings = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no call for it
    settings.insert_element_before(element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr")
    for run in paragraph.runs:
        run.font.rtl = _from_the_right(run.text) or None


def _from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in RIGHT for letter in text)
