"""The three tables of Cockwood's document: every row and every mark stands in the published edition, in its order.

`cockwood_matrices.yml` was made from the document itself, line by line.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from safesite.policy.draft import draft
from safesite.policy.editions import current
from safesite.policy.matrices.expect import contradictions
from tests.content.shipped import house
from tests.content.statements import document, folded

if TYPE_CHECKING:
    from safesite.policy.matrices.wording import MatrixText, RowText
    from safesite.policy.wording import PolicyText

FILE = Path(__file__).with_name("cockwood_matrices.yml")
TABLES: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
YES = {True: "yes", False: "no"}


def policy() -> PolicyText:
    """Return Cockwood's policy as it is published today."""
    edition = current(house("cockwood"))
    assert edition is not None, "Cockwood has no edition"
    return edition.record.policy


def matrix(name: str) -> MatrixText:
    """Return one of the appendices."""
    return next(m for m in policy().appendices if m.id == name)


def faults(row: RowText, listed: dict[str, Any]) -> list[str]:
    """Return what a reader with the document in hand would not find in a row."""
    said = folded(row.title.plain())
    marks = [YES.get(mark, mark) for mark in listed["marks"]]
    missing = [word for word in listed["words"] if folded(word) not in said]
    wrong = [] if list(row.marks.values()) == marks else [f"{list(row.marks.values())} is not {marks}"]
    return [f"line {listed['seed']}: {fault}" for fault in (*missing, *wrong)]


def test_the_appendices_stand_in_the_order_of_the_document() -> None:
    assert [m.id for m in policy().appendices] == list(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_and_mark_is_as_in_the_document(name: str) -> None:
    table, rows = matrix(name), TABLES[name]["rows"]
    assert [column.id for column in table.columns] == TABLES[name]["columns"]
    assert len(table.rows) == len(rows) > 12
    assert [fault for row, listed in zip(table.rows, rows, strict=True) for fault in faults(row, listed)] == []


@pytest.mark.parametrize("name", TABLES)
def test_marks_are_kept_in_the_order_of_the_columns(name: str) -> None:
    table = matrix(name)
    columns = [column.id for column in table.columns]
    assert [row.id for row in table.rows if list(row.marks) != columns] == []


def test_every_row_of_the_document_is_listed() -> None:
    listed = {row["seed"] for table in TABLES.values() for row in table["rows"]}
    # The first line of each table has its headings, and line 313 goes on with the row that begins on line 312.
    assert document("cockwood").tables | {312} == listed | {300, 313, 331, 357}


def test_only_the_page_that_lost_a_column_is_inferred_and_says_so() -> None:
    rows, listed = matrix("unsuitable-uses").rows, TABLES["unsuitable-uses"]["rows"]
    noted = [row.id for row in rows if row.footnote and "lost a column" in row.footnote.plain()]
    inferred = [row.id for row, line in zip(rows, listed, strict=True) if "inferred" in line]
    assert noted == inferred
    assert (noted[0], noted[-1], len(noted)) == ("threats", "copyright", 5)


def test_headings_that_the_document_cuts_off_are_completed_and_flagged() -> None:
    completed = {m.id: [c.id for c in m.columns if c.completed] for m in policy().appendices}
    assert completed == {
        "unsuitable-uses": ["nominated", "illegal"],
        "pupil-incidents": ["further", "long-term"],
        "staff-incidents": ["technician"],
    }


def test_rows_where_a_child_could_be_at_risk_say_so() -> None:
    risky = {m.id: {row.id for row in m.rows if row.safeguarding} for m in policy().appendices}
    assert {"child-abuse-images", "pornography"} <= risky["unsuitable-uses"]
    assert {"illegal-material", "unkind-messages", "accidental-not-reported", "pornography"} <= risky["pupil-incidents"]
    assert {"illegal-material", "private-contact", "pornography"} <= risky["staff-incidents"]


def test_the_guard_sees_another_mark_and_a_word_that_is_gone() -> None:
    row, listed = matrix("staff-incidents").rows[0], TABLES["staff-incidents"]["rows"][0]
    assert faults(row, listed) == []
    other = row.model_copy(update={"marks": {**row.marks, "technician": "yes (anon)"}})
    assert faults(other, listed)
    assert faults(row, {**listed, "words": ["by accident"]}) == ["line 358: by accident"]


def test_rows_that_contradict_the_policy_are_found_and_the_draft_has_none() -> None:
    found = {(clause, c.matrix, c.column, c.row.split()[0]) for clause, c in contradictions(policy())}
    pupils, staff = "When pupils have misused technology", "When staff have misused technology"
    assert found == {
        ("apparently-illegal", pupils, "Refer to the police", "Trying"),
        *(
            ("complaints-and-incidents", staff, "Refer to the Headteacher", first)
            for first in ("Downloading", "Sharing", "Being", "Trying", "Breaking")
        ),
    }
    text = draft(house("cockwood"))
    assert text is not None
    assert sum(len(clause.expects) for clause in text.clauses) >= 15
    assert contradictions(text) == ()
