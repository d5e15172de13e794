"""What every question has, and the rules that several kinds share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

IconName = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Touches = Literal["contact", "pictures"]


class Asked(Part):
    """What every question has."""

    id: Id
    """Its name within the quiz, which never changes."""
    ask: Words
    """The question, about the world or an invented child, never about the child who answers."""
    icon: IconName | None = None
    """A Material icon that pictures it, such as 'tablet'."""
    teaches: tuple[Id, ...] = ()
    """Ids of the curriculum statements that it checks; every question for pupils and families names one."""
    clauses: tuple[Id, ...] = ()
    """Ids of the policy's clauses that it checks; every question for staff and governors names one."""
    hint: Words | None = None
    """A nudge in the right direction."""
    script: Words | None = None
    """What an adult says when reading it with a child; every question for Reception has one."""
    discuss: tuple[Words, ...] = ()
    """What a class or a family may talk about after it, always about the invented children."""
    touches: Touches | None = None
    """Whether it is about being contacted, or about pictures of people; the quiz then ends with help."""


class Choice(Part):
    """One answer to pick."""

    say: Words
    """The answer."""
    right: bool = False
    """Whether it is right."""
    feedback: Words
    """What is learnt from having picked it, right or not."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


def refuse(code: str, words: str, hint: str, **values: object) -> PydanticCustomError:
    """Return a fault of a rule, in words for the author, with a way out."""
    return PydanticCustomError(f"rule_{code}", words, {**values, "hint": hint})


def twice(values: Iterable[str]) -> str | None:
    """Return the first value that comes again."""
    seen: set[str] = set()
    return next((value for value in values if value in seen or seen.add(value)), None)  # type: ignore[func-returns-value]


def ids_differ(what: str, ids: Iterable[str]) -> None:
    """Refuse two things with one id."""
    if again := twice(ids):
        raise refuse("same_id", "two {what} have the id '{id}'", "rename one", what=what, id=again)


def all_different(says: Iterable[Words]) -> None:
    """Refuse two choices that say the same."""
    if again := twice(_bare(words) for words in says):
        raise refuse("same", "'{text}' stands here twice", "change one of them", text=again)


def _bare(words: Words) -> str:
    return " ".join(words.plain().casefold().split()).strip(" .!?…")
