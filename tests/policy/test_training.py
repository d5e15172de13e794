"""Training outlines, what to do if a child tells, and the activities for digital leaders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from safesite.ground.output import Asset, Page, Reader
from safesite.policy.leaders.view import activities_view
from safesite.policy.shelves import ACTIVITIES
from safesite.policy.training.gather import courses
from safesite.policy.training.view import course_view, told_view
from tests.content.shipped import house as shipped
from tests.content.shipped import houses
from tests.pdf_validator import faults
from tests.policy.houses import bodies, house, made, staff
from tests.policy.running import copy, shipped_outputs
from tests.policy.test_pages import GOLDEN, compare

FIRST_WEEK = "staff/training/first-week/"


@pytest.mark.parametrize(
    ("address", "name"), [("staff/training/", "training"), (FIRST_WEEK, "course"), ("leaders/", "leaders")]
)
def test_a_page_is_as_it_was(tmp_path: Path, address: str, name: str, *, update: bool) -> None:
    body = re.sub(r"PDF, \d+ KB", "PDF, 99 KB", bodies(staff(copy(tmp_path)))[address])
    compare(GOLDEN / f"{name}.md", body, update=update)


def test_a_training_that_no_clause_calls_for_is_left_out(tmp_path: Path) -> None:
    found = staff(copy(tmp_path))
    assert [item.id for item in courses(found)] == ["first-week"]
    assert not [address for address in made(found) if "nobody-calls" in address]


def test_a_question_without_a_clause_in_this_policy_is_left_out(tmp_path: Path) -> None:
    found = staff(copy(tmp_path))
    view = course_view(found, courses(found)[0], found.speaker(FIRST_WEEK))
    assert [[link.words for link in question.clauses] for question in view.questions] == [
        ["1.1 Telling somebody", "1.2 Keeping watch"]
    ]


def test_the_shipped_schools_have_the_training_that_their_clauses_call_for() -> None:
    claygate, cockwood = ({item.id for item in courses(shipped(school))} for school in ("claygate", "cockwood"))
    assert claygate == {
        f"{who}-{kind}" for who in ("staff", "governors", "volunteers") for kind in ("induction", "refresher")
    }
    assert cockwood == claygate


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_every_question_of_a_shipped_school_has_its_clause(school: str) -> None:
    found = shipped(school)
    for item in courses(found):
        view = course_view(found, item, found.speaker_abroad())
        assert len(view.questions) == len(item.record.questions), item.id
        assert all(question.clauses for question in view.questions)
        assert sum(step.minutes for step in item.record.steps) == item.record.minutes


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_what_to_do_if_a_child_tells_is_one_tagged_page(school: str) -> None:
    found = shipped(school)
    asset = shipped_outputs(school)[f"staff/training/{school}-if-a-child-tells-you.pdf"]
    assert isinstance(asset, Asset)
    assert asset.reader is Reader.STAFF
    assert faults(asset.content) == []
    document = PdfDocument(asset.content)
    assert len(document) == 1
    said = " ".join(document[0].get_textpage().get_text_bounded().split())
    view = told_view(found, found.speaker_abroad())
    for words in (
        view.title,
        *map(str, view.steps),
        *view.people,
        *(str(say) for say, _ in view.never),
        "chair of governors",
        "999",
    ):
        assert " ".join(words.split()) in said


def test_the_activities_are_public_and_the_survey_with_them(tmp_path: Path) -> None:
    outputs = made(house(copy(tmp_path)))
    assert isinstance(outputs["leaders/"], Page)
    assert outputs["leaders/"].reader is Reader.PUBLIC
    survey = outputs["leaders/oakfield-survey.pdf"]
    assert isinstance(survey, Asset)
    assert survey.reader is Reader.PUBLIC
    assert faults(survey.content) == []


def test_activities_lead_to_quizzes_and_posters_that_the_public_may_see() -> None:
    for found in houses():
        page = shipped_outputs(found.school_id)["leaders/"]
        assert isinstance(page, Page)
        for kind in ("quiz", "poster"):
            addresses = [entry.address for entry in found.catalogue.of_kind(kind, Reader.PUBLIC)]
            assert [address for address in addresses if address in page.body], kind


def test_each_meeting_names_a_few_things_to_use_and_folds_the_rest_away() -> None:
    for found in houses():
        item = found.shelf(ACTIVITIES)["term"]
        view = activities_view(found, item)
        assert len(view.weeks) == len(item.record.weeks) > 6
        assert max(len(week.uses) for week in view.weeks) <= 5
        for week, written in zip(view.weeks, item.record.weeks, strict=True):
            assert len(week.uses) == len(written.uses)
            assert bool(week.more) == bool(written.about)
            assert not {link.href for more in week.more for link in more.links} & {link.href for link in week.uses}
        assert any(week.more for week in view.weeks)


def test_whoever_meets_children_says_whom_they_can_tell_and_names_nobody() -> None:
    text = Path("content/policy/leaders/term.yml").read_text(encoding="utf-8")
    assert "0800 1111" in text
    assert "tells an adult" in text
    assert not re.search(r"(?i)have you ever|what have you (seen|done)|report (a|your) (friend|classmate)", text)
