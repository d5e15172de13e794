"""Every PDF of a poster: its standards, paper, fonts and code, the order of reading, the letters on their grounds."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
import zxingcpp

from safesite.ground.pdf import PressError
from safesite.posters.designs import DESIGNS
from safesite.posters.forms import FORMS, TRANSLATED
from safesite.posters.inks import least
from safesite.posters.sheet import sheet
from safesite.posters.tongues import tongues
from tests.pdf_validator import faults_of_many
from tests.posters.extremes import LONG_NAME, stretched
from tests.posters.houses import Printed, bare, changed, every_form, every_look, everything, house, item, pdf
from tests.posters.printed import (
    Word,
    can_be_seen,
    headings,
    least_contrast,
    letters_of,
    page_of,
    picture_of,
    reading,
    text_of,
    words_of,
)

if TYPE_CHECKING:
    from PIL.Image import Image

MARGIN = 28.3  # points: 10 mm
OVERLAP = 0.3  # of the smaller of two words
SIZES = {"a5": (420, 595), "a4": (595, 842), "a3": (842, 1191)}
RIM = 28.35
SIGNS = ".,:?!\u060c\u06d4\u061f\u0964"  # at the end of a word, in any of our scripts


def plain(text: str) -> str:
    """Return a text without what a PDF writes in other ways: spaces, soft hyphens, ligatures."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060-\u2069\ufffe]+", "", text)


def test_there_are_posters_of_every_design() -> None:
    assert {one.item.record.design for one in every_form()} == set(DESIGNS)
    assert len(every_form()) > 150


def test_every_pdf_can_be_read_by_a_screen_reader_and_kept() -> None:
    assert len(everything()) > 180
    assert faults_of_many(everything()) == {}


def test_every_font_is_embedded() -> None:
    for path, content in everything().items():
        with pikepdf.open(BytesIO(content)) as document:
            fonts = [
                o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
            ]
            assert fonts, path
            assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts), path


def test_the_size_of_the_paper_is_true() -> None:
    for path, content in everything().items():
        page = page_of(content)
        form = FORMS[path.split()[-1]]  # type: ignore[index]  # the last word of its name
        rim = 2 * RIM if form.shop else 0
        width, height = SIZES[form.paper]
        assert page.get_size() == pytest.approx((width + rim, height + rim), abs=1), path
        assert form.points == pytest.approx(page.get_size()[0], abs=0.5), path


def test_a_print_shop_is_told_where_to_cut() -> None:
    made = [content for name, content in everything().items() if name.endswith("print-shop")]
    assert made
    for content in made:
        page = page_of(content)
        trim, media = page.get_trimbox(), page.get_mediabox()
        assert [round(part, 0) for part in (trim[0] - media[0], media[2] - trim[2])] == [28, 28]
        picture = picture_of(page)
        # Colour goes on for 3 mm beyond the cut, then there is paper.
        middle = picture.height // 2
        assert picture.getpixel((int(2 * (RIM - 7)), middle)) == picture.getpixel((int(2 * (RIM + 7)), middle))
        assert picture.getpixel((int(2 * (RIM - 10)), middle)) == (255, 255, 255)
        # A mark in each corner, down and across, that stops short of the colour.
        far = (picture.width - 1, picture.height - 1)
        for x in (int(2 * RIM), far[0] - int(2 * RIM)):
            assert all(_marked(picture, x, y) for y in (8, far[1] - 8)), "down, at the sides"
        for y in (int(2 * RIM), far[1] - int(2 * RIM)):
            assert all(_marked(picture, x, y) for x in (8, far[0] - 8)), "across, above and below"
        assert not _marked(picture, far[0] // 2, 8)


def _marked(picture: Image, x: int, y: int) -> bool:
    """Tell whether there is a thin dark line within 2 pixels of a point that should lie on white paper."""
    near = [picture.getpixel((x + a, y + b)) for a in range(-2, 3) for b in range(-2, 3)]
    return min(sum(pixel) for pixel in near) < 600 and max(sum(pixel) for pixel in near) == 765  # type: ignore[arg-type]


def test_each_code_leads_to_a_page_that_exists() -> None:
    known = house(preview=True)
    addresses = {f"{known.school.address}{entry.address}" for entry in known.catalogue.of_kind("page")}
    seen = 0
    for one in every_form():
        if one.form.name != "a4" and one.item.id not in ("smart", "who-to-tell", "visitors"):
            continue
        picture = page_of(pdf(one.sheet)).render(scale=3 if one.form.paper == "a5" else 2).to_pil()
        # Large print has no room for one, and leads by its words alone.
        codes = [code.text for code in zxingcpp.read_barcodes(picture)]
        wanted = known.catalogue.find(f"page:{one.item.record.leads_to}")
        assert wanted
        expected = (
            [f"{known.school.address}{wanted.address}"]
            if DESIGNS[one.item.record.design].code and not one.form.large
            else []
        )
        assert codes == expected, one.name
        assert set(codes) <= addresses
        seen += len(codes)
    assert seen > 40


def test_reading_begins_with_the_title_and_goes_down_the_poster() -> None:
    for one in every_form():
        found = headings(pdf(one.sheet))
        assert [level for level, _ in found].count(1) == 1, one.name
        assert found[0][0] == 1, one.name
        order = [plain(text) for _, text in found]
        places = [order.index(plain(title)) for title in in_order(one)]
        assert len(places) > 0, one.name
        assert places == sorted(places), one.name


def in_order(one: Printed) -> list[str]:
    """Return the titles of a poster's parts in the order in which they are meant to be read."""
    view, design = one.sheet.view, one.item.record.design
    if design == "flow":
        return [step["title"] for step in view["flow"]["steps"]]  # type: ignore[index]
    titles = [line["title"] for line in view["lines"]]  # type: ignore[attr-defined]
    if design == "team":
        return [*view["team"], *titles[1:], view["tell"]["anyone"], titles[0]]  # type: ignore[index, misc]
    return [one.sheet.view["title"]] if design == "letter" else titles  # type: ignore[list-item]


def test_the_parts_of_a_poster_are_read_with_their_words() -> None:
    view = (made := sheet(house(), item("stop"), FORMS["a4"])).view
    said, at = plain(reading(pdf(made))), 0
    parts = [line[part] for line in view["lines"] for part in ("title", "say")]  # type: ignore[attr-defined]
    for text in (*parts, view["closing"], view["tell"]["title"], view["tell"]["number"]):  # type: ignore[index]
        found = said.find(plain(str(text)), at)
        assert found >= 0, text
        at = found + len(plain(str(text)))


@pytest.mark.parametrize("one", every_look(), ids=lambda one: one.name)
def test_every_letter_can_be_read_on_its_ground(one: Printed) -> None:
    page = page_of(pdf(one.sheet))
    picture, height = picture_of(page), page.get_size()[1]
    words = [word for word in words_of(page) if len(word.text) > 1]
    assert len(words) > 8
    poor = {
        word.text: ratio for word in words if (ratio := least_contrast(word, picture, height)) < least(one.form.ink)
    }
    assert poor == {}


def test_the_judge_of_letters_finds_what_is_planted() -> None:
    made = sheet(house(), item("kind-online"), FORMS["a4"])
    poor = {name: {**tone, "on": tone["fill"], "strong": "#cccccc"} for name, tone in made.view["tones"].items()}  # type: ignore[attr-defined]
    poor["coral"]["on"] = "#e08a60"
    page = page_of(pdf(changed(made, tones=poor)))
    picture, height = picture_of(page), page.get_size()[1]
    title = next(word for word in words_of(page) if word.text == "Behind")
    assert 1.25 < least_contrast(title, picture, height) < 4.5
    first, second = Word("one", "#000000", (0, 0, 10, 10)), Word("two", "#000000", (4, 0, 14, 10))
    assert first.covers(second) == pytest.approx(0.6)
    assert not first.within((1, 1, 20, 20))
    hidden = Word("hidden", "#ffffff", (20, 20, 40, 30))  # in the white margin
    assert not can_be_seen(hidden, picture, height)
    assert can_be_seen(Word("seen", "#000000", (20, 20, 40, 30)), picture, height)


@pytest.mark.parametrize("one", every_look(), ids=lambda one: one.name)
@pytest.mark.parametrize("share", [0.0, 0.4])
def test_no_word_is_cut_off_or_covered(one: Printed, share: float) -> None:
    view = dict(one.sheet.view)
    made = changed(one.sheet, **(stretched(view, share) if share else {}))
    page = page_of(pdf(made))
    words = [word for word in words_of(page) if len(word.text) > 1]
    rim = 0 if one.form.shop else MARGIN - 1
    width, height = page.get_size()
    outside = [
        w.text for w in words if w.box[0] < rim or w.box[1] < rim or w.box[2] > width - rim or w.box[3] > height - rim
    ]
    assert outside == []
    ordered = sorted(words, key=lambda word: word.box[1])
    covered = [
        (first.text, second.text)
        for number, first in enumerate(ordered)
        for second in ordered[number + 1 : number + 60]
        if second.box[1] < first.box[3] and first.covers(second) > OVERLAP
    ]
    assert covered == []
    if share:
        assert plain(LONG_NAME) in plain(text_of(page))
    if share and one.form.name == "a4":  # a word that runs out of its box stands on another ground
        picture = picture_of(page)
        assert [letter.text for letter in letters_of(page) if not can_be_seen(letter, picture, height)] == []


def test_no_word_of_a_translation_leaves_its_paper_or_is_too_faint() -> None:
    known, seen = house(preview=True), set()
    for name in ("smart", "who-to-tell"):
        for tongue in tongues(known, item(name), known.speaker_abroad()):
            for form in TRANSLATED:
                made = bare(sheet(known, item(name), FORMS[form], tongue))
                page = page_of(pdf(changed(made, school=LONG_NAME)))
                picture, (width, height) = picture_of(page), page.get_size()
                words = [word for word in words_of(page) if len(word.text) > 1]
                paper = (MARGIN - 1, MARGIN - 1, width - MARGIN + 1, height - MARGIN + 1)
                assert [word.text for word in words if not word.within(paper)] == [], (name, tongue.language)
                poor = [word.text for word in words if least_contrast(word, picture, height) < least(FORMS[form].ink)]
                assert poor == [], (name, tongue.language)
                copied = once(plain(text_of(page)))
                label = [part.strip(SIGNS) for warning in tongue.warnings for part in warning.split()]
                assert len(tongue.warnings) == 2
                assert [part for part in label if once(plain(part)) not in copied] == [], (name, tongue.language)
                seen.add((name, tongue.language, form))
    assert len(seen) == 20


def test_every_word_of_a_poster_is_printed_whole() -> None:
    for one in every_form():
        found = plain(text_of(page_of(pdf(one.sheet))))
        view = one.sheet.view
        said = [str(view["title"]), str(view["school"])]
        said += [str(line[part]) for line in view["lines"] for part in ("title",)]  # type: ignore[attr-defined]
        assert [text for text in said if plain(text) not in found and one.item.record.design != "flow"] == [], one.name


def test_what_cannot_fit_is_told_and_not_cut_off() -> None:
    made = sheet(house(), item("smart"), FORMS["a4"])
    with pytest.raises(PressError, match=r"school is too long: .* needs [\d.]+ mm of height .* leave out"):
        pdf(changed(made, school="Saint Bartholomew and All Angels " * 12))


def test_a_letter_that_no_font_has_is_told() -> None:
    made = sheet(house(), item("kind-online"), FORMS["a4"])
    with pytest.raises(PressError, match=r"our fonts have no sign “中” .* which stands in closing"):
        pdf(changed(made, closing="Kind 中 words"))


def test_what_is_copied_out_of_a_translation_is_as_it_was_written() -> None:
    known = house(preview=True)
    languages = {}
    for name in ("smart", "who-to-tell"):
        for tongue in tongues(known, item(name), known.speaker_abroad()):
            made = bare(sheet(known, item(name), FORMS["a4"], tongue))
            content, view = pdf(made), made.view
            copied = once(plain(text_of(page_of(content))))
            said = [view["title"], view["lead"], view["tell"]["note"]]  # type: ignore[index]
            said += [line["say"] for line in view["lines"]]  # type: ignore[attr-defined]
            words = {word.strip(SIGNS) for text in said for word in str(text).split()}
            assert len(words) > 25
            assert [word for word in words if once(plain(word)) not in copied] == [], (name, tongue.language)
            with pikepdf.open(BytesIO(content)) as document:
                assert str(document.Root.Lang).startswith(tongue.language)
            languages[tongue.language] = view["dir"]
    assert languages == {"pl": "ltr", "ro": "ltr", "ur": "rtl", "ar": "rtl", "bn": "ltr"}


def once(text: str) -> str:
    """Return a text whose Bengali syllables stand once: the press writes one again for each of its signs."""
    return re.sub(r"([\u0980-\u09ff]{1,6}?)\1+", r"\1", text)
