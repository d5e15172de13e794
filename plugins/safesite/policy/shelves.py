"""Where the policy stands: shared clauses and matrices, the school's own, its outline, its recorded editions."""

from safesite.ground.shelf import Shelf
from safesite.policy.duties.model import Running
from safesite.policy.edition import Edition, inspect
from safesite.policy.leaders.model import Activities
from safesite.policy.matrices.model import Matrix
from safesite.policy.model import Clause, Outline
from safesite.policy.review.model import ReviewLog
from safesite.policy.sheets.model import BlankSheet
from safesite.policy.training.model import Course

# Folders of the library that hold something else than clauses.
APART = ("matrices", "agreements", "situations", "in-short", "sheets", "courses", "leaders")

CLAUSES = Shelf("clause", Clause, library="content/policy", school="policy/clauses", apart=APART)
MATRICES = Shelf("matrix", Matrix, library="content/policy/matrices", school="policy/matrices")
OUTLINES = Shelf("outline", Outline, school="policy", deep=False)
REVIEWS = Shelf("review", ReviewLog, school="review", deep=False)
EDITIONS = Shelf("edition", Edition, school="editions", deep=False, inspect=inspect)
RUNNING = Shelf("running", Running, school="policy/running", deep=False)
SHEETS = Shelf("sheet", BlankSheet, library="content/policy/sheets", school="policy/sheets")
COURSES = Shelf("course", Course, library="content/policy/courses", school="policy/courses")
ACTIVITIES = Shelf("activities", Activities, library="content/policy/leaders", school="policy/leaders", deep=False)
