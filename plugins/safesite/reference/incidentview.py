"""The incident flow as pages and posters show it: people by the titles of the school's roles, steps numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.reference.incident import Question
from safesite.reference.topics import either

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.house import House
    from safesite.reference.incident import Action, Person
    from safesite.reference.school import School

ASKING = "help-circle-outline"  # the icon of every question


@dataclass(frozen=True)
class WayOn:
    """An answer, or what follows of itself, and the step that it leads to; `say` is empty where nothing is asked."""

    say: str
    to: str
    number: int
    title: str


@dataclass(frozen=True)
class StepView:
    """A question or a step, with its number; a question has no icon of its own and nobody's name."""

    id: str
    number: int
    is_question: bool
    title: str
    who: str
    icon: str
    urgent: bool
    lines: tuple[Phrase, ...]
    ways: tuple[WayOn, ...]


@dataclass(frozen=True)
class NeverView:
    """Something that nobody does, and what to do in its place."""

    say: Phrase
    instead: Phrase
    icon: str


@dataclass(frozen=True)
class FlowView:
    """The whole flow."""

    title: Phrase
    lead: Phrase
    basis: Phrase
    steps: tuple[StepView, ...]
    if_told_title: Phrase
    if_told: tuple[Phrase, ...]
    never: tuple[NeverView, ...]


def flow_view(house: House, say: Speaker) -> FlowView:
    """Return the flow as a speaker says it for a page or for print."""
    flow = house.references.incident
    scribe = _Scribe(
        say=say,
        numbers={step.id: number for number, step in enumerate(flow.steps, start=1)},
        titles={step.id: say(step.ask if isinstance(step, Question) else step.title).plain for step in flow.steps},
        names={person.id: called(house.school, person, say) for person in flow.people},
    )
    return FlowView(
        title=say(flow.title),
        lead=say(flow.lead),
        basis=say(flow.basis),
        steps=tuple(map(scribe.step, flow.steps)),
        if_told_title=say(flow.if_told_title),
        if_told=say.each(flow.if_told),
        never=tuple(NeverView(say(n.say), say(n.instead), n.icon) for n in flow.never),
    )


def called(school: School, person: Person, say: Speaker) -> str:
    """Return what this school calls a person: the titles of the roles that it has, or what the file says otherwise."""
    titles = [role.title for name in person.roles if (role := school.role(name))]
    return either(titles) if titles or person.otherwise is None else say(person.otherwise).plain


@dataclass(frozen=True)
class _Scribe:
    """Writes steps: it knows their numbers, their titles and who acts."""

    say: Speaker
    numbers: dict[str, int]
    titles: dict[str, str]
    names: dict[str, str]

    def step(self, step: Question | Action) -> StepView:
        return self.question(step) if isinstance(step, Question) else self.action(step)

    def question(self, step: Question) -> StepView:
        ways = tuple(self.way(self.say(answer.say).plain, answer.to) for answer in step.answers)
        return StepView(
            id=step.id,
            number=self.numbers[step.id],
            is_question=True,
            title=self.titles[step.id],
            who="",
            icon=ASKING,
            urgent=False,
            lines=self.say.each(step.signs),
            ways=ways,
        )

    def action(self, step: Action) -> StepView:
        return StepView(
            id=step.id,
            number=self.numbers[step.id],
            is_question=False,
            title=self.titles[step.id],
            who=self.names[step.who],
            icon=step.icon,
            urgent=step.urgent,
            lines=self.say.each(step.do),
            ways=(self.way("", step.then),) if step.then else (),
        )

    def way(self, say: str, to: str) -> WayOn:
        return WayOn(say, to, self.numbers[to], self.titles[to])
