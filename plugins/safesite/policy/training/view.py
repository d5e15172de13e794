"""What the templates of the training pack print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.draft import listed
from safesite.policy.duties.tasks import clause_numbers, in_this_policy
from safesite.policy.entries import POLICY
from safesite.policy.places import course_address, sheet_address
from safesite.policy.shelves import SHEETS
from safesite.reference.incidentview import flow_view
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.policy.training.model import Check, Course, Step
    from safesite.reference.house import House


@dataclass(frozen=True)
class ClauseLink:
    """A clause by its number and title."""

    words: str
    href: str


@dataclass(frozen=True)
class StepView:
    """A part of a training."""

    heading: str
    say: tuple[Phrase, ...]
    clauses: tuple[ClauseLink, ...]


@dataclass(frozen=True)
class CheckView:
    """A question with its answer and the clause that gives it."""

    ask: Phrase
    answer: Phrase
    clauses: tuple[ClauseLink, ...]


@dataclass(frozen=True)
class CourseView:
    """An outline."""

    id: str
    href: str
    title: str
    about: str
    lead: Phrase
    called_for: tuple[ClauseLink, ...]
    before: tuple[Phrase, ...]
    steps: tuple[StepView, ...]
    questions: tuple[CheckView, ...]
    sheet: ClauseLink | None


@dataclass(frozen=True)
class ToldView:
    """What to do if a child tells, on one page."""

    title: str
    steps: tuple[Phrase, ...]
    never: tuple[tuple[Phrase, Phrase], ...]
    people: tuple[str, ...]


def course_view(house: House, item: Item[Course], say: Speaker) -> CourseView:
    """Return the view of an outline, for its page or for print."""
    course, clerk = item.record, _Clerk(house, say, clause_numbers(house))
    sheet = house.shelf(SHEETS).get(course.sheet) if course.sheet else None
    audience = AUDIENCES[course.audience].lower()
    return CourseView(
        id=item.id,
        href=say.way(course_address(item.id)),
        title=say(course.title).plain,
        about=word("policy.training-for", audience=audience, minutes=course.minutes),
        lead=say(course.lead),
        called_for=clerk.links(course.called_for),
        before=say.each(course.before),
        steps=tuple(map(clerk.step, course.steps)),
        questions=tuple(view for check in course.questions if (view := clerk.check(check))),
        sheet=ClauseLink(say(sheet.record.title).plain, say.way(sheet_address(sheet.id))) if sheet else None,
    )


def told_view(house: House, say: Speaker) -> ToldView:
    """Return what to do if a child tells: the incident flow's words, with the school's own team."""
    flow, team = flow_view(house, say), house.school.contacts.team
    roles = [role for name in team if (role := house.school.role(name))]
    return ToldView(
        title=flow.if_told_title.plain,
        steps=flow.if_told,
        never=tuple((never.say, never.instead) for never in flow.never),
        people=tuple(f"{role.title}, {role.phone}" if role.phone else role.title for role in roles),
    )


@dataclass(frozen=True)
class _Clerk:
    """Names clauses by the numbers that they have in this school's policy."""

    house: House
    say: Speaker
    numbers: dict[str, str]

    def links(self, names: tuple[str, ...]) -> tuple[ClauseLink, ...]:
        known = listed(self.house)
        return tuple(
            ClauseLink(f"{self.numbers[n]} {self.say(known[n].record.title).plain}", f"{self.say.way(POLICY)}#{n}")
            for n in in_this_policy(self.house, names)
        )

    def step(self, step: Step) -> StepView:
        heading = word("policy.training-step", title=self.say(step.title).plain, minutes=step.minutes)
        return StepView(heading, self.say.each(step.say), self.links(step.clauses))

    def check(self, check: Check) -> CheckView | None:
        found = self.links(check.clauses)
        return CheckView(self.say(check.ask), self.say(check.answer), found) if found else None
