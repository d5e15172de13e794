"""Posters as PDFs and previews, a page each, and a gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.pointers import of_record
from safesite.ground.templates import render as print_template
from safesite.posters.sheet import sheet
from safesite.posters.shelves import POSTERS
from safesite.posters.view import (
    FOLDER,
    PREVIEW_WIDTH,
    address_of,
    all_posters,
    pdf_path,
    picture_path,
    poster_view,
)
from safesite.reference.house import HOME
from safesite.reference.topics import STAGES, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.posters.model import Poster
    from safesite.reference.house import House

TEACHERS = Crumb(word("posters.teachers"), "teachers/")
GALLERY = Crumb(word("posters.title"), FOLDER)


def name_of(house: House, item: Item[Poster]) -> str:
    """Return a poster's title with its stage, since the poster for each stage may bear the same title."""
    stages = together(STAGES[stage] for stage in item.record.stages)
    return word("posters.name", title=house.plain(item.record.title), stages=stages)


def enter(house: House) -> Iterator[Entry]:
    """Yield the gallery and each poster for the catalogue."""
    yield Entry("page", "posters", GALLERY.title, FOLDER, house.school_source.place(), audience=("staff",))
    for item in house.shelf(POSTERS).values():
        poster = item.record
        yield Entry(
            kind="poster",
            id=item.id,
            title=name_of(house, item),
            address=address_of(item.id),
            place=item.place,
            summary=house.plain(poster.about),
            audience=("staff", "pupils"),
            stages=poster.stages,
            topics=poster.topics.tags,
            was=poster.was,
            pointers=of_record(item, teaches="statement", clauses="clause"),
        )


def render(house: House) -> Iterator[Output]:
    """Yield each poster's PDFs, preview and page, and the gallery."""
    items = all_posters(house)
    files = [asset for item in items for asset in _files(house, item)]
    sizes = {asset.path: len(asset.content) for asset in files}
    yield from files
    yield _gallery(house, items, sizes)
    for item in items:
        yield _page(house, item, sizes)


def _files(house: House, item: Item[Poster]) -> Iterator[Asset]:
    for paper in item.record.papers:
        pdf = house.press.pdf(sheet(house, item, paper))
        yield Asset(pdf_path(item.id, paper), pdf, source=item.source.file, kind="poster")
    picture = house.press.picture(sheet(house, item, item.record.papers[0]), PREVIEW_WIDTH)
    yield Asset(picture_path(item.id), picture, source=item.source.file, kind="preview")


def _gallery(house: House, items: tuple[Item[Poster], ...], sizes: dict[str, int]) -> Page:
    views = tuple(poster_view(house, item, FOLDER, sizes) for item in items)
    return Page(
        address=FOLDER,
        title=GALLERY.title,
        body=print_template("posters", "gallery.md.j2", views),
        kind="gallery",
        audience="staff",
        description=word("posters.about", school=house.school.name),
        crumbs=(HOME, TEACHERS),
        styles=("assets/safesite/posters/gallery.css",),
    )


def _page(house: House, item: Item[Poster], sizes: dict[str, int]) -> Page:
    here = address_of(item.id)
    view = poster_view(house, item, here, sizes)
    return Page(
        address=here,
        title=name_of(house, item),
        body=print_template("posters", "poster.md.j2", view),
        kind="poster",
        audience="staff",
        description=view.about.plain,
        crumbs=(HOME, TEACHERS, GALLERY),
        styles=("assets/safesite/posters/gallery.css",),
        source=item.source.file,
    )
