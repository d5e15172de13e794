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
    from collections.abc import Mapping
    from datetime import date

    from safesite.ground.phrase import Phrase, Piece, Speaker
    from safesite.ground.reading import Reading
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.newsletter.model import Snippet
    from safesite.reference.badges import Badge
    from safesite.reference.helproutes import Address
    from safesite.reference.house import House

FOLDER = "newsletter/"
FORMS = each("newsletter.form", ("short", "medium", "long"))


@dataclass(frozen=True)
class Aside:
    """What a form says after its message, under a label: what to do tonight, what to ask."""

    label: str
    say: Phrase


@dataclass(frozen=True)
class Form:
    """One length of a snippet: its paragraphs for the page, and its text to paste."""

    id: str
    label: str
    words: int
    paragraphs: tuple[Phrase, ...]
    asides: tuple[Aside, ...]
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
    ages: Mapping[str, int]
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
    ages = {name: round(found.age) for name, found in readings(house, snippet).items()}
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
        ages=ages,
        reading_age=max(ages.values()),
    )


def forms(house: House, snippet: Snippet, say: Speaker) -> tuple[Form, ...]:
    """Return the three lengths of a snippet; the short one has no room for what to do and what to ask."""
    lengths = {"short": (snippet.forms.short,), "medium": snippet.forms.medium, "long": snippet.forms.long}
    return tuple(_form(house, snippet, name, parts, say) for name, parts in lengths.items())


def _form(house: House, snippet: Snippet, name: str, parts: tuple[Words, ...], say: Speaker) -> Form:
    abroad = house.speaker_abroad()
    said, asides = abroad.each(parts), _asides(snippet, abroad) if name != "short" else ()
    return Form(
        id=name,
        label=FORMS[name],
        words=sum(part.count() for part in parts),
        paragraphs=say.each(parts),
        asides=_asides(snippet, say) if asides else (),
        html=_formatted(house, snippet, said, asides),
        text=_spelled(house, snippet, said, asides),
    )


def _asides(snippet: Snippet, say: Speaker) -> tuple[Aside, ...]:
    return (
        Aside(word("newsletter.tonight"), say(snippet.tonight)),
        Aside(word("newsletter.ask"), say(snippet.ask)),
    )


def _formatted(house: House, snippet: Snippet, said: tuple[Phrase, ...], asides: tuple[Aside, ...]) -> str:
    address = address_for_help(house, snippet)
    link = Markup('<a href="{}">{}</a>').format(address.url, address.name)
    parts = [
        Markup("<h3>{}</h3>").format(house.speaker_abroad()(snippet.title)),
        *(Markup("<p>{}</p>").format(part) for part in said),
        *(Markup("<p><strong>{}:</strong> {}</p>").format(aside.label, aside.say) for aside in asides),
        Markup("<p>{}</p>").format(html_word("newsletter.more", link=link)),
    ]
    return str(Markup().join(parts))  # plain, so that the attribute in which it stands escapes it


def _spelled(house: House, snippet: Snippet, said: tuple[Phrase, ...], asides: tuple[Aside, ...]) -> str:
    address = address_for_help(house, snippet)
    more = word("newsletter.more", link=f"{address.name}, {address.url}")
    noted = (f"{aside.label}: {aside.say.spelled}" for aside in asides)
    return "\n\n".join([house.plain(snippet.title), *(part.spelled for part in said), *noted, more])


def readings(house: House, snippet: Snippet) -> dict[str, Reading]:
    """Return how hard each form is to read; the longest together with what stands beside it."""
    written = snippet.forms
    parts = {
        "short": (written.short,),
        "medium": written.medium,
        "long": (*written.long, snippet.tonight, snippet.ask),
    }
    return {name: measure("\n".join(map(house.plain, said))) for name, said in parts.items()}


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
