"""All the words of a policy with the school's facts in their places: what a draft has, and an edition has for good."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.policy.agreements.wording import AgreementText
from safesite.policy.inshort.wording import ShortText
from safesite.policy.matrices.expect import Expectation
from safesite.policy.matrices.wording import MatrixText
from safesite.policy.model import HowOften
from safesite.reference.guidance import Sure
from safesite.reference.topics import Audience, Risk

Line = Annotated[str, Field(min_length=1, max_length=200)]


class Paragraphs(Part):
    """A paragraph, or a list of points."""

    words: Words | None = None
    points: tuple[Words, ...] = ()


class Asked(Part):
    """What a clause asks of one audience."""

    of: Audience
    say: Words


class DutyText(Part):
    """A duty, with the title that the role had."""

    who: Line | None = None
    what: Words
    how_often: HowOften | None = None
    evidence: Words | None = None


class Cited(Part):
    """A piece of law or guidance under the title and edition that were cited."""

    guidance: Id
    title: Line
    edition: str = ""


class ClauseText(Part):
    """A clause, with the school's facts in their places."""

    id: Id
    title: Words
    audience: tuple[Audience, ...]
    risks: tuple[Risk, ...] = ()
    body: tuple[Paragraphs, ...]
    asks: tuple[Asked, ...] = ()
    duties: tuple[DutyText, ...] = ()
    cites: tuple[Cited, ...] = ()
    expects: tuple[Expectation, ...] = ()
    footnote: Words | None = None


class SectionText(Part):
    """A chapter with its clauses."""

    id: Id
    title: Words
    summary: Words
    clauses: tuple[ClauseText, ...] = Field(min_length=1)
    matrices: tuple[MatrixText, ...] = ()


class RuleText(Part):
    """A rule of the school's file, as pages state it."""

    id: Id
    title: Words
    say: Words
    exception: Words | None = None


class GuidanceText(Part):
    """A document that the policy rests on, and how sure the register was of its edition."""

    id: Id
    title: Line
    publisher: Line
    edition: str = ""
    sure: Sure | None = None
    confirmed: bool = False


class PolicyText(Part):
    """All the words of a policy: a draft has them, and an edition has them for good."""

    school: Line
    title: Words
    lead: Words
    sections: tuple[SectionText, ...] = Field(min_length=1)
    appendices: tuple[MatrixText, ...] = ()
    rules: tuple[RuleText, ...] = ()
    guidance: tuple[GuidanceText, ...] = ()
    agreements: tuple[AgreementText, ...] = ()
    in_short: tuple[ShortText, ...] = ()

    @property
    def clauses(self) -> tuple[ClauseText, ...]:
        """Return every clause, in order."""
        return tuple(clause for section in self.sections for clause in section.clauses)

    @property
    def matrices(self) -> tuple[MatrixText, ...]:
        """Return every matrix, those of the chapters first."""
        return (*(matrix for section in self.sections for matrix in section.matrices), *self.appendices)
