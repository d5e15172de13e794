"""The quiz room: quizzes that teach, keep nothing and rank nobody."""

from safesite.quizzes.checks import check
from safesite.quizzes.render import enter, render
from safesite.quizzes.shelves import QUIZZES
from safesite.reference.room import Room

ROOM = Room(name="quizzes", shelves=(QUIZZES,), enter=enter, check=check, render=render)
