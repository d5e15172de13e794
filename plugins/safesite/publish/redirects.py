"""A page at each address of old that leads to where the thing is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.output import Asset, relative
from safesite.ground.templates import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Catalogue
    from safesite.ground.output import Reader


def redirects(catalogue: Catalogue, reader: Reader) -> Iterator[Asset]:
    """Yield a redirect for each former id of an entry that has a page of its own."""
    for entry in catalogue.entries:
        if "#" in entry.address or not entry.address.endswith(f"{entry.id}/") or not may_read(reader, entry):
            continue
        for old in entry.was:
            here = f"{entry.address.removesuffix(f'{entry.id}/')}{old}/"
            html = render("publish", "redirect.html.j2", entry, way=relative(here, entry.address))
            yield Asset(f"{here}index.html", html.encode(), entry.reader, entry.place.file, kind="redirect")
