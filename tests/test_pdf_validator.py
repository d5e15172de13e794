"""The judge of PDFs is itself judged: it passes a good one, and finds every fault that was planted."""

import io
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import fontpkg
import pikepdf
import pytest
import typst

from tests.pdf_validator import NAMES, faults, faults_of_many, profile_of

SOURCE = """
#set document(title: "A good poster")
#set text(lang: "en", region: "GB", font: "Lexend")
= Stay safe online
Tell a grown-up. #link("https://example.org/help")[Who can help]
#figure(rect(fill: blue), alt: "A blue door")
"""

FEWEST_RULES = 100


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Make a PDF that keeps both standards."""
    source = tmp_path_factory.mktemp("pdf") / "good.typ"
    source.write_text(SOURCE, encoding="utf-8")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[Path(fontpkg.path("lexend")).parent],
    )
    made = typst.Compiler(source, font_paths=fonts).compile(pdf_standards=["a-2a", "ua-1"], timestamp=0)
    assert isinstance(made, bytes)
    return made


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Give every dictionary in a PDF."""
    return (thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary))


def without_language(pdf: pikepdf.Pdf) -> None:
    """Leave out the language."""
    del pdf.Root.Lang


def without_marks(pdf: pikepdf.Pdf) -> None:
    """Leave out the word that the PDF is tagged."""
    del pdf.Root.MarkInfo


def without_structure(pdf: pikepdf.Pdf) -> None:
    """Leave out the tags."""
    del pdf.Root.StructTreeRoot


def without_title(pdf: pikepdf.Pdf) -> None:
    """Leave out the title."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def without_title_shown(pdf: pikepdf.Pdf) -> None:
    """Leave out the wish that the title be shown."""
    del pdf.Root.ViewerPreferences


def without_words_for_pictures(pdf: pikepdf.Pdf) -> None:
    """Leave out the words for those who can't see the picture."""
    figures = [thing for thing in dictionaries(pdf) if thing.get("/S") == "/Figure"]
    assert figures
    for figure in figures:
        del figure.Alt


def without_fonts(pdf: pikepdf.Pdf) -> None:
    """Leave out the fonts."""
    carriers = [thing for thing in dictionaries(pdf) if thing.get("/Type") == "/FontDescriptor"]
    assert carriers
    for carrier in carriers:
        for key in {"/FontFile2", "/FontFile3"} & set(carrier.keys()):
            del carrier[key]


def edited(pdf: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Give the PDF as it is after an edit."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, closing(io.BytesIO()) as saved:
        edit(opened)
        opened.save(saved)
        return saved.getvalue()


@pytest.mark.parametrize("flavour", NAMES)
def test_the_rules_of_the_standard_are_all_there(flavour: str) -> None:
    assert profile_of(flavour).getRules().size() > FEWEST_RULES


def test_a_good_pdf_has_no_faults(good: bytes) -> None:
    assert faults(good) == []


def test_an_edit_alone_is_no_fault(good: bytes) -> None:
    assert faults(edited(good, lambda _: None)) == []


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (without_language, "PDF/UA-1 7.2, test 34"),
        (without_marks, "PDF/A-2a 6.7.2.2, test 1"),
        (without_structure, "PDF/UA-1 7.1, test 11"),
        (without_title, "PDF/UA-1 7.1, test 9"),
        (without_title_shown, "PDF/UA-1 7.1, test 10"),
        (without_words_for_pictures, "PDF/UA-1 7.3, test 1"),
        (without_fonts, "PDF/A-2a 6.2.11.4.1, test 1"),
    ],
)
def test_a_planted_fault_is_found(good: bytes, edit: Callable[[pikepdf.Pdf], None], expected: str) -> None:
    assert [fault for fault in faults(edited(good, edit)) if fault.startswith(f"{expected}:")]


def test_many_are_judged_at_once_and_the_faulty_one_is_named(good: bytes) -> None:
    spoilt = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        without_language(pdf)
        pdf.save(spoilt)
    found = faults_of_many({"a good one": good, "a spoilt one": spoilt.getvalue()})
    assert list(found) == ["a spoilt one"]
    assert found["a spoilt one"] == faults(spoilt.getvalue())
