"""The typefaces: two for every page and print, others for print in other scripts, and the subsets for the web."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import fontpkg

from safesite.ground.cache import Cache

TEXT = "Atkinson Hyperlegible"
DISPLAY = "Lexend"
# For print alone; text copied out of a PDF in these two is as it was written, which is not so with every font.
OTHER_SCRIPTS = ("amiri", "hind-siliguri")  # Arabic and Urdu, Bengali

# Latin, Latin-1 and Extended-A; Romanian ș ț; Welsh ẁ ẃ ẅ ỳ; then punctuation, currency, letterlike signs,
# arrows, mathematics and ticks, of which each face gives what it has.
RANGES = (
    (0x0020, 0x017F),
    (0x0218, 0x021B),
    (0x02C6, 0x02DD),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EF2, 0x1EF3),
    (0x2010, 0x205F),
    (0x20A0, 0x20BF),
    (0x2116, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2265),
    (0x2713, 0x2717),
)


WEB_WEIGHTS = (400, 700)  # what pages use of a variable face: the weights beyond would be carried for nothing


@dataclass(frozen=True)
class Face:
    """One font file that we use, as CSS names it: `weight` is a number or a range such as "100 900"."""

    family: str
    weight: str
    style: str
    path: Path

    @property
    def stem(self) -> str:
        """Name the face in a file name, without the hash of its bytes."""
        return f"{self.family}-{self.weight}-{self.style}".lower().replace(" ", "-")


@dataclass(frozen=True)
class WebFont:
    """A woff2 subset; its name carries a hash of the content, so that browsers may keep it for ever."""

    name: str
    content: bytes
    family: str
    weight: str
    style: str


@cache
def faces() -> tuple[Face, ...]:
    """List the faces that we use, in the order in which CSS declares them."""
    cuts = ((400, "normal"), (400, "italic"), (700, "normal"), (700, "italic"))
    text = (
        Face(TEXT, str(weight), style, fontpkg.path("atkinson-hyperlegible", weight=weight, style=style))
        for weight, style in cuts
    )
    return (*text, Face(DISPLAY, "100 900", "normal", fontpkg.path("lexend")))


@cache
def font_files() -> tuple[Path, ...]:
    """List the font files for print, in an order that does not change."""
    other = (fontpkg.path(name, weight=weight) for name in OTHER_SCRIPTS for weight in (400, 700))
    return (*(face.path for face in faces()), *other)


def web_fonts(cache: Cache) -> tuple[WebFont, ...]:
    """Cut the faces down to the letters that the site's languages use: woff2, the same bytes each time."""
    on_screen = (face for face in faces() if (face.weight, face.style) != ("700", "italic"))
    return tuple(_web_font(face, cache) for face in on_screen)


def css(fonts: Iterable[WebFont], folder: str) -> str:
    """Write the @font-face rules; `folder` is the address of the fonts as seen from the stylesheet."""
    return "\n".join(_rule(font, folder.rstrip("/")) for font in fonts) + "\n"


def _rule(font: WebFont, folder: str) -> str:
    address = f"{folder}/{font.name}" if folder else font.name
    lines = (
        f'font-family: "{font.family}";',
        f"font-style: {font.style};",
        f"font-weight: {font.weight};",
        "font-display: swap;",
        f'src: url("{address}") format("woff2");',
    )
    return "@font-face {\n" + "".join(f"  {line}\n" for line in lines) + "}"


def _web_font(face: Face, cache: Cache) -> WebFont:
    source = face.path.read_bytes()
    tools = (version("fonttools"), version("brotli"))
    key = Cache.key("web font", repr(RANGES), repr(WEB_WEIGHTS), *tools, source)
    content = cache.fetch(key, lambda: _subset(source))
    weight = "{} {}".format(*WEB_WEIGHTS) if " " in face.weight else face.weight
    name = f"{replace(face, weight=weight).stem}.{hashlib.sha256(content).hexdigest()[:12]}.woff2"
    return WebFont(name, content, face.family, weight, face.style)


def _subset(source: bytes) -> bytes:
    # Loading these takes longer than reading the cache, which is what most builds do.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

    # The file's own date stays in: today's would make each build's bytes differ.
    font = TTFont(BytesIO(source), recalcTimestamp=False)
    options = Options(flavor="woff2", notdef_outline=True, recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    if "fvar" in font:
        instantiateVariableFont(font, {"wght": WEB_WEIGHTS}, inplace=True)
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


@cache
def signs() -> frozenset[int]:
    """Return the code points that the faces can print, one of them standing in for the other."""
    return frozenset(code for face in faces() for code in _signs_of(face.path))


def _signs_of(path: Path) -> tuple[int, ...]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - as above

    with TTFont(path, lazy=True) as font:
        return tuple(font.getBestCmap())
