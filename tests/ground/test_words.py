"""The author's text: what it means, what is refused, and that nothing typed breaks it or is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from safesite.ground.plain import HINTS
from safesite.ground.words import Fact, Link, Style, Text, Words

MARKS = r"* ** *** { } {dsl} {a-b} {} {DSL} [[ ]] [ ] | [[a-b]] [[page:a|b]] [[a|]] [[|x]] [[a|*x*]]"
OTHERS = r"\ \* \\ \{ \x a word é <b> &amp; ` _"
MARKUP = st.sampled_from([*MARKS.split(), *OTHERS.split(), " ", "  ", "\n", "{ dsl }", "[[ a | b c ]]"])
TYPED = st.lists(MARKUP | st.text(max_size=3), max_size=12).map("".join)


def test_emphasis_facts_and_links_are_found() -> None:
    assert Words.parse("At {short} we *really* **must** see [[page:help|this page]] or [[aims]].").runs == (
        Text("At "),
        Fact("short"),
        Text(" we "),
        Text("really", "em"),
        Text(" "),
        Text("must", "strong"),
        Text(" see "),
        Link("page:help", "this page"),
        Text(" or "),
        Link("aims"),
        Text("."),
    )


def test_facts_and_links_stand_in_emphasis_too() -> None:
    assert Words.parse("**{dsl} and [[aims]]**").runs == (
        Fact("dsl", "strong"),
        Text(" and ", "strong"),
        Link("aims", "", "strong"),
    )


def test_a_backslash_makes_a_sign_a_sign() -> None:
    assert Words.parse(r"2 \* 3 \{x\} \[\[y\]\] \\").runs == (Text(r"2 * 3 {x} [[y]] \\".replace("\\\\", "\\")),)


def test_nothing_else_is_markup() -> None:
    typed = "# <b>x</b> _y_ `z` [a](b) ![c] ~~d~~ &amp; 1. - | C:\\Users [x]"
    assert Words.parse(typed).runs == (Text(typed),)


def test_lines_and_gaps_are_folded_into_single_spaces() -> None:
    assert Words.parse("  one\n  two \t three ") == Words.parse("one two three")


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("*x", "words_open", "a '*' is opened and never closed"),
        ("**x", "words_open", "a '**' is opened and never closed"),
        ("a ****", "words_empty", "there is nothing between the stars"),
        ("*x **y** z*", "words_nested", "soft (*) and strong (**) emphasis are mixed"),
        ("{", "words_stray", "a '{' stands alone"),
        ("x]]", "words_stray", "a ']]' stands alone"),
        ("{The DSL}", "words_fact", "'{The DSL}' is not the name of a fact"),
        ("{}", "words_fact", "'{}' is not the name of a fact"),
        ("[[An Adult]]", "words_link", "'[[An Adult]]' does not name anything that can be linked"),
        (
            "[[javascript:alert(1)]]",
            "words_link",
            "'[[javascript:alert(1)]]' does not name anything that can be linked",
        ),
        ("[[https://x.org|x]]", "words_link", "'[[https://x.org]]' does not name anything that can be linked"),
    ],
)
def test_a_mistake_in_the_markup_is_told(typed: str, kind: str, said: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        Words.parse(typed)
    assert (refusal.value.type, refusal.value.message()) == (kind, said)


def parsed(typed: str) -> Words | None:
    """Return words, or nothing where the markup is refused; anything else that is raised is a fault of ours."""
    try:
        return Words.parse(typed)
    except PydanticCustomError as refusal:
        if refusal.type not in HINTS:
            raise
        return None


@given(TYPED)
@settings(deadline=None, max_examples=500)
def test_whatever_is_typed_is_read_or_refused_in_our_own_words(typed: str) -> None:
    parsed(typed)


@given(TYPED)
@settings(deadline=None, max_examples=1000)
def test_what_was_read_is_written_so_that_it_is_read_again_as_the_same(typed: str) -> None:
    words = parsed(typed)
    if words is not None:
        assert Words.parse(words.written()) == words


STYLE: st.SearchStrategy[Style] = st.sampled_from(["", "em", "strong"])
PLAIN = st.text(st.sampled_from("ab*{}[]\\|<é"), min_size=1, max_size=6)


@given(st.lists(st.tuples(PLAIN, STYLE), min_size=1, max_size=5))
@settings(deadline=None, max_examples=300)
def test_no_sign_of_a_plain_text_is_lost_by_writing_and_reading(styled: list[tuple[str, Style]]) -> None:
    runs = [run for text, style in styled for run in (Text(text, style), Text("-"))]
    again = parsed(Words(tuple(runs)).written())
    assert again is not None
    assert again.plain() == "".join(run.text for run in runs)


@given(st.dictionaries(st.sampled_from(["dsl", "short"]), TYPED, min_size=2))
@settings(deadline=None, max_examples=100)
def test_a_fact_stays_text_whatever_stands_in_it(facts: dict[str, str]) -> None:
    filled = Words.parse("*{dsl}* and {short}").fill(facts)
    assert filled.plain() == f"{facts['dsl']} and {facts['short']}"
    assert not filled.targets
    assert not filled.facts


def test_a_missing_fact_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError, match="dsl"):
        Words.parse("{dsl}").fill({})


def test_plain_text_and_counts_have_no_markup() -> None:
    words = Words.parse("See [[aims]], *all* of {school}.")
    assert words.plain(str.upper) == "See AIMS, all of {school}."
    assert words.count() == 5
    assert (words.facts, words.targets) == (("school",), ("aims",))


class Note(BaseModel):
    """A model with words, for the way in and out of files."""

    say: Words


def test_a_model_takes_words_and_gives_them_back_as_they_are_written() -> None:
    note = Note(say=Words.parse("*x* {y}"))
    assert Note.model_validate_json(note.model_dump_json()) == note
    assert note.model_dump() == {"say": "*x* {y}"}
    assert re.search(r"\{fact\}", Note.model_json_schema()["properties"]["say"]["description"])
