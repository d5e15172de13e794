"""What changed from one text of the policy to another, clause by clause and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from safesite.ground.interface import each, word
from safesite.policy.labels import NOT_SAID, rhythm_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from safesite.ground.words import Words
    from safesite.policy.wording import ClauseText, DutyText, PolicyText

What = Literal["added", "removed", "reworded", "moved"]

CHANGES: dict[What, str] = each("policy.change", get_args(What))
PARTS = each("policy.changed", ("title", "audience", "risks", "body", "asks", "duties", "cites", "footnote"))

BESIDE: dict[str, Callable[[PolicyText], object]] = {
    word("policy.beside-title"): lambda text: text.title,
    word("policy.beside-lead"): lambda text: text.lead,
    word("policy.beside-sections"): lambda text: [(s.id, s.title, s.summary) for s in text.sections],
    word("policy.beside-rules"): lambda text: text.rules,
    word("policy.beside-guidance"): lambda text: text.guidance,
    word("policy.beside-agreements"): lambda text: text.agreements,
    word("policy.beside-in-short"): lambda text: text.in_short,
}


@dataclass(frozen=True)
class Change:
    """One clause that changed; `parts` says in which respects it was reworded."""

    what: What
    id: str
    title: str
    parts: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Return what happened to the clause, in a word."""
        return CHANGES[self.what]


def differences(before: PolicyText, after: PolicyText) -> tuple[Change, ...]:
    """Return every change of a clause: in the order of the newer text, what was removed last."""
    old, new = {c.id: c for c in before.clauses}, {c.id: c for c in after.clauses}
    changes = [change for clause in new.values() if (change := _change(old.get(clause.id), clause))]
    moved = [Change("moved", name, plain(new[name].title)) for name in _moved(before, after)]
    removed = [Change("removed", c.id, plain(c.title), before=lines(c)) for c in old.values() if c.id not in new]
    return (*changes, *moved, *removed)


def _change(old: ClauseText | None, new: ClauseText) -> Change | None:
    if old is None:
        return Change("added", new.id, plain(new.title), after=lines(new))
    parts = tuple(words for name, words in PARTS.items() if getattr(old, name) != getattr(new, name))
    return Change("reworded", new.id, plain(new.title), parts, lines(old), lines(new)) if parts else None


def _moved(before: PolicyText, after: PolicyText) -> Iterator[str]:
    """Yield the clauses that stand in another section than before."""
    old, new = _homes(before), _homes(after)
    return (name for name, section in new.items() if old.get(name, section) != section)


def _homes(text: PolicyText) -> dict[str, str]:
    return {clause.id: section.id for section in text.sections for clause in section.clauses}


def lines(clause: ClauseText) -> tuple[str, ...]:
    """Return a clause as plain lines, as one reads it out."""
    body = (line for block in clause.body for line in ((block.words,) if block.words else block.points))
    asks = (word("policy.line-asks", audience=ask.of, say=plain(ask.say)) for ask in clause.asks)
    cites = (word("policy.line-cites", document=f"{cite.title} {cite.edition}".strip()) for cite in clause.cites)
    note = (word("policy.line-note", note=plain(clause.footnote)),) if clause.footnote else ()
    return (*map(plain, body), *asks, *map(_duty, clause.duties), *cites, *note)


def _duty(duty: DutyText) -> str:
    rhythm, evidence = rhythm_words(duty.how_often).lower(), plain(duty.evidence) if duty.evidence else NOT_SAID
    return word("policy.line-duty", who=duty.who or NOT_SAID, what=plain(duty.what), rhythm=rhythm, evidence=evidence)


def plain(words: Words) -> str:
    """Return words without their markup."""
    return words.plain()


def beside(before: PolicyText, after: PolicyText) -> tuple[str, ...]:
    """Return what else changed outside the clauses, in words."""
    return tuple(words for words, part in BESIDE.items() if part(before) != part(after))


def in_words(changes: tuple[Change, ...]) -> str:
    """Sum up changes in a sentence: '2 clauses added, 1 reworded'."""
    counts = [(sum(c.what == what for c in changes), label.lower()) for what, label in CHANGES.items()]
    told = [f"{count} {label}" for count, label in counts if count]
    return word("policy.changes", changes=", ".join(told)) if told else word("policy.changes-none")
