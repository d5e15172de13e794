"""Rules for snippets that need more than one file, or today's date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.newsletter.shelves import SNIPPETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the snippets of a school."""
    known = [address.id for address in house.references.addresses.addresses]
    for item in house.shelf(SNIPPETS).values():
        yield from _help(item, known)
        yield from _dates(item, house.today)


def _help(item: Item[Snippet], known: list[str]) -> Iterator[Problem]:
    wanted = item.record.help
    if wanted not in known:
        hint = did_you_mean(wanted, known, "add the address to content/addresses.yml")
        yield item.problem(("help",), f"no trusted address has the id '{wanted}'", hint)


def _dates(item: Item[Snippet], today: date) -> Iterator[Problem]:
    snippet = item.record
    if snippet.review <= snippet.written:
        words = f"the review date is not after {long(snippet.written)}, the day it was written"
        yield item.problem(("review",), words, "give a later date")
    elif snippet.review <= today:
        words = f"this snippet was to be read again by {long(snippet.review)}"
        yield item.problem(("review",), words, "read it, mend it, and set a new date", severity=Severity.WARNING)
