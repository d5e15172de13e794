"""A page that waits for no second file holds its style and its script, and its policy names both by hash."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from safesite.ground.allowed import by_hash
from safesite.ground.output import Asset, Page
from safesite.publish import inside, security
from tests.publish.webpages import pages

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "publish/bare.css": "a{}",
    "fonts/fonts.css": 'b{src: url("./one.woff2")}',
    "school.css": "c{}",
    "publish/frame.css": "/* why */d{}",
    "publish/parts.css": "e{}",
    "quizzes/quiz.css": "f{}",
    "quizzes/quiz.js": "/* why */go();",
}
ASSETS = [Asset(f"assets/safesite/{name}", text.encode()) for name, text in FILES.items()]
STYLES, SCRIPTS = ("assets/safesite/quizzes/quiz.css",), ("assets/safesite/quizzes/quiz.js",)
QUIZ = Page("quizzes/one/", "One", "", "quiz", styles=STYLES, scripts=SCRIPTS, at_once=True)
OTHER = Page("parents/", "Parents", "", "door", styles=STYLES)
PUPILS_QUIZ = re.compile(r"quizzes/[\w-]+/index\.html")


def test_only_who_asks_for_it_gets_what_stands_inside() -> None:
    found = inside.insides([QUIZ, OTHER], ASSETS)
    assert list(found) == ["quizzes/one/"]
    one = found["quizzes/one/"]
    assert one.script == "go();"
    assert one.style.split("\n") == [
        "a{}",
        'b{src: url("../../assets/safesite/fonts/one.woff2")}',
        *["c{}", "d{}", "e{}", "f{}"],
    ]
    assert one.policy == security.page_policy(one.style, one.script)


def test_a_policy_names_what_it_allows_and_nothing_unsafe() -> None:
    plain, named = security.page_policy(), security.page_policy("a{}", "go();")
    assert f"script-src 'self' {by_hash('go();')}; style-src 'self' {by_hash('a{}')};" in named
    assert "script-src 'self'; style-src 'self';" in plain
    assert "unsafe" not in plain + named + security.header_policy()


def test_a_header_leaves_scripts_and_styles_to_each_page() -> None:
    """A server's policy and a page's both hold: a header without a page's hashes would stop its script."""
    header = dict(part.split(" ", 1) for part in security.header_policy().split("; "))
    page = dict(part.split(" ", 1) for part in security.page_policy().split("; "))
    assert page.keys() - header.keys() == {"default-src", "script-src", "style-src"}
    assert header.keys() - page.keys() == {"frame-ancestors"}
    assert all(header[name] == page[name] for name in header.keys() & page.keys())


def test_each_quiz_of_the_site_waits_for_no_style_and_no_script_of_its_own(claygate: Path) -> None:
    found = [page for page in pages(claygate) if PUPILS_QUIZ.fullmatch(page.path)]
    assert len(found) >= 24
    for page in found:
        assert [e for e in page.of("link") if "stylesheet" in e.rels()] == [], page.path
        assert len(page.of("style")) == 1, page.path
        waited = [e for e in page.of("script") if "src" in e.attributes and "defer" not in e.attributes]
        assert waited == [], page.path


@pytest.mark.parametrize("tag", ["style", "script"])
def test_what_stands_inside_a_built_quiz_is_named_in_its_policy(claygate: Path, tag: str) -> None:
    text = (claygate / "quizzes/dot-the-snail/index.html").read_text(encoding="utf-8")
    [body] = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert len(body) > 1000
    assert f"{tag}-src 'self' {by_hash(body)}" in unescape(policy)
