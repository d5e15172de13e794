"""Where situations stand: the shared ones, and a school's own."""

from safesite.ground.shelf import Shelf
from safesite.policy.incidents.model import Situation

SITUATIONS = Shelf("situation", Situation, library="content/policy/situations", school="policy/situations")
