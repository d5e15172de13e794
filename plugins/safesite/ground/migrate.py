"""Lift files of an older form to the one of today, line by line, so that comments and order stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.model import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_FORM = re.compile(r"^schema:\s*(\d+)\s*$", re.MULTILINE)


def _to_1(text: str) -> str:
    """Form 1 says its number; files from before it did not."""
    head = re.match(r"(?:\s*#[^\n]*\n|\s*\n|---\n)*", text)
    start = head.end() if head else 0
    return f"{text[:start]}schema: 1\n{text[start:]}"


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
    """Lift every file in a folder that needs it, and yield those that changed."""
    for path in sorted([*folder.rglob("*.yml"), *folder.rglob("*.md")]):
        old = path.read_text(encoding="utf-8")
        new = migrate(old)
        if new != old:
            path.write_text(new, encoding="utf-8")
            yield path
