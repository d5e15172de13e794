"""What the newsletter's templates print: frozen, with every word and address in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from safesite.ground.catalogue import may_read
from safesite.ground.dates import long
from safesite.ground.interface import each, word
from safesite.ground.interface import html as html_word
from safesite.ground.reading import measure
from safesite.newsletter.shelves import SNIPPETS
from safesite.reference.badges import topic_badges

if TYPE_CHECKING:
    from datetime import date

    from safesite.ground.phrase import Phrase, Piece, Speaker
    from safesite.ground.reading import Reading
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.badges import Badge
    from safesite.reference.helproutes import Address
    from safesite.reference.house import House

FOLDER = "newsletter/"
FORMS = each("newsletter.form", ("short", "medium", "long"))


@dataclass(frozen=True)
class Form:
    """One length of a snippet: its paragraphs for the page, and its text to paste."""

    id: str
    label: str
    paragraphs: tuple[Phrase, ...]
    html: str
    text: str


@dataclass(frozen=True)
class Help:
    """Where a snippet sends parents."""

    name: str
    url: str
    about: Phrase


@dataclass(frozen=True)
class SnippetView:
    """A snippet on its page."""

    id: str
    title: Phrase
    address: str
    share: str
    teaser: Phrase
    written: date
    written_words: str
    forms: tuple[Form, ...]
    tonight: Phrase
    ask: Phrase
    help: Help
    topics: tuple[Badge, ...]
    supports: tuple[Piece, ...]
    reading_age: int


def address_of(name: str) -> str:
    """Return the address of a snippet's page."""
    return f"{FOLDER}{name}/"


def newest_first(house: House) -> tuple[Item[Snippet], ...]:
    """Return the snippets, the newest first."""
    items = house.shelf(SNIPPETS).values()
    return tuple(sorted(items, key=lambda item: (-item.record.written.toordinal(), item.id)))


def snippet_view(house: House, item: Item[Snippet], here: str) -> SnippetView:
    """Return the view of a snippet for a page at an address."""
    say, snippet = house.speaker(here), item.record
    return SnippetView(
        id=item.id,
        title=say(snippet.title),
        address=say.way(address_of(item.id)),
        share=f"{house.school.address}{address_of(item.id)}",
        teaser=say(snippet.forms.short),
        written=snippet.written,
        written_words=long(snippet.written),
        forms=forms(house, snippet, say),
        tonight=say(snippet.tonight),
        ask=say(snippet.ask),
        help=help_for(house, snippet, say),
        topics=topic_badges(snippet.topics),
        supports=_supports(house, item, say),
        reading_age=round(reading(house, snippet).age),
    )


def forms(house: House, snippet: Snippet, say: Speaker) -> tuple[Form, ...]:
    """Return the three lengths of a snippet."""
    lengths = {"short": (snippet.forms.short,), "medium": snippet.forms.medium, "long": snippet.forms.long}
    return tuple(_form(house, snippet, name, FORMS[name], say.each(parts)) for name, parts in lengths.items())


def _form(house: House, snippet: Snippet, name: str, label: str, paragraphs: tuple[Phrase, ...]) -> Form:
    abroad = house.speaker_abroad()
    parts = (snippet.forms.short,) if name == "short" else getattr(snippet.forms, name)
    said = abroad.each(parts)
    help_address = address_for_help(house, snippet)
    title = abroad(snippet.title)
    link = Markup('<a href="{}">{}</a>').format(help_address.url, help_address.name)
    more = f"<p>{html_word('newsletter.more', link=link)}</p>"
    html = f"<h3>{title.__html__()}</h3>" + "".join(f"<p>{part.__html__()}</p>" for part in said) + more
    spelled = word("newsletter.more", link=f"{help_address.name}, {help_address.url}")
    text = "\n\n".join([title.plain, *(part.spelled for part in said), spelled])
    return Form(name, label, paragraphs, html, text)


def reading(house: House, snippet: Snippet) -> Reading:
    """Return how hard the longest form is to read, with what stands beside it."""
    parts = (*snippet.forms.long, snippet.tonight, snippet.ask)
    return measure("\n".join(house.plain(part) for part in parts))


def address_for_help(house: House, snippet: Snippet) -> Address:
    """Return the trusted address that a snippet names."""
    return next(a for a in house.references.addresses.addresses if a.id == snippet.help)


def help_for(house: House, snippet: Snippet, say: Speaker) -> Help:
    """Return where a snippet sends parents for help."""
    address = address_for_help(house, snippet)
    return Help(address.name, address.url, say(address.about))


def _supports(house: House, item: Item[Snippet], say: Speaker) -> tuple[Piece, ...]:
    pointers = (
        *(f"statement:{s}" for s in item.record.teaches),
        *(f"clause:{c}" for c in item.record.clauses),
    )
    found = (house.catalogue.find(key) for key in pointers)
    return tuple(say.link(entry) for entry in found if entry and may_read(house.reader, entry))
