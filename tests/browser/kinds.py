"""The kinds of pages of a built site, each with the address of one such page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KIND = re.compile(r'class="ss-page ss-page--([\w-]+)(?: (ss-page--pupils))?')
# What must be found at least, so that no test runs on nothing.
KNOWN = {"home", "door", "door-pupils", "help-pupils", "policy", "lost"}


def addresses(folder: Path) -> list[str]:
    """Give the address of each page of a site; the page for what is lost is one of them."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    kept = [name for name in found if KIND.search((folder / name).read_text(encoding="utf-8"))]
    assert "index.html" in kept
    return [name.removesuffix("index.html") for name in kept]


def kinds(folder: Path) -> dict[str, str]:
    """Give one address for each kind of page, and for each kind as pupils have it."""
    found: dict[str, str] = {}
    for address in addresses(folder):
        name = address if address.endswith(".html") else f"{address}index.html"
        match = KIND.search((folder / name).read_text(encoding="utf-8"))
        assert match, name
        found.setdefault(f"{match[1]}{'-pupils' if match[2] else ''}", address)
    return found


def one_of_each(sites: dict[str, tuple[Path, str]]) -> dict[str, str]:
    """Give the whole address of one page of each kind: of the site, or of the preview where the site has none."""
    found: dict[str, str] = {}
    for name in ("site", "preview"):
        folder, url = sites[name]
        for kind, path in kinds(folder).items():
            found.setdefault(kind, url + path)
    assert found.keys() >= KNOWN
    return found
