"""Reports on law and guidance: for the draft with their full weight, for the edition in force as warnings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from safesite.ground.problem import Severity
from safesite.ground.words import Words
from safesite.policy.editions import current
from safesite.policy.guidance.mention import cited, named
from safesite.policy.guidance.verdict import Verdict, verdicts
from safesite.policy.uses import used

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
    from safesite.policy.wording import Cited, PolicyText
    from safesite.reference.guidance import Guidance, Register
    from safesite.reference.house import House

REMARKED = ("title", "former", "renamed", "word")  # what a footnote of the draft may say of the document it came from
GROUP = (
    "{count} places in the edition in force name law or guidance that has changed; "
    "'safesite check' and the review pack name each"
)


@dataclass(frozen=True)
class Finding:
    """A verdict with the file and the clause, or whatever else has a title, that it is about."""

    source: Source
    clause: str
    verdict: Verdict
    title: str = ""

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
    """Return what there is to say today of the draft and of all that is made from it, file by file."""
    found: list[Finding] = []
    for item in {item.source.file: item for item in used(house)}.values():
        found += _findings(house, item)
    facts = house.school.all_facts()
    for number, rule in enumerate(house.school.rules):
        told = _told(named(house.references.register, rule, ("rules", number), facts), house.today, None)
        found += [Finding(house.school_source, rule.id, verdict, title_of(rule)) for verdict in told]
    return tuple(_notes_once(found))


def _findings(house: House, item: Item[Any]) -> Iterator[Finding]:
    register, record, facts = house.references.register, item.record, house.school.all_facts()
    mentions = (*cited(register, _cites(getattr(record, "cites", ()))), *named(register, record, (), facts))
    told = _told(mentions, house.today, None)
    return (Finding(item.source, item.id, verdict, title_of(record)) for verdict in told)


def title_of(record: BaseModel) -> str:
    """Return the title of a record in plain words, where it has one."""
    title = getattr(record, "title", None)
    return title.plain() if isinstance(title, Words) else str(title or "")


def _cites(cites: Iterable[Citation | Cited], trail: Trail = ()) -> Iterator[tuple[Trail, str, str]]:
    for number, cite in enumerate(cites):
        yield (*trail, "cites", number), cite.guidance, cite.edition


def edition_findings(house: House, item: Item[Edition]) -> tuple[Finding, ...]:
    """Return what there is to say today of an edition, by what was in force at its approval and what came since."""
    register, approved = register_of(house, item.record), item.record.approved.first
    found: list[Finding] = []
    for trail, part in _parts(item.record.policy):
        mentions = (*cited(register, _cites(getattr(part, "cites", ()), trail)), *named(register, part, trail, {}))
        told = _told(mentions, house.today, approved)
        found += [Finding(item.source, part.id, verdict, title_of(part)) for verdict in told]
    return tuple(_notes_once(found))


def _parts(policy: PolicyText) -> Iterator[tuple[Trail, Any]]:
    """Yield whatever an edition holds that has a title of its own, with its place in the file."""
    for s, section in enumerate(policy.sections):
        at: Trail = ("policy", "sections", s)
        yield at, section.model_copy(update={"clauses": (), "matrices": ()})
        yield from (((*at, "clauses", c), clause) for c, clause in enumerate(section.clauses))
        yield from (((*at, "matrices", n), matrix) for n, matrix in enumerate(section.matrices))
    for name in ("appendices", "rules", "agreements", "in_short"):
        yield from ((("policy", name, n), part) for n, part in enumerate(getattr(policy, name)))


def register_of(house: House, edition: Edition) -> Register:
    """Return the register as an edition's governors knew it: sure of what they confirmed when they approved it."""
    confirmed = {(text.id, text.edition) for text in edition.policy.guidance if text.confirmed}
    register = house.references.register
    if not confirmed:
        return register
    entries = tuple(_confirmed(entry, confirmed) for entry in register.guidance)
    return register.model_copy(update={"guidance": entries})


def _confirmed(entry: Guidance, confirmed: set[tuple[str, str]]) -> Guidance:
    editions = tuple(
        edition.model_copy(update={"sure": "found"}) if (entry.id, edition.label) in confirmed else edition
        for edition in entry.editions
    )
    return entry.model_copy(update={"editions": editions})


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
