"""What the tests of a school's whole policy share: statements of its document, and the words to know them by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from safesite.ground.walk import texts
from safesite.policy.editions import current
from tests.content.shipped import house

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from safesite.policy.wording import PolicyText


@dataclass(frozen=True)
class Statement:
    """One statement of a school's document, by its lines there."""

    seed: str
    clause: str
    words: tuple[str, ...]

    @property
    def lines(self) -> range:
        """Return the lines of the document that say it."""
        return lines_of(self.seed)


@dataclass(frozen=True)
class Instead:
    """Words of a statement that the draft of today no longer has, and what it has in their place."""

    clause: str
    words: tuple[str, ...]
    now: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Document:
    """A school's document as the list of its statements; nothing of its own wording."""

    school: str
    headings: frozenset[int]
    written: frozenset[int]
    tables: frozenset[int]
    ours: frozenset[str]
    statements: tuple[Statement, ...]
    instead: tuple[Instead, ...]


def document(school: str) -> Document:
    """Return what the file of a school's statements says."""
    path = Path(__file__).with_name(f"{school}_statements.yml")
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Document(
        school=school,
        headings=numbers(data["headings"]),
        written=numbers(data["written"]),
        tables=numbers(data.get("tables", ())),
        ours=frozenset(data.get("ours", ())),
        statements=tuple(Statement(str(s["seed"]), s["clause"], tuple(s["words"])) for s in data["statements"]),
        instead=tuple(Instead(i["clause"], tuple(i["words"]), tuple(i["now"]), i["why"]) for i in data["draft"]),
    )


def lines_of(span: str) -> range:
    """Return the lines that a span such as 8-10 names."""
    first, _, last = span.partition("-")
    return range(int(first), int(last or first) + 1)


def numbers(spans: Iterable[object]) -> frozenset[int]:
    """Return every line that some spans name."""
    return frozenset(line for span in spans for line in lines_of(str(span)))


def words_of(policy: PolicyText | None) -> dict[str, str]:
    """Return the title and the text of every clause, as they are compared."""
    assert policy is not None
    return {c.id: folded(" ".join(words.plain() for _, words in texts((c.title, *c.body)))) for c in policy.clauses}


def published(school: str) -> dict[str, str]:
    """Return the words of every clause of the edition that is published today."""
    edition = current(house(school))
    assert edition is not None, f"{school} has no edition"
    return words_of(edition.record.policy)


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, straight apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


def said_otherwise(written: Document) -> set[tuple[str, str]]:
    """Return the words, each with its clause, that the draft of today may lack."""
    return {(instead.clause, word) for instead in written.instead for word in instead.words}


def lost(
    clauses: dict[str, str], statements: Iterable[Statement], allowed: Collection[tuple[str, str]] = ()
) -> list[str]:
    """Return what a reader with the school's document in hand would not find, but for what is allowed to be missing."""
    return [
        f"line {statement.seed}: {statement.clause}: {word}"
        for statement in statements
        for word in statement.words
        if folded(word) not in clauses.get(statement.clause, "") and (statement.clause, word) not in allowed
    ]
