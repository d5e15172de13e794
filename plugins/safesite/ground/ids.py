"""Ids of records: how they look, and the nearest one to a slip of the pen."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Annotated

from pydantic import StringConstraints

if TYPE_CHECKING:
    from collections.abc import Iterable

PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=PATTERN, max_length=60)]


def is_id(text: str) -> bool:
    """Tell whether a text may be an id: small letters, digits and single hyphens."""
    return re.fullmatch(PATTERN, text) is not None


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Return the known name most like the wanted one, where one is alike enough."""
    close = difflib.get_close_matches(wanted, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a way out for an unknown name."""
    close = nearest(wanted, known)
    return f"did you mean '{close}'?" if close else otherwise
