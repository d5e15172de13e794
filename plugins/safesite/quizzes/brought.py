"""What was read from a file of another program: the data of a quiz, and where each part of it stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.source import Trail


@dataclass(frozen=True)
class Fault:
    """What is wrong in a line of the file, and a way out."""

    line: int
    words: str
    hint: str


@dataclass(frozen=True)
class Brought:
    """The data of a quiz's file, the lines of its parts, what is wrong, and what could not be carried."""

    data: Mapping[str, Any]
    lines: Mapping[Trail, int]
    faults: tuple[Fault, ...]
    lost: tuple[str, ...]
