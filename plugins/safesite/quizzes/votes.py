"""Vote cards: what stands for the first choice, the second and so on: a colour, a shape and an animal together."""

from __future__ import annotations

from dataclasses import dataclass

from safesite.ground.interface import each

ANIMALS = each("quizzes.vote", ("1", "2", "3", "4", "5", "6", "7", "8", "9"))
SHAPES = ("circle", "square", "triangle", "star", "hexagon", "heart", "rhombus", "octagon", "pentagon")
PICTURES = ("cat", "fish", "owl", "rabbit", "dog", "snail", "penguin", "turtle", "bee")
COLOURS = ("#b3261e", "#1b5e9e", "#1e6b3a", "#7a4a00", "#6a2c91", "#8a1c5b", "#005f6b", "#444444", "#5c5300")


@dataclass(frozen=True)
class Vote:
    """What a card shows; the colour is '#rrggbb', dark enough for white letters."""

    number: int
    say: str
    shape: str
    animal: str
    colour: str


VOTES = tuple(
    Vote(int(number), say, shape, animal, colour)
    for (number, say), shape, animal, colour in zip(ANIMALS.items(), SHAPES, PICTURES, COLOURS, strict=True)
)
