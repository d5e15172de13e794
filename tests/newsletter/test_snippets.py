"""Snippets: three lengths, what is copied, the archive's order, and the rules that need a date or another file."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from safesite.ground.load import load
from safesite.ground.output import Page
from safesite.ground.source import parse, read
from safesite.newsletter import ROOM
from safesite.newsletter.feed import tag
from safesite.newsletter.model import Snippet
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import forms, newest_first, readings, snippet_view
from tests import oakfield

if TYPE_CHECKING:
    from safesite.reference.house import House

EXAMPLE = Path(ROOM.check.__code__.co_filename).parent / "examples" / "the-bus-stop.yml"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Give the small school's house with the example among its snippets."""
    folder = oakfield.copy(tmp_path_factory.mktemp("school"))
    return oakfield.house(folder)


def example(**changes: str) -> tuple[Snippet | None, list[str]]:
    """Load the example with some of its text changed; give what was said, too."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    source, _ = parse(text, "the-bus-stop.yml")
    assert source
    record, problems = load(Snippet, source)
    return record, [str(problem) for problem in problems]


def test_the_example_is_a_snippet() -> None:
    source, faults = read(EXAMPLE, "the-bus-stop.yml")
    assert source
    assert not faults
    assert load(Snippet, source)[0] is not None


def test_a_length_that_is_passed_is_told_with_its_count() -> None:
    record, said = example(**{"Small talks, often, beat one big talk.": "word " * 60})
    assert record is None
    assert len(said) == 1
    assert "the short form has" in said[0]
    assert "at most 50" in said[0]


def test_the_small_school_has_snippets(house: House) -> None:
    assert house.shelf(SNIPPETS)


def test_the_newest_comes_first(house: House) -> None:
    days = [item.record.written for item in newest_first(house)]
    assert days
    assert days == sorted(days, reverse=True)


def test_what_is_copied_plain_spells_out_every_link(house: House) -> None:
    item = newest_first(house)[0]
    made = forms(house, item.record, house.speaker())
    assert [form.id for form in made] == ["short", "medium", "long"]
    noted = (f"Tonight: {house.plain(item.record.tonight)}", f"Ask your child: {house.plain(item.record.ask)}")
    for said in noted:
        assert [said in form.text for form in made] == [False, True, True]
        assert [said in re.sub("<.*?>", "", unescape(form.html)) for form in made] == [False, True, True]
    for form in made:
        assert form.text.startswith(house.plain(item.record.title))
        assert "https://" in form.text.splitlines()[-1]
        assert "<" not in form.text
        assert "](" not in form.text


def test_what_is_copied_formatted_leads_to_whole_addresses(house: House) -> None:
    for item in house.shelf(SNIPPETS).values():
        for form in forms(house, item.record, house.speaker()):
            assert 'href="' in form.html
            assert form.html.count('href="') == form.html.count('href="https://')


def test_each_snippet_has_a_page_and_stands_in_the_archive(house: House) -> None:
    pages = {page.address: page for page in ROOM.render(house) if isinstance(page, Page)}
    items = house.shelf(SNIPPETS)
    assert set(pages) == {"newsletter/", "newsletter/topics/", *(f"newsletter/{name}/" for name in items)}
    for name, item in items.items():
        assert snippet_view(house, item, "newsletter/").title.plain in pages["newsletter/"].body
        assert f"newsletter/{name}/" == pages[f"newsletter/{name}/"].address


def test_an_id_of_the_feed_is_made_of_the_site_and_the_snippet_alone() -> None:
    assert tag("https://oakfield.example/", "is-it-true") == "tag:oakfield.example,2026:is-it-true"


def test_two_schools_in_folders_of_one_host_have_ids_of_their_own() -> None:
    sites = ("https://trust.example/oakfield/", "https://trust.example/elmfield/")
    ids = [tag(site, "snippet/is-it-true") for site in sites]
    assert ids[0] == "tag:trust.example,2026:oakfield/snippet/is-it-true"
    assert len(set(ids)) == 2


def test_a_snippet_past_its_review_date_is_flagged(tmp_path: Path) -> None:
    folder = oakfield.copy(tmp_path)
    latest = max(item.record.review for item in oakfield.house(folder).shelf(SNIPPETS).values())
    after = date(latest.year + 1, 1, 1).isoformat()
    assert "this snippet was to be read again by" in oakfield.told(folder, after)


def test_each_length_tells_its_words_and_its_reading_age(house: House) -> None:
    item = newest_first(house)[0]
    found = readings(house, item.record)
    [body] = [
        page.body
        for page in ROOM.render(house)
        if isinstance(page, Page) and page.title == "Three words make a password"
    ]
    sizes = {
        name: sum(part.count() for part in parts)
        for name, parts in {
            "short": (item.record.forms.short,),
            "medium": item.record.forms.medium,
            "long": item.record.forms.long,
        }.items()
    }
    assert list(found) == list(sizes) == ["short", "medium", "long"]
    for name, count in sizes.items():
        said = body.partition(f'<h3 id="form-{name}">')[2].partition("<copy-text")[0]
        assert f"{count} words, reading age about {round(found[name].age)}" in said
    assert f"Reading age about {max(round(one.age) for one in found.values())}." in body
