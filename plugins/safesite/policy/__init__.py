"""The policy room: clauses, the edition that was recorded as approved, and the draft of the next one."""

from safesite.policy.agreements.shelves import ADDITIONS, AGREEMENTS
from safesite.policy.checks import check, used
from safesite.policy.editions import rules
from safesite.policy.entries import enter
from safesite.policy.incidents.shelves import SITUATIONS
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.render import render
from safesite.policy.shelves import CLAUSES, EDITIONS, MATRICES, OUTLINES, REVIEWS
from safesite.reference.room import Room

ROOM = Room(
    name="policy",
    shelves=(
        CLAUSES,
        MATRICES,
        OUTLINES,
        EDITIONS,
        REVIEWS,
        AGREEMENTS,
        ADDITIONS,
        SITUATIONS,
        SHORTS,
    ),
    enter=enter,
    check=check,
    render=render,
    used=used,
    rules=rules,
)
