"""Put a finished site in the place of the last one, whole: a failure on the way leaves the last one as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

NEW, OLD = ".new", ".old"
MARK = "404.html"  # every site that was ever built here has one


def aside(site: Path) -> Path:
    """Return the folder beside the site in which the next one is built."""
    return site.with_name(f".{site.name}{NEW}")


def before(site: Path) -> Path:
    """Return the folder in which the last site waits for the moment of the swap."""
    return site.with_name(f".{site.name}{OLD}")


def strange(site: Path) -> bool:
    """Tell whether a folder holds anything but a site that was built before, so that a swap would destroy it."""
    if not site.exists():
        return False
    if not site.is_dir():
        return True
    return any(site.iterdir()) and (not (site / MARK).is_file() or (site / ".git").exists())


def recover(site: Path) -> bool:
    """Put the last site back where a swap was cut off between its two steps; tell whether it had to be."""
    cut_off = before(site).is_dir() and not site.exists()
    if cut_off:
        before(site).rename(site)
    return cut_off


def clear(site: Path) -> None:
    """Take away what an earlier build left beside the site."""
    for folder in (aside(site), before(site)):
        shutil.rmtree(folder, ignore_errors=True)


def swap(site: Path) -> None:
    """Put the folder that was built aside in the place of the site."""
    if site.exists():
        site.rename(before(site))
    try:
        aside(site).rename(site)
    except OSError:
        recover(site)
        raise
    shutil.rmtree(before(site), ignore_errors=True)
