"""Rules for posters that the settings of one alone cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.posters.designs import DESIGNS
from safesite.posters.forms import FORMS
from safesite.posters.shelves import POSTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.posters.model import Poster
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the posters."""
    for item in house.shelf(POSTERS).values():
        yield from _forms(item)
        yield from _parts(item)
        yield from _needs(item)
        yield from _rule(house, item)


def _forms(item: Item[Poster]) -> Iterator[Problem]:
    forms = item.record.forms
    for number, form in enumerate(forms):
        if form in forms[:number]:
            yield item.problem(("forms", number), f"the form '{form}' stands here twice", "keep each once")
    if FORMS[forms[0]].shop or FORMS[forms[0]].large:
        yield item.problem(("forms", 0), f"'{forms[0]}' cannot be shown as the poster's picture", "begin with 'a4'")


def _parts(item: Item[Poster]) -> Iterator[Problem]:
    poster, need = item.record, DESIGNS[item.record.design]
    for number, part in enumerate(poster.parts):
        if not icons.exists(part.icon):
            yield item.problem(("parts", number, "icon"), f"there is no icon '{part.icon}'", icons.like(part.icon))
    count = len(poster.parts)
    if count < need.fewest or count > need.most:
        room = f"{need.fewest}" if need.fewest == need.most else f"{need.fewest} to {need.most}"
        words = f"the design '{poster.design}' shows {room} parts, and here are {count}"
        hint = "take some out, or choose another design" if count > need.most else "add some, or choose another design"
        yield item.problem(("parts",) if count else ("design",), words, hint)


def _needs(item: Item[Poster]) -> Iterator[Problem]:
    """Yield each setting that the design cannot do without, or has no place for."""
    poster, need = item.record, DESIGNS[item.record.design]
    if need.takes == "letter" and poster.letter is None:
        yield item.problem(("design",), "this design shows one letter, and none is named", "add 'letter: tell'")
    if need.takes != "letter" and poster.letter is not None:
        yield item.problem(("letter",), f"the design '{poster.design}' shows no single letter", "take it out")
    if need.closing and poster.closing is None:
        yield item.problem(("design",), f"the design '{poster.design}' ends in a line", "add 'closing' with its words")
    if poster.closing is not None and not need.closing:
        yield item.problem(("closing",), f"the design '{poster.design}' has no place for it", "take it out")
    if poster.rule and need.takes != "rule":
        yield item.problem(("rule",), f"the design '{poster.design}' shows no rule of the school", "use 'notice'")


def _rule(house: House, item: Item[Poster]) -> Iterator[Problem]:
    """Yield where a rule is named that this school has not: it has no such poster, which may be a slip of the pen."""
    name = item.record.rule
    if name and house.rule(name) is None:
        known = [rule.id for rule in (*house.rules, *house.school.rules)]
        words = f"the poster is left out: the school has no rule '{name}' that binds in what is built"
        hint = did_you_mean(name, known, "a school with such a rule names it in school.yml and has it approved")
        yield item.problem(("rule",), words, hint, severity=Severity.INFO)
