"""The figures as a page for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Crumb, Page, Reader
from safesite.ground.problem import Place
from safesite.ground.templates import render as print_template
from safesite.policy.plainwords.figures import figures
from safesite.reference.house import HOME
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.reference.house import House

ADDRESS = "staff/plain-words/"


def enter(house: House) -> Iterator[Entry]:
    """Yield the page."""
    place = Place(f"{house.school_shown}/school.yml")
    yield Entry("page", "plain-words", word("policy.plain"), ADDRESS, place, Reader.STAFF, audience=("staff",))


def render(house: House) -> Iterator[Page]:
    """Yield the page of a school that has a draft."""
    found = [(AUDIENCES[figure.audience], figure) for figure in figures(house)]
    if found:
        yield Page(
            address=ADDRESS,
            title=word("policy.plain"),
            body=print_template("policy/plainwords", "figures.md.j2", found),
            kind="plain-words",
            reader=Reader.STAFF,
            audience="staff",
            description=word("policy.plain-about"),
            crumbs=(HOME, Crumb(word("policy.crumb"), "policy/")),
            styles=("assets/safesite/policy/policy.css",),
            searched=False,
        )
