"""The curriculum as pages: an overview, a page a map, a page a framework."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.curriculum.framework_view import framework_view
from safesite.curriculum.map_view import map_view
from safesite.curriculum.overview import overview
from safesite.curriculum.shelves import FOLDER, address_of, frameworks, maps
from safesite.ground.interface import word
from safesite.ground.output import Crumb, Page
from safesite.ground.templates import render as print_template
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Map
    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

OVERVIEW = Crumb(word("curriculum.title"), FOLDER)
STYLES = ("assets/safesite/curriculum/curriculum.css",)


def render(house: House) -> Iterator[Output]:
    """Yield the overview and the page of each map and framework."""
    yield _overview(house)
    yield from (_map(house, item) for item in maps(house))
    yield from (_framework(house, item) for item in frameworks(house))


def _overview(house: House) -> Page:
    return Page(
        address=FOLDER,
        title=OVERVIEW.title,
        body=print_template("curriculum", "overview.md.j2", overview(house)),
        kind="curriculum",
        audience="staff",
        description=word("curriculum.about", school=house.school.name),
        crumbs=(HOME,),
        styles=STYLES,
    )


def _map(house: House, item: Item[Map]) -> Page:
    view = map_view(house, item)
    return Page(
        address=address_of(item.id),
        title=view.title.plain,
        body=print_template("curriculum", "map.md.j2", view),
        kind="map",
        audience="staff",
        description=view.lead.plain,
        crumbs=(HOME, OVERVIEW),
        styles=STYLES,
        scripts=("assets/safesite/curriculum/notes.js",),
        source=item.source.file,
    )


def _framework(house: House, item: Item[Framework]) -> Page:
    view = framework_view(house, item)
    return Page(
        address=address_of(item.id),
        title=view.title.plain,
        body=print_template("curriculum", "framework.md.j2", view),
        kind="framework",
        audience="staff",
        description=view.about.plain,
        crumbs=(HOME, OVERVIEW),
        styles=STYLES,
        source=item.source.file,
    )
