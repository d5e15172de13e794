"""What an author may write about a quiz for children."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Stage, Topics, Year

Ending = Literal["help", "well-done"]
IconName = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]


class Asked(Part):
    """What every question has."""

    id: Id
    """Its name within the quiz, which never changes."""
    ask: Words
    """The question, about the world or an invented child, never about the child who answers."""
    icon: IconName | None = None
    """A Material icon that pictures it, such as 'tablet'."""
    teaches: tuple[Id, ...] = Field(min_length=1)
    """Ids of the curriculum statements that it checks."""
    hint: Words | None = None
    """A nudge in the right direction."""


class Choice(Part):
    """One answer to pick."""

    say: Words
    """The answer."""
    right: bool = False
    """Whether it is the right one."""
    feedback: Words
    """What the child learns from having picked it, right or not."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class PickOne(Asked):
    """A question with exactly one right answer."""

    kind: Literal["pick-one"]
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=5)
    """The answers to pick from."""

    @model_validator(mode="after")
    def _one_right(self) -> PickOne:
        right = sum(choice.right for choice in self.choices)
        if right != 1:
            hint = "mark exactly one answer with 'right: true'"
            raise PydanticCustomError(
                "rule_right", "{count} answers are marked right: one is needed", {"count": right, "hint": hint}
            )
        _all_different([choice.say for choice in self.choices])
        return self


class TrueFalse(Asked):
    """A sentence that is true or false."""

    kind: Literal["true-false"]
    answer: bool
    """Whether the sentence is true."""
    if_true: Words
    """What the child learns from having picked 'true'."""
    if_false: Words
    """What the child learns from having picked 'false'."""


class Box(Part):
    """A place to sort things into."""

    id: Id
    """Its name, used by the items."""
    say: Words
    """Its label."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class Item(Part):
    """A thing to sort."""

    say: Words
    """The thing."""
    box: Id
    """The box that it belongs in."""
    feedback: dict[Id, Words]
    """What the child learns from each box that it may be put in."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class Sort(Asked):
    """Things to sort into boxes, such as safe, not safe and ask."""

    kind: Literal["sort"]
    boxes: tuple[Box, ...] = Field(min_length=2, max_length=4)
    """The boxes."""
    items: tuple[Item, ...] = Field(min_length=2, max_length=8)
    """The things."""

    @model_validator(mode="after")
    def _fits(self) -> Sort:
        boxes = [box.id for box in self.boxes]
        _ids_differ("boxes", boxes)
        _all_different([box.say for box in self.boxes])
        _all_different([item.say for item in self.items])
        for number, item in enumerate(self.items, start=1):
            _item_fits(number, item, boxes)
        return self


Question = Annotated[PickOne | TrueFalse | Sort, Field(discriminator="kind")]


class Quiz(Record):
    """A quiz that teaches: it keeps nothing, times nothing and ranks nobody."""

    title: Words
    """Its title."""
    lead: Words
    """One sentence that says what it is about."""
    stage: Stage
    """The key stage that it is meant for."""
    years: tuple[Year, ...] = Field(min_length=1)
    """The year groups that it is meant for."""
    ending: Ending
    """How it ends: 'help' wherever it touches on contact or pictures, else 'well-done'."""
    topics: Topics
    """What it is about."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    notes: tuple[Words, ...] = Field(min_length=1)
    """Notes for the teacher, printed with the answer key."""
    questions: tuple[Question, ...] = Field(min_length=3, max_length=8)
    """Its questions, in order."""

    @model_validator(mode="after")
    def _questions_differ(self) -> Quiz:
        _ids_differ("questions", [question.id for question in self.questions])
        return self


def _ids_differ(what: str, ids: list[str]) -> None:
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice:
        context = {"what": what, "id": twice, "hint": "rename one"}
        raise PydanticCustomError("rule_same_id", "two {what} have the id '{id}'", context)


def _all_different(says: list[Words]) -> None:
    texts = [words.plain().casefold() for words in says]
    twice = next((text for text in texts if texts.count(text) > 1), None)
    if twice:
        raise PydanticCustomError(
            "rule_same", "'{text}' stands here twice", {"text": twice, "hint": "change one of them"}
        )


def _item_fits(number: int, item: Item, boxes: list[str]) -> None:
    if item.box not in boxes:
        raise PydanticCustomError(
            "rule_box",
            "item {number} belongs in a box '{box}' that is not there",
            {"number": number, "box": item.box, "hint": f"the boxes are: {', '.join(boxes)}"},
        )
    if set(item.feedback) != set(boxes):
        missing = sorted(set(boxes) ^ set(item.feedback))
        raise PydanticCustomError(
            "rule_feedback",
            "item {number} needs feedback for every box and no other: look at '{box}'",
            {"number": number, "box": missing[0], "hint": f"give one for each of: {', '.join(boxes)}"},
        )
