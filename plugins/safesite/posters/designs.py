"""The drawn designs: what each of them takes, so that a poster that it cannot show is refused with words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Design = Literal[
    "smart",
    "letter",
    "stop",
    "team",
    "photos",
    "lock",
    "bubbles",
    "lens",
    "games",
    "notice",
    "bunting",
    "path",
    "flow",
    "charter",
    "votecards",
    "bookmarks",
    "stickers",
    "colouring",
]
Takes = Literal["parts", "smart", "letter", "rule", "team", "flow"]


@dataclass(frozen=True)
class Need:
    """What a design shows, and the fewest and the most parts that it has room for."""

    takes: Takes = "parts"
    fewest: int = 0
    most: int = 0
    closing: bool = False
    code: bool = True
    """Whether it has a QR code."""

    @property
    def own_parts(self) -> bool:
        """Tell whether the poster's own parts are shown."""
        return self.most > 0


# In the order in which the gallery shows them.
DESIGNS: dict[Design, Need] = {
    "smart": Need("smart"),
    "team": Need("team", fewest=1, most=3),
    "path": Need(fewest=5, most=5, closing=True),
    "stop": Need(fewest=4, most=4, closing=True),
    "photos": Need(fewest=4, most=4, closing=True),
    "bubbles": Need(fewest=3, most=4, closing=True),
    "lock": Need(fewest=3, most=4, closing=True),
    "lens": Need(fewest=3, most=4, closing=True),
    "games": Need(fewest=3, most=4, closing=True),
    "letter": Need("letter"),
    "bunting": Need(fewest=4, most=4, closing=True),
    "notice": Need("rule", fewest=2, most=4),
    "flow": Need("flow", code=False),
    "charter": Need(fewest=3, most=5, code=False),
    "votecards": Need(fewest=4, most=4, code=False),
    "bookmarks": Need("smart", closing=True, code=False),
    "stickers": Need(fewest=6, most=12, code=False),
    "colouring": Need("smart", code=False),
}
