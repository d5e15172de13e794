"""Help routes: whom children and parents are sent to, with numbers as they are said and addresses that are known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from safesite.reference.contacts import tel
from tests.reference.records import ADDRESSES, HELP, ROOT

CHILDLINE = re.compile(r"0[\s-]?8[\s-]?0[\s-]?0[\s-]*1[\s-]?1[\s-]?1[\s-]?1")
TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for folder in ("content", "curriculum", "quizzes", "plugins/safesite")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".yml", ".md", ".j2", ".typ", ".html", ".json"} and path.is_file()
}
BY_ID = {address.id: address for address in ADDRESSES.addresses}


def for_audience(audience: str) -> list[str]:
    """Return the ids of the routes that an audience is shown, in order."""
    return [route.id for route in HELP.routes if audience in route.audience]


def test_childline_is_spaced_as_it_is_said_wherever_it_stands() -> None:
    found = {(name, hit) for name, text in TEXTS.items() for hit in CHILDLINE.findall(text)}
    assert len(found) > 2
    assert {(name, hit) for name, hit in found if hit != "0800 1111"} == set()


@pytest.mark.parametrize("wrong", ["08001111", "0800-1111", "0800  1111", "080 01111", "0800\n1111"])
def test_the_guard_finds_a_number_that_is_spaced_in_any_other_way(wrong: str) -> None:
    assert CHILDLINE.findall(f"call {wrong} now") == [wrong]


def test_a_number_is_called_without_its_spaces() -> None:
    assert tel("0800 1111") == "tel:08001111"


def test_pupils_see_the_emergency_number_another_grown_up_and_childline_and_nothing_else() -> None:
    assert for_audience("pupils") == ["danger-pupils", "trusted-adult", "childline"]
    numbers = {route.id: route.number for route in HELP.routes}
    assert (numbers["danger-pupils"], numbers["childline"]) == ("999", "0800 1111")


def test_parents_see_danger_first_and_the_services_for_adults() -> None:
    shown = for_audience("parents")
    assert shown[0] == "danger-parents"
    assert {"nspcc-helpline", "ceop", "report-remove"} <= set(shown)


def test_nothing_that_is_only_for_adults_is_shown_to_pupils() -> None:
    assert {"iwf", "ceop-report", "report-remove", "report-harmful-content"} <= {
        name for name, address in BY_ID.items() if address.adults_only
    }
    shown = [route.address for route in HELP.routes if "pupils" in route.audience and route.address]
    assert shown == ["childline"]
    assert not any(BY_ID[name].adults_only for name in shown)


def test_ids_are_unique_and_every_address_of_a_route_is_known() -> None:
    assert len(BY_ID) == len(ADDRESSES.addresses) > 10
    assert len({route.id for route in HELP.routes}) == len(HELP.routes) > 5
    assert {route.address for route in HELP.routes if route.address} <= set(BY_ID)


def test_the_first_words_to_a_pupil_are_a_trusted_grown_up_no_blame_and_another_if_that_fails() -> None:
    first, then, ending = (words.plain() for words in (HELP.pupils_first, HELP.pupils_then, HELP.pupils_ending))
    assert first.startswith("Tell a grown-up you trust.")
    assert "not your fault" in first
    assert "once is enough" in first
    assert "tell another" in then
    assert ending == (
        "If something like this has happened to you, it is not your fault. "
        "Tell a grown-up you trust, or call Childline on 0800 1111."
    )
    assert HELP.no_message.plain() == "This page does not send a message to anyone."


def test_the_texts_were_found() -> None:
    assert len(TEXTS) > 100
    assert Path("content/help.yml").as_posix() in TEXTS
