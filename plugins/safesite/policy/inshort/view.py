"""What the pages of the policy in short print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.agreements.view import TermView, known_clauses, term_view
from safesite.policy.editions import current
from safesite.policy.entries import audience_address
from safesite.policy.inshort.entries import address_of
from safesite.policy.inshort.shown import shown

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.agreements.shown import State
    from safesite.reference.house import House
    from safesite.reference.topics import Audience


@dataclass(frozen=True)
class GroupView:
    """Lines that belong together."""

    title: Phrase | None
    lines: tuple[TermView, ...]


@dataclass(frozen=True)
class ShortView:
    """The policy in short, for one audience."""

    id: str
    title: Phrase
    audience: Audience
    pupils: bool
    pictures: bool
    icon: str
    state: str
    lead: Phrase
    groups: tuple[GroupView, ...]
    href: str
    more: str


def state_words(house: House, state: State) -> str:
    """Return what may be said of the forms that are shown: who approved them, or that nobody did."""
    item = current(house)
    date = item.record.approved.words if item else ""
    words: dict[State, str] = {
        "draft": word("policy.in-short-draft"),
        "approved": word("policy.agreement-state-approved", date=date),
        "restated": word("policy.in-short-restated", date=date),
    }
    return words[state]


def short_views(house: House, say: Speaker) -> tuple[ShortView, ...]:
    """Return the forms that this build shows, as a speaker says them for a page or for print."""
    texts, state = shown(house)
    clauses, words = known_clauses(house, say), state_words(house, state)
    return tuple(
        ShortView(
            id=text.id,
            title=say(text.title),
            audience=text.audience,
            pupils=text.audience == "pupils",
            pictures="ks1" in text.stages,
            icon=text.icon,
            state=words,
            lead=say(text.lead),
            groups=tuple(
                GroupView(say.maybe(group.title), tuple(term_view(line, clauses, say) for line in group.lines))
                for group in text.groups
            ),
            href=say.way(address_of(text.id)),
            more=say.way(audience_address(text.audience)),
        )
        for text in texts
    )
