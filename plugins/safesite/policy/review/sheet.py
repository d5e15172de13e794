"""The review pack as a document to print for a meeting."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet

if TYPE_CHECKING:
    from safesite.policy.changes.view import ChangeView
    from safesite.policy.review.view import ReviewView
    from safesite.reference.house import House

TEMPLATE = "policy/templates/review.typ"
WORDS = (
    "frame.page-of",
    "policy.changes-by-change",
    "policy.none",
    "policy.review-changes",
    "policy.review-heard",
    "policy.review-heard-changed",
    "policy.review-heard-none",
    "policy.review-heard-said",
    "policy.review-heard-when",
    "policy.review-heard-who",
    "policy.review-published",
    "policy.review-sign",
    "policy.review-signs",
    "policy.review-stale",
    "policy.review-stale-clause",
    "policy.review-stale-do",
    "policy.review-stale-none",
    "policy.review-stale-text",
    "policy.review-stale-what",
    "policy.review-steps",
    "policy.review-tables",
    "policy.review-tables-none",
)


def review_pdf(house: House, view: ReviewView) -> bytes:
    """Print the review pack; it bears the day on which it was made, for it is about that day."""
    return house.press.pdf(Sheet(TEMPLATE, review_sheet(house, view), house.today))


def review_sheet(house: House, view: ReviewView) -> dict[str, object]:
    """Return what the document's template prints."""
    status = [{"label": row.label, "value": row.value} for row in view.status.rows] if view.status else []
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": word("policy.review"),
        "school": house.school.name,
        "palette": asdict(house.palette),
        "lead": word("policy.review-lead"),
        "status": status,
        "clock": list(view.clock),
        "told": list(view.told),
        "changes": [_title(change) for change in view.changes.changes] if view.changes else [],
        "stale": [asdict(row) for row in view.stale],
        "contradictions": list(view.contradictions),
        "heard": [
            {"who": heard.who, "when": heard.when, "said": str(heard.said), "changed": str(heard.changed)}
            for heard in view.heard
        ],
        "steps": list(view.steps.lines),
        "command": list(view.steps.parts),
        "signs": list(view.signs),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _title(change: ChangeView) -> str:
    """Return a change as a line; its words stand in the document of changes."""
    return " ".join(filter(None, (f"{change.label} “{change.title}”.", change.detail)))
