"""A school's facts: each name once, and what a text gets for it."""

from __future__ import annotations

from collections import Counter

import pytest

from safesite.publish.library import replace_address
from tests.reference.records import SCHOOLS, school


def test_two_schools_are_shipped() -> None:
    assert SCHOOLS == ["claygate", "cockwood"]


@pytest.mark.parametrize("name", SCHOOLS)
def test_every_fact_has_one_name(name: str) -> None:
    names = Counter(fact for fact, _ in school(name).named_facts())
    assert len(names) > 15
    assert [fact for fact, count in names.items() if count > 1] == []


@pytest.mark.parametrize("name", SCHOOLS)
def test_roles_systems_and_policies_are_facts_by_their_ids(name: str) -> None:
    made = school(name)
    facts = made.all_facts()
    assert facts["school"] == made.name
    assert facts["dsl"].startswith("Designated Safeguarding Lead")
    titles = {role.id: role.title for role in made.roles} | {p.id: p.title for p in made.linked_policies}
    names = {system.id: system.name for system in made.systems}
    assert facts.items() >= (titles | names).items()


def test_a_later_fact_never_hides_an_earlier_one() -> None:
    made = school("claygate").model_copy(update={"facts": {"dsl": "Somebody else", "own": "Ours"}})
    assert made.all_facts()["dsl"] == "Designated Safeguarding Lead (DSL)"
    assert made.all_facts()["own"] == "Ours"


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_shipped_school_says_that_it_is_a_demonstration_and_has_invented_addresses(name: str) -> None:
    made = school(name)
    assert made.demonstration
    assert made.demonstration_of
    assert made.address.endswith(".example/")
    phones = [made.contacts.office.phone, *(role.phone for role in made.roles if role.phone)]
    emails = [made.contacts.office.email, *(role.email for role in made.roles if role.email)]
    assert all(phone.startswith("01632 960") for phone in phones), "01632 960 is kept free for stories"
    assert all(email.endswith(".example") for email in emails)


def test_the_address_of_a_build_takes_the_place_of_the_schools_own() -> None:
    made = school("claygate")
    assert replace_address(made, "https://other.example").address == "https://other.example/"
    assert replace_address(made, "") is made
