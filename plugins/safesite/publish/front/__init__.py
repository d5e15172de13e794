"""The front of the house: home, the doors for each audience, help and the pages about the site, written by hand."""

from safesite.publish.front.checks import check
from safesite.publish.front.render import enter, render
from safesite.publish.front.shelves import PAGES
from safesite.reference.room import Room

ROOM = Room(name="publish", shelves=(PAGES,), enter=enter, check=check, render=render)

__all__ = ["ROOM", "render"]
