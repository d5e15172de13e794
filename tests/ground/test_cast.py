"""The cast: the shapes of friends, the same on pages as on posters."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import safesite
from safesite.ground.cast import cast, friend
from safesite.ground.tokens import css, tokens

SHEET = Path(safesite.__file__).parent / "publish/static/parts.css"


@pytest.mark.parametrize("body", cast().bodies)
def test_a_friend_is_drawn_whole_and_is_no_more_than_a_decoration(body: str) -> None:
    for mood in cast().moods:
        drawn = ET.fromstring(friend(body, "berry", mood=mood))  # noqa: S314 - our own shapes
        assert drawn.get("aria-hidden") == "true"
        assert f'd="{cast().moods[mood]}"' in friend(body, "berry", mood=mood)
        assert any(part.get("class") == "ss-friend__body" and len(part) == 1 for part in drawn)
        assert not [part for part in drawn.iter() if "style" in part.attrib]


def test_each_hue_has_its_class_and_letters_that_can_be_read_on_it() -> None:
    assert {"berry", "sun", "leaf", "sky", "plum"} <= set(tokens().hues)
    words = SHEET.read_text(encoding="utf-8")
    for hue in tokens().hues:
        assert f".ss-hue--{hue} {{ --ss-hue: var(--ss-hue-{hue}); --ss-on-hue: var(--ss-on-{hue}); }}" in words
        assert f"--ss-on-{hue}:#" in css()
