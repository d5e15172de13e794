"""What the templates of the policy print: frozen, with every word, number and address in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.words import Words
from safesite.policy.labels import NOT_SAID, cited_words, edition_words, rhythm_words
from safesite.policy.matrices.view import appendix_views, matrix_views
from safesite.policy.status import draft_status, status
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.edition import Edition
    from safesite.policy.matrices.view import MatrixView
    from safesite.policy.status import Status
    from safesite.policy.wording import ClauseText, DutyText, GuidanceText, PolicyText, SectionText
    from safesite.reference.house import House


@dataclass(frozen=True)
class BlockView:
    """A paragraph, or points."""

    words: Phrase | None
    points: tuple[Phrase, ...]


@dataclass(frozen=True)
class AskView:
    """What a clause asks of somebody."""

    audience: str
    of: str
    say: Phrase


@dataclass(frozen=True)
class DutyView:
    """Who does what, how often, and what shows it; with the clause that says so."""

    who: str
    what: Phrase
    how_often: str
    evidence: Phrase
    clause: str
    number: str


@dataclass(frozen=True)
class ClauseView:
    """A clause with its number."""

    id: str
    number: str
    title: Phrase
    blocks: tuple[BlockView, ...]
    asks: tuple[AskView, ...]
    duties: tuple[DutyView, ...]
    cites: tuple[str, ...]
    footnote: Phrase | None


@dataclass(frozen=True)
class SectionView:
    """A chapter with its number."""

    id: str
    number: str
    title: Phrase
    summary: Phrase
    clauses: tuple[ClauseView, ...]
    matrices: tuple[MatrixView, ...]


@dataclass(frozen=True)
class RuleView:
    """A rule of the school."""

    title: Phrase
    say: Phrase
    exception: Phrase | None


@dataclass(frozen=True)
class GuidanceView:
    """A document that the policy rests on."""

    id: str
    title: str
    edition: str
    publisher: str


@dataclass(frozen=True)
class PolicyView:
    """The whole policy."""

    title: Phrase
    lead: Phrase
    school: str
    status: Status
    sections: tuple[SectionView, ...]
    appendices: tuple[MatrixView, ...]
    rules: tuple[RuleView, ...]
    guidance: tuple[GuidanceView, ...]

    @property
    def clauses(self) -> tuple[ClauseView, ...]:
        """Return every clause, in order."""
        return tuple(clause for section in self.sections for clause in section.clauses)

    @property
    def duties(self) -> tuple[DutyView, ...]:
        """Return every duty, in the order of the clauses."""
        return tuple(duty for clause in self.clauses for duty in clause.duties)


def policy_view(house: House, text: PolicyText, edition: Edition | None, say: Speaker) -> PolicyView:
    """Return the view of a text, said by a speaker for a page or for print."""
    return PolicyView(
        title=say(text.title),
        lead=say(text.lead),
        school=text.school,
        status=status(house, edition) if edition else draft_status(house),
        sections=tuple(_section(part, str(n), say) for n, part in enumerate(text.sections, start=1)),
        appendices=appendix_views(text.appendices, say),
        rules=tuple(RuleView(say(r.title), say(r.say), say.maybe(r.exception)) for r in text.rules),
        guidance=tuple(map(_guidance, text.guidance)),
    )


def _section(section: SectionText, number: str, say: Speaker) -> SectionView:
    return SectionView(
        id=section.id,
        number=number,
        title=say(section.title),
        summary=say(section.summary),
        clauses=tuple(_clause(c, f"{number}.{n}", say) for n, c in enumerate(section.clauses, start=1)),
        matrices=matrix_views(section.matrices, say),
    )


def _clause(clause: ClauseText, number: str, say: Speaker) -> ClauseView:
    return ClauseView(
        id=clause.id,
        number=number,
        title=say(clause.title),
        blocks=tuple(BlockView(say.maybe(block.words), say.each(block.points)) for block in clause.body),
        asks=tuple(AskView(ask.of, AUDIENCES[ask.of], say(ask.say)) for ask in clause.asks),
        duties=tuple(_duty(duty, clause.id, number, say) for duty in clause.duties),
        cites=tuple(cited_words(cite.title, cite.edition) for cite in clause.cites),
        footnote=say.maybe(clause.footnote),
    )


def _duty(duty: DutyText, clause: str, number: str, say: Speaker) -> DutyView:
    evidence = say(duty.evidence or Words.of(NOT_SAID))
    return DutyView(duty.who or NOT_SAID, say(duty.what), rhythm_words(duty.how_often), evidence, clause, number)


def _guidance(text: GuidanceText) -> GuidanceView:
    edition = "" if text.edition in text.title else edition_words(text.edition)
    return GuidanceView(text.id, text.title, edition, text.publisher)
