"""The curriculum that we ship: every binding statement is taught, and every link leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from safesite.curriculum.coverage import binds, serving
from safesite.curriculum.shelves import FRAMEWORKS, maps
from safesite.ground.output import Page
from safesite.ground.problem import Severity
from safesite.publish.build import build
from safesite.publish.settings import from_file
from tests.curriculum.houses import ROOT

if TYPE_CHECKING:
    from safesite.publish.build import Site

ROOTS = "https://site.example/"


@pytest.fixture(scope="module", params=["claygate", "cockwood"])
def site(request: pytest.FixtureRequest) -> Site:
    """Return a school's public site."""
    return build(from_file(ROOT / "mkdocs.yml", school=request.param))


def test_every_binding_statement_is_taught(site: Site) -> None:
    binding = [item.record for item in site.house.shelf(FRAMEWORKS).values() if binds(site.house, item.record)]
    statements = [statement.id for framework in binding for statement in framework.statements]
    assert len(statements) >= 13
    assert [name for name in statements if not serving(site.house, name, "unit")] == []


def test_every_year_from_one_to_six_has_a_unit(site: Site) -> None:
    years = {unit.year for item in maps(site.house) for unit in item.record.units}
    assert {"Y1", "Y2", "Y3", "Y4", "Y5", "Y6"} <= years


def test_every_link_leads_to_something_in_the_catalogue(site: Site) -> None:
    known = {entry.address for entry in site.house.catalogue.entries}
    known |= {document.url for document in site.house.references.register.guidance if document.url}
    pages = [page for page in site.pages if page.address.startswith("curriculum/")]
    links = [(page, href) for page in pages for href in re.findall(r'href="([^"]+)"', page.body)]
    assert len(links) > 50
    assert [(page.address, href) for page, href in links if _address(page, href) not in known] == []


def _address(page: Page, href: str) -> str:
    return urljoin(f"{ROOTS}{page.address}", href).removeprefix(ROOTS)


def test_the_room_has_no_problem_of_its_own(site: Site) -> None:
    assert site.house.catalogue.of_kind("unit")
    grave = [problem for problem in site.problems if problem.severity is not Severity.INFO]
    assert [str(problem) for problem in grave if "curriculum/" in problem.place.file] == []
