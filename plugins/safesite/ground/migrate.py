"""Lift files of an older form to the one of today, line by line, so that comments and order stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.model import SCHEMA
from safesite.ground.source import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENDINGS = ("yml", "yaml", "md")

_FORM = re.compile(r"^schema:[ \t]*(\d+)[ \t]*(?:#.*)?$", re.MULTILINE)


def _to_1(text: str) -> str:
    """Form 1 says its number; files from before it did not."""
    head = re.match(r"(?:\s*#[^\n]*\n|\s*\n|---\s*\n)*", text)
    start = head.end() if head else 0
    line_end = "\r\n" if "\r\n" in text else "\n"
    return f"{text[:start]}schema: 1{line_end}{text[start:]}"


LIFTS: tuple[Callable[[str], str], ...] = (_to_1,)


def form_of(text: str) -> int:
    """Return the form of a file: 0 where it does not say one."""
    found = _FORM.search(text)
    return int(found[1]) if found else 0


def migrate(text: str) -> str:
    """Return a file's text in the form of today."""
    for lift in LIFTS[form_of(text) : SCHEMA]:
        text = lift(text)
    return text


def migrate_folder(folder: Path) -> Iterator[Path]:
    """Lift every file in a folder that needs it, and yield those that changed; `check` tells which cannot be read."""
    for path in sorted(found for ending in ENDINGS for found in folder.rglob(f"*.{ending}")):
        old, _ = text_of(path, path.name)
        if old is None or (path.suffix == ".md" and not old.startswith("---")):
            continue
        new = migrate(old)
        if new != old:
            path.write_text(new, encoding="utf-8", newline="")
            yield path
