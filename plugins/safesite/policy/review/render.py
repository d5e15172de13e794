"""The review pack as a page for staff and governors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Page, Reader
from safesite.ground.templates import render as print_template
from safesite.policy.entries import REVIEW
from safesite.policy.labels import POLICY_CRUMB, POLICY_STYLES
from safesite.policy.review.view import review_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.reference.house import House


def render_review(house: House) -> Iterator[Output]:
    """Yield the review pack, in a preview only."""
    if not house.preview:
        return
    yield Page(
        address=REVIEW,
        title=word("policy.review"),
        body=print_template("policy", "review.md.j2", review_view(house)),
        kind="review",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.review-about"),
        crumbs=(HOME, POLICY_CRUMB),
        styles=POLICY_STYLES,
        searched=False,
    )
