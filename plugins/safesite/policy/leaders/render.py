"""The activities and their survey.

They are public, unlike the other tools: nothing in them is confidential, whoever runs the group finds them where
posters and quizzes are, and families can read every question before a child is asked it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.ids import did_you_mean
from safesite.ground.interface import word
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pointers import in_list, of_record
from safesite.ground.templates import render as print_template
from safesite.policy.labels import size_words
from safesite.policy.leaders.view import activities_view
from safesite.policy.places import LEADERS
from safesite.policy.sheets.files import pdf
from safesite.policy.sheets.gather import Served
from safesite.policy.shelves import ACTIVITIES, SHEETS
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Pointer
    from safesite.ground.output import Output
    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.policy.leaders.model import Activities
    from safesite.reference.house import House

NAME = "term"


def activities_of(house: House) -> Item[Activities] | None:
    """Return the term of activities, where there is one."""
    return house.shelf(ACTIVITIES).get(NAME)


def enter(house: House) -> Iterator[Entry]:
    """Yield the page of the activities."""
    item = activities_of(house)
    if item is None:
        place, title = house.school_source.place(), word("policy.leaders")
        yield Entry("page", "leaders", title, LEADERS, place, Reader.NOBODY, audience=("staff",))
    else:
        title, pointers = house.plain(item.record.title), (*of_record(item), *_used(item))
        yield Entry("page", "leaders", title, LEADERS, item.place, audience=("staff",), pointers=pointers)


def _used(item: Item[Activities]) -> Iterator[Pointer]:
    for number, week in enumerate(item.record.weeks):
        yield from in_list(item.source, ("weeks", number, "uses"), week.uses)


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the activities: their file's name, and a survey that does not exist."""
    known = house.shelf(SHEETS)
    for name, item in house.shelf(ACTIVITIES).items():
        if name != NAME:
            yield item.problem((), f"only {NAME}.yml may stand in this folder", f"put what it says into {NAME}.yml")
        survey = item.record.survey
        if survey and survey not in known:
            hint = did_you_mean(survey, known, "write it into policy/sheets/")
            yield item.problem(("survey",), f"there is no sheet '{survey}'", hint)


def render(house: House) -> Iterator[Output]:
    """Yield the page of the activities and the survey in print."""
    item = activities_of(house)
    if item is None:
        return
    survey = house.shelf(SHEETS).get(item.record.survey) if item.record.survey else None
    printed = pdf(house, Served(survey, ())) if survey else None
    name = f"{house.school_id}-survey.pdf"
    shown = {"href": name, "size": size_words(printed)} if printed else None
    view = activities_view(house, item)
    yield Page(
        address=LEADERS,
        title=view.title,
        body=print_template("policy", "leaders.md.j2", view, pdf=shown),
        kind="leaders",
        audience="staff",
        description=word("policy.leaders-about"),
        crumbs=(HOME,),
        styles=("assets/safesite/policy/policy.css", "assets/safesite/policy/duties.css"),
        source=item.source.file,
    )
    if survey and printed:
        yield Asset(LEADERS + name, printed, source=survey.source.file, kind="survey")
