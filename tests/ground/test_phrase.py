"""Words on their way to a page: no author's text makes HTML, Markdown or an attribute of its own."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown as python_markdown  # type: ignore[import-untyped]  # it carries no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from safesite.ground.catalogue import Catalogue, Entry
from safesite.ground.output import Reader
from safesite.ground.phrase import Phrase, Piece, Speaker, markdown
from safesite.ground.problem import Place
from safesite.ground.words import Words

NASTY = [
    '<script>alert("x")</script>',
    "</h2><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "'><svg/onload=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](https://elsewhere.example/x.png)",
    "<https://elsewhere.example>",
    "https://elsewhere.example and a@b.example",
    "*soft* **strong** _under_ __score__ ~~gone~~ ==mark==",
    "`code` ``more``",
    "# heading",
    "- point",
    "1. step",
    "> quote",
    "    indented",
    "a | b",
    "&lt;b&gt; &amp; &#60;script&#62;",
    r"back\slash \* \< \[",
    "{: .danger onclick=alert(1) }",
    "heading {#id}",
    "text { .a }",
    "[^1] [[x]] [ref][a] [a]: x",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "---",
    "***",
    "===",
    "\\",
    "line\nbreak\n\nparagraph",
    "*[HTML]: x",
    "&",
    "<!-- x -->",
    "<?php ?>",
    "x^2^ H~2~O",
    ":smile: :material-home:",
]
SIGNS = st.text(st.sampled_from("ab 1.\\`*_{}[]()#|~^<>&\"'!:=-+@/$%"), max_size=25)


class Found(HTMLParser):
    """Gather the tags with their attributes, and the text as a reader sees it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def folded(text: str) -> str:
    """Return a text as a browser shows it."""
    return " ".join(text.split())


def phrase(text: str) -> Phrase:
    """Return a text as a phrase in one plain piece."""
    return Phrase((Piece(text),))


@pytest.mark.parametrize("text", NASTY)
def test_as_html_a_text_is_only_text(text: str) -> None:
    found = Found(str(phrase(text).__html__()))
    assert found.tags == []
    assert found.text == text


@pytest.mark.parametrize("text", NASTY)
def test_in_an_attribute_a_text_is_only_its_value(text: str) -> None:
    html = Markup('<p title="{}">').format(phrase(text).plain)
    assert Found(str(html)).tags == [("p", (("title", text),))]


@pytest.mark.parametrize("text", NASTY)
def test_as_a_heading_of_markdown_a_text_is_only_text(text: str) -> None:
    is_only_a_heading(folded(text))


@given(SIGNS)
@settings(deadline=None, max_examples=500)
def test_no_signs_make_more_of_a_heading_than_text(text: str) -> None:
    is_only_a_heading(folded(text))


def is_only_a_heading(text: str) -> None:
    """Assert that Markdown, with the extensions that the site has, prints a text as it is in a heading."""
    if not text:
        return
    html = python_markdown.markdown(f"## {markdown(text)} {{ #own }}\n", extensions=["attr_list", "toc"])
    found = Found(html)
    assert found.tags == [("h2", (("id", "own"),))]
    assert folded(found.text) == text


def test_the_guard_against_markdown_can_fail() -> None:
    with pytest.raises(AssertionError):
        assert Found(python_markdown.markdown("## *x*")).tags == [("h2", ())]


@given(SIGNS, SIGNS)
@settings(deadline=None, max_examples=200)
def test_a_link_and_its_style_are_ours_and_its_words_are_text(text: str, href: str) -> None:
    found = Found(str(Phrase((Piece(text, "strong", f"x{href}"),)).__html__()))
    assert found.tags == [("a", (("href", f"x{href}"),)), ("strong", ())]
    assert found.text == text


PLACE = Place("f.yml")
CATALOGUE = Catalogue(
    (
        Entry("page", "help", "Tell <someone>", "help/", PLACE),
        Entry("clause", "draft", "A draft", "policy/#draft", PLACE, Reader.STAFF),
        Entry("address", "childnet", "Childnet", "https://www.childnet.com/", PLACE),
    )
)


def say(text: str, here: str = "quizzes/pip/", reader: Reader = Reader.PUBLIC, site: str = "") -> Phrase:
    """Return an author's text as it is printed on a page."""
    return Speaker({"dsl": "Head & <Lead>"}, CATALOGUE, here, reader, site)(Words.parse(text))


def test_facts_and_titles_are_filled_in_and_escaped() -> None:
    assert str(say("*{dsl}*: [[help]]").__html__()) == (
        '<em>Head &amp; &lt;Lead&gt;</em>: <a href="../../help/">Tell &lt;someone&gt;</a>'
    )


def test_a_link_to_what_the_reader_may_not_see_is_only_words() -> None:
    assert str(say("[[draft|the draft]] [[gone]]").__html__()) == "the draft gone"
    assert say("[[draft]]", reader=Reader.STAFF).pieces == (Piece("A draft", "", "../../policy/#draft"),)


def test_away_from_the_site_addresses_are_whole_and_spelled_out() -> None:
    abroad = say("See [[help]] or [[childnet|this]].", here="", site="https://oakfield.example/")
    assert abroad.spelled == (
        "See Tell <someone> (https://oakfield.example/help/) or this (https://www.childnet.com/)."
    )


def test_runs_for_print_carry_style_and_address() -> None:
    assert say("a **b**", here="").runs == [
        {"text": "a ", "style": "", "href": None},
        {"text": "b", "style": "strong", "href": None},
    ]
    assert not Phrase(())
    assert say("a")
