"""Colours: whatever two colours a school has, everything can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from safesite.ground.colour import contrast, dark, hexed, light, luminance, mix, readable, rgb

if TYPE_CHECKING:
    from collections.abc import Callable

    from safesite.ground.colour import Palette

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}") | st.tuples(
    *[st.sampled_from([0, 1, 0x7F, 0x80, 0xC0, 0xFE, 0xFF])] * 3
).map(lambda parts: "#" + "".join(f"{part:02x}" for part in parts))
TEXTS = ("ink", "quiet", "link", "primary", "good", "care")
GROUNDS = ("paper", "raised", "primary_soft", "accent_soft")


def too_faint(palette: Palette) -> list[str]:
    """Return every pair of roles that cannot be told apart well enough, with its contrast."""
    pairs = [(text, ground, 4.5) for text in TEXTS for ground in GROUNDS]
    pairs += [("line", ground, 3.0) for ground in GROUNDS]
    pairs += [("on_primary", "primary", 4.5), ("on_accent", "accent", 4.5)]
    pairs += [("good", "good_soft", 4.5), ("care", "care_soft", 4.5)]
    ratios = ((a, b, least, contrast(getattr(palette, a), getattr(palette, b))) for a, b, least in pairs)
    return [f"{a} on {b}: {ratio:.2f} of {least}" for a, b, least, ratio in ratios if ratio < least]


@pytest.mark.parametrize("scheme", [light, dark])
@given(primary=COLOUR, accent=COLOUR)
@example(primary="#000000", accent="#ffffff")
@example(primary="#ffffff", accent="#000000")
@example(primary="#ffff00", accent="#00ffff")
@example(primary="#0000ff", accent="#ff0000")
@example(primary="#808080", accent="#7f7f7f")
@settings(deadline=None, max_examples=400)
def test_every_text_can_be_read_on_every_ground(
    scheme: Callable[[str, str], Palette], primary: str, accent: str
) -> None:
    assert too_faint(scheme(primary, accent)) == []


def test_the_guard_finds_what_is_too_faint() -> None:
    good = light("#173f6b", "#ffc233")
    faint = type(good)(**{**vars(good), "quiet": good.paper, "on_accent": good.accent})
    assert [words.partition(":")[0] for words in too_faint(faint)] == [
        *(f"quiet on {ground}" for ground in GROUNDS),
        "on_accent on accent",
    ]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#123456", "#123456") == 1
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)


def test_a_colour_that_can_be_read_stays_as_the_school_chose_it() -> None:
    assert readable("#173f6b", "#ffffff") == "#173f6b"
    assert light("#173f6b", "#ffc233").accent == "#ffc233"
    assert light("#173f6b", "#ffc233").primary == "#173f6b"


@given(COLOUR)
@settings(deadline=None, max_examples=100)
def test_a_colour_is_read_and_written_as_the_same(colour: str) -> None:
    assert hexed(rgb(colour)) == colour
    assert mix(colour, "#000000", 1) == colour
    assert mix("#000000", colour, 0) == colour
