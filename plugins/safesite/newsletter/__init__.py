"""The newsletter room: short pieces for parents, ready to paste into whatever the school uses."""

from safesite.newsletter.checks import check
from safesite.newsletter.render import enter, render
from safesite.newsletter.shelves import CHOICES, NOTICES, SNIPPETS
from safesite.reference.room import Room

ROOM = Room(name="newsletter", shelves=(SNIPPETS, NOTICES, CHOICES), enter=enter, check=check, render=render)
