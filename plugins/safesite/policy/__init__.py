"""The policy room: clauses, the edition that was recorded as approved, and the draft of the next one."""

from safesite.policy.checks import check, used
from safesite.policy.editions import rules
from safesite.policy.entries import enter
from safesite.policy.render import render
from safesite.policy.shelves import CLAUSES, EDITIONS, MATRICES, OUTLINES
from safesite.reference.room import Room

ROOM = Room(
    name="policy",
    shelves=(CLAUSES, MATRICES, OUTLINES, EDITIONS),
    enter=enter,
    check=check,
    render=render,
    used=used,
    rules=rules,
)
