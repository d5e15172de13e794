"""The forms in which a poster is printed: its paper, its ink, and whether it is in large print or for a print shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from safesite.ground.interface import each

Paper = Literal["a3", "a4", "a5"]
Ink = Literal["full", "low", "grey", "contrast"]
Kind = Literal["full", "low", "grey", "contrast", "large", "shop"]
FormName = Literal[
    "a4",
    "a3",
    "a5",
    "a4-low-ink",
    "a4-grey",
    "a4-high-contrast",
    "a3-large-print",
    "a3-print-shop",
]

# What every school can print on its own copier; the other forms are for posters that need them.
USUAL: tuple[FormName, ...] = ("a4", "a3", "a4-low-ink", "a4-grey", "a4-high-contrast")

PAPERS: dict[Paper, str] = each("posters.paper", get_args(Paper))
KINDS: dict[Kind, str] = each("posters.kind", get_args(Kind))
KIND_TITLES: dict[Kind, str] = each("posters.kinds", get_args(Kind))


WIDTHS: dict[Paper, int] = {"a3": 297, "a4": 210, "a5": 148}  # mm
SHOP_RIM = 10  # mm beyond the cut, for the bleed and the crop marks

# A translation is for the families and the classes that need it, on the school's own copier.
TRANSLATED: tuple[FormName, ...] = ("a4", "a4-low-ink")


@dataclass(frozen=True)
class Form:
    """A form: `large` has few words in large letters; `shop` has 3 mm of colour beyond the cut, and crop marks."""

    name: FormName
    paper: Paper
    ink: Ink = "full"
    large: bool = False
    shop: bool = False

    @property
    def points(self) -> float:
        """Return the width of its page in points, what a print shop cuts away included."""
        return (WIDTHS[self.paper] + (2 * SHOP_RIM if self.shop else 0)) * 72 / 25.4

    @property
    def kind(self) -> Kind:
        """Return what sets this form apart from the others on its paper."""
        return "large" if self.large else "shop" if self.shop else self.ink


FORMS: dict[FormName, Form] = {
    form.name: form
    for form in (
        Form("a4", "a4"),
        Form("a3", "a3"),
        Form("a5", "a5"),
        Form("a4-low-ink", "a4", "low"),
        Form("a4-grey", "a4", "grey"),
        Form("a4-high-contrast", "a4", "contrast"),
        Form("a3-large-print", "a3", large=True),
        Form("a3-print-shop", "a3", shop=True),
    )
}
