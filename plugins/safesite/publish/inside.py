"""Styles and scripts that stand inside a page, for the few pages that wait for no other file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.allowed import bare
from safesite.ground.output import relative
from safesite.publish.security import page_policy
from safesite.publish.statics import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from safesite.ground.output import Asset, Page

# In the order in which other pages load them; the theme's own comes when search is opened.
FRAME = tuple(
    f"{FOLDER}{name}"
    for name in ("publish/bare.css", "fonts/fonts.css", "school.css", "publish/frame.css", "publish/parts.css")
)
FONTS = f"{FOLDER}fonts/"


@dataclass(frozen=True)
class Inside:
    """The style and the script of a page, and the policy that allows both by their hashes."""

    style: str
    script: str
    policy: str


def insides(pages: Iterable[Page], assets: Iterable[Asset]) -> Mapping[str, Inside]:
    """Return what stands inside each page that wants it, by the page's address."""
    static = {asset.path: asset.content for asset in assets if asset.path.startswith(FOLDER)}
    return {page.address: _inside(page, static) for page in pages if page.at_once}


def _inside(page: Page, static: Mapping[str, bytes]) -> Inside:
    style = _together((*FRAME, *page.styles), static).replace('url("./', f'url("{relative(page.address, FONTS)}')
    script = _together(page.scripts, static)
    return Inside(style, script, page_policy(style, script))


def _together(paths: Iterable[str], static: Mapping[str, bytes]) -> str:
    return "\n".join(bare(static[path].decode()) for path in paths)
