"""Reports on law and guidance: for the draft with their full weight, for the edition in force as warnings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground.problem import Severity
from safesite.policy.draft import listed, outline_of
from safesite.policy.editions import current
from safesite.policy.guidance.mention import cited, named
from safesite.policy.guidance.verdict import Verdict, verdicts
from safesite.policy.matrices.draft import listed_matrices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pydantic import BaseModel

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Source, Trail
    from safesite.policy.edition import Edition
    from safesite.policy.guidance.mention import Mention
    from safesite.policy.model import Citation
    from safesite.policy.wording import Cited
    from safesite.reference.house import House

REMARKED = ("title", "former", "renamed", "word")  # what a footnote of the draft may say of the document it came from
GROUP = (
    "{count} places in the edition in force name law or guidance that has changed; "
    "'safesite check' and the review pack name each"
)


@dataclass(frozen=True)
class Finding:
    """A verdict with the file and the clause that it is about."""

    source: Source
    clause: str
    verdict: Verdict

    def problem(self, severity: Severity, group: str = "") -> Problem:
        """Return it as what an author is told."""
        found = self.source.problem(self.verdict.mention.trail, self.verdict.words, self.verdict.hint)
        return replace(found, severity=severity, group=group)


def check(house: House) -> Iterator[Problem]:
    """Yield what is out of date in the edition in force, and in a preview what is in the draft."""
    # Nothing that is public rests on the draft: it never keeps the site from being built.
    for finding in draft_findings(house) if house.preview else ():
        yield finding.problem(finding.verdict.severity)
    item = current(house)
    for finding in edition_findings(house, item) if item else ():
        light = finding.verdict.severity is Severity.INFO
        yield finding.problem(Severity.INFO if light else Severity.WARNING, "" if light else GROUP)


def draft_findings(house: House) -> tuple[Finding, ...]:
    """Return what there is to say of the draft today, clause by clause."""
    outline, facts = outline_of(house), house.school.all_facts()
    found: list[Finding] = []
    for item in listed(house).values():
        found += _findings(house, item.source, item.id, item.record, _cites(item.record.cites))
    if outline:
        found += _findings(house, outline.source, outline.id, outline.record)
    for matrix in listed_matrices(house).values():
        found += _findings(house, matrix.source, matrix.id, matrix.record)
    for number, rule in enumerate(house.school.rules):
        told = _told(named(house.references.register, rule, ("rules", number), facts), house.today, None)
        found += [Finding(house.school_source, rule.id, verdict) for verdict in told]
    return tuple(_notes_once(found))


def _findings(
    house: House, source: Source, name: str, record: BaseModel, cites: Iterable[tuple[Trail, str, str]] = ()
) -> Iterator[Finding]:
    register, facts = house.references.register, house.school.all_facts()
    mentions = (*cited(register, cites), *named(register, record, (), facts))
    return (Finding(source, name, verdict) for verdict in _told(mentions, house.today, None))


def _cites(cites: Iterable[Citation | Cited], trail: Trail = ()) -> Iterator[tuple[Trail, str, str]]:
    for number, cite in enumerate(cites):
        yield (*trail, "cites", number), cite.guidance, cite.edition


def edition_findings(house: House, item: Item[Edition]) -> tuple[Finding, ...]:
    """Return what there is to say today of an edition, by what was in force at its approval and what came since."""
    register, policy, approved = house.references.register, item.record.policy, item.record.approved.first
    found: list[Finding] = []
    parts: list[tuple[str, BaseModel, Trail]] = []
    for s, section in enumerate(policy.sections):
        at: Trail = ("policy", "sections", s)
        for c, clause in enumerate(section.clauses):
            here = (*at, "clauses", c)
            mentions = (*cited(register, _cites(clause.cites, here)), *named(register, clause, here, {}))
            found += [Finding(item.source, clause.id, v) for v in _told(mentions, house.today, approved)]
        parts += [(m.id, m, (*at, "matrices", n)) for n, m in enumerate(section.matrices)]
    parts += [(m.id, m, ("policy", "appendices", n)) for n, m in enumerate(policy.appendices)]
    parts += [(r.id, r, ("policy", "rules", n)) for n, r in enumerate(policy.rules)]
    for name, record, trail in parts:
        told = _told(named(register, record, trail, {}), house.today, approved)
        found += [Finding(item.source, name, verdict) for verdict in told]
    return tuple(_notes_once(found))


def _told(mentions: Iterable[Mention], today: date, approved: date | None) -> Iterator[Verdict]:
    """Yield the verdicts on the mentions of a clause, each once; who cites an edition may name it without."""
    several = tuple(mentions)
    dated = {m.entry.id for m in several if m.how == "cited"}
    seen: set[tuple[str, str]] = set()
    for mention in several:
        if mention.how == "named" and mention.entry.id in dated and not mention.year:
            continue
        for verdict in verdicts(mention, today, approved):
            if mention.aside and verdict.sort in (REMARKED if approved is None else ("undated",)):
                continue
            key = (verdict.sort, verdict.words)
            if key not in seen:
                seen.add(key)
                yield verdict


def _notes_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings, each note only where it stands first: it is about the register, and not about the clause."""
    seen: set[str] = set()
    for finding in findings:
        note = finding.verdict.severity is Severity.INFO
        if not note or finding.verdict.words not in seen:
            yield finding
        seen |= {finding.verdict.words} if note else set()
