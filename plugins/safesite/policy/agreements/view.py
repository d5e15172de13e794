"""What the pages of agreements print: every line with the clause that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.agreements.entries import LIST, address_of
from safesite.policy.agreements.shown import shown
from safesite.policy.editions import current
from safesite.policy.editions import shown as policy_shown
from safesite.policy.view import policy_view
from safesite.reference.topics import AUDIENCES, STAGES, together

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.agreements.shown import State
    from safesite.policy.agreements.wording import AgreementText, SlipText, TermText
    from safesite.policy.view import ClauseView
    from safesite.reference.house import House

NO_ICON = "check-circle-outline"


@dataclass(frozen=True)
class TermView:
    """A line, with the clause that it comes from: its number, title and address."""

    say: Phrase
    icon: str
    exception: Phrase | None
    number: str
    clause: str
    href: str


@dataclass(frozen=True)
class SlipView:
    """What is signed on paper."""

    say: Phrase
    choices: tuple[Phrase, ...]
    lines: tuple[Phrase, ...]
    back_to: Phrase


@dataclass(frozen=True)
class AgreementView:
    """An agreement."""

    id: str
    title: Phrase
    who: str
    state: str
    icon: str
    pictures: bool
    pupils: bool
    visitors: bool
    lead: Phrase
    terms: tuple[TermView, ...]
    ending: Phrase | None
    slip: SlipView | None
    href: str


def agreement_views(house: House, say: Speaker) -> tuple[AgreementView, ...]:
    """Return the agreements that this build shows, as a speaker says them for a page or for print."""
    texts, state = shown(house)
    scribe = _Scribe(say, known_clauses(house, say), state_words(house, state))
    return tuple(scribe.agreement(agreement) for agreement in texts)


def known_clauses(house: House, say: Speaker) -> dict[str, ClauseView]:
    """Return the clauses of the policy that this build shows, by their ids."""
    text, edition = policy_shown(house)
    return {clause.id: clause for clause in policy_view(house, text, edition, say).clauses} if text else {}


def term_view(term: TermText, clauses: dict[str, ClauseView], say: Speaker) -> TermView:
    """Return a line with the clause that it comes from."""
    clause = clauses.get(term.clause)
    return TermView(
        say=say(term.say),
        icon=term.icon or NO_ICON,
        exception=say.maybe(term.exception),
        number=clause.number if clause else "",
        clause=clause.title.plain if clause else term.clause,
        href=say.way(f"policy/#{term.clause}"),
    )


def state_words(house: House, state: State) -> str:
    """Return what may be said of the agreements that are shown: who approved them, or that nobody did."""
    item = current(house)
    date = item.record.approved.words if item else ""
    words: dict[State, str] = {
        "draft": word("policy.agreement-state-draft"),
        "approved": word("policy.agreement-state-approved", date=date),
        "restated": word("policy.agreement-state-restated", date=date),
    }
    return words[state]


def who(agreement: AgreementText) -> str:
    """Return for whom an agreement is: 'Pupils, Key Stage 1'."""
    audiences = together(AUDIENCES[audience] for audience in agreement.audience)
    return ", ".join((audiences, *(STAGES[stage] for stage in agreement.stages)))


@dataclass(frozen=True)
class _Scribe:
    """Writes agreements: it knows the clauses with their numbers, and what may be said of the whole."""

    say: Speaker
    clauses: dict[str, ClauseView]
    state: str

    def agreement(self, agreement: AgreementText) -> AgreementView:
        say = self.say
        return AgreementView(
            id=agreement.id,
            title=say(agreement.title),
            who=who(agreement),
            state=self.state,
            icon=agreement.icon,
            pictures="ks1" in agreement.stages,
            pupils=agreement.audience[0] == "pupils",
            visitors="visitors" in agreement.audience,
            lead=say(agreement.lead),
            terms=tuple(term_view(term, self.clauses, say) for term in agreement.terms),
            ending=say.maybe(agreement.ending),
            slip=self.slip(agreement.slip) if agreement.slip else None,
            href=say.way(address_of(agreement.id)),
        )

    def slip(self, slip: SlipText) -> SlipView:
        say = self.say
        return SlipView(say(slip.say), say.each(slip.choices), say.each(slip.lines), say(slip.back_to))


__all__ = ["LIST", "AgreementView", "SlipView", "TermView", "agreement_views"]
