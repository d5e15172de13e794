"""Rules for a school's arrangements: they name roles, clauses and duties that the school has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.policy.draft import listed
from safesite.policy.duties.tasks import OPEN
from safesite.policy.shelves import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.ids import Id
    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.duties.model import Running
    from safesite.policy.model import Duty
    from safesite.reference.house import House


def check(house: House, item: Item[Running]) -> Iterator[Problem]:
    """Yield what is wrong with a school's arrangements."""
    inspector = _Inspector(house, item)
    yield from inspector.roles()
    yield from inspector.times()
    yield from inspector.seen_to()
    yield from inspector.own()


@dataclass(frozen=True)
class _Inspector:
    house: House
    item: Item[Running]

    def roles(self) -> Iterator[Problem]:
        for trail, name in self.named_roles():
            if self.house.school.role(name) is None:
                known = [role.id for role in self.house.school.roles]
                hint = did_you_mean(name, known, f"add it to the roles in {self.house.school_shown}/school.yml")
                yield self.item.problem(trail, f"the school has no role with the id '{name}'", hint)

    def named_roles(self) -> Iterator[tuple[Trail, Id]]:
        running = self.item.record
        yield ("everybody",), running.everybody
        yield from ((("times", n, "who"), timing.who) for n, timing in enumerate(running.times) if timing.who)
        yield from ((("seen_to", n, "who"), seen.who) for n, seen in enumerate(running.seen_to))
        for number, group in enumerate(running.groups):
            yield ("groups", number, "role"), group.role
            yield from ((("groups", number, "members", n), name) for n, name in enumerate(group.members))

    def times(self) -> Iterator[Problem]:
        for number, timing in enumerate(self.item.record.times):
            duties = self.duties(timing.clause, timing.who)
            words = f"the clause '{timing.clause}' has no such duty whose time is the school's to choose"
            fitting = [d for d in duties if d.how_often in OPEN and timing.sheet in (None, d.sheet)]
            yield from self.clause(("times", number, "clause"), timing.clause, words, found=bool(fitting))

    def seen_to(self) -> Iterator[Problem]:
        everybody = self.item.record.everybody
        for number, seen in enumerate(self.item.record.seen_to):
            words = f"the clause '{seen.clause}' has no duty of '{everybody}' to see to"
            found = bool(self.duties(seen.clause, everybody))
            yield from self.clause(("seen_to", number, "clause"), seen.clause, words, found=found)

    def duties(self, clause: Id, who: Id | None) -> list[Duty]:
        item = listed(self.house).get(clause)
        return [duty for duty in item.record.duties if who in (None, duty.who)] if item else []

    def clause(self, trail: Trail, name: Id, words: str, *, found: bool) -> Iterator[Problem]:
        known = listed(self.house)
        if name not in known:
            yield self.item.problem(trail, f"the policy has no clause '{name}'", did_you_mean(name, known))
        elif not found:
            yield self.item.problem(trail, words, "name another clause, or take this out")

    def own(self) -> Iterator[Problem]:
        known = self.house.shelf(CLAUSES)
        for shared, names in self.item.record.own.items():
            if shared not in known:
                words = f"there is no clause '{shared}'"
                yield self.item.problem(("own", shared), words, did_you_mean(shared, known))
            for number, name in enumerate(names):
                yield from self.clause(("own", shared, number), name, "", found=True)
