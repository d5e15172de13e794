"""Rules for the log of a review: the roles, the editions and the guidance that it names are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.policy.shelves import EDITIONS, REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.policy.review.model import ReviewLog
    from safesite.reference.house import House


RECORD = "name the edition that 'safesite policy amend' wrote"


def check(house: House) -> Iterator[Problem]:
    """Yield each name in a log that is none."""
    for item in house.shelf(REVIEWS).values():
        yield from _roles(house, item)
        yield from _reported(house, item)
        yield from _guidance(house, item)


def _roles(house: House, item: Item[ReviewLog]) -> Iterator[Problem]:
    known = [role.id for role in house.school.roles]
    for number, said in enumerate(item.record.consultation):
        if said.who not in known:
            words = f"the school has no role with the id '{said.who}'"
            hint = did_you_mean(
                said.who, known, f"add it to the roles in {house.school_shown}/school.yml; never a name"
            )
            yield item.problem(("consultation", number, "who"), words, hint)


def _reported(house: House, item: Item[ReviewLog]) -> Iterator[Problem]:
    changes = [name for name, edition in house.shelf(EDITIONS).items() if edition.record.amendment]
    for number, told in enumerate(item.record.reported):
        if told.edition not in changes:
            words = f"no small change is recorded in an edition '{told.edition}'"
            yield item.problem(("reported", number, "edition"), words, did_you_mean(told.edition, changes, RECORD))


def _guidance(house: House, item: Item[ReviewLog]) -> Iterator[Problem]:
    register = house.references.register
    for number, done in enumerate(item.record.interim):
        found = register.find(done.guidance)
        if found is None:
            words = f"no guidance in the register has the id '{done.guidance}'"
            hint = did_you_mean(done.guidance, [entry.id for entry in register.guidance])
            yield item.problem(("interim", number, "guidance"), words, hint)
        elif done.edition not in (labels := [edition.label for edition in found.editions]):
            words = f"the register has no edition '{done.edition}' of '{done.guidance}'"
            hint = did_you_mean(done.edition, labels, f"one of {', '.join(labels)}")
            yield item.problem(("interim", number, "edition"), words, hint)
