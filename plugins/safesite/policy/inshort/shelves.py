"""Where the policy in short stands: the shared forms, and a school's own."""

from safesite.ground.shelf import Shelf
from safesite.policy.inshort.model import Short

SHORTS = Shelf("in-short", Short, library="content/policy/in-short", school="policy/in-short")
