"""The typefaces: where they come from, and what the site sends."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from safesite.ground.cache import Cache, Tally
from safesite.ground.fonts import DISPLAY, TEXT, WebFont, css, font_files, web_fonts

KILOBYTES = 1024


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="module")
def fonts(cache: Cache) -> tuple[WebFont, ...]:
    return web_fonts(cache)


def letters(font: WebFont) -> set[str]:
    """Give every letter that a font can draw."""
    return {chr(code) for code in TTFont(BytesIO(font.content)).getBestCmap()}


def test_print_has_every_cut_of_both_families() -> None:
    cuts = ("Regular", "Italic", "Bold", "BoldItalic", "wght")
    assert len([path for path in font_files() if "Amiri" not in path.name and "Hind" not in path.name]) == len(cuts)
    assert all(path.suffix == ".ttf" and path.is_file() for path in font_files())


def test_print_has_a_plain_and_a_bold_cut_of_the_other_scripts() -> None:
    names = [path.stem for path in font_files() if "Amiri" in path.name or "Hind" in path.name]
    assert names == ["Amiri-Regular", "Amiri-Bold", "HindSiliguri-Regular", "HindSiliguri-Bold"]


def test_the_site_has_text_in_three_cuts_and_one_variable_display_face(fonts: tuple[WebFont, ...]) -> None:
    assert [(font.family, font.weight, font.style) for font in fonts] == [
        (TEXT, "400", "normal"),
        (TEXT, "400", "italic"),
        (TEXT, "700", "normal"),
        (DISPLAY, "400 700", "normal"),
    ]


def test_a_subset_is_small_and_is_woff2(fonts: tuple[WebFont, ...]) -> None:
    assert all(font.content.startswith(b"wOF2") for font in fonts)
    assert sum(len(font.content) for font in fonts) < 120 * KILOBYTES


def test_names_of_polish_romanian_and_welsh_children_can_be_written(fonts: tuple[WebFont, ...]) -> None:
    either = letters(fonts[0]) | letters(fonts[-1])
    assert either >= set("Łukasz Żaneta Ștefan Țîrlea Siân Tŷ Gŵyl Ŵ ÀÉÎÕÜß £ € – — ‘ ’ “ ” … • · × é ñ")


def test_the_variable_face_still_varies(fonts: tuple[WebFont, ...]) -> None:
    (axis,) = TTFont(BytesIO(fonts[-1].content))["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)


def test_the_bytes_and_so_the_names_are_the_same_each_time(fonts: tuple[WebFont, ...], tmp_path: Path) -> None:
    assert web_fonts(Cache(tmp_path)) == fonts


def test_a_second_build_cuts_nothing(fonts: tuple[WebFont, ...], cache: Cache) -> None:
    again = Cache(cache.folder)
    assert web_fonts(again) == fonts
    assert again.tally == Tally(hits=4, misses=0)


def test_the_rules_name_each_font_where_it_lies() -> None:
    font = WebFont("lexend.0a1b.woff2", b"", DISPLAY, "400 700", "normal")
    assert css([font], "../fonts/") == (
        "@font-face {\n"
        '  font-family: "Lexend";\n'
        "  font-style: normal;\n"
        "  font-weight: 400 700;\n"
        "  font-display: swap;\n"
        '  src: url("../fonts/lexend.0a1b.woff2") format("woff2");\n'
        "}\n"
    )
    assert 'url("lexend.0a1b.woff2")' in css([font], "")
