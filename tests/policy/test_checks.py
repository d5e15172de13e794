"""What an author is told about clauses and the outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from safesite.ground.output import Reader
from tests.policy.houses import OUTLINE, SCHOOL, TELLING, copy, house, spoil, staff, told

AIMS = Path("content/policy/aims.yml")
PHONES = SCHOOL / "policy/clauses/phones.yml"


def test_the_example_is_in_order(tmp_path: Path) -> None:
    assert len(house(copy(tmp_path, recorded=True)).catalogue.of_kind("clause")) == 3
    assert told(tmp_path) == []
    assert told(tmp_path, Reader.STAFF) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (
            OUTLINE,
            "[telling, phones]",
            "[teling, phones]",
            (
                f"error: {OUTLINE}:12:15: sections[1].clauses[0]: there is no clause 'teling'\n"
                "    Try: did you mean 'telling'?"
            ),
        ),
        (
            OUTLINE,
            "[telling, phones]",
            "[telling, phones, homework]",
            (
                f"error: {OUTLINE}:12:32: sections[1].clauses[2]: there is no clause 'homework'\n"
                "    Try: write it as content/schools/oakfield/policy/clauses/homework.yml"
            ),
        ),
        (
            OUTLINE,
            "[telling, phones]",
            "[telling, phones, aims]",
            (
                f"error: {OUTLINE}:12:32: sections[1].clauses[2]: the clause 'aims' is named twice (first on line 8)\n"
                "    Try: take one out"
            ),
        ),
        (
            OUTLINE,
            "id: what-we-do",
            "id: why",
            f"error: {OUTLINE}:9:9: sections[1].id: two sections have the id 'why'\n    Try: rename one of them",
        ),
        (
            TELLING,
            "who: dsl",
            "who: dls",
            (
                f"error: {TELLING}:13:10: duties[0].who: the school has no role with the id 'dls'\n"
                "    Try: did you mean 'dsl'?"
            ),
        ),
        (
            TELLING,
            "guidance: teaching-online-safety",
            "guidance: teaching-safety",
            (
                f"error: {TELLING}:18:15: cites[0].guidance: no guidance in the register has the id 'teaching-safety'\n"
                "    Try: did you mean 'teaching-online-safety'?"
            ),
        ),
        (
            TELLING,
            'edition: "2023-01"',
            'edition: "2029"',
            (
                f"error: {TELLING}:19:14: cites[0].edition: "
                "the register has no edition '2029' of 'teaching-online-safety'\n    Try: one of 2023-01"
            ),
        ),
        (
            TELLING,
            "[[phones]]",
            "[[phone]]",
            (
                f"error: {TELLING}:6:12: body[0].words: no published thing has the id 'phone'\n"
                "    Try: did you mean 'phones'?"
            ),
        ),
        (
            PHONES,
            "{office-hours}",
            "{office-hour}",
            (
                f"error: {PHONES}:5:12: body[0].words: the school gives no fact 'office-hour'\n"
                "    Try: did you mean 'office-hours'?"
            ),
        ),
        (
            AIMS,
            "of: parents",
            "of: parent",
            (
                f"error: {AIMS}:10:9: asks[0].of: 'parent' is not one of: pupils, parents, staff, governors, "
                "volunteers, visitors, technician\n    Try: did you mean 'parents'?"
            ),
        ),
    ],
)
def test_a_mistake_is_told_with_a_way_out(tmp_path: Path, file: Path, old: str, new: str, words: str) -> None:
    spoil(copy(tmp_path), file, old, new)
    found = [line for line in told(tmp_path) if line.startswith("error")]
    assert found == [words]


def test_the_draft_is_checked_beside_an_edition_too(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "[[phones]]", "[[phone]]")
    for reader in Reader:
        found = told(tmp_path, reader)
        assert len(found) == 1
        assert "no published thing has the id 'phone'" in found[0]


def test_clauses_that_nobody_uses_may_lack_facts_and_roles(tmp_path: Path) -> None:
    spoil(copy(tmp_path), OUTLINE, "[telling, phones]", "[telling]")
    spoil(tmp_path, TELLING, "[[phones]]", "it")
    spoil(tmp_path, PHONES, "{office-hours}", "{no-such-fact}")
    spoil(tmp_path, PHONES, "who: office", "who: nobody")
    assert told(tmp_path) == [
        (
            f"info: {PHONES}:1:1: this clause of the school is not in its outline, and stands nowhere\n"
            "    Try: name it in outline.yml, or delete the file"
        )
    ]


def test_only_the_outline_stands_in_its_folder(tmp_path: Path) -> None:
    text = (copy(tmp_path) / OUTLINE).read_text(encoding="utf-8")
    (tmp_path / OUTLINE.with_name("outlines.yml")).write_text(text, encoding="utf-8")
    assert told(tmp_path)[0] == (
        f"error: {OUTLINE.with_name('outlines.yml')}:1:1: only outline.yml may stand in this folder\n"
        "    Try: write clauses into the folder 'clauses', and their order into outline.yml"
    )


def test_a_link_that_only_the_draft_resolves_is_noted(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    assert house(tmp_path).catalogue.find("clause:phones")
    new = (tmp_path / PHONES).read_text(encoding="utf-8").replace("Phones at {short}", "Watches")
    (tmp_path / PHONES.with_name("watches.yml")).write_text(new, encoding="utf-8")
    spoil(tmp_path, OUTLINE, "[telling, phones]", "[telling, phones, watches]")
    spoil(tmp_path, TELLING, "[[phones]]", "[[watches]]")
    assert told(tmp_path) == []
    found = told(tmp_path, Reader.STAFF)
    assert len(found) == 1
    assert found[0].startswith(f"info: {TELLING}:6:12: body[0].words: the link to")
    assert "'watches' is left out" in found[0]


def test_clauses_are_public_only_when_they_were_recorded(tmp_path: Path) -> None:
    copy(tmp_path, recorded=True)
    (tmp_path / "content/policy/filters.yml").write_text(
        (tmp_path / AIMS).read_text(encoding="utf-8").replace("Our aims", "Filters"), encoding="utf-8"
    )
    spoil(tmp_path, OUTLINE, "clauses: [aims]", "clauses: [filters]")
    readers = {e.id: (str(e.reader), e.address) for e in staff(tmp_path).catalogue.of_kind("clause")}
    assert readers == {
        "aims": ("public", "staff/policy-changes/#removed-clause-aims"),
        "telling": ("public", "policy/#telling"),
        "phones": ("public", "policy/#phones"),
        "filters": ("staff", "policy/#filters"),
    }
    assert house(tmp_path).catalogue.by_key["clause:aims"].address == "policy/#aims"
