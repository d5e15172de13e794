"""The page of all blank sheets, and their files: for staff, in the preview only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pointers import of_record
from safesite.ground.templates import render as print_template
from safesite.policy.duties.render import CRUMB, STYLES
from safesite.policy.labels import size_words
from safesite.policy.places import SHEETS, sheet_address, sheet_files
from safesite.policy.sheets.files import document, pdf
from safesite.policy.sheets.gather import sheets
from safesite.policy.sheets.view import sheet_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.policy.sheets.gather import Served
    from safesite.policy.sheets.view import SheetView
    from safesite.reference.house import House


@dataclass(frozen=True)
class Card:
    """A sheet as the page of all sheets shows it: what it is, and its files with their sizes."""

    id: str
    sheet: SheetView
    pdf: str
    pdf_size: str
    docx: str
    docx_size: str


def enter(house: House) -> Iterator[Entry]:
    """Yield the page of all sheets, and each sheet that the school has."""
    found = sheets(house)
    reader = Reader.STAFF if found else Reader.NOBODY
    place = house.school_source.place()
    yield Entry("page", "sheets", word("policy.sheets"), SHEETS, place, reader=reader, audience=("staff",))
    for served in found:
        item = served.item
        yield Entry(
            kind="sheet",
            id=item.id,
            title=house.plain(item.record.title),
            address=sheet_address(item.id),
            place=item.place,
            reader=Reader.STAFF,
            audience=("staff",),
            was=item.record.was,
            pointers=of_record(item),
        )


def render(house: House) -> Iterator[Output]:
    """Yield the page of all sheets, and two files for each."""
    if not house.preview or not sheets(house):
        return
    cards = []
    for served in sheets(house):
        files = tuple(_files(house, served))
        yield from files
        cards.append(_card(house, served, files))
    yield Page(
        address=SHEETS,
        title=word("policy.sheets"),
        body=print_template("policy", "sheets.md.j2", sorted(cards, key=lambda card: card.sheet.title)),
        kind="sheets",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.sheets-lead"),
        crumbs=(HOME, CRUMB),
        styles=STYLES,
        searched=False,
    )


def _files(house: House, served: Served) -> Iterator[Asset]:
    printed, typed = sheet_files(house, served.item.id)
    source = served.item.source.file
    yield Asset(SHEETS + printed, pdf(house, served), Reader.STAFF, source, kind="sheet")
    yield Asset(SHEETS + typed, document(house, served), Reader.STAFF, source, kind="sheet")


def _card(house: House, served: Served, files: tuple[Asset, ...]) -> Card:
    printed, typed = files
    return Card(
        id=served.item.id,
        sheet=sheet_view(house, served),
        pdf=printed.path.removeprefix(SHEETS),
        pdf_size=size_words(printed.content),
        docx=typed.path.removeprefix(SHEETS),
        docx_size=size_words(typed.content),
    )
