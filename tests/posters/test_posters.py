"""Posters: each prints in each size, its QR code leads to a page that exists, and its words stand beside it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp

from safesite.ground.colour import TEXT, contrast, luminance, on
from safesite.ground.load import load
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pdf import PressError
from safesite.ground.source import read
from safesite.posters import ROOM
from safesite.posters.model import Poster
from safesite.posters.sheet import GROUNDS, sheet
from safesite.posters.shelves import POSTERS
from safesite.publish.build import furnish
from safesite.publish.settings import from_file
from tests.pdf_validator import faults

if TYPE_CHECKING:
    from safesite.ground.output import Output
    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "plugins/safesite/posters/examples/be-smart.yml"


@pytest.fixture(scope="module")
def house() -> House:
    """Give Claygate's house for the public."""
    made, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", reader=Reader.PUBLIC))
    return made


@pytest.fixture(scope="module")
def outputs(house: House) -> list[Output]:
    """Give all that the room makes."""
    return list(ROOM.render(house))


def pdfs(outputs: list[Output]) -> dict[str, bytes]:
    """Give the posters' PDFs by path."""
    return {made.path: made.content for made in outputs if isinstance(made, Asset) and made.kind == "poster"}


def test_the_example_is_a_poster() -> None:
    source, _ = read(EXAMPLE, "be-smart.yml")
    assert source
    assert load(Poster, source)[0] is not None


def test_each_poster_comes_in_each_of_its_sizes(house: House, outputs: list[Output]) -> None:
    wanted = {f"posters/{i.id}/{i.id}-{paper}.pdf" for i in house.shelf(POSTERS).values() for paper in i.record.papers}
    assert len(wanted) >= 4
    assert set(pdfs(outputs)) == wanted


def test_every_poster_can_be_read_by_a_screen_reader_and_kept(outputs: list[Output]) -> None:
    made = pdfs(outputs)
    assert made
    for path, pdf in made.items():
        assert faults(pdf) == [], path


def test_the_qr_code_leads_to_a_page_that_exists(house: House, outputs: list[Output]) -> None:
    for path, pdf in pdfs(outputs).items():
        picture = pypdfium2.PdfDocument(BytesIO(pdf))[0].render(scale=3).to_pil()
        codes = zxingcpp.read_barcodes(picture)
        assert [code.text for code in codes] == [f"{house.school.address}help/"], path
    assert house.catalogue.find("page:help")


def test_the_size_of_the_paper_is_true(outputs: list[Output]) -> None:
    sizes = {"a4": (595, 842), "a3": (842, 1191)}
    for path, pdf in pdfs(outputs).items():
        width, height = pypdfium2.PdfDocument(BytesIO(pdf))[0].get_size()
        assert (round(width), round(height)) == sizes[path[-6:-4]], path


def test_the_words_of_a_poster_stand_beside_its_picture(house: House, outputs: list[Output]) -> None:
    pages = {page.address: page.body for page in outputs if isinstance(page, Page)}
    for item in house.shelf(POSTERS).values():
        body = pages[f"posters/{item.id}/"]
        young = item.record.stages == ("ks1",)
        for rule in house.references.smart.rules:
            assert house.plain(rule.ks1 if young else rule.ks2) in body.replace("&#39;", "'")


def test_every_letter_can_be_read_on_its_ground_and_told_apart_in_grey() -> None:
    assert all(contrast(on(ground), ground) >= TEXT for ground in GROUNDS)
    greys = sorted(luminance(ground) for ground in GROUNDS)
    assert greys[-1] - greys[0] > 0.3


def test_a_name_that_cannot_fit_is_told_and_not_cut_off(house: House) -> None:
    item = house.shelf(POSTERS)["smart"]
    made = sheet(house, item, "a4")
    view = {**made.view, "school": "Saint Bartholomew and All Angels " * 12}
    with pytest.raises(PressError, match="school"):
        house.press.pdf(type(made)(made.template, view, made.made_on))


def test_a_very_long_name_still_fits(house: House) -> None:
    item = house.shelf(POSTERS)["smart"]
    made = sheet(house, item, "a4")
    long = "Saint Bartholomew and All Angels Church of England Voluntary Aided Primary School"
    assert house.press.pdf(type(made)(made.template, {**made.view, "school": long}, made.made_on)).startswith(b"%PDF")
