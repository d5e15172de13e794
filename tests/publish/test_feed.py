"""The newsletter's feed, read as a feed reader reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import feedparser

from tests.publish.places import SNIPPET, Place

if TYPE_CHECKING:
    from pathlib import Path

FEED = "newsletter/feed.xml"
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[\w/.-]+")


def read(site: Path) -> Any:
    """Return a site's feed, which must be well formed."""
    feed = feedparser.parse((site / FEED).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.entries
    return feed


def ids(site: Path) -> list[str]:
    """Return the ids of the feed and of its entries."""
    feed = read(site)
    return [feed.feed.id, *(entry.id for entry in feed.entries)]


def test_the_feed_is_well_formed_and_says_whose_it_is(public: Path) -> None:
    feed = read(public)
    assert "Primary School" in feed.feed.title
    assert feed.feed.language == "en-GB"
    assert feed.feed.author
    links = {link.rel: link.href for link in feed.feed.links}
    assert links["self"].endswith(f"/{FEED}")
    assert links["alternate"].endswith("/newsletter/")


def test_ids_are_tags_that_tell_everything_apart(public: Path) -> None:
    found = ids(public)
    assert len(found) == len(set(found)) > 2
    assert [name for name in found if not TAG.fullmatch(name)] == []


def test_every_entry_has_a_page_a_date_and_words(public: Path) -> None:
    for entry in read(public).entries:
        address = entry.link.removeprefix("https://").partition("/")[2]
        assert (public / address / "index.html").is_file()
        assert entry.published_parsed
        assert entry.updated_parsed >= entry.published_parsed
        assert entry.title
        assert entry.content[0].value
        assert entry.summary


def test_entries_come_newest_first(public: Path) -> None:
    dates = [entry.updated_parsed for entry in read(public).entries]
    assert dates == sorted(dates, reverse=True)


def test_another_day_of_building_changes_nothing_in_the_feed(built: Place) -> None:
    before = (built.site / FEED).read_bytes()
    assert built.build(SAFESITE_TODAY="2027-03-01").returncode == 0
    assert 'content="2027-03-01"' in built.read("site/index.html")
    assert (built.site / FEED).read_bytes() == before


def test_another_title_keeps_the_id(built: Place) -> None:
    before = ids(built.site)
    text = built.read(SNIPPET)
    built.write(SNIPPET, re.sub(r"(?m)^title: .*$", "title: Quite another title", text))
    assert built.build().returncode == 0
    assert read(built.site).entries[0].title == "Quite another title"
    assert ids(built.site) == before


def test_a_snippet_called_newsletter_does_not_take_the_feeds_own_id(built: Place) -> None:
    built.write("content/newsletter/newsletter.yml", built.read(SNIPPET))
    assert built.build().returncode == 0
    found = ids(built.site)
    assert len(found) == len(set(found)) == 3


def test_words_with_signs_of_markup_stay_words(built: Place) -> None:
    text = built.read(SNIPPET)
    built.write(SNIPPET, re.sub(r"(?m)^title: .*$", 'title: "Is 3 < 4 & \\"so\\"?"', text))
    assert built.build().returncode == 0
    [entry] = read(built.site).entries
    assert entry.title == 'Is 3 < 4 & "so"?'
