"""Rules for the policy in short: each line comes from a clause that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.agreements.checks import drawn, not_said
from safesite.policy.agreements.writing import said_in, stands
from safesite.policy.draft import draft
from safesite.policy.inshort.writing import in_order, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the forms of the policy in short."""
    text = draft(house)
    said = {clause.id: said_in(clause) for clause in text.clauses} if text else {}
    for item in in_order(house):
        for trail, line in lines_of(item):
            yield from drawn(item, trail, line, young="ks1" in item.record.stages)
            if line.clause in said and not stands(house, line, said):
                yield not_said(house, item, trail, line)
