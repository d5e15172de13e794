"""What staff and governors see before a review, in one pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import period
from safesite.ground.interface import counted, word
from safesite.ground.output import Reader
from safesite.ground.problem import Severity
from safesite.policy.changes.pairs import DRAFT_CHANGES
from safesite.policy.changes.render import draft_view
from safesite.policy.draft import draft
from safesite.policy.editions import current
from safesite.policy.entries import POLICY, REVIEW, edition_pointers
from safesite.policy.guidance.checks import draft_findings, edition_findings
from safesite.policy.labels import NO_EDITION, SURE, edition_words
from safesite.policy.matrices.expect import contradictions
from safesite.policy.review.clock import chimes
from safesite.policy.review.ics import ADDRESS as CALENDAR
from safesite.policy.review.steps import steps
from safesite.policy.shelves import REVIEWS
from safesite.policy.status import status
from safesite.policy.view import policy_view

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.policy.changes.view import ChangesView
    from safesite.policy.edition import Edition
    from safesite.policy.guidance.checks import Finding
    from safesite.policy.review.model import Said
    from safesite.policy.review.steps import Steps
    from safesite.policy.status import Status
    from safesite.policy.view import DutyView
    from safesite.policy.wording import GuidanceText, PolicyText
    from safesite.reference.house import House


@dataclass(frozen=True)
class Reliance:
    """A document that the draft cites, and how sure the register is of it."""

    title: str
    edition: str
    sure: str


@dataclass(frozen=True)
class Stale:
    """A reference that is out of date: where it stands, what is wrong, what to do."""

    text: str
    clause: str
    words: str
    hint: str


@dataclass(frozen=True)
class Heard:
    """What a role said in the consultation, and what came of it."""

    who: str
    when: str
    said: Phrase
    changed: Phrase | str


@dataclass(frozen=True)
class ReviewView:
    """The review pack."""

    policy: str
    status: Status | None
    clock: tuple[str, ...]
    steps: Steps
    signs: tuple[str, ...]
    stale: tuple[Stale, ...]
    contradictions: tuple[str, ...]
    told: tuple[str, ...]
    changes: ChangesView | None
    changes_href: str
    calendar_href: str
    heard: tuple[Heard, ...]
    left_out: tuple[str, ...]
    duties: tuple[DutyView, ...]
    guidance: tuple[Reliance, ...]


def review_view(house: House) -> ReviewView:
    """Return the view of the review pack."""
    item, text, say = current(house), draft(house), house.speaker(REVIEW)
    edition = item.record if item else None
    shown = policy_view(house, text, None, say) if text else None
    changes = draft_view(house)
    return ReviewView(
        policy=say.way(POLICY),
        status=status(house, edition) if edition else None,
        clock=tuple(sentence(chime.words) for chime in chimes(house)),
        steps=steps(house, edition),
        signs=_signs(house, edition),
        stale=_stale(house, item, text),
        contradictions=(
            *_contradictions(word("policy.stale-edition"), edition.policy if edition else None),
            *_contradictions(word("policy.stale-draft"), text),
        ),
        told=_told(text, changes),
        changes=changes,
        changes_href=say.way(DRAFT_CHANGES) if changes else "",
        calendar_href=say.way(CALENDAR) if item else "",
        heard=tuple(
            _heard(house, said, say) for log in house.shelf(REVIEWS).values() for said in log.record.consultation
        ),
        left_out=left_out(house, item) if item else (),
        duties=shown.duties if shown else (),
        guidance=tuple(_reliance(g) for g in text.guidance) if text else (),
    )


def _signs(house: House, edition: Edition | None) -> tuple[str, ...]:
    """Return who signs: those who signed last, or else who reviews the policy and whom it is shared with."""
    if edition and edition.approval.signed_by:
        return edition.approval.signed_by
    review = house.school.review
    roles = (house.school.role(name) for name in (review.by, review.shared_with))
    return tuple(role.title for role in roles if role)


def _contradictions(where: str, text: PolicyText | None) -> tuple[str, ...]:
    """Return the rows of a text's tables that say otherwise than its clauses, with the text that they stand in."""
    return tuple(f"{where}: {found.words}" for _, found in contradictions(text)) if text else ()


def _stale(house: House, item: Item[Edition] | None, text: PolicyText | None) -> tuple[Stale, ...]:
    edition = _rows(word("policy.stale-edition"), edition_findings(house, item)) if item else ()
    draft_ = _rows(word("policy.stale-draft"), draft_findings(house)) if text else ()
    return (*edition, *draft_)


def _rows(name: str, findings: tuple[Finding, ...]) -> tuple[Stale, ...]:
    return tuple(
        Stale(name, found.title or found.clause, sentence(found.verdict.words), sentence(found.verdict.hint))
        for found in findings
    )


def sentence(words: str) -> str:
    """Return what an author is told as a sentence for a page."""
    whole = f"{words[:1].upper()}{words[1:]}"
    return whole if not whole or whole.endswith(".") else f"{whole}."


def _told(text: PolicyText | None, changes: ChangesView | None) -> tuple[str, ...]:
    if text is None:
        return (word("policy.review-no-outline"),)
    return changes.told if changes else (counted("policy.review-all-new", len(text.clauses)),)


def _heard(house: House, said: Said, say: Speaker) -> Heard:
    role = house.school.role(said.who)
    when = period(said.on).words
    how = f", {say(said.how).plain}" if said.how else ""
    changed = say(said.changed) if said.changed else word("policy.review-unchanged")
    return Heard(role.title if role else said.who, f"{when}{how}", say(said.said), changed)


def left_out(house: House, item: Item[Edition]) -> tuple[str, ...]:
    """Return the links of an edition that the public does not see, in words."""
    found = (p for pointer in edition_pointers(item) for p in house.catalogue.check(pointer, Reader.PUBLIC))
    return tuple(dict.fromkeys(p.words for p in found if p.severity is Severity.INFO))


def _reliance(text: GuidanceText) -> Reliance:
    edition = edition_words(text.edition) if text.edition else word("policy.edition-not-named")
    return Reliance(text.title, edition, SURE[text.sure] if text.sure else NO_EDITION)
