"""The shipped quizzes: enough for every year, every letter, risk and strand met, and nothing left without a reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

import pytest

from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.view import groups
from safesite.reference.topics import STAGE_OF, Risk, Smart, Stage, Strand, Year
from tests.content.quizlines import checked, for_children, plain_house, quizzes, statements
from tests.content.shipped import house
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from safesite.quizzes.model import Quiz

EVERY_TAG = {
    *(f"smart:{letter}" for letter in get_args(Smart)),
    *(f"risk:{risk}" for risk in get_args(Risk)),
    *(f"strand:{strand}" for strand in get_args(Strand)),
}
ITEMS: dict[Year, tuple[int, int]] = {
    "R": (3, 4),
    "Y1": (4, 5),
    "Y2": (5, 5),
    "Y3": (5, 8),
    "Y4": (5, 8),
    "Y5": (5, 8),
    "Y6": (5, 8),
}
STAGES: tuple[Stage, ...] = get_args(Stage)
FAMILY_ITEMS = (4, 8)
LATER = ("pick-several", "order", "match", "story", "spot", "fill", "decide")
SEVERAL = 4


def of(audience: str, stage: Stage | None = None) -> dict[str, Quiz]:
    """Return the quizzes for somebody, of a stage if one is given."""
    fits = {name: quiz for name, quiz in quizzes().items() if quiz.audience == audience}
    return {name: quiz for name, quiz in fits.items() if stage is None or quiz.stage == stage}


def is_smart(quiz: Quiz) -> bool:
    """Tell whether a quiz is the whole school's, for all years of its stage and with all five letters."""
    years = {year for year, stage in STAGE_OF.items() if stage == quiz.stage}
    return set(quiz.years) == years and set(quiz.topics.smart) == set(get_args(Smart))


def test_there_are_enough_for_everybody() -> None:
    assert len(for_children()) >= 24
    years = Counter(quiz.years[0] for quiz in of("pupils").values() if not is_smart(quiz))
    assert {year: years[year] >= (2 if year == "R" else 3) for year in ITEMS} == dict.fromkeys(ITEMS, True), years
    assert {quiz.stage for quiz in of("families").values()} == {"ks1", "ks2"}


@pytest.mark.parametrize("stage", ["ks1", "ks2"])
def test_the_whole_school_can_do_smart(stage: Stage) -> None:
    smart = [quiz for quiz in of("pupils", stage).values() if is_smart(quiz)]
    assert smart
    for quiz in smart:
        asked = {tag for question in quiz.questions for tag in checked(question)}
        assert {f"smart:{letter}" for letter in get_args(Smart)} <= asked


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize("audience", ["staff", "governors"])
def test_every_school_can_check_its_own_policy(school: str, audience: str) -> None:
    own = [item.record for item in house(school).shelf(QUIZZES).values() if item.record.audience == audience]
    assert own
    for quiz in own:
        assert quiz.ending == "policy"
        assert all(question.clauses for question in quiz.questions)


@pytest.mark.parametrize("stage", ["ks1", "ks2"])
def test_every_letter_risk_and_strand_is_met(stage: Stage) -> None:
    stages = {name: quiz for name, quiz in for_children().items() if quiz.stage == stage}
    assert stages
    said = {tag for quiz in stages.values() for tag in quiz.topics.tags}
    asked = {tag for quiz in stages.values() for question in quiz.questions for tag in checked(question)}
    assert EVERY_TAG - said == set()
    assert EVERY_TAG - asked == set()


@pytest.mark.parametrize("name", for_children())
def test_a_quiz_has_as_many_questions_as_its_year_bears(name: str) -> None:
    quiz = for_children()[name]
    least, most = ITEMS[quiz.years[0]] if quiz.audience == "pupils" else FAMILY_ITEMS
    assert least <= len(quiz.questions) <= most


@pytest.mark.parametrize("name", for_children())
def test_a_quiz_is_about_what_its_questions_check(name: str) -> None:
    quiz = for_children()[name]
    asked = {tag for question in quiz.questions for tag in checked(question)}
    assert set(quiz.topics.tags) - asked == set()


@pytest.mark.parametrize("name", for_children())
def test_a_question_checks_a_statement_of_its_stage(name: str) -> None:
    quiz = for_children()[name]
    place = STAGES.index(quiz.stage or "ks2")
    near = set(STAGES[max(place - 1, 0) : place + 1])
    for question in quiz.questions:
        assert question.teaches
        for each in question.teaches:
            assert set(statements()[each].due) & near, (question.id, each)


@pytest.mark.parametrize("name", of("pupils"))
def test_a_quiz_checks_something_of_its_own_year(name: str) -> None:
    quiz = of("pupils")[name]
    years = {statements()[each].year for question in quiz.questions for each in question.teaches}
    assert years & set(quiz.years)


def test_every_kind_of_question_is_used_again_and_again() -> None:
    later: Counter[str] = Counter(question.kind for quiz in of("pupils", "ks2").values() for question in quiz.questions)
    assert {kind: later[kind] >= SEVERAL for kind in LATER} == dict.fromkeys(LATER, True), later
    young = Counter(question.kind for quiz in of("pupils", "ks1").values() for question in quiz.questions)
    assert set(young) == {"picture", "pick-one", "true-false", "sort"}
    assert min(young.values()) >= SEVERAL
    adults = Counter(q.kind for who in ("staff", "governors") for quiz in of(who).values() for q in quiz.questions)
    assert len(adults) >= 7


@pytest.mark.parametrize("name", of("pupils", "eyfs"))
def test_reception_points_at_one_of_two_pictures_with_an_adult(name: str) -> None:
    quiz = of("pupils", "eyfs")[name]
    assert quiz.script is not None
    assert {question.kind for question in quiz.questions} == {"picture"}
    assert {len(question.choices) for question in quiz.questions if question.kind == "picture"} == {2}
    assert all(question.script for question in quiz.questions)


@pytest.mark.parametrize("name", quizzes())
def test_there_is_something_to_talk_about_and_to_know(name: str) -> None:
    quiz = quizzes()[name]
    assert len(quiz.discuss) >= 2
    assert len(quiz.notes) >= 2


@pytest.mark.parametrize("name", of("pupils", "ks1"))
def test_the_youngest_see_a_picture_at_every_choice(name: str) -> None:
    shown = [
        (question.id, choice.say.plain(), choice.icon)
        for question in of("pupils", "ks1")[name].questions
        for list_of in ("choices", "boxes", "items")
        for choice in getattr(question, list_of, ())
    ]
    assert len(shown) >= 6
    assert [(where, say) for where, say, icon in shown if not icon] == []


def test_the_list_goes_from_the_youngest_to_families() -> None:
    found = groups(plain_house(), "quizzes/")
    assert [group.id for group in found] == ["eyfs", "ks1", "lower", "upper", "ks2", "families", "staff", "governors"]
    assert all(group.quizzes for group in found)
    years = [view.years for view in next(group for group in found if group.id == "lower").quizzes]
    assert years == sorted(years, key=lambda said: ("Year 4" in said, len(said)))
