"""The Atom feed of the snippets; ids never change, because they are made of the site's name and the snippet's id."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from feedgenerator import Atom1Feed
from markupsafe import escape

from safesite.ground.interface import interface, word
from safesite.newsletter.view import FOLDER, address_of, forms

if TYPE_CHECKING:
    from datetime import date

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House


def feed(house: House, items: tuple[Item[Snippet], ...]) -> bytes:
    """Return the feed as Atom in UTF-8, the newest entry first; its dates are those of the snippets."""
    site = house.school.address
    about = house.demonstration or word("newsletter.feed-about", school=house.school.name)
    maker = Atom1Feed(
        title=word("newsletter.feed", school=house.school.name),
        link=f"{site}{FOLDER}",
        description=about,
        subtitle=about,
        language=interface().language,
        author_name=house.school.name,
        feed_url=f"{site}{FOLDER}feed.xml",
        feed_guid=tag(site, FOLDER.rstrip("/")),
    )
    for item in items:
        _add(maker, house, item)
    return str(maker.writeString("utf-8")).encode()


def _add(maker: Atom1Feed, house: House, item: Item[Snippet]) -> None:
    site, snippet, say = house.school.address, item.record, house.speaker_abroad()
    medium = next(form for form in forms(house, snippet, say) if form.id == "medium")
    maker.add_item(
        title=say(snippet.title).plain,
        link=f"{site}{address_of(item.id)}",
        description=str(escape(say(snippet.forms.short).plain)),
        content=medium.html,
        unique_id=tag(site, f"snippet/{item.id}"),
        pubdate=_moment(snippet.written),
        updateddate=_moment(snippet.written),
    )


def tag(site: str, name: str) -> str:
    """Return a tag URI (RFC 4151) for something of a site."""
    host = urlsplit(site).hostname or "localhost"
    return f"tag:{host},2026:{name}"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
