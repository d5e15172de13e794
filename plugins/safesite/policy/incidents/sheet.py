"""The incident flow on paper: the drawing, every step in words, and what nobody ever does."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.policy.incidents.diagram import drawing
from safesite.reference.contacts import contacts_view
from safesite.reference.incidentview import flow_view

if TYPE_CHECKING:
    from safesite.reference.house import House
    from safesite.reference.incidentview import StepView

TEMPLATE = "policy/incidents/templates/flow.typ"
WORDS = (
    "frame.page-of",
    "policy.flow-drawing",
    "policy.flow-instead",
    "policy.flow-never",
    "policy.flow-steps",
    "policy.flow-then",
    "policy.flow-who",
)


def flow_sheet(house: House) -> Sheet:
    """Return the flow as a sheet; it bears the day on which the school's contacts were correct."""
    say = house.speaker_abroad()
    view = flow_view(house, say)
    contacts = contacts_view(house, "staff")
    data: dict[str, object] = {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.title.plain,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "lead": view.lead.runs,
        "basis": view.basis.runs,
        "drawing": str(drawing(view, house.palette)),
        "steps": [_step(step) for step in view.steps],
        "told_title": view.if_told_title.plain,
        "told": [line.runs for line in view.if_told],
        "never": [{"say": n.say.runs, "instead": n.instead.runs, "icon": icons.svg(n.icon)} for n in view.never],
        "contacts": {
            "title": word("reference.contacts"),
            "rows": [[c.name, c.phone] for c in (*contacts.people, contacts.office) if c.phone],
            "dated": word("policy.live-print", date=contacts.correct_on),
        },
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }
    return Sheet(TEMPLATE, data, house.school.contacts.correct_on)


def _step(step: StepView) -> dict[str, object]:
    return {
        "number": step.number,
        "title": step.title,
        "question": step.is_question,
        "urgent": step.urgent,
        "who": step.who,
        "icon": icons.svg(step.icon),
        "lines": [line.runs for line in step.lines],
        "ways": [{"say": way.say, "number": way.number, "title": way.title} for way in step.ways],
    }
