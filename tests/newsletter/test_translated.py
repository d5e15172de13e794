"""Snippets in other languages: which way they run, what is said of them, who may see them, when they grow old."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from safesite.ground.languages import NAMES, RIGHT_TO_LEFT, mark_of, tongue
from safesite.ground.output import Page
from safesite.ground.phrase import Phrase, Piece
from safesite.newsletter import ROOM
from safesite.newsletter.files import files
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.translated import RIGHT_TO_LEFT_MARK
from safesite.newsletter.translatedsheets import translated_card_view, translated_handout_view
from safesite.publish import cli
from safesite.publish.build import furnish
from safesite.publish.settings import from_file
from safesite.reference.translated import in_one_piece, shown
from tests import oakfield
from tests.newsletter.mail import read, unknown_to_some
from tests.pdf_validator import faults

if TYPE_CHECKING:
    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
SNIPPET = "content/newsletter/three-words.yml"
URDU = """\
schema: 1
of: "{of}"
checked_by: {checked}
texts:
  title: تین الفاظ
  forms.short: "Childline کا نمبر 0800 1111 ہے"
"""
SCHOOL = "content/schools/oakfield/school.yml"
FOLDER = "newsletter/three-words/three-words-ur"
TEXTS = {f"{FOLDER}.txt", f"{FOLDER}-email.html"}
URDU_FILES = {*TEXTS, f"{FOLDER}.docx", f"{FOLDER}-card.png", f"{FOLDER}-handout.pdf"}
UNCHECKED = "Not yet checked by a speaker of Urdu."


def school(folder: Path, checked: str = "null", of: str = "", *, opts_in: bool = False) -> Path:
    """Return a copy of the small school with a snippet in Urdu."""
    oakfield.copy(folder)
    english = oakfield.house(folder).shelf(SNIPPETS)["three-words"].record
    text = URDU.format(of=of or mark_of(english, ["title", "forms.short"]), checked=checked)
    (folder / SNIPPET.replace(".yml", ".ur.yml")).write_text(text, encoding="utf-8")
    if opts_in:
        path = folder / SCHOOL
        path.write_text(path.read_text(encoding="utf-8") + "show_unchecked_translations: true\n", encoding="utf-8")
    return folder


def made(folder: Path, *, preview: bool = False) -> dict[str, bytes]:
    """Return the Urdu files of the snippet."""
    house = oakfield.house(folder, preview=preview)
    found = files(house, house.shelf(SNIPPETS)["three-words"])
    return {asset.path: asset.content for asset in found if asset.path.startswith(FOLDER)}


def said(folder: Path, *, preview: bool = False) -> dict[str, str]:
    """Return what each of them says, as another program reads it; a picture is not read."""
    found = made(folder, preview=preview)
    texts = {path: found[path].decode("utf-8") for path in TEXTS & set(found)}
    if found:
        word = docx.Document(BytesIO(found[f"{FOLDER}.docx"]))
        texts[f"{FOLDER}.docx"] = "\n".join(paragraph.text for paragraph in word.paragraphs)
        with pypdfium2.PdfDocument(BytesIO(found[f"{FOLDER}-handout.pdf"])) as sheet:
            texts[f"{FOLDER}-handout.pdf"] = sheet[0].get_textpage().get_text_range()
    return texts


def page(house: House) -> str:
    """Return the body of the snippet's page."""
    [found] = [p for p in ROOM.render(house) if isinstance(p, Page) and p.address == "newsletter/three-words/"]
    return found.body


def test_an_unchecked_translation_is_seen_in_a_preview_only_or_where_the_school_opts_in(tmp_path: Path) -> None:
    folder = school(tmp_path / "a")
    assert made(folder) == {}
    assert "تین" not in page(oakfield.house(folder, preview=False))
    assert set(made(folder, preview=True)) == URDU_FILES
    assert set(made(school(tmp_path / "b", opts_in=True))) == URDU_FILES


def test_an_unchecked_translation_says_so_in_both_languages_wherever_it_stands(tmp_path: Path) -> None:
    folder = school(tmp_path, opts_in=True)
    body = page(oakfield.house(folder, preview=False))
    texts = said(folder)
    assert set(texts) == URDU_FILES - {f"{FOLDER}-card.png"}
    words = set(re.findall(r"\w+", texts.pop(f"{FOLDER}-handout.pdf")))  # read back word for word, from the right
    assert set(re.findall(r"\w+", UNCHECKED)) <= words
    for text in (*texts.values(), body):
        assert UNCHECKED in text
    for text in (*(texts[path] for path in (*TEXTS, f"{FOLDER}.docx")), body):
        assert tongue("ur").unchecked in text
    assert body.count(tongue("ur").unchecked) >= 3  # in sight, and in both texts that are copied


def test_a_checked_translation_is_public_without_a_label(tmp_path: Path) -> None:
    folder = school(tmp_path, checked="A parent who speaks Urdu")
    assert set(made(folder)) == URDU_FILES
    assert not [
        path for path, text in said(folder).items() if "Not yet checked" in text or tongue("ur").unchecked in text
    ]
    house = oakfield.house(folder)
    [one] = shown(house, house.shelf(SNIPPETS)["three-words"], house.speaker_abroad())
    assert translated_card_view(house, one)["warnings"] == []


def test_a_checked_translation_of_an_older_english_is_unchecked_again(tmp_path: Path) -> None:
    folder = school(tmp_path, checked="A parent who speaks Urdu", of="0" * 12)
    assert made(folder) == {}
    assert UNCHECKED in said(folder, preview=True)[f"{FOLDER}.txt"]
    assert "three-words.ur.yml:2:5: of: the English has changed since this was translated" in oakfield.told(folder)


def test_a_translation_without_its_message_is_told(tmp_path: Path) -> None:
    folder = school(tmp_path)
    path = folder / SNIPPET.replace(".yml", ".ur.yml")
    path.write_text(re.sub("  forms.short.*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert "three-words.ur.yml:5:3: texts: the translation has no 'forms.short'" in oakfield.told(folder)


def test_urdu_runs_from_right_to_left_in_every_form(tmp_path: Path) -> None:
    folder = school(tmp_path, opts_in=True)
    letter = said(folder)[f"{FOLDER}-email.html"]
    assert '<html lang="ur" dir="rtl">' in letter
    assert 'align="right"' in letter
    assert "text-align: left" not in letter
    body = page(oakfield.house(folder, preview=False))
    assert 'class="ss-copy__words ss-tongue" lang="ur" dir="rtl"' in body
    assert "&lt;div lang=&#34;ur&#34; dir=&#34;rtl&#34;&gt;" in body


def test_a_card_and_a_handout_in_urdu_are_mirrored_and_say_their_language(tmp_path: Path) -> None:
    found = made(school(tmp_path, checked="A parent who speaks Urdu"))
    card = Image.open(BytesIO(found[f"{FOLDER}-card.png"])).convert("RGB")
    assert card.size == (1200, 675)
    bar = card.getpixel((1200 - 46, 418))
    assert card.getpixel((46, 418)) != bar, "the coloured bar stands where the lines begin"
    with pikepdf.open(BytesIO(found[f"{FOLDER}-handout.pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "ur"
        assert len(pdf.pages) == 1
    with pypdfium2.PdfDocument(BytesIO(found[f"{FOLDER}-handout.pdf"])) as sheet:
        codes = zxingcpp.read_barcodes(sheet[0].render(scale=3).to_pil())
    assert [code.text for code in codes] == ["https://oakfield.example/newsletter/three-words/"]
    assert codes[0].position.top_right.x < 3 * 420 / 2, "the code stands at the end of the line"
    assert faults(found[f"{FOLDER}-handout.pdf"]) == []


def test_a_word_document_in_urdu_runs_from_right_to_left_but_for_its_english(tmp_path: Path) -> None:
    opened = docx.Document(BytesIO(made(school(tmp_path, opts_in=True))[f"{FOLDER}.docx"]))
    assert opened.core_properties.language == "ur"
    assert 'w:bidi="ur"' in opened.styles.element.xml
    ways = {paragraph.text: "w:bidi/" in paragraph._p.xml for paragraph in opened.paragraphs}  # noqa: SLF001 - no call
    assert ways["تین الفاظ"]
    assert ways[tongue("ur").unchecked]
    assert not ways[UNCHECKED]
    assert {run.text: run.font.rtl for run in opened.paragraphs[0].runs} == {"تین الفاظ": True}


def test_an_unchecked_word_of_help_never_stands_on_a_checked_handout() -> None:
    house, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", preview=True))
    item = house.shelf(SNIPPETS)["hurry-is-a-clue"]
    unchecked = {one.language: one for one in shown(house, item, house.speaker_abroad())}["ur"]
    checked = replace(unchecked, warning="")
    assert unchecked.warning
    titles = [str(translated_handout_view(house, item, one)["childline"]) for one in (unchecked, checked)]
    assert ["For children: Childline" in title for title in titles] == [False, True]


def first_strong(line: str) -> str:
    """Return which way a line runs where it is pasted: as its first letter does, by the rules of Unicode."""
    ways = (unicodedata.bidirectional(sign) for sign in line)
    return next(("rtl" if way in {"R", "AL"} else "ltr" for way in ways if way in {"L", "R", "AL"}), "")


def test_a_line_that_begins_with_a_latin_name_still_runs_from_right_to_left(tmp_path: Path) -> None:
    text = said(school(tmp_path, opts_in=True))[f"{FOLDER}.txt"]
    lines = text.removeprefix("\ufeff").splitlines()
    assert first_strong("Childline کا نمبر") == "ltr"
    message = next(line for line in lines if "Childline ک" in line)
    assert message.startswith(RIGHT_TO_LEFT_MARK)
    assert first_strong(message) == "rtl"
    address = next(line for line in lines if "https://" in line)
    assert (first_strong(address), address.split()) == ("ltr", [address])


def test_a_telephone_number_is_never_turned_round(tmp_path: Path) -> None:
    whole = "0800\u00a01111"
    assert in_one_piece(Phrase((Piece("ring 0800 1111 now"),))).plain == f"ring {whole} now"
    folder = school(tmp_path, opts_in=True)
    texts = said(folder)
    del texts[f"{FOLDER}-handout.pdf"]  # what is read back has the space of the page
    for text in (*texts.values(), page(oakfield.house(folder, preview=False))):
        assert whole in text.replace("&nbsp;", "\u00a0")
        assert "0800 1111 ہے" not in text


def test_ten_snippets_come_in_all_five_languages_and_none_is_stale() -> None:
    house, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", preview=True))
    items = [item for item in house.shelf(SNIPPETS).values() if item.translations]
    assert len(items) >= 10
    for item in items:
        assert {sidecar.language for sidecar in item.translations} == set(NAMES)
        for sidecar in item.translations:
            assert not sidecar.is_stale(item.record), sidecar.source.file
            assert not sidecar.checked, "whoever checked it is named by the person who did, and not by us"
            says = "".join(words.plain() for words in sidecar.translation.texts.values())
            letters = [sign for sign in says if sign.isalpha()]
            turned = sum(unicodedata.bidirectional(sign) == "AL" for sign in letters)
            assert (turned > len(letters) / 2) == (sidecar.language in RIGHT_TO_LEFT), sidecar.source.file
            assert re.findall(r"\d{3,}", says) == re.findall(r"\d{3,}", english(item.record)), sidecar.source.file


def test_every_form_in_every_language_keeps_the_rules_of_the_english() -> None:
    house, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", preview=True))
    longest = house.shelf(SNIPPETS)["once-is-enough"]
    found = {asset.path.rpartition("/")[2]: asset.content for asset in files(house, longest)}
    for language in NAMES:
        name = f"once-is-enough-{language}"
        assert unknown_to_some(read(found[f"{name}-email.html"])) == [], language
        assert Image.open(BytesIO(found[f"{name}-card.png"])).size == (1200, 675)
        assert len(found[f"{name}-card.png"]) < 250_000
        assert faults(found[f"{name}-handout.pdf"]) == [], language
        with pypdfium2.PdfDocument(BytesIO(found[f"{name}-handout.pdf"])) as sheet:
            assert (len(sheet), *map(round, sheet[0].get_size())) == (1, 420, 595)
        assert docx.Document(BytesIO(found[f"{name}.docx"])).core_properties.language == language


def english(snippet: object) -> str:
    """Return the English of what is translated."""
    return f"{snippet.title.plain()} {snippet.forms.short.plain()}"  # type: ignore[attr-defined]


def test_the_command_marks_a_translation_as_made_of_the_english_of_today(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = school(tmp_path, of="0" * 12)
    monkeypatch.setenv("SAFESITE_TODAY", oakfield.TODAY)
    monkeypatch.delenv("SCHOOL", raising=False)
    monkeypatch.chdir(folder)
    file = SNIPPET.replace(".yml", ".ur.yml")
    assert "has changed" in oakfield.told(folder)
    assert cli.main(["translation", "mark", file]) == 0
    assert re.fullmatch(rf"{re.escape(file)}: marked [0-9a-f]{{12}}\n", capsys.readouterr().out)
    assert "has changed" not in oakfield.told(folder)
    assert cli.main(["translation", "mark", file]) == 0
    assert "marked already" in capsys.readouterr().out
    assert cli.main(["translation", "mark", SNIPPET]) == 1
    assert "this is no translation that the school uses" in capsys.readouterr().err
