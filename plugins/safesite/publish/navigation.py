"""Fill the frame of the pages, and the host's menu, from a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.publish.frame import Door, Frame
from safesite.publish.front.view import address_of, in_order
from safesite.publish.inside import insides
from safesite.publish.search import HELP_WORDS, PUPILS
from safesite.publish.security import page_policy
from safesite.publish.statics import first_fonts, logo_path, search_script, search_worker

if TYPE_CHECKING:
    from safesite.publish.build import Site


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
        inside=insides(site.pages, site.assets),
        fonts=first_fonts(house),
        noindex=school.demonstration or house.preview,
        built_on=house.today.isoformat(),
    )


def doors(site: Site) -> tuple[Door, ...]:
    """Return the doors of the header, in the order of the menu."""
    house = site.house
    return tuple(
        Door(
            house.plain(item.record.nav or item.record.title),
            house.plain(item.record.title),
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
