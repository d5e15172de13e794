"""Says of a text that does not fit a sheet, or that no font can print, where its author finds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word
from safesite.ground.problem import Problem
from safesite.ground.source import spell_trail
from safesite.posters.designs import DESIGNS
from safesite.posters.forms import KINDS, PAPERS
from safesite.posters.words import SPELLING
from safesite.reference.topics import SMART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.pdf import PressError
    from safesite.ground.shelf import Item
    from safesite.ground.source import Source, Trail
    from safesite.posters.forms import Form
    from safesite.posters.model import Poster
    from safesite.posters.tongues import Tongued
    from safesite.reference.house import House

# As the press says it: the template, then the field that is too long, or the words and the field with a sign in it.
_TOLD = re.compile(r"^[\w/.-]+\.typ(?:, line \d+)?: (?P<words>.*)$", re.MULTILINE)
_LONG = re.compile(r"^(?P<field>[\w.\[\] ]+?) (?P<words>(?:is|has a word that is) too long: .*)$")
_SIGN = re.compile(r"^(?P<words>.*), which stands in (?P<field>[\w.\[\]]+)")
_LINE = re.compile(r"^lines\[(?P<number>\d+)\]\.(?P<part>title|say)$")
_NUMBER = re.compile(r"\[(\d+)\]$")
RULE = {"the title of the rule": "title", "the rule": "say", "the exception": "exception"}


@dataclass(frozen=True)
class Printing:
    """What was to be printed: a poster in a form and a language."""

    house: House
    item: Item[Poster]
    form: Form
    tongued: Tongued | None

    @property
    def name(self) -> str:
        """Name the form and the language, as the gallery does."""
        paper, kind = PAPERS[self.form.paper], KINDS[self.form.kind]
        if self.tongued:
            return word("posters.form-in", paper=paper, kind=kind, language=self.tongued.name)
        return word("posters.form", paper=paper, kind=kind)


def misfits(printing: Printing, error: PressError) -> Iterator[Problem]:
    """Yield each complaint of the press as a problem at the place where the author wrote the words."""
    for told in _TOLD.finditer(str(error)):
        found = _LONG.match(told["words"]) or _SIGN.match(told["words"])
        source, trail = _written(printing, found["field"]) if found else (printing.item.source, ())
        words = found["words"] if found else told["words"]
        said = f"{words} (the poster '{printing.item.id}': {printing.name})"
        where = spell_trail(trail) or (found["field"] if found else "")
        yield Problem(source.place(trail), where, said, "use fewer or shorter words")


def _written(printing: Printing, field: str) -> tuple[Source, Trail]:
    """Return the file of a field of a sheet, and where in it the words stand."""
    school = printing.house.school_source
    number = int(found[1]) if (found := _NUMBER.search(field)) else 0
    if field == "school":
        return school, ("name",)
    if field in RULE:
        return school, ("rules", _index(printing), RULE[field])
    if field.startswith("tell.people") and "pupils" in printing.item.record.audience:
        return school, ("contacts", "pupils", number)
    if field.startswith(("tell.", "qr.")):
        return printing.house.references.items["help"].source, ()
    if field.startswith("team["):
        team = printing.house.school.contacts.team
        if number < len(team):
            return school, ("contacts", "team", number)
        field = f"lines[{number - len(team) + 1}].title"
    return _own(printing, field)


def _index(printing: Printing) -> int:
    rules = [rule.id for rule in printing.house.school.rules]
    name = printing.item.record.rule
    return rules.index(name) if name in rules else 0


def _own(printing: Printing, field: str) -> tuple[Source, Trail]:
    """Return where a poster's own words stand, or those of the SMART rules that it shows."""
    item, line = printing.item, _LINE.match(field)
    if line is None:
        return _in_language(printing, item, (field,) if field in ("title", "lead", "closing") else ())
    number, part = int(line["number"]), line["part"]
    if DESIGNS[item.record.design].takes in SPELLING:
        return _in_language(printing, printing.house.references.items["smart"], _rule(printing, number, part))
    shown = "few" if part == "say" and printing.form.large else part
    return _in_language(printing, item, ("parts", number, shown))


def _rule(printing: Printing, number: int, part: str) -> Trail:
    poster = printing.item.record
    index = list(SMART).index(poster.letter) if poster.letter else number
    stage = "few" if printing.form.large else "ks1" if poster.stages == ("ks1",) else "ks2"
    return ("rules", index, "word" if part == "title" else stage)


def _in_language(printing: Printing, item: Item[Any], trail: Trail) -> tuple[Source, Trail]:
    """Return the place in the file of a language; what it does not say itself is said in English."""
    tongue, name = printing.tongued, spell_trail(trail)
    for sidecar in item.translations:
        if tongue and sidecar.language == tongue.language and name in sidecar.translation.texts:
            return sidecar.source, ("texts", name)
    return item.source, trail
