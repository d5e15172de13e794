"""Where snippets stand: in the library's folder and in the school's own; notices and choices are the school's alone."""

from safesite.ground.shelf import Shelf
from safesite.newsletter.model import Choices, Notice, Snippet

SNIPPETS = Shelf("snippet", Snippet, library="content/newsletter", school="newsletter")
NOTICES = Shelf("notice", Notice, school="notices")
CHOICES = Shelf("newsletter-plan", Choices, school="newsletter-plan")
