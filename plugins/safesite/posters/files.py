"""The files of a poster: a PDF for each form and language, a picture of it, and a small one of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.output import Asset, Reader
from safesite.ground.pdf import PressError
from safesite.ground.problem import ProblemsFound
from safesite.posters.forms import FORMS, KINDS, TRANSLATED
from safesite.posters.misfit import Printing, misfits
from safesite.posters.sheet import sheet
from safesite.posters.tongues import tongues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.posters.forms import Form, Kind
    from safesite.posters.model import Poster
    from safesite.posters.tongues import Tongued
    from safesite.reference.house import House

FOLDER = "posters/"
PREVIEW_WIDTH = 600  # pixels: sharp on a small screen, light enough for a school's network
CARD_WIDTH = 300  # as wide as a card of the gallery: a page of forty must not weigh megabytes
THUMB_WIDTH = 180


@dataclass(frozen=True)
class Made:
    """A PDF that was printed: its form, its language, its path in the site and its size in bytes."""

    form: Form
    tongued: Tongued | None
    path: str
    size: int


def address_of(name: str) -> str:
    """Return the address of a poster's page."""
    return f"{FOLDER}{name}/"


def pdf_path(name: str, form: Form, language: str = "") -> str:
    """Return the path of a poster's PDF."""
    return f"{FOLDER}{name}/{name}-{f'{language}-' if language else ''}{form.name}.pdf"


def picture_path(name: str) -> str:
    """Return the path of a poster's preview."""
    return f"{FOLDER}{name}/{name}.png"


def card_path(name: str) -> str:
    """Return the path of the smaller preview, for a card of the gallery."""
    return f"{FOLDER}{name}/{name}-card.png"


def thumb_path(name: str, kind: Kind) -> str:
    """Return the path of the small picture of one kind of a poster."""
    return f"{FOLDER}{name}/{name}-{kind}.png"


def reader_of(house: House, item: Item[Poster]) -> Reader:
    """Return who may see a poster: nobody, where it carries a rule that the school has not."""
    poster = item.record
    if poster.rule and house.rule(poster.rule) is None:
        return Reader.NOBODY
    return Reader(poster.reader)


def prints(house: House, item: Item[Poster]) -> Iterator[tuple[Asset, Made]]:
    """Yield each PDF of a poster, with what it is; raises ProblemsFound where words do not fit."""
    forms = [FORMS[name] for name in item.record.forms]
    wanted: list[tuple[Form, Tongued | None]] = [(form, None) for form in forms]
    for tongued in tongues(house, item, house.speaker_abroad()):
        wanted += [(form, tongued) for form in forms if form.name in TRANSLATED]
    for form, language in wanted:
        path = pdf_path(item.id, form, language.language if language else "")
        try:
            printed = house.press.pdf(sheet(house, item, form, language))
        except PressError as error:
            raise ProblemsFound(misfits(Printing(house, item, form, language), error)) from error
        asset = _asset(item, path, printed, "poster")
        yield asset, Made(form, language, path, len(asset.content))


def pictures(house: House, item: Item[Poster]) -> Iterator[Asset]:
    """Yield the preview of a poster, a smaller one for the gallery, and a small picture of each kind."""
    forms = [FORMS[name] for name in item.record.forms]
    first = sheet(house, item, forms[0])
    yield _asset(item, picture_path(item.id), house.press.picture(first, PREVIEW_WIDTH), "preview")
    yield _asset(item, card_path(item.id), house.press.picture(first, CARD_WIDTH), "preview")
    for kind in KINDS:
        form = next((form for form in forms if form.kind == kind), None)
        if form:
            small = house.press.picture(sheet(house, item, form), THUMB_WIDTH)
            yield _asset(item, thumb_path(item.id, kind), small, "preview")


def _asset(item: Item[Poster], path: str, content: bytes, kind: str) -> Asset:
    return Asset(path, content, Reader(item.record.reader), item.source.file, kind)
