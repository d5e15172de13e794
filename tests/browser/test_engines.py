"""The search for Firefox and WebKitGTK, tried without starting them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import engines
from tests.browser.engines import STAND_IN, Need
from tests.browser.find import NoBrowserError


def test_what_is_missing_is_named_with_debians_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "can_install", lambda *_: False)
    lacking = lambda: [Need("WebKitGTK", "webkit2gtk-driver", None), Need("a screen", "xvfb", None)]  # noqa: E731
    monkeypatch.setitem(engines.ENGINES, "webkit", lacking)
    with pytest.raises(NoBrowserError) as raised:
        engines.paths("webkit")
    assert str(raised.value) == (
        "The keyboard walk needs WebKitGTK and a screen. "
        "On Debian or Ubuntu: sudo apt-get install webkit2gtk-driver xvfb"
    )


def test_each_package_is_installed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[list[str]] = []
    answers = iter(([Need("A", "one", None), Need("B", "one", None)], [Need("A", "one", "/a"), Need("B", "one", "/b")]))
    monkeypatch.setattr(engines, "can_install", lambda *_: True)
    monkeypatch.setattr(engines, "install", installed.append)
    monkeypatch.setitem(engines.ENGINES, "webkit", lambda: next(answers))
    assert engines.paths("webkit") == ["/a", "/b"]
    assert installed == [["one"]]


def test_a_package_that_did_not_bring_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "can_install", lambda *_: True)
    monkeypatch.setattr(engines, "install", lambda _: None)
    monkeypatch.setitem(engines.ENGINES, "firefox", lambda: [Need("Firefox", "firefox-esr", None)])
    with pytest.raises(NoBrowserError, match=r"^Firefox is not where Debian's firefox-esr puts it\.$"):
        engines.paths("firefox")


def test_the_driver_of_firefox_is_in_its_package() -> None:
    assert Path(engines.geckodriver()).is_file()


def test_a_strange_computer_has_no_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Plan9")
    with pytest.raises(NoBrowserError, match="no driver of Firefox"):
        engines.geckodriver()


def test_the_output_says_that_webkitgtk_is_not_safari(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("firefox", "webkit"):
        monkeypatch.setitem(engines.ENGINES, name, lambda: [Need("one", "two", "/three")])
    assert engines.main() == 0
    assert capsys.readouterr().out == f"firefox: /three\nwebkit: /three\n{STAND_IN}\n"
