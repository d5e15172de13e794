"""Only what is public leaves the house; a preview says on every page what it is, and a demonstration does so too."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from safesite.ground.output import Page, Reader
from safesite.publish.build import build, outputs
from safesite.publish.settings import from_file
from tests.publish.places import ROOT, Place, make
from tests.publish.webpages import pages, pdf_pages

DRAFT = "DRAFT – not approved"
SAMPLE = "Demonstration built from a published document; not the school's own site"
PLANTED = "Zebrafinch"
CLAUSE = "content/schools/oakfield/policy/clauses/phones.yml"
KEPT = "-to-keep.html"
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]")
TEXTS = (".html", ".xml", ".json", ".txt", ".css", ".js", ".svg", ".md", ".yml")


def same_quotes(text: str) -> str:
    """Return a text with straight apostrophes and single spaces, as it was typed."""
    return " ".join(text.replace("’", "'").split())


def says(text: str, words: str) -> bool:
    """Tell whether a printed page says some words; on a page in Arabic or Urdu the reader of PDFs turns it round."""
    found, wanted = (set(re.findall(r"\w+", said)) for said in (text, words))
    return words in text or (RIGHT_TO_LEFT.search(text) is not None and wanted <= found)


def pdfs(site: Path) -> list[Path]:
    """Return the PDFs of a site, of which there must be some."""
    found = sorted(site.rglob("*.pdf"))
    assert found
    return found


def holding(site: Path, words: str) -> set[str]:
    """Return the paths of the files whose text holds some words, as text or on a printed page."""
    texts = {path for path in site.rglob("*") if path.suffix in TEXTS and words in path.read_text(encoding="utf-8")}
    texts |= {path for path in site.rglob("*.pdf") if any(words in text for text in pdf_pages(path))}
    return {path.relative_to(site).as_posix() for path in texts}


@pytest.fixture(scope="module")
def with_secret(tmp_path_factory: pytest.TempPathFactory, press_cache: Path) -> Place:
    """Return a small school that nobody has approved a policy of, with a word in its draft; built both ways."""
    place = make(tmp_path_factory.mktemp("secret") / "oakfield", press_cache)
    text, number = re.subn(r'(?m)^((?:title|summary):\s*"?)', rf"\1{PLANTED} ", place.read(CLAUSE))
    assert number > 0
    place.write(CLAUSE, text)
    for command in ("build", "preview"):
        ran = place.safesite(command)
        assert ran.returncode == 0, ran.stderr
    return place


def test_what_only_stands_in_the_draft_is_in_the_preview_and_nowhere_in_public(with_secret: Place) -> None:
    preview = holding(with_secret.folder / "preview", PLANTED)
    assert any(path.startswith("policy/") and path.endswith(".html") for path in preview)
    assert "search/search_index.json" in preview
    assert holding(with_secret.site, PLANTED) == set()


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_no_output_for_staff_is_among_the_public_ones(school: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(school)
    made = build(from_file(ROOT / "mkdocs.yml", preview=True, school=school))
    staff = [output for output in outputs(made) if output.reader is not Reader.PUBLIC]
    assert any(isinstance(output, Page) for output in staff)
    for output in staff:
        assert not (site / output.path.removesuffix(".md")).with_suffix(".html").exists()
        assert not (site / output.path).exists()
    staff_titles = {output.title for output in staff if isinstance(output, Page)}
    public = build(from_file(ROOT / "mkdocs.yml", preview=False, school=school))
    assert {output.reader for output in outputs(public)} == {Reader.PUBLIC}
    assert staff_titles.isdisjoint({page.title for page in public.pages})
    addresses = {output.address for output in staff if isinstance(output, Page)}
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["docs"]
    assert addresses.isdisjoint({entry["location"].partition("#")[0] for entry in index["docs"]})
    for name in ("sitemap.xml", "newsletter/feed.xml"):
        text = (site / name).read_text(encoding="utf-8")
        assert [address for address in addresses if f"/{address}" in text] == []


def test_the_search_finds_only_what_is_on_the_site(shipped: Path) -> None:
    for path in sorted(shipped.rglob("search_index.json")):
        entries = json.loads(path.read_text(encoding="utf-8"))["docs"]
        assert entries
        places = {entry["location"].partition("#")[0] for entry in entries}
        root = path.parent.parent  # the pupils' own index counts from a folder of its own
        assert [place for place in places if not (root / place / "index.html").is_file()] == []


def test_every_page_of_a_preview_says_that_it_is_a_draft(preview: Path) -> None:
    for page in pages(preview):
        assert f"{DRAFT}. A preview for staff and governors: not for publication." in page.text, page.path
        assert page.meta("robots") == ["noindex"], page.path


def test_every_sheet_of_a_preview_says_that_it_is_a_draft(preview: Path) -> None:
    for path in pdfs(preview):
        for number, text in enumerate(pdf_pages(path), start=1):
            assert says(text, DRAFT), f"{path.name}, page {number}"


def test_nothing_public_says_that_it_is_a_draft(public: Path) -> None:
    assert len(pdfs(public)) > 1
    assert holding(public, DRAFT) == set()
    assert not (public / "staff").exists()


def test_every_page_of_a_demonstration_says_so_and_asks_not_to_be_found(shipped: Path) -> None:
    for page in pages(shipped):
        assert SAMPLE in same_quotes(page.text), page.path
        assert page.meta("robots") == ["noindex"], page.path
        assert not [e for e in page.of("link") if "canonical" in e.rels()], page.path


def test_every_sheet_of_a_demonstration_says_so(shipped: Path) -> None:
    for path in pdfs(shipped):
        for number, text in enumerate(pdf_pages(path), start=1):
            assert says(same_quotes(text), SAMPLE), f"{path.name}, page {number}"


def test_the_feed_of_a_demonstration_says_so(shipped: Path) -> None:
    assert SAMPLE in same_quotes((shipped / "newsletter/feed.xml").read_text(encoding="utf-8"))


def test_addresses_of_a_demonstration_lie_under_example(shipped: Path) -> None:
    found = re.findall(r"<loc>(.*?)</loc>", (shipped / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(found) > 10
    assert [address for address in found if not re.match(r"https://[a-z]+\.example/", address)] == []


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, press_cache: Path) -> Place:
    """Return a school that is no demonstration, built both ways."""
    place = make(tmp_path_factory.mktemp("own") / "oakfield", press_cache)
    path = "content/schools/oakfield/school.yml"
    text, number = re.subn(r"(?m)^demonstration(_of)?:.*\n", "", place.read(path))
    assert number > 0
    place.write(path, text)
    for command in ("build", "preview"):
        ran = place.safesite(command)
        assert ran.returncode == 0, ran.stderr
    return place


def test_a_schools_own_site_may_be_found_and_is_called_no_demonstration(own: Place) -> None:
    for page in pages(own.site):
        assert "Demonstration" not in page.text, page.path
        # A quiz to keep is a copy for a stick: the page that it was made of is the one to be found.
        assert page.meta("robots") == (["noindex"] if page.path.endswith(KEPT) else []), page.path
    assert [path for path in pdfs(own.site) if any("Demonstration" in text for text in pdf_pages(path))] == []
    assert "Demonstration" not in own.read("site/newsletter/feed.xml")


def test_each_page_of_a_schools_own_site_names_its_one_address(own: Place) -> None:
    for page in (page for page in pages(own.site) if page.path != "404.html" and not page.path.endswith(KEPT)):
        [link] = [e for e in page.of("link") if "canonical" in e.rels()]
        assert link.attributes["href"] == f"https://oakfield.example/{page.path.removesuffix('index.html')}"


def test_the_preview_of_a_schools_own_site_asks_not_to_be_found(own: Place) -> None:
    for page in pages(own.folder / "preview"):
        assert page.meta("robots") == ["noindex"], page.path
