"""What the front's templates print."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.dates import long
from safesite.ground.interface import word
from safesite.publish.front.reach import reachable, ways_to_reach
from safesite.publish.front.shelves import PAGES
from safesite.publish.verify import mark
from safesite.reference.contacts import ContactsView, contacts_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.publish.front.model import Block, Card, Group, HandwrittenPage
    from safesite.reference.house import House

CARRIED = (
    ("MkDocs", "mkdocs", "BSD-2-Clause"),
    (word("front.made-of-icons"), "mkdocs-material", "MIT; icons: Apache-2.0"),
    (
        word("front.made-of-font"),
        "fontpkg-atkinson-hyperlegible",
        "SIL Open Font Licence 1.1",
    ),
    ("Lexend", "fontpkg-lexend", "SIL Open Font Licence 1.1"),
)


@dataclass(frozen=True)
class CardView:
    """A large link."""

    title: str
    href: str
    say: Phrase
    icon: str
    large: bool


@dataclass(frozen=True)
class GroupView:
    """Large links under a heading."""

    title: Phrase
    cards: tuple[CardView, ...]


@dataclass(frozen=True)
class BlockView:
    """A piece of a page's text; one of its parts is filled."""

    heading: Phrase | None
    level: int
    words: Phrase | None
    points: tuple[Phrase, ...]
    steps: tuple[Phrase, ...]


@dataclass(frozen=True)
class PageView:
    """A hand-written page."""

    title: Phrase
    lead: Phrase
    icon: str
    school: str
    vision: Phrase
    cards: tuple[CardView, ...]
    groups: tuple[GroupView, ...]
    body: tuple[BlockView, ...]
    later: tuple[BlockView, ...]
    """What comes after the people to talk to, on a help page."""
    adults: tuple[Phrase, ...]
    first: Phrase
    then: Phrase
    ending: Phrase
    no_message: Phrase
    contacts: ContactsView
    pupil_contacts: ContactsView
    carried: tuple[tuple[str, str, str], ...]
    verified: Mapping[str, str]
    built_on: str


def address_of(name: str) -> str:
    """Return the address of a hand-written page; the home page has none."""
    return "" if name == "index" else f"{name}/"


def page_view(house: House, item: Item[HandwrittenPage]) -> PageView:
    """Return the view of a hand-written page."""
    here, page, helps = address_of(item.id), item.record, house.references.help
    say = house.speaker(here)
    ways = ways_to_reach(house)
    blocks = tuple(_block(block, say, ways) for block in page.body)
    first = _first_part(blocks) if page.layout == "help-adults" else len(blocks)
    return PageView(
        title=say(page.title),
        lead=say(page.lead),
        icon=page.icon,
        school=house.school.name,
        vision=say(house.school.vision),
        cards=_cards(house, page.cards, say),
        groups=tuple(group for given in page.groups if (group := _group(house, given, say)).cards),
        body=blocks[:first],
        later=blocks[first:],
        adults=say.each(house.school.contacts.pupils),
        first=say(helps.pupils_first),
        then=say(helps.pupils_then),
        ending=say(helps.pupils_ending),
        no_message=say(helps.no_message),
        contacts=contacts_view(house, "parents", here),
        pupil_contacts=contacts_view(house, "pupils", here),
        carried=tuple((name, version(package), licence) for name, package, licence in CARRIED),
        verified={kind: mark(kind) for kind in ("pages", "styles", "scripts")},
        built_on=long(house.today),
    )


def _group(house: House, group: Group, say: Speaker) -> GroupView:
    return GroupView(say(group.title), _cards(house, group.cards, say))


def _cards(house: House, cards: tuple[Card, ...], say: Speaker) -> tuple[CardView, ...]:
    return tuple(view for card in cards if (view := _card(house, card, say)))


def _card(house: House, card: Card, say: Speaker) -> CardView | None:
    """Return a card, or nothing where the public may not see what it leads to."""
    entry = house.catalogue.find(card.to)
    if entry is None or not may_read(house.reader, entry):
        return None
    title = say(card.title).plain if card.title else entry.title
    return CardView(title, say.way(entry.address), say(card.say), card.icon, card.large)


def _first_part(blocks: tuple[BlockView, ...]) -> int:
    """Return where the second heading stands: what comes before it is what to do first."""
    headings = [number for number, block in enumerate(blocks) if block.heading]
    return headings[1] if len(headings) > 1 else len(blocks)


def _block(block: Block, say: Speaker, ways: Mapping[str, str]) -> BlockView:
    words = say.maybe(block.words)
    return BlockView(
        say.maybe(block.heading),
        block.level,
        reachable(words, ways) if words else None,
        tuple(reachable(point, ways) for point in say.each(block.points)),
        tuple(reachable(step, ways) for step in say.each(block.steps)),
    )


def in_order(house: House) -> list[Item[HandwrittenPage]]:
    """Return the hand-written pages in the order of the menu."""
    return sorted(house.shelf(PAGES).values(), key=lambda item: (item.record.order, item.id))
