"""Snippets as pages, an archive and a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.pointers import of_record
from safesite.ground.templates import render as print_template
from safesite.newsletter.feed import feed
from safesite.newsletter.files import files, files_view
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import FOLDER, address_of, newest_first, snippet_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House

PARENTS = Crumb(word("newsletter.parents"), "parents/")
ARCHIVE = Crumb(word("newsletter.title"), FOLDER)


def enter(house: House) -> Iterator[Entry]:
    """Yield the archive and each snippet for the catalogue."""
    yield Entry("page", "newsletter", ARCHIVE.title, FOLDER, house.school_source.place(), audience=("parents",))
    for item in house.shelf(SNIPPETS).values():
        snippet = item.record
        yield Entry(
            kind="snippet",
            id=item.id,
            title=house.plain(snippet.title),
            address=address_of(item.id),
            place=item.place,
            summary=house.plain(snippet.forms.short),
            audience=("parents",),
            topics=snippet.topics.tags,
            was=snippet.was,
            pointers=of_record(item, teaches="statement", clauses="clause"),
        )


def render(house: House) -> Iterator[Output]:
    """Yield the snippets' pages, their archive and their feed."""
    items = newest_first(house)
    yield _archive(house, items)
    for item in items:
        made = tuple(files(house, item))
        yield from made
        yield _page(house, item, {asset.path: len(asset.content) for asset in made})
    yield Asset(f"{FOLDER}feed.xml", feed(house, items), kind="feed")


def _archive(house: House, items: tuple[Item[Snippet], ...]) -> Page:
    views = tuple(snippet_view(house, item, FOLDER) for item in items)
    return Page(
        address=FOLDER,
        title=ARCHIVE.title,
        body=print_template("newsletter", "archive.md.j2", views),
        kind="archive",
        audience="parents",
        description=word("newsletter.about", school=house.school.name),
        crumbs=(HOME, PARENTS),
        extra={"feed": f"{FOLDER}feed.xml"},
    )


def _page(house: House, item: Item[Snippet], sizes: Mapping[str, int]) -> Page:
    here = address_of(item.id)
    view = snippet_view(house, item, here)
    return Page(
        address=here,
        title=view.title.plain,
        body=print_template("newsletter", "snippet.md.j2", view, files=files_view(house, item, sizes)),
        kind="snippet",
        audience="parents",
        description=view.teaser.plain,
        crumbs=(HOME, PARENTS, ARCHIVE),
        styles=("assets/safesite/newsletter/snippet.css",),
        scripts=("assets/safesite/newsletter/copy.js",),
        source=item.source.file,
    )
