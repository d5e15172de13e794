"""The curriculum that we ship: every binding statement is taught, units are whole, and every link leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, get_args
from urllib.parse import urljoin

import pytest

from safesite.curriculum.coverage import binds, untaught
from safesite.curriculum.model import Framework
from safesite.curriculum.plan import planned
from safesite.curriculum.shelves import FRAMEWORKS, frameworks
from safesite.curriculum.unit_view import carried_out
from safesite.ground.catalogue import may_read
from safesite.ground.output import Page
from safesite.ground.problem import Severity
from safesite.publish.build import build
from safesite.publish.settings import from_file
from safesite.reference.topics import STRANDS, YEARS, Year
from tests.curriculum.houses import ROOT, record

if TYPE_CHECKING:
    from safesite.curriculum.plan import Planned
    from safesite.publish.build import Site

ROOTS = "https://site.example/"
NOT_IN_PUBLIC = r"(?i)\bnudes?\b|\bsext\w*|\bporn\w*|\bgroom\w*|indecent|abuse images?"


@pytest.fixture(scope="module", params=["claygate", "cockwood"])
def site(request: pytest.FixtureRequest) -> Site:
    """Return a school's public site."""
    return build(from_file(ROOT / "mkdocs.yml", school=request.param))


@pytest.fixture
def plan(site: Site) -> tuple[Planned, ...]:
    """Return what a school plans."""
    return planned(site.house)


def test_every_binding_statement_is_taught(site: Site) -> None:
    binding = [i.record for i in frameworks(site.house) if i.record.status == "read" and binds(site.house, i.record)]
    assert sum(len(framework.statements) for framework in binding) >= 20
    assert [one.id for framework in binding for one in untaught(site.house, framework)] == []


def test_each_strand_has_twelve_statements_of_our_own_and_some_in_every_year() -> None:
    ours = record(Framework, "curriculum/frameworks/connected-world.yml")
    assert ours.origin == "ours"
    assert [part.id for part in ours.parts] == list(STRANDS)
    assert {house_words(part.title) for part in ours.parts} == set(STRANDS.values())
    counts = Counter(statement.part for statement in ours.statements)
    assert min(counts[strand] for strand in STRANDS) >= 12
    assert {(one.part, one.year) for one in ours.statements} == {(s, y) for s in STRANDS for y in get_args(Year)}


def house_words(title: object) -> str:
    """Return a title as plain text."""
    return str(title.plain()) if hasattr(title, "plain") else str(title)


def test_official_outcomes_are_for_the_end_of_a_stage(site: Site) -> None:
    official = [i.record for i in site.house.shelf(FRAMEWORKS).values() if i.record.origin == "official"]
    assert len(official) == 4
    assert [one.id for framework in official for one in framework.statements if one.year] == []


def test_the_text_of_2025_is_named_and_claims_nothing(site: Site) -> None:
    record_ = site.house.shelf(FRAMEWORKS)["relationships-2025"].record
    assert (record_.status, record_.statements, record_.binding) == ("unverified", (), ("maintained", "academy"))


def test_every_year_from_reception_has_units_in_both_halves_of_the_day(plan: tuple[Planned, ...]) -> None:
    for year in YEARS:
        own = [one for one in plan if one.years == (year,)]
        assert len(own) >= 3, year
        assert len({one.map.id for one in own}) >= 2, f"{year} has all its units in one scheme"


def test_both_schools_have_their_schemes_and_special_days(site: Site, plan: tuple[Planned, ...]) -> None:
    wanted = {"claygate": {"computing", "pshe", "together"}}
    wanted["cockwood"] = wanted["claygate"] | {"digital-leaders"}
    assert {one.map.id for one in plan} == wanted[site.house.school_id]
    assert {"safer-internet-day", "anti-bullying-week"} <= {one.when for one in plan}
    assert {"unit", "assembly", "workshop"} == {one.unit.kind for one in plan}
    assert all(one.when for one in plan)


def _quizzes(site: Site, names: tuple[str, ...]) -> list[str]:
    """Return those of some ids that name a quiz."""
    return [name for name in names if (entry := site.house.catalogue.find(name)) and entry.kind == "quiz"]


def test_each_unit_is_whole(site: Site, plan: tuple[Planned, ...]) -> None:
    assert len(plan) >= 28
    for one in plan:
        unit, lessons = one.unit, one.unit.kind == "unit"
        assert len(unit.i_can) >= (4 if lessons else 2), one.id
        assert len(unit.vocabulary) >= (5 if lessons else 3), one.id
        assert len(unit.lessons) >= (3 if lessons else 1), one.id
        assert len(unit.questions) >= 2, one.id
        assert unit.misconceptions, one.id
        assert unit.adaptations.send, one.id
        assert unit.adaptations.eal, one.id
        assert unit.adaptations.harmed, one.id
        assert unit.home, one.id
        assert unit.prior, one.id
        assert unit.clauses, one.id
        assert any(used.startswith("poster:") for used in unit.uses) or _quizzes(site, unit.uses), one.id
        assert _quizzes(site, unit.uses) or not lessons or one.map.id == "digital-leaders", one.id
        assert unit.recalls or not lessons or one.years == ("R",), one.id


def test_every_unit_links_to_a_clause_that_governors_have_approved(site: Site, plan: tuple[Planned, ...]) -> None:
    known = {entry.id for entry in site.house.catalogue.of_kind("clause", site.house.reader)}
    assert [one.id for one in plan if not known & set(carried_out(one))] == []


def test_notes_to_teachers_keep_children_safe(site: Site, plan: tuple[Planned, ...]) -> None:
    for one in plan:
        notes = " ".join(site.house.plain(note) for note in one.unit.notes)
        assert "Ground rules" in notes, one.id
        assert "(DSL)" in notes, one.id
        assert "promise no secrecy" in notes, one.id
        assert "pass" in notes or one.unit.kind == "assembly", one.id
        assert "Before" in notes, one.id


def test_no_public_page_says_what_is_for_staff(site: Site) -> None:
    pages = [page for page in site.pages if page.address.startswith("curriculum/")]
    assert len(pages) > 20
    found = [(page.address, hit[0]) for page in pages for hit in re.finditer(NOT_IN_PUBLIC, page.body)]
    assert found == []
    staff = [one for one in planned(site.house) if one.unit.staff_notes]
    assert staff, "some notes were to be for staff"
    body = "".join(page.body for page in pages)
    assert not [one.id for one in staff if site.house.plain(one.unit.staff_notes[0])[:40] in body]


def test_every_link_leads_to_something_in_the_catalogue(site: Site) -> None:
    known = {entry.address for entry in site.house.catalogue.entries if may_read(site.house.reader, entry)}
    known |= {document.url for document in site.house.references.register.guidance if document.url}
    known |= {asset.path for asset in site.assets}
    pages = [page for page in site.pages if page.address.startswith("curriculum/")]
    links = [(page, href) for page in pages for href in re.findall(r'href="([^"]+)"', page.body)]
    assert len(links) > 1000
    assert [(page.address, href) for page, href in links if _address(page, href) not in known | _parts(page)] == []


def _parts(page: Page) -> set[str]:
    """Return the addresses of a page's own headings."""
    return {f"{page.address}#{name}" for name in re.findall(r"(?m)^## .*\{#([^}]+)\}$", page.body)}


def _address(page: Page, href: str) -> str:
    return urljoin(f"{ROOTS}{page.address}", href).removeprefix(ROOTS)


def test_the_room_has_no_problem_of_its_own(site: Site) -> None:
    assert site.house.catalogue.of_kind("unit")
    grave = [problem for problem in site.problems if problem.severity is not Severity.INFO]
    assert [
        str(problem) for problem in grave if "curriculum/" in problem.place.file or "no unit" in problem.words
    ] == []
