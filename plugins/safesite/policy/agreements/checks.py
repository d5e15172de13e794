"""Rules for agreements: each line comes from a clause that says so, and nothing refers to what does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground import icons
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.policy.agreements.shelves import ADDITIONS, AGREEMENTS
from safesite.policy.agreements.writing import files_of, needs, said_in, stands, terms_of
from safesite.policy.draft import draft, listed
from safesite.policy.editions import current
from safesite.policy.shelves import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.agreements.model import Agreement, Term
    from safesite.reference.house import House


def used(house: House) -> Iterator[Item[Any]]:
    """Yield the agreements that the school's draft or its edition asks for, with what the school adds to them."""
    edition = current(house)
    asked = {*listed(house), *(clause.id for clause in (edition.record.policy.clauses if edition else ()))}
    for item in house.shelf(AGREEMENTS).values():
        if needs(house, item) in asked:
            yield from files_of(house, item)


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the agreements of a school."""
    text = draft(house)
    said = {clause.id: said_in(clause) for clause in text.clauses} if text else {}
    for item in house.shelf(AGREEMENTS).values():
        yield from _needed(house, item)
        yield from _ids(house, item)
        for source, trail, term in terms_of(house, item):
            yield from drawn(source, trail, term, young="ks1" in item.record.stages)
            if needs(house, item) in said and term.clause in said and not stands(house, term, said):
                yield not_said(house, source, trail, term)
    yield from _additions(house)


def _needed(house: House, item: Item[Agreement]) -> Iterator[Problem]:
    known, added = house.shelf(CLAUSES), house.shelf(ADDITIONS).get(item.id)
    for source, name in ((item, item.record.needs), (added, added.record.needs if added else None)):
        if source and name and name not in known:
            hint = did_you_mean(name, known, "name the clause that asks for this agreement")
            yield source.problem(("needs",), f"there is no clause '{name}'", hint)


def _ids(house: House, item: Item[Agreement]) -> Iterator[Problem]:
    """Yield each line that stands twice."""
    seen: set[str] = set()
    for source, trail, term in terms_of(house, item):
        said = term.say.plain()
        if said in seen:
            yield source.problem((*trail, "say"), "this line stands in the agreement already", "take one out")
        seen.add(said)


def drawn(source: Item[Any], trail: Trail, term: Term, *, young: bool) -> Iterator[Problem]:
    """Yield each icon that does not exist, and a line for the youngest that has none."""
    if term.icon and not icons.exists(term.icon):
        yield source.problem((*trail, "icon"), f"there is no icon '{term.icon}'", icons.like(term.icon))
    if young and not term.icon:
        words = "a line for Key Stage 1 has no picture"
        yield source.problem(trail, words, "give it an icon")


def not_said(house: House, source: Item[Any], trail: Trail, term: Term) -> Problem:
    """Return the problem of a line whose clause does not say it; a warning where the school reworded the clause."""
    clause, own = listed(house)[term.clause], f"{house.school_shown}/"
    reworded = clause.source.file.startswith(own) and not source.source.file.startswith(own)
    words = f"the clause '{term.clause}' does not say \"{house.plain(term.says)}\", so this line has no ground"
    words += " and is left out" if reworded else ""
    hint = f"read {clause.source.file}, then change the line, or the words that it rests on"
    severity = Severity.WARNING if reworded else Severity.ERROR
    return source.problem((*trail, "says"), words, hint, severity=severity)


def _additions(house: House) -> Iterator[Problem]:
    known = house.shelf(AGREEMENTS)
    for name, item in house.shelf(ADDITIONS).items():
        if name not in known:
            hint = did_you_mean(name, known, "name the file like the agreement that it adds to")
            yield item.problem((), f"there is no agreement '{name}' to add lines to", hint)
