"""The words of the interface: filled, escaped, counted, and refused where they do not fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from safesite.ground import interface as words
from safesite.ground.interface import FOLDER, Interface, InterfaceError, interface
from safesite.ground.interfacefile import read_interface
from safesite.ground.languages import NAMES

TEXTS = {
    "room.plain": 'The school\'s rules & "more"',
    "room.place": "Call {name} on {number}.",
    "room.cakes-one": "{count} cake",
    "room.cakes-other": "{count} cakes",
}
ENGLISH = Interface("en-GB", "ltr", TEXTS, "interface/en.yml")
HEAD = "schema: 1\nlanguage: {}\ndir: {}\nwords:\n"
BODY = """  room:
    plain: Y
    place: "{name}: {number}"
    cakes-one: "{count} C"
    cakes-other: "{count} CC"
"""


def written(folder: Path, body: str, language: str = "ur", direction: str = "rtl") -> Path:
    """Write a file of words."""
    path = folder / f"{language}.yml"
    path.write_text(HEAD.format(language, direction) + body, encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    """Return what is said about a file that is refused."""
    with pytest.raises(InterfaceError) as error:
        read_interface(path, ENGLISH)
    return str(error.value)


def test_a_word_is_plain_text_with_its_places_filled() -> None:
    assert ENGLISH.word("room.place", name="Mum & Dad", number=3) == "Call Mum & Dad on 3."


def test_in_html_what_fills_a_place_is_escaped_unless_it_is_html() -> None:
    made = ENGLISH.html("room.place", name="<b>", number=Markup("<b>3</b>"))
    assert (type(made), made) == (Markup, "Call &lt;b&gt; on <b>3</b>.")


def test_a_word_itself_is_escaped_and_its_apostrophes_stay() -> None:
    assert ENGLISH.html("room.plain") == "The school's rules &amp; &#34;more&#34;"


def test_what_fills_a_place_is_never_read_as_a_place() -> None:
    assert ENGLISH.word("room.place", name="{number}", number=3) == "Call {number} on 3."
    assert ENGLISH.html("room.place", name="{number}", number=3) == "Call {number} on 3."


@pytest.mark.parametrize(("count", "said"), [(0, "0 cakes"), (1, "1 cake"), (2, "2 cakes")])
def test_a_number_chooses_the_form(count: int, said: str) -> None:
    assert ENGLISH.counted("room.cakes", count) == said
    assert ENGLISH.counted_html("room.cakes", count) == said


def test_a_missing_word_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(InterfaceError) as error:
        ENGLISH.word("room.plein")
    assert str(error.value) == ("interface/en.yml: there is no word 'room.plein'\n    Try: did you mean 'room.plain'?")


def test_a_place_that_nothing_fills_is_an_error() -> None:
    said = "interface/en.yml: room.place: {number} stands in the file or in the call, not in both"
    with pytest.raises(InterfaceError, match=re.escape(said)):
        ENGLISH.word("room.place", name="Mum")


def test_a_place_that_is_not_there_is_an_error() -> None:
    said = "interface/en.yml: room.plain: {name} stands in the file or in the call, not in both"
    with pytest.raises(InterfaceError, match=re.escape(said)):
        ENGLISH.html("room.plain", name="Mum")


def test_each_gives_a_list_of_words_by_name() -> None:
    assert words.each("reference.year", ["R", "Y6"]) == {"R": "Reception", "Y6": "Year 6"}


def test_texts_keep_their_places_open() -> None:
    assert words.texts("frame.page-of") == {"frame.page-of": "Page {now} of {all}"}
    with pytest.raises(InterfaceError, match=re.escape("there is no word 'frame.page-off'")):
        words.texts("frame.page-off")


def test_a_file_of_another_language_is_read(tmp_path: Path) -> None:
    urdu = read_interface(written(tmp_path, BODY), ENGLISH)
    assert (urdu.language, urdu.dir, urdu.word("room.plain")) == ("ur", "rtl", "Y")


def test_a_word_that_a_language_lacks_is_an_error(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, BODY.replace("    plain: Y\n", ""))) == (
        "ground/interface/ur.yml: room.plain is missing ('The school's rules & \"more\"')"
    )


def test_a_word_with_other_places_is_an_error(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, BODY.replace("{number}", "{nummer}"))) == (
        "ground/interface/ur.yml: room.place has not the places of the English ('Call {name} on {number}.')"
    )


def test_a_word_that_the_english_has_not_is_an_error(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, BODY + "    extra: Z\n")) == (
        "ground/interface/ur.yml: room.extra is no word of the English"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("  room:\n    plain: 3\n", "words.room.plain"),
        ("  room:\n    Plain: Y\n", "words.room.Plain"),
        ("  room:\n    plain: Y\n    plain: Z\n", "written twice"),
    ],
)
def test_a_file_that_is_wrong_is_told_with_its_place(tmp_path: Path, body: str, said: str) -> None:
    found = refusal(written(tmp_path, body))
    assert found.splitlines()[1].startswith("ground/interface/ur.yml:")
    assert said in found


def test_a_direction_that_is_none_is_told(tmp_path: Path) -> None:
    assert "dir: " in refusal(written(tmp_path, BODY, direction="up"))


def test_a_language_without_a_file_is_an_error() -> None:
    with pytest.raises(InterfaceError, match="cannot be read"):
        interface("xx")


def test_every_language_that_is_there_is_whole_and_runs_the_right_way() -> None:
    files = sorted(FOLDER.glob("*.yml"))
    assert [path.stem for path in files if path.stem == "en"]
    for path in files:
        found = interface(path.stem)
        assert found.language.partition("-")[0] == path.stem
        assert found.dir == words.direction(found.language)


def test_urdu_and_arabic_run_from_right_to_left() -> None:
    assert {name for name in (*NAMES, "en-GB") if words.direction(name) == "rtl"} == {"ur", "ar"}


def test_a_part_in_another_language_says_so() -> None:
    assert words.in_language("ur") == 'lang="ur" dir="rtl"'
    assert words.in_language("pl") == 'lang="pl" dir="ltr"'
