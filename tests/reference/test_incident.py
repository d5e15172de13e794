"""The incident flow: whatever the school, a child's safety comes first, and what staff never do stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from safesite.reference.incident import Action, IncidentFlow, Question, ways_on
from safesite.reference.incidentview import flow_view
from tests.content.shipped import houses
from tests.reference.records import INCIDENT, SCHOOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.reference.house import House

NEVER_DONE_WITH_A_PICTURE = ("look at", "copy", "send on", "print", "save", "delete", "ask a child to show")
SERIOUS = ("child's body", "sex", "pornography", "grooming", "hard to tell", "not right")


def ways(flow: IncidentFlow, name: str) -> Iterator[list[str]]:
    """Yield every way through the flow from a step to an end, as ids."""
    step = flow.step(name)
    assert step is not None, name
    onward = [to for to, _ in ways_on(step)]
    if not onward:
        yield [name]
    for to in onward:
        yield from ([name, *rest] for rest in ways(flow, to))


def first_answers(flow: IncidentFlow) -> dict[str, str]:
    """Return where the first, most urgent answer of each question leads."""
    return {step.id: step.answers[0].to for step in flow.steps if isinstance(step, Question)}


def test_there_is_more_than_one_way_and_each_ends() -> None:
    found = list(ways(INCIDENT, INCIDENT.steps[0].id))
    assert len(found) >= 6
    assert {way[-1] for way in found} == {"support", "put-right"}


def test_danger_comes_first_then_staff_then_whether_a_child_is_at_risk() -> None:
    questions = [step.id for step in INCIDENT.steps if isinstance(step, Question)]
    assert questions == ["in-danger", "about-staff", "at-risk"]
    assert first_answers(INCIDENT) == {"in-danger": "call-999", "about-staff": "tell-the-head", "at-risk": "tell-now"}


def test_every_way_on_which_a_child_may_be_at_risk_tells_the_lead_and_speaks_of_no_consequences() -> None:
    consequences = {step.id for step in INCIDENT.steps if isinstance(step, Action) and step.consequences}
    assert consequences == {"put-right"}
    at_risk = [way for way in ways(INCIDENT, INCIDENT.steps[0].id) if "tell-now" in way]
    assert len(at_risk) >= 3
    assert not [way for way in at_risk if consequences & set(way)]


def test_to_be_unsure_counts_as_yes() -> None:
    risk = INCIDENT.step("at-risk")
    assert isinstance(risk, Question)
    assert "not sure" in risk.answers[0].say.plain()
    assert [answer.clears for answer in risk.answers] == [False, True]
    signs = " ".join(sign.plain() for sign in risk.signs)
    assert [word for word in SERIOUS if word not in signs] == []


def test_what_nobody_does_with_a_picture_is_said_whole() -> None:
    said = " ".join(never.say.plain() for never in INCIDENT.never)
    assert [word for word in NEVER_DONE_WITH_A_PICTURE if word not in said] == []
    assert "promise a secret" in said
    told = " ".join(words.plain() for words in INCIDENT.if_told)
    assert [word for word in ("listen", "calm", "very words", "same day", "not their fault") if word not in told] == []


@pytest.mark.parametrize("house", houses(), ids=SCHOOLS)
def test_each_school_sees_its_own_people_on_every_step(house: House) -> None:
    view = flow_view(house, house.speaker("staff/"))
    steps = {step.id: step for step in view.steps}
    lead = house.school.role("dsl")
    assert lead is not None
    assert steps["lead-decides"].who.startswith(lead.title)
    assert [step.number for step in view.steps] == list(range(1, len(view.steps) + 1))
    assert [step.id for step in view.steps if bool(step.who) is step.is_question] == []
    tell = steps["at-risk"].ways[0]
    assert (tell.to, tell.number, tell.title) == ("tell-now", steps["tell-now"].number, steps["tell-now"].title)


def test_a_deputy_is_named_where_the_school_has_one() -> None:
    names = {h.school_id: next(s.who for s in flow_view(h, h.speaker("")).steps if s.id == "support") for h in houses()}
    assert names["claygate"] == "Designated Safeguarding Lead (DSL) or Deputy Designated Safeguarding Lead"
    assert names["cockwood"] == "Designated Safeguarding Lead"
