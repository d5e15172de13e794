"""What an author may write about a quiz."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.quizzes.asked import IconName, ids_differ
from safesite.quizzes.picking import Decide, PickOne, PickSeveral, Picture, TrueFalse
from safesite.quizzes.placing import Fill, Match, Order, Sort
from safesite.quizzes.telling import Spot, Story
from safesite.reference.topics import Stage, Topics, Year

Ending = Literal["help", "well-done", "talk", "policy"]
Readers = Literal["pupils", "families", "staff", "governors"]
Question = Annotated[
    PickOne | Picture | PickSeveral | TrueFalse | Decide | Sort | Order | Match | Fill | Story | Spot,
    Field(discriminator="kind"),
]


class Script(Part):
    """What an adult says around a quiz that is read to a child."""

    begin: Words
    """What the adult says before the first question."""
    end: Words
    """What the adult says after the last one."""


class Quiz(Record):
    """A quiz that teaches: it keeps nothing, times nothing and ranks nobody."""

    title: Words
    """Its title."""
    lead: Words
    """One sentence that says what it is about."""
    icon: IconName | None = None
    """A Material icon of the figure or thing that it is known by; without one, the picture of its first question."""
    audience: Readers = "pupils"
    """Who takes it: 'pupils', 'families' (child and parent together), 'staff' or 'governors' (never published)."""
    stage: Stage | None = None
    """The key stage that it is meant for; a quiz for pupils has one, one for staff or governors has none."""
    years: tuple[Year, ...] = ()
    """The year groups that it is meant for."""
    ending: Ending
    """How it ends: 'help' on contact or pictures; else 'well-done', for families 'talk', for staff 'policy'."""
    topics: Topics
    """What it is about."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    script: Script | None = None
    """What an adult says before and after; Reception has one."""
    notes: tuple[Words, ...] = ()
    """What a teacher or parent needs to know about this quiz; the ground rules stand on every key by themselves."""
    discuss: tuple[Words, ...] = ()
    """What to talk about at the end."""
    questions: tuple[Question, ...] = Field(min_length=3, max_length=200)
    """Its questions, in order."""

    @model_validator(mode="after")
    def _questions_differ(self) -> Quiz:
        ids_differ("questions", (question.id for question in self.questions))
        return self

    @property
    def for_children(self) -> bool:
        """Tell whether a child takes it, alone or with a parent."""
        return self.audience in ("pupils", "families")
