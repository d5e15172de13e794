"""Dates as schools give them."""

from __future__ import annotations

from datetime import date

import pytest

from safesite.ground.dates import long, period


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2026-09-01", date(2026, 9, 1), date(2026, 9, 1), "1 September 2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2026-27", date(2026, 9, 1), date(2027, 8, 31), "school year 2026–27"),
        ("1999-00", date(1999, 9, 1), date(2000, 8, 31), "school year 1999–00"),
        ("2011-12", date(2011, 12, 1), date(2011, 12, 31), "December 2011"),
    ],
)
def test_a_day_a_month_and_a_school_year_are_read(text: str, first: date, last: date, words: str) -> None:
    read = period(text)
    assert (read.first, read.last, read.words, read.written) == (first, last, words, text)


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-28", "2026-2-1", "2026-02-30", "1 May 2026", "2026-00"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        period(text)


def test_periods_are_sorted_by_their_first_day() -> None:
    assert max(period("2025-26"), period("2026-01")).written == "2026-01"


def test_a_day_is_written_as_people_say_it() -> None:
    assert long(date(2026, 11, 5)) == "5 November 2026"
