"""Recording an approval: the draft is frozen word for word, and a decision with a gap is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from safesite.ground.words import Words
from safesite.policy.approve import approve, from_arguments
from safesite.policy.decision import Decision
from safesite.publish.cli import parser
from tests.policy.houses import APPROVED, EDITION, EXAMPLES, OUTLINE, copy, house, refused, spoil, staff

GOLDEN = EXAMPLES / "schools/oakfield/editions/2026-11-10.yml"
WHEN = "    Try: write it like 2026-11-21, 2026-11 or 2026-27"


def test_the_draft_is_recorded_as_in_the_example(tmp_path: Path, *, update: bool) -> None:
    path = approve(staff(copy(tmp_path)), APPROVED)
    assert path == tmp_path / EDITION
    if update:
        GOLDEN.write_bytes(path.read_bytes())
    assert path.read_text(encoding="utf-8") == GOLDEN.read_text(encoding="utf-8")


def test_what_was_recorded_can_be_published(tmp_path: Path) -> None:
    approve(staff(copy(tmp_path)), APPROVED)
    readers = {entry.id: entry.reader for entry in house(tmp_path).catalogue.of_kind("clause")}
    assert readers == {"aims": "public", "telling": "public", "phones": "public"}


def test_both_readers_record_the_same_words(tmp_path: Path) -> None:
    one, other = copy(tmp_path / "one"), copy(tmp_path / "other")
    assert approve(staff(one), APPROVED).read_bytes() == approve(house(other), APPROVED).read_bytes()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"on": ""},
            "--on: the approval has no date\n    Try: say when, like --on 2026-11-21, --on 2026-11 or --on 2026-27",
        ),
        ({"on": "21 November"}, f"--on: '21 November' is not a day, a month or a school year\n{WHEN}"),
        ({"on": "2026-11-31"}, f"--on: '2026-11-31' is not a day, a month or a school year\n{WHEN}"),
        ({"in_force": "2026-28"}, f"--in-force: '2026-28' is not a day, a month or a school year\n{WHEN}"),
        (
            {"review_by": "2026-10"},
            (
                "--review-by: the review is due by 2026-10, which is not after the approval (2026-11-10)\n"
                "    Try: a review comes after the approval"
            ),
        ),
        (
            {"by": ""},
            "--by: nothing says who approved the policy\n    Try: name the body, like --by 'Full Governing Body'",
        ),
        (
            {"by": "not recorded"},
            "--by: nothing says who approved the policy\n    Try: name the body, like --by 'Full Governing Body'",
        ),
        (
            {"meeting": " "},
            (
                "--meeting: nothing says at which meeting it was approved\n"
                "    Try: name it, like --meeting 'Autumn term meeting'"
            ),
        ),
        (
            {"minute": ""},
            "--minute: nothing says where it stands in the minutes\n    Try: give the reference, like --minute 7.2",
        ),
        ({"signed_by": ()}, "--signed-by: nothing says who signed it\n    Try: name the roles, like --signed-by head"),
        ({"version": ""}, "--version: the edition has no version\n    Try: give one, like --version 2026.0"),
        ({"owner": ""}, "--owner: nobody is named as owner of the policy\n    Try: name a role, like --owner dsl"),
        ({"owner": "dls"}, "--owner: the school has no role 'dls'\n    Try: did you mean 'dsl'?"),
        (
            {"signed_by": ("head", "heed")},
            "--signed-by: the school has no role 'heed'\n    Try: did you mean 'head'?",
        ),
        (
            {"basis": "aproved"},
            (
                "--basis: 'aproved' is not one of: approved, published-approval-not-recorded, restated-from-published\n"
                "    Try: did you mean 'approved'?"
            ),
        ),
        (
            {"on": "2026-11-22", "in_force": "2026-11-22"},
            (
                "--on: the approval (2026-11-22) is still to come: today is 21 November 2026\n"
                "    Try: record it once it has happened"
            ),
        ),
        (
            {"in_force": "2025-26"},
            (
                "--in-force: the policy would be in force from 2025-26, before its approval (2026-11-10)\n"
                "    Try: a policy holds from its approval or later"
            ),
        ),
        (
            {"confirmed": ("kscie",)},
            "--confirmed: the policy does not cite 'kscie'\n    Try: did you mean 'kcsie'?",
        ),
    ],
)
def test_a_decision_with_a_gap_is_refused(tmp_path: Path, changes: dict[str, object], words: str) -> None:
    assert refused(copy(tmp_path), **changes) == [f"safesite policy approve: {words}"]
    assert not (tmp_path / EDITION).exists()


def test_all_gaps_are_told_at_once(tmp_path: Path) -> None:
    assert len(refused(copy(tmp_path), on="", owner="dls", version="", minute="")) == 4


def test_an_edition_is_never_recorded_twice(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    assert refused(tmp_path) == [
        (
            "safesite policy approve: --on: an edition for that day is recorded already "
            f"({EDITION.as_posix()})\n    Try: an edition is never recorded again; a change has a date of its own"
        )
    ]
    assert (tmp_path / EDITION).read_bytes() == GOLDEN.read_bytes()


def test_guidance_that_nobody_confirmed_is_refused(tmp_path: Path) -> None:
    spoil(copy(tmp_path), Path("content/policy/aims.yml"), 'edition: "2025"', 'edition: "2026"')
    assert refused(tmp_path) == [
        (
            "safesite policy approve: --confirmed: the policy cites 'Keeping children safe in education' (2026), "
            "an edition that is not yet confirmed\n    Try: read the edition itself, then add --confirmed kcsie"
        )
    ]
    assert refused(tmp_path, confirmed=("kcsie",)) == []
    assert "confirmed: true" in (tmp_path / EDITION).read_text(encoding="utf-8")


def test_a_school_without_an_outline_has_nothing_to_approve(tmp_path: Path) -> None:
    (copy(tmp_path) / OUTLINE).unlink()
    assert refused(tmp_path) == [
        (
            "safesite policy approve: the school has no draft that could be approved\n"
            "    Try: write content/schools/oakfield/policy/outline.yml"
        )
    ]


@pytest.mark.parametrize("by", ["", "not recorded", "Not recorded"])
def test_a_historic_edition_may_say_that_no_approval_is_recorded(tmp_path: Path, by: str) -> None:
    basis = "published-approval-not-recorded"
    historic = Decision(
        on="2022-23", by=by, owner="dsl", version="1", in_force="2022-23", review_by="2023-24", basis=basis
    )
    path = approve(staff(copy(tmp_path)), historic)
    assert path.name == "2022-23.yml"
    assert "approval:\n  on: 2022-23\n" in path.read_text(encoding="utf-8")


def test_a_restated_edition_names_who_approved_it(tmp_path: Path) -> None:
    bare = {"meeting": "", "minute": "", "signed_by": ()}
    copy(tmp_path)
    assert len(refused(tmp_path, basis="restated-from-published", by="", **bare)) == 1
    assert refused(tmp_path, basis="restated-from-published", **bare) == []


def test_facts_and_titles_are_frozen(tmp_path: Path) -> None:
    spoil(
        copy(tmp_path), Path("content/schools/oakfield/school.yml"), "short: Oakfield", 'short: "Oak *&* {Field} [[x]]"'
    )
    text = approve(staff(tmp_path), APPROVED).read_text(encoding="utf-8")
    assert r"Phones at Oak \*&\* \{Field\} \[\[x\]\]" in text
    assert "[[phones|Phones at Oak *&* {Field} ((x))]]" in " ".join(text.split())


@pytest.mark.parametrize(
    ("in_force", "words"),
    [
        ("2026-11-16", "Keep this file: it is the record. Build the site to publish it. Its next review is due by 30 "),
        (
            "2026-12-01",
            "It is in force from 1 December 2026: build the site on that day to publish it; until then the site has ",
        ),
    ],
)
def test_the_command_says_when_a_build_publishes_the_edition(tmp_path: Path, in_force: str, words: str) -> None:
    typed = [
        *("--on", "2026-11-10", "--by", "Full Governing Body", "--meeting", "Autumn", "--minute", "7.2"),
        *("--signed-by", "head", "--owner", "dsl", "--version", "2026.0", "--in-force", in_force),
    ]
    options = parser().parse_args(["policy", "approve", *typed, "--review-by", "2027-11"])
    assert words in from_arguments(staff(copy(tmp_path)), options)


def test_a_version_is_used_once(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    [line] = refused(tmp_path, on="2026-11-18", in_force="2026-11-18")
    assert line.startswith(
        f"safesite policy approve: --version: an edition has the version '2026.0' already ({EDITION}"
    )


def test_the_command_line_takes_every_part() -> None:
    words = (
        "policy approve oakfield --by FGB --on 2026-11-10 --meeting Autumn --minute 7 --signed-by head --signed-by dsl"
    )
    more = "--owner dsl --version 1 --in-force 2026-12 --review-by 2027-12 --basis approved --confirmed kcsie --note Hm"
    options = parser().parse_args([*words.split(), *more.split()])
    assert (options.school, options.signed_by, options.confirmed) == ("oakfield", ["head", "dsl"], ["kcsie"])
    assert parser().parse_args(["policy", "approve", "--school", "oakfield"]).school == "oakfield"


@settings(max_examples=400, deadline=None)
@given(
    st.text(alphabet="ab *{}[]\\|\n-é", min_size=1, max_size=30), st.text(min_size=1).filter(lambda fact: fact.strip())
)
def test_words_with_their_facts_are_read_again_as_they_were(text: str, fact: str) -> None:
    try:
        words = Words.parse(text)
    except PydanticCustomError:
        return
    filled = words.fill(dict.fromkeys(words.facts, fact.strip()))
    frozen = Words.parse(filled.written())
    assert Words.parse(frozen.written()) == frozen
    assert frozen.plain().split() == filled.plain().split()
