"""The poster room: sheets for the wall that carry the school's name, its colours and whom to tell."""

from safesite.posters.checks import check
from safesite.posters.render import enter, render
from safesite.posters.shelves import POSTERS
from safesite.reference.room import Room

ROOM = Room(name="posters", shelves=(POSTERS,), enter=enter, check=check, render=render)
