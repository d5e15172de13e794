"""Finds words that ask children about themselves: what they use, saw, did, feel or own, and who is at home.

A quiz is about the world and invented children. A child who is asked may have to lie, or may tell something
before a whole class. What a figure of a story says, between quotation marks, is not asked of the child.
"""

from __future__ import annotations

import re

ASKED = (
    r"have you (?:ever|had|seen|got|been|used|met|shared|sent|told|played|talked)",
    r"has (?:anyone|anybody|someone|somebody) (?:ever )?\w+ (?:to |at |with )?you",
    r"(?:do|did|would) you (?!think|know|notice|see|agree)\w+",
    r"are you (?:allowed|on|online|worried|scared|afraid|sad|lonely|ever)",
    r"were you",
    r"(?:what|which|where|who|how) (?:do|did|are|were|have) you (?!think|know|notice|see)\w+",
    r"(?:what|who|where|how old) (?:is|are|was|were) (?:you|your)",
    r"who is at home",
    r"(?:at|in) your (?:home|house|room|bedroom|family)",
)
OWN = (
    r"your (?:own )?(?:phone|tablet|computer|laptop|console|games?|apps?|photos?)",
    r"your (?:own )?(?:accounts?|passwords?|address|birthday|age)",
    r"your (?:mum|dad|mummy|daddy|parents?|brothers?|sisters?|family|friends?|home|house)",
)
QUOTED = re.compile('“[^”]*”|"[^"]*"')


def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(alternatives) + r")\b", re.IGNORECASE)


ANYWHERE = _pattern(ASKED)
IN_A_QUESTION = _pattern(ASKED + OWN)


def asks_about_child(text: str, *, question: bool = False) -> str:
    """Return the words of a text that ask about the child who reads it, or an empty text.

    A question may not speak of the child's own things at all; feedback may ('keep your password to yourself').
    """
    outside = QUOTED.sub(" ", text)
    pattern = IN_A_QUESTION if question else ANYWHERE
    found = pattern.search(outside if outside.strip(" .!?") else text)
    return found[0] if found else ""
