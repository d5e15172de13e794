"""Which agreements this build shows, and how far they are approved: wholly, in their substance, or not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from safesite.policy.agreements.writing import written
from safesite.policy.draft import draft
from safesite.policy.editions import current

if TYPE_CHECKING:
    from safesite.policy.agreements.wording import AgreementText
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House

State = Literal["approved", "restated", "draft"]


def shown(house: House) -> tuple[tuple[AgreementText, ...], State]:
    """Return the agreements that this build shows, and how far anybody approved them."""
    if house.preview:
        text = draft(house)
        return (text.agreements if text else ()), "draft"
    return public(house)


def public(house: House) -> tuple[tuple[AgreementText, ...], State]:
    """Return the agreements for the public.

    An edition that holds agreements has the only ones. Until a school has recorded such an edition, the lines that rest
    on clauses of the approved policy are restated in our words, without a slip: nobody is asked to sign them.
    """
    item = current(house)
    if item is None:
        return (), "restated"
    recorded = item.record.policy.agreements
    return (recorded, "approved") if recorded else (restated(house, item.record.policy), "restated")


def restated(house: House, policy: PolicyText) -> tuple[AgreementText, ...]:
    """Return what the library's agreements say on the ground of an edition that holds none itself."""
    facts = house.school.all_facts()
    made = written(house, policy.clauses, lambda words: words.fill(facts))
    return tuple(text.model_copy(update={"slip": None, "ending": None}) for text in made)
