"""The shipped schools as a build furnishes them, with the records of every room."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from safesite.publish.build import furnish
from tests.oakfield import settings
from tests.reference.records import ROOT, SCHOOLS

if TYPE_CHECKING:
    from safesite.reference.house import House


@cache
def house(school: str) -> House:
    """Return a shipped school's house as its preview sees it; raises ProblemsFound."""
    return furnish(settings(ROOT, today="2026-11-21", school=school))[0]


def houses() -> tuple[House, ...]:
    """Return the house of every shipped school."""
    return tuple(map(house, SCHOOLS))
