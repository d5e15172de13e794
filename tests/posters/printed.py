"""What a printed poster shows, read back from its PDF: the words with their places and colours, and the tag tree."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from safesite.ground.colour import contrast, hexed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

Box = tuple[float, float, float, float]
SCALE = 2.0
SHARE = 0.2  # of a word's box that a ground takes up at least
RIM = 1.0  # points around a letter that show its ground
SEEN = 2.0  # contrast that anything around a letter has with it, at least
NEAR = 1.25  # contrast below which a colour is that of the letters themselves, or of their soft edges


@dataclass(frozen=True)
class Word:
    """A word on a page: its letters, their colour, and its box in points, from the lower left corner."""

    text: str
    colour: str
    box: Box

    def within(self, box: Box) -> bool:
        """Tell whether the whole word lies in a box."""
        return self.box[0] >= box[0] and self.box[1] >= box[1] and self.box[2] <= box[2] and self.box[3] <= box[3]

    def covers(self, other: Word) -> float:
        """Return what share of the smaller of two boxes both have in common."""
        left, low = max(self.box[0], other.box[0]), max(self.box[1], other.box[1])
        right, high = min(self.box[2], other.box[2]), min(self.box[3], other.box[3])
        common = max(0.0, right - left) * max(0.0, high - low)
        return common / min(area(self.box), area(other.box))


def area(box: Box) -> float:
    """Return the area of a box, never nothing."""
    return max(0.01, (box[2] - box[0]) * (box[3] - box[1]))


def page_of(pdf: bytes) -> pypdfium2.PdfPage:
    """Return the only page of a PDF."""
    (page,) = pypdfium2.PdfDocument(BytesIO(pdf))
    return page


def text_of(page: pypdfium2.PdfPage) -> str:
    """Return all that can be copied out of a page, in one line."""
    return " ".join(page.get_textpage().get_text_range().split())


def words_of(page: pypdfium2.PdfPage) -> list[Word]:
    """Return the words of a page, as far as they stand upright."""
    text = page.get_textpage()
    found: list[Word] = []
    letters: list[tuple[str, Box, str]] = []
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if sign.strip():
            letters.append((sign, text.get_charbox(index), _colour(text, index)))
        else:
            found += _words(letters)
            letters = []
    return [*found, *_words(letters)]


def letters_of(page: pypdfium2.PdfPage) -> list[Word]:
    """Return each letter and figure of a page as a word of its own, with a little of the ground around it."""
    text = page.get_textpage()
    signs = [(index, text.get_text_range(index, 1)) for index in range(text.count_chars())]
    return [
        Word(sign, _colour(text, index), _around(text.get_charbox(index))) for index, sign in signs if sign.isalnum()
    ]


def _around(box: Box) -> Box:
    return (box[0] - RIM, box[1] - RIM, box[2] + RIM, box[3] + RIM)


def _words(letters: list[tuple[str, Box, str]]) -> Iterator[Word]:
    """Yield the letters of a stretch as a word; where the line or the colour changes, another begins."""
    run: list[tuple[str, Box, str]] = []
    for letter in letters:
        if run and (letter[2] != run[-1][2] or abs(letter[1][1] - run[-1][1][1]) > 40 or letter[1][0] < run[-1][1][0]):
            yield _joined(run)
            run = []
        run.append(letter)
    if run:
        yield _joined(run)


def _joined(run: list[tuple[str, Box, str]]) -> Word:
    boxes = [box for _, box, _ in run]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    return Word("".join(sign for sign, _, _ in run), run[0][2], box)


def _colour(text: pypdfium2.PdfTextPage, index: int) -> str:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(text.raw, index, *(ctypes.byref(part) for part in parts))
    return hexed((parts[0].value / 255, parts[1].value / 255, parts[2].value / 255))


def picture_of(page: pypdfium2.PdfPage) -> Image:
    """Return a page as a picture."""
    picture: Image = page.render(scale=SCALE).to_pil().convert("RGB")
    return picture


def least_contrast(word: Word, picture: Image, height: float) -> float:
    """Return the least contrast of a word with any ground that it stands on; 1 where it cannot be seen at all."""
    grounds = [ratio for ratio in _ratios(word, picture, height, SHARE) if ratio > NEAR]
    # Very small letters leave no colour a share of their box: then the lightest or darkest that is there counts.
    return min(grounds) if grounds else max(_ratios(word, picture, height, 0))


def can_be_seen(letter: Word, picture: Image, height: float) -> bool:
    """Tell whether anything around a letter differs from it."""
    return any(ratio > SEEN for ratio in _ratios(letter, picture, height, 0))


def _ratios(word: Word, picture: Image, height: float, share: float) -> list[float]:
    """Return the contrast of a word with each colour that takes up more than a share of its box."""
    left, low, right, high = word.box
    spot = (int(left * SCALE), int((height - high) * SCALE), int(right * SCALE) + 1, int((height - low) * SCALE) + 1)
    pixels = picture.crop(spot).getcolors((spot[2] - spot[0]) * (spot[3] - spot[1])) or []
    total = sum(count for count, _ in pixels)
    parts: list[Any] = [colour for count, colour in pixels if count > share * total]
    return [contrast(word.colour, hexed((red / 255, green / 255, blue / 255))) for red, green, blue in parts]


def headings(pdf: bytes) -> list[tuple[int, str]]:
    """Return the headings of a PDF's tag tree as levels with their words, in the order of reading."""
    return [(int(kind[1]), text) for kind, text in tags(pdf) if kind in ("H1", "H2", "H3")]


def reading(pdf: bytes) -> str:
    """Return what a screen reader says of a PDF, in its order."""
    return " ".join(text for _, text in tags(pdf))


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """Return each tag that holds words, with these words, in the order of the tag tree."""
    marked = _marked(page_of(pdf))
    with pikepdf.open(BytesIO(pdf)) as document:
        return list(_walk(document.Root.StructTreeRoot.K, marked, ""))


def _walk(node: Any, marked: dict[int, str], kind: str) -> Iterator[tuple[str, str]]:
    """Yield each tag below a node; words in a tag without a name of its own belong to the tag around it."""
    for kid in list(node) if isinstance(node, pikepdf.Array) else [node]:
        if not isinstance(kid, pikepdf.Dictionary):
            yield kind, marked.get(int(kid), "")
        elif kid.get("/Type") == "/MCR":
            yield kind, marked.get(int(kid.MCID), "")
        elif "/S" in kid and "/K" in kid:
            own = str(kid.S)[1:]
            inner = list(_walk(kid.K, marked, kind if own in ("Span", "Strong", "Em") else own))
            plain = {found for found, _ in inner} <= {own}
            yield from [(own, " ".join(text for _, text in inner if text))] if plain and inner else inner


def _marked(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Return the words of each marked content of a page by its number."""
    text, found = page.get_textpage(), defaultdict(list)
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
        number = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
        size = pdfium.FPDFTextObj_GetText(item.raw, text.raw, None, 0)
        letters = (ctypes.c_ushort * (size // 2))()
        pdfium.FPDFTextObj_GetText(item.raw, text.raw, letters, size)
        found[number].append(bytes(letters).decode("utf-16-le").rstrip("\0").strip())
    return {number: " ".join(part for part in parts if part) for number, parts in found.items()}
