"""What an author may write about the policy: clauses and a school's outline of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.policy.matrices.expect import Expectation
from safesite.reference.topics import Audience, Risk

HowOften = Literal[
    "weekly",
    "fortnightly",
    "monthly",
    "half-termly",
    "termly",
    "annually",
    "regularly",
    "on-induction",
    "each-time",
    "always",
]


class Block(Part):
    """A paragraph, or a list of points; one of the two."""

    words: Words | None = None
    """A paragraph."""
    points: tuple[Words, ...] = ()
    """A list of points."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Block:
        if (self.words is None) == (not self.points):
            raise PydanticCustomError(
                "rule_block",
                "a block is a paragraph or a list of points",
                {"hint": "write 'words:' or 'points:'"},
            )
        return self


class Citation(Part):
    """A piece of law or guidance that a clause rests on, in the edition that its author read."""

    guidance: Id
    """The id in the guidance register."""
    edition: str = Field(default="", max_length=20)
    """The label of the edition in the register; empty where the document gives none."""


class Ask(Part):
    """What a clause asks of one audience, in plain words to them."""

    of: Audience
    """Whom it asks."""
    say: Words
    """One sentence, said to them as 'you'."""


class Duty(Part):
    """Something that somebody has to do, how often, and what shows that it was done."""

    who: Id | None = None
    """The role in school.yml whose duty it is; you are told of a duty that nobody has."""
    what: Words
    """The action, beginning with a verb."""
    how_often: HowOften | None = None
    """The rhythm; you are told of a duty that has none."""
    evidence: Words | None = None
    """What shows that it was done; you are told of a duty that nothing shows."""
    sheet: Id | None = None
    """The blank sheet on which this is written down; none where something else shows it, such as a poster."""
    task: Id | None = None
    """A name for the task, where several clauses speak of the same one: you are told if their rhythms differ."""


class Clause(Record):
    """One statement of the policy that stands by itself."""

    title: Words
    """What the clause is about, as a short heading."""
    audience: tuple[Audience, ...] = Field(min_length=1)
    """Whom it concerns."""
    risks: tuple[Risk, ...] = ()
    """Categories of risk that it is about."""
    body: tuple[Block, ...] = Field(min_length=1)
    """The text, as paragraphs and points."""
    asks: tuple[Ask, ...] = ()
    """What it asks of each audience."""
    duties: tuple[Duty, ...] = ()
    """What has to be done, by whom, how often."""
    cites: tuple[Citation, ...] = ()
    """Law and guidance that it rests on."""
    expects: tuple[Expectation, ...] = ()
    """Marks of the policy's tables that say the same as this clause; where one does not, a check tells it."""
    footnote: Words | None = None
    """A remark of ours, printed apart from the text; one that holds for a single school stands in its outline."""


class Section(Part):
    """A chapter of the policy."""

    id: Id
    """Its name in addresses."""
    title: Words
    """Its heading."""
    summary: Words
    """What it says, in one or two plain sentences."""
    clauses: tuple[Id, ...] = Field(min_length=1)
    """Its clauses, in order."""
    matrices: tuple[Id, ...] = ()
    """Matrices that stand at its end, in order."""


class Outline(Record):
    """A school's policy: which clauses it has, in which order."""

    title: Words
    """The title of the policy."""
    lead: Words
    """One or two sentences that say what it is for."""
    sections: tuple[Section, ...] = Field(min_length=1)
    """Its chapters."""
    appendices: tuple[Id, ...] = ()
    """Matrices that stand behind the chapters, as Appendix 1, 2 and so on."""
    footnotes: dict[Id, Words] = Field(default_factory=dict)
    """Remarks on this school's use of a clause, by the clause's id, such as what we inferred from its document."""
