"""What each pattern of our settings means, in words, with an example of a right value."""

from __future__ import annotations

from safesite.ground import ids

COLOUR = r"^#[0-9a-fA-F]{6}$"
ADDRESS = r"^https://[a-z0-9.-]+\.[a-z]{2,}(?:/[^\s<>\"']*)?$"
PHONE = r"^[0-9+](?:[0-9 ]{1,18}[0-9])$"
SCHOOL_YEAR = r"^[0-9]{4}-[0-9]{2}$"
EMAIL = r"^[^\s@<>\"']+@[^\s@<>\"']+\.[a-z]{2,}$"

FILE_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|svg)$"

MEANINGS = {
    ids.PATTERN: ("an id", "use small letters, digits and single hyphens, like 'tell-someone'"),
    COLOUR: ("a colour", "write it as # and six digits, like '#1f5f8b'"),
    FILE_NAME: ("the name of a picture", "write the name of a PNG or SVG file in the school's folder, like 'logo.svg'"),
    ADDRESS: ("a web address", "write it whole, like 'https://www.example.org/page'"),
    PHONE: ("a telephone number", "write digits and spaces, like '0800 1111'"),
    SCHOOL_YEAR: ("a school year", "write it like '2026-27'"),
    EMAIL: ("an e-mail address", "write it like 'office@school.example'"),
}


def described(pattern: str, shown: str) -> tuple[str, str]:
    """Say that a value does not fit a pattern, and how a right one looks."""
    what, hint = MEANINGS.get(pattern, ("written as it should be", "look at the examples of this kind of file"))
    return f"{shown} is not {what}", hint
