"""Rules for snippets that need more than one file, or today's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from safesite.ground.dates import long
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.ground.walk import texts
from safesite.newsletter import plancheck
from safesite.newsletter.model import MOST
from safesite.newsletter.passed import days
from safesite.newsletter.shelves import NOTICES, SNIPPETS
from safesite.newsletter.translated import NEEDED
from safesite.newsletter.view import readings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.ground.words import Words
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House

OLDEST = 10  # a reading age, in years
MOST_TRANSLATED = MOST["short"] * 3 // 2  # words: some languages set apart what English writes as one
# Whole addresses, and names of hosts as people write them; an e-mail address is neither.
ADDRESS = re.compile(
    r"https?://\S+"
    r"|(?<![@\w.-])(?:www\.[\w.-]+\w|(?:[a-z0-9-]+\.)+(?:com|org|net|uk|eu|gov|info|io|tv|app|school)\b)(?:/\S*)?"
    r"|(?<![@\w.-])(?:[a-z0-9-]+\.)+[a-z]{2,}/\w\S*",
    re.IGNORECASE,
)


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the snippets of a school."""
    known = [address.id for address in house.references.addresses.addresses]
    for item in house.shelf(SNIPPETS).values():
        yield from _help(item, known)
        yield from _dates(item, house.today)
        yield from _addresses(house, texts(item.record), item.problem)
        yield from _passed(item, item.record.written, house.today)
        yield from _translations(house, item)
        yield from _reading(house, item)
    for notice in house.shelf(NOTICES).values():
        yield from _addresses(house, texts(notice.record), notice.problem)
        if notice.record.until >= house.today:
            yield from _passed(notice, notice.record.since, house.today)
    yield from plancheck.check(house)


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


def _reading(house: House, item: Item[Snippet]) -> Iterator[Problem]:
    """Yield each form that many parents would have to read twice, with the sentence to begin with."""
    for name, found in readings(house, item.record).items():
        if found.age > OLDEST:
            words = (
                f"the {name} form is for readers of about {found.age:.0f}: parents get on best with {OLDEST} or less"
            )
            hint = f"begin with its hardest sentence: “{found.hardest}”"
            yield item.problem(("forms", name), words, hint, severity=Severity.WARNING)


def _translations(house: House, item: Item[Snippet]) -> Iterator[Problem]:
    """Yield what is wrong with each translation: a text that every form prints is missing, or it breaks a rule."""
    for sidecar in item.translations:
        for name in NEEDED:
            if name not in sidecar.translation.texts:
                yield sidecar.source.problem(("texts",), f"the translation has no '{name}'", "translate it, too")
        said = [(("texts", name), words) for name, words in sidecar.translation.texts.items()]
        yield from _addresses(house, said, sidecar.source.problem)
        for trail, words in said:
            if trail[-1] == "forms.short" and words.count() > MOST_TRANSLATED:
                told = f"the short form has {words.count()} words in this language: at most {MOST_TRANSLATED}"
                yield sidecar.source.problem(trail, told, f"take out {words.count() - MOST_TRANSLATED}")


def _addresses(house: House, said: Iterable[tuple[Trail, Words]], problem: Callable[..., Problem]) -> Iterator[Problem]:
    """Yield each address that is written out in a text: it would be kept in two places, and one would grow old."""
    known = {_bare(address.url): address.id for address in house.references.addresses.addresses}
    for trail, words in said:
        for found in ADDRESS.findall(words.plain(lambda _: "")):
            address = found.rstrip(".,;:!?)")
            name = known.get(_bare(address))
            told = f"'{address}' is written out" if name else f"'{address}' is not in content/addresses.yml"
            hint = f"write [[{name}]]" if name else "add the address to that file, and write [[id]] here"
            yield problem(trail, told, hint)


def _bare(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("http://").rstrip("/")


def _passed(item: Item[Any], written: date, today: date) -> Iterator[Problem]:
    for trail, words in texts(item.record):
        for said, day in days(words.plain(lambda _: ""), written):
            if day < today:
                hint = "take it out, or write what is true in any year"
                yield item.problem(trail, f"'{said}' has passed ({long(day)})", hint, severity=Severity.WARNING)
