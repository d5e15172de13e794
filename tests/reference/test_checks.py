"""What is told of references that contradict themselves; the words stand in `tests/bad/`."""

from __future__ import annotations

from pathlib import Path

from tests import oakfield
from tests.test_bad import change

SCHOOL = "content/schools/oakfield/school.yml"


def test_a_role_that_is_named_where_help_is_sought_has_to_exist(tmp_path: Path) -> None:
    oakfield.copy(tmp_path)
    change(tmp_path / SCHOOL, "team: [dsl]", "team: [dsl, deputy]")
    change(tmp_path / SCHOOL, "by: dsl", "by: nobody")
    assert oakfield.told(tmp_path).splitlines()[1::2] == [
        f"{SCHOOL}:18:15: contacts.team[1]: there is no role 'deputy'",
        f"{SCHOOL}:31:7: review.by: there is no role 'nobody'",
    ]


def test_a_schools_own_reference_takes_the_place_of_the_shared_one_and_is_named(tmp_path: Path) -> None:
    oakfield.copy(tmp_path)
    own = tmp_path / "content/schools/oakfield/smart.yml"
    own.write_text((tmp_path / "content/smart.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "content/smart.yml").write_text("", encoding="utf-8")
    assert not oakfield.told(tmp_path)
    change(own, "icon: forum", "icon: no-such-icon")
    assert "content/schools/oakfield/smart.yml:8:100: rules[4].icon: there is no icon" in oakfield.told(tmp_path)
