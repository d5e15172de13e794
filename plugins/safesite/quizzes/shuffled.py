"""Another order for things that must not stand in the right one: always the same, so that a build can be repeated."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def shuffled(things: Sequence[T], seed: str) -> tuple[T, ...]:
    """Return things in an order that a seed decides, and never in the order in which they were given."""
    order = sorted(range(len(things)), key=lambda n: sha256(f"{seed} {n}".encode()).digest())
    if order == sorted(order):
        order = [*order[1:], *order[:1]]
    return tuple(things[n] for n in order)
