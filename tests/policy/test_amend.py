"""A delegated small change: who, when, why and what, told to the next meeting; what it changed stays readable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from safesite.ground.output import Asset
from safesite.ground.problem import ProblemsFound
from safesite.ground.source import read
from safesite.policy.amending.amend import LARGEST, amend, from_arguments
from safesite.policy.amending.decision import Change, next_version
from safesite.policy.approve import approve
from safesite.policy.edition import is_unaltered
from safesite.publish.cli import parser
from tests.policy.houses import (
    APPROVED,
    EDITION,
    SCHOOL,
    TELLING,
    all_told,
    bodies,
    copy,
    house,
    made,
    spoil,
    staff,
    told,
)
from tests.policy.test_edition import approval, record_by_hand, recorded

TODAY = date(2026, 12, 10)
CHANGED = SCHOOL / "editions/2026-12-03.yml"
LOG = SCHOOL / "review/2026-27.yml"
SMALL = Change(
    on="2026-12-03",
    by="head",
    under="Full Governing Body, 10 November 2026, minute 7.4",
    why="A word in it was hard to understand.",
    report_to="Spring term meeting",
)


def ready(folder: Path) -> Path:
    """Lay out a school with an edition and a draft that differs in a few words."""
    spoil(copy(folder, recorded=True), TELLING, "is *listened to*", "is heard")
    return folder


def refused(folder: Path, **changes: str) -> list[str]:
    """Return why a small change is refused when something in it is another."""
    try:
        amend(staff(folder, TODAY), replace(SMALL, **changes))  # type: ignore[arg-type]  # all of them are texts
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_small_change_says_who_when_why_what_and_whom_to_tell(tmp_path: Path) -> None:
    path = amend(staff(ready(tmp_path), TODAY), SMALL)
    assert path == tmp_path / CHANGED
    source, problems = read(path, "the change")
    assert source, problems
    data: dict[str, Any] = source.data
    assert is_unaltered(data)
    assert (data["basis"], data["version"], data["in_force"]) == ("amended", "2026.1", "2026-12-03")
    assert data["approval"] == {"by": "Head Teacher", "on": "2026-12-03"}
    assert data["amendment"] == {
        "of": "2026-11-10",
        "under": SMALL.under,
        "why": SMALL.why,
        "changes": ["Reworded: the clause “Telling somebody” (its text)"],
        "report_to": "Spring term meeting",
    }
    assert data["review_due"] == recorded()["review_due"]


def test_the_page_shows_the_change_and_who_approved_what_it_changed(tmp_path: Path) -> None:
    amend(staff(ready(tmp_path), TODAY), SMALL)
    pages = bodies(house(tmp_path, today=TODAY))
    for words in ("Full Governing Body", "Head Teacher, 3 December 2026", SMALL.why, "Still to be reported to"):
        assert words in pages["policy/"]
    assert "is heard" in pages["policy/"]
    assert "<em>listened to</em>" in pages["policy/editions/2026-11-10/"]
    assert "policy/changes/2026-11-10-to-2026-12-03/" in pages


def test_an_author_is_reminded_until_the_meeting_was_told(tmp_path: Path) -> None:
    amend(staff(ready(tmp_path), TODAY), SMALL)
    [line] = told(tmp_path, today=TODAY)
    assert line.startswith(f"warning: {CHANGED.as_posix()}:")
    assert "the small change of 3 December 2026 is still to be reported to: Spring term meeting" in line
    (tmp_path / LOG).parent.mkdir(exist_ok=True)
    entry = '{edition: "2026-12-03", meeting: Spring term meeting, on: "2027-01-20", minute: "3"}'
    (tmp_path / LOG).write_text(f"schema: 1\nreported:\n  - {entry}\n", encoding="utf-8")
    assert told(tmp_path, today=date(2027, 1, 19)) == [line], "a meeting that is still to come has been told nothing"
    assert told(tmp_path, today=date(2027, 1, 20)) == []
    shown = bodies(house(tmp_path, today=date(2027, 1, 20)))["policy/"]
    assert "Spring term meeting, 20 January 2027, minute 3" in shown


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"on": ""}, "--on: the change has no date\n    Try: say when, like --on 2026-12-03"),
        ({"by": ""}, "--by: nobody is named who made the change\n    Try: name a role, like --by head"),
        ({"by": "heed"}, "--by: the school has no role 'heed'\n    Try: did you mean 'head'?"),
        (
            {"under": ""},
            (
                "--under: nothing says where the governors allowed small changes\n"
                "    Try: name it, like --under 'Full Governing Body, 10 November 2026, minute 7.4'"
            ),
        ),
        (
            {"why": " "},
            (
                "--why: nothing says why the change was made\n"
                "    Try: say it in a sentence, like --why 'The office has moved'"
            ),
        ),
        (
            {"report_to": ""},
            (
                "--report-to: nothing says which meeting is to be told\n"
                "    Try: name the next one, like --report-to 'Spring term meeting'"
            ),
        ),
        (
            {"on": "3 December"},
            (
                "--on: '3 December' is not a day, a month or a school year\n"
                "    Try: write it like 2026-11-21, 2026-11 or 2026-27"
            ),
        ),
        (
            {"on": "2026-11-01"},
            (
                "--in-force: the change would hold from 2026-11-01, before the edition that it changes (2026-11-16)\n"
                "    Try: a change holds from the same day or later"
            ),
        ),
        (
            {"on": "2026-11-10", "in_force": "2026-12-01"},
            (
                f"--on: an edition for that day is recorded already ({EDITION.as_posix()})\n"
                "    Try: an edition is never recorded again; a change has a date of its own"
            ),
        ),
        (
            {"on": "2026-12-11"},
            (
                "--on: the change (2026-12-11) is still to come: today is 10 December 2026\n"
                "    Try: record it once it has happened"
            ),
        ),
        (
            {"version": "2027.0"},
            (
                "--version: the version '2027.0' does not follow '2026.0'\n"
                "    Try: leave it out, or write --version 2026.1"
            ),
        ),
    ],
)
def test_a_change_with_a_gap_is_refused(tmp_path: Path, changes: dict[str, str], words: str) -> None:
    assert f"safesite policy amend: {words}" in refused(ready(tmp_path), **changes)
    assert not (tmp_path / CHANGED).exists()


def test_a_change_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    assert refused(copy(tmp_path, recorded=True)) == [
        (
            "safesite policy amend: the draft says the same as the edition '2026-11-10', so there is nothing to record"
            "\n    Try: change the sources first, and look at the preview"
        )
    ]


def test_a_whole_new_policy_is_no_small_change(tmp_path: Path) -> None:
    policy = recorded()["policy"]
    clause = policy["sections"][0]["clauses"][0]
    policy["sections"][0]["clauses"] += [{**clause, "id": f"more-{number}"} for number in range(LARGEST + 1)]
    record_by_hand(copy(tmp_path), EDITION.stem, policy=policy)
    [line] = refused(tmp_path)
    assert "which is no small change\n    Try: let the governors approve it" in line
    assert not (tmp_path / CHANGED).exists()


def test_nothing_is_changed_while_a_newer_edition_waits_for_its_day(tmp_path: Path) -> None:
    ready(tmp_path)
    record_by_hand(tmp_path, "2026-12-01", approval=approval("2026-12-01"), in_force="2027-01-04", version="2027.0")
    [line] = refused(tmp_path)
    assert "the edition '2026-12-01' is recorded and in force from 4 January 2027: until then" in line


def test_what_was_confirmed_for_the_edition_need_not_be_confirmed_again(tmp_path: Path) -> None:
    copy(tmp_path)
    spoil(tmp_path, Path("content/policy/aims.yml"), 'edition: "2025"', 'edition: "2026"')
    approve(staff(tmp_path), replace(APPROVED, confirmed=("kcsie",)))
    spoil(tmp_path, TELLING, "is *listened to*", "is heard")
    text = amend(staff(tmp_path, TODAY), SMALL).read_text(encoding="utf-8")
    assert "confirmed: true" in text
    assert [
        line for line in all_told(tmp_path, today=TODAY) if "not yet confirmed" in line and "editions/" in line
    ] == []


def test_a_small_change_leaves_the_dates_in_calendars_as_they_are(tmp_path: Path) -> None:
    ready(tmp_path)
    before = made(house(tmp_path, today=TODAY))["policy/policy-review.ics"]
    amend(staff(tmp_path, TODAY), SMALL)
    after = made(house(tmp_path, today=TODAY))["policy/policy-review.ics"]
    assert isinstance(before, Asset)
    assert isinstance(after, Asset)
    ids = [[str(e["uid"]) for e in Calendar.from_ical(a.content).walk("VEVENT")] for a in (before, after)]
    assert len(ids[0]) == 2
    assert ids[0] == ids[1]


def test_nothing_can_be_changed_where_nobody_approved(tmp_path: Path) -> None:
    assert len(refused(copy(tmp_path))) == 1
    basis = "published-approval-not-recorded"
    record_by_hand(tmp_path, "2022-23", approval=approval("2022-23"), in_force="2022-23", basis=basis)
    [line] = refused(tmp_path)
    assert "nobody is recorded as having approved the edition '2022-23'" in line


def test_a_second_change_follows_the_first(tmp_path: Path) -> None:
    amend(staff(ready(tmp_path), TODAY), SMALL)
    spoil(tmp_path, TELLING, "is heard", "is heard out")
    path = amend(staff(tmp_path, TODAY), replace(SMALL, on="2026-12-09"))
    assert "version: '2026.2'" in path.read_text(encoding="utf-8")
    assert "of: 2026-12-03" in path.read_text(encoding="utf-8")


def test_a_change_whose_base_is_gone_stops_the_build(tmp_path: Path) -> None:
    amend(staff(ready(tmp_path), TODAY), SMALL)
    (tmp_path / EDITION).unlink()
    found = [line for line in told(tmp_path, today=TODAY) if line.startswith("error")]
    assert len(found) == 1
    assert "the edition '2026-11-10', which this one amends, is not there" in found[0]


@pytest.mark.parametrize(
    ("version", "after"), [("2026.0", "2026.1"), ("2026.9", "2026.10"), ("January 2023", "January 2023.1")]
)
def test_versions_are_counted_on(version: str, after: str) -> None:
    assert next_version(version) == after


def test_the_command_says_what_is_to_be_done_now(tmp_path: Path) -> None:
    words = "policy amend --by head --on 2026-12-03 --under FGB --why Because --report-to Spring"
    options = parser().parse_args(words.split())
    said = from_arguments(staff(ready(tmp_path), TODAY), options)
    assert said.startswith(f"Recorded in {CHANGED.as_posix()}. Keep this file: it is the record. Build the site to")
    assert "Report it to: Spring; once it was told, write that under 'reported:'" in said


def test_the_command_line_takes_every_part() -> None:
    words = "policy amend oakfield --by head --on 2026-12-03 --under FGB --why Because --report-to Spring"
    options = parser().parse_args([*words.split(), "--in-force", "2026-12-04", "--version", "2026.1"])
    assert (options.school, options.report_to, options.in_force) == ("oakfield", "Spring", "2026-12-04")
