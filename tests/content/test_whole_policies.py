"""Each school's policy, whole: every statement of its own document is in the published edition, none lost.

`SCHOOL_statements.yml` names each statement by its lines in the school's document, the clause that carries it and the
words by which a reader would know it again. `ours` there names the clauses that the document does not have, `draft`
what the draft of today says otherwise, because law, guidance or a name has changed.
"""

from __future__ import annotations

import pytest

from safesite.policy.draft import draft
from tests.content.shipped import house
from tests.content.statements import Document, document, folded, lost, published, said_otherwise, words_of

NEW = "new in this draft"
CLAUSE_GONE = {"claygate": "aims", "cockwood": "risks-we-see"}


@pytest.fixture(params=["claygate", "cockwood"])
def written(request: pytest.FixtureRequest) -> Document:
    """Return the statements of a shipped school's document."""
    return document(request.param)


def test_the_document_has_more_than_a_hundred_statements_each_with_words_to_know_it_by(written: Document) -> None:
    assert len(written.statements) > 100
    assert all(statement.words for statement in written.statements)
    assert sum(len(statement.words) for statement in written.statements) > 3 * len(written.statements)


def test_no_line_of_the_document_is_forgotten(written: Document) -> None:
    said = {line for statement in written.statements for line in statement.lines}
    assert len(written.written) > 100
    assert written.written - said - written.headings - written.tables == set()


def test_no_statement_is_lost_in_the_published_edition(written: Document) -> None:
    assert lost(published(written.school), written.statements) == []


def test_no_statement_is_lost_in_the_draft_of_today(written: Document) -> None:
    allowed = said_otherwise(written)
    assert lost(words_of(draft(house(written.school))), written.statements, allowed) == []


def test_what_the_draft_says_otherwise_is_really_gone_and_really_there(written: Document) -> None:
    said = words_of(draft(house(written.school)))
    known = {(statement.clause, word) for statement in written.statements for word in statement.words}
    assert len(written.instead) >= 10
    for instead in written.instead:
        assert instead.why
        assert [word for word in instead.words if (instead.clause, word) not in known] == []
        assert [word for word in instead.words if folded(word) in said[instead.clause]] == []
        assert [word for word in instead.now if folded(word) not in said[instead.clause]] == []


def test_every_clause_that_the_document_does_not_have_is_marked_as_new(written: Document) -> None:
    text = draft(house(written.school))
    assert text is not None
    new = [clause for clause in text.clauses if clause.id not in published(written.school)]
    assert len(new) >= 8
    unmarked = [clause.id for clause in new if not clause.footnote or NEW not in folded(clause.footnote.plain())]
    assert unmarked == []


def test_the_guard_misses_a_clause_and_a_word_that_are_gone(written: Document) -> None:
    whole, name = published(written.school), CLAUSE_GONE[written.school]
    first = next(statement for statement in written.statements if statement.clause == name)
    gone = {clause: text for clause, text in whole.items() if clause != name}
    assert {line.split(": ")[1] for line in lost(gone, written.statements)} == {name}
    changed = whole | {name: whole[name].replace(first.words[0], "")}
    assert lost(changed, [first]) == [f"line {first.seed}: {name}: {first.words[0]}"]


def test_every_clause_is_of_the_document_or_marked_as_ours(written: Document) -> None:
    named = {statement.clause for statement in written.statements}
    assert not named & written.ours
    assert named | written.ours == set(published(written.school))


def test_statements_stand_in_the_order_of_the_document_and_are_no_headings(written: Document) -> None:
    starts = [statement.lines.start for statement in written.statements]
    assert starts == sorted(starts)
    assert len(written.headings) > 20
    single = [s.seed for s in written.statements if len(s.lines) == 1 and s.lines.start in written.headings]
    assert single == []
