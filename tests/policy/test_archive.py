"""Earlier editions stay readable, each at its own address, and no upgrade changes what was published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from safesite.ground.output import Asset, Page
from safesite.policy.approve import approve
from tests.pdf_validator import faults
from tests.policy.houses import APPROVED, EDITION, OUTLINE, SCHOOL, TELLING, bodies, copy, house, made, spoil, staff
from tests.policy.test_changes import LATER, changed
from tests.policy.test_edition import approval, record_by_hand

EARLIER = "policy/editions/2026-11-10/"
PDF = f"{EARLIER}oakfield-online-safety-policy-2026-11-10.pdf"
MATRIX = Path("content/policy/matrices/what-follows.yml")


def test_an_earlier_edition_is_read_at_an_address_of_its_own(tmp_path: Path) -> None:
    page = made(house(changed(tmp_path), today=LATER))[EARLIER]
    assert isinstance(page, Page)
    assert "This edition is no longer in force." in page.body
    assert "<em>listened to</em>" in page.body
    assert "Policy review" not in page.body
    assert (page.reader, page.searched, page.stands_for) == ("public", False, "policy/")
    assert "overdue" not in page.body


def test_it_says_so_in_print_too(tmp_path: Path) -> None:
    pdf = made(house(changed(tmp_path), today=LATER))[PDF]
    assert isinstance(pdf, Asset)
    assert faults(pdf.content) == []


def test_its_links_lead_to_its_own_clauses(tmp_path: Path) -> None:
    page = bodies(house(changed(tmp_path), today=LATER))[EARLIER]
    assert '<a href="#phones">Phones at Oakfield</a>' in page
    assert "{#phones}" in page


def test_the_archive_lists_every_edition_the_newest_first(tmp_path: Path) -> None:
    page = bodies(house(changed(tmp_path), today=LATER))["policy/editions/"]
    new, old = page.index('id="edition-2027-09-15"'), page.index('id="edition-2026-11-10"')
    assert new < page.index("This edition is in force.") < old < page.index("This edition is no longer in force.")
    assert 'href="../../policy/editions/2026-11-10/"' in page
    assert 'href="../../policy/"' in page
    assert "What changed since: Edition of 10 November 2026, version 2026.0" in page


def test_an_edition_of_the_future_is_in_no_public_list(tmp_path: Path) -> None:
    changed(tmp_path)
    today = date(2027, 9, 14)
    public = made(house(tmp_path, today=today))
    assert "2027-09-15" not in bodies(house(tmp_path, today=today))["policy/editions/"]
    assert not [address for address in public if "2027-09-15" in address]
    drafts = bodies(staff(tmp_path, today))
    assert "not in force before 15 September 2027" in drafts["policy/editions/2027-09-15/"]


def test_a_preview_shows_the_edition_in_force_beside_the_draft(tmp_path: Path) -> None:
    page = made(staff(copy(tmp_path, recorded=True)))[EARLIER]
    assert isinstance(page, Page)
    assert "This edition is in force." in page.body


def test_no_upgrade_of_the_library_changes_what_was_published(tmp_path: Path) -> None:
    record_by_hand(changed(tmp_path), "2022-23", approval=approval("2022-23"), in_force="2022-23")
    before = made(house(tmp_path, today=LATER))
    assert len([address for address in before if address.startswith(("policy/editions/", "policy/changes/"))]) == 11
    (tmp_path / TELLING).write_text("schema: 1\ntitle: Gone\naudience: [staff]\nbody: [{words: Gone.}]\n", "utf-8")
    (tmp_path / MATRIX).unlink()
    spoil(tmp_path, OUTLINE, "appendices: [what-follows]", "appendices: []")
    spoil(tmp_path, SCHOOL / "school.yml", "title: Head Teacher", "title: Principal")
    spoil(tmp_path, SCHOOL / "school.yml", "short: Oakfield", "short: The Oaks")
    register = (tmp_path / "content/guidance.yml").read_text(encoding="utf-8")
    (tmp_path / "content/guidance.yml").write_text(
        register.replace("title: Keeping children", "title: Guarding children"), "utf-8"
    )
    after = made(house(tmp_path, today=LATER))
    assert before == after


def test_the_newest_of_several_is_the_current_one(tmp_path: Path) -> None:
    copy(tmp_path)
    for on in ("2024-09-01", "2025-09-01"):
        approve(staff(tmp_path), type(APPROVED)(**{**vars(APPROVED), "on": on, "in_force": on, "version": on}))
    pages = bodies(house(tmp_path))
    assert "policy/editions/2024-09-01/" in pages
    assert "policy/editions/2025-09-01/" not in pages
    assert EDITION.parent.name == "editions"
