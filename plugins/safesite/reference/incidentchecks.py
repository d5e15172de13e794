"""Rules for the incident flow: every way leads on, and none to consequences while a child could be at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.ids import did_you_mean
from safesite.reference.incident import Action, Question, ways_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.source import Source, Trail
    from safesite.reference.incident import IncidentFlow
    from safesite.reference.school import School


def check(school: School, flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the incident flow for a school."""
    yield from _people(school, flow, source)
    yield from _ids(flow, source)
    yield from _ways(flow, source)
    yield from _risk(flow, source)
    yield from _consequences(flow, source)
    yield from _icons(flow, source)


def _people(school: School, flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    known = [role.id for role in school.roles]
    for number, person in enumerate(flow.people):
        if person.otherwise is None and not set(person.roles) & set(known):
            words = f"the school has no role {' or '.join(map(repr, person.roles))}, so nobody would be named here"
            hint = did_you_mean(person.roles[0], known, "add the role to school.yml, or write 'otherwise:'")
            yield source.problem(("people", number, "roles"), words, hint)
    named = [person.id for person in flow.people]
    for number, step in enumerate(flow.steps):
        if isinstance(step, Action) and step.who not in named:
            words = f"no person of this file has the id '{step.who}'"
            yield source.problem(("steps", number, "who"), words, did_you_mean(step.who, named, "add it to 'people'"))


def _ids(flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    for part in ("people", "steps"):
        names = [thing.id for thing in getattr(flow, part)]
        for number, name in enumerate(names):
            if name in names[:number]:
                yield source.problem((part, number, "id"), f"the id '{name}' stands twice", "rename one")


def _ways(flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    """Yield each way that leads nowhere or backwards, and each step that no way leads to."""
    ids = [step.id for step in flow.steps]
    reached = {ids[0]}
    for number, step in enumerate(flow.steps):
        for way, (to, _) in enumerate(ways_on(step)):
            trail: Trail = ("steps", number, "answers", way, "to")
            trail = trail if isinstance(step, Question) else ("steps", number, "then")
            if to not in ids:
                yield source.problem(
                    trail, f"there is no step '{to}'", did_you_mean(to, ids, f"one of {', '.join(ids)}")
                )
            elif ids.index(to) <= number:
                hint = "put the steps in the order in which they are taken"
                yield source.problem(trail, f"the step '{to}' stands before this one", hint)
            reached.add(to)
    for number, name in enumerate(ids):
        if name not in reached:
            hint = "let an answer or a step lead to it, or take it out"
            yield source.problem(("steps", number, "id"), f"no way leads to the step '{name}'", hint)


def _consequences(flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    """Yield each step on consequences that somebody reaches before a child's being at risk is ruled out."""
    reached = _reached(flow)
    for number, step in enumerate(flow.steps):
        if isinstance(step, Action) and step.consequences and step.id in reached:
            words = "this step speaks of consequences, and a way leads to it while a child could be at risk"
            hint = "first ask whether a child could be at risk; let only the answer with 'clears: true' lead here"
            yield source.problem(("steps", number, "consequences"), words, hint)


def _risk(flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    """Yield the one problem of a flow that never asks whether a child could be at risk."""
    answers = [answer for step in flow.steps if isinstance(step, Question) for answer in step.answers]
    if not any(answer.clears for answer in answers):
        words = "nothing here asks whether a child could be at risk"
        hint = "ask it, and write 'clears: true' beside the answer that rules it out"
        yield source.problem(("steps",), words, hint)


def _reached(flow: IncidentFlow) -> set[str]:
    """Return the steps that are reached without any answer that rules a risk out."""
    found, ahead = set[str](), [flow.steps[0].id]
    while ahead:
        name = ahead.pop()
        step = flow.step(name)
        if step and name not in found:
            found.add(name)
            ahead += [to for to, clears in ways_on(step) if not clears]
    return found


def _icons(flow: IncidentFlow, source: Source) -> Iterator[Problem]:
    drawn = [(("steps", n, "icon"), step.icon) for n, step in enumerate(flow.steps) if isinstance(step, Action)]
    drawn += [(("never", n, "icon"), never.icon) for n, never in enumerate(flow.never)]
    for trail, name in drawn:
        if not icons.exists(name):
            yield source.problem(trail, f"there is no icon '{name}'", icons.like(name))
