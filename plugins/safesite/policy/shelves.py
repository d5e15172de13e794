"""Where the policy stands: shared clauses, the school's own clauses, its outline, its recorded editions."""

from safesite.ground.shelf import Shelf
from safesite.policy.edition import Edition, inspect
from safesite.policy.model import Clause, Outline

# Folders of the library that hold something else than clauses.
APART = ("matrices", "agreements", "situations", "in-short")

CLAUSES = Shelf("clause", Clause, library="content/policy", school="policy/clauses", apart=APART)
OUTLINES = Shelf("outline", Outline, school="policy", deep=False)
EDITIONS = Shelf("edition", Edition, school="editions", deep=False, inspect=inspect)
