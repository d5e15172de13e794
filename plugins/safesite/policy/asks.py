"""What the policy asks of one audience, gathered from its clauses, in words to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.entries import POLICY, audience_address
from safesite.policy.labels import ASKS_TITLES
from safesite.policy.view import policy_view
from safesite.reference.contacts import contacts_view
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase
    from safesite.policy.edition import Edition
    from safesite.policy.view import SectionView
    from safesite.policy.wording import PolicyText
    from safesite.reference.contacts import ContactsView
    from safesite.reference.house import House
    from safesite.reference.topics import Audience


@dataclass(frozen=True)
class AskLine:
    """One thing that is asked, with the clause that asks it."""

    say: Phrase
    clause: str
    number: str
    href: str


@dataclass(frozen=True)
class AskGroup:
    """What a chapter asks."""

    id: str
    title: str
    asks: tuple[AskLine, ...]


@dataclass(frozen=True)
class PupilsHelp:
    """Whom a pupil can tell, in the words that every page uses."""

    first: Phrase
    then: Phrase
    ending: Phrase
    adults: tuple[Phrase, ...]


@dataclass(frozen=True)
class AsksView:
    """The page of an audience."""

    audience: Audience
    of: str
    title: str
    policy: str
    groups: tuple[AskGroup, ...]
    contacts: ContactsView
    help: PupilsHelp
    exceptions: tuple[str, ...]

    @property
    def asks(self) -> tuple[AskLine, ...]:
        """Return all that is asked, in the order of the policy."""
        return tuple(ask for group in self.groups for ask in group.asks)


def audiences(house: House, text: PolicyText) -> tuple[Audience, ...]:
    """Return the audiences that have a page: in public those of whom the text asks something, in a preview all."""
    asked = {ask.of for clause in text.clauses for ask in clause.asks}
    return tuple(audience for audience in AUDIENCES if house.preview or audience in asked)


def asks_view(house: House, text: PolicyText, edition: Edition | None, audience: Audience) -> AsksView:
    """Return the view of an audience's page."""
    here = audience_address(audience)
    say = house.speaker(here)
    sections = policy_view(house, text, edition, say).sections
    groups = (_group(section, audience, say.way(POLICY)) for section in sections)
    return AsksView(
        audience=audience,
        of=AUDIENCES[audience],
        title=ASKS_TITLES[audience],
        policy=say.way(POLICY),
        groups=tuple(group for group in groups if group.asks),
        contacts=contacts_view(house, audience, here),
        help=pupils_help(house, here),
        exceptions=exceptions(house, audience),
    )


def exceptions(house: House, audience: Audience) -> tuple[str, ...]:
    """Return for which rules pupils and families may ask for an exception, and how: where a device is refused."""
    found: dict[str, list[str]] = {}
    for rule in house.rules if audience in ("pupils", "parents") else ():
        if rule.exception:
            found.setdefault(house.plain(rule.exception), []).append(house.plain(rule.title))
    return tuple(word("policy.asks-exception", say=say, rules="; ".join(titles)) for say, titles in found.items())


def pupils_help(house: House, here: str) -> PupilsHelp:
    """Return whom a pupil can tell."""
    say, helps = house.speaker(here), house.references.help
    adults = say.each(house.school.contacts.pupils)
    return PupilsHelp(say(helps.pupils_first), say(helps.pupils_then), say(helps.pupils_ending), adults)


def _group(section: SectionView, audience: Audience, policy: str) -> AskGroup:
    lines = tuple(
        AskLine(ask.say, clause.title.plain, clause.number, f"{policy}#{clause.id}")
        for clause in section.clauses
        for ask in clause.asks
        if ask.audience == audience
    )
    return AskGroup(section.id, section.title.plain, lines)
