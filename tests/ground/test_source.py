"""Reading YAML: what is text and what is not, where every value stands, and that nothing an author types breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.dump import dump
from safesite.ground.source import LARGEST_FILE, MOST_VALUES, Source, parse, read, spell_trail

if TYPE_CHECKING:
    from pathlib import Path

SIGNS = st.sampled_from([*list("abn1 \n\t:-#\"'{}[],&*!|>%@`?~<=.é\\\x85\ufeff\x00\x07"), "\n  ", "- ", ": ", "---\n"])


def source(text: str) -> Source:
    """Read what has no fault."""
    found, problems = parse(text, "f.yml")
    assert found is not None, problems
    return found


def data(text: str) -> Any:
    """Return the data of what has no fault."""
    return source(text).data


@pytest.mark.parametrize(
    "word", ["No", "no", "yes", "Yes", "on", "off", "True", "TRUE", "y", "n", "Null", "01632 1", "12:30"]
)
def test_only_true_false_and_null_in_small_letters_are_no_text(word: str) -> None:
    assert data(f"answer: {word}") == {"answer": word}


def test_numbers_truth_and_nothing_are_read_as_such() -> None:
    assert data("a: true\nb: false\nc: null\nd:\ne: ~\nf: -12\ng: 1.5\nh: '12'") == {
        "a": True,
        "b": False,
        "c": None,
        "d": None,
        "e": None,
        "f": -12,
        "g": 1.5,
        "h": "12",
    }


def test_dates_stay_text_and_so_do_sums_and_hexadecimal() -> None:
    assert data("a: 2026-09-01\nb: 0x1f\nc: 1_000\nd: .inf\ne: 0o17") == {
        "a": "2026-09-01",
        "b": "0x1f",
        "c": "1_000",
        "d": ".inf",
        "e": "0o17",
    }


def test_every_value_and_every_setting_has_its_place() -> None:
    read_ = source("schema: 1\nlist:\n  - a: x\n    b: y\n")
    assert str(read_.place(("list", 0, "b"))) == "f.yml:4:8"
    assert str(read_.place(("list", 0, "b"), key=True)) == "f.yml:4:5"
    assert str(read_.place(("list", 0, "gone"))) == "f.yml:3:5"
    assert str(read_.place()) == "f.yml:1:1"


def test_a_trail_is_spelled_as_authors_count() -> None:
    assert spell_trail(("questions", 2, "choices", 0, "feedback")) == "questions[2].choices[0].feedback"
    assert not spell_trail(())


def test_text_that_begins_later_in_a_file_has_the_lines_of_that_file() -> None:
    _, problems = parse("a: 1\na: 2", "page.md", first_line=2)
    assert [str(p) for p in problems] == [
        "page.md:3:1: a: written twice (first on line 2)\n    Try: keep one of the two"
    ]


def test_every_key_that_is_written_twice_is_told_at_once() -> None:
    _, problems = parse("a: {x: 1, x: 2}\nb: 1\nb: 2", "f.yml")
    assert [p.where for p in problems] == ["a.x", "b"]


def test_a_file_of_the_greatest_size_is_read_and_one_sign_more_is_not(tmp_path: Path) -> None:
    head, path = b"schema: 1\n#", tmp_path / "f.yml"
    path.write_bytes(head + b"x" * (LARGEST_FILE - len(head)))
    assert read(path, "f.yml")[0] is not None
    path.write_bytes(head + b"x" * (LARGEST_FILE - len(head) + 1))
    assert [p.words for p in read(path, "f.yml")[1]] == ["the file is too large (512 KB)"]


def test_a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "f.yml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: x\r\n")
    found, _ = read(path, "f.yml")
    assert found is not None
    assert found.data == {"a": 1, "b": "x"}


def test_a_file_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    assert [str(p) for p in read(tmp_path / "gone.yml", "gone.yml")[1]] == [
        "gone.yml:1:1: the file cannot be read (No such file or directory)"
    ]


def test_many_values_are_read_and_too_many_are_not() -> None:
    fine = "a: [" + "1," * (MOST_VALUES - 2) + "]"
    assert parse(fine, "f.yml")[1] == ()
    assert [p.words for p in parse(fine.replace("]", "1]"), "f.yml")[1]] == ["the file holds more than 20,000 values"]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "a: [{b: ["])
def test_no_depth_of_nesting_stops_the_program(opening: str) -> None:
    _, problems = parse(opening * 60_000, "f.yml")
    assert [p.words for p in problems] == ["settings are nested more than 40 deep"]


def test_a_long_flat_list_in_one_line_is_not_deep() -> None:
    assert data("a: [" + "[]," * 3_000 + "]") == {"a": [[]] * 3_000}


@given(st.lists(SIGNS, max_size=40).map("".join))
@settings(deadline=None, max_examples=400)
def test_whatever_is_typed_is_read_or_told_and_never_raises(text: str) -> None:
    found, problems = parse(text, "f.yml")
    assert (found is None) == bool(problems)
    for problem in problems:
        assert "\n" not in problem.words
        assert 1 <= problem.place.line <= text.count("\n") + text.count("\u0085") + 2


@given(st.binary(max_size=60))
@settings(deadline=None, max_examples=200)
def test_whatever_bytes_a_file_holds_it_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yml"
    path.write_bytes(content)
    found, problems = read(path, "f.yml")
    assert (found is None) == bool(problems)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcé: -", min_size=1, max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc-", min_size=1, max_size=8), VALUES, max_size=5))
@settings(deadline=None, max_examples=200)
def test_what_is_written_is_read_again_as_it_was(value: dict[str, Any]) -> None:
    found, problems = parse(dump(value, "a heading\nof two lines"), "f.yml")
    assert problems == ()
    assert found is not None
    assert found.data == value
