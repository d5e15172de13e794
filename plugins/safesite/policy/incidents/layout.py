"""Where each step of the incident flow stands in its drawing: questions left, what is done at once right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.reference.incidentview import FlowView, StepView

WIDE, HIGH = 300, 104  # of a box
ACROSS, DOWN = 130, 68  # between boxes, with room for an answer
EDGE = 8


@dataclass(frozen=True)
class Box:
    """A step at its place; columns and rows count from nought, lengths are in units of the drawing."""

    step: StepView
    column: int
    row: int

    @property
    def left(self) -> int:
        """Return its left edge."""
        return EDGE + self.column * (WIDE + ACROSS)

    @property
    def top(self) -> int:
        """Return its upper edge."""
        return EDGE + self.row * (HIGH + DOWN)

    @property
    def middle(self) -> float:
        """Return how far its middle is from the left."""
        return self.left + WIDE / 2


def placed(flow: FlowView) -> dict[str, Box]:
    """Return a box for each step, by its id; no two have the same place."""
    boxes: dict[str, Box] = {}
    free = [0, 0]
    for step in flow.steps:
        before = [box for box in boxes.values() if any(way.to == step.id for way in box.step.ways)]
        column = 0 if step.is_question or _is_calm(step, before) else 1
        row = max([free[column], *(box.row + (box.column == column) for box in before)])
        boxes[step.id] = Box(step, column, row)
        free[column] = row + 1
    return boxes


def size(boxes: dict[str, Box]) -> tuple[int, int]:
    """Return how wide and how high the drawing is."""
    rows = max(box.row for box in boxes.values())
    return 2 * EDGE + 2 * WIDE + ACROSS, 2 * EDGE + rows * (HIGH + DOWN) + HIGH


def _is_calm(step: StepView, before: list[Box]) -> bool:
    """Tell whether a step follows the last answer of a question, or another such step."""
    return any(box.column == 0 and (not box.step.is_question or box.step.ways[-1].to == step.id) for box in before)
