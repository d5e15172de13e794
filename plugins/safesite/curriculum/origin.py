"""Where the words of a framework come from and whom it binds, said as plainly as it is true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, bound
from safesite.ground.interface import each, word

if TYPE_CHECKING:
    from safesite.curriculum.model import Framework
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.house import House

SAID = each("curriculum.said", ("official", "ours"))
BADGES = each("curriculum.badge", ("official", "ours"))


@dataclass(frozen=True)
class OriginView:
    """A sentence on whose words these are with the document that it names, or a credit where there is none."""

    badge: str
    sentence: str
    document: str
    details: str
    url: str
    credit: Phrase | None = None


def origin(house: House, say: Speaker, framework: Framework) -> OriginView:
    """Return where the statements of a framework come from."""
    badge = BADGES[framework.origin]
    if framework.guidance is None:
        return OriginView(badge, "", "", "", "", say.maybe(framework.credit))
    document = house.references.register.find(framework.guidance)
    assert document is not None  # noqa: S101 - the checks have stopped the build before
    return OriginView(
        badge=badge,
        sentence=SAID[framework.origin] if framework.status == "read" else word("curriculum.said-unread"),
        document=document.title,
        details=f"{document.publisher}, {framework.edition}",
        url=document.url or "",
    )


def binding(house: House, framework: Framework) -> str:
    """Return whom a framework binds, and whether this school is among them."""
    if not framework.binding:
        return word("curriculum.binding-none")
    rule = word("curriculum.binding-rule", schools=bound(framework))
    if house.school.kind == "unconfirmed":
        return word("curriculum.binding-unconfirmed", rule=rule)
    if binds(house, framework):
        return word("curriculum.binding-ours", rule=rule)
    return word("curriculum.binding-not-ours", rule=rule)
