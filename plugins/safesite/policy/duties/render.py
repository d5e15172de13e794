"""The duties as pages, in print and as calendars: for staff, in the preview only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page, Reader
from safesite.ground.templates import render as print_template
from safesite.policy.duties.ics import calendar
from safesite.policy.duties.sheet import role_pdf
from safesite.policy.duties.tasks import tasks
from safesite.policy.duties.view import overview_view, role_view, roles_with_duties
from safesite.policy.labels import size_words
from safesite.policy.places import DUTIES, role_address, role_files
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.reference.house import House

CRUMB = Crumb(word("policy.running"), DUTIES)
STYLES = ("assets/safesite/policy/policy.css", "assets/safesite/policy/duties.css")


def enter(house: House) -> Iterator[Entry]:
    """Yield the page of the whole school's year."""
    place = house.school_source.place(("terms",) if house.school.terms else ())
    reader = Reader.STAFF if tasks(house) else Reader.NOBODY
    yield Entry("page", "duties", CRUMB.title, DUTIES, place, reader=reader, audience=("staff",))


def render(house: House) -> Iterator[Output]:
    """Yield the whole school's year, and the year of each role."""
    if not house.preview or not tasks(house):
        return
    yield _page(DUTIES, CRUMB.title, print_template("policy", "duties.md.j2", overview_view(house)))
    for role in roles_with_duties(house):
        yield from _role(house, role)


def _role(house: House, role: str) -> Iterator[Output]:
    here, (pdf_name, ics_name) = role_address(role), role_files(house, role)
    view, pdf = role_view(house, role, house.speaker(here)), role_pdf(house, role)
    yield _page(here, view.heading, print_template("policy", "role.md.j2", view, size=size_words(pdf)), CRUMB)
    yield Asset(here + pdf_name, pdf, Reader.STAFF, kind="year")
    if view.ics:
        yield Asset(here + ics_name, calendar(house, role), Reader.STAFF, kind="calendar")


def _page(address: str, title: str, body: str, *crumbs: Crumb) -> Page:
    return Page(
        address=address,
        title=title,
        body=body,
        kind="duties",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.running-about"),
        crumbs=(HOME, *crumbs),
        styles=STYLES,
        searched=False,
    )
