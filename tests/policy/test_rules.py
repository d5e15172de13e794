"""Which of the school's rules bind: what was approved, whatever the school's file says today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.output import Reader
from tests.policy.houses import SCHOOL, copy, house, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.reference.house import House

TODAY = 'say: "Phones are handed to the office in the morning."'
TOMORROW = 'say: "Phones stay at home."'


def phones(built: House) -> str | None:
    rule = built.rule("phones")
    return built.plain(rule.say) if rule else None


def test_the_public_site_has_the_rule_that_was_approved_and_the_preview_the_new_one(tmp_path: Path) -> None:
    folder = copy(tmp_path, recorded=True)
    spoil(folder, SCHOOL / "school.yml", TODAY, TOMORROW)
    assert phones(house(folder)) == "Phones are handed to the office in the morning."
    assert phones(house(folder, Reader.STAFF)) == "Phones stay at home."


def test_without_an_approved_policy_no_rule_binds(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    assert phones(house(folder)) is None
    assert phones(house(folder, Reader.STAFF)) == "Phones are handed to the office in the morning."
    assert house(folder, Reader.STAFF).rule("smart-watches") is None
