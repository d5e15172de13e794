"""A scheme as a spreadsheet: what `import` reads again is the same scheme."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from safesite.curriculum.columns import COLUMNS, get
from safesite.curriculum.plan import planned
from safesite.curriculum.shelves import MAPS
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Place, Problem, ProblemsFound

if TYPE_CHECKING:
    from safesite.curriculum.plan import Planned
    from safesite.reference.house import House


def export_scheme(house: House, name: str) -> bytes:
    """Return a scheme of the school as CSV, one unit a row; `name` is a map's id or its title."""
    items = house.shelf(MAPS)
    titles = {house.plain(item.record.title).casefold(): item.id for item in items.values()}
    found = name if name in items else titles.get(name.casefold())
    if found is None:
        hint = did_you_mean(name, [*items, *titles], f"the schemes are: {', '.join(items)}")
        raise ProblemsFound([Problem(Place("--scheme", 0), "", f"there is no scheme '{name}'", hint)])
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.name for column in COLUMNS])
    writer.writerows([_cells(one) for one in _in_file(house, found)])
    return out.getvalue().encode("utf-8-sig")


def _in_file(house: House, name: str) -> list[Planned]:
    """Return the units of a map in the order of its file."""
    own = (one for one in planned(house) if one.map.id == name)
    return sorted(own, key=lambda one: (one.where[0] == "units", one.where[1]))


def _cells(one: Planned) -> list[str]:
    data = one.unit.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    unit: dict[str, Any] = {**data, "id": one.id, "years": list(one.years), "when": one.when or ""}
    values = ((column, get(unit, column)) for column in COLUMNS)
    return [column.write(value) if value else "" for column, value in values]
