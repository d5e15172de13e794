"""Where a text names law or guidance: in the list of what a clause rests on, or in its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from safesite.ground.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from safesite.ground.source import Trail
    from safesite.reference.guidance import Guidance, GuidanceEdition, Register

How = Literal["cited", "named", "wrong-title", "former-title"]


@dataclass(frozen=True)
class Mention:
    """A place where an entry of the register is named: how, by which words, and in which edition, if it says so."""

    entry: Guidance
    how: How
    said: str
    trail: Trail
    label: str = ""
    year: str = ""

    @property
    def aside(self) -> bool:
        """Tell whether it stands in a footnote, which may speak of old names on purpose."""
        return any(str(step).startswith("footnote") for step in self.trail)

    @property
    def edition(self) -> GuidanceEdition | None:
        """Return the edition that is named: by its label, or the last one of the year that the words give."""
        named = [e for e in self.entry.editions if e.label == self.label or (self.year and e.label[:4] == self.year)]
        return named[-1] if named else None


def cited(register: Register, cites: Iterable[tuple[Trail, str, str]]) -> Iterator[Mention]:
    """Yield what a list cites: where each stands, the id in the register, and the label of the edition."""
    for trail, name, label in cites:
        entry = register.find(name)
        if entry:
            former = entry.superseded_titles if entry.kind == "renamed" else ()
            yield Mention(entry, "cited", next(iter(former), entry.title), trail, label)


def named(register: Register, record: BaseModel, trail: Trail, facts: Mapping[str, str]) -> Iterator[Mention]:
    """Yield what the words of a record name; `trail` is the record's place, and `facts` are those of the school."""
    for inner, words in texts(record, trail):
        yield from in_words(register, words.fill(facts).plain(), inner)


def in_words(register: Register, text: str, trail: Trail = ()) -> Iterator[Mention]:
    """Yield what a text names, each entry once for each way in which it is named."""
    seen: set[tuple[str, str, str]] = set()
    for mention in (m for entry in register.guidance for m in _once(_of(entry, text, trail))):
        key = (mention.entry.id, mention.how, mention.year)
        if key not in seen:
            seen.add(key)
            yield mention


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions of an entry in a text; who gives the year once need not give it each time."""
    several = tuple(mentions)
    dated = any(mention.year for mention in several)
    return tuple(m for m in several if m.year or m.how != "named" or not dated)


def _of(entry: Guidance, text: str, trail: Trail) -> Iterator[Mention]:
    titled = [*_titles(entry, "wrong-title", text, trail), *_titles(entry, "former-title", text, trail)]
    yield from titled
    for match in (m for pattern in entry.searches for m in pattern.finditer(text)):
        groups = match.groupdict()
        year, said = groups.get("year") or "", groups.get("said") or match[0]
        # Words that are told of as a wrong or a former title are not told of once more for lacking an edition.
        if year or not titled:
            yield Mention(entry, "named", " ".join(said.split()).strip(" .,;:(\"'“"), trail, year=year)


def _titles(entry: Guidance, how: Literal["wrong-title", "former-title"], text: str, trail: Trail) -> Iterator[Mention]:
    for title in entry.wrong_titles if how == "wrong-title" else entry.superseded_titles:
        spaced = r"\s+".join(map(re.escape, title.split()))
        match = re.search(rf"(?i)(?<!\w){spaced}(?!\w)", text)
        if match and entry.kind != "renamed":
            yield Mention(entry, how, match[0], trail)
