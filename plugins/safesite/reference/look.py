"""How a school looks: rules for its colours and its logo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.colour import contrast, light
from safesite.ground.picture import fault_of
from safesite.ground.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.reference.house import House

APART = 1.25  # contrast below which two colours look alike


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with a school's colours and logo."""
    yield from _colours(house)
    yield from _logo(house)


def _colours(house: House) -> Iterator[Problem]:
    given, source = house.school.colours, house.school_source
    if contrast(given.primary, given.accent) < APART:
        words = f"the two colours {given.primary} and {given.accent} can hardly be told apart"
        yield source.problem(("colours", "accent"), words, "take a lighter or a darker second colour")
    shown = light(given.primary, given.accent)
    if shown.primary != given.primary:
        words = f"{given.primary} is too pale for text: pages use {shown.primary} instead"
        hint = "take a darker main colour, if you want to choose it yourself"
        yield source.problem(("colours", "primary"), words, hint, severity=Severity.INFO)


def _logo(house: House) -> Iterator[Problem]:
    name = house.school.logo
    if name is None:
        return
    path = house.school_folder / name
    if not path.is_file():
        words = f"there is no file '{name}' in {house.school_shown}/"
        yield house.school_source.problem(("logo",), words, "put it there, or take the setting out")
        return
    fault = fault_of(path.read_bytes(), name)
    if fault:
        yield house.school_source.problem(("logo",), *fault)
