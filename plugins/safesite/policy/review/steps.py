"""What is to be done in a review, step by step, with the command that records the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.draft import guidance_of
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from safesite.policy.edition import Edition
    from safesite.reference.house import House

AUTUMN = 9  # the month in which a school year begins


@dataclass(frozen=True)
class Steps:
    """The steps of a review in their order, and the command to fill in."""

    lines: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def command(self) -> str:
        """Return the command as one line, to be copied."""
        return " ".join(self.parts)


def steps(house: House, edition: Edition | None) -> Steps:
    """Return what is to be done until the next edition is published."""
    unsure = [text for text in guidance_of(house) if text.sure == "unsure"]
    log = f"{house.school_shown}/review/{school_year(house.today)}.yml"
    lines = (
        word("policy.step-read"),
        word("policy.step-ask", file=log),
        *([word("policy.step-confirm", titles=", ".join(text.title for text in unsure))] if unsure else []),
        word("policy.step-check"),
        word("policy.step-approve"),
        word("policy.step-record"),
        word("policy.step-publish"),
    )
    return Steps(lines, command(house, edition, tuple(text.id for text in unsure)))


def school_year(day: date) -> str:
    """Return the school year of a day, such as 2026-27."""
    first = day.year if day.month >= AUTUMN else day.year - 1
    return f"{first}-{(first + 1) % 100:02}"


def command(house: House, edition: Edition | None, confirmed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of the command that records the decision, with what is known in it and the rest in capitals."""
    review, roles = house.school.review, house.school.roles
    owner = next((role.id for role in roles if edition and role.title == edition.owner), review.by)
    body = house.school.role(review.shared_with)
    parts = {
        "by": f'"{edition.approval.by if edition and edition.approval.by else body.title if body else "BODY"}"',
        "on": "YYYY-MM-DD",
        "meeting": '"MEETING"',
        "minute": '"NUMBER"',
        "signed-by": "ROLE",
        "owner": owner,
        "version": _version(house),
        "in-force": "YYYY-MM-DD",
        "review-by": "YYYY-MM",
    }
    typed = [f"--{name} {value}" for name, value in parts.items()]
    typed += [f"--confirmed {name}" for name in confirmed]
    return (f"safesite policy approve --school {house.school_folder.name}", *typed)


def _version(house: House) -> str:
    used = {item.record.version for item in house.shelf(EDITIONS).values()}
    free = (f"{year}.0" for year in range(house.today.year, house.today.year + 100))
    return next(version for version in free if version not in used)
