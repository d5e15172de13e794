"""Where snippets stand: in the library's folder and in the school's own."""

from safesite.ground.shelf import Shelf
from safesite.newsletter.model import Snippet

SNIPPETS = Shelf("snippet", Snippet, library="content/newsletter", school="newsletter")
