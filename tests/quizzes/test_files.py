"""The files of a quiz, read again by readers that are not ours."""

from __future__ import annotations

import csv
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

import docx
import pikepdf
import pypdfium2
import pytest

from safesite.ground.output import Asset, Reader
from safesite.ground.problem import ProblemsFound
from safesite.publish.verify import kept_faults
from safesite.quizzes import ROOM
from safesite.quizzes.bring import bring
from safesite.quizzes.forms import forms
from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.table import COLUMNS, table
from tests.pdf_validator import faults
from tests.quizzes.houses import NAMES, PUBLIC, example, examples, from_file, item_of, pages

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = examples(Reader.STAFF)
FILES = {out.path: out for out in ROOM.render(HOUSE) if isinstance(out, Asset)}


def content(name: str, ending: str) -> bytes:
    """Return a file of an example."""
    return FILES[f"quizzes/{name}/{name}{ending}"].content


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF in one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


@pytest.mark.parametrize("name", NAMES)
def test_every_form_that_is_named_is_there(name: str) -> None:
    item = HOUSE.shelf(QUIZZES)[name]
    named = [form.href for form in forms(item, HOUSE.speaker(""))]
    files = {path for path in named if not path.endswith("/")}
    assert files == {path for path in FILES if f"/{name}/" in path} | {"quizzes/vote-cards.pdf"}


def test_there_is_a_certificate_only_where_a_quiz_cheers_pupils() -> None:
    certified = sorted(path.split("/")[1] for path in FILES if path.endswith("-certificate.pdf"))
    assert certified == ["pip-and-the-box", "teddy-and-the-tablet"]


SHEETS = [
    "quizzes/vote-cards.pdf",
    "quizzes/pip-and-the-box/pip-and-the-box-certificate.pdf",
    "quizzes/teddy-and-the-tablet/teddy-and-the-tablet.pdf",
    "quizzes/a-day-at-the-museum/a-day-at-the-museum.pdf",
    "quizzes/a-day-at-the-museum/a-day-at-the-museum-answers.pdf",
]


@pytest.mark.parametrize("path", SHEETS)
def test_every_sheet_is_an_accessible_pdf(path: str) -> None:
    assert faults(FILES[path].content) == []


@pytest.mark.parametrize("name", PUBLIC)
def test_the_sheet_has_every_question_and_no_feedback_and_the_key_has_both(name: str) -> None:
    sheet, key = (text_of(content(name, ending)) for ending in (".pdf", "-answers.pdf"))
    for question in HOUSE.shelf(QUIZZES)[name].record.questions:
        assert question.ask.plain()[:30] in sheet
        assert question.ask.plain()[:30] in key
    learnt = re.findall(r"data-feedback>([^<]{20,60})", unescape(pages(HOUSE)[f"quizzes/{name}/answers/"].body))
    assert learnt
    assert [words for words in learnt if words[:25] in sheet] == []
    assert [words for words in learnt if words[:20] not in key] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_table_brings_back_the_very_same_quiz(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.csv"
    path.write_bytes(content(name, ".csv"))
    made = bring(HOUSE, path, "csv", {})
    found, problems = item_of(made.text, name)
    assert found, problems
    assert found.record == from_file(name).record


def test_a_table_is_read_by_another_reader() -> None:
    rows = list(csv.reader(StringIO(content("a-day-at-the-museum", ".csv").decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    asked = [row[4] for row in rows if row[2] == "ask"]
    assert asked == [question["ask"] for question in example("a-day-at-the-museum")["questions"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_has_headings_and_says_all_that_the_quiz_says(name: str) -> None:
    made = docx.Document(BytesIO(content(name, ".docx")))
    questions = example(name)["questions"]
    styles = [part.style.name for part in made.paragraphs if part.style]
    assert styles.count("Heading 1") == 2
    assert styles.count("Heading 2") == 2 * len(questions)
    words = "\n".join(part.text for part in made.paragraphs)
    learnt = [choice["feedback"] for q in questions for choice in q.get("choices", ())]
    assert learnt or name == "teddy-and-the-tablet"
    assert [line for line in learnt if words.count(line) != 1] == []
    assert made.core_properties.author == HOUSE.school.name


def test_files_are_the_same_each_time() -> None:
    again = {out.path: out for out in ROOM.render(examples(Reader.STAFF)) if isinstance(out, Asset)}
    assert again == FILES


@pytest.mark.parametrize("name", PUBLIC)
def test_a_file_to_keep_may_use_its_own_script_and_nothing_else(name: str) -> None:
    html = content(name, "-to-keep.html").decode()
    assert list(kept_faults(html)) == []
    assert list(kept_faults(html.replace("use strict", "use anything")))
    [script] = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src &#39;sha256-{digest}&#39;" in html
    assert not re.search(r"(?:src|href)=\"(?!tel:|#|https://[a-z.-]+\.example)", html)
    assert "default-src &#39;none&#39;" in html


@pytest.mark.parametrize("name", NAMES)
def test_a_file_to_keep_tells_children_whom_to_tell(name: str) -> None:
    foot = content(name, "-to-keep.html").decode().partition("<footer")[2]
    assert foot
    assert ('<a href="tel:08001111">0800 1111</a>' in foot) is (name in PUBLIC)


def test_what_gift_cannot_carry_stands_at_its_top() -> None:
    text = content("a-day-at-the-museum", ".gift").decode()
    head = [line for line in text.splitlines() if line.startswith("// Not carried")]
    for lost in ("pictures", "hints", "before-posting", "the-free-tickets", "the-lost-tablet"):
        assert any(lost in line for line in head), lost


def test_the_pages_of_a_sheet_are_marked_and_titled() -> None:
    with pikepdf.open(BytesIO(content("pip-and-the-box", ".pdf"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "Pip and the surprise box" in str(pdf.docinfo.get("/Title", pdf.open_metadata().get("dc:title")))


def test_a_table_that_is_none_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text(table(from_file("pip-and-the-box").record).replace("yes", "perhaps"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        bring(HOUSE, path, "csv", {})
    assert "ours.csv:" in str(raised.value)
    assert "'perhaps' is neither yes nor no" in str(raised.value)
