"""The drafts of 2026–27: words that families can read, no answer that would harm a child, no way round a safeguard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from safesite.ground.reading import measure
from safesite.ground.walk import texts
from safesite.policy.draft import draft
from tests.content.shipped import house
from tests.content.statements import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.policy.wording import PolicyText

SCHOOLS = ("claygate", "cockwood")
# The age at which readers manage a summary; parents are asked for nine or ten.
OLDEST = 10.5
SANCTIONS = {"warning", "further", "long-term"}
# Whom a sanction would harm: sexual images, pornography, and a child who did not tell at first.
NO_SANCTION = {"illegal-material", "accidental-not-reported", "pornography"}
# What only staff are told: how passwords are held, how files are reached from outside, how the filter is turned off.
FOR_STAFF = re.compile(
    r"administrator.? password|remote desktop|(switch|turn)\w* off the filter|log-on for the class|"
    r"password (is|has|of) (at least )?\d|\d+ characters|\bVPN\b|\bproxy (server|site) (such as|like)",
    re.IGNORECASE,
)
PARAGRAPH = re.compile(r"\bpara(graph)?s?\.? ?\d", re.IGNORECASE)
FAULTS = {
    FOR_STAFF: [
        "The administrator passwords are in the safe.",
        "Staff switch off the filtering.",
        "A password has at least 12 characters.",
        "Reach the server by remote desktop.",
    ],
    PARAGRAPH: ["See paragraph 137.", "As KCSIE says (para 140)."],
}


@pytest.fixture(params=SCHOOLS)
def text(request: pytest.FixtureRequest) -> PolicyText:
    """Return a shipped school's draft."""
    found = draft(house(request.param))
    assert found is not None
    return found


def hits(pattern: re.Pattern[str], said: Iterable[str]) -> list[str]:
    """Return what a pattern finds, with its sentence."""
    return [line for line in said if pattern.search(line)]


def lines(text: PolicyText) -> list[str]:
    """Return every text of a policy."""
    return [words.plain() for _, words in texts(text)]


def test_every_chapter_has_a_summary_that_families_can_read(text: PolicyText) -> None:
    assert len(text.sections) >= 18
    ages = {section.id: measure(section.summary.plain()).age for section in text.sections}
    assert {name: age for name, age in ages.items() if age > OLDEST} == {}


def test_a_summary_is_not_a_chapter_of_its_own(text: PolicyText) -> None:
    assert [s.id for s in text.sections if measure(s.summary.plain()).words > 45] == []


@pytest.mark.parametrize("pattern", FAULTS)
def test_details_stay_with_staff_and_no_paragraph_is_numbered(text: PolicyText, pattern: re.Pattern[str]) -> None:
    assert len(lines(text)) > 500
    assert hits(pattern, lines(text)) == []


@pytest.mark.parametrize("pattern", FAULTS)
def test_the_guard_finds_what_is_planted(pattern: re.Pattern[str]) -> None:
    assert hits(pattern, FAULTS[pattern]) == FAULTS[pattern]


def test_no_pupil_is_punished_for_what_was_done_to_them_or_for_not_telling() -> None:
    found = draft(house("cockwood"))
    assert found is not None
    table = next(m for m in found.appendices if m.id == "pupil-incidents")
    rows = {row.id: row for row in table.rows}
    assert rows.keys() >= NO_SANCTION
    assert {row.id: row.marks["dsl"] for row in table.rows if row.safeguarding and row.marks["dsl"] != "yes"} == {}
    punished = [name for name in NO_SANCTION for column in SANCTIONS if rows[name].marks[column] != "no"]
    assert punished == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_lead_is_told_first_and_no_image_is_looked_at(school: str) -> None:
    found = draft(house(school))
    assert found is not None
    said = {c.id: folded(" ".join(w.plain() for _, w in texts((c.body, c.asks)))) for c in found.clauses}
    for words in ("do not view it, copy it, print it, send it on or delete it", "do not ask a child to show it"):
        assert words in said["suspected-images"]
    for words in ("does not promise to keep it secret", "no leading questions", "the child's own words", "999"):
        assert words in said["if-a-child-tells"]
    assert "the head teacher has authorised" in said["search-power"]
