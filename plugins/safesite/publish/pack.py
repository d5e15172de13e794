"""Pack a site that was built for the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import interface, word
from safesite.publish import told
from safesite.publish.navigation import frame, navigation
from safesite.publish.parcel import Parcel
from safesite.publish.search import Names

if TYPE_CHECKING:
    from safesite.publish.build import Site


def pack(site: Site) -> Parcel:
    """Return a site as the host is handed it."""
    house, search = site.house, site.house.references.search
    return Parcel(
        pages=site.pages,
        assets=site.assets,
        menu=navigation(site),
        frame=frame(site),
        title=word("frame.site-title", school=house.school.name),
        about=word("frame.site-about", school=house.school.name),
        address=house.school.address,
        search=Names(
            tuple(g.words for g in search.same), search.help_first, word("frame.search-also", names="{names}")
        ),
        interface=interface(),
        facts=told.facts(site),
        preview=house.preview,
    )
