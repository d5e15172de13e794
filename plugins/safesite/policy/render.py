"""The policy as pages and as a document to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page, Reader
from safesite.ground.templates import render as print_template
from safesite.policy.agreements import render as agreements
from safesite.policy.asks import asks_view, audiences
from safesite.policy.editions import shown
from safesite.policy.entries import POLICY, REVIEW, audience_address
from safesite.policy.incidents import render as incidents
from safesite.policy.inshort import render as inshort
from safesite.policy.plainwords import render as plainwords
from safesite.policy.review import review_view
from safesite.policy.sheet import policy_pdf
from safesite.policy.takeaway.render import downloads, takeaway
from safesite.policy.view import policy_view
from safesite.policy.ways import further
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

STYLES = ("assets/safesite/policy/policy.css",)
CRUMB = Crumb(word("policy.crumb"), POLICY)


def render(house: House) -> Iterator[Output]:
    """Yield the policy's page, its PDF and a page for each audience; for staff the review page."""
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
    if house.preview:
        yield _review(house)
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
        further=further(house, POLICY),
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


def _review(house: House) -> Page:
    return Page(
        address=REVIEW,
        title=word("policy.review"),
        body=print_template("policy", "review.md.j2", review_view(house)),
        kind="review",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.review-about"),
        crumbs=(HOME, CRUMB),
        styles=STYLES,
        searched=False,
    )
