"""What changed, in plain words: how many clauses, whose duties, what is asked of whom, which rules and guidance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from safesite.ground.interface import counted, each, word
from safesite.policy.changes.compare import What
from safesite.policy.changes.units import Kind
from safesite.policy.labels import NOT_SAID, cited_words
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from safesite.policy.changes.compare import Change, Comparison
    from safesite.policy.wording import DutyText, PolicyText

    Gather = Callable[[PolicyText], set["_Said"]]

CHANGES: dict[What, str] = each("policy.change", get_args(What))
KINDS: dict[Kind, str] = each("policy.unit", get_args(Kind))
PARTS = each(
    "policy.changed",
    (
        *("title", "lead", "summary", "body", "asks", "duties"),
        *("cites", "footnote", "audience", "risks", "heads", "rows", "slip"),
    ),
)


# What is told by name, and how several of them are called.
MANY: dict[Kind, str] = each("policy.units", ("rule", "matrix", "agreement", "in-short", "part"))
FEW = 3  # what is named one by one


@dataclass(frozen=True, order=True)
class _Said:
    """Something that is done by or asked of somebody: whom, where it stands, and the words."""

    who: str
    clause: str
    words: str


def in_titles(comparison: Comparison) -> tuple[str, ...]:
    """Return every change as a line: what happened to which clause, and in which respects."""
    return tuple(map(_titled, comparison.changes))


def _titled(change: Change) -> str:
    parts = f" ({', '.join(PARTS[part] for part in change.parts)})" if change.parts else ""
    return f"{CHANGES[change.what]}: {KINDS[change.unit.kind]} “{change.unit.title}”{parts}"


def told_plainly(comparison: Comparison) -> tuple[str, ...]:
    """Return the changes as short sentences, the largest first; one sentence where nothing changed."""
    told = (
        *_clauses(comparison),
        *_of_somebody(comparison, _duties, "duties"),
        *_of_somebody(comparison, _asks, "asks"),
        *_named(comparison),
        *_cited(comparison),
    )
    if told:
        return told
    return (word("policy.told-else") if comparison.changes else word("policy.told-nothing"),)


def _clauses(comparison: Comparison) -> Iterator[str]:
    number = {what: len(comparison.of("clause", what)) for what in CHANGES}
    if number["added"]:
        yield counted("policy.told-clauses-added", number["added"])
    if number["removed"]:
        yield counted("policy.told-clauses-removed", number["removed"])
    if number["reworded"]:
        yield counted("policy.told-clauses-reworded", number["reworded"])
    if number["moved"]:
        yield counted("policy.told-clauses-moved", number["moved"])


def _duties(text: PolicyText) -> set[_Said]:
    return {_said(duty, clause.id) for clause in text.clauses for duty in clause.duties}


def _said(duty: DutyText, clause: str) -> _Said:
    evidence = duty.evidence.plain() if duty.evidence else NOT_SAID
    return _Said(duty.who or NOT_SAID, clause, f"{duty.what.plain()} {duty.how_often} {evidence}")


def _asks(text: PolicyText) -> set[_Said]:
    return {_Said(AUDIENCES[ask.of], clause.id, ask.say.plain()) for clause in text.clauses for ask in clause.asks}


def _of_somebody(comparison: Comparison, gather: Gather, what: Literal["duties", "asks"]) -> Iterator[str]:
    """Yield, for each that it concerns, how much was added, taken away and changed."""
    before, after = gather(comparison.before), gather(comparison.after)
    gone, new = _where(before - after), _where(after - before)
    changed = gone & new  # one that went and one that came for the same person in the same clause is one that changed
    alike: dict[tuple[int, ...], list[str]] = {}
    for who in sorted({who for who, _ in (*gone, *new)}):
        alike.setdefault(tuple(_sum(part, who) for part in (new - changed, gone - changed, changed)), []).append(who)
    for numbers in sorted(alike, key=sum, reverse=True):
        yield _sentence(what, alike[numbers], *numbers)


def _where(said: Iterable[_Said]) -> Counter[tuple[str, str]]:
    return Counter((one.who, one.clause) for one in said)


def _sum(numbers: Counter[tuple[str, str]], who: str) -> int:
    return sum(number for (whose, _), number in numbers.items() if whose == who)


def _sentence(what: Literal["duties", "asks"], who: list[str], added: int, removed: int, changed: int) -> str:
    """Return what happened to the duties of somebody, or of several to whom the same happened."""
    if what == "duties":
        told = (
            counted("policy.told-duties-added", added) if added else "",
            counted("policy.told-duties-removed", removed) if removed else "",
            counted("policy.told-duties-changed", changed) if changed else "",
        )
    else:
        told = (
            counted("policy.told-asks-added", added) if added else "",
            counted("policy.told-asks-removed", removed) if removed else "",
            counted("policy.told-asks-changed", changed) if changed else "",
        )
    return _for(what, ", ".join(filter(None, told)), who)


def _for(what: Literal["duties", "asks"], told: str, who: list[str]) -> str:
    named = "; ".join(who)
    if what == "duties":
        several = word("policy.told-duties-each", what=told, who=named)
        return several if len(who) > 1 else word("policy.told-duties", what=told, who=named)
    several = word("policy.told-asks-each", what=told, who=named)
    return several if len(who) > 1 else word("policy.told-asks", what=told, who=named)


def _named(comparison: Comparison) -> Iterator[str]:
    """Yield what happened to each rule, table, agreement and page in short, by name; to a crowd in one sentence."""
    for kind, many in MANY.items():
        for what, happened in CHANGES.items():
            found = comparison.of(kind, what)
            if len(found) >= FEW and not any(change.parts for change in found):
                titles = "; ".join(f"“{change.unit.title}”" for change in found)
                yield f"{happened}: {many} {titles}."
            else:
                yield from (f"{_titled(change)}." for change in found)


def _cited(comparison: Comparison) -> Iterator[str]:
    before, after = (
        {cited_words(g.title, g.edition) for g in t.guidance} for t in (comparison.before, comparison.after)
    )
    new, gone = after - before, before - after
    if len(new) > FEW:
        yield counted("policy.told-cites-more", len(new))
    elif new:
        yield word("policy.told-cites", documents="; ".join(sorted(new)))
    if len(gone) > FEW:
        yield counted("policy.told-cites-fewer", len(gone))
    elif gone:
        yield word("policy.told-cites-not", documents="; ".join(sorted(gone)))
