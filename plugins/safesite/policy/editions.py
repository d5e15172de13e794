"""Which recorded edition is the policy today, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.draft import draft
from safesite.policy.shelves import EDITIONS
from safesite.reference.school import Rule

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House


def current(house: House) -> Item[Edition] | None:
    """Return the newest edition that is approved and in force today; an edition in the future is not published yet."""
    return max(begun(house), key=lambda item: item.record.begins, default=None)


def begun(house: House) -> tuple[Item[Edition], ...]:
    """Return every edition that is or was in force by today."""
    return tuple(item for item in house.shelf(EDITIONS).values() if has_begun(house, item.record))


def has_begun(house: House, edition: Edition) -> bool:
    """Tell whether an edition is approved and in force today."""
    return max(edition.approved.first, edition.from_when.first) <= house.today


def is_overdue(house: House, edition: Edition) -> bool:
    """Tell whether the review of an edition should have happened before today."""
    return edition.due.last < house.today


def shown(house: House) -> tuple[PolicyText | None, Edition | None]:
    """Return the text that this build shows and, in public, the edition that it stands in."""
    if house.preview:
        return draft(house), None
    item = current(house)
    return (item.record.policy, item.record) if item else (None, None)


def rules(house: House) -> tuple[Rule, ...]:
    """Return the rules that bind: those of the edition in force, and in a preview those that the school drafts."""
    if house.preview:
        return house.school.rules
    item = current(house)
    recorded = item.record.policy.rules if item else ()
    return tuple(Rule(id=rule.id, title=rule.title, say=rule.say, exception=rule.exception) for rule in recorded)
