"""What is written as YAML is read again as the same data."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.dump import dump
from safesite.ground.source import parse

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)
DATA = st.dictionaries(
    st.from_regex(r"[a-z]{1,6}", fullmatch=True),
    st.recursive(
        TEXTS | st.booleans() | st.integers(-(10**9), 10**9), lambda inner: st.lists(inner, max_size=4), max_leaves=8
    ),
    min_size=1,
)


def again(text: str) -> Any:
    """Return the data of a YAML text."""
    source, problems = parse(text, "again.yml")
    assert source, problems
    return source.data


@settings(max_examples=300, deadline=None)
@given(DATA)
def test_data_are_read_as_they_were_written(data: dict[str, Any]) -> None:
    assert again(dump(data)) == data


@pytest.mark.parametrize(
    "text", ["2025", "089", "1e5", "1.0", "no", "null", "true", "~", "", "2022-23", "- a", "a: b", "#a"]
)
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    assert again(dump({"a": text})) == {"a": text}


def test_settings_keep_their_order_and_lines_are_short() -> None:
    written = dump({"b": "word " * 60 + "end", "a": [{"c": "d"}]}, "About it.\nSecond line.")
    assert written.startswith("# About it.\n# Second line.\nb: word word")
    assert written.endswith("\na:\n  - c: d\n")
    assert max(map(len, written.splitlines())) <= 110
