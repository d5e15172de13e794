"""The policy as pages and as a document to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import word
from safesite.ground.output import Asset, Page
from safesite.ground.templates import render as print_template
from safesite.policy.agreements import render as agreements
from safesite.policy.archive.render import render_archive
from safesite.policy.asks import asks_view, audiences
from safesite.policy.changes.render import render_changes
from safesite.policy.editions import current, shown
from safesite.policy.entries import POLICY, audience_address
from safesite.policy.incidents import render as incidents
from safesite.policy.inshort import render as inshort
from safesite.policy.labels import POLICY_CRUMB, POLICY_STYLES
from safesite.policy.plainwords import render as plainwords
from safesite.policy.review.ics import ADDRESS as CALENDAR
from safesite.policy.review.render import render_review
from safesite.policy.sheet import policy_pdf
from safesite.policy.takeaway.render import downloads, takeaway
from safesite.policy.view import policy_view
from safesite.reference.contacts import contacts_view
from safesite.reference.house import HOME
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.policy.edition import Edition
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House
    from safesite.reference.topics import Audience

STYLES, CRUMB = POLICY_STYLES, POLICY_CRUMB
FURTHER = ("in-short-parents", "in-short-pupils-ks1", "in-short-pupils-ks2", "agreements", "what-to-do", "plain-words")


def render(house: House) -> Iterator[Output]:
    """Yield the policy, what it asks of each audience, its editions and differences, and for staff the review."""
    text, edition = shown(house)
    if text:
        yield from _policy(house, text, edition)
        for audience in audiences(house, text):
            yield _asks(house, text, edition, audience)
    else:
        yield _none_yet(house)
    yield from agreements.render(house)
    yield from incidents.render(house)
    yield from inshort.render(house)
    yield from render_archive(house)
    yield from render_changes(house)
    yield from render_review(house)
    if house.preview:
        yield from plainwords.render(house)


def pdf_name(house: House) -> str:
    """Return the name of the policy's PDF."""
    return f"{house.school_id}-online-safety-policy.pdf"


def source_of(house: House, edition: Edition | None) -> str:
    """Return the file that a text comes from."""
    return f"{house.school_shown}/" + (f"editions/{edition.approval.on}.yml" if edition else "policy/outline.yml")


def _policy(house: House, text: PolicyText, edition: Edition | None) -> Iterator[Output]:
    source = source_of(house, edition)
    pdf = Asset(POLICY + pdf_name(house), policy_pdf(house, text, edition), source=source, kind="policy")
    others = takeaway(house, text, edition, source)
    view = policy_view(house, text, edition, house.speaker(POLICY))
    ways = [(AUDIENCES[audience], f"for/{audience}/") for audience in audiences(house, text)]
    body = print_template(
        "policy",
        "policy.md.j2",
        view,
        contacts=contacts_view(house, "parents", POLICY),
        downloads=downloads(pdf, others),
        ways=ways,
        more=_more(house),
        past="",
    )
    yield Page(
        address=POLICY,
        title=view.title.plain,
        body=body,
        kind="policy",
        description=view.lead.plain,
        crumbs=(HOME,),
        styles=STYLES,
        source=source,
    )
    yield from (pdf, *others)


def _asks(house: House, text: PolicyText, edition: Edition | None, audience: Audience) -> Page:
    view = asks_view(house, text, edition, audience)
    template = "pupils.md.j2" if audience == "pupils" else "asks.md.j2"
    return Page(
        address=audience_address(audience),
        title=view.title,
        body=print_template("policy", template, view, contacts=view.contacts),
        kind="asks",
        audience=audience,
        description=word("policy.asks-about", title=view.title),
        crumbs=(HOME, CRUMB),
        styles=STYLES,
        source=source_of(house, edition),
    )


def _none_yet(house: House) -> Page:
    contacts = contacts_view(house, "parents", POLICY)
    return Page(
        address=POLICY,
        title=word("policy.title"),
        body=print_template("policy", "none.md.j2", house.school.name, contacts=contacts),
        kind="policy",
        description=word("policy.none-sentence"),
        crumbs=(HOME,),
        styles=STYLES,
    )


def _more(house: House) -> tuple[tuple[str, str], ...]:
    """Return the ways on from the policy: its editions and differences, the dates of its review, and for staff more."""
    say, catalogue = house.speaker(POLICY), house.catalogue
    named = (*FURTHER, "policy-editions", "policy-review", "policy-changes")
    found = (catalogue.find(f"page:{name}") for name in named)
    ways = [(entry.title, say.way(entry.address)) for entry in found if entry and may_read(house.reader, entry)]
    dates = [(word("policy.calendar-get"), say.way(CALENDAR))] if current(house) else []
    return (*ways, *dates)
