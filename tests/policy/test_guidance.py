"""Law and guidance in texts: what was in force, what came since, what was repealed, renamed or never there."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safesite.ground.output import Reader
from safesite.ground.problem import Problem, ProblemsFound, Severity, summed_up
from safesite.ground.source import read
from safesite.policy.editions import current
from safesite.policy.guidance.checks import GROUP, draft_findings, edition_findings
from safesite.policy.guidance.mention import cited, in_words
from safesite.policy.guidance.verdict import in_force, verdicts
from safesite.publish.cli import parser
from safesite.publish.library import Loaded, read_all
from safesite.publish.settings import as_of, from_file
from safesite.reference.guidance import Register
from tests.policy.houses import EDITION, ROOT, TELLING, all_told, copy, house, refused, staff
from tests.policy.more import approved, with_more
from tests.policy.test_edition import approval, record_by_hand, recorded

TODAY = date(2026, 11, 21)


def _loaded() -> Loaded:
    return read_all(from_file(ROOT / "mkdocs.yml", school="claygate"), ())


REGISTER: Register = _loaded().references.register


def said(text: str, today: date = TODAY, approved: date | None = None) -> list[tuple[str, str]]:
    """Return what there is to say of a sentence, with its weight in a draft."""
    found = (verdict for mention in in_words(REGISTER, text) for verdict in verdicts(mention, today, approved))
    return [(f"{verdict.severity}", verdict.words) for verdict in found if "may be in force" not in verdict.words]


@pytest.mark.parametrize(
    ("text", "weight", "words"),
    [
        (
            "We follow Keeping Children Safe in Education (September 2022).",
            "warning",
            (
                "'Keeping children safe in education' is cited in its edition 2022; "
                "the edition 2025 came into force (1 September 2025)"
            ),
        ),
        ("See KCSIE 2017.", "warning", "'Keeping children safe in education' has no edition of 2017"),
        ("as the Data Protection Act 1998 asks", "error", "'Data Protection Act 1998' was repealed on 25 May 2018"),
        (
            "the Obscene Publications Act",
            "warning",
            "'Obscene Publications Act' does not say of which year: there are several",
        ),
        (
            "http://www.swgfl.org.uk/safety/default.asp",
            "error",
            "'swgfl.org.uk/safety/default.asp' leads nowhere any more",
        ),
        ("the CEOP ThinkUKnow survey", "warning", "'ThinkUKnow' has another name today"),
        (
            "screening, searching  and confiscation",
            "warning",
            "'screening, searching  and confiscation' is not the title of 'Searching, screening and confiscation'",
        ),
        (
            "guidance on protecting children from radicalisation",
            "warning",
            (
                "'protecting children from radicalisation' is a former title of "
                "'The Prevent duty: safeguarding learners vulnerable to radicalisation'"
            ),
        ),
        ("the E Safety Adviser survey", "info", "'E Safety Adviser' could not be found any more"),
        ("in PHSE lessons", "warning", "'PHSE' is a word that newer guidance no longer uses"),
    ],
)
def test_a_draft_is_told_with_full_weight(text: str, weight: str, words: str) -> None:
    assert said(text) == [(weight, words)]


@pytest.mark.parametrize(
    "text",
    [
        "We follow Keeping children safe in education (2025).",
        "We follow Keeping children safe in education.",
        "The Data Protection Act 2018 and the UK GDPR.",
        "The Obscene Publications Act 1959.",
        "Searching, screening and confiscation.",
        "Fake news is misinformation or disinformation.",
        "A safety lamp, and the safety of everyone.",
        "Preventing and tackling bullying (2017).",
    ],
)
def test_what_is_right_is_left_in_peace(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Keeping children safe in education, 2022",
        "Keeping Children Safe in Education (DfE, September 2022)",
        "Keeping children safe in education in its edition of 2022",
        "Keeping children safe in education, statutory guidance from the Department for Education, updated 1 Sept 2022",
        "KCSIE (Sept 2022)",
        "KCSiE 2022-23",
        "the 2022 edition of KCSIE, which KCSIE itself replaced",
    ],
)
def test_a_date_is_understood_however_it_is_written(text: str) -> None:
    [(_, words)] = said(text)
    assert "is cited in its edition 2022" in words


@pytest.mark.parametrize(
    "text",
    [
        "Keeping children safe in education and the Online Safety Act 2023",
        "We read KCSIE. In 2022 we bought new tablets.",
        "Keeping children safe in education, of which everyone has read Part one",
    ],
)
def test_a_year_of_something_else_is_no_edition(text: str) -> None:
    assert said(text) == []


def test_an_edition_is_judged_by_its_own_day_and_by_what_came_since() -> None:
    text, day = "Keeping children safe in education (2022)", date(2023, 1, 1)
    assert said(text, date(2023, 8, 31), day) == []
    [(_, later)] = said(text, date(2023, 9, 1), day)
    assert later.endswith("in its edition 2022; since the approval the edition 2023 came into force (1 September 2023)")
    [(_, stale)] = said("Keeping children safe in education (2019)", date(2023, 1, 2), day)
    assert stale.endswith("in its edition 2019; at the approval the edition 2022 was in force")
    [(_, both)] = said("Keeping children safe in education (2019)", date(2024, 1, 1), day)
    assert "at the approval the edition 2022 was in force, and since the approval the edition 2023" in both


def test_a_title_without_an_edition_is_told_only_when_one_came_since_the_approval() -> None:
    text = "Sharing nudes and semi-nudes"
    assert said(text, date(2024, 3, 10), date(2023, 1, 1)) == []
    [(_, words)] = said(text, date(2024, 3, 11), date(2023, 1, 1))
    assert "is named without an edition; since the approval the edition March 2024 was published" in words


def test_an_unsure_edition_never_counts_as_in_force_and_is_noted() -> None:
    kcsie = REGISTER.find("kcsie")
    assert kcsie
    held = in_force(kcsie, TODAY)
    assert held
    assert held.label == "2025"
    [mention] = cited(REGISTER, [((), "kcsie", "2025")])
    [note] = verdicts(mention, TODAY)
    assert (note.severity, note.sort) == (Severity.INFO, "unsure")
    [mention] = cited(REGISTER, [((), "kcsie", "2026")])
    assert [verdict.sort for verdict in verdicts(mention, TODAY)] == ["unsure"]


@pytest.mark.parametrize(
    ("text", "before", "since"),
    [
        ("fake news", date(2025, 8, 31), date(2025, 9, 1)),
        ("our Twitter account", date(2023, 6, 30), date(2023, 7, 1)),
        ("the National Governors Association", date(2016, 12, 31), date(2017, 1, 1)),
        ("the Data Protection Act 1998", date(2018, 5, 24), date(2018, 5, 25)),
        ("Sexting in schools and colleges", date(2020, 11, 30), date(2020, 12, 1)),
    ],
)
def test_who_looks_from_an_earlier_day_is_told_nothing_that_came_later(text: str, before: date, since: date) -> None:
    assert said(text, before) == []
    assert len(said(text, since)) == 1


def test_an_edition_that_its_governors_confirmed_is_sure_in_it_alone(tmp_path: Path) -> None:
    data = recorded()["policy"]
    cites = data["sections"][0]["clauses"][0]["cites"]
    assert cites[0]["guidance"] == "kcsie"
    cites[0]["edition"] = "2026"
    for told in data["guidance"]:
        told.update({"edition": "2026", "sure": "unsure"} if told["id"] == "kcsie" else {})
    sorts = {}
    for confirmed in (True, False):
        folder = tmp_path / str(confirmed)
        kept = [{**told, **({"confirmed": True} if confirmed else {})} for told in data["guidance"]]
        record_by_hand(copy(folder), EDITION.stem, policy={**data, "guidance": kept})
        item = current(house(folder))
        assert item
        found = edition_findings(house(folder), item)
        sorts[confirmed] = {f.verdict.sort for f in found if f.verdict.mention.entry.id == "kcsie"}
    assert sorts == {True: set(), False: {"unsure"}}


@pytest.mark.parametrize(
    ("file", "old", "where"),
    [
        ("content/policy/agreements/parents.yml", 'lead: "For families at {short}.', "lead"),
        ("content/policy/in-short/parents.yml", "lead: ", "lead"),
        ("content/policy/situations/password.yml", "title: ", "title"),
    ],
)
def test_whatever_is_made_from_the_draft_is_searched(tmp_path: Path, file: str, old: str, where: str) -> None:
    path = with_more(tmp_path) / file
    shutil.copy(ROOT / "content/guidance.yml", tmp_path / "content")
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(old))
    path.write_text(text.replace(line, f'{where}: "As the Data Protection Act 1998 says."'), encoding="utf-8")
    found = [f for f in draft_findings(house(tmp_path)) if f.verdict.sort == "repealed"]
    assert [(f.source.file, f.verdict.mention.trail) for f in found] == [(file, (where,))]
    assert [line for line in refused(tmp_path) if "'Data Protection Act 1998' was repealed" in line]


def test_agreements_and_pages_in_short_of_an_edition_are_searched(tmp_path: Path) -> None:
    old = "as the Data Protection Act 1998 says"
    policy = recorded_with_more(tmp_path)
    policy["agreements"][0]["terms"][0]["say"] = f"I keep data safe, {old}."
    policy["in_short"][0]["groups"][0]["lines"][0]["say"] = f"We keep data safe, {old}."
    policy["sections"][0]["summary"] = f"We keep data safe, {old}."
    record_by_hand(tmp_path, EDITION.stem, policy=policy)
    shutil.copy(ROOT / "content/guidance.yml", tmp_path / "content")
    item = current(house(tmp_path))
    assert item
    found = [f for f in edition_findings(house(tmp_path), item) if f.verdict.sort == "repealed"]
    assert {f.verdict.mention.trail[1] for f in found} == {"agreements", "in_short", "sections"}
    assert all(f.title for f in found)


def recorded_with_more(folder: Path) -> dict[str, Any]:
    """Record an edition with agreements and the policy in short, and return its words."""
    approved(folder)
    source, problems = read(folder / EDITION, "the edition")
    assert source, problems
    (folder / EDITION).unlink()
    policy: dict[str, Any] = source.data["policy"]
    return policy


def test_the_register_has_one_main_guidance() -> None:
    assert [entry.id for entry in REGISTER.guidance if entry.main] == ["kcsie"]


def outdated(folder: Path) -> Path:
    """Lay out a school whose edition and draft both cite guidance that has a newer edition."""
    copy(folder, recorded=True)
    guidance = folder / "content/guidance.yml"
    text = guidance.read_text(encoding="utf-8")
    line = '      - {label: "2023-01"'
    assert text.count(line) == 1
    new = '      - {label: "2026-11", published: "2026-11-15", sure: found}\n'
    at = text.index("\n", text.index(line)) + 1
    guidance.write_text(text[:at] + new + text[at:], encoding="utf-8")
    return folder


def test_a_draft_is_told_in_a_preview_and_never_stops_the_public_site(tmp_path: Path) -> None:
    outdated(tmp_path)
    clause = f"warning: {TELLING}:18:5: cites[0]: 'Teaching online safety in schools' is cited in its edition"
    assert any(line.startswith(clause) for line in all_told(tmp_path, Reader.STAFF))
    assert not any(line.startswith(clause) for line in all_told(tmp_path))
    assert [finding.clause for finding in draft_findings(house(tmp_path)) if finding.verdict.sort == "older"] == [
        "telling"
    ]


def test_an_edition_is_told_of_in_both(tmp_path: Path) -> None:
    outdated(tmp_path)
    for found in (house(tmp_path), staff(tmp_path)):
        item = current(found)
        assert item
        [finding] = [f for f in edition_findings(found, item) if f.verdict.sort == "older"]
        assert "since the approval the edition November 2026 was published" in finding.verdict.words
        problem = finding.problem(Severity.WARNING, GROUP)
        assert problem.where == "policy.sections[1].clauses[0].cites[0]"
        assert problem.place.line > 50


def test_a_build_sums_up_what_a_check_tells_one_by_one(tmp_path: Path) -> None:
    data = recorded()["policy"]
    data["sections"][0]["clauses"][0]["cites"] = data["sections"][1]["clauses"][0]["cites"]
    record_by_hand(outdated(tmp_path), "2026-11-10", policy=data, approval=approval("2026-11-10"))
    found = house(tmp_path)
    item = current(found)
    assert item
    grave = [f for f in edition_findings(found, item) if f.verdict.severity is not Severity.INFO]
    problems: list[Problem] = [finding.problem(Severity.WARNING, GROUP) for finding in grave]
    assert len(problems) == 2
    [line] = summed_up(problems)
    assert str(line) == (
        "content/schools/oakfield/editions/2026-11-10.yml:1:1: 2 places in the edition in force name law or guidance "
        "that has changed; 'safesite check' and the review pack name each"
    )


def test_a_check_can_look_from_another_day() -> None:
    settings = from_file(ROOT / "mkdocs.yml", school="claygate")
    assert as_of(settings, "") is settings
    assert as_of(settings, "2027-09-01").today == date(2027, 9, 1)
    with pytest.raises(ProblemsFound, match="'soon' is not a date"):
        as_of(settings, "soon")
    assert parser().parse_args(["check", "--as-of", "2027-09-01"]).as_of == "2027-09-01"
    assert parser().parse_args(["check", "claygate"]).school == "claygate"
    assert not parser().parse_args(["check"]).school
