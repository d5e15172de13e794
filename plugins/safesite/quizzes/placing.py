"""Questions in which things are put where they belong: into boxes, in order, together, into gaps."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.quizzes.asked import Asked, IconName, all_different, ids_differ, refuse

GAP = "___"


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
    """What is learnt from each box that it may be put in."""
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
        ids_differ("boxes", boxes)
        all_different(box.say for box in self.boxes)
        all_different(item.say for item in self.items)
        for number, item in enumerate(self.items, start=1):
            _item_fits(number, item, boxes)
        return self


def _item_fits(number: int, item: Item, boxes: list[str]) -> None:
    if item.box not in boxes:
        hint = f"the boxes are: {', '.join(boxes)}"
        raise refuse(
            "box", "item {number} belongs in a box '{box}' that is not there", hint, number=number, box=item.box
        )
    if odd := sorted(set(boxes) ^ set(item.feedback)):
        words = "item {number} needs feedback for every box and no other: look at '{box}'"
        raise refuse("feedback", words, f"give one for each of: {', '.join(boxes)}", number=number, box=odd[0])


class Step(Part):
    """A thing that happens, or is done, before or after others."""

    say: Words
    """The step."""
    feedback: Words
    """Why it stands where it stands."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class Order(Asked):
    """Steps to put in order; they are written in the right order and shown in another."""

    kind: Literal["order"]
    steps: tuple[Step, ...] = Field(min_length=3, max_length=6)
    """The steps, in the right order."""

    @model_validator(mode="after")
    def _differ(self) -> Order:
        all_different(step.say for step in self.steps)
        return self


class Pair(Part):
    """Two things that belong together."""

    say: Words
    """The one thing, shown by itself."""
    match: Words
    """What belongs to it, among the matches of all pairs."""
    feedback: Words
    """What is learnt from having matched it."""
    other: Words
    """What is learnt from having matched it with anything else."""
    icon: IconName | None = None
    """A Material icon that pictures the one thing."""


class Match(Asked):
    """Things to match with each other."""

    kind: Literal["match"]
    pairs: tuple[Pair, ...] = Field(min_length=3, max_length=5)
    """The pairs."""

    @model_validator(mode="after")
    def _differ(self) -> Match:
        all_different(pair.say for pair in self.pairs)
        all_different(pair.match for pair in self.pairs)
        return self


class Gap(Part):
    """A gap in a text."""

    word: Words
    """The word that belongs in it."""
    feedback: Words
    """What is learnt from having put it there."""
    other: Words
    """What is learnt from having put another word of the bank there."""


class Fill(Asked):
    """A text with gaps, and a bank of words to fill them from."""

    kind: Literal["fill"]
    text: Words
    """The text, with ___ (three underscores) at each gap."""
    gaps: tuple[Gap, ...] = Field(min_length=1, max_length=5)
    """What belongs in the gaps, in their order."""
    more: tuple[Words, ...] = Field(default=(), max_length=4)
    """Words of the bank that belong nowhere."""

    @model_validator(mode="after")
    def _fits(self) -> Fill:
        count = self.text.plain().count(GAP)
        if count != len(self.gaps):
            words = "the text has {count} gaps, and {given} are described"
            raise refuse("gaps", words, f"write {GAP} once for each of the gaps", count=count, given=len(self.gaps))
        bank = [*(gap.word for gap in self.gaps), *self.more]
        all_different(bank)
        if len(bank) < 2:  # noqa: PLR2004 - nothing to choose from
            raise refuse("bank", "the bank has one word only", "add others under 'more'")
        return self
