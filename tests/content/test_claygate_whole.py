"""Claygate's policy, whole: every statement of the school's own document is in the published edition, none lost.

`claygate_statements.yml` names each statement by its lines in the school's document, the clause that carries it and the
words by which a reader would know it again. `ours` there names the clauses that the document does not have.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from safesite.ground.walk import texts
from safesite.policy.draft import draft
from safesite.policy.editions import current
from tests.content.shipped import house

if TYPE_CHECKING:
    from safesite.policy.wording import PolicyText

FILE = Path(__file__).with_name("claygate_statements.yml")
DATA: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Statement:
    """One statement of the school's document."""

    seed: str
    clause: str
    words: tuple[str, ...]

    @property
    def lines(self) -> range:
        """Return the lines of the document that say it."""
        first, _, last = self.seed.partition("-")
        return range(int(first), int(last or first) + 1)


STATEMENTS = [Statement(str(s["seed"]), s["clause"], tuple(s["words"])) for s in DATA["statements"]]


def words_of(policy: PolicyText | None) -> dict[str, str]:
    """Return the title and the text of every clause, as they are compared."""
    assert policy is not None
    return {c.id: folded(" ".join(words.plain() for _, words in texts((c.title, *c.body)))) for c in policy.clauses}


def published() -> dict[str, str]:
    """Return the words of every clause of the edition that is published today."""
    edition = current(house("claygate"))
    assert edition is not None, "Claygate has no edition"
    return words_of(edition.record.policy)


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, straight apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


def lost(clauses: dict[str, str], statements: list[Statement] = STATEMENTS) -> list[str]:
    """Return what a reader with the school's document in hand would not find."""
    return [
        f"line {statement.seed}: {statement.clause}: {word}"
        for statement in statements
        for word in statement.words
        if folded(word) not in clauses.get(statement.clause, "")
    ]


def test_the_document_has_more_than_a_hundred_statements_each_with_words_to_know_it_by() -> None:
    assert len(STATEMENTS) > 100
    assert all(statement.words for statement in STATEMENTS)
    assert sum(len(statement.words) for statement in STATEMENTS) > 3 * len(STATEMENTS)


def test_no_statement_is_lost_in_the_published_edition() -> None:
    assert lost(published()) == []


def test_no_statement_is_lost_in_the_draft_of_today() -> None:
    assert lost(words_of(draft(house("claygate")))) == []


def test_the_guard_misses_a_clause_and_a_word_that_are_gone() -> None:
    whole = published()
    gone = {name: text for name, text in whole.items() if name != "aims"}
    assert {line.split(": ")[1] for line in lost(gone)} == {"aims"}
    changed = whole | {"aims": whole["aims"].replace("strong procedures", "procedures")}
    assert lost(changed) == ["line 8-10: aims: strong procedures"]


def test_every_clause_is_of_the_document_or_marked_as_ours() -> None:
    named = {statement.clause for statement in STATEMENTS}
    ours = set(DATA.get("ours", ()))
    assert not named & ours
    assert named | ours == set(published())


def test_statements_stand_in_the_order_of_the_document_and_are_no_headings() -> None:
    starts = [statement.lines.start for statement in STATEMENTS]
    assert starts == sorted(starts)
    headings = set(DATA["headings"])
    assert len(headings) > 20
    assert not [s.seed for s in STATEMENTS if len(s.lines) == 1 and s.lines.start in headings]
