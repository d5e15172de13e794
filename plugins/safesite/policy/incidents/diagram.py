"""The incident flow as a drawing in SVG.

Its attributes give it the colours of paper; on a page its classes give it those of the page, light or dark.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from safesite.ground.interface import word
from safesite.policy.incidents.layout import DOWN, HIGH, WIDE, placed, size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.colour import Palette
    from safesite.policy.incidents.layout import Box
    from safesite.reference.incidentview import FlowView, StepView, WayOn

Look = Literal["question", "urgent", "action"]
Letters = Literal["title", "who", "answer"]

FITTING: dict[Letters, int] = {"title": 30, "who": 40, "answer": 14}  # letters on a line
POINTS: dict[Letters, int] = {"title": 17, "who": 13, "answer": 14}
LINE: dict[Letters, int] = {"title": 20, "who": 16, "answer": 17}  # from one line to the next
ROUND, TIP = 14, 9
PICTURE = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" class="ss-flow__drawing" viewBox="0 0 {} {}" role="img"'
    ' aria-label="{}" font-family="Atkinson Hyperlegible">{}</svg>'
)
FRAME = Markup(
    '<rect class="ss-flow__{}" x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" stroke="{}" stroke-width="{}"/>'
)
GROUND = Markup('<rect class="ss-flow__ground" x="{:g}" y="{:g}" width="{:g}" height="{}" rx="6" fill="{}"/>')
TEXT = Markup(
    '<text class="ss-flow__text" x="{:g}" y="{:g}" font-size="{}" font-weight="{}" fill="{}"'
    ' text-anchor="middle">{}</text>'
)
LINES = Markup('<path class="ss-flow__line" d="{}" fill="none" stroke="{}" stroke-width="3"/>')
HEAD = Markup('<path class="ss-flow__head" d="M0 0L-13 -7V7Z" transform="translate({:g} {:g}) rotate({})" fill="{}"/>')


def drawing(flow: FlowView, palette: Palette) -> Markup:
    """Return the flow as SVG; its words stand beside it on every page, so it is named and not read out in parts."""
    boxes, pen = placed(flow), _Pen(palette)
    parts = [pen.arrow(box, boxes[way.to], way) for box in boxes.values() for way in box.step.ways]
    parts += [part for box in boxes.values() for part in pen.box(box)]
    return PICTURE.format(*size(boxes), word("policy.flow-drawing"), Markup("").join(parts))


def look(step: StepView) -> Look:
    """Return how a step looks: questions are round at their ends, so that colour is not all that tells them apart."""
    return "question" if step.is_question else "urgent" if step.urgent else "action"


@dataclass(frozen=True)
class _Pen:
    """Draws boxes and arrows in the colours of paper."""

    palette: Palette

    def box(self, box: Box) -> Iterator[Markup]:
        kind, colours = look(box.step), self.palette
        fill = {"question": colours.paper, "urgent": colours.accent_soft, "action": colours.primary_soft}[kind]
        edge = colours.accent if kind == "urgent" else colours.primary
        rounding, thick = (HIGH // 2 if kind == "question" else ROUND), (5 if kind == "urgent" else 2)
        yield FRAME.format(kind, box.left, box.top, WIDE, HIGH, rounding, fill, edge, thick)
        titles = textwrap.wrap(f"{box.step.number}. {box.step.title}", FITTING["title"])
        names = textwrap.wrap(box.step.who, FITTING["who"])
        top = box.top + (HIGH - LINE["title"] * len(titles) - LINE["who"] * len(names)) / 2
        yield from self.texts("title", titles, box.middle, top)
        yield from self.texts("who", names, box.middle, top + LINE["title"] * len(titles))

    def texts(self, kind: Letters, lines: list[str], across: float, top: float) -> Iterator[Markup]:
        weight, colour = (400, self.palette.quiet) if kind == "who" else (700, self.palette.ink)
        for number, line in enumerate(lines):
            down = top + LINE[kind] * number + POINTS[kind]
            yield TEXT.format(across, down - 2, POINTS[kind], weight, colour, line)

    def arrow(self, start: Box, end: Box, way: WayOn) -> Markup:
        """Return an arrow: across, straight down, or through the gap above the box that it leads to."""
        low = start.top + HIGH
        if start.row == end.row:
            right, across = start.left + WIDE, start.top + HIGH / 2
            line = self.line(f"M{right} {across:g}H{end.left - TIP}") + self.head(end.left, across, 0)
            return line + self.answer(way.say, (right + end.left - TIP) / 2, across)
        if start.column == end.column:
            line = self.line(f"M{start.middle:g} {low}V{end.top - TIP}") + self.head(end.middle, end.top, 90)
            return line + self.answer(way.say, start.middle, (low + end.top - TIP) / 2)
        into = end.left + WIDE * (0.8 if end.column == 0 else 0.2)
        path = f"M{start.middle:g} {low}V{end.top - DOWN / 2:g}H{into:g}V{end.top - TIP}"
        return self.line(path) + self.head(into, end.top, 90)

    def line(self, path: str) -> Markup:
        return LINES.format(path, self.palette.quiet)

    def head(self, across: float, down: float, turn: int) -> Markup:
        return HEAD.format(across, down, turn, self.palette.quiet)

    def answer(self, words: str, across: float, down: float) -> Markup:
        """Return an answer on its arrow, on a ground of its own so that it can be read."""
        lines = textwrap.wrap(words, FITTING["answer"])
        if not lines:
            return Markup("")
        wide, high = max(map(len, lines)) * 7.4 + 12, LINE["answer"] * len(lines) + 4
        ground = GROUND.format(across - wide / 2, down - high / 2, wide, high, self.palette.paper)
        return ground + Markup("").join(self.texts("answer", lines, across, down - high / 2 + 2))
