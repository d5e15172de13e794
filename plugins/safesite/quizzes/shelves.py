"""Where quizzes stand: in the library's folder and in the school's own."""

from safesite.ground.shelf import Shelf
from safesite.quizzes.model import Quiz

QUIZZES = Shelf("quiz", Quiz, library="quizzes", school="quizzes")
