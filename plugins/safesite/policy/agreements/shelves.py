"""Where agreements stand: shared ones, a school's own, and what a school adds to shared ones."""

from safesite.ground.shelf import Shelf
from safesite.policy.agreements.model import Additions, Agreement

AGREEMENTS = Shelf("agreement", Agreement, library="content/policy/agreements", school="policy/agreements")
ADDITIONS = Shelf("addition", Additions, school="policy/additions")
