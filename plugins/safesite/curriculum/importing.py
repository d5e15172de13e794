"""A school's own scheme from a spreadsheet: every bad row is told, and nothing is written unless all are good."""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safesite.curriculum.columns import BY_NAME, COLUMNS, CellError, column_at, put
from safesite.curriculum.rowchecks import faults_of, named
from safesite.curriculum.shelves import MAPS
from safesite.curriculum.unit import Unit
from safesite.ground.dump import dump
from safesite.ground.ids import did_you_mean, is_id
from safesite.ground.load import load
from safesite.ground.problem import Place, Problem, ProblemsFound
from safesite.ground.source import Source, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.reference.house import House

NEEDED = ("id", "title", "years", "about", "i_can", "lessons", "notes")
HEADING = "Imported from a spreadsheet. Change it there and import it again, or change it here and export it."


@dataclass(frozen=True)
class Row:
    """A row of the spreadsheet: its number as the spreadsheet counts, its line in the file, its cells by column."""

    number: int
    line: int
    cells: dict[str, str]


def import_scheme(house: House, path: Path, name: str) -> str:
    """Write a map of the school from a spreadsheet; raises ProblemsFound with every fault of every row."""
    slug = _slug(name)
    shown = path.name
    rows, problems = _rows(path, shown)
    units, faults = _units(house, rows, shown, slug)
    problems += [*faults, *_target(house, slug)]
    if problems:
        raise ProblemsFound(problems)
    target = house.school_folder / MAPS.school / f"{slug}.yml"
    _write(target, dump({"schema": 1, "title": name, **_kept(house, slug), "units": units}, HEADING))
    count = "1 unit is" if len(units) == 1 else f"{len(units)} units are"
    return f"{count} in {house.school_shown}/{MAPS.school}/{slug}.yml, under the scheme “{name}”."


def _slug(name: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-")
    if not is_id(slug):
        hint = "use some letters from a to z, such as 'Our computing'"
        raise ProblemsFound([Problem(Place("--scheme", 0), "", f"'{name}' gives no name for a file", hint)])
    return slug


def _rows(path: Path, shown: str) -> tuple[list[Row], list[Problem]]:
    text, faults = text_of(path, shown)
    if text is None:
        return [], [_saved_otherwise(fault) for fault in faults]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    heads = [re.sub(r"[\s_]+", "_", head.strip().casefold()) for head in next(reader, [])]
    problems = list(_heads(heads, shown))
    rows, line, number = [], reader.line_num + 1, 1
    for cells in reader:
        number += 1
        if any(cell.strip() for cell in cells):
            rows.append(Row(number, line, dict(zip(heads, cells, strict=False))))
        line = reader.line_num + 1
    if not rows and not problems:
        problems.append(Problem(Place(shown), "", "there is no unit in it", "write one unit a row, below the headings"))
    return rows, problems


def _saved_otherwise(fault: Problem) -> Problem:
    hint = "save it in the spreadsheet as 'CSV UTF-8'" if "UTF-8" in fault.words else fault.hint
    return Problem(fault.place, fault.where, fault.words, hint)


def _delimiter(text: str) -> str:
    """Return the sign between cells: spreadsheets in some languages write semicolons or tabs."""
    first = text.partition("\n")[0]
    return max((",", ";", "\t"), key=first.count)


def _heads(heads: list[str], shown: str) -> Iterator[Problem]:
    for number, head in enumerate(heads, start=1):
        place = Place(shown, 1, number)
        if head not in BY_NAME:
            hint = did_you_mean(head, BY_NAME, f"the columns are: {', '.join(BY_NAME)}")
            yield Problem(place, f"column {number}", f"there is no column '{head}'", hint)
        elif head in heads[: number - 1]:
            yield Problem(place, f"column {number}", f"the column '{head}' is there twice", "keep one of them")
    for name in NEEDED:
        if name not in heads:
            yield Problem(Place(shown), "", f"the column '{name}' is missing", "add it, even if some cells stay empty")


def _units(house: House, rows: list[Row], shown: str, slug: str) -> tuple[list[dict[str, Any]], list[Problem]]:
    units: list[dict[str, Any]] = []
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for row in rows:
        unit, faults = _unit(row, shown)
        problems += faults
        units.append(unit)
        if unit.get("id") in first:
            words, hint = f"row {first[unit['id']]} has the id '{unit['id']}' too", "give one of them another id"
            problems.append(Problem(Place(shown, row.line, 1), f"row {row.number}, id", words, hint))
        first.setdefault(unit.get("id", ""), row.number)
        told = {problem.where for problem in faults}
        problems += (one for one in _checked(house, row, unit, shown, slug) if one.where not in told)
    return units, problems


def _unit(row: Row, shown: str) -> tuple[dict[str, Any], list[Problem]]:
    """Read the cells of a row; a cell that cannot be read is told and left out."""
    unit: dict[str, Any] = {}
    problems = []
    for column in COLUMNS:
        cell = row.cells.get(column.name, "")
        if cell.strip():
            try:
                put(unit, column, column.read(cell))
            except CellError as error:
                problems.append(_at(row, shown, column.name, str(error), error.hint))
    return unit, problems


def _checked(house: House, row: Row, unit: dict[str, Any], shown: str, slug: str) -> Iterator[Problem]:
    """Yield what is wrong with a unit; where a cell cannot be read, the ids in the others are looked up still."""
    record, faults = load(Unit, Source(shown, unit))
    for fault in faults:
        yield _renamed(row, shown, fault)
    for trail, words, hint in faults_of(house, record, slug) if record else named(house, unit):
        column = column_at(trail)
        yield _at(row, shown, column.name if column else "", words, hint)


def _renamed(row: Row, shown: str, fault: Problem) -> Problem:
    """Say a fault of a setting as a fault of its column."""
    trail = tuple(re.findall(r"[^.\[\]]+", fault.where))
    column = column_at(trail)
    hint = f"fill in the column '{column.name}'" if column and fault.words.endswith("is missing") else fault.hint
    words = "this cell is empty" if fault.words.endswith("is missing") else fault.words
    return _at(row, shown, column.name if column else fault.where or "years", words, hint)


def _at(row: Row, shown: str, name: str, words: str, hint: str) -> Problem:
    heads = list(row.cells)
    column = heads.index(name) + 1 if name in heads else 1
    return Problem(Place(shown, row.line, column), f"row {row.number}, {name}", words, hint)


def _target(house: House, slug: str) -> Iterator[Problem]:
    """Refuse to write over a map that nobody imported."""
    item = house.shelf(MAPS).get(slug)
    own = house.school_folder / MAPS.school / f"{slug}.yml"
    if item and own.is_file() and item.record.plan:
        words = f"the school has a map '{slug}' already, which plans units of the library"
        yield Problem(item.place, "", words, "name the scheme otherwise, or take that file away first")


def _kept(house: House, slug: str) -> dict[str, Any]:
    """Return what an author has said of the scheme in its file, which no spreadsheet holds."""
    item = house.shelf(MAPS).get(slug)
    own = item and (house.school_folder / MAPS.school / f"{slug}.yml").is_file()
    said = item.record.model_dump(mode="json", exclude_defaults=True) if item and own else {}
    return {name: said[name] for name in ("scheme", "lead", "clauses", "was") if name in said}


def _write(target: Path, text: str) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".making-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).chmod(0o644)
    Path(name).replace(target)
