"""The menu, and what every page's frame shows of the school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.output import Page, relative
from safesite.publish.front.view import address_of, in_order
from safesite.publish.search import HELP_WORDS, PUPILS
from safesite.publish.security import page_policy
from safesite.publish.statics import logo_path, search_script, search_worker

if TYPE_CHECKING:
    from safesite.publish.build import Site


@dataclass(frozen=True)
class Door:
    """A door in the header."""

    title: str
    address: str
    audience: str
    icon: str


@dataclass(frozen=True)
class Frame:
    """What the header and the footer of every page show."""

    school: str
    initials: str
    logo: str | None
    doors: tuple[Door, ...]
    demonstration: str | None
    demonstration_of: str
    watermark: str | None
    childline: str
    noindex: bool
    search_script: str
    search_worker: str
    pupils_search: str
    help_words: str
    security_policy: str
    built_on: str

    def way(self, here: str, there: str) -> str:
        """Return the way from one address to another."""
        return relative(here, there)

    def current(self, page: Page, door: Door) -> bool:
        """Tell whether a page lies behind a door."""
        return page.address == door.address or page.audience == door.audience


def frame(site: Site) -> Frame:
    """Return what the frame of a site shows."""
    house = site.house
    school = house.school
    words = [word for word in school.name.split() if word[0].isupper()]
    return Frame(
        school=school.name,
        initials="".join(word[0] for word in words[:1]),
        logo=logo_path(school.logo) if school.logo else None,
        doors=doors(site),
        demonstration=house.demonstration,
        demonstration_of=house.plain(school.demonstration_of) if school.demonstration_of else "",
        watermark=house.watermark,
        childline="0800 1111",
        search_script=search_script(),
        search_worker=search_worker(),
        pupils_search=PUPILS,
        help_words=HELP_WORDS,
        security_policy=page_policy(),
        noindex=school.demonstration or house.preview,
        built_on=house.today.isoformat(),
    )


def doors(site: Site) -> tuple[Door, ...]:
    """Return the doors of the header, in the order of the menu."""
    house = site.house
    return tuple(
        Door(
            house.plain(item.record.nav or item.record.title),
            address_of(item.id),
            item.record.audience or "",
            item.record.icon,
        )
        for item in in_order(house)
        if item.record.layout == "door"
    )


def navigation(site: Site) -> list[dict[str, Any]]:
    """Return the host's menu: home, then what lies behind each door, then the rest."""
    named = {door.audience: door.title for door in doors(site)}
    menu: list[dict[str, Any]] = [{page.title: page.path} for page in site.pages if not page.address]
    for audience, title in named.items():
        menu.append({title: [{page.title: page.path} for page in site.pages if page.audience == audience]})
    rest = [{page.title: page.path} for page in site.pages if page.address and page.audience not in named]
    return [*menu, *rest]
