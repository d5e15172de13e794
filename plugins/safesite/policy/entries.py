"""What the policy enters into the catalogue: its page, a page for each audience, and every clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Reader
from safesite.ground.pointers import in_texts
from safesite.ground.problem import Place
from safesite.policy.agreements import entries as agreements
from safesite.policy.archive.entries import archive_entries
from safesite.policy.changes.pairs import DRAFT_CHANGES
from safesite.policy.changes.view import gone_anchor
from safesite.policy.draft import draft, listed, outline_of
from safesite.policy.editions import current
from safesite.policy.incidents import entries as incidents
from safesite.policy.inshort import entries as inshort
from safesite.policy.labels import ASKS_TITLES
from safesite.policy.matrices.draft import listed_matrices
from safesite.policy.matrices.entries import matrix_entries
from safesite.policy.plainwords import render as plainwords
from safesite.policy.shelves import CLAUSES
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Pointer
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.wording import ClauseText, PolicyText
    from safesite.reference.house import House
    from safesite.reference.topics import Audience

POLICY = "policy/"
REVIEW = "staff/policy-review/"


def audience_address(audience: str) -> str:
    """Return the address of the page that says what the policy asks of an audience."""
    return f"{POLICY}for/{audience}/"


def enter(house: House) -> Iterator[Entry]:
    """Yield the policy's entries: public is what stands in the current edition."""
    yield from _Books(house, current(house), draft(house)).entries()
    yield from agreements.enter(house)
    yield from incidents.enter(house)
    yield from inshort.enter(house)
    yield from plainwords.enter(house)


@dataclass(frozen=True)
class _Books:
    """The two texts of a school: the recorded one and the draft."""

    house: House
    edition: Item[Edition] | None
    drafted: PolicyText | None

    @property
    def approved(self) -> PolicyText | None:
        return self.edition.record.policy if self.edition else None

    @property
    def shown(self) -> PolicyText | None:
        return self.drafted if self.house.preview else self.approved

    def entries(self) -> Iterator[Entry]:
        yield self.page()
        yield from archive_entries(self.house)
        if self.edition and self.drafted:
            yield Entry(
                "page",
                "policy-changes",
                word("policy.review-changes"),
                DRAFT_CHANGES,
                self.place(),
                reader=Reader.STAFF,
            )
        yield Entry("page", "policy-review", word("policy.review"), REVIEW, self.place(), reader=Reader.STAFF)
        for audience in AUDIENCES:
            yield self.audience(audience)
        approved = {c.id: c for c in self.approved.clauses} if self.approved else {}
        drafted = {c.id: c for c in self.drafted.clauses} if self.drafted else {}
        for name in dict.fromkeys([*approved, *drafted]):
            yield self.clause(name, approved.get(name), drafted.get(name))
        yield from matrix_entries(self.house, self.approved, self.drafted, self.place())
        for name, item in self.house.shelf(CLAUSES).items():
            if name not in approved and name not in drafted:
                # Shared units and snippets may name it: where the policy has no such clause, the link is left out.
                yield Entry("clause", name, item.record.title.plain(), POLICY, item.place, reader=Reader.NOBODY)

    def page(self) -> Entry:
        title = self.house.plain(self.shown.title) if self.shown else word("policy.title")
        pointers = self.pointers("")
        due = self.edition.record.due.last if self.edition else None
        return Entry("page", "policy", title, POLICY, self.place(), pointers=pointers, due=due)

    def audience(self, audience: Audience) -> Entry:
        asked = self.approved and any(ask.of == audience for c in self.approved.clauses for ask in c.asks)
        return Entry(
            kind="page",
            id=f"policy-for-{audience}",
            title=ASKS_TITLES[audience],
            address=audience_address(audience),
            place=self.place(),
            reader=Reader.PUBLIC if asked else Reader.STAFF,
            audience=(audience,),
        )

    def clause(self, name: str, approved: ClauseText | None, drafted: ClauseText | None) -> Entry:
        shown = (drafted or approved) if self.house.preview else (approved or drafted)
        assert shown is not None  # noqa: S101 - the name came from one of the two
        gone = self.house.preview and drafted is None
        item = listed(self.house).get(name)
        return Entry(
            kind="clause",
            id=name,
            title=self.house.plain(shown.title),
            address=f"{DRAFT_CHANGES}#{gone_anchor('clause', name)}" if gone else f"{POLICY}#{name}",
            place=item.place if item else self.place(),
            reader=Reader.PUBLIC if approved else Reader.STAFF,
            summary=self.house.plain(shown.asks[0].say) if shown.asks else "",
            audience=shown.audience,
            topics=tuple(f"risk:{risk}" for risk in shown.risks),
            was=item.record.was if item else (),
            pointers=self.pointers(name),
        )

    def place(self) -> Place:
        outline = outline_of(self.house)
        shown = outline or self.edition if self.house.preview else self.edition or outline
        return shown.place if shown else Place(self.house.school_shown + "/school.yml")

    def pointers(self, name: str) -> tuple[Pointer, ...]:
        """Return the links of a clause as shown, or those outside the clauses where no clause is named."""
        if self.house.preview or self.edition is None:
            return tuple(draft_pointers(self.house, name))
        return tuple(edition_pointers(self.edition, name))


def draft_pointers(house: House, name: str | None = None) -> Iterator[Pointer]:
    """Yield the links of the draft: of one clause, of none ("") or of all."""
    outline = outline_of(house)
    if not name and outline:
        yield from in_texts(outline.source, outline.record)
        yield from in_texts(house.school_source, house.school.rules, ("rules",))
    for item in listed(house).values():
        if name in (None, item.id):
            yield from in_texts(item.source, item.record)
    for matrix in listed_matrices(house).values() if name is None else ():
        yield from in_texts(matrix.source, matrix.record)


def edition_pointers(item: Item[Edition], name: str | None = None) -> Iterator[Pointer]:
    """Yield the links of an edition: of one clause, of none ("") or of all."""
    if not name:
        yield from (p for p in in_texts(item.source, item.record) if ".clauses[" not in p.where)
    for s, section in enumerate(item.record.policy.sections):
        for c, clause in enumerate(section.clauses):
            if name in (None, clause.id):
                yield from in_texts(item.source, clause, ("policy", "sections", s, "clauses", c))
