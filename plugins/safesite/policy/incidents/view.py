"""What the finder's pages print: first the question whether a child could be at risk, then every situation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.policy.incidents.entries import FLOW, in_order
from safesite.policy.incidents.tables import tables
from safesite.reference.incident import Question
from safesite.reference.incidentview import flow_view

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.policy.incidents.model import Situation
    from safesite.policy.incidents.tables import TableView
    from safesite.reference.house import House
    from safesite.reference.incidentview import StepView


@dataclass(frozen=True)
class Way:
    """A link to a clause."""

    title: str
    href: str


@dataclass(frozen=True)
class SituationView:
    """A situation, with what one audience does in it."""

    id: str
    title: Phrase
    icon: str
    at_risk: bool
    do: tuple[Phrase, ...]
    may_follow: Phrase | None
    clauses: tuple[Way, ...]


@dataclass(frozen=True)
class FinderView:
    """The finder: the first question, what to do where the answer is yes, and the situations."""

    question: StepView
    tell: StepView
    flow: str
    at_risk: tuple[SituationView, ...]
    others: tuple[SituationView, ...]
    tables: tuple[TableView, ...]


def finder_view(house: House, here: str, *, staff: bool) -> FinderView:
    """Return the finder for staff, or for everybody."""
    say = house.speaker(here)
    steps = {step.id: step for step in flow_view(house, say).steps}
    question = risk_question(house)
    shown = [item for item in in_order(house) if staff or item.record.parents]
    views = [_situation(house, item, say, staff=staff) for item in shown]
    return FinderView(
        question=steps[question.id],
        tell=steps[question.answers[0].to],
        flow=say.way(FLOW),
        at_risk=tuple(view for view in views if view.at_risk),
        others=tuple(view for view in views if not view.at_risk),
        tables=tables(house, say) if staff else (),
    )


def risk_question(house: House) -> Question:
    """Return the question of the incident flow whose answer can rule out that a child is at risk."""
    questions = [step for step in house.references.incident.steps if isinstance(step, Question)]
    clearing = (question for question in questions if any(answer.clears for answer in question.answers))
    return next(clearing, questions[0])


def _situation(house: House, item: Item[Situation], say: Speaker, *, staff: bool) -> SituationView:
    situation = item.record
    found = (house.catalogue.find(f"clause:{name}") for name in situation.clauses)
    return SituationView(
        id=item.id,
        title=say(situation.title),
        icon=situation.icon,
        at_risk=situation.child_at_risk,
        do=say.each(situation.staff if staff else situation.parents),
        may_follow=say.maybe(situation.may_follow) if staff else None,
        clauses=tuple(Way(e.title, say.way(e.address)) for e in found if e and may_read(house.reader, e)),
    )
