"""Snippets as pages, an archive and a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.pointers import of_record
from safesite.ground.templates import render as print_template
from safesite.newsletter.archive import PLAN, archive
from safesite.newsletter.feed import feed
from safesite.newsletter.files import files, files_view, weight
from safesite.newsletter.ics import calendar
from safesite.newsletter.plansheet import plan_pdf
from safesite.newsletter.planview import plan_view
from safesite.newsletter.shelves import NOTICES, SNIPPETS
from safesite.newsletter.topics import TOPICS, sortings
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
STYLES = ("assets/safesite/newsletter/archive.css",)


def enter(house: House) -> Iterator[Entry]:
    """Yield the archive and each snippet for the catalogue."""
    yield Entry("page", "newsletter", ARCHIVE.title, FOLDER, house.school_source.place(), audience=("parents",))
    if house.school.terms:
        place = house.school_source.place(("terms",))
        yield Entry("page", "newsletter-plan", word("newsletter.plan"), PLAN, place, audience=("parents",))
    for notice in house.shelf(NOTICES).values():
        title = house.plain(notice.record.title)
        yield Entry("notice", notice.id, title, FOLDER, notice.place, pointers=of_record(notice))
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
    yield _archive(house)
    yield _topics(house)
    if house.school.terms:
        yield from _plan(house)
    for item in newest_first(house):
        made = tuple(files(house, item))
        yield from made
        yield _page(house, item, {asset.path: len(asset.content) for asset in made})
    yield Asset(f"{FOLDER}feed.xml", feed(house), kind="feed")


def _archive(house: House) -> Page:
    view = archive(house)
    return Page(
        address=FOLDER,
        title=ARCHIVE.title,
        body=print_template("newsletter", "archive.md.j2", view),
        kind="archive",
        audience="parents",
        description=word("newsletter.about", school=house.school.name),
        crumbs=(HOME, PARENTS),
        styles=STYLES,
        scripts=("assets/safesite/newsletter/week.js",) if view.now else (),
        extra={"feed": f"{FOLDER}feed.xml"},
    )


def _topics(house: House) -> Page:
    return Page(
        address=TOPICS,
        title=word("newsletter.by-topic"),
        body=print_template("newsletter", "topics.md.j2", sortings(house)),
        kind="topics",
        audience="parents",
        description=word("newsletter.topics-lead"),
        crumbs=(HOME, PARENTS, ARCHIVE),
        styles=STYLES,
    )


def _plan(house: House) -> Iterator[Output]:
    pdf, source = plan_pdf(house), house.school_source.file
    name = f"{house.school_id}-newsletter-plan.pdf"
    shown = {"href": name, "size": weight(len(pdf))}
    yield Page(
        address=PLAN,
        title=word("newsletter.plan"),
        body=print_template("newsletter", "plan.md.j2", plan_view(house), pdf=shown),
        kind="plan",
        audience="parents",
        description=word("newsletter.plan-about", school=house.school.name),
        crumbs=(HOME, PARENTS, ARCHIVE),
        styles=STYLES,
        source=source,
    )
    yield Asset(f"{PLAN}{name}", pdf, source=source, kind="plan")
    yield Asset(f"{FOLDER}plan.ics", calendar(house), source=source, kind="calendar")


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
