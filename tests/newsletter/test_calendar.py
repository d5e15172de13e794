"""The year of the newsletter: every week is filled while snippets last, none comes twice, and what has passed stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from safesite.newsletter.calendar import Candidate, Week, blank, plan
from safesite.newsletter.model import Occasion
from safesite.reference.terms import HALF_TERMS, anti_bullying_week, safer_internet_day
from tests.newsletter.years import year

if TYPE_CHECKING:
    from safesite.reference.terms import HalfTerm, SchoolYear

YEAR = year(date(2026, 9, 2))
BEGIN = date(2026, 8, 1)

# As attested: European Commission, Hwb and others; from 2027 on they follow from the rule.
SAFER_INTERNET_DAYS = (
    date(2017, 2, 7),
    date(2018, 2, 6),
    date(2019, 2, 5),
    date(2020, 2, 11),
    date(2021, 2, 9),
    date(2022, 2, 8),
    date(2023, 2, 7),
    date(2024, 2, 6),
    date(2025, 2, 11),
    date(2026, 2, 10),
    date(2027, 2, 9),
)

suits = st.frozensets(st.sampled_from(list(HALF_TERMS)), max_size=3)
written = st.dates(date(2026, 7, 1), date(2027, 7, 31))
occasions = st.none() | st.sampled_from(get_args(Occasion))
candidates = st.lists(
    st.builds(
        Candidate, id=st.from_regex(r"[a-z]{1,6}", fullmatch=True), written=written, suits=suits, occasion=occasions
    ),
    unique_by=lambda candidate: candidate.id,
    max_size=70,
)
years = st.builds(
    year,
    st.dates(date(2020, 8, 28), date(2020, 9, 9)) | st.dates(date(2026, 8, 28), date(2026, 9, 9)),
    st.tuples(*[st.integers(1, 50)] * 6),
    st.integers(1, 21),
)


def ordinary(number: int, **more: object) -> Candidate:
    """Return a snippet for any week, or for what `more` says."""
    return Candidate(f"snippet-{number:02}", BEGIN, **more)  # type: ignore[arg-type]  # more names its fields


def by_week(weeks: tuple[Week, ...]) -> dict[date, str]:
    """Return the snippet of each week."""
    return {week.monday: week.snippet for week in weeks}


@pytest.mark.parametrize("day", SAFER_INTERNET_DAYS)
def test_safer_internet_day_is_the_tuesday_in_the_week_of_the_fifth(day: date) -> None:
    assert safer_internet_day(year(date(day.year - 1, 9, 2))) == day


def test_the_school_may_set_both_special_days() -> None:
    own = YEAR.model_copy(update={"safer_internet_day": date(2027, 2, 16), "anti_bullying_week": date(2026, 11, 9)})
    assert safer_internet_day(own) == date(2027, 2, 16)
    assert anti_bullying_week(own) == date(2026, 11, 9)


# The first four as schools and charities told them then; from 2025 on they follow from the rule.
@pytest.mark.parametrize(
    ("start", "monday"),
    [(2017, 13), (2018, 12), (2019, 11), (2021, 15), (2025, 10), (2026, 16), (2027, 15), (2028, 13)],
)
def test_anti_bullying_week_begins_on_the_monday_in_the_middle_of_november(start: int, monday: int) -> None:
    assert anti_bullying_week(year(date(start, 9, 2))) == date(start, 11, monday)


@given(years)
def test_every_week_of_a_year_is_there_once_and_begins_on_a_monday(made: SchoolYear) -> None:
    mondays = [week.monday for week in blank(made)]
    assert mondays == sorted(set(mondays))
    assert all(monday.weekday() == 0 for monday in mondays)
    school = {week.monday for week in blank(made) if not week.holiday}
    for _, span in made.half_terms.in_order():
        days = (span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1))
        assert {day - timedelta(days=day.weekday()) for day in days if day.weekday() < 5} <= school


def test_a_week_in_which_no_pupil_comes_is_no_school_week() -> None:
    first = YEAR.half_terms.spring_1.first
    days = tuple(first + timedelta(days=number) for number in range(5 - first.weekday()))
    assert days
    monday = first - timedelta(days=first.weekday())
    assert monday in {week.monday for week in blank(YEAR)}
    without = blank(YEAR.model_copy(update={"inset": days}))
    assert monday not in {week.monday for week in without if not week.holiday}


@given(years, candidates)
def test_no_snippet_comes_twice_in_a_year(made: SchoolYear, given_: list[Candidate]) -> None:
    names = [week.snippet for week in plan(made, given_) if week.snippet]
    assert len(names) == len(set(names))
    assert set(names) <= {candidate.id for candidate in given_}


@given(years, candidates)
def test_every_week_is_filled_while_a_snippet_for_any_week_is_left(made: SchoolYear, given_: list[Candidate]) -> None:
    weeks = plan(made, given_)
    used = {week.snippet for week in weeks}
    left = [c for c in given_ if not c.occasion and c.id not in used]
    for week in weeks:
        if week.free:
            assert not [c for c in left if c.written <= week.friday]


@given(years, candidates, st.randoms())
def test_the_order_of_the_files_does_not_matter(made: SchoolYear, given_: list[Candidate], chance: object) -> None:
    mixed = list(given_)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert plan(made, mixed) == plan(made, given_)


@given(years, candidates, written, suits, occasions)
def test_a_snippet_that_is_added_changes_no_week_that_has_passed(
    made: SchoolYear, given_: list[Candidate], day: date, half_terms: frozenset[HalfTerm], occasion: Occasion | None
) -> None:
    assume(all(candidate.written <= day for candidate in given_))
    late = Candidate("zzzzzzz", day, half_terms, occasion)
    before, after = plan(made, given_), plan(made, [*given_, late])
    planned = {c.id: c for c in given_}
    later = by_week(after)
    for week in before:
        chosen = planned.get(week.snippet)
        suits_it = chosen and (chosen.occasion or week.half_term in chosen.suits)
        if week.friday < day or (suits_it and not occasion):
            assert later[week.monday] == week.snippet


@given(years, candidates)
def test_a_snippet_for_a_special_day_stands_at_its_place_and_nowhere_else(
    made: SchoolYear, given_: list[Candidate]
) -> None:
    of = {candidate.id: candidate.occasion for candidate in given_ if candidate.occasion}
    weeks = plan(made, given_)
    assert all(week.occasion == of[week.snippet] for week in weeks if week.snippet in of)
    for week in weeks:
        if any(c.occasion == week.occasion and c.written <= week.friday for c in given_ if c.occasion):
            assert of[week.snippet] == week.occasion


def test_what_suits_a_half_term_comes_before_what_suits_any() -> None:
    made = plan(YEAR, [ordinary(1), ordinary(2, suits=frozenset({"autumn-1"}))])
    assert [week.snippet for week in made][:3] == ["snippet-02", "snippet-01", ""]


def test_a_choice_of_the_school_goes_first_and_is_not_used_again() -> None:
    weeks = blank(YEAR)
    third = weeks[2].monday
    made = plan(YEAR, [ordinary(n) for n in range(1, 60)], override={third: "snippet-01"})
    assert by_week(made)[third] == "snippet-01"
    assert [week.snippet for week in made].count("snippet-01") == 1
    assert made[0].snippet == "snippet-02"


def test_a_skipped_week_stays_empty_and_an_unknown_choice_is_no_snippet() -> None:
    first, second = (week.monday for week in blank(YEAR)[:2])
    made = plan(YEAR, [ordinary(1)], skip={first}, override={first: "snippet-01", second: "nobody"})
    assert (made[0].skipped, made[0].snippet, made[1].snippet) == (True, "", "snippet-01")


def test_safer_internet_day_in_a_holiday_is_told_in_the_week_before() -> None:
    early = year(date(2026, 9, 2), (47, 40, 28, 32, 46, 44))
    weeks = [week for week in blank(early) if week.occasion == "safer-internet-day"]
    assert len(weeks) == 1
    assert (
        weeks[0].friday < safer_internet_day(early) or weeks[0].monday <= safer_internet_day(early) <= weeks[0].friday
    )
