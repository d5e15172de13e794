"""The register of law and guidance, and the SMART rules."""

from __future__ import annotations

from collections import Counter
from datetime import date

from safesite.reference.topics import SMART as LETTERS
from tests.reference.records import REGISTER, SMART


def days() -> list[str]:
    """Return every date of the register, as it is written."""
    found = [REGISTER.checked_on]
    for entry in REGISTER.guidance:
        for edition in entry.editions:
            found += [
                day for day in (edition.published, edition.in_force, edition.in_force_until, edition.repealed) if day
            ]
    return found


def test_every_id_and_every_edition_stands_once() -> None:
    ids = Counter(entry.id for entry in REGISTER.guidance)
    assert len(ids) > 30
    assert [name for name, count in ids.items() if count > 1] == []
    for entry in REGISTER.guidance:
        labels = [edition.label for edition in entry.editions]
        assert len(set(labels)) == len(labels), entry.id


def test_every_date_is_in_the_calendar() -> None:
    assert len(days()) > 20
    for day in days():
        date.fromisoformat(f"{day}-01-01"[:10])


def test_every_pattern_by_which_texts_are_searched_is_one_and_does_not_fit_everything() -> None:
    patterns = [pattern for entry in REGISTER.guidance for pattern in entry.searches]
    assert len(patterns) > 5
    assert not [pattern for pattern in patterns if pattern.search("we teach children to be kind")]


def test_what_is_cited_as_law_or_guidance_is_found_by_its_id() -> None:
    kcsie = REGISTER.find("kcsie")
    assert kcsie is not None
    assert kcsie.title == "Keeping children safe in education"
    assert {"2022", "2025"} <= {edition.label for edition in kcsie.editions}
    assert REGISTER.find("nothing") is None


def test_the_rules_spell_smart_for_both_key_stages() -> None:
    assert [rule.id for rule in SMART.rules] == list(LETTERS)
    assert "".join(rule.word.plain()[0] for rule in SMART.rules) == "SMART"
    for rule in SMART.rules:
        assert rule.ks1.count() <= 20, rule.id
        assert "grown-up" in rule.ks1.plain() or rule.id == "reliable", rule.id
    assert SMART.credit.targets == ("childnet",)
