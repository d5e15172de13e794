"""A mark of a matrix: yes or no, with a note in brackets where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

PATTERN = r"^(yes|no)(?: \(([^()]{1,60})\))?$"
HINT = "write yes or no, with a note in brackets where there is one, like: yes (anon)"


@dataclass(frozen=True)
class Mark:
    """What stands in a cell."""

    yes: bool
    note: str = ""


def read_mark(text: str) -> Mark:
    """Read 'yes', 'no' or 'yes (anon)'; anything else raises ValueError."""
    found = re.fullmatch(PATTERN, text)
    if found is None:
        raise ValueError(text)
    return Mark(found[1] == "yes", (found[2] or "").strip())


def _readable(value: Any) -> str:
    if value is None or value == "":
        raise PydanticCustomError("rule_mark", "the mark is left empty", {"hint": HINT})
    try:
        read_mark(str(value))
    except ValueError:
        words = "the mark '{text}' is neither yes nor no"
        said = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())[:40]
        raise PydanticCustomError("rule_mark", words, {"text": said, "hint": HINT}) from None
    return str(value)


MarkText = Annotated[str, BeforeValidator(_readable), Field(pattern=PATTERN)]
