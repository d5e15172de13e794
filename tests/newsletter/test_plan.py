"""The plan of a school: its page, its calendar and its sheet, the archive that follows it, and the school's notices."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import feedparser
import pikepdf
import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from safesite.ground.output import Asset, Page
from safesite.newsletter import ROOM
from safesite.newsletter.archive import archive
from safesite.newsletter.feed import feed
from safesite.newsletter.ics import calendar
from safesite.newsletter.plansheet import plan_pdf, sheet_view
from safesite.newsletter.yearplan import current, year_plans
from safesite.publish.build import furnish
from safesite.publish.settings import from_file
from tests import oakfield
from tests.newsletter.years import SNIPPET, TERMS, with_choices, with_snippets, with_terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
WITH = {
    "again": "title: Three words make a password=>title: Again",
    "bus": "title: Three words make a password=>title: The bus, the stop; and me",
    "spring": "smart: [safe]=>smart: [safe]\nsuits: [spring-1]",
    "safer": "smart: [safe]=>smart: [safe]\noccasion: safer-internet-day",
}


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the small school with term dates and some more snippets."""
    folder = oakfield.copy(tmp_path_factory.mktemp("planned"))
    return with_snippets(with_terms(folder), **WITH)


@pytest.fixture(scope="module")
def house(school: Path) -> House:
    """Give its house."""
    return oakfield.house(school)


@pytest.fixture
def school_of(tmp_path: Path) -> Callable[[str], House]:
    """Give the house of a planned school that has made choices."""

    def make(choices: str) -> House:
        return oakfield.house(with_choices(with_snippets(with_terms(oakfield.copy(tmp_path)), **WITH), choices))

    return make


def pages(house: House) -> dict[str, Page]:
    """Return what the room makes, by address."""
    return {made.address: made for made in ROOM.render(house) if isinstance(made, Page)}


def entries(content: bytes) -> list[Any]:
    """Return the events of a calendar as icalendar reads them back."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_the_page_of_the_plan_is_as_it_was(house: House, *, update: bool) -> None:
    body = re.sub(r"\(PDF, \d+ KB\)", "(PDF)", pages(house)["newsletter/plan/"].body)
    path = GOLDEN / "plan.md"
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    assert body == path.read_text(encoding="utf-8")


def test_every_week_of_the_plan_stands_on_its_page_with_its_date(house: House) -> None:
    [made] = year_plans(house)
    body = pages(house)["newsletter/plan/"].body
    assert len(made.weeks) > 8
    for week in made.weeks:
        assert body.count(f'<th scope="row"><time datetime="{week.monday}">') == 1
    assert {week.snippet for week in made.weeks} == {"", "three-words", "again", "bus", "spring", "safer"}


def test_a_school_without_terms_has_no_plan_and_all_its_snippets(tmp_path: Path) -> None:
    bare = oakfield.house(oakfield.copy(tmp_path))
    made = [output.address if isinstance(output, Page) else output.path for output in ROOM.render(bare)]
    assert "newsletter/feed.xml" in made
    assert not [name for name in made if "plan" in name]
    body = pages(bare)["newsletter/"].body
    assert "The weeks of this school are not planned" in body
    assert 'href="../newsletter/three-words/"' in body
    assert "this-week" not in body


def test_the_week_of_the_build_stands_first(school: Path) -> None:
    days = {
        "2026-01-01": "again",
        "2026-09-13": "again",
        "2026-09-14": "bus",
        "2027-02-10": "safer",
        "2028-01-01": "safer",
    }
    for today, name in days.items():
        view = archive(oakfield.house(school, today=today))
        assert view.now
        assert (view.now.address, view.built) == (f"../newsletter/{name}/", date.fromisoformat(today))


def test_after_the_summer_the_last_week_stays_until_the_next_year_begins(tmp_path: Path) -> None:
    later = TERMS.removeprefix("terms:\n").replace("2027", "2028").replace("2026", "2027").replace("-27", "-28", 1)
    folder = with_terms(oakfield.copy(tmp_path), TERMS + later)
    years = {
        today: made.year.year
        for today in ("2026-08-01", "2026-10-01", "2027-08-20", "2027-09-02")
        if (made := current(oakfield.house(folder, today=today)))
    }
    assert list(years.values()) == ["2026-27", "2026-27", "2026-27", "2027-28"]


def test_every_snippet_stands_in_the_archive_once_beside_the_first(house: House) -> None:
    body = pages(house)["newsletter/"].body
    below, _, waiting = body.partition("<nav")[2].partition("ss-waiting")
    names = ("three-words", "again", "bus", "spring", "safer")
    assert [below.count(f'<a href="../newsletter/{name}/">') for name in names] == [1] * 5
    assert waiting.count("data-week=") == len([week for week in year_plans(house)[0].weeks if week.snippet])
    assert below.count("aria-current") == 1
    assert "## Autumn term, first half {#autumn-1}" in below
    assert body.count("This page was built on") == 2, "the plain line, and the one for a stale build"
    topics = pages(house)["newsletter/topics/"].body
    assert '<a href="../newsletter/topics/">By topic</a>' in body
    assert [topics.count(f'<a href="../../newsletter/{name}/">') for name in names] == [1] * 5


def test_a_snippet_names_its_own_address_to_share(house: House) -> None:
    body = pages(house)["newsletter/bus/"].body
    assert '<a href="https://oakfield.example/newsletter/bus/">https://oakfield.example/newsletter/bus/</a>' in body


def test_a_choice_of_the_school_is_in_the_plan(school_of: Callable[[str], House]) -> None:
    made = school_of('skip: ["2026-08-31"]\noverride:\n  - {week: "2026-09-07", snippet: bus}\n')
    [plan] = year_plans(made)
    assert [week.snippet for week in plan.weeks[:3]] == ["", "bus", "again"]
    assert "No newsletter" in pages(made)["newsletter/plan/"].body


def test_a_school_adds_replaces_and_omits_snippets_in_its_own_folder(tmp_path: Path) -> None:
    folder = with_snippets(with_terms(oakfield.copy(tmp_path)), **WITH)
    school_file, own = folder / "content/schools/oakfield/school.yml", folder / "content/schools/oakfield/newsletter"
    shared = (folder / SNIPPET).read_text(encoding="utf-8")
    own.mkdir()
    (own / "bus.yml").write_text(shared.replace("title: Three words make a password", "title: Our own bus"), "utf-8")
    (own / "fete.yml").write_text(shared.replace("title: Three words make a password", "title: The fete"), "utf-8")
    school_file.write_text(f"{school_file.read_text('utf-8')}omit: ['snippet:again']\n", "utf-8")
    made = oakfield.house(folder)
    bodies = {address: page.body for address, page in pages(made).items()}
    assert "newsletter/again/" not in bodies
    assert "# Our own bus" in bodies["newsletter/bus/"]
    for address in ("newsletter/", "newsletter/plan/", "newsletter/topics/"):
        assert ["Our own bus" in bodies[address], "The fete" in bodies[address]] == [True, True], address
        assert "The bus, the stop" not in bodies[address], address
        assert "/again/" not in bodies[address], address
    assert {"bus", "fete"} <= {week.snippet for week in year_plans(made)[0].weeks}
    assert "again" not in {week.snippet for week in year_plans(made)[0].weeks}


# The feed


def followed(house: House) -> list[tuple[str, date]]:
    """Return what a reader of feeds finds: the last part of each address, and its day."""
    found = feedparser.parse(feed(house))
    assert not found.bozo
    return [(entry.link.split("/")[-2], date(*entry.published_parsed[:3])) for entry in found.entries]


def test_the_feed_sends_one_snippet_a_week_and_none_before_its_week(school: Path) -> None:
    planned = {week.monday: week.snippet for week in year_plans(oakfield.house(school))[0].weeks if week.snippet}
    days = sorted(planned)
    assert len(days) == 5
    for number, day in enumerate(days, 1):
        before = oakfield.house(school, today=(day - timedelta(days=1)).isoformat())
        on_it = followed(oakfield.house(school, today=day.isoformat()))
        assert on_it == [(planned[day], day) for day in reversed(days[:number])]
        assert followed(before) == on_it[1:] or number == 1
    assert followed(oakfield.house(school, today="2026-01-01")) == [(planned[days[0]], days[0])]


def test_a_snippet_with_a_new_name_keeps_its_id_in_the_feed(tmp_path: Path) -> None:
    folder = oakfield.copy(tmp_path)
    before = [entry.id for entry in feedparser.parse(feed(oakfield.house(folder))).entries]
    old = folder / SNIPPET
    (folder / "content/newsletter/odd-words.yml").write_text(f"{old.read_text('utf-8')}was: [three-words]\n", "utf-8")
    old.unlink()
    [entry] = feedparser.parse(feed(oakfield.house(folder))).entries
    assert entry.link.endswith("/odd-words/")
    assert [entry.id] == before == ["tag:oakfield.example,2026:snippet/three-words"]


# The calendar


def test_two_parsers_read_the_same_days_from_the_calendar(house: House) -> None:
    content = calendar(house)
    one = {str(e["uid"]): (e["dtstart"].dt, str(e["summary"])) for e in entries(content)}
    stream = IcsCalendarStream.from_ics(content.decode())
    other = {event.uid: (event.dtstart, event.summary) for made in stream.calendars for event in made.events}
    assert one == other
    assert one["week-2026-09-14@oakfield.example"] == (date(2026, 9, 14), "Newsletter: The bus, the stop; and me")
    assert one["safer-internet-day-2026-27@oakfield.example"] == (date(2027, 2, 9), "Safer Internet Day")
    assert one["parents-session-2026-27@oakfield.example"][0] == date(2026, 11, 25)
    assert one["anti-bullying-week-2026-27@oakfield.example"][0] == date(2026, 11, 16)
    assert all(type(day) is date for day, _ in one.values())


def test_every_day_of_the_calendar_is_whole_and_says_since_when_it_is_known(house: House) -> None:
    found = entries(calendar(house))
    assert len(found) == 8
    for event in found:
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        assert event["dtstamp"].dt.date() in (date(2026, 9, 7), date(2026, 9, 2))
        assert event["transp"] == "TRANSPARENT"


def test_the_calendar_is_the_same_on_every_day(school: Path) -> None:
    made = {calendar(oakfield.house(school, today=today)) for today in ("2026-09-30", "2027-05-01")}
    assert len(made) == 1


def titles(house: House) -> dict[str, date]:
    """Return the days of the calendar by what they are called."""
    return {str(entry["summary"]): entry["dtstart"].dt for entry in entries(calendar(house))}


@pytest.mark.parametrize(
    ("day", "told"), [(date(2027, 3, 1), True), (date(2027, 8, 31), True), (date(2024, 8, 31), False)]
)
def test_a_review_that_falls_due_in_the_year_is_told_and_an_older_one_is_not(
    house: House,
    day: date,
    told: bool,  # noqa: FBT001 - a case
) -> None:
    policy = house.catalogue.find("page:policy")
    assert policy
    others = tuple(entry for entry in house.catalogue.entries if entry is not policy)
    due = replace(house, catalogue=replace(house.catalogue, entries=(*others, replace(policy, due=day))))
    name = f"Review due: {policy.title}"
    assert titles(due).get(name) == (day if told else None)
    assert (name in pages(due)["newsletter/plan/"].body) is told


def test_the_day_on_which_the_school_means_to_review_its_policy_is_in_the_plan(tmp_path: Path) -> None:
    terms = f'{TERMS}    policy_review: "2027-02-24"\n'
    made = oakfield.house(with_terms(oakfield.copy(tmp_path), terms))
    assert titles(made)["Review of the policy by the school"] == date(2027, 2, 24)
    ids = {str(entry["uid"]) for entry in entries(calendar(made))}
    assert "policy-review-2026-27@oakfield.example" in ids
    said = '<time datetime="2027-02-24">24 February 2027</time>: <a href="../../policy/">Review of the policy'
    assert said in pages(made)["newsletter/plan/"].body


# The sheet, and the notices


def test_the_sheet_of_a_real_year_has_two_pages_and_every_week() -> None:
    real = furnish(from_file(ROOT / "mkdocs.yml", school="claygate"))[0]
    with pikepdf.open(BytesIO(plan_pdf(real))) as pdf:
        assert len(pdf.pages) == 2
    view: Any = sheet_view(real)
    rows = [row for year in view["years"] for half in year["half_terms"] for row in half["rows"]]
    assert len(rows) == len(year_plans(real)[0].weeks) > 40


def test_the_sheet_stands_beside_the_page(house: House) -> None:
    [sheet] = [made for made in ROOM.render(house) if isinstance(made, Asset) and made.kind == "plan"]
    assert sheet.path == "newsletter/plan/oakfield-newsletter-plan.pdf"
    assert sheet.content.startswith(b"%PDF")


NOTICE = """\
schema: 1
title: A cup of tea
words: ["Come to {short}."]
from: "2026-09-21"
until: "2026-10-02"
"""


@pytest.mark.parametrize(
    ("today", "shown"),
    [("2026-09-20", False), ("2026-09-21", True), ("2026-10-02", True), ("2026-10-03", False)],
)
def test_a_notice_is_shown_between_its_days(tmp_path: Path, today: str, shown: bool) -> None:  # noqa: FBT001 - a case
    folder = with_terms(oakfield.copy(tmp_path))
    path = folder / "content/schools/oakfield/notices/tea.yml"
    path.parent.mkdir()
    path.write_text(NOTICE, encoding="utf-8")
    made = pages(oakfield.house(folder, today=today))
    for address in ("newsletter/", "newsletter/plan/"):
        assert ("A cup of tea" in made[address].body) is shown
        assert ("Come to Oakfield." in made[address].body) is shown
