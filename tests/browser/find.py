"""Finds the Chrome, Chromium or Edge that drives the browser tests, or on Debian installs Chromium."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

# The project's own choice goes before everything else that is installed.
CHOICE = "SAFESITE_BROWSER"

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)

MAC_APPLICATIONS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)

# Root may not use the sandbox, and without the others the browser calls hosts of its maker.
LAUNCH_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

MISSING = (
    "The browser tests need an installed Chrome, Chromium or Edge. Please install one of them,\n"
    f"or say where it is:  {CHOICE}=/path/to/the/browser make test"
)


class NoBrowserError(Exception):
    """There is no browser, and none can be installed from here."""


def on_path(search_path: str) -> Iterator[Path]:
    """Give each browser that can be started by name, in the order of our liking."""
    for name in NAMES:
        if found := shutil.which(name, path=search_path):
            yield Path(found)


def usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[PurePath]:
    """Give the places where this kind of computer keeps browsers that have no name on the path."""
    if platform == "darwin":
        folders = (
            PurePosixPath("/Applications"),
            PurePosixPath(environment.get("HOME", "/"), "Applications"),
        )
        yield from (folder / name for folder in folders for name in MAC_APPLICATIONS)
    elif platform == "win32":
        homes = (environment.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        yield from (PureWindowsPath(home) / name for home in homes if home for name in WINDOWS_PROGRAMS)


def chosen(environment: Mapping[str, str]) -> Path | None:
    """Give the browser that the environment names, which must exist."""
    if not (name := environment.get(CHOICE)):
        return None
    if not Path(name).is_file():
        raise NoBrowserError(f"{CHOICE} says {name}, and there is no such file.")
    return Path(name)


def search(platform: str, environment: Mapping[str, str]) -> Path | None:
    """Look for an installed browser and give its path, or nothing."""
    if choice := chosen(environment):
        return choice
    places = (Path(place) for place in usual_places(platform, environment))
    installed = (place for place in places if place.is_file())
    return next(on_path(environment.get("PATH", "")), None) or next(installed, None)


def loads(library: str) -> bool:
    """Tell whether this computer has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(platform: str, environment: Mapping[str, str]) -> list[str]:
    """Give what the browser tests lack, by the names of Debian's packages."""
    packages = [] if search(platform, environment) else ["chromium"]
    # Playwright's own driver needs it, and a small Debian does not have it.
    if platform == "linux" and not loads("libatomic.so.1"):
        packages.append("libatomic1")
    return packages


def can_install(platform: str, environment: Mapping[str, str], user: int | None) -> bool:
    """Tell whether Debian's packages can be installed from here."""
    return (
        platform == "linux"
        and user == 0
        and Path("/etc/debian_version").is_file()
        and shutil.which("apt-get", path=environment.get("PATH", "")) is not None
    )


def apt_get(*words: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without chatter or questions."""
    # Another installer may be at work: wait for it rather than fail.
    return subprocess.run(
        ("apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=300", *words),
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def install(packages: Sequence[str]) -> None:
    """Install Debian's packages, saying so in one line."""
    names = " and ".join(packages)
    print(f"Installing Debian's {names} for the browser tests", file=sys.stderr, flush=True)
    apt_get("update")
    done = apt_get("install", "--no-install-recommends", *packages)
    if done.returncode:
        raise NoBrowserError(f"Debian's {names} could not be installed:\n{done.stdout}\n{MISSING}")


def find() -> Path:
    """Give the browser to test with, installing what is missing where that is possible."""
    if packages := missing(sys.platform, os.environ):
        user = os.geteuid() if hasattr(os, "geteuid") else None
        if not can_install(sys.platform, os.environ, user):
            raise NoBrowserError(f"{MISSING}\nOn Debian or Ubuntu: sudo apt-get install {' '.join(packages)}")
        install(packages)
    if found := search(sys.platform, os.environ):
        return found
    raise NoBrowserError(MISSING)


def main() -> int:
    """Print the path of the browser, or say in plain words why there is none."""
    try:
        print(find())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
