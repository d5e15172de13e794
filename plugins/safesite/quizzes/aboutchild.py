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
    r"(?:has|have|did) \w+ (?:ever )?happen(?:ed)? to you",
    r"are you (?:allowed|on|online|worried|scared|afraid|sad|lonely|ever)",
    r"were you",
    r"(?:what|which|where|who|how) (?:do|did|are|were|have) you (?!think|know|notice|see)\w+",
    r"(?:what|who|where|how old) (?:is|are|was|were) (?:you|your)",
    r"who is at home",
    r"(?:at|in) your (?:home|house|room|bedroom|family)",
)
# What a question may say to the child: it asks for a thought or for help, and not for anything about the child.
FINE = re.compile(
    r"\b(?:can|will) you (?:help|find|spot|see|guess|think|sort|match|put|work out)\b|\b(?:could|might) you \w+"
    r"|\b(?:do|did|would) you (?:think|know|notice|see|agree)\b|\bup to you\b|\bthank you\b"
    r"|\b(?:adult|grown-?up|people|person|somebody|someone) you (?:do not )?(?:know|trust)\b",
    re.IGNORECASE,
)
QUOTED = re.compile('“[^”]*”|"[^"]*"')


def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(alternatives) + r")\b", re.IGNORECASE)


ANYWHERE = _pattern(ASKED)
IN_A_QUESTION = _pattern((*ASKED, r"your (?:own )?\w+", r"you(?:rs|rself|rselves)?", r"you[’'](?:re|ve|d|ll)"))


def asks_about_child(text: str, *, question: bool = False) -> str:
    """Return the words of a text that ask about the child who reads it, or an empty text.

    A question may not speak to the child but to ask for a thought or for help; feedback may ('keep your password to
    yourself').
    """
    outside = QUOTED.sub(" ", text)
    outside = outside if outside.strip(" .!?") else text
    found = IN_A_QUESTION.search(FINE.sub(" ", outside)) if question else ANYWHERE.search(outside)
    return found[0] if found else ""
