"""Where the pages and files for staff and for pupils' groups stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.reference.house import House

DUTIES = "staff/duties/"
SHEETS = "staff/sheets/"
TRAINING = "staff/training/"
LEADERS = "leaders/"


def role_address(role: str) -> str:
    """Return the address of a role's year."""
    return f"{DUTIES}{role}/"


def role_files(house: House, role: str) -> tuple[str, str]:
    """Return the names of a role's year in print and as a calendar."""
    return f"{house.school_id}-{role}-year.pdf", f"{house.school_id}-{role}.ics"


def sheet_address(sheet: str) -> str:
    """Return the place of a blank sheet on the page of all sheets."""
    return f"{SHEETS}#{sheet}"


def sheet_files(house: House, sheet: str) -> tuple[str, str]:
    """Return the names of a blank sheet in print and for a word processor."""
    return f"{house.school_id}-{sheet}.pdf", f"{house.school_id}-{sheet}.docx"


def course_address(course: str) -> str:
    """Return the address of a training outline."""
    return f"{TRAINING}{course}/"
