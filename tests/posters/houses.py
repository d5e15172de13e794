"""The houses of the shipped schools, the posters that each prints, and the sheets that tests print by themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.output import Asset, Page
from safesite.ground.pdf import Sheet
from safesite.ground.templates import render as print_template
from safesite.posters import ROOM
from safesite.posters.files import prints
from safesite.posters.forms import FORMS, TRANSLATED
from safesite.posters.render import all_posters
from safesite.posters.sheet import sheet
from safesite.posters.shelves import POSTERS
from safesite.posters.tongues import tongues
from safesite.posters.view import poster_view
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


@cache
def everything() -> dict[str, bytes]:
    """Return the PDF of each poster in each form and language, by what it is called."""
    known = house(preview=True)
    made = {one.name: pdf(one.sheet) for one in every_form()}
    for found in all_posters(known):
        for tongue in tongues(known, found, known.speaker_abroad()):
            for form in TRANSLATED:
                made[f"{found.id} {tongue.language} {form}"] = pdf(bare(sheet(known, found, FORMS[form], tongue)))
    return made


def paths(name: str, *, preview: bool = False) -> set[str]:
    """Return the paths of one poster's PDFs."""
    known = house(preview=preview)
    return {made.path for _, made in prints(known, known.shelf(POSTERS)[name])}


def body_of(name: str, school: str = "claygate", *, preview: bool = False) -> str:
    """Return the page of a poster, without its files, which take longest."""
    known = house(school, preview=preview)
    return print_template("posters", "poster.md.j2", poster_view(known, known.shelf(POSTERS)[name], ()))


def every_look() -> tuple[Printed, ...]:
    """Return every poster on A4, and of the other forms the first poster of each design."""
    found = {_looks(one): one for one in reversed(every_form())}
    return tuple(found.values())


def _looks(one: Printed) -> tuple[str, str]:
    """Name what sets a sheet apart; on A4 each poster has words and a colour of its own."""
    return (one.item.id if one.form.name == "a4" else one.item.record.design, one.form.name)


def bare(made: Sheet) -> Sheet:
    """Return a sheet without a watermark."""
    return changed(made, watermark=None)


def changed(made: Sheet, **changes: object) -> Sheet:
    """Return a sheet with some of its view changed."""
    return replace(made, view={**made.view, **changes})


def pdf(made: Sheet) -> bytes:
    """Print a sheet."""
    return house().press.pdf(made)
