"""What posters say: in words for each key stage, the rule that was approved, and that once is enough to tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium
import pytest

from safesite.ground.words import Words
from safesite.policy import ROOM as POLICY
from safesite.posters.forms import FORMS
from safesite.posters.render import all_posters
from safesite.posters.sheet import sheet
from tests.posters.houses import SCHOOLS, body_of, every_form, house, item, pdf
from tests.posters.printed import page_of, text_of

if TYPE_CHECKING:
    import pypdfium2

    from safesite.posters.designs import Design
    from safesite.posters.model import Poster
    from safesite.reference.house import House
    from safesite.reference.school import Rule

ONCE = "once is enough to tell"
PUPILS_IN_A_CLASS = 30
LEAF = (75, 105, 50, 95)  # points: the least and the most across, and down
DRAFTED = "Phones stay at home in the draft."


def plainly(text: str) -> str:
    """Return a text in small letters and one line."""
    return " ".join(text.lower().split())


def own_words(poster: Poster) -> str:
    """Return all that a poster says of its own."""
    parts = [text for part in poster.parts for text in (part.title, part.say) if text]
    return plainly(" ".join(text.plain() for text in (poster.title, poster.lead, *parts)))


def test_once_is_enough_to_tell_stands_wherever_the_four_letters_stand() -> None:
    printed = [one for one in every_form() if one.item.record.design == "stop"]
    assert {one.item.id for one in printed} == {"stop", "stop-ks1"}
    assert {one.form.kind for one in printed} >= {"full", "low", "grey", "contrast", "large", "shop"}
    for one in printed:
        said = plainly(text_of(page_of(pdf(one.sheet))))
        assert said.count(ONCE) == 2, f"{one.name}: under the letters, and as the line below them"
        assert ONCE in plainly(body_of(one.item.id, preview=True))


def test_no_other_poster_spells_the_letters_without_it() -> None:
    spelled = [found for found in all_posters(house()) if "s.t.o.p." in own_words(found.record)]
    assert len(spelled) == 2
    assert all(ONCE in own_words(found.record) for found in spelled)


def test_the_youngest_have_words_of_their_own_and_fewer() -> None:
    both: tuple[Design, ...] = ("stop", "team", "photos", "lock", "bubbles", "lens", "games", "path")
    records = [found.record for found in all_posters(house())]
    for design in both:
        (young,) = (own_words(r) for r in records if r.design == design and r.stages == ("ks1",))
        (older,) = (own_words(r) for r in records if r.design == design and r.stages == ("ks2",))
        assert young != older
        assert len(young.split()) < len(older.split()), design
    for letter in house().references.smart.rules:
        assert letter.ks1 != letter.ks2
        assert len(letter.ks1.plain()) < len(letter.ks2.plain())


def test_the_youngest_have_larger_letters() -> None:
    sizes = {
        name: size_of("an accident", pdf(sheet(house(), item(name), FORMS["a4"]))) for name in ("stop", "stop-ks1")
    }
    assert sizes["stop-ks1"] > 1.2 * sizes["stop"] > 8


def size_of(words: str, content: bytes) -> float:
    """Return the size in points of the letters in which some words are printed."""
    text = page_of(content).get_textpage()
    index = text.get_text_range().find(words)
    assert index > 0
    return float(pdfium.FPDFText_GetFontSize(text.raw, index))


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_rule_at_the_gate_is_of_the_edition_in_public_and_of_the_draft_in_a_preview(school: str) -> None:
    public, preview = (drafted(house(school, preview=preview)) for preview in (False, True))
    approved = public.rule("phones")
    assert approved
    assert DRAFTED not in approved.say.plain()
    for known, binds in ((public, approved.say.plain()), (preview, DRAFTED)):
        view = sheet(known, item("phones-at-the-gate", school), FORMS["a4"]).view
        assert view["rule"]["say"] == known.plain(Words.of(binds))  # type: ignore[index]
        assert view["rule"]["exception"] == "Medical or SEND need: ask us."  # type: ignore[index]


def drafted(known: House) -> House:
    """Return a house whose school has changed its rule in the draft since, with the rules that bind in it."""
    rules: tuple[Rule, ...] = known.school.rules
    changed = tuple(r.model_copy(update={"say": Words.of(DRAFTED)}) if r.id == "phones" else r for r in rules)
    assert changed != rules
    made = replace(known, school=known.school.model_copy(update={"rules": changed}))
    assert POLICY.rules
    return replace(made, rules=tuple(POLICY.rules(made)))


def test_whom_to_tell_is_a_frame_for_a_picture_and_a_line_for_a_name_for_each() -> None:
    for school in SCHOOLS:
        known = house(school)
        made = pdf(sheet(known, item("who-to-tell", school), FORMS["a4"]))
        said = text_of(page_of(made))
        team = len(known.school.contacts.team) + 1  # and the class teacher
        assert said.count("Picture here") == team
        assert said.count("Name:") == team
        assert not images(made), "what is pasted in stays on the wall"


def images(content: bytes) -> list[object]:
    """Return the pictures made of pixels in a PDF."""
    return list(page_of(content).get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4))


def test_a_class_has_a_leaf_for_everybody() -> None:
    page = page_of(pdf(sheet(house(), item("class-charter"), FORMS["a4"])))
    assert leaves(page) >= PUPILS_IN_A_CLASS
    other = page_of(pdf(sheet(house(), item("stickers"), FORMS["a4"])))
    assert leaves(other) < PUPILS_IN_A_CLASS


def leaves(page: pypdfium2.PdfPage) -> int:
    """Return how many shapes of a page are about as large as a leaf to sign."""
    shapes = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=6)
    boxes = [shape.get_bounds() for shape in shapes]
    return sum(LEAF[0] < right - left < LEAF[1] and LEAF[2] < high - low < LEAF[3] for left, low, right, high in boxes)


def test_vote_cards_have_a_letter_a_word_and_a_shape_each() -> None:
    said = text_of(page_of(pdf(sheet(house(), item("vote-cards"), FORMS["a4"]))))
    for card in ("A Cat", "B Fish", "C Bird", "D Rabbit"):
        assert card in said
