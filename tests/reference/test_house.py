"""What a room may keep while it works: made once for a house, and anew for another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.content.shipped import house


def test_what_is_asked_for_again_is_made_once_and_anew_for_a_changed_house() -> None:
    found, made = replace(house("claygate")), list[str]()

    def make() -> str:
        made.append(str(found.today))
        return made[-1]

    assert [found.once("today", make), found.once("today", make)] == [str(found.today)] * 2
    assert len(made) == 1
    changed = replace(found, today=found.today + timedelta(days=1))
    assert changed.once("today", lambda: str(changed.today)) == str(changed.today)
    assert found.once("today", make) == str(found.today)
    assert found == replace(found)
