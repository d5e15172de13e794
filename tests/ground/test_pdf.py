"""The press: the same bytes each time, standards held, and words that help when a sheet can't be printed."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safesite.ground import pdf
from safesite.ground.cache import Cache, Tally
from safesite.ground.pdf import Press, PressError, Sheet
from tests.pdf_validator import faults

SMART = ("posters/templates/smart.typ", "posters/examples/smart.view.json")
POLICY = ("policy/templates/policy.typ", "policy/examples/policy.view.json")
DAY = date(2026, 11, 21)
LONG_NAME = "Saint Bartholomew and All Angels Church of England Voluntary Aided Primary School"

ELSEWHERE = """
import sys
from pathlib import Path
from safesite.ground.cache import Cache
from safesite.ground.pdf import Press
from tests.ground.test_pdf import SMART, sheet
print(Cache.key(Press(Cache(Path(sys.argv[1]))).pdf(sheet(SMART))))
"""

View = dict[str, Any]


def view(kind: tuple[str, str]) -> View:
    """Read the example that the room ships."""
    read: View = json.loads((pdf.PACKAGE / kind[1]).read_text(encoding="utf-8"))
    return read


def sheet(kind: tuple[str, str], **changes: object) -> Sheet:
    """Give the example sheet of a room, with some of its view changed."""
    return Sheet(kind[0], view(kind) | changes, DAY)


def rules(name: str, words: str) -> list[View]:
    """Give the rules of the SMART poster with other words in the third."""
    found: list[View] = view(SMART)["lines"]
    found[2][name] = words
    return found


def own_template(folder: Path, text: str) -> Sheet:
    """Write a template of the test's own beside nothing else."""
    (folder / "sheet.typ").write_text(text, encoding="utf-8")
    return Sheet("sheet.typ", {"words": "hello"}, DAY)


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(Cache(tmp_path / "cache"))


@pytest.fixture
def bare_press(press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """A press whose package is an empty folder, for templates that are wrong."""
    monkeypatch.setattr(pdf, "PACKAGE", tmp_path.resolve())
    return press


def complaint(press: Press, wrong: Sheet) -> str:
    """Print what can't be printed, and give the words of the refusal."""
    with pytest.raises(PressError) as refusal:
        press.pdf(wrong)
    return str(refusal.value)


@pytest.mark.parametrize(
    "made",
    [
        sheet(SMART),
        sheet(SMART, paper="a3"),
        sheet(SMART, school=LONG_NAME, watermark="DRAFT", dir="rtl"),
        sheet(POLICY),
        sheet(POLICY, school=LONG_NAME, watermark="DRAFT", digest=None, duties=view(POLICY)["duties"] * 9),
    ],
    ids=["SMART A4", "SMART A3", "SMART draft", "policy", "policy draft"],
)
def test_an_independent_judge_finds_no_fault(press: Press, made: Sheet) -> None:
    assert faults(press.pdf(made)) == []


def test_another_process_prints_the_same_bytes(press: Press, tmp_path: Path) -> None:
    command = [sys.executable, "-c", ELSEWHERE, str(tmp_path / "other")]
    there = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    assert there == Cache.key(press.pdf(sheet(SMART)))


def test_what_was_printed_before_leaves_no_trace(press: Press, tmp_path: Path) -> None:
    press.pdf(sheet(SMART, title="Something else"))
    press.picture(sheet(SMART, paper="a3"), 100)
    fresh = Press(Cache(tmp_path / "other"))
    assert press.pdf(sheet(SMART)) == fresh.pdf(sheet(SMART))


def test_nothing_changed_prints_nothing(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    first = press.pdf(sheet(SMART)), press.picture(sheet(SMART), 200)
    again = Press(Cache(press.cache.folder))
    monkeypatch.setattr("typst.Compiler", None)
    assert (again.pdf(sheet(SMART)), again.picture(sheet(SMART), 200)) == first
    assert again.cache.tally == Tally(hits=2, misses=0)


@pytest.mark.parametrize(
    "other",
    [sheet(SMART, lead="Other words"), Sheet(SMART[0], view(SMART), date(2026, 11, 22))],
    ids=["view", "date"],
)
def test_any_change_prints_anew(press: Press, other: Sheet) -> None:
    assert press.pdf(sheet(SMART)) != press.pdf(other)
    assert press.cache.tally.misses == 2


def test_a_changed_template_prints_anew(bare_press: Press, tmp_path: Path) -> None:
    start = '#set document(title: "A sheet")\n#set text(font: "Lexend", lang: "en")\n= '
    before = bare_press.pdf(own_template(tmp_path, start + "Before"))
    after = Press(bare_press.cache).pdf(own_template(tmp_path, start + "After"))
    assert before != after


def test_a_picture_is_as_wide_as_asked(press: Press) -> None:
    for kind, width in ((SMART, 480), (SMART, 1001), (POLICY, 320)):
        png = press.picture(sheet(kind), width)
        assert png.startswith(b"\x89PNG")
        assert int.from_bytes(png[16:20]) == width


def test_a_letter_that_no_font_has_is_named_with_its_place(press: Press) -> None:
    wrong = sheet(SMART, lines=rules("say", "Send it → to 中"))
    assert complaint(press, wrong).splitlines() == [
        "posters/templates/smart.typ: our fonts have no sign “→” (U+2192), which stands in lines[2].say",
        "posters/templates/smart.typ: our fonts have no sign “中” (U+4E2D), which stands in lines[2].say",
    ]


def test_a_picture_refuses_what_the_pdf_refuses(press: Press) -> None:
    with pytest.raises(PressError, match="no sign"):
        press.picture(sheet(SMART, title="Be SMART 中"), 100)


def test_too_many_words_are_named_and_counted(press: Press) -> None:
    wrong = sheet(SMART, lines=rules("say", "Stop and check before you open it. " * 12))
    assert complaint(press, wrong).startswith(
        "posters/templates/smart.typ: lines[2].say is too long: at the smallest size that is still easy to"
    )
    assert "leave out about" in complaint(press, wrong)


def test_rules_that_run_forty_per_cent_longer_still_fit(press: Press) -> None:
    longer = [rule | {"say": rule["say"] + " " + "words " * (len(rule["say"]) // 15)} for rule in view(SMART)["lines"]]
    assert press.pdf(sheet(SMART, lines=longer, school=LONG_NAME))


def test_a_word_that_is_wider_than_its_box_is_named(press: Press) -> None:
    wrong = sheet(SMART, lines=rules("title", "Accept" * 12))
    assert "lines[2].title has a word that is too long: “AcceptAccept" in complaint(press, wrong)


def test_a_template_that_skips_a_heading_is_refused_with_its_line(bare_press: Press, tmp_path: Path) -> None:
    text = '#set document(title: "A sheet")\n#set text(font: "Lexend", lang: "en")\n= One\n=== Three\n'
    assert complaint(bare_press, own_template(tmp_path, text)) == (
        "sheet.typ, line 4: PDF/UA-1 error: skipped from heading level 1 to 3"
    )


def test_a_warning_of_typst_stops_the_press(bare_press: Press, tmp_path: Path) -> None:
    text = '#set document(title: "A sheet")\n#set text(font: ("Nope", "Lexend"), lang: "en")\n= One\n'
    assert complaint(bare_press, own_template(tmp_path, text)) == "sheet.typ, line 2: unknown font family: nope"


def test_a_sheet_that_failed_is_not_kept(press: Press) -> None:
    complaint(press, sheet(SMART, title="Be SMART 中"))
    complaint(press, sheet(SMART, title="Be SMART 中"))
    assert press.cache.tally == Tally(hits=0, misses=2)
