"""What stands inside a page is named by its hash, as browsers reckon it."""

from __future__ import annotations

from safesite.ground.allowed import bare, by_hash


def test_a_text_is_named_as_a_browser_names_it() -> None:
    # The value that browsers print for this script when a policy refuses it.
    assert by_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert by_hash("a") != by_hash("a ")


def test_comments_are_left_out() -> None:
    assert bare("/* why\n * so */\na { color: red; } /* and */\n") == "a { color: red; }"
