"""Rules for the policy that need more than one file, or today's date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.policy import recorded
from safesite.policy.agreements import checks as agreements
from safesite.policy.draft import listed, named_edition
from safesite.policy.duties import checks as duties
from safesite.policy.guidance import checks as guidance
from safesite.policy.incidents import checks as incidents
from safesite.policy.inshort import checks as inshort
from safesite.policy.leaders import render as leaders
from safesite.policy.matrices import checks as matrices
from safesite.policy.matrices import expectchecks
from safesite.policy.plainwords import checks as plainwords
from safesite.policy.review import checks as review
from safesite.policy.sheets import checks as blanks
from safesite.policy.shelves import CLAUSES, OUTLINES
from safesite.policy.training import checks as training

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.model import Clause, Outline
    from safesite.reference.house import House

PAGE_ANCHORS = {"contacts": "the contact box of the page"}


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with a school's policy."""
    yield from _outline(house)
    for item in listed(house).values():
        yield from _duties(house, item)
        yield from _citations(house, item)
    yield from _forgotten(house)
    yield from matrices.check(house)
    yield from duties.check(house)
    yield from blanks.check(house)
    yield from training.check(house)
    yield from leaders.check(house)
    yield from expectchecks.check(house)
    yield from guidance.check(house)
    yield from review.check(house)
    yield from recorded.problems(house)
    yield from agreements.check(house)
    yield from incidents.check(house)
    yield from inshort.check(house)
    yield from plainwords.check(house)


def _outline(house: House) -> Iterator[Problem]:
    for name, item in house.shelf(OUTLINES).items():
        if name == "outline":
            yield from _named_clauses(house, item)
            yield from _section_ids(item)
            yield from _footnotes(item)
        else:
            hint = "write clauses into the folder 'clauses', and their order into outline.yml"
            yield item.problem((), "only outline.yml may stand in this folder", hint)


def _named_clauses(house: House, outline: Item[Outline]) -> Iterator[Problem]:
    known = house.shelf(CLAUSES)
    first: dict[str, Trail] = {}
    for trail, name in _names(outline.record):
        if name not in known:
            hint = did_you_mean(name, known, f"write it as {house.school_shown}/policy/clauses/{name}.yml")
            yield outline.problem(trail, f"there is no clause '{name}'", hint)
        elif name in first:
            line = outline.source.place(first[name]).line
            yield outline.problem(trail, f"the clause '{name}' is named twice (first on line {line})", "take one out")
        elif name in PAGE_ANCHORS:
            words = f"'{name}' is the address of {PAGE_ANCHORS[name]}"
            yield outline.problem(trail, words, "give the clause another id")
        first.setdefault(name, trail)


def _footnotes(outline: Item[Outline]) -> Iterator[Problem]:
    """Yield each footnote to a clause that the policy does not have."""
    named = {name for _, name in _names(outline.record)}
    for name in outline.record.footnotes:
        if name not in named:
            words = f"the policy has no clause '{name}' to put this footnote to"
            yield outline.problem(("footnotes", name), words, did_you_mean(name, named))


def _names(outline: Outline) -> Iterator[tuple[Trail, str]]:
    for s, section in enumerate(outline.sections):
        for c, name in enumerate(section.clauses):
            yield ("sections", s, "clauses", c), name


def _section_ids(outline: Item[Outline]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, section in enumerate(outline.record.sections):
        if section.id in seen:
            yield outline.problem(
                ("sections", number, "id"), f"two sections have the id '{section.id}'", "rename one of them"
            )
        seen.add(section.id)


def _duties(house: House, item: Item[Clause]) -> Iterator[Problem]:
    roles = [role.id for role in house.school.roles]
    for number, duty in enumerate(item.record.duties):
        if duty.who and duty.who not in roles:
            hint = did_you_mean(duty.who, roles, f"add it to the roles in {house.school_shown}/school.yml")
            yield item.problem(("duties", number, "who"), f"the school has no role with the id '{duty.who}'", hint)


def _citations(house: House, item: Item[Clause]) -> Iterator[Problem]:
    register = house.references.register
    for number, cite in enumerate(item.record.cites):
        found, edition = named_edition(house, cite)
        if found is None:
            hint = did_you_mean(cite.guidance, [g.id for g in register.guidance], "add it to content/guidance.yml")
            words = f"no guidance in the register has the id '{cite.guidance}'"
            yield item.problem(("cites", number, "guidance"), words, hint)
        elif cite.edition and edition is None:
            known = [e.label for e in found.editions]
            hint = did_you_mean(
                cite.edition, known, f"one of {', '.join(known)}" if known else "add it to the register"
            )
            words = f"the register has no edition '{cite.edition}' of '{cite.guidance}'"
            yield item.problem(("cites", number, "edition"), words, hint)


def _forgotten(house: House) -> Iterator[Problem]:
    kept = listed(house)
    for name, item in house.shelf(CLAUSES).items():
        if name not in kept and item.source.file.startswith(f"{house.school_shown}/"):
            words = "this clause of the school is not in its outline, and stands nowhere"
            yield item.problem((), words, "name it in outline.yml, or delete the file", severity=Severity.INFO)
