"""Every text can be read on its ground in every ink, whatever two colours a school has."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from safesite.ground.colour import contrast, light, mix
from safesite.posters import inks
from safesite.posters.forms import FORMS
from safesite.posters.inks import WHITE, inked, least, tones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.colour import Palette
    from safesite.posters.forms import Ink

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
INKS = sorted({form.ink for form in FORMS.values()})
LETTERED = ("berry", "sun", "leaf", "sky", "plum")  # a letter of SMART stands on them, and on a faint circle
FAINT = 0.12


def too_faint(palette: Palette, ink: Ink) -> list[str]:
    """Return each pair of letters and ground that a poster prints and that is below what the ink needs."""
    return [
        f"{name}: {one} on {other}" for name, one, other in _pairs(palette, ink) if contrast(one, other) < least(ink)
    ]


def _pairs(palette: Palette, ink: Ink) -> Iterator[tuple[str, str, str]]:
    made = tones(palette, ink)
    roles = inked(palette, ink)
    for name, tone in made.items():
        fill, letters, soft, strong = (str(tone[role]) for role in ("fill", "on", "soft", "strong"))
        yield f"{name}: letters on the colour", letters, fill
        yield f"{name}: strong letters on the light ground", strong, soft
        yield f"{name}: dark letters on the light ground", roles["ink"], soft
        yield f"{name}: strong letters on paper", strong, WHITE
        if name in LETTERED and ink in ("full", "grey"):
            yield f"{name}: letters on the faint circle", letters, mix(letters, fill, FAINT)
    for text in ("ink", "quiet"):
        for ground in ("paper", "accent_soft", "primary_soft"):
            yield f"{text} on {ground}", roles[text], roles[ground]


@pytest.mark.parametrize("ink", INKS)
@given(primary=COLOUR, accent=COLOUR)
@example(primary="#ffffff", accent="#000000")
@example(primary="#ffff00", accent="#00ffff")
@example(primary="#777777", accent="#767676")
@settings(max_examples=60, deadline=None)
def test_every_text_can_be_read_on_its_ground(ink: Ink, primary: str, accent: str) -> None:
    assert too_faint(light(primary, accent), ink) == []


def test_high_contrast_is_seven_to_one_and_the_others_at_least_four_and_a_half() -> None:
    assert {ink: least(ink) for ink in INKS} == {"contrast": 7.0, "full": 4.5, "grey": 4.5, "low": 4.5}


def test_the_guard_finds_a_pair_that_is_too_faint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inks, "on", lambda _: "#8a8a8a")
    tones.cache_clear()
    assert any("letters on the colour" in name for name in too_faint(light("#123456", "#abcdef"), "full"))
    tones.cache_clear()


@pytest.mark.parametrize("ink", ["grey"])
def test_neighbours_differ_in_lightness_where_there_is_no_colour(ink: Ink) -> None:
    made = tones(light("#123456", "#abcdef"), ink)
    fills = [str(made[hue]["fill"]) for hue in LETTERED]
    assert all(contrast(one, other) > 1.9 for one, other in pairwise(fills)), fills
