"""The translations of a record that this build shows, each with what has to be said about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import direction, word
from safesite.ground.languages import NAMES, tongue
from safesite.ground.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.languages import Sidecar
    from safesite.ground.phrase import Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

NO_BREAK = "\u00a0"
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")


@dataclass(frozen=True)
class Shown:
    """A translation that is shown: its language, its texts by their places, and its labels where it is unchecked."""

    language: str
    name: str
    own_name: str
    dir: str
    texts: Mapping[str, Phrase]
    warning: str
    own_warning: str
    more: str


def shown(house: House, item: Item[Any], say: Speaker) -> tuple[Shown, ...]:
    """Return the translations of a record that may be seen; unchecked or stale ones only where that is wanted."""
    wanted = house.preview or house.school.show_unchecked_translations
    found = [sidecar for sidecar in item.translations if wanted or _is_good(item, sidecar)]
    order = list(NAMES)
    return tuple(_shown(item, one, say) for one in sorted(found, key=lambda one: order.index(one.language)))


def _is_good(item: Item[Any], sidecar: Sidecar) -> bool:
    return sidecar.checked and not sidecar.is_stale(item.record)


def _shown(item: Item[Any], sidecar: Sidecar, say: Speaker) -> Shown:
    language = sidecar.language
    own, good = tongue(language), _is_good(item, sidecar)
    return Shown(
        language=language,
        name=NAMES[language],
        own_name=own.name,
        dir=direction(language),
        texts={name: in_one_piece(say(words)) for name, words in sidecar.translation.texts.items()},
        warning="" if good else word("reference.unchecked", language=NAMES[language]),
        own_warning="" if good else own.unchecked,
        more=own.more,
    )


def in_one_piece(phrase: Phrase) -> Phrase:
    """Return a phrase whose numbers hold together: between spaces, text from right to left would turn their parts."""
    return Phrase(tuple(replace(p, text=_BETWEEN_DIGITS.sub(NO_BREAK, p.text)) for p in phrase.pieces))
