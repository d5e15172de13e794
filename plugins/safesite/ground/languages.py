"""Translations beside the English: `ID.LANG.yml` says what it was made of, and who checked it."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import Field

from safesite.ground.ids import did_you_mean
from safesite.ground.load import load
from safesite.ground.model import Part, Record
from safesite.ground.problem import Problem, Severity
from safesite.ground.source import read, spell_trail
from safesite.ground.walk import texts
from safesite.ground.words import Words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from safesite.ground.shelf import Item
    from safesite.ground.source import Source

R = TypeVar("R", bound=Record)

NAMES = {"pl": "Polish", "ro": "Romanian", "ur": "Urdu", "ar": "Arabic", "bn": "Bengali"}
RIGHT_TO_LEFT = ("ar", "ur")

_STEM = re.compile(r"^[a-z0-9-]+\.([a-z]{2,3})$")


class Tongue(Part):
    """What a translation says about itself in its own language."""

    name: str
    """The language's own name."""
    unchecked: str
    """That nobody who speaks it has checked the translation."""
    more: str
    """Before the name of a page with more."""


class Tongues(Record):
    """The file of those few words."""

    tongues: dict[str, Tongue]


@cache
def tongue(language: str) -> Tongue:
    """Return what a language says about itself; the file is read once."""
    path = Path(__file__).with_name("tongues.yml")
    source, problems = read(path, f"ground/{path.name}")
    record, more = load(Tongues, source) if source else (None, ())
    assert record, (problems, more)  # noqa: S101 - the file is ours
    return record.tongues[language]


class Translation(Record):
    """The texts of a record in another language."""

    of: str = Field(pattern=r"^[0-9a-f]{12}$")
    """The mark of the English texts that were translated; it shows when they have changed since.
    `safesite translation mark FILE` writes it."""
    checked_by: str | None = None
    """The role or body that checked the translation, or nothing yet."""
    texts: dict[str, Words]
    """Each translated text by the name of its place in the English file, such as 'title'."""


@dataclass(frozen=True)
class Sidecar:
    """A translation together with its file."""

    id: str
    language: str
    translation: Translation
    source: Source

    @property
    def checked(self) -> bool:
        """Tell whether somebody has checked it."""
        return bool(self.translation.checked_by)

    def is_stale(self, record: Record) -> bool:
        """Tell whether the English of any of its texts has changed since; it need not translate them all."""
        return self.translation.of != mark_of(record, self.translation.texts)


def is_sidecar(stem: str) -> bool:
    """Tell whether a file's stem is that of a translation: an id, a point and a language."""
    return _STEM.match(stem) is not None


def mark_of(record: Record, names: Container[str] | None = None) -> str:
    """Return the mark of a record's English texts, or of those that are named: twelve hexadecimal digits."""
    english = [(spell_trail(trail), words.written()) for trail, words in texts(record)]
    english = [(name, written) for name, written in english if names is None or name in names]
    return hashlib.sha256(json.dumps(english).encode()).hexdigest()[:12]


def read_sidecar(path: Path, shown: str) -> tuple[Sidecar | None, tuple[Problem, ...]]:
    """Read a translation; `shown` is its name in messages."""
    source, problems = read(path, shown)
    if source is None:
        return None, problems
    name, _, language = path.stem.partition(".")
    if language not in NAMES:
        known = ", ".join(f"{code} ({title})" for code, title in NAMES.items())
        return None, (source.problem((), f"there is no language '{language}'", f"the languages are {known}"),)
    translation, problems = load(Translation, source)
    return (Sidecar(name, language, translation, source) if translation else None), problems


def attach(items: Mapping[str, Item[R]], sidecars: Iterable[Sidecar], problems: list[Problem]) -> dict[str, Item[R]]:
    """Put translations beside their English; what does not fit is added to the problems."""
    kept: dict[str, Any] = dict(items)
    for sidecar in sidecars:
        item = kept.get(sidecar.id)
        if item is None:
            words = f"there is no English file '{sidecar.id}' that this translates"
            hint = did_you_mean(sidecar.id, kept, "give it the name of the English file")
            problems.append(sidecar.source.problem((), words, hint))
            continue
        problems += _faults(item, sidecar)
        kept[sidecar.id] = replace(item, translations=(*item.translations, sidecar))
    return kept


def _faults(item: Item[R], sidecar: Sidecar) -> Iterable[Problem]:
    known = {spell_trail(trail): words for trail, words in texts(item.record)}
    for name, words in sidecar.translation.texts.items():
        if name not in known:
            hint = did_you_mean(name, known, f"its texts are {', '.join(known)}")
            yield sidecar.source.problem(("texts", name), f"the English file has no text '{name}'", hint)
        elif set(words.facts) != set(known[name].facts):
            wanted = ", ".join(f"{{{fact}}}" for fact in known[name].facts)
            hint = f"use {wanted}" if wanted else "take the facts out: the English has none"
            yield sidecar.source.problem(("texts", name), "it does not use the facts that the English uses", hint)
    if sidecar.is_stale(item.record):
        changed = "the English has changed since this was translated"
        hint = f"translate it again, then write of: '{mark_of(item.record, sidecar.translation.texts)}'"
        yield sidecar.source.problem(("of",), changed, hint, severity=Severity.WARNING)
