"""The search for a browser, tried without any browser."""

from pathlib import Path

import pytest

from tests.browser.find import CHOICE, NoBrowserError, can_install, loads, missing, search, usual_places


def program(path: Path) -> Path:
    """Put an empty program at a path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o755)
    return path


def test_a_browser_on_the_path_is_found(tmp_path: Path) -> None:
    expected = program(tmp_path / "google-chrome")
    assert search("linux", {"PATH": str(tmp_path)}) == expected


def test_chromium_goes_before_edge(tmp_path: Path) -> None:
    program(tmp_path / "microsoft-edge")
    expected = program(tmp_path / "chromium")
    assert search("linux", {"PATH": str(tmp_path)}) == expected


def test_the_choice_goes_before_all_others(tmp_path: Path) -> None:
    program(tmp_path / "chromium")
    expected = program(tmp_path / "own" / "browser")
    assert search("linux", {"PATH": str(tmp_path), CHOICE: str(expected)}) == expected


def test_a_choice_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoBrowserError, match="there is no such file"):
        search("linux", {"PATH": "", CHOICE: str(tmp_path / "none")})


def test_a_mac_keeps_browsers_among_its_applications(tmp_path: Path) -> None:
    expected = program(tmp_path / "Applications/Chromium.app/Contents/MacOS/Chromium")
    assert search("darwin", {"PATH": "", "HOME": str(tmp_path)}) == expected


def test_windows_keeps_browsers_in_three_places() -> None:
    places = [str(place) for place in usual_places("win32", {"PROGRAMFILES": r"C:\Program Files"})]
    assert r"C:\Program Files\Google\Chrome\Application\chrome.exe" in places
    assert r"C:\Program Files\Microsoft\Edge\Application\msedge.exe" in places


def test_no_browser_is_nothing() -> None:
    assert search("linux", {"PATH": ""}) is None


@pytest.mark.parametrize(("platform", "user"), [("darwin", 0), ("win32", None), ("linux", 1000)])
def test_only_debian_and_only_as_root_installs(platform: str, user: int | None) -> None:
    assert not can_install(platform, {"PATH": "/usr/bin"}, user)


def test_what_is_missing_goes_by_its_name_in_debian(tmp_path: Path) -> None:
    assert "chromium" in missing("linux", {"PATH": ""})
    program(tmp_path / "chromium")
    assert "chromium" not in missing("linux", {"PATH": str(tmp_path)})


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not loads("libnobodyhasthis.so.0")
