"""How hard a text is to read: the age at which most readers manage it, and its hardest sentence.

Source: Kincaid and others, "Derivation of new readability formulas" (1975). The figure is rough, and rougher for a
short text: it is a reason to look at a sentence again, never a reason to refuse one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import syllapy

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\"'’”)]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
YOUNGEST = 5.0
_FEWEST = 8


@dataclass(frozen=True)
class Reading:
    """How hard a text is; age in years, grade as a year of school in the United States."""

    age: float
    grade: float
    hardest: str
    sentences: int
    words: int


@dataclass(frozen=True)
class _Sentence:
    text: str
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        return _grade(1, self.words, self.syllables)


def measure(text: str) -> Reading:
    """Measure an English text; one without a word is for the youngest."""
    sentences = [found for found in map(_sentence, _SENTENCE_ENDS.split(text)) if found.words]
    words = sum(sentence.words for sentence in sentences)
    if not words:
        return Reading(YOUNGEST, 0.0, "", 0, 0)
    grade = max(_grade(len(sentences), words, sum(sentence.syllables for sentence in sentences)), 0.0)
    hardest = max(_long_enough(sentences), key=lambda sentence: sentence.grade)
    return Reading(round(grade + YOUNGEST, 1), round(grade, 1), hardest.text, len(sentences), words)


def _long_enough(sentences: list[_Sentence]) -> list[_Sentence]:
    """Return the sentences that are more than a name or a cry, unless there are none."""
    return [sentence for sentence in sentences if sentence.words >= _FEWEST] or sentences


def _sentence(text: str) -> _Sentence:
    words = _WORD.findall(text)
    return _Sentence(" ".join(text.split()), len(words), sum(map(syllables, words)))


def _grade(sentences: int, words: int, heard: int) -> float:
    return 0.39 * words / sentences + 11.8 * heard / words - 15.59


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has; a number or an unknown sign counts as one."""
    bare = word.lower().replace("’", "'").removesuffix("'s")
    return sum(max(syllapy.count(part), 1) for part in bare.split("-") if part) or 1
