"""The houses of the shipped schools, the posters that each prints, and the sheets that tests print by themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.output import Asset, Page
from safesite.ground.pdf import Sheet
from safesite.posters import ROOM
from safesite.posters.forms import FORMS
from safesite.posters.render import all_posters
from safesite.posters.sheet import sheet
from safesite.posters.shelves import POSTERS
from safesite.publish.build import furnish
from safesite.publish.settings import from_file

if TYPE_CHECKING:
    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.posters.forms import Form
    from safesite.posters.model import Poster
    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
SCHOOLS = ("claygate", "cockwood")


@dataclass(frozen=True)
class Printed:
    """A poster in one of its forms, with the sheet that it is printed from."""

    item: Item[Poster]
    form: Form
    sheet: Sheet

    @property
    def name(self) -> str:
        """Name it for messages."""
        return f"{self.item.id} {self.form.name}"


@cache
def house(school: str = "claygate", *, preview: bool = False) -> House:
    """Return a shipped school's house."""
    return furnish(from_file(ROOT / "mkdocs.yml", school=school, preview=preview))[0]


@cache
def outputs(school: str = "claygate", *, preview: bool = False) -> tuple[Output, ...]:
    """Return all that the room makes for a school."""
    return tuple(ROOM.render(house(school, preview=preview)))


def pages(school: str = "claygate", *, preview: bool = False) -> dict[str, Page]:
    """Return the room's pages by address."""
    return {made.address: made for made in outputs(school, preview=preview) if isinstance(made, Page)}


def pdfs(school: str = "claygate", *, preview: bool = False) -> dict[str, bytes]:
    """Return the posters' PDFs by path."""
    made = outputs(school, preview=preview)
    return {one.path: one.content for one in made if isinstance(one, Asset) and one.kind == "poster"}


def item(name: str, school: str = "claygate") -> Item[Poster]:
    """Return a poster by its id."""
    return house(school).shelf(POSTERS)[name]


@cache
def every_form() -> tuple[Printed, ...]:
    """Return each poster in each form, those for staff among them, without the watermark of a preview."""
    known = house(preview=True)
    return tuple(
        Printed(item, FORMS[name], bare(sheet(known, item, FORMS[name])))
        for item in all_posters(known)
        for name in item.record.forms
    )


def one_of_each_design() -> tuple[Printed, ...]:
    """Return each form of each design once: of the first poster that takes the design in that form."""
    found = {(one.item.record.design, one.form.name): one for one in reversed(every_form())}
    return tuple(found.values())


def bare(made: Sheet) -> Sheet:
    """Return a sheet without a watermark."""
    return changed(made, watermark=None)


def changed(made: Sheet, **changes: object) -> Sheet:
    """Return a sheet with some of its view changed."""
    return replace(made, view={**made.view, **changes})


def pdf(made: Sheet) -> bytes:
    """Print a sheet."""
    return house().press.pdf(made)
