"""One warning an audience, at most two: where all of it is too hard, and where one sentence is much too hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.problem import Place, Problem, Severity
from safesite.policy.draft import outline_of
from safesite.policy.plainwords.figures import figures
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.policy.plainwords.figures import Figure
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield a warning for each audience to which the draft speaks in words that are too hard."""
    outline = outline_of(house)
    place = outline.place if outline else Place(f"{house.school_shown}/school.yml")
    for figure in figures(house):
        words = _words(figure)
        if words:
            hint = f"begin with its hardest sentence: “{figure.reading.hardest}”"
            yield Problem(place, "", words, hint, Severity.WARNING)


def _words(figure: Figure) -> str:
    to = AUDIENCES[figure.audience]
    if figure.too_hard:
        return f"what the policy says to {to} needs a reader of {figure.reading.age:g}; aim at {figure.aim}"
    if figure.sentence_too_hard:
        return (
            f"one sentence that the policy says to {to} needs a reader of {figure.hardest_age:g}; aim at {figure.aim}"
        )
    return ""
