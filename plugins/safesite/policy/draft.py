"""The draft: what the policy's sources say today, in the shape of an edition and not approved by anybody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground.words import Link, Words
from safesite.policy.agreements.writing import written
from safesite.policy.inshort.writing import shorts
from safesite.policy.matrices.draft import listed_matrices, matrix_text
from safesite.policy.shelves import CLAUSES, OUTLINES
from safesite.policy.wording import (
    Asked,
    Cited,
    ClauseText,
    DutyText,
    GuidanceText,
    Paragraphs,
    PolicyText,
    RuleText,
    SectionText,
)

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.matrices.wording import MatrixText
    from safesite.policy.model import Citation, Clause, Duty, Outline, Section
    from safesite.reference.guidance import Guidance, GuidanceEdition
    from safesite.reference.house import House
    from safesite.reference.school import Rule


def outline_of(house: House) -> Item[Outline] | None:
    """Return the school's outline, where it has one."""
    return house.shelf(OUTLINES).get("outline")


def listed(house: House) -> dict[str, Item[Clause]]:
    """Return the clauses that the outline names, in its order; what does not exist is left out."""
    outline = outline_of(house)
    names = [name for section in outline.record.sections for name in section.clauses] if outline else []
    clauses = house.shelf(CLAUSES)
    return {name: clauses[name] for name in names if name in clauses}


def draft(house: House) -> PolicyText | None:
    """Return the draft of a school with an outline; its files have been checked before."""
    return house.once("draft", lambda: _draft(house))


def _draft(house: House) -> PolicyText | None:
    outline = outline_of(house)
    return (
        _Writer(house, house.school.all_facts(), outline.record.footnotes).policy(outline.record)
        if outline and listed(house)
        else None
    )


def named_edition(house: House, cite: Citation) -> tuple[Guidance | None, GuidanceEdition | None]:
    """Return what a citation names in the register."""
    found = house.references.register.find(cite.guidance)
    return found, next((e for e in found.editions if e.label == cite.edition), None) if found else None


@dataclass(frozen=True)
class _Writer:
    """Writes the texts of records with facts, titles and labels in their places."""

    house: House
    facts: dict[str, str]
    footnotes: dict[str, Words]

    def words(self, words: Words) -> Words:
        """Return words that no later change of a fact or of a title can change."""
        filled = words.fill(self.facts).runs
        named = Words(tuple(replace(r, label=self._label(r)) if isinstance(r, Link) else r for r in filled))
        return Words.parse(named.written())

    def _label(self, link: Link) -> str:
        entry = self.house.catalogue.find(link.target)
        title = entry.title if entry else ""
        return link.label or " ".join(title.translate(str.maketrans("[]", "()")).split())

    def maybe(self, words: Words | None) -> Words | None:
        return self.words(words) if words else None

    def each(self, several: tuple[Words, ...]) -> tuple[Words, ...]:
        return tuple(map(self.words, several))

    def policy(self, outline: Outline) -> PolicyText:
        clauses = listed(self.house)
        named = (s for s in outline.sections if any(name in clauses for name in s.clauses))
        sections = tuple(self.section(section, clauses) for section in named)
        texts = [clause for section in sections for clause in section.clauses]
        return PolicyText(
            school=self.house.school.name,
            title=self.words(outline.title),
            lead=self.words(outline.lead),
            sections=sections,
            appendices=self.matrices(outline.appendices),
            rules=tuple(map(self.rule, self.house.school.rules)),
            guidance=guidance_of(self.house),
            agreements=written(self.house, texts, self.words),
            in_short=shorts(self.house, texts, self.words),
        )

    def section(self, section: Section, clauses: dict[str, Item[Clause]]) -> SectionText:
        found = (clauses[name] for name in section.clauses if name in clauses)
        return SectionText(
            id=section.id,
            title=self.words(section.title),
            summary=self.words(section.summary),
            clauses=tuple(map(self.clause, found)),
            matrices=self.matrices(section.matrices),
        )

    def matrices(self, names: tuple[str, ...]) -> tuple[MatrixText, ...]:
        known = listed_matrices(self.house)
        return tuple(matrix_text(known[name], self.words) for name in names if name in known)

    def clause(self, item: Item[Clause]) -> ClauseText:
        clause = item.record
        return ClauseText(
            id=item.id,
            title=self.words(clause.title),
            audience=clause.audience,
            risks=clause.risks,
            body=tuple(Paragraphs(words=self.maybe(b.words), points=self.each(b.points)) for b in clause.body),
            asks=tuple(Asked(of=ask.of, say=self.words(ask.say)) for ask in clause.asks),
            duties=tuple(map(self.duty, clause.duties)),
            cites=tuple(map(self.cited, clause.cites)),
            expects=clause.expects,
            footnote=self.maybe(self.footnotes.get(item.id, clause.footnote)),
        )

    def duty(self, duty: Duty) -> DutyText:
        role = self.house.school.role(duty.who) if duty.who else None
        return DutyText(
            who=role.title if role else duty.who,
            what=self.words(duty.what),
            how_often=duty.how_often,
            evidence=self.maybe(duty.evidence),
        )

    def cited(self, cite: Citation) -> Cited:
        found, _ = named_edition(self.house, cite)
        return Cited(guidance=cite.guidance, title=found.title if found else cite.guidance, edition=cite.edition)

    def rule(self, rule: Rule) -> RuleText:
        return RuleText(
            id=rule.id,
            title=self.words(rule.title),
            say=self.words(rule.say),
            exception=self.maybe(rule.exception),
        )


def guidance_of(house: House, confirmed: tuple[str, ...] = ()) -> tuple[GuidanceText, ...]:
    """Return every document that the listed clauses cite, each edition once, by title."""
    cites = {(c.guidance, c.edition): c for item in listed(house).values() for c in item.record.cites}
    texts = [_guidance(house, cite, confirmed) for cite in cites.values()]
    return tuple(sorted(texts, key=lambda text: (text.title.casefold(), text.edition)))


def _guidance(house: House, cite: Citation, confirmed: tuple[str, ...]) -> GuidanceText:
    found, edition = named_edition(house, cite)
    return GuidanceText(
        id=cite.guidance,
        title=found.title if found else cite.guidance,
        publisher=found.publisher if found else "unknown",
        edition=cite.edition,
        sure=edition.sure if edition else None,
        confirmed=cite.guidance in confirmed,
    )
