"""The policy to take away: a Word file with headings, contents and repeating heads, and Markdown without HTML."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import docx
import pypdfium2
import pytest

from safesite.ground.output import Asset
from safesite.ground.wordparts import named
from safesite.policy.draft import draft
from safesite.policy.takeaway.markdown import plain, runs
from safesite.publish.plugin import SafesitePlugin
from tests.content.shipped import house as shipped
from tests.policy.houses import bodies, copy, house, made
from tests.policy.more import shipped_outputs
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from safesite.policy.wording import ClauseText

NAME = "policy/{}-online-safety-policy{}"


def content(name: str, ending: str) -> bytes:
    """Return a file of a shipped school's draft."""
    return shipped_outputs(name)[NAME.format(name, ending)].content  # type: ignore[union-attr]  # a file


def opened(name: str) -> Document:
    """Open the Word file of a shipped school's draft."""
    return docx.Document(BytesIO(content(name, ".docx")))


def clauses(name: str) -> tuple[ClauseText, ...]:
    """Return the clauses of a shipped school's draft."""
    text = draft(shipped(name))
    assert text is not None
    return text.clauses


@pytest.mark.parametrize("name", SCHOOLS)
def test_chapters_and_clauses_are_real_headings_in_order(name: str) -> None:
    headings = [
        (p.style.name, p.text) for p in opened(name).paragraphs if p.style and p.style.name.startswith("Heading")
    ]
    titles = [shipped(name).plain(clause.title) for clause in clauses(name)]
    second = [text for style, text in headings if style == "Heading 2"]
    assert [text.partition(" ")[2] for text in second if text[0].isdigit()] == titles
    assert second[0].startswith("1.1 ")
    assert headings[0][0] == "Heading 1"


@pytest.mark.parametrize("name", SCHOOLS)
def test_the_contents_are_a_field_that_is_filled_and_each_entry_leads_to_its_heading(name: str) -> None:
    body = opened(name).element.body
    fields = [text.text for text in body.iter(named("w:instrText"))]
    assert fields == [' TOC \\o "1-2" \\n \\h \\z \\u ']
    marks = {mark.get(named("w:name")) for mark in body.iter(named("w:bookmarkStart"))}
    anchors = [link.get(named("w:anchor")) for link in body.iter(named("w:hyperlink")) if link.get(named("w:anchor"))]
    assert len(anchors) >= len(marks) > 40
    assert set(anchors) <= marks
    kinds = [char.get(named("w:fldCharType")) for char in body.iter(named("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


@pytest.mark.parametrize("name", SCHOOLS)
def test_the_head_of_every_table_repeats_and_no_row_is_torn(name: str) -> None:
    found = opened(name).tables
    assert len(found) >= (4 if name == "cockwood" else 1)
    for table in found:
        rows = [row._tr for row in table.rows]  # noqa: SLF001 - the library cannot say it
        assert rows[0].find(f".//{named('w:tblHeader')}") is not None
        assert all(row.find(f".//{named('w:cantSplit')}") is not None for row in rows)
        assert [row for row in rows[1:] if row.find(f".//{named('w:tblHeader')}") is not None] == []


@pytest.mark.parametrize("name", SCHOOLS)
def test_duties_stand_together_by_whom_they_bind_in_word_and_in_markdown(name: str) -> None:
    table = opened(name).tables[-1]
    parts = [row.cells[0].text for row in table.rows if row.cells[0]._tc is row.cells[-1]._tc]  # noqa: SLF001 - one cell
    assert len(parts) > 10
    assert parts == sorted(set(parts), key=str.casefold)
    assert len(table.rows) == 1 + len(parts) + sum(len(clause.duties) for clause in clauses(name))
    markdown = content(name, ".md").decode()
    assert [part for part in parts if f"| **{plain(part)}** |" not in markdown] == []


def test_it_says_its_language_and_that_it_is_a_draft_on_every_page() -> None:
    found = opened("claygate")
    assert found.core_properties.language == "en-GB"
    assert "DRAFT – not approved" in found.sections[0].header.paragraphs[0].text
    assert str(shipped("claygate").demonstration) in found.sections[0].footer.paragraphs[0].text


def test_the_same_policy_gives_the_same_bytes_with_one_day_on_each_part(tmp_path: Path) -> None:
    first, again = (made(house(copy(tmp_path / name, recorded=True))) for name in "ab")
    for ending in (".docx", ".md"):
        path = NAME.format("oakfield", ending)
        assert first[path].content == again[path].content  # type: ignore[union-attr]  # both are files
    with ZipFile(BytesIO(first[NAME.format("oakfield", ".docx")].content)) as archive:  # type: ignore[union-attr]
        assert {part.date_time[:3] for part in archive.infolist()} == {(2026, 11, 16)}


def test_the_page_links_to_all_three_with_kind_and_size(tmp_path: Path) -> None:
    body = bodies(house(copy(tmp_path, recorded=True)))["policy/"]
    for ending, words in ((".pdf", "PDF"), (".docx", "DOCX"), (".md", "Markdown")):
        assert f'href="oakfield-online-safety-policy{ending}"' in body
        assert re.search(rf"\({words}, \d+ KB\)", body)


@pytest.mark.parametrize("name", SCHOOLS)
def test_the_markdown_has_every_clause_and_no_html(name: str) -> None:
    text = content(name, ".md").decode()
    for clause in clauses(name):
        assert re.search(rf"^### [\d.]+ {re.escape(plain(shipped(name).plain(clause.title)))}$", text, re.MULTILINE)
    assert re.findall(r"(?<!\\)<[a-z/]", text) == []
    assert "**DRAFT – not approved**" in text
    assert "**What it asks of the ICT technician:**" in text
    tables = re.findall(r"^\|(?: --- \|)+$", text, re.MULTILINE)
    assert len(tables) == len(opened(name).tables)


def test_signs_of_markdown_are_printed_as_they_stand() -> None:
    assert plain("a*b_c [d] <e> #1 | f") == r"a\*b\_c \[d\] \<e\> #1 \| f"
    said: list[dict[str, Any]] = [
        {"text": "see ", "style": "", "href": None},
        {"text": "this ", "style": "strong", "href": None},
        {"text": "page", "style": "em", "href": "https://oakfield.example/"},
    ]
    assert runs(said) == "see **this** [*page*](https://oakfield.example/)"


def test_the_host_is_kept_from_making_a_page_of_the_markdown(tmp_path: Path) -> None:
    config: Any = SimpleNamespace(
        site_dir=str(tmp_path), use_directory_urls=True, plugins=SimpleNamespace(_current_plugin="x")
    )
    file = SafesitePlugin()._asset(config, Asset("policy/a.md", b"# A"))  # noqa: SLF001 - what the host is handed
    assert not file.is_documentation_page()
    assert (file.dest_uri, file.url) == ("policy/a.md", "policy/a.md")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here; the document was opened above")
@pytest.mark.slow
@pytest.mark.parametrize("name", SCHOOLS)
def test_libre_office_draws_it_with_its_heads_on_each_page(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(content(name, ".docx"))
    words = ["soffice", f"-env:UserInstallation=file://{tmp_path}/me", "--headless", "--convert-to", "pdf", "a.docx"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    pages = [
        " ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(tmp_path / "a.pdf")
    ]
    assert len(pages) > 15
    assert "1.1 " in pages[0]
    heads = [page for page in pages if "What How often What could show it" in page]
    assert len(heads) > 2
