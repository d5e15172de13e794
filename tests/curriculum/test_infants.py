"""A school of another shape: infants, in a federation, with terms of different length and a scheme of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import yaml

from safesite.curriculum.importing import import_scheme
from safesite.curriculum.plan import planned
from safesite.publish.build import build
from safesite.publish.build import warnings as warnings_of
from tests import oakfield
from tests.curriculum.houses import unit
from tests.curriculum.test_transfer import GOOD, table

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.publish.build import Site

YEARS = ("R", "Y1", "Y2", "Y3", "Y6")
TERMS = """
  - year: 2026-27
    half_terms:
      autumn-1: {first: "2026-09-07", last: "2026-10-23"}
      autumn-2: {first: "2026-11-02", last: "2026-11-13"}
      spring-1: {first: "2027-01-11", last: "2027-02-12"}
      spring-2: {first: "2027-02-22", last: "2027-02-26"}
      summer-1: {first: "2027-04-19", last: "2027-05-28"}
      summer-2: {first: "2027-06-07", last: "2027-07-23"}
"""
LATER = {"id": "later", "say": "Taught in the junior school.", "stages": ["ks2"]}


def federated(folder: Path) -> None:
    """Put the federation's shared map into the library: units from Reception to Year 6, and one for all."""
    lessons = [{"title": f"Lesson {number}", "do": "We ask."} for number in range(2)]
    plan = []
    for year in YEARS:
        data = unit(f"shared-{year.lower()}", year, recalls=["ask-first"], teaches=["ask-first"], lessons=lessons)
        del data["id"]
        write(folder / f"curriculum/units/shared-{year.lower()}.yml", {"schema": 1, **data})
        plan.append({"unit": f"shared-{year.lower()}", "when": "autumn-2" if year == "Y1" else "spring-2"})
    everyone = unit("everyone", "R", kind="assembly", years=list(YEARS), recalls=[], teaches=["ask-first"])
    del everyone["id"], everyone["year"]
    write(folder / "curriculum/units/everyone.yml", {"schema": 1, **everyone})
    plan.append({"unit": "everyone", "when": "safer-internet-day"})
    write(folder / "curriculum/maps/federation.yml", {"schema": 1, "title": "Our federation", "plan": plan})


def write(path: Path, data: object) -> None:
    """Write a file as YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def infants(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the infant school's public site."""
    folder = oakfield.copy(tmp_path_factory.mktemp("infants"))
    school = folder / "content/schools/oakfield/school.yml"
    text = school.read_text(encoding="utf-8").replace("years: [Y1, Y2]", "years: [R, Y1, Y2]")
    school.write_text(f"{text}omit: ['map:ks1']\nterms:{TERMS}", encoding="utf-8")
    federated(folder)
    framework = folder / "curriculum/frameworks/computing.yml"
    data = yaml.safe_load(framework.read_text(encoding="utf-8"))
    write(framework, {**data, "statements": [*data["statements"], LATER]})
    spreadsheet = folder / "own.csv"
    spreadsheet.write_text(table({**GOOD, "years": "Y2", "when": "spring-2"}), encoding="utf-8-sig", newline="")
    import_scheme(oakfield.house(folder), spreadsheet, "Forest school online")
    return build(oakfield.settings(folder, preview=False))


def test_a_shared_map_gives_each_school_the_years_that_it_has(infants: Site) -> None:
    plan = planned(infants.house)
    assert [(one.id, one.years) for one in plan] == [
        ("everyone", ("R", "Y1", "Y2")),
        ("shared-r", ("R",)),
        ("shared-y1", ("Y1",)),
        ("shared-y2", ("Y2",)),
        ("our-first", ("Y2",)),
    ]
    assert {one.map.id for one in plan} == {"federation", "forest-school-online"}


def test_there_are_pages_for_its_years_and_for_no_other(infants: Site) -> None:
    addresses = {page.address for page in infants.pages if page.address.startswith("curriculum/")}
    assert {f"curriculum/{name}/" for name in ("reception", "year-1", "year-2", "ks1", "together")} <= addresses
    assert not [address for address in addresses if "year-3" in address or "ks2" in address or "year-6" in address]
    coverage = next(page.body for page in infants.pages if page.address == "curriculum/coverage/")
    assert "Year 3" not in coverage
    assert "Taught in the junior school." not in coverage
    assert "Every statement is taught by at least one unit." in coverage


def test_its_wall_map_has_its_years(infants: Site) -> None:
    (wall,) = (asset.content for asset in infants.assets if asset.path == "curriculum/wall-map.pdf")
    text = pypdfium2.PdfDocument(wall)[0].get_textpage().get_text_range()
    assert "Forest school online" in text
    assert "Reception" in text
    assert "Year 3" not in text


def test_only_the_short_half_term_is_too_full(infants: Site) -> None:
    told = [problem for problem in warnings_of(infants) if "lessons" in problem.words]
    assert [(problem.place.file, problem.where, problem.words) for problem in told] == [
        (
            "content/schools/oakfield/curriculum/maps/forest-school-online.yml",
            "units[0].when",
            "Year 2 has 2 lessons of this map in Spring term, second half (1 week)",
        ),
        (
            "curriculum/maps/federation.yml",
            "plan[0].when",
            "Reception has 2 lessons of this map in Spring term, second half (1 week)",
        ),
        (
            "curriculum/maps/federation.yml",
            "plan[2].when",
            "Year 2 has 2 lessons of this map in Spring term, second half (1 week)",
        ),
    ]


def test_the_other_schools_of_the_federation_see_their_own_years(infants: Site) -> None:
    juniors = infants.house.school.model_copy(update={"years": ("Y3", "Y6")})
    assert [one.id for one in planned(replace(infants.house, school=juniors))] == ["everyone", "shared-y3", "shared-y6"]
