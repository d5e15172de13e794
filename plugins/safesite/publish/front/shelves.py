"""Where hand-written pages stand: in the library's folder and in the school's own."""

from safesite.ground.shelf import Shelf
from safesite.publish.front.model import HandwrittenPage

PAGES = Shelf("page", HandwrittenPage, library="content/pages", school="pages", handwritten=True)
