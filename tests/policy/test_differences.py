"""What changed between two texts, told clause by clause."""

from __future__ import annotations

from safesite.ground.words import Words
from safesite.policy.differences import beside, differences, in_words
from safesite.policy.wording import ClauseText, Paragraphs, PolicyText, SectionText


def clause(name: str, body: str = "A text.", title: str = "") -> ClauseText:
    """Return a small clause."""
    block = Paragraphs(words=Words.of(body))
    return ClauseText(id=name, title=Words.of(title or name.title()), audience=("staff",), body=(block,))


def policy(**sections: list[ClauseText]) -> PolicyText:
    """Return a small policy: a list of clauses for each section."""
    parts = tuple(
        SectionText(id=name, title=Words.of(name), summary=Words.of("In short."), clauses=tuple(clauses))
        for name, clauses in sections.items()
    )
    return PolicyText(school="Oakfield", title=Words.of("Policy"), lead=Words.of("A lead."), sections=parts)


BEFORE = policy(one=[clause("aims"), clause("phones")], two=[clause("telling"), clause("filters")])


def told(after: PolicyText) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the changes from the small policy to another."""
    return [(change.what, change.id, change.parts) for change in differences(BEFORE, after)]


def test_equal_texts_have_no_difference() -> None:
    assert told(BEFORE) == []
    assert beside(BEFORE, BEFORE) == ()
    assert in_words(()) == "No clause differs."


def test_each_change_is_named() -> None:
    after = policy(
        one=[clause("aims", "Another text.", "Our aims"), clause("filters"), clause("games")],
        two=[clause("telling")],
    )
    assert told(after) == [
        ("reworded", "aims", ("its title", "its text")),
        ("added", "games", ()),
        ("moved", "filters", ()),
        ("removed", "phones", ()),
    ]
    assert in_words(differences(BEFORE, after)) == "Clauses: 1 added, 1 removed, 1 reworded, 1 moved."


def test_a_rewording_carries_both_texts() -> None:
    after = policy(one=[clause("aims", "Another text."), clause("phones")], two=list(BEFORE.sections[1].clauses))
    (change,) = differences(BEFORE, after)
    assert (change.before, change.after) == (("A text.",), ("Another text.",))


def test_what_changed_beside_the_clauses_is_named() -> None:
    after = BEFORE.model_copy(update={"title": Words.of("Another"), "lead": Words.of("Other words.")})
    assert beside(BEFORE, after) == ("the title", "the opening words")
