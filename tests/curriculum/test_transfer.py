"""A school's own scheme comes in by spreadsheet and goes out again the same; a file with a fault brings nothing in."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
import yaml

from safesite.curriculum.columns import COLUMNS
from safesite.curriculum.exporting import export_scheme
from safesite.curriculum.importing import import_scheme
from safesite.ground.problem import ProblemsFound
from safesite.publish import cli
from tests import oakfield

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAMES = [column.name for column in COLUMNS]
GOOD = {
    "id": "our-first",
    "title": "Our first, “with” signs; and more",
    "years": "Y1, Y2",
    "when": "autumn-1",
    "about": "What {dsl} is *for*.",
    "i_can": "I can ask.\nI can tell.",
    "lessons": "Ask = We ask.\nTell = We tell, = and we ask again.",
    "vocabulary": "pond = A small, still water.",
    "recalls": "ask-first",
    "misconceptions": "It is deep. = It is shallow.",
    "send": "Take a mat.",
    "notes": "Anyone may pass.",
    "staff_notes": "For staff.",
    "home": "Look for a puddle.",
    "teaches": "ask-first",
    "uses": "pip-asks, poster:smart",
    "clauses": "telling",
    "smart": "safe, tell",
    "strands": "privacy",
}
SECOND = {**GOOD, "id": "our-second", "years": "Y2", "kind": "assembly", "when": "safer-internet-day"}


def table(*rows: Mapping[str, str], names: list[str] = NAMES, delimiter: str = ",") -> str:
    """Return rows as a spreadsheet writes them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([names, *([row.get(name, "") for name in names] for row in rows)])
    return out.getvalue()


def taken_in(folder: Path, text: str | bytes, name: str = "Our Computing") -> str:
    """Import a spreadsheet into the small school; return what was said, or every problem."""
    path = folder / "scheme.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8-sig"))
    try:
        return import_scheme(oakfield.house(folder), path, name)
    except ProblemsFound as found:
        return str(found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the small school."""
    return oakfield.copy(tmp_path)


def written(folder: Path) -> list[str]:
    """Return what stands in the school's maps."""
    return sorted(path.name for path in folder.glob("content/schools/oakfield/curriculum/maps/*"))


def test_a_scheme_comes_in_and_goes_out_again_the_same(folder: Path) -> None:
    assert taken_in(folder, table(GOOD, SECOND)) == (
        "2 units are in content/schools/oakfield/curriculum/maps/our-computing.yml, under the scheme “Our Computing”."
    )
    assert written(folder) == ["our-computing.yml"]
    assert oakfield.told(folder) == ""
    house = oakfield.house(folder)
    out = export_scheme(house, "our-computing")
    assert out.decode("utf-8-sig") == table(GOOD, SECOND)
    assert export_scheme(house, "Our computing") == out
    assert "2 units" in taken_in(folder, out), "what went out comes in again, in the place of the old"
    assert export_scheme(oakfield.house(folder), "our-computing") == out


def test_the_units_that_came_in_are_taught(folder: Path) -> None:
    taken_in(folder, table(GOOD, SECOND))
    entries = {entry.id: entry for entry in oakfield.house(folder).catalogue.of_kind("unit")}
    assert entries["our-first"].years == ("Y1", "Y2")
    assert entries["our-second"].address == "curriculum/year-2/#our-second"
    assert entries["our-first"].topics == ("smart:safe", "smart:tell", "strand:privacy")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_spreadsheets_of_other_countries_write_other_signs_between_cells(folder: Path, delimiter: str) -> None:
    assert taken_in(folder, table(GOOD, delimiter=delimiter)).startswith("1 unit is in")


def test_headings_may_be_written_as_people_write_them_and_in_any_order(folder: Path) -> None:
    names = ["Title", "ID", "Years", "I can", "Lessons", "About", "Notes", "Teaches", "Recalls"]
    row = {name: GOOD[name.lower().replace(" ", "_")] for name in names}
    assert "our-computing.yml" in taken_in(folder, table(row, names=names))
    assert "Our first" in export_scheme(oakfield.house(folder), "our-computing").decode()


def test_every_bad_row_is_told_at_once_and_nothing_is_written(folder: Path) -> None:
    bad = (
        {**GOOD, "title": ""},
        {**GOOD, "id": "Not An Id"},
        {**GOOD, "id": "far", "years": "Y7"},
        {**GOOD, "id": "ours", "years": "Y5"},
        {**GOOD, "id": "pairs", "lessons": "Only a title"},
        {**GOOD, "id": "links", "teaches": "ask-frist", "uses": "nothing-there", "clauses": "none"},
        {**GOOD, "id": "facts", "about": "Ask {dls}."},
        {**GOOD, "id": "stars", "i_can": "I can ask.\nI can *ask."},
        {**GOOD, "id": "y1-asking"},
        {**GOOD, "id": "times", "when": "autumn"},
        SECOND,
        SECOND,
    )
    told = taken_in(folder, table(*bad))
    assert written(folder) == []
    assert told.splitlines()[0] == "13 problems to fix:"
    for line in (
        "scheme.csv:2:2: row 2, title: this cell is empty\n    Try: fill in the column 'title'",
        "scheme.csv:5:1: row 3, id: 'Not An Id' is not an id",
        "row 4, years: 'Y7' is not one of: R, Y1, Y2, Y3, Y4, Y5, Y6",
        "row 5, years: this school has no Year 5",
        "row 6, lessons: 'Only a title' has no '=' between its two parts\n    Try: write each line as: title = do",
        "row 7, teaches: no curriculum statement has the id 'ask-frist'\n    Try: did you mean 'ask-first'?",
        "row 7, uses: no published thing has the id 'nothing-there'",
        "row 7, clauses: no clause of the policy has the id 'none'",
        "row 8, about: the school gives no fact 'dls'\n    Try: did you mean 'dsl'?",
        "row 9, i_can: a '*' is opened and never closed",
        "row 10, id: the id 'y1-asking' is taken already (in curriculum/maps/ks1.yml)",
        "row 11, when: 'autumn' is not one of: autumn-1,",
        "row 13, id: row 12 has the id 'our-second' too",
    ):
        assert line in told


def test_a_cell_that_cannot_be_read_hides_no_fault_of_its_row(folder: Path) -> None:
    row = {**GOOD, "lessons": "Only a title", "years": "Y9", "teaches": "ask-frist", "recalls": "nowhere"}
    told = taken_in(folder, table(row))
    assert told.splitlines()[0] == "4 problems to fix:"
    for words in ("lessons: 'Only a title'", "years: 'Y9'", "teaches: no curriculum", "recalls: no curriculum"):
        assert f"row 2, {words}" in told


def test_years_and_times_may_be_written_as_people_say_them(folder: Path) -> None:
    row = {**GOOD, "years": "year 1, Year  2", "when": "Autumn term, first half"}
    assert "1 unit is" in taken_in(folder, table(row))
    assert export_scheme(oakfield.house(folder), "our-computing").decode("utf-8-sig") == table(GOOD)
    assert "1 unit is" in taken_in(folder, table({**GOOD, "when": "Safer Internet Day"}))
    assert "safer-internet-day" in export_scheme(oakfield.house(folder), "our-computing").decode()


def test_what_an_author_has_said_of_a_scheme_outlasts_the_next_import(folder: Path) -> None:
    taken_in(folder, table(GOOD))
    path = folder / "content/schools/oakfield/curriculum/maps/our-computing.yml"
    said = 'scheme: "By {dsl}"\nlead: What we *teach*.\nclauses: [telling]\n'
    path.write_text(path.read_text(encoding="utf-8").replace("units:", f"{said}units:", 1), encoding="utf-8")
    assert oakfield.told(folder) == ""
    assert "2 units" in taken_in(folder, table(GOOD, SECOND))
    kept = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {name: kept[name] for name in ("scheme", "lead", "clauses")} == yaml.safe_load(said)


def test_a_good_scheme_stays_while_a_bad_one_is_refused(folder: Path) -> None:
    taken_in(folder, table(GOOD))
    before = export_scheme(oakfield.house(folder), "our-computing")
    assert "problem" in taken_in(folder, table(GOOD, {**SECOND, "teaches": "nothing"}))
    assert export_scheme(oakfield.house(folder), "our-computing") == before
    assert written(folder) == ["our-computing.yml"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            table(GOOD).replace("i_can", "i_cann", 1),
            "column 7: there is no column 'i_cann'\n    Try: did you mean 'i_can'?",
        ),
        (table(GOOD).replace("i_can", "i_cann", 1), "the column 'i_can' is missing"),
        (table(GOOD).replace("title", "id", 1), "column 2: the column 'id' is there twice"),
        (table(), "there is no unit in it"),
        ("", "the column 'id' is missing"),
        (table(GOOD).encode("cp1252"), "save it in the spreadsheet as 'CSV UTF-8'"),
    ],
    ids=["misspelt", "missing", "twice", "no-rows", "empty", "encoding"],
)
def test_a_table_that_cannot_be_read(folder: Path, text: str | bytes, words: str) -> None:
    assert words in taken_in(folder, text)
    assert written(folder) == []


def test_a_map_of_the_schools_own_hand_is_not_written_over(folder: Path) -> None:
    own = folder / "content/schools/oakfield/curriculum"
    (own / "units").mkdir(parents=True)
    (own / "maps").mkdir()
    unit = "schema: 1\ntitle: T\nyear: Y1\nabout: A\ni_can: [I]\nlessons: [{title: T, do: D}]\nnotes: [N]\n"
    (own / "units/by-hand.yml").write_text(unit + "teaches: [ask-first]\n", encoding="utf-8")
    (own / "maps/our-computing.yml").write_text("schema: 1\ntitle: Ours\nplan: [{unit: by-hand}]\n", encoding="utf-8")
    assert "the school has a map 'our-computing' already" in taken_in(folder, table(GOOD))
    assert "by-hand" in (own / "maps/our-computing.yml").read_text(encoding="utf-8")
    assert "by-hand" in export_scheme(oakfield.house(folder), "our-computing").decode(), (
        "a plan goes out with its units"
    )


def test_a_name_of_signs_alone_gives_no_file(folder: Path) -> None:
    assert "'…' gives no name for a file" in taken_in(folder, table(GOOD), "…")


def test_the_commands(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SAFESITE_TODAY", oakfield.TODAY)
    for name in ("SCHOOL", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    (folder / "in.csv").write_text(table(GOOD), encoding="utf-8-sig", newline="")
    assert cli.main(["curriculum", "import", "in.csv", "--scheme", "Our Computing"]) == 0
    assert cli.main(["curriculum", "export", "--scheme", "our-computing", "--to", "out.csv"]) == 0
    assert (folder / "out.csv").read_bytes() == (folder / "in.csv").read_bytes()
    capsys.readouterr()
    assert cli.main(["curriculum", "export", "--scheme", "our-compting"]) == 1
    assert "there is no scheme 'our-compting'\n    Try: did you mean 'our-computing'?" in capsys.readouterr().err
    assert cli.main(["curriculum", "import", "absent.csv", "--scheme", "Our Computing"]) == 1
    assert "absent.csv" in capsys.readouterr().err
    assert written(folder) == ["our-computing.yml"]
