"""What every page's header and footer show of the school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.output import relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.output import Page
    from safesite.publish.inside import Inside


@dataclass(frozen=True)
class Door:
    """A door in the header: its short title, and its name in full."""

    title: str
    name: str
    address: str
    audience: str
    icon: str


@dataclass(frozen=True)
class Frame:
    """What the header and the footer of every page show."""

    school: str
    initials: str
    logo: str | None
    doors: tuple[Door, ...]
    demonstration: str | None
    demonstration_of: str
    watermark: str | None
    childline: str
    noindex: bool
    search_script: str
    search_worker: str
    pupils_search: str
    help_words: str
    security_policy: str
    inside: Mapping[str, Inside]
    fonts: tuple[str, ...]
    built_on: str

    def way(self, here: str, there: str) -> str:
        """Return the way from one address to another."""
        return relative(here, there)

    def current(self, page: Page, door: Door) -> bool:
        """Tell whether a page lies behind a door."""
        return page.address == door.address or page.audience == door.audience
