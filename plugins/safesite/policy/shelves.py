"""Where the policy stands: shared clauses and matrices, the school's own, its outline, its recorded editions."""

from safesite.ground.shelf import Shelf
from safesite.policy.edition import Edition, inspect
from safesite.policy.matrices.model import Matrix
from safesite.policy.model import Clause, Outline
from safesite.policy.review.model import ReviewLog

# Folders of the library that hold something else than clauses.
APART = ("matrices", "agreements", "situations", "in-short")

CLAUSES = Shelf("clause", Clause, library="content/policy", school="policy/clauses", apart=APART)
MATRICES = Shelf("matrix", Matrix, library="content/policy/matrices", school="policy/matrices")
OUTLINES = Shelf("outline", Outline, school="policy", deep=False)
REVIEWS = Shelf("review", ReviewLog, school="review", deep=False)
EDITIONS = Shelf("edition", Edition, school="editions", deep=False, inspect=inspect)
