"""Where posters stand: in the library's folder and in the school's own."""

from safesite.ground.shelf import Shelf
from safesite.posters.model import Poster

POSTERS = Shelf("poster", Poster, library="content/posters", school="posters")
