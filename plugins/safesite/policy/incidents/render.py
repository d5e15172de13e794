"""The incident flow and the finder as pages, and the flow as a sheet to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page, Reader
from safesite.ground.templates import render as print_template
from safesite.policy.incidents.diagram import drawing
from safesite.policy.incidents.entries import FINDER, FLOW, PARENTS
from safesite.policy.incidents.sheet import flow_sheet
from safesite.policy.incidents.view import finder_view
from safesite.policy.labels import size_words
from safesite.reference.contacts import contacts_view
from safesite.reference.house import HOME
from safesite.reference.incidentview import flow_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.reference.house import House

ROOM = "policy/incidents"
STYLES = ("assets/safesite/policy/policy.css", "assets/safesite/policy/incidents.css")
POLICY = Crumb(word("policy.crumb"), "policy/")
PDF = "when-something-happens.pdf"


def render(house: House) -> Iterator[Output]:
    """Yield what parents do when something happens; for staff the flow, its sheet and the finder."""
    view = finder_view(house, PARENTS, staff=False)
    if view.at_risk or view.others:
        yield _parents(house)
    if house.preview:
        yield from _flow(house)
        yield _finder(house)


def _parents(house: House) -> Page:
    view = finder_view(house, PARENTS, staff=False)
    return Page(
        address=PARENTS,
        title=word("policy.finder-parents"),
        body=print_template(ROOM, "parents.md.j2", view, contacts=contacts_view(house, "parents", PARENTS)),
        kind="finder",
        audience="parents",
        description=word("policy.finder-parents-about"),
        crumbs=(HOME, POLICY),
        styles=STYLES,
        source="content/policy/situations",
    )


def _flow(house: House) -> Iterator[Output]:
    flow, pdf = flow_view(house, house.speaker(FLOW)), house.press.pdf(flow_sheet(house))
    view = finder_view(house, FLOW, staff=True)
    body = print_template(
        ROOM,
        "flow.md.j2",
        flow,
        question=view.question,
        tell=view.tell,
        finder=house.speaker(FLOW).way(FINDER),
        drawing=drawing(flow, house.palette),
        pdf={"href": PDF, "size": size_words(pdf)},
        contacts=contacts_view(house, "staff", FLOW),
    )
    yield Page(
        address=FLOW,
        title=flow.title.plain,
        body=body,
        kind="incidents",
        reader=Reader.STAFF,
        audience="staff",
        description=flow.lead.plain,
        crumbs=(HOME, POLICY),
        styles=STYLES,
        source="content/incident.yml",
    )
    yield Asset(FLOW + PDF, pdf, reader=Reader.STAFF, source="content/incident.yml", kind="incidents")


def _finder(house: House) -> Page:
    return Page(
        address=FINDER,
        title=word("policy.finder"),
        body=print_template(ROOM, "staff.md.j2", finder_view(house, FINDER, staff=True)),
        kind="finder",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.finder-about"),
        crumbs=(HOME, POLICY),
        styles=STYLES,
        source="content/policy/situations",
        searched=False,
    )
