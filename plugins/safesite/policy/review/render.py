"""The review pack as a page and a document for staff and governors, and the dates of the review for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.templates import render as print_template
from safesite.policy.editions import current
from safesite.policy.entries import REVIEW
from safesite.policy.labels import POLICY_CRUMB, POLICY_STYLES, size_words
from safesite.policy.review import ics
from safesite.policy.review.sheet import review_pdf
from safesite.policy.review.view import review_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.reference.house import House

PDF = "policy-review-pack.pdf"


def render_review(house: House) -> Iterator[Output]:
    """Yield the dates of the next review and, in a preview only, the review pack."""
    item = current(house)
    if item:
        yield Asset(ics.ADDRESS, ics.calendar(house, item), source=item.source.file, kind="calendar")
    if house.preview:
        yield from _pack(house)


def _pack(house: House) -> Iterator[Output]:
    view = review_view(house)
    pdf = review_pdf(house, view)
    yield Page(
        address=REVIEW,
        title=word("policy.review"),
        body=print_template("policy", "review.md.j2", view, pdf={"href": PDF, "size": size_words(pdf)}),
        kind="review",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.review-about"),
        crumbs=(HOME, POLICY_CRUMB),
        styles=POLICY_STYLES,
        searched=False,
    )
    yield Asset(f"{REVIEW}{PDF}", pdf, reader=Reader.STAFF, kind="review")
