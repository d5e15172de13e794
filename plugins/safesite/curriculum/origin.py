"""Where the words of a framework come from and whom it binds, said as plainly as it is true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, bound

if TYPE_CHECKING:
    from safesite.curriculum.model import Framework
    from safesite.reference.house import House

SAID = {
    "official": "The statements are our short wording. The official text is in",
    "ours": "Written by us under headings of another document; these are not its own statements. It is",
}
BADGES = {"official": "Our wording of an official text", "ours": "Written by us"}


@dataclass(frozen=True)
class OriginView:
    """A sentence on whose words these are, and the document that it names."""

    badge: str
    sentence: str
    document: str
    details: str
    url: str


def origin(house: House, framework: Framework) -> OriginView:
    """Return where the statements of a framework come from."""
    document = house.references.register.find(framework.guidance)
    assert document is not None  # noqa: S101 - the checks have stopped the build before
    return OriginView(
        badge=BADGES[framework.origin],
        sentence=SAID[framework.origin],
        document=document.title,
        details=f"{document.publisher}, {framework.edition}",
        url=document.url or "",
    )


def binding(house: House, framework: Framework) -> str:
    """Return whom a framework binds, and whether this school is among them."""
    if not framework.binding:
        return "No school has to follow this document: it is advice."
    rule = f"It binds {bound(framework)} by law."
    if house.school.kind == "unconfirmed":
        return f"{rule} Which kind of school ours is has not been confirmed here, so we treat it as binding."
    if binds(house, framework):
        return f"{rule} Our school is one of them."
    return f"{rule} Our school is not one of them, and uses it by choice."
