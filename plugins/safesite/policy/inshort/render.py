"""The policy in short as pages, and each on one sheet to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.templates import render as print_template
from safesite.policy.asks import pupils_help
from safesite.policy.inshort.entries import address_of
from safesite.policy.inshort.sheet import sheets
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.inshort.view import short_views
from safesite.policy.labels import ASKS_TITLES, size_words
from safesite.reference.contacts import contacts_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.inshort.view import ShortView
    from safesite.reference.house import House

ROOM = "policy/inshort"
STYLES = (
    "assets/safesite/policy/policy.css",
    "assets/safesite/policy/agreements.css",
    "assets/safesite/policy/incidents.css",
)
POLICY = Crumb(word("policy.crumb"), "policy/")


@dataclass(frozen=True)
class RuleView:
    """A rule of the school that binds."""

    title: Phrase
    say: Phrase
    exception: Phrase | None


def render(house: House) -> Iterator[Output]:
    """Yield each form of the policy in short: its page and its sheet."""
    printed = sheets(house)
    # All these pages lie equally deep, so that the ways from one are those from each.
    for view in short_views(house, house.speaker(address_of("one"))):
        pdf, source = house.press.pdf(printed[view.id]), _source(house, view.id)
        yield _page(house, view, pdf, source)
        yield Asset(address_of(view.id) + pdf_name(house, view.id), pdf, source=source, kind="policy")


def pdf_name(house: House, name: str) -> str:
    """Return the file name of a sheet."""
    return f"{house.school_id}-policy-in-short-{name}.pdf"


def rules(house: House, say: Speaker) -> tuple[RuleView, ...]:
    """Return the school's rules that bind."""
    return tuple(RuleView(say(rule.title), say(rule.say), say.maybe(rule.exception)) for rule in house.rules)


def _page(house: House, view: ShortView, pdf: bytes, source: str) -> Page:
    here = address_of(view.id)
    body = print_template(
        ROOM,
        "short.md.j2",
        view,
        rules=() if view.pupils else rules(house, house.speaker(here)),
        pdf={"href": pdf_name(house, view.id), "size": size_words(pdf)},
        more=ASKS_TITLES[view.audience],
        help=pupils_help(house, here),
        contacts=contacts_view(house, "pupils" if view.pupils else "parents", here),
    )
    return Page(
        address=here,
        title=view.title.plain,
        body=body,
        kind="in-short",
        audience=view.audience,
        description=view.lead.plain,
        crumbs=(HOME, POLICY),
        styles=STYLES,
        source=source,
    )


def _source(house: House, name: str) -> str:
    item = house.shelf(SHORTS).get(name)
    return item.source.file if item else ""
