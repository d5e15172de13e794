"""Icons: from the theme's package, named for those who do not see them."""

from __future__ import annotations

from pathlib import Path

from safesite.ground import icons
from tests.ground.test_phrase import Found

NASTY = '"><script>alert(1)</script>'


def test_the_set_is_there_and_large() -> None:
    assert len(list(icons.folder().glob("*.svg"))) > 5_000


def test_an_icon_exists_or_does_not() -> None:
    assert icons.exists("shield-lock")
    assert not icons.exists("shield-lok")
    assert not icons.exists("../../404")


def test_a_slip_of_the_pen_is_put_right() -> None:
    assert icons.like("shield-lok") == "did you mean 'shield-lock'?"
    assert icons.like("zzzzzzzz") == "look for a name at pictogrammers.com/library/mdi"


def test_an_icon_without_a_label_is_hidden_from_screen_readers() -> None:
    svg, path = Found(str(icons.icon("shield-lock"))).tags
    assert dict(svg[1]) == {
        "class": "ss-icon",
        "viewbox": "0 0 24 24",
        "aria-hidden": "true",
        "focusable": "false",
    }
    assert path[0] == "path"


def test_an_icon_with_a_label_is_a_picture_with_a_name_and_the_name_is_text() -> None:
    svg, path = Found(str(icons.icon("shield-lock", NASTY))).tags
    assert (dict(svg[1])["role"], dict(svg[1])["aria-label"], path[0]) == ("img", NASTY, "path")


def test_every_icon_that_the_shipped_files_name_is_in_the_set() -> None:
    root = Path(__file__).parents[2]
    texts = [
        p.read_text(encoding="utf-8") for folder in ("content", "quizzes") for p in (root / folder).rglob("*.[ym]*")
    ]
    named = {line.split("icon: ")[1].strip(" }") for text in texts for line in text.splitlines() if "icon: " in line}
    assert len(named) > 20
    assert [name for name in sorted(named) if not icons.exists(name)] == []
