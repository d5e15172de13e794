"""Posters as PDFs and previews, a page each, and a gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry, Pointer
from safesite.ground.interface import word
from safesite.ground.output import Crumb, Page, Reader
from safesite.ground.pointers import of_record
from safesite.ground.problem import ProblemsFound, stop_on_errors
from safesite.ground.templates import render as print_template
from safesite.posters.designs import DESIGNS
from safesite.posters.files import FOLDER, address_of, pictures, prints, reader_of
from safesite.posters.gallery import gallery_view
from safesite.posters.shelves import POSTERS
from safesite.posters.view import name_of, poster_view
from safesite.reference.house import HOME
from safesite.reference.topics import SMART, STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.posters.files import Made
    from safesite.posters.gallery import Shown
    from safesite.posters.model import Poster
    from safesite.reference.house import House

TEACHERS = Crumb(word("posters.teachers"), "teachers/")
GALLERY = Crumb(word("posters.title"), FOLDER)
STYLES = ("assets/safesite/posters/gallery.css",)


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
            reader=reader_of(house, item),
            summary=house.plain(poster.about),
            audience=("staff", *poster.audience),
            stages=poster.stages,
            topics=poster.topics.tags,
            was=poster.was,
            pointers=_pointers(item),
        )


def _pointers(item: Item[Poster]) -> tuple[Pointer, ...]:
    links = of_record(item, teaches="statement", clauses="clause")
    return (*links, Pointer(item.record.leads_to, item.source.place(("leads_to",)), "leads_to", "page"))


def render(house: House) -> Iterator[Output]:
    """Yield each poster's PDFs, pictures and page, and the gallery; raises ProblemsFound where words do not fit."""
    posters: list[tuple[Item[Poster], tuple[Made, ...]]] = []
    faults: list[Problem] = []
    for item in all_posters(house):
        try:
            made = tuple(prints(house, item))
        except ProblemsFound as found:  # what does not fit on the other posters is told in the same run
            faults += found.problems
            continue
        yield from (asset for asset, _ in made)
        yield from pictures(house, item)
        posters.append((item, tuple(one for _, one in made)))
    stop_on_errors(faults)
    yield _gallery(house, tuple(posters))
    for item, files in posters:
        yield _page(house, item, files)


def all_posters(house: House) -> tuple[Item[Poster], ...]:
    """Return the posters that this build shows, those for the youngest first, then as their ids go."""
    shown = (Reader.PUBLIC, Reader.STAFF) if house.preview else (Reader.PUBLIC,)
    kept = (item for item in house.shelf(POSTERS).values() if reader_of(house, item) in shown)
    return tuple(sorted(kept, key=_order))


def _order(item: Item[Poster]) -> tuple[int, int, int, str]:
    """Place posters by age, then by design, and letters in the order in which they spell SMART."""
    poster = item.record
    youngest = min((list(STAGES).index(stage) for stage in poster.stages), default=len(STAGES))
    letter = list(SMART).index(poster.letter) if poster.letter else 0
    return (youngest, list(DESIGNS).index(poster.design), letter, item.id)


def _gallery(house: House, posters: Shown) -> Page:
    return Page(
        address=FOLDER,
        title=GALLERY.title,
        body=print_template("posters", "gallery.md.j2", gallery_view(house, posters)),
        kind="gallery",
        audience="staff",
        description=word("posters.about", school=house.school.name),
        crumbs=(HOME, TEACHERS),
        styles=STYLES,
    )


def _page(house: House, item: Item[Poster], files: tuple[Made, ...]) -> Page:
    view = poster_view(house, item, files)
    return Page(
        address=address_of(item.id),
        title=name_of(house, item),
        body=print_template("posters", "poster.md.j2", view),
        kind="poster",
        reader=Reader(item.record.reader),
        audience="staff",
        description=view.about.plain,
        crumbs=(HOME, TEACHERS, GALLERY),
        styles=STYLES,
        source=item.source.file,
    )
