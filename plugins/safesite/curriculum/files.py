"""The files of the curriculum: the matrix as a spreadsheet, the wall map, and a sheet a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import planned
from safesite.curriculum.sheets import wall_map, year_sheet
from safesite.curriculum.shelves import COVERAGE, FOLDER, year_page
from safesite.curriculum.spreadsheet import comma_separated, workbook
from safesite.ground.interface import word
from safesite.ground.output import Asset, relative
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.reference.house import House
    from safesite.reference.topics import Year

WALL = f"{FOLDER}wall-map.pdf"
CSV, XLSX = f"{COVERAGE}coverage.csv", f"{COVERAGE}coverage.xlsx"


@dataclass(frozen=True)
class Download:
    """A file as a page offers it: what it is, the way to it, its size in words, its icon."""

    title: str
    href: str
    size: str
    icon: str


def sheet_path(year: Year) -> str:
    """Return the path of the sheet of a year group."""
    page = year_page(year)
    return f"{page}{page.split('/')[1]}.pdf"


def files(house: House) -> Iterator[Asset]:
    """Yield every file of the room; a school that plans nothing has none."""
    if not planned(house):
        return
    yield Asset(WALL, house.press.pdf(wall_map(house)), kind="sheet")
    for year in years_of(house):
        yield Asset(sheet_path(year), house.press.pdf(year_sheet(house, year)), kind="sheet")
    yield Asset(CSV, comma_separated(house), kind="spreadsheet")
    yield Asset(XLSX, workbook(house), kind="spreadsheet")


def downloads(here: str, sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """Return the files for the whole school as a page at an address offers them."""
    named = (
        (WALL, word("curriculum.file-wall"), "printer"),
        (XLSX, word("curriculum.file-xlsx"), "table"),
        (CSV, word("curriculum.file-csv"), "file-delimited-outline"),
    )
    return tuple(download(here, path, title, icon, sizes) for path, title, icon in named if path in sizes)


def sheet_of(here: str, year: Year, sizes: Mapping[str, int]) -> Download:
    """Return the sheet of a year group as a page offers it."""
    return download(here, sheet_path(year), word("curriculum.file-year", year=YEARS[year]), "printer", sizes)


def download(here: str, path: str, title: str, icon: str, sizes: Mapping[str, int]) -> Download:
    """Return one file as a page at an address offers it."""
    size = word("frame.kilobytes", number=max(1, round(sizes[path] / 1024)))
    return Download(title, relative(here, path), size, icon)
