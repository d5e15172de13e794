"""The curriculum as pages and files: overview, stages, years, strands, progression, coverage, frameworks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safesite.curriculum.coverage_view import coverage_view
from safesite.curriculum.files import downloads, files, sheet_of
from safesite.curriculum.framework_view import framework_view
from safesite.curriculum.overview import overview
from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import planned
from safesite.curriculum.shelves import (
    COVERAGE,
    FOLDER,
    PROGRESSION,
    STAGE_PAGES,
    TOGETHER,
    address_of,
    frameworks,
    strand_page,
    year_page,
)
from safesite.curriculum.stage_view import stage_view
from safesite.curriculum.strand_view import progression_view, strand_view
from safesite.curriculum.year_view import together_view, year_view
from safesite.ground.interface import word
from safesite.ground.output import Crumb, Page
from safesite.ground.templates import render as print_template
from safesite.reference.house import HOME
from safesite.reference.topics import STRANDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.curriculum.model import Framework
    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

OVERVIEW = Crumb(word("curriculum.title"), FOLDER)
STYLES = ("assets/safesite/curriculum/curriculum.css", "assets/safesite/curriculum/charts.css")
NOTES, FILTER = ("assets/safesite/curriculum/notes.js",), ("assets/safesite/curriculum/filter.js",)


def render(house: House) -> Iterator[Output]:
    """Yield the files, the overview, and every page that the school's plan and its frameworks have."""
    made = tuple(files(house))
    sizes = {asset.path: len(asset.content) for asset in made}
    yield from made
    yield _overview(house, sizes)
    yield from (_framework(house, item) for item in frameworks(house))
    if planned(house):
        yield from _stages(house)
        yield from _years(house, sizes)
        yield from _strands(house)
        yield _coverage(house, sizes)


def _page(template: str, view: object, title: str, address: str, about: str, **more: object) -> Page:
    page = Page(
        address=address,
        title=title,
        body=print_template("curriculum", template, view),
        kind="curriculum",
        audience="staff",
        description=about,
        crumbs=(HOME, OVERVIEW) if address != FOLDER else (HOME,),
        styles=STYLES,
    )
    return replace(page, **more)  # type: ignore[arg-type]  # more holds fields of a page


def _overview(house: House, sizes: Mapping[str, int]) -> Page:
    about = word("curriculum.about", school=house.school.name)
    return _page("overview.md.j2", overview(house, sizes), OVERVIEW.title, FOLDER, about)


def _stages(house: House) -> Iterator[Page]:
    for entry in house.catalogue.of_kind("map"):
        stage = next(stage for stage, name in STAGE_PAGES.items() if name == entry.id)
        about = word("curriculum.stage-about", title=entry.title, school=house.school.name)
        yield _page("map.md.j2", stage_view(house, stage), entry.title, entry.address, about, kind="map")


def _years(house: House, sizes: Mapping[str, int]) -> Iterator[Page]:
    for year in years_of(house):
        here = year_page(year)
        view, sheet = year_view(house, year), sheet_of(here, year, sizes)
        title = word("curriculum.year-title", year=view.title)
        about = word("curriculum.year-about", year=view.title, school=house.school.name)
        yield _page("year.md.j2", (view, sheet), title, here, about, kind="year", scripts=NOTES)
    if any(one.shared for one in planned(house)):
        title, about = word("curriculum.together"), word("curriculum.together-lead")
        yield _page("together.md.j2", together_view(house), title, TOGETHER, about, kind="year", scripts=NOTES)


def _strands(house: House) -> Iterator[Page]:
    for strand, label in STRANDS.items():
        about = word("curriculum.strand-about", strand=label, school=house.school.name)
        yield _page("strand.md.j2", strand_view(house, strand), label, strand_page(strand), about, kind="strand")
    title, about = word("curriculum.progression"), word("curriculum.progression-lead")
    yield _page("progression.md.j2", progression_view(house), title, PROGRESSION, about, kind="progression")


def _coverage(house: House, sizes: Mapping[str, int]) -> Page:
    view = (coverage_view(house), downloads(COVERAGE, sizes))
    about = word("curriculum.matrix-about", school=house.school.name)
    return _page("coverage.md.j2", view, word("curriculum.matrix"), COVERAGE, about, kind="coverage", scripts=FILTER)


def _framework(house: House, item: Item[Framework]) -> Page:
    view = framework_view(house, item)
    title, about = view.title.plain, view.about.plain
    more = {"kind": "framework", "source": item.source.file}
    return _page("framework.md.j2", view, title, address_of(item.id), about, **more)
