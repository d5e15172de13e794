"""Words that show that something is about a child's safety, whatever its author thought."""

from __future__ import annotations

import re

SERIOUS = re.compile(
    r"\b(?:(?:semi-)?nudes?|naked|indecent|sex\w*|porn\w*|groom\w*|upskirt\w*|undress\w*"
    r"|(?:explicit|intimate) (?:image|picture|photo|film|video)\w*|child abuse"
    r"|(?:image|picture|photo|photograph|film|video)s? of (?:a|the|their) (?:child's )?bod(?:y|ies)"
    r"|without (?:telling|reporting)|(?:did|has|had|have) not (?:told|tell|reported|report)"
    r"|nobody was told|fail(?:ed|ing) to (?:tell|report)|not having told|not (?:telling|reporting))\b",
    re.IGNORECASE,
)


def serious(text: str) -> str:
    """Return the words by which a text is about a child's safety; none where it is not."""
    found = SERIOUS.search(text)
    return found[0] if found else ""
