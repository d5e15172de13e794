"""How hard a text is to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safesite.ground.reading import YOUNGEST, measure, syllables

EASY = "Dot is a snail. She has a tablet. A box pops up. Dot tells Gran."
HARD = (
    "Notwithstanding the aforementioned responsibilities, designated professionals systematically evaluate "
    "technological infrastructure, identifying vulnerabilities whose ramifications "
    "necessitate immediate institutional intervention."
)


def test_easy_words_are_for_the_young_and_hard_ones_for_nobody() -> None:
    assert measure(EASY).age == YOUNGEST
    assert measure(HARD).age > 20


def test_the_hardest_sentence_is_named() -> None:
    found = measure(f"{EASY} {HARD} Then they all go home.")
    assert found.hardest == HARD
    assert (found.sentences, found.words) == (6, 38)


def test_a_cry_is_not_the_hardest_sentence_while_there_are_longer_ones() -> None:
    assert measure("Notwithstanding! The dog ran to the park with a ball.").hardest.startswith("The dog")
    assert measure("Notwithstanding!").hardest == "Notwithstanding!"


def test_points_of_a_list_are_sentences_of_their_own() -> None:
    assert measure("Tell a grown-up\nStop and breathe\nAsk first").sentences == 3


@pytest.mark.parametrize(
    ("word", "count"),
    [("safe", 1), ("online", 2), ("children’s", 2), ("e-mail", 2), ("1111", 1), ("created", 3), ("grown-up", 2)],
)
def test_syllables_as_people_say_them(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("text", ["", "   ", "…!?", "– –"])
def test_a_text_without_a_word_is_for_the_youngest(text: str) -> None:
    found = measure(text)
    assert (found.age, found.words, found.hardest) == (YOUNGEST, 0, "")


@given(st.text(max_size=200))
def test_any_text_can_be_measured(text: str) -> None:
    found = measure(text)
    assert found.age >= YOUNGEST
    assert bool(found.words) == bool(found.hardest)
