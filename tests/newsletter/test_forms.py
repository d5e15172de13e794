"""Every form of a snippet: e-mail, Word, picture, handout, plain text; each opened by something that is not ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import docx.document
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from safesite.ground.cache import Cache
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pdf import Press, PressError, Sheet
from safesite.newsletter import ROOM
from safesite.newsletter.document import document
from safesite.newsletter.files import files
from safesite.newsletter.sheets import alternative, handout_view
from safesite.newsletter.shelves import SNIPPETS
from safesite.publish.build import furnish
from safesite.publish.settings import from_file
from tests.newsletter.mail import read, unknown_to_some
from tests.pdf_validator import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
ENDINGS = (".txt", "-email.html", ".docx", "-card.png", "-handout.pdf")
FEWEST = 40  # snippets; fewer, and these tests would look at too little


@pytest.fixture(scope="module")
def house() -> House:
    """Give Claygate's house for the public."""
    made, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", reader=Reader.PUBLIC))
    return made


@pytest.fixture(scope="module")
def made(house: House) -> dict[str, bytes]:
    """Give every file of every snippet by its path."""
    found = {asset.path: asset.content for item in house.shelf(SNIPPETS).values() for asset in files(house, item)}
    assert len(found) >= FEWEST * len(ENDINGS)
    return found


def those(made: dict[str, bytes], ending: str) -> dict[str, bytes]:
    """Give the files with an ending, by the snippet's id."""
    found = {path.split("/")[1]: content for path, content in made.items() if path.endswith(ending)}
    assert len(found) >= FEWEST
    return found


def longest(house: House) -> Item[Snippet]:
    """Give the snippet with the most to say in its medium form."""
    return max(house.shelf(SNIPPETS).values(), key=lambda item: sum(part.count() for part in item.record.forms.medium))


# Plain text


def test_the_plain_text_is_utf_8_that_says_so_and_spells_out_its_link(house: House, made: dict[str, bytes]) -> None:
    addresses = {address.id: address.url for address in house.references.addresses.addresses}
    for name, content in those(made, ".txt").items():
        text = content.decode("utf-8")
        assert text.startswith("\ufeff" + house.plain(house.shelf(SNIPPETS)[name].record.title)), name
        assert addresses[house.shelf(SNIPPETS)[name].record.help] in text, name
        assert text.rstrip().endswith(str(house.demonstration)), name
        assert not re.search(r"<\w|\]\(|\[\[|&#?\w+;", text), name


# E-mail


def test_an_e_mail_uses_only_what_every_program_has(made: dict[str, bytes]) -> None:
    for name, letter in those(made, "-email.html").items():
        used = read(letter)
        assert {"html-table", "css-max-width", "css-background-color", "css-font-size"} <= used.features
        assert unknown_to_some(used) == [], name


@pytest.mark.parametrize(
    ("html", "lost"),
    [
        ('<p style="display: flex">a</p>', ["css-display-flex"]),
        ('<p style="border-radius: 3px">a</p>', ["css-border-radius"]),
        ("<svg></svg>", ["html-svg"]),
        ('<p popover="">a</p>', ["html-popover"]),
        ('<p style="margin: 0">a</p>', []),
    ],
)
def test_the_list_of_clients_finds_what_some_lack(html: str, lost: list[str]) -> None:
    assert unknown_to_some(read(html.encode())) == lost


def test_an_e_mail_is_a_table_of_600_pixels_in_which_nothing_is_loaded(made: dict[str, bytes]) -> None:
    for name, letter in those(made, "-email.html").items():
        text, tags = letter.decode("utf-8"), read(letter).tags
        assert 'width="600"' in text, name
        assert "max-width: 600px" in text, name
        assert not {"script", "style", "link", "img", "svg", "iframe"} & {tag for tag, _ in tags}, name
        assert "url(" not in text, name
        assert all(given.get("role") == "presentation" for tag, given in tags if tag == "table"), name


def sizes(letter: bytes) -> Iterator[float]:
    """Yield the size of every letter of an e-mail."""
    yield from (float(found) for found in re.findall(r"font-size: ([\d.]+)px", letter.decode("utf-8")))


def test_an_e_mail_is_large_enough_and_says_its_language(house: House, made: dict[str, bytes]) -> None:
    for name, letter in those(made, "-email.html").items():
        assert min(sizes(letter)) >= 16, name
        tag, root = read(letter).tags[0]
        assert (tag, root["lang"], root["dir"]) == ("html", "en-GB", "ltr"), name
        assert f'href="{house.school.address}newsletter/{name}/"' in letter.decode("utf-8"), name
        assert str(house.demonstration) in unescape(letter.decode("utf-8")), name


# Word


def word_file(content: bytes) -> docx.document.Document:
    """Open a Word document."""
    return docx.Document(BytesIO(content))


def test_a_word_document_has_headings_a_language_a_title_and_links(house: House, made: dict[str, bytes]) -> None:
    for name, content in those(made, ".docx").items():
        opened, snippet = word_file(content), house.shelf(SNIPPETS)[name].record
        headings = [
            (p.style.name, p.text) for p in opened.paragraphs if p.style and str(p.style.name).startswith("Head")
        ]
        assert headings[0] == ("Heading 1", house.plain(snippet.title)), name
        assert [style for style, _ in headings[1:]] == ["Heading 2"] * 3, name
        about = opened.core_properties
        assert (about.title, about.language) == (house.plain(snippet.title), "en-GB"), name
        assert 'w:lang w:val="en-GB"' in opened.styles.element.xml, name
        links = {link.address for paragraph in opened.paragraphs for link in paragraph.hyperlinks}
        assert f"{house.school.address}newsletter/{name}/" in links, name
        assert len(links) >= 2, name
        assert opened.paragraphs[-1].text == house.demonstration, name


def test_a_word_document_bears_the_day_of_its_snippet_on_every_part(house: House) -> None:
    item = longest(house)
    with ZipFile(BytesIO(document(house, item))) as archive:
        days = {part.date_time[:3] for part in archive.infolist()}
        names = archive.namelist()
    assert days == {item.record.written.timetuple()[:3]}
    assert not [name for name in names if "thumbnail" in name]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here; the document was opened above")
@pytest.mark.slow
def test_libre_office_opens_a_word_document_on_one_page(house: House, tmp_path: Path) -> None:
    item = longest(house)
    (tmp_path / "a.docx").write_bytes(document(house, item))
    words = ["soffice", f"-env:UserInstallation=file://{tmp_path}/me", "--headless", "--convert-to", "pdf", "a.docx"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    opened = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    text = opened[0].get_textpage().get_text_range()
    assert len(opened) == 1
    assert house.plain(item.record.title) in text
    assert str(house.demonstration) in " ".join(text.split())


# Picture and handout


def test_a_card_has_its_size_and_no_more_weight_than_a_class_app_takes(made: dict[str, bytes]) -> None:
    for name, content in those(made, "-card.png").items():
        picture = Image.open(BytesIO(content))
        assert (picture.format, picture.size) == ("PNG", (1200, 675)), name
        assert len(content) < 250_000, name


def test_the_words_of_a_card_stand_beside_it_on_the_page(house: House) -> None:
    pages = {
        page.address: page.body for page in ROOM.render(house) if isinstance(page, Page) and page.kind == "snippet"
    }
    assert len(pages) >= FEWEST
    for name, item in house.shelf(SNIPPETS).items():
        body, words = unescape(pages[f"newsletter/{name}/"]), alternative(house, item)
        assert house.plain(item.record.title) in words
        assert house.plain(item.record.forms.short) in words
        assert f'alt="{words}"' in body, name
        assert f'<blockquote class="ss-alternative"><p>{words}</p>' in body, name


def test_every_file_is_one_click_away_with_its_size(house: House, made: dict[str, bytes]) -> None:
    pages = {page.address: page.body for page in ROOM.render(house) if isinstance(page, Page)}
    for path, content in made.items():
        folder, _, name = path.rpartition("/")
        found = re.search(rf'<a [^>]*href="{re.escape(name)}" download>(.*?)</a>', pages[f"{folder}/"])
        assert found, path
        assert f"{max(1, round(len(content) / 1024))} KB" in found[1], path


def letters(text: str) -> str:
    """Return the letters and figures alone: where a line ends, a hyphen is read back as a sign of its own."""
    return "".join(filter(str.isalnum, text))


def test_a_handout_can_be_read_by_a_screen_reader_and_kept(house: House, made: dict[str, bytes]) -> None:
    found = those(made, "-handout.pdf")
    for name in {longest(house).id, *list(found)[::16]}:  # the press itself refuses most faults in each of them
        assert faults(found[name]) == [], name


def test_a_handout_is_one_page_of_a5_whose_code_leads_to_the_snippet(house: House, made: dict[str, bytes]) -> None:
    for name, content in list(those(made, "-handout.pdf").items())[::6]:
        opened = pypdfium2.PdfDocument(BytesIO(content))
        assert len(opened) == 1, name
        assert tuple(map(round, opened[0].get_size())) == (420, 595), name
        codes = zxingcpp.read_barcodes(opened[0].render(scale=3).to_pil())
        assert [code.text for code in codes] == [f"{house.school.address}newsletter/{name}/"], name
        text = letters(opened[0].get_textpage().get_text_range())
        snippet = house.shelf(SNIPPETS)[name].record
        for words in (snippet.title, *snippet.forms.medium, snippet.tonight, snippet.ask):
            assert letters(house.plain(words)) in text, name
        assert letters("Childline, free, day or night 0800 1111") in text, name


def test_a_text_too_long_for_a_handout_is_told_and_not_cut_off(house: House) -> None:
    item = longest(house)
    view = {**handout_view(house, item), "paragraphs": ["A few words more. " * 150]}
    with pytest.raises(PressError, match="the medium form is too long"):
        house.press.pdf(Sheet("newsletter/templates/handout.typ", view, item.record.written))


# All of them


def test_the_same_snippet_makes_the_same_bytes_with_another_cache(house: House, tmp_path: Path) -> None:
    item = longest(house)
    fresh = replace(house, press=Press(Cache(tmp_path / "cache")))
    one, other = ({asset.path: asset.content for asset in files(h, item)} for h in (house, fresh))
    assert fresh.press.cache.tally.misses >= 3
    assert one == other


def test_the_files_of_the_public_carry_no_draft_mark_and_those_of_a_preview_do(house: House) -> None:
    preview, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate", preview=True))
    item = longest(house)
    drafts = {asset.path: asset for asset in files(preview, item)}
    for asset in files(house, item):
        assert isinstance(asset, Asset)
        assert asset.reader is Reader.PUBLIC
        if asset.kind in {"text", "email"}:
            assert str(preview.watermark) not in asset.content.decode("utf-8")
            assert str(preview.watermark) in drafts[asset.path].content.decode("utf-8")
