"""What the two documents say about their approval and their next review, as it is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from safesite.policy.draft import draft
from safesite.policy.editions import current, shown
from safesite.policy.recorded import problems
from safesite.publish.build import furnish
from tests.content.shipped import house
from tests.oakfield import settings
from tests.reference.records import ROOT

if TYPE_CHECKING:
    from safesite.policy.edition import Edition

# Who means to change a word of what was recorded has to change it here as well.
CLAYGATE_DIGEST = "db84766bf2a86cea7b81fbfcb5a20e70d02b1a48fb28c5a3e610be376a054b2f"


def edition(school: str) -> Edition:
    """Return the edition that a school publishes today."""
    item = current(house(school))
    assert item is not None
    return item.record


def test_cockwoods_record_says_what_its_document_says() -> None:
    recorded = edition("cockwood")
    assert recorded.basis == "restated-from-published"
    assert recorded.approval.by == "Governing Body / Governors Resources Committee"
    assert not recorded.approval.signed_by, "the document has places for signatures, and says of none that it was given"
    assert (recorded.approval.on, recorded.in_force, recorded.review_due) == ("2023-01", "2023-01", "2024-01")
    assert (recorded.also_due, recorded.every_months) == ("Spring 2024", 12)
    assert recorded.reviewed == ("2019-11", "2021-03")


def test_claygates_record_claims_no_approval() -> None:
    recorded = edition("claygate")
    assert recorded.basis == "published-approval-not-recorded"
    assert not recorded.approval.by
    assert recorded.approval.on == "2022-23"


def test_not_a_word_of_claygates_edition_has_changed() -> None:
    assert edition("claygate").digest == CLAYGATE_DIGEST


@pytest.mark.parametrize(
    "words",
    [
        "was due by 31 January 2024",
        "dates for its next review, January 2024 and Spring 2024",
        "16 months",
        "22 months",
    ],
)
def test_the_check_says_what_does_not_fit_in_cockwoods_schedule(words: str) -> None:
    said = [problem.words for problem in problems(house("cockwood"))]
    assert [line for line in said if words in line]


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_the_public_is_shown_the_edition_and_the_preview_the_draft(school: str) -> None:
    public = furnish(settings(ROOT, today="2026-11-21", school=school, preview=False))[0]
    assert shown(public) == (edition(school).policy, edition(school))
    assert shown(house(school)) == (draft(house(school)), None)
    assert draft(house(school)) != edition(school).policy
