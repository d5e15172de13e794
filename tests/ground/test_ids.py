"""Ids: how they look, and which one was meant."""

from __future__ import annotations

import pytest

from safesite.ground.ids import did_you_mean, is_id, nearest


@pytest.mark.parametrize("name", ["a", "ks1", "tell-someone", "2026-09-01"])
def test_an_id_is(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "-a", "a-", "a--b", "Tell", "a b", "a_b", "é", "a.b", "a\n", "page:a"])
def test_no_id_is(name: str) -> None:
    assert not is_id(name)


def test_the_nearest_name_is_found_whatever_the_order() -> None:
    assert nearest("tel-someone", {"tell-someone", "help"}) == "tell-someone"
    assert nearest("ab", ["ac", "ad"]) == nearest("ab", ["ad", "ac"])
    assert nearest("quite-another", ["tell-someone"]) is None


def test_a_way_out_names_what_was_meant_or_what_else_to_do() -> None:
    assert did_you_mean("dls", ["dsl"]) == "did you mean 'dsl'?"
    assert did_you_mean("dls", ["head"], "add it") == "add it"
    assert not did_you_mean("dls", [])
