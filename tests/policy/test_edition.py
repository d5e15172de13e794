"""An edition is what was recorded: nothing of it can change unseen, and only the right one is published."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.source import parse, read
from safesite.policy.approve import edition_yaml
from safesite.policy.edition import canonical, digest_of, inspect, is_unaltered
from safesite.policy.editions import current
from tests.policy.houses import EDITION, EXAMPLES, TELLING, copy, house, made, spoil, told

RECORDED = EXAMPLES / "schools/oakfield/editions/2026-11-10.yml"
FILE = EDITION.as_posix()
BACK = "put the recorded file back, from a backup or the history of your files"


def recorded() -> dict[str, Any]:
    """Return the data of the example's edition."""
    source, problems = read(RECORDED, "the example")
    assert source, problems
    data: dict[str, Any] = source.data
    return data


TEXT = json.dumps(recorded(), ensure_ascii=False, sort_keys=True)


def test_the_example_is_unaltered() -> None:
    assert is_unaltered(recorded())
    assert recorded()["digest"] == digest_of(recorded())
    assert len(digest_of(recorded())) == 64


def test_the_digest_does_not_depend_on_the_order_of_settings_or_on_itself() -> None:
    data = recorded()
    turned = dict(reversed([(name, value) for name, value in data.items() if name != "digest"]))
    assert list(turned) != list(data)
    assert canonical(turned) == canonical(data)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.characters(exclude_categories=["Cs"]))
def test_altering_any_character_is_noticed(place: int, sign: str) -> None:
    altered = TEXT[:place] + sign + TEXT[place + 1 :]
    try:
        data = json.loads(altered)
    except ValueError:
        return
    assert not isinstance(data, dict) or data == recorded() or not is_unaltered(data)
    assert data != recorded() or altered == TEXT or sign.isspace()


@settings(max_examples=200, deadline=None)
@given(st.integers(1, len(RECORDED.read_text(encoding="utf-8")) - 2))
def test_an_edition_cut_anywhere_is_refused(end: int) -> None:
    source, problems = parse(RECORDED.read_text(encoding="utf-8")[:end], "cut.yml")
    found = problems if source is None else inspect(source)
    assert found
    assert {problem.place.file for problem in found} == {"cut.yml"}


def test_an_altered_edition_stops_the_build(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    spoil(tmp_path, EDITION, "Hand in your phone when you come to school.", "Keep your phone when you come to school.")
    line = len(RECORDED.read_text(encoding="utf-8").splitlines())
    assert told(tmp_path) == [
        (
            f"error: {FILE}:{line}:9: digest: "
            "these are not the words that were recorded: the edition was altered afterwards\n"
            f"    Try: {BACK}; a change to the policy is a new edition"
        )
    ]


def test_an_edition_cut_in_half_stops_the_build(tmp_path: Path) -> None:
    path = copy(tmp_path, recorded=True) / EDITION
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(lines[: len(lines) // 2]), encoding="utf-8")
    assert told(tmp_path) == [
        (
            f"error: {FILE}:4:1: the edition has no digest at its end: the file was cut off, or nobody recorded it\n"
            f"    Try: {BACK}"
        )
    ]


@pytest.mark.parametrize(
    ("line", "words", "hint"),
    [
        (
            "format: 2",
            "5:9: format: this edition has the format '2', and this version of safesite reads format 1",
            "build with a newer version of safesite",
        ),
        (
            "format: one",
            "5:9: format: this edition has the format 'one', and this version of safesite reads format 1",
            BACK,
        ),
        ("", "4:1: format: this edition does not say its format", BACK),
    ],
)
def test_an_unreadable_format_stops_the_build(tmp_path: Path, line: str, words: str, hint: str) -> None:
    copy(tmp_path, recorded=True)
    spoil(tmp_path, EDITION, "format: 1", line)
    assert told(tmp_path) == [f"error: {FILE}:{words}\n    Try: {hint}"]


def record_by_hand(folder: Path, name: str, **changes: object) -> None:
    """Write an edition with a right digest and other settings, as nobody should."""
    data = {**recorded(), **changes}
    data = {**data, "digest": digest_of(data)}
    path = folder / EDITION.parent / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(data), encoding="utf-8")


def approval(on: str) -> dict[str, object]:
    """Return the approval of the example on another date."""
    return {**recorded()["approval"], "on": on}


def test_two_editions_for_one_day_are_refused(tmp_path: Path) -> None:
    copy(tmp_path)
    record_by_hand(tmp_path, "2022-09-01", approval=approval("2022-09-01"), review_due="2027")
    record_by_hand(tmp_path, "2022-23", approval=approval("2022-23"))
    record_by_hand(tmp_path, "2022-09-01", approval=approval("2022-09-01"))
    found = [line for line in told(tmp_path) if line.startswith("error")]
    assert len(found) == 1
    assert "another edition is recorded for that day (content/schools/oakfield/editions/2022-09-01.yml)" in found[0]
    assert "    Try: keep the one that was approved" in found[0]


def test_a_file_that_was_renamed_is_refused(tmp_path: Path) -> None:
    path = copy(tmp_path, recorded=True) / EDITION
    path.rename(path.with_name("2026-11-12.yml"))
    assert told(tmp_path) == [
        (
            "error: content/schools/oakfield/editions/2026-11-12.yml:9:7: approval.on: "
            "the file is called '2026-11-12', and the edition in it was approved on '2026-11-10'\n"
            "    Try: call the file 2026-11-10.yml again"
        )
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"review_due": "2026-11-09"},
            (
                "the review is due by 2026-11-09, which is not after the approval (2026-11-10)\n"
                "    Try: a review comes after the approval"
            ),
        ),
        (
            {"review_due": "soon"},
            (
                "review_due: 'soon' is not a day, a month or a school year\n"
                "    Try: write it like 2026-11-21, 2026-11 or 2026-27"
            ),
        ),
        ({"approval": {"by": "Full Governing Body"}}, "approval.on: this setting is missing\n    Try: add 'on:' here"),
    ],
)
def test_an_edition_that_makes_no_sense_is_refused(tmp_path: Path, changes: dict[str, object], words: str) -> None:
    copy(tmp_path)
    record_by_hand(tmp_path, "2026-11-10", **changes)
    found = told(tmp_path)
    assert len(found) == 1
    assert found[0].endswith(words)


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2022, 8, 31), None),
        (date(2022, 9, 1), "2022-23"),
        (date(2026, 11, 15), "2022-23"),
        (date(2026, 11, 16), "2026-11-10"),
    ],
)
def test_the_current_edition_is_the_newest_that_is_in_force(tmp_path: Path, today: date, name: str | None) -> None:
    copy(tmp_path, recorded=True)
    record_by_hand(tmp_path, "2022-23", approval=approval("2022-23"), in_force="2022-23")
    found = current(house(tmp_path, today=today))
    assert (found.id if found else None) == name


def test_an_overdue_review_is_a_warning(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    assert told(tmp_path, today=date(2027, 12, 1)) == [
        (
            f"warning: {FILE}:18:13: review_due: the review of the policy was due by 30 November 2027 and is overdue\n"
            "    Try: review the draft, have it approved, and record it with 'safesite policy approve'"
        )
    ]


def test_nothing_published_changes_when_the_library_does(tmp_path: Path) -> None:
    before = made(house(copy(tmp_path, recorded=True)))
    spoil(tmp_path, TELLING, "title: Telling somebody", "title: Speaking up")
    spoil(tmp_path, TELLING, "every worry that is passed on", "some worries")
    spoil(tmp_path, Path("content/guidance.yml"), "title: Teaching online safety in schools", "title: Another title")
    (tmp_path / "content/policy/aims.yml").unlink()
    spoil(tmp_path, EDITION.parents[1] / "policy/outline.yml", "clauses: [aims]", "clauses: [phones]")
    spoil(tmp_path, EDITION.parents[1] / "policy/outline.yml", "[telling, phones]", "[telling]")
    after = made(house(tmp_path))
    assert "policy/oakfield-online-safety-policy.pdf" in before
    assert before == after


def test_an_edition_is_read_as_it_was_written() -> None:
    data = recorded()
    source, problems = parse(edition_yaml(data), "again.yml")
    assert source, problems
    assert source.data == data
