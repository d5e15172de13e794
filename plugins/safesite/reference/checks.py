"""Rules for the references: every name in them leads to something, and the SMART rules spell SMART."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.dates import long, whole
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.reference import incidentchecks, termchecks
from safesite.reference.guidance import regex
from safesite.reference.topics import SMART

STALE = timedelta(days=365)  # after which nobody should rely on the register without another look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.source import Source, Trail
    from safesite.reference.guidance import Guidance
    from safesite.reference.house import References
    from safesite.reference.school import School


def check(
    school: School, source: Source, references: References, sources: Mapping[str, Source], today: date
) -> Iterator[Problem]:
    """Yield what is wrong today with the school's file and the references; `sources` are theirs, by name."""
    yield from _roles(school, source)
    yield from termchecks.check(school, source)
    yield from _routes(references, sources["help"])
    yield from _register(references, sources["guidance"])
    yield from _gone_through(references, sources["guidance"], today)
    yield from _smart(references, sources["smart"])
    yield from incidentchecks.check(school, references.incident, sources["incident"])


def _roles(school: School, source: Source) -> Iterator[Problem]:
    """Yield each name of a role that is none: somebody would silently be missing where people look for help."""
    known = [role.id for role in school.roles]
    named: list[tuple[Trail, str]] = [(("contacts", "team", n), name) for n, name in enumerate(school.contacts.team)]
    named += [(("review", "by"), school.review.by), (("review", "shared_with"), school.review.shared_with)]
    for trail, name in named:
        if name not in known:
            yield source.problem(trail, f"there is no role '{name}'", did_you_mean(name, known, "add it to 'roles'"))


def _routes(references: References, source: Source) -> Iterator[Problem]:
    known = [address.id for address in references.addresses.addresses]
    for number, route in enumerate(references.help.routes):
        if route.address and route.address not in known:
            hint = did_you_mean(route.address, known, "add the address to content/addresses.yml")
            words = f"no trusted address has the id '{route.address}'"
            yield source.problem(("routes", number, "address"), words, hint)


def _register(references: References, source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, entry in enumerate(references.register.guidance):
        if entry.id in seen:
            yield source.problem(("guidance", number, "id"), f"two entries have the id '{entry.id}'", "rename one")
        seen.add(entry.id)
        yield from _patterns(entry, number, source)
        labels = [edition.label for edition in entry.editions]
        for at, label in enumerate(labels):
            if label in labels[:at]:
                trail = ("guidance", number, "editions", at, "label")
                yield source.problem(trail, f"two editions have the label '{label}'", "tell them apart")


def _gone_through(references: References, source: Source, today: date) -> Iterator[Problem]:
    """Yield that the register itself has grown old: its word is only as good as the last look at the law."""
    checked = whole(references.register.checked_on).last
    if today - checked > STALE:
        words = f"nobody has gone through the register of law and guidance since {long(checked)}"
        hint = "look every entry up, then write the day here"
        yield source.problem(("checked_on",), words, hint, severity=Severity.WARNING)


def _patterns(entry: Guidance, number: int, source: Source) -> Iterator[Problem]:
    for at, pattern in enumerate(entry.patterns):
        try:
            regex(pattern)
        except re.error as error:
            words = f"this pattern cannot be read ({error})"
            yield source.problem(("guidance", number, "patterns", at), words, "write it as a regular expression")


def _smart(references: References, source: Source) -> Iterator[Problem]:
    rules = references.smart.rules
    if [rule.id for rule in rules] != list(SMART):
        yield source.problem(("rules",), "the rules do not spell SMART", f"write them in the order {', '.join(SMART)}")
    for number, rule in enumerate(rules):
        if not icons.exists(rule.icon):
            yield source.problem(("rules", number, "icon"), f"there is no icon '{rule.icon}'", icons.like(rule.icon))
