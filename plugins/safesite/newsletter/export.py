"""Write every form of one snippet into a folder, for an office that sends them without the site."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Place, Problem, ProblemsFound
from safesite.newsletter.calendar import monday_of
from safesite.newsletter.files import files
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.yearplan import current

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.ground.shelf import Item
    from safesite.newsletter.calendar import Week
    from safesite.newsletter.model import Snippet
    from safesite.newsletter.yearplan import YearPlan
    from safesite.reference.house import House


def export(house: House, folder: Path, week: str = "", snippet: str = "") -> str:
    """Write the forms of a snippet, or of a week's snippet; return what was written, to be told."""
    found = current(house) if not snippet else None
    chosen = _week(found, week, house.today) if not snippet else None
    item = _snippet(house, snippet or (chosen.snippet if chosen else ""))
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"“{house.plain(item.record.title)}”{_when(found, chosen)}:"]
    for asset in files(house, item):
        target = folder / PurePosixPath(asset.path).name
        target.write_bytes(asset.content)
        lines.append(f"  {target}")
    return "\n".join(lines)


def _when(found: YearPlan | None, chosen: Week | None) -> str:
    if found is None or chosen is None:
        return ""
    return f", week {found.weeks.index(chosen) + 1}, from {long(chosen.monday)}"


def _snippet(house: House, name: str) -> Item[Snippet]:
    known = house.shelf(SNIPPETS)
    if name not in known:
        raise _refused("--snippet", f"there is no snippet '{name}'", did_you_mean(name, known, "name another"))
    return known[name]


def _week(found: YearPlan | None, named: str, today: date) -> Week:
    """Return the week of a number, of a day, or of today; raises ProblemsFound where it has no snippet."""
    if found is None or not found.weeks:
        raise _refused("--week", "the school has no plan of the year", "give its terms in school.yml, or use --snippet")
    chosen = found.begun(today) if not named else _named(found, named)
    if chosen is None or not chosen.snippet:
        when = f"the week from {long(chosen.monday)}" if chosen else "the year"
        raise _refused("--week", f"{when} has no snippet in the plan", "name another week, or use --snippet")
    return chosen


def _named(found: YearPlan, named: str) -> Week:
    weeks = found.weeks
    if named.isdecimal() and 1 <= int(named) <= len(weeks):
        return weeks[int(named) - 1]
    day = _day(named)
    week = next((week for week in weeks if day and week.monday == monday_of(day)), None)
    if week is None:
        hint = f"write a number from 1 to {len(weeks)}, or a day of the week such as {weeks[0].monday}"
        raise _refused("--week", f"the plan has no week '{named}'", hint)
    return week


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _refused(option: str, words: str, hint: str) -> ProblemsFound:
    return ProblemsFound([Problem(Place(option, 0), "", words, hint)])
