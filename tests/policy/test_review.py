"""The clock of the reviews, the log, the pack for the meeting, and the dates for a calendar."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from safesite.ground.output import Asset, Page, Reader
from safesite.policy.approve import from_arguments
from safesite.policy.edition import Edition
from safesite.policy.editions import current
from safesite.policy.review.clock import chimes
from safesite.policy.review.steps import school_year, steps
from safesite.publish.cli import parser
from tests.pdf_validator import faults
from tests.policy.houses import EDITION, OUTLINE, SCHOOL, TELLING, bodies, copy, house, made, spoil, staff, told
from tests.policy.test_edition import approval, record_by_hand, recorded

LOG = SCHOOL / "review/2026-27.yml"
ICS = "policy/policy-review.ics"
PACK = "staff/policy-review/"
EXPECTS = "expects:\n  - {matrix: what-follows, row: filter-bypassed, marks: {head: no, warning: no}}\ncites:"


def log(folder: Path, text: str) -> Path:
    """Write the log of a review."""
    (folder / LOG).parent.mkdir(exist_ok=True)
    (folder / LOG).write_text(f"schema: 1\n{text}", encoding="utf-8")
    return folder


def heard(folder: Path, today: date) -> dict[str, str]:
    """Return what the clock says on a day, by sort."""
    return {chime.sort: chime.words for chime in chimes(house(folder, today=today))}


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2027, 9, 30), None),
        (date(2027, 10, 1), "the review of the policy is due by 30 November 2027, in 60 days"),
        (date(2027, 11, 29), "the review of the policy is due by 30 November 2027, in 1 day"),
        (date(2027, 11, 30), "the review of the policy is due by 30 November 2027, today"),
    ],
)
def test_the_clock_says_in_time_that_a_review_is_due(tmp_path: Path, today: date, words: str | None) -> None:
    assert heard(copy(tmp_path, recorded=True), today).get("soon") == words


def test_a_review_that_is_overdue_is_not_due_soon(tmp_path: Path) -> None:
    said = heard(copy(tmp_path, recorded=True), date(2027, 12, 1))
    assert "soon" not in said
    assert said["overdue"] == "the review of the policy was due by 30 November 2027 and is overdue"


def test_gaps_longer_than_the_stated_cycle_are_told(tmp_path: Path) -> None:
    copy(tmp_path)
    dates = ["2019-11", "2021-03", "2022-03", "2025-10"]
    record_by_hand(tmp_path, EDITION.stem, reviewed=dates, every_months=12)
    assert heard(tmp_path, date(2026, 11, 21))["gap"] == (
        "reviews were further apart than the stated 12 months: 16 months from November 2019 to March 2021, "
        "43 months from March 2022 to October 2025, 13 months from October 2025 to 10 November 2026"
    )
    (tmp_path / EDITION).unlink()
    record_by_hand(tmp_path, EDITION.stem, reviewed=["2024-11"], every_months=24)
    assert "gap" not in heard(tmp_path, date(2026, 11, 21))


def test_a_gap_that_an_earlier_edition_told_of_is_not_told_for_ever(tmp_path: Path) -> None:
    copy(tmp_path)
    earlier = {"reviewed": ["2021-03"], "version": "2025.0", "in_force": "2025-10-01", "review_due": "2026-10"}
    record_by_hand(tmp_path, "2025-10-01", approval=approval("2025-10-01"), every_months=12, **earlier)
    assert "55 months from March 2021" in heard(tmp_path, date(2026, 1, 1))["gap"]
    later = {"in_force": "2026-09-20", "review_due": "2027-09"}
    record_by_hand(tmp_path, "2026-09-20", approval=approval("2026-09-20"), every_months=12, **later)
    assert "gap" not in heard(tmp_path, date(2026, 9, 21))


@pytest.mark.parametrize(
    ("due", "months"), [("2027-11", None), ("2027-12", 13), ("2028-29", 33), ("2027-12-01", 13), ("2026-27", None)]
)
def test_a_next_review_later_than_the_stated_cycle_is_told(tmp_path: Path, due: str, months: int | None) -> None:
    record_by_hand(copy(tmp_path), EDITION.stem, review_due=due, every_months=12)
    said = heard(tmp_path, date(2026, 11, 21)).get("gap")
    assert (said is None) == (months is None)
    assert said is None or f"{months} months after that of 10 November 2026" in said


def test_an_edition_that_waits_for_its_day_is_told_of(tmp_path: Path) -> None:
    record_by_hand(copy(tmp_path), EDITION.stem, in_force="2026-12-01")
    words = "this edition is in force from 1 December 2026, and is not published before that day"
    assert heard(tmp_path, date(2026, 11, 30))["waiting"] == words
    assert "waiting" not in heard(tmp_path, date(2026, 12, 1))


def test_two_dates_for_the_next_review_are_told(tmp_path: Path) -> None:
    record_by_hand(copy(tmp_path), EDITION.stem, also_due="Spring 2028")
    assert heard(tmp_path, date(2026, 11, 21))["two-dates"] == (
        "the policy gives two dates for its next review, November 2027 and Spring 2028; "
        "the first is taken, so that it is due by 30 November 2027"
    )


def newer(folder: Path, sure: str) -> Path:
    """Lay out a school whose register knows an edition of the main guidance of after the approval."""
    copy(folder, recorded=True)
    register = Path("content/guidance.yml")
    spoil(
        folder,
        register,
        '"2026", in_force: "2026-09-01", sure: unsure',
        f'"2026-12", in_force: "2026-12-01", sure: {sure}',
    )
    spoil(folder, register, "    title: Keeping", "    main: true\n    title: Keeping")
    return folder


def test_a_new_edition_of_the_main_guidance_opens_an_interim_review(tmp_path: Path) -> None:
    newer(tmp_path, "found")
    assert "interim" not in heard(tmp_path, date(2026, 11, 30))
    assert (
        "(2026-12) came into force after the approval: an interim review is open"
        in (heard(tmp_path, date(2026, 12, 1))["interim"])
    )
    log(
        tmp_path, 'interim:\n  - {guidance: kcsie, edition: "2026-12", on: "2026-12-15", outcome: Nothing to change.}\n'
    )
    assert "interim" not in heard(tmp_path, date(2026, 12, 16))


def test_an_edition_of_which_nobody_is_sure_opens_none(tmp_path: Path) -> None:
    newer(tmp_path, "unsure")
    [chime] = [chime for chime in chimes(house(tmp_path, today=date(2026, 12, 1))) if chime.sort == "interim"]
    assert (str(chime.severity), "may be in force" in chime.words) == ("info", True)


def test_the_pack_has_all_that_a_meeting_needs(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    spoil(tmp_path, TELLING, "is *listened to*", "is heard on Twitter, as the Data Protection Act 1998 says")
    spoil(tmp_path, TELLING, "cites:", EXPECTS)
    entry = (
        'who: office, on: "2026-10", how: at a meeting, said: Letters come too late., changed: Letters go on Monday.'
    )
    log(tmp_path, f"consultation:\n  - {{{entry}}}\n")
    outputs = made(staff(tmp_path))
    page, pdf = outputs[PACK], outputs[f"{PACK}policy-review-pack.pdf"]
    assert isinstance(page, Page)
    assert isinstance(pdf, Asset)
    assert (page.reader, pdf.reader, page.searched) == ("staff", "staff", False)
    assert faults(pdf.content) == []
    for words in (
        "30 November 2027",
        "1 clause reworded.",
        "<td>October 2026, at a meeting</td><td>Letters come too late.</td><td>Letters go on Monday.</td>",
        (
            "“Telling somebody” expects No in the table “What follows when a rule is broken”, row “Getting round the "
            "filter”, column “Tell the Head Teacher”; the table says yes."
        ),
        "<li>Full Governing Body</li>",
    ):
        assert words in page.body
    assert "Draft: “Telling somebody” expects No" in page.body
    assert "column “Warning”" not in page.body


def test_the_pack_names_the_tables_of_the_edition_in_force_that_contradict_it_too(tmp_path: Path) -> None:
    policy = recorded()["policy"]
    clause = policy["sections"][0]["clauses"][0]
    clause["expects"] = [{"matrix": "what-follows", "row": "filter-bypassed", "marks": {"head": "no"}}]
    record_by_hand(copy(tmp_path), EDITION.stem, policy=policy)
    page = bodies(staff(tmp_path))[PACK]
    assert f"Edition in force: “{clause['title']}” expects No in the table" in page
    assert "Draft: “" not in page


def test_the_pack_says_what_to_do_with_a_command_that_is_understood(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    found = steps(staff(tmp_path), recorded_edition(tmp_path))
    assert "content/schools/oakfield/review/2026-27.yml" in found.lines[1]
    assert '--school oakfield --by "Full Governing Body" --on YYYY-MM-DD' in found.command
    assert "--owner dsl --version 2027.0" in found.command, "2026.0 is used already"
    assert "--confirmed" not in found.command
    typed = found.command.replace("YYYY-MM-DD", "2026-11-20").replace("YYYY-MM", "2027-11").replace("ROLE", "head")
    options = parser().parse_args(shlex.split(typed)[1:])
    assert from_arguments(staff(tmp_path), options).startswith("Recorded in content/schools/oakfield/editions/")


def test_the_pack_names_what_has_to_be_confirmed_first(tmp_path: Path) -> None:
    spoil(copy(tmp_path), Path("content/policy/aims.yml"), 'edition: "2025"', 'edition: "2026"')
    found = steps(staff(tmp_path), None)
    assert found.command.endswith(" --confirmed kcsie")
    assert "Keeping children safe in education" in found.lines[2]
    assert found.command in bodies(staff(tmp_path))[PACK].replace("&#34;", '"').replace("&quot;", '"')


@pytest.mark.parametrize(("day", "year"), [(date(2026, 8, 31), "2025-26"), (date(2026, 9, 1), "2026-27")])
def test_the_log_is_named_by_the_school_year(day: date, year: str) -> None:
    assert school_year(day) == year


def recorded_edition(folder: Path) -> Edition:
    """Return the edition that a folder's school has in force."""
    item = current(house(folder))
    assert item
    return item.record


def test_no_public_build_has_the_pack(tmp_path: Path) -> None:
    log(copy(tmp_path, recorded=True), 'consultation:\n  - {who: office, on: "2026-10", said: Secret thoughts.}\n')
    outputs = made(house(tmp_path))
    assert not [address for address in outputs if address.startswith("staff/")]
    assert "Secret thoughts" not in str({a: getattr(o, "body", "") for a, o in outputs.items()})
    assert "Secret thoughts" in bodies(staff(tmp_path))[PACK]


def test_a_table_that_contradicts_a_clause_is_a_warning_in_a_preview(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "cites:", EXPECTS)
    [line] = told(tmp_path, Reader.STAFF)
    assert line.startswith(f"warning: {TELLING.as_posix()}:18:5: expects[0]: “Telling somebody” expects No")
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("filter-bypassed", "filter-bypased", "has no row 'filter-bypased'\n    Try: did you mean 'filter-bypassed'?"),
        ("{head: no", "{heads: no", "has no column 'heads'\n    Try: did you mean 'head'?"),
    ],
)
def test_an_expectation_that_names_nothing_is_an_error(tmp_path: Path, old: str, new: str, words: str) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "cites:", EXPECTS.replace(old, new))
    [line] = told(tmp_path)
    assert line.startswith("error")
    assert line.endswith(words)


def test_a_shared_clause_may_expect_what_another_schools_table_says(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "cites:", EXPECTS)
    spoil(tmp_path, OUTLINE, "appendices: [what-follows]", "appendices: []")
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'consultation:\n  - {who: offise, on: "2026-10", said: Yes.}\n',
            (
                f"error: {LOG.as_posix()}:3:11: consultation[0].who: the school has no role with the id 'offise'\n"
                "    Try: did you mean 'office'?"
            ),
        ),
        (
            'reported:\n  - {edition: "2026-11-10", meeting: Spring, on: "2027-01", minute: "3"}\n',
            (
                f"error: {LOG.as_posix()}:3:15: reported[0].edition: "
                "no small change is recorded in an edition '2026-11-10'\n"
                "    Try: name the edition that 'safesite policy amend' wrote"
            ),
        ),
        (
            'interim:\n  - {guidance: kscie, edition: "2025", on: "2026-10", outcome: Fine.}\n',
            (
                f"error: {LOG.as_posix()}:3:16: interim[0].guidance: no guidance in the register has the id 'kscie'\n"
                "    Try: did you mean 'kcsie'?"
            ),
        ),
        (
            'interim:\n  - {guidance: kcsie, edition: "2031", on: "2026-10", outcome: Fine.}\n',
            (
                f"error: {LOG.as_posix()}:3:32: interim[0].edition: the register has no edition '2031' of 'kcsie'\n"
                "    Try: one of 2025, 2026"
            ),
        ),
    ],
)
def test_a_log_names_only_what_is_there(tmp_path: Path, text: str, words: str) -> None:
    assert told(log(copy(tmp_path, recorded=True), text)) == [words]


def test_the_calendar_has_stable_ids_and_whole_days(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    asset = made(house(tmp_path))[ICS]
    assert isinstance(asset, Asset)
    events: list[Any] = list(Calendar.from_ical(asset.content).walk("VEVENT"))
    assert [(str(event["uid"]), event["dtstart"].dt) for event in events] == [
        ("policy-review-begin-2026-11-10@oakfield.example", date(2027, 10, 1)),
        ("policy-review-due-2026-11-10@oakfield.example", date(2027, 11, 30)),
    ]
    later = made(house(tmp_path, today=date(2027, 3, 1)))[ICS]
    assert later == asset
