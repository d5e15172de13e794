"""All that the room enters and makes: the policy itself, and the tools for running it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy import entries
from safesite.policy import render as pages
from safesite.policy.duties import render as duties
from safesite.policy.leaders import render as leaders
from safesite.policy.sheets import render as sheets
from safesite.policy.training import render as training

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Entry
    from safesite.ground.output import Output
    from safesite.reference.house import House

TOOLS = (duties, sheets, training, leaders)


def enter(house: House) -> Iterator[Entry]:
    """Yield the policy's entries, then those of each tool."""
    yield from entries.enter(house)
    for tool in TOOLS:
        yield from tool.enter(house)


def render(house: House) -> Iterator[Output]:
    """Yield what the policy makes, then what each tool makes."""
    yield from pages.render(house)
    for tool in TOOLS:
        yield from tool.render(house)
