"""The policy room: clauses, the edition that was recorded as approved, the draft of the next one, and how it is run."""

from safesite.policy.agreements.shelves import ADDITIONS, AGREEMENTS
from safesite.policy.checks import check
from safesite.policy.editions import rules
from safesite.policy.incidents.shelves import SITUATIONS
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.shelves import ACTIVITIES, CLAUSES, COURSES, EDITIONS, MATRICES, OUTLINES, REVIEWS, RUNNING, SHEETS
from safesite.policy.uses import used
from safesite.policy.whole import enter, render
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
        RUNNING,
        SHEETS,
        COURSES,
        ACTIVITIES,
    ),
    enter=enter,
    check=check,
    render=render,
    used=used,
    rules=rules,
)
