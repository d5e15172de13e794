"""The curriculum room: frameworks of statements, the maps that teach them, and what is not taught yet."""

from safesite.curriculum.checks import check, used
from safesite.curriculum.entries import enter
from safesite.curriculum.render import render
from safesite.curriculum.shelves import FRAMEWORKS, MAPS, UNITS
from safesite.reference.room import Room

ROOM = Room(name="curriculum", shelves=(FRAMEWORKS, MAPS, UNITS), enter=enter, check=check, render=render, used=used)
