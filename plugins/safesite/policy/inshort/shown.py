"""Which forms of the policy in short this build shows: those of the edition, or restated from it, or the draft's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.draft import draft
from safesite.policy.editions import current
from safesite.policy.inshort.writing import shorts

if TYPE_CHECKING:
    from safesite.policy.agreements.shown import State
    from safesite.policy.inshort.wording import ShortText
    from safesite.reference.house import House


def shown(house: House) -> tuple[tuple[ShortText, ...], State]:
    """Return the forms that this build shows, and how far anybody approved them."""
    if house.preview:
        text = draft(house)
        return (text.in_short if text else ()), "draft"
    return public(house)


def public(house: House) -> tuple[tuple[ShortText, ...], State]:
    """Return the forms for the public: an edition that holds forms has the only ones, as with agreements."""
    item = current(house)
    if item is None:
        return (), "restated"
    policy, facts = item.record.policy, house.school.all_facts()
    if policy.in_short:
        return policy.in_short, "approved"
    return shorts(house, policy.clauses, lambda words: words.fill(facts)), "restated"
