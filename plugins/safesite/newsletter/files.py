"""The files of a snippet: every form in which an office can send it, print it or put it on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset
from safesite.newsletter.document import document, translated_document
from safesite.newsletter.letter import letter, notes, translated_letter
from safesite.newsletter.sheets import CARD, alternative, card, handout
from safesite.newsletter.translated import translated_html, translated_text
from safesite.newsletter.translatedsheets import translated_alternative, translated_card, translated_handout
from safesite.newsletter.view import address_for_help, address_of, forms
from safesite.reference.translated import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.helproutes import Address
    from safesite.reference.house import House
    from safesite.reference.translated import Shown

MARK = "\ufeff"  # so that a browser and an old editor take the text for UTF-8, which it is


@dataclass(frozen=True)
class Download:
    """A file of a snippet on its page."""

    name: str
    href: str
    size: str
    icon: str


@dataclass(frozen=True)
class Tongued:
    """The short form in another language: what is shown of it, what is copied, and its files."""

    shown: Shown
    help: Address
    html: str
    text: str
    downloads: tuple[Download, ...]
    card: str
    alternative: str


@dataclass(frozen=True)
class FilesView:
    """The files of a snippet on its page, and what stands for the picture."""

    downloads: tuple[Download, ...]
    card: str
    width: int
    height: int
    alternative: str
    tongues: tuple[Tongued, ...]


def files(house: House, item: Item[Snippet]) -> Iterator[Asset]:
    """Yield every file of a snippet."""
    made = {
        path(item, ".txt"): ("text", _text(house, item)),
        path(item, "-email.html"): ("email", letter(house, item)),
        path(item, ".docx"): ("word", document(house, item)),
        path(item, "-card.png"): ("card", card(house, item)),
        path(item, "-handout.pdf"): ("handout", handout(house, item)),
    }
    for one in shown(house, item, house.speaker_abroad()):
        made |= {path(item, f"-{one.language}{ending}"): form for ending, form in _translated(house, item, one)}
    yield from (Asset(name, content, source=item.source.file, kind=kind) for name, (kind, content) in made.items())


def _translated(house: House, item: Item[Snippet], one: Shown) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """Yield each form in another language by the ending of its file."""
    yield ".txt", ("text", _said(house, translated_text(house, item, one)))
    yield "-email.html", ("email", translated_letter(house, item, one))
    yield ".docx", ("word", translated_document(house, item, one))
    yield "-card.png", ("card", translated_card(house, item, one))
    yield "-handout.pdf", ("handout", translated_handout(house, item, one))


def path(item: Item[Snippet], ending: str) -> str:
    """Return the path of a file of a snippet."""
    return f"{address_of(item.id)}{item.id}{ending}"


def _text(house: House, item: Item[Snippet]) -> bytes:
    short = next(form for form in forms(house, item.record, house.speaker_abroad()) if form.id == "short")
    return _said(house, short.text)


def _said(house: House, text: str) -> bytes:
    return (MARK + "\n\n".join((text, *notes(house))) + "\n").encode()


def files_view(house: House, item: Item[Snippet], sizes: Mapping[str, int]) -> FilesView:
    """Return what the page shows of a snippet's files; `sizes` gives the bytes of each by its path."""
    named = (
        (word("newsletter.file-text"), ".txt", "message-text"),
        (word("newsletter.file-email"), "-email.html", "email"),
        (word("newsletter.file-word"), ".docx", "file-word"),
        (word("newsletter.file-card", width=CARD[0], height=CARD[1]), "-card.png", "image"),
        (word("newsletter.file-handout"), "-handout.pdf", "printer"),
    )
    return FilesView(
        downloads=tuple(_download(item, name, ending, icon, sizes) for name, ending, icon in named),
        card=f"{item.id}-card.png",
        width=CARD[0],
        height=CARD[1],
        alternative=alternative(house, item),
        tongues=tuple(_tongued(house, item, one, sizes) for one in shown(house, item, house.speaker_abroad())),
    )


def _tongued(house: House, item: Item[Snippet], one: Shown, sizes: Mapping[str, int]) -> Tongued:
    start = f"-{one.language}"
    named = (
        (word("newsletter.language-text", language=one.name), f"{start}.txt", "message-text"),
        (word("newsletter.language-email", language=one.name), f"{start}-email.html", "email"),
        (word("newsletter.language-word", language=one.name), f"{start}.docx", "file-word"),
        (word("newsletter.language-card", language=one.name), f"{start}-card.png", "image"),
        (word("newsletter.language-handout", language=one.name), f"{start}-handout.pdf", "printer"),
    )
    return Tongued(
        shown=one,
        help=address_for_help(house, item.record),
        html=translated_html(house, item, one),
        text=translated_text(house, item, one),
        downloads=tuple(_download(item, name, ending, icon, sizes) for name, ending, icon in named),
        card=f"{item.id}-{one.language}-card.png",
        alternative=translated_alternative(house, one),
    )


def _download(item: Item[Snippet], name: str, ending: str, icon: str, sizes: Mapping[str, int]) -> Download:
    """Return a file as the page names it; both stand in one folder."""
    return Download(name, f"{item.id}{ending}", weight(sizes[path(item, ending)]), icon)


def weight(size: int) -> str:
    """Return a size in bytes as people read it."""
    return word("frame.kilobytes", number=max(1, round(size / 1024)))
