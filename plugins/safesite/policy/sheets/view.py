"""What a blank sheet says, as plain data: the same for print and for a word processor."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts, word
from safesite.policy.duties.lines import whose
from safesite.policy.labels import rhythm_words

if TYPE_CHECKING:
    from safesite.ground.phrase import Speaker
    from safesite.policy.duties.tasks import Task
    from safesite.policy.sheets.gather import Served
    from safesite.policy.sheets.model import SheetPart
    from safesite.reference.house import House

WORDS = ("policy.sheet-keep", "policy.sheet-serves")
MOST_TOLD = 3
# Who is meant by the words where nobody is named: the school's adults, or the children who fill the sheet in.
NOBODY = {False: word("policy.sheet-nobody"), True: word("policy.sheet-pupils")}


@dataclass(frozen=True)
class SheetView:
    """A blank sheet, with every word in its place."""

    title: str
    lead: str
    school: str
    keep: str
    confidential: bool
    """Whether a person could be named on it."""
    serves: tuple[str, ...]
    parts: tuple[dict[str, object], ...]
    wide: bool
    big: bool


def sheet_view(house: House, served: Served) -> SheetView:
    """Return what a sheet says."""
    say, sheet = house.speaker_abroad(), served.item.record
    return SheetView(
        title=say(sheet.title).plain,
        lead=say(sheet.lead).plain,
        school=house.school.name,
        keep=say(sheet.keep).plain if sheet.keep else NOBODY[sheet.big],
        confidential=sheet.keep is not None,
        serves=serves(house, served.tasks),
        parts=tuple(_part(part, say) for part in sheet.parts),
        wide=sheet.wide,
        big=sheet.big,
    )


def serves(house: House, tasks: tuple[Task, ...]) -> tuple[str, ...]:
    """Return the clauses that a sheet serves: each with who does it and how often, as long as they are few."""
    by_clause = [tuple(found) for _, found in groupby(tasks, key=lambda task: task.clause)]
    return tuple(_clause(house, found, told=len(tasks) <= MOST_TOLD) for found in by_clause)


def _clause(house: House, tasks: tuple[Task, ...], *, told: bool) -> str:
    number, title = tasks[0].number, house.plain(tasks[0].title)
    if not told:
        return f"{number} {title}"
    whom = dict.fromkeys(f"{whose(house, task)}, {rhythm_words(task.how_often).lower()}" for task in tasks)
    return word("policy.sheet-clause", number=number, title=title, whom="; ".join(whom))


def press_view(house: House, served: Served) -> dict[str, object]:
    """Return what the press prints of a sheet."""
    return {
        **asdict(sheet_view(house, served)),
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "palette": asdict(house.palette),
        "demonstration": house.demonstration,
        # A blank form is filled in by hand: the mark of a draft would lie across what somebody writes.
        "watermark": None,
        "draft": house.watermark,
    }


def _part(part: SheetPart, say: Speaker) -> dict[str, object]:
    match part.kind:
        case "blanks":
            return {"kind": part.kind, "of": [say(w).plain for w in part.of]}
        case "lines":
            return {"kind": part.kind, "label": say(part.label).plain, "lines": part.lines}
        case "ticks":
            return {"kind": part.kind, "label": say(part.label).plain, "of": [say(w).plain for w in part.of]}
        case "remark":
            return {"kind": part.kind, "say": say(part.say).plain}
        case "table":
            columns = [say(w).plain for w in part.columns]
            rows = [say(w).plain for w in part.given] or [""] * part.rows
            widths = list(part.widths) or [1] * len(columns)
            return {"kind": "table", "label": say(part.label).plain, "columns": columns, "widths": widths, "rows": rows}
