"""Hand-written pages, printed in the layout that each asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry, Pointer
from safesite.ground.output import Page
from safesite.ground.pointers import in_texts
from safesite.ground.source import spell_trail
from safesite.ground.templates import render as print_template
from safesite.publish.front.shelves import PAGES
from safesite.publish.front.view import address_of, in_order, page_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.publish.front.model import HandwrittenPage
    from safesite.reference.house import House


def enter(house: House) -> Iterator[Entry]:
    """Yield each hand-written page for the catalogue."""
    for item in house.shelf(PAGES).values():
        page = item.record
        cards = [
            Pointer(card.to, item.source.place(way), spell_trail(way))
            for trail, card in page.ways()
            if (way := (*trail, "to"))
        ]
        yield Entry(
            kind="page",
            id=item.id,
            title=house.plain(page.title),
            address=address_of(item.id),
            place=item.place,
            audience=(page.audience,) if page.audience else (),
            was=page.was,
            pointers=(*in_texts(item.source, page), *cards),
        )


def render(house: House) -> Iterator[Page]:
    """Yield the hand-written pages."""
    for item in in_order(house):
        yield _page(house, item)


def _page(house: House, item: Item[HandwrittenPage]) -> Page:
    page, view = item.record, page_view(house, item)
    return Page(
        address=address_of(item.id),
        title=view.title.plain,
        body=print_template("publish", _template(page), view),
        kind=page.layout,
        audience=page.audience or "",
        description=view.lead.plain,
        crumbs=() if page.layout == "home" else (HOME,),
        scripts=("assets/safesite/publish/leave.js",) if page.layout.startswith("help") else (),
        source=item.source.file,
    )


def _template(page: HandwrittenPage) -> str:
    """Return the template of a page; the door for pupils has a look of its own."""
    return "door-pupils.md.j2" if (page.layout, page.audience) == ("door", "pupils") else f"{page.layout}.md.j2"
