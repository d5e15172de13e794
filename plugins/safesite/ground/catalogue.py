"""All that is published, by kind and id, and how it is linked: the only place where rooms meet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.ground.output import Reader
from safesite.ground.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

KINDS = {
    "page": "page",
    "clause": "clause of the policy",
    "matrix": "table of the policy",
    "sheet": "blank sheet",
    "course": "training outline",
    "activities": "plan of activities",
    "statement": "curriculum statement",
    "unit": "unit",
    "map": "curriculum map",
    "framework": "curriculum framework",
    "poster": "poster",
    "snippet": "snippet",
    "notice": "notice",
    "quiz": "quiz",
    "agreement": "agreement",
    "situation": "situation",
    "address": "trusted address",
}


@dataclass(frozen=True)
class Pointer:
    """A link that an author wrote: to what, and where it stands; `kind` is empty where any kind will do."""

    target: str
    place: Place
    where: str
    kind: str = ""

    @property
    def key(self) -> str:
        """Return the target with the expected kind before it, where one is expected."""
        return f"{self.kind}:{self.target}" if self.kind and ":" not in self.target else self.target


@dataclass(frozen=True)
class Entry:
    """A published thing: what it is, where it is, for whom, about what, and what it points to."""

    kind: str
    id: str
    title: str
    address: str
    place: Place
    reader: Reader = Reader.PUBLIC
    summary: str = ""
    audience: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    due: date | None = None
    """The day by which somebody has to look at it again, where one is set."""

    @property
    def key(self) -> str:
        """Return kind and id, which together are unique."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True)
class Catalogue:
    """Every entry, and the questions that rooms ask about them."""

    entries: tuple[Entry, ...] = ()
    left_out: tuple[str, ...] = ()
    """What the school leaves out of the shared library, as 'kind:id'."""

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Return entries by 'kind:id', former ids included."""
        former = {f"{entry.kind}:{old}": entry for entry in self.entries for old in entry.was}
        return {**former, **{entry.key: entry for entry in self.entries}}

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the entries that share an id, of whatever kind."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for key, entry in self.by_key.items():
            found[key.partition(":")[2]].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def find(self, target: str) -> Entry | None:
        """Return what 'id' or 'kind:id' names; none where it names nothing or several things."""
        if ":" in target:
            return self.by_key.get(target)
        named = self.by_id.get(target, ())
        return named[0] if len(named) == 1 else None

    def of_kind(self, kind: str, reader: Reader = Reader.STAFF) -> tuple[Entry, ...]:
        """Return all entries of a kind that a reader may see, in the order they were entered."""
        return tuple(e for e in self.entries if e.kind == kind and may_read(reader, e))

    @cached_property
    def _backwards(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for target in dict.fromkeys(hit.key for p in entry.pointers if (hit := self.find(p.key))):
                found[target].append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    def pointing_to(self, key: str, *kinds: str) -> tuple[Entry, ...]:
        """Return what points to an entry: 'which quizzes teach this statement?'."""
        return tuple(e for e in self._backwards.get(key, ()) if not kinds or e.kind in kinds)

    def about(self, topic: str, *kinds: str) -> tuple[Entry, ...]:
        """Return the entries of some kinds on a topic such as 'smart:tell'."""
        return tuple(e for e in self.entries if topic in e.topics and (not kinds or e.kind in kinds))

    def problems(self) -> Iterator[Problem]:
        """Yield every clash of ids and every link that leads nowhere."""
        yield from self._clashes()
        for entry in self.entries:
            for pointer in entry.pointers:
                yield from self.check(pointer, entry.reader)

    def _clashes(self) -> Iterator[Problem]:
        seen: dict[str, Entry] = {}
        for entry in self.entries:
            for name in (entry.id, *entry.was):
                first = seen.setdefault(f"{entry.kind}:{name}", entry)
                if first is not entry:
                    words = f"the id '{name}' is taken already (in {first.place.file})"
                    yield Problem(entry.place, "", words, "give it another id")

    def check(self, pointer: Pointer, reader: Reader) -> Iterator[Problem]:
        """Yield what is wrong with a link that stands in something for a reader."""
        found = self.find(pointer.key)
        if found is None:
            yield self._unknown(pointer)
        elif not may_read(reader, found):
            why = "this school has none" if found.reader is Reader.NOBODY else "it is not approved or not public"
            what = f"the {KINDS.get(found.kind, found.kind)} '{found.id}'"
            words, several = f"the link to {what} is left out: {why}", f"{{count}} links to {what} are left out: {why}"
            group, about = f"{several}; 'safesite check' names each", found.place.file
            yield Problem(pointer.place, pointer.where, words, severity=Severity.INFO, group=group, about=about)

    def _unknown(self, pointer: Pointer) -> Problem:
        kind, _, name = pointer.key.rpartition(":")
        several = self.by_id.get(name, ())
        if not kind and len(several) > 1:
            names = ", ".join(f"'{entry.key}'" for entry in several)
            return Problem(pointer.place, pointer.where, f"'{name}' may be several things", f"write one of {names}")
        gone = next((key for key in self.left_out if pointer.key in (key, key.partition(":")[2])), "")
        if gone:
            words = f"the {KINDS.get(gone.partition(':')[0], 'record')} '{name}' is left out of this school's site"
            return Problem(
                pointer.place, pointer.where, words, f"take the link out, or '{gone}' out of omit in school.yml"
            )
        what = KINDS.get(kind, kind) or "published thing"
        known = [e.id for e in self.entries if not kind or e.kind == kind]
        hint = did_you_mean(name, known, self._elsewhere(several))
        return Problem(pointer.place, pointer.where, f"no {what} has the id '{name}'", hint)

    def _elsewhere(self, several: Iterable[Entry]) -> str:
        names = [f"{_a(entry.kind)}" for entry in several]
        return f"that id is {' and '.join(names)}" if names else ""


def _a(kind: str) -> str:
    return f"a {KINDS.get(kind, kind)}"


def may_read(reader: Reader, entry: Entry) -> bool:
    """Tell whether a reader may see an entry: staff see all that the school has, the public what is public."""
    return entry.reader is Reader.PUBLIC or (entry.reader is Reader.STAFF and reader is Reader.STAFF)
