"""Law, guidance and names: what is out of date in a recorded edition is found in the clause that says it."""

from __future__ import annotations

import pytest

from safesite.policy.editions import current
from safesite.policy.guidance.checks import Finding, draft_findings, edition_findings
from tests.content.shipped import house

# What is out of date in each document and the register can know, with the clause that says it.
OUT_OF_DATE = {
    "claygate": {
        "Keeping children safe in education": "statutory-guidance",
        "fake news": "risk-content",
        "protecting children from radicalisation": "dfe-advice",
        "Relationships education, relationships and sex education (RSE) and health education": "online-safety-taught",
        "Sharing nudes and semi-nudes": "suspected-images",
        "abuse others of their own age": "training-content",
    },
    "cockwood": {
        "Keeping children safe in education": "how-this-policy-was-written",
        "South West Grid for Learning": "how-this-policy-was-written",
        "ThinkUKnow": "what-we-monitor-with",
        "E Safety Adviser": "what-we-monitor-with",
        "SWGfL helpline": "online-safety-coordinator",
        "National Governors Association": "online-safety-governor-tasks",
        "Twitter": "parents-part",
        "in ICT": "online-safety-programme",
        "Kidsmart": "smart-and-information",
        "Safe, Meet, Acceptable": "smart-and-information",
        "CBBC online safety": "smart-and-information",
        "Online Safety Support online": "coordinator-up-to-date",
        "Data Protection Act": "passwords-and-data",
        "Obscene Publications Act": "apparently-illegal",
        "swgfl.org.uk/safety/default.asp": "apparently-illegal",
    },
}
LISTED = [(school, said, clause) for school, listed in OUT_OF_DATE.items() for said, clause in listed.items()]


def recorded(school: str) -> tuple[Finding, ...]:
    """Return what there is to say of the edition that a school publishes."""
    item = current(house(school))
    assert item is not None
    return edition_findings(house(school), item)


@pytest.mark.parametrize(("school", "said", "clause"), LISTED)
def test_what_is_out_of_date_in_an_edition_is_found(school: str, said: str, clause: str) -> None:
    found = [finding for finding in recorded(school) if said.casefold() in finding.verdict.words.casefold()]
    assert clause in {finding.clause for finding in found}


@pytest.mark.parametrize("school", OUT_OF_DATE)
def test_the_draft_waits_for_the_edition_of_2026_to_be_confirmed(school: str) -> None:
    told = " ".join(finding.verdict.words for finding in draft_findings(house(school)))
    assert "'Keeping children safe in education' (2026) may be in force, and nobody confirmed it" in told
