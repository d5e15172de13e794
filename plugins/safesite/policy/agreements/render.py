"""Agreements as pages and as sheets to print, and the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.templates import render as print_template
from safesite.policy.agreements.entries import LIST, address_of
from safesite.policy.agreements.sheet import sheets
from safesite.policy.agreements.shelves import AGREEMENTS
from safesite.policy.agreements.view import agreement_views
from safesite.policy.asks import pupils_help
from safesite.policy.labels import size_words
from safesite.reference.contacts import contacts_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.policy.agreements.view import AgreementView
    from safesite.reference.house import House

ROOM = "policy/agreements"
STYLES = ("assets/safesite/policy/policy.css", "assets/safesite/policy/agreements.css")
POLICY = Crumb(word("policy.crumb"), "policy/")


def render(house: House) -> Iterator[Output]:
    """Yield the page of agreements, and for each its page and its sheet; nothing where there are none."""
    views = agreement_views(house, house.speaker(LIST))
    if not views:
        return
    yield _list(house, views)
    printed = sheets(house)
    # Each page is one step deeper than the list, and its links are said from there.
    for view in agreement_views(house, house.speaker(address_of(views[0].id))):
        pdf = house.press.pdf(printed[view.id])
        yield _page(house, view, pdf)
        yield Asset(
            address_of(view.id) + pdf_name(house, view.id), pdf, source=_source(house, view.id), kind="agreement"
        )


def pdf_name(house: House, name: str) -> str:
    """Return the file name of an agreement's sheet."""
    return f"{house.school_id}-{name}.pdf"


def _source(house: House, name: str) -> str:
    item = house.shelf(AGREEMENTS).get(name)
    return item.source.file if item else ""


def _list(house: House, views: tuple[AgreementView, ...]) -> Page:
    return Page(
        address=LIST,
        title=word("policy.agreements"),
        body=print_template(ROOM, "list.md.j2", views, state=views[0].state),
        kind="agreements",
        description=word("policy.agreements-about"),
        crumbs=(HOME, POLICY),
        styles=STYLES,
        source=f"{house.school_shown}/policy/outline.yml",
    )


def _page(house: House, view: AgreementView, pdf: bytes) -> Page:
    here = address_of(view.id)
    body = print_template(
        ROOM,
        "agreement.md.j2",
        view,
        pdf={"href": pdf_name(house, view.id), "size": size_words(pdf)},
        help=pupils_help(house, here),
        contacts=contacts_view(house, "pupils" if view.pupils else "parents", here),
    )
    return Page(
        address=here,
        title=view.title.plain,
        body=body,
        kind="agreement",
        audience="pupils" if view.pupils else "",
        description=view.lead.plain,
        crumbs=(HOME, POLICY, Crumb(word("policy.agreements"), LIST)),
        styles=STYLES,
        source=_source(house, view.id),
    )
