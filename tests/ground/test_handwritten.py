"""Hand-written pages: the small part of Markdown that they may use, as data with places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.handwritten import read_page

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.ground.source import Source

TOP = "---\nschema: 1\ntitle: A page\n---\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.md"


def source(page: Path, text: str) -> Source:
    """Read a page that has no fault."""
    page.write_text(text, encoding="utf-8")
    found, problems = read_page(page, "page.md")
    assert found is not None, problems
    return found


def body(page: Path, text: str) -> Any:
    """Return the body of a page whose settings are fine."""
    return source(page, TOP + text).data["body"]


def told(page: Path, text: str) -> list[str]:
    """Return what is wrong with a page."""
    page.write_text(text, encoding="utf-8")
    found, problems = read_page(page, "page.md")
    assert (found is None) == bool(problems)
    return [str(problem) for problem in problems]


def test_settings_stand_above_the_text(page: Path) -> None:
    assert source(page, TOP).data == {"schema": 1, "title": "A page", "body": []}


def test_headings_paragraphs_lists_and_steps_are_found(page: Path) -> None:
    text = "\n## One\nA line\nand another.\n\n### Two\n\n- first\n- second\n  goes on\n\n1. a\n2. b\n\nEnd."
    assert body(page, text) == [
        {"heading": "One", "level": 2},
        {"words": "A line and another."},
        {"heading": "Two", "level": 3},
        {"points": ["first", "second goes on"]},
        {"steps": ["a", "b"]},
        {"words": "End."},
    ]


def test_a_list_needs_no_empty_line_before_it(page: Path) -> None:
    assert body(page, "We:\n- ask\n- tell\n1. a\n## Then\n- b") == [
        {"words": "We:"},
        {"points": ["ask", "tell"]},
        {"steps": ["a"]},
        {"heading": "Then", "level": 2},
        {"points": ["b"]},
    ]


def test_what_only_looks_like_a_list_is_text(page: Path) -> None:
    assert body(page, "2026 was good - very.\n\n-5 degrees\n\n#no heading") == [
        {"words": "2026 was good - very."},
        {"words": "-5 degrees"},
        {"words": "#no heading"},
    ]


def test_every_paragraph_and_every_point_has_its_line(page: Path) -> None:
    read = source(page, TOP + "\n## One\n\nWords.\n\n- first\n- second\n")
    assert str(read.place(("title",))) == "page.md:3:8"
    assert str(read.place(("body", 1, "words"))) == "page.md:8:1"
    assert str(read.place(("body", 2, "points", 1))) == "page.md:11:3"


def test_the_line_ends_of_windows_do_no_harm(page: Path) -> None:
    page.write_bytes(b"\xef\xbb\xbf" + (TOP + "\nWords.\n").replace("\n", "\r\n").encode())
    found, problems = read_page(page, "page.md")
    assert problems == ()
    assert found is not None
    assert found.data["body"] == [{"words": "Words."}]


@pytest.mark.parametrize("html", ["<b>", "</p>", "<!-- x -->", "<A href=x>"])
def test_html_is_refused_where_it_stands(page: Path, html: str) -> None:
    assert told(page, f"{TOP}\nWords and {html} more.\n") == [
        "page.md:6:11: HTML cannot be written in a page\n    Try: use *soft*, **strong** and [[links]]"
    ]


def test_a_smaller_sign_is_no_html(page: Path) -> None:
    assert body(page, "1 < 2 and <3") == [{"words": "1 < 2 and <3"}]


def test_every_fault_of_the_text_is_told_at_once(page: Path) -> None:
    assert [words.partition(" ")[0] for words in told(page, f"{TOP}# Title\n<b>\n<i>\n")] == [
        "page.md:5:1:",
        "page.md:6:1:",
        "page.md:7:1:",
    ]


def test_a_fault_of_the_settings_has_the_line_of_the_page(page: Path) -> None:
    assert told(page, "---\nschema: 1\nschema: 1\n---\n") == [
        "page.md:3:1: schema: written twice (first on line 2)\n    Try: keep one of the two"
    ]


@given(
    st.lists(
        st.sampled_from(
            ["---", "# a", "## a", "- a", "1. a", "  a", "", "a: b", "<b>", "```", "    x", "\x0c", "\u2028"]
        ),
        max_size=9,
    )
)
@settings(deadline=None, max_examples=300)
def test_whatever_is_typed_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    page = tmp_path_factory.getbasetemp() / "typed.md"
    told(page, "\n".join(lines))
    told(page, TOP + "\n".join(lines))
