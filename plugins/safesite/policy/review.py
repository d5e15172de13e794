"""What staff see before a review: the edition's state, the duties, the guidance, the links left out, what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import counted, word
from safesite.ground.output import Reader
from safesite.ground.problem import Severity
from safesite.policy.differences import Change, beside, differences, in_words
from safesite.policy.draft import draft
from safesite.policy.editions import current
from safesite.policy.entries import POLICY, REVIEW, edition_pointers
from safesite.policy.labels import NO_EDITION, SURE, edition_words
from safesite.policy.status import status
from safesite.policy.view import policy_view

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
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
class ReviewView:
    """The review page."""

    policy: str
    status: Status | None
    summary: str
    changes: tuple[Change, ...]
    beside: tuple[str, ...]
    left_out: tuple[str, ...]
    duties: tuple[DutyView, ...]
    guidance: tuple[Reliance, ...]


def review_view(house: House) -> ReviewView:
    """Return the view of the review page."""
    item, text, say = current(house), draft(house), house.speaker(REVIEW)
    edition = item.record if item else None
    shown = policy_view(house, text, None, say) if text else None
    changes = differences(edition.policy, text) if edition and text else ()
    return ReviewView(
        policy=say.way(POLICY),
        status=status(house, edition) if edition else None,
        summary=_summary(edition, text, changes),
        changes=changes,
        beside=beside(edition.policy, text) if edition and text else (),
        left_out=left_out(house, item) if item else (),
        duties=shown.duties if shown else (),
        guidance=tuple(_reliance(g) for g in text.guidance) if text else (),
    )


def _summary(edition: Edition | None, text: PolicyText | None, changes: tuple[Change, ...]) -> str:
    if text is None:
        return word("policy.review-no-outline")
    if edition is None:
        return counted("policy.review-all-new", len(text.clauses))
    return in_words(changes)


def left_out(house: House, item: Item[Edition]) -> tuple[str, ...]:
    """Return the links of an edition that the public does not see, in words."""
    found = (p for pointer in edition_pointers(item) for p in house.catalogue.check(pointer, Reader.PUBLIC))
    return tuple(dict.fromkeys(p.words for p in found if p.severity is Severity.INFO))


def _reliance(text: GuidanceText) -> Reliance:
    edition = edition_words(text.edition) if text.edition else word("policy.edition-not-named")
    return Reliance(text.title, edition, SURE[text.sure] if text.sure else NO_EDITION)
