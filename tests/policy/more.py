"""The invented school with agreements, situations and the policy in short, as their examples have them."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.policy.approve import approve
from tests.content.shipped import house as shipped
from tests.policy.houses import APPROVED, EXAMPLES, copy, made, staff

if TYPE_CHECKING:
    from safesite.ground.output import Output

MORE = EXAMPLES.parent / "oakfield-more"
AGREEMENTS = Path("content/policy/agreements")
PHONES = Path("content/schools/oakfield/policy/clauses/phones.yml")


def with_more(folder: Path, *, recorded: bool = False) -> Path:
    """Lay the examples of agreements, situations and the policy in short over the invented school."""
    copy(folder, recorded=recorded)
    shutil.copytree(MORE, folder / "content", dirs_exist_ok=True)
    return folder


def approved(folder: Path) -> Path:
    """Record an edition of the school that holds its agreements and the policy in short."""
    with_more(folder)
    approve(staff(folder), APPROVED)
    return folder


@cache
def shipped_outputs(name: str) -> dict[str, Output]:
    """Return what the room makes in the preview of a shipped school, once for all tests."""
    return made(shipped(name))
