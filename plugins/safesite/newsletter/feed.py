"""The Atom feed of the snippets; ids never change, because they are made of the site's address and the snippet's id.

A school with a plan sends one snippet a week, on the Monday of its week, so that readers get each when it is due.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from feedgenerator import Atom1Feed
from markupsafe import escape

from safesite.ground.interface import interface, word
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import FOLDER, address_of, forms, newest_first
from safesite.newsletter.yearplan import year_plans

if TYPE_CHECKING:
    from datetime import date

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House


def feed(house: House) -> bytes:
    """Return the feed as Atom in UTF-8, the newest entry first."""
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
    for day, item in dated(house):
        _add(maker, house, item, day)
    return str(maker.writeString("utf-8")).encode()


def dated(house: House) -> tuple[tuple[date, Item[Snippet]], ...]:
    """Return what the feed holds, each with its day: the weeks that have begun; all snippets where none is planned."""
    known = house.shelf(SNIPPETS)
    weeks = [week for plan in year_plans(house) for week in plan.weeks if week.snippet]
    begun = [week for week in weeks if week.monday <= house.today] or weeks[:1]
    latest = {week.snippet: week.monday for week in begun}
    planned = tuple((day, known[name]) for name, day in sorted(latest.items(), key=lambda one: one[1], reverse=True))
    return planned or tuple((item.record.written, item) for item in newest_first(house))


def _add(maker: Atom1Feed, house: House, item: Item[Snippet], day: date) -> None:
    site, snippet, say = house.school.address, item.record, house.speaker_abroad()
    medium = next(form for form in forms(house, snippet, say) if form.id == "medium")
    maker.add_item(
        title=say(snippet.title).plain,
        link=f"{site}{address_of(item.id)}",
        description=str(escape(say(snippet.forms.short).plain)),
        content=medium.html,
        unique_id=tag(site, f"snippet/{next(iter(snippet.was), item.id)}"),  # a new name is no new entry
        pubdate=_moment(day),
        updateddate=_moment(day),
    )


def tag(site: str, name: str) -> str:
    """Return a tag URI (RFC 4151) for something of a site; two schools may share a host, each in a folder of it."""
    parts = urlsplit(site)
    folder = parts.path.strip("/")
    return f"tag:{parts.hostname or 'localhost'},2026:{f'{folder}/' if folder else ''}{name}"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
