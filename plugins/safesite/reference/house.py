"""What a room may know while it works: this school, the references, today, its own records, the catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from safesite.ground.catalogue import Catalogue
from safesite.ground.colour import Palette, light
from safesite.ground.interface import word
from safesite.ground.output import Crumb, Reader
from safesite.ground.phrase import Speaker
from safesite.ground.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from safesite.ground.model import Record
    from safesite.ground.pdf import Press
    from safesite.ground.shelf import Item, Shelf
    from safesite.ground.source import Source
    from safesite.reference.guidance import Register
    from safesite.reference.helproutes import Addresses, HelpRoutes
    from safesite.reference.incident import IncidentFlow
    from safesite.reference.school import Rule, School
    from safesite.reference.searchwords import SearchWords
    from safesite.reference.smart import SmartRules

R = TypeVar("R", bound="Record")
T = TypeVar("T")


@dataclass(frozen=True)
class References:
    """The first floor's records."""

    register: Register
    smart: SmartRules
    help: HelpRoutes
    addresses: Addresses
    search: SearchWords
    incident: IncidentFlow
    items: Mapping[str, Item[Any]] = field(default_factory=dict)
    """Each of these with its file and its translations, by the name of the file."""


@dataclass(frozen=True)
class House:
    """Everything that a room is given; it never changes while a site is built."""

    school_id: str
    school: School
    school_source: Source
    school_folder: Path
    school_shown: str
    references: References
    today: date
    reader: Reader
    press: Press
    stocks: Mapping[str, Mapping[str, Item[Record]]]
    catalogue: Catalogue = field(default_factory=Catalogue)
    rules: tuple[Rule, ...] = ()
    """The school's rules that bind in what is built: in public those that were approved, in a preview the draft's."""
    _made: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what a room needs again and again, made when it is first asked for; a changed house makes it anew."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]  # type: ignore[no-any-return]  # each name has one maker

    def shelf(self, shelf: Shelf[R]) -> Mapping[str, Item[R]]:
        """Return the records of a shelf by id."""
        return self.stocks[shelf.kind]  # type: ignore[return-value]  # build filled each kind from its own shelf

    @property
    def preview(self) -> bool:
        """Tell whether drafts and staff outputs are shown."""
        return self.reader is Reader.STAFF

    @property
    def watermark(self) -> str | None:
        """Return the words across every page and PDF of a preview."""
        return word("frame.draft") if self.preview else None

    @property
    def demonstration(self) -> str | None:
        """Return the line that every output of a sample school carries."""
        return word("frame.demonstration") if self.school.demonstration else None

    @property
    def palette(self) -> Palette:
        """Return the school's colours in their roles, for paper and for the light scheme."""
        return light(self.school.colours.primary, self.school.colours.accent)

    def speaker(self, here: str = "") -> Speaker:
        """Return what turns words into phrases on a page."""
        return Speaker(self.school.all_facts(), self.catalogue, here, self.reader)

    def speaker_abroad(self) -> Speaker:
        """Return what turns words into phrases where there is no page: feeds, PDFs, what is copied out."""
        return Speaker(self.school.all_facts(), self.catalogue, "", self.reader, self.school.address)

    def rule(self, name: str) -> Rule | None:
        """Return the rule with an id, if the school has it."""
        return next((rule for rule in self.rules if rule.id == name), None)

    def plain(self, words: Words) -> str:
        """Return words as plain text."""
        return self.speaker()(words).plain


HOME = Crumb(word("frame.home"), "")
