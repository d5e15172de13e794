"""Smaller copies beside each text file, so that a web server has only to hand them out."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli

from safesite.ground.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics", ".md"})
SMALLEST = 512  # bytes: below that a copy is no smaller once it travels
BEST = 11  # brotli's slowest and smallest; the cache keeps it from being slow twice


def compress(site: Path, cache: Cache) -> int:
    """Write a .br and a .gz beside each text file of a site; return how many files have them."""
    found = list(_texts(site))
    for path in found:
        content = path.read_bytes()
        path.with_name(path.name + ".br").write_bytes(
            cache.fetch(Cache.key("br", content), lambda: brotli.compress(content, quality=BEST))  # noqa: B023 - used at once
        )
        path.with_name(path.name + ".gz").write_bytes(
            cache.fetch(Cache.key("gz", content), lambda: gzip.compress(content, 9, mtime=0))  # noqa: B023 - the same
        )
    return len(found)


def _texts(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SMALLEST:
            yield path
