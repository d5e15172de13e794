"""Rules for duties: each has an owner, a rhythm and evidence, and clauses agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.policy.draft import listed
from safesite.policy.duties import times
from safesite.policy.shelves import RUNNING, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.policy.model import Clause, Duty
    from safesite.reference.house import House

NEEDED = {
    "who": ("nobody has this duty", "write 'who:' with the role that does it"),
    "how_often": ("this duty has no rhythm", "write 'how_often:', such as termly"),
    "evidence": ("nothing shows that this duty was done", "write 'evidence:', such as \"The minutes of the meeting\""),
}


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the duties of the draft and with the school's times."""
    for item in listed(house).values():
        for number, duty in enumerate(item.record.duties):
            yield from _whole(item, number, duty)
            yield from _sheet(house, item, number, duty)
    yield from _agreed(house)
    for name, running in house.shelf(RUNNING).items():
        if name != "times":
            yield running.problem((), "only times.yml may stand in this folder", "put what it says into times.yml")
        else:
            yield from times.check(house, running)


def _whole(item: Item[Clause], number: int, duty: Duty) -> Iterator[Problem]:
    for name, (words, hint) in NEEDED.items():
        if getattr(duty, name) is None:
            yield item.problem(("duties", number), words, hint, severity=Severity.WARNING)


def _sheet(house: House, item: Item[Clause], number: int, duty: Duty) -> Iterator[Problem]:
    known = house.shelf(SHEETS)
    if duty.sheet and duty.sheet not in known:
        hint = did_you_mean(duty.sheet, known, f"write it as {house.school_shown}/policy/sheets/{duty.sheet}.yml")
        yield item.problem(("duties", number, "sheet"), f"there is no sheet '{duty.sheet}'", hint)


def _agreed(house: House) -> Iterator[Problem]:
    """Yield each duty whose rhythm differs from that of the same task in an earlier place."""
    first: dict[str, tuple[Item[Clause], int, Duty]] = {}
    for item in listed(house).values():
        for number, duty in enumerate(item.record.duties):
            before, _, told = first.setdefault(_task(duty), (item, number, duty))
            if duty.how_often and told.how_often and duty.how_often != told.how_often:
                line = before.source.place(("duties", first[_task(duty)][1], "how_often"))
                words = f"this is to be done '{duty.how_often}', and '{told.how_often}' in {line}"
                hint = "ask which of the two holds, and write the same in both"
                yield item.problem(("duties", number, "how_often"), words, hint, severity=Severity.WARNING)


def _task(duty: Duty) -> str:
    """Return what makes two duties the same task: the name that their author gave it, or the same role and words."""
    return f"task {duty.task}" if duty.task else f"{duty.who} {duty.what.plain().casefold().rstrip('.')}"
