"""The register finds what the research into both schools' documents found by hand, as far as a register can know it.

Each line of the table is a reference of a school's document that was out of date or faulty: its line there, the entry
of the register, and what there is to say of it. What no register can know (a heading that was cut off, a chapter that
is missing) is not in the table; the dates of reviews are the clock's, and tested below.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from safesite.ground.problem import Severity
from safesite.policy.checks import check
from safesite.policy.editions import current
from safesite.policy.guidance.checks import Finding, draft_findings, edition_findings
from safesite.policy.review.clock import chimes
from tests.content.shipped import house

TABLE = {
    "claygate": {
        ("18", "word-fake-news", "word"),
        ("28", "kcsie", "older"),
        ("34, 134", "rshe", "undated"),
        ("193, 197", "ssc", "undated"),
        ("38", "prevent-advice", "former"),
        ("40, 175", "education-and-inspections-act-2006", "doubt"),
        ("193, 199", "nudes", "undated"),
        ("211-215", "age-limits", "doubt"),
        ("257", "word-peer-on-peer", "word"),
    },
    "cockwood": {
        ("25", "kcsie", "older"),
        ("25", "swgfl-template", "renamed"),
        ("71, 194", "thinkuknow", "renamed"),
        ("71", "esafety-adviser", "unsure"),
        ("203", "online-safety-support-online", "unsure"),
        ("99", "professionals-helpline", "renamed"),
        ("114", "national-governors-association", "renamed"),
        ("176, 247", "twitter", "renamed"),
        ("186", "word-phse", "word"),
        ("186", "word-ict-subject", "word"),
        ("193", "word-acceptable-smart", "word"),
        ("193, 194", "kidsmart", "renamed"),
        ("194", "cbbc-online-safety", "dead"),
        ("208", "data-protection-act", "repealed"),
        ("71, 331, 357", "word-e-safety", "word"),
        ("271, 303", "obscene-publications-act", "which"),
        ("275", "swgfl-old", "dead"),
    },
}
SCHOOLS = sorted(TABLE)


def findings(school: str) -> tuple[Finding, ...]:
    """Return what there is to say of a school's recorded edition."""
    found = house(school)
    item = current(found)
    assert item
    return edition_findings(found, item)


@pytest.mark.parametrize("school", SCHOOLS)
def test_every_reference_that_was_found_by_hand_is_found_by_the_register(school: str) -> None:
    found = {(f.verdict.mention.entry.id, f.verdict.sort) for f in findings(school)}
    assert [line for line in sorted(TABLE[school]) if line[1:] not in found] == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_nothing_is_found_that_nobody_meant(school: str) -> None:
    meant = {entry for _, entry, _ in TABLE[school]} | {"teaching-online-safety"}
    assert {f.verdict.mention.entry.id for f in findings(school)} <= meant


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_recorded_edition_gives_warnings_and_never_an_error(school: str) -> None:
    found = house(school)
    item = current(found)
    assert item
    told = [p for p in check(found) if p.place.file == item.source.file]
    assert Severity.ERROR not in {problem.severity for problem in told}
    assert len([problem for problem in told if problem.group]) >= len(SCHOOLS)


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_drafts_give_no_error_and_no_warning(school: str) -> None:
    findings = draft_findings(house(school))
    assert len(findings) >= 3, "nothing was looked at"
    grave = [f for f in findings if f.verdict.severity is not Severity.INFO]
    assert [str(finding.problem(finding.verdict.severity)) for finding in grave] == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_whatever_the_room_warns_of_stands_in_the_recorded_edition(school: str) -> None:
    item = current(house(school))
    assert item
    told = [problem for problem in check(house(school)) if problem.severity is not Severity.INFO]
    assert len(told) > 10
    assert [str(problem) for problem in told if problem.place.file != item.source.file] == []


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize(
    ("today", "stale"), [(date(2023, 1, 31), set()), (date(2027, 8, 31), set()), (date(2028, 9, 1), {"nc-computing"})]
)
def test_the_drafts_are_right_until_the_next_edition_comes(school: str, today: date, stale: set[str]) -> None:
    findings = draft_findings(replace(house(school), today=today))
    grave = [f for f in findings if f.verdict.severity is not Severity.INFO]
    assert {f.verdict.mention.entry.id for f in grave} == stale


def test_the_clock_hears_the_two_dates_and_the_gaps_of_cockwoods_reviews() -> None:
    told = {chime.sort: chime.words for chime in chimes(house("cockwood"))}
    assert {"overdue", "two-dates", "gap"} <= set(told)
    assert "January 2024 and Spring 2024" in told["two-dates"]
    assert "16 months from November 2019 to March 2021, 22 months from March 2021 to January 2023" in told["gap"]
