"""Translations beside the English: what fits, what does not, and what has grown old."""

from __future__ import annotations

from pathlib import Path

from safesite.ground.languages import is_sidecar, mark_of
from safesite.ground.model import Record
from safesite.ground.problem import Severity
from safesite.ground.shelf import Folder, Shelf, Stock, stock
from safesite.ground.words import Words


class Note(Record):
    """A note."""

    title: Words
    points: tuple[Words, ...] = ()
    size: int = 1


NOTES = Shelf("note", Note)
ENGLISH = "schema: 1\ntitle: Ask {dsl}\npoints: [One, Two]\n"


def notes(folder: Path, **files: str) -> Stock[Note]:
    """Read a shelf of some files; two underscores stand for the point before the language."""
    for name, text in files.items():
        (folder / f"{name.replace('__', '.')}.yml").write_text(text, encoding="utf-8")
    return stock(NOTES, [Folder(folder, "notes")], [])


def polish(of: str, texts: str = 'title: "Zapytaj {dsl}"', checked_by: str = "null") -> str:
    """Return a translation."""
    return f'schema: 1\nof: "{of}"\nchecked_by: {checked_by}\ntexts:\n  {texts}\n'


def mark(folder: Path, *names: str) -> str:
    """Return the mark of the English, or of some of its texts."""
    return mark_of(notes(folder, a=ENGLISH).items["a"].record, names or None)


def test_a_translation_stands_beside_its_english(tmp_path: Path) -> None:
    found = notes(tmp_path, a__pl=polish(mark(tmp_path, "title")))
    assert found.problems == ()
    (sidecar,) = found.items["a"].translations
    assert (sidecar.language, sidecar.checked) == ("pl", False)
    assert sidecar.translation.texts == {"title": Words.parse("Zapytaj {dsl}")}
    checked = notes(tmp_path, a__pl=polish(mark(tmp_path, "title"), checked_by="A parent who speaks it"))
    assert checked.items["a"].translations[0].checked


def test_the_mark_follows_the_texts_and_nothing_else(tmp_path: Path) -> None:
    before = mark(tmp_path)
    assert mark_of(notes(tmp_path, a=f"# a remark\n{ENGLISH}size: 2\n").items["a"].record) == before
    assert mark_of(notes(tmp_path, a=ENGLISH.replace("Two", "Too")).items["a"].record) != before
    assert mark_of(notes(tmp_path, a=ENGLISH.replace("One, Two", "One")).items["a"].record) != before


def test_a_translation_of_an_older_text_is_a_warning_and_stays(tmp_path: Path) -> None:
    old = mark(tmp_path, "title")
    found = notes(tmp_path, a=ENGLISH.replace("Ask", "Tell"), a__pl=polish(old))
    (problem,) = found.problems
    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        "notes/a.pl.yml:2:5: of: the English has changed since this was translated\n"
        f"    Try: translate it again, then write of: '{mark_of(found.items['a'].record, ['title'])}'"
    )
    (sidecar,) = found.items["a"].translations
    assert sidecar.is_stale(found.items["a"].record)


def test_a_translation_of_some_texts_stays_fresh_when_others_change(tmp_path: Path) -> None:
    found = notes(tmp_path, a=ENGLISH.replace("Two", "Three"), a__pl=polish(mark(tmp_path, "title")))
    assert found.problems == ()
    assert not found.items["a"].translations[0].is_stale(found.items["a"].record)


def test_a_translation_keeps_to_the_texts_and_facts_of_the_english(tmp_path: Path) -> None:
    texts = 'titel: x\n  "points[0]": "{dsl}"\n  title: Zapytaj\n  "points[1]": Dwa'
    assert [
        str(p) for p in notes(tmp_path, a__pl=polish(mark(tmp_path, "points[0]", "title", "points[1]"), texts)).problems
    ] == [
        "notes/a.pl.yml:5:10: texts.titel: the English file has no text 'titel'\n    Try: did you mean 'title'?",
        (
            "notes/a.pl.yml:6:16: texts.points[0]: it does not use the facts that the English uses"
            "\n    Try: take the facts out: the English has none"
        ),
        "notes/a.pl.yml:7:10: texts.title: it does not use the facts that the English uses\n    Try: use {dsl}",
    ]


def test_a_translation_needs_its_english_and_a_known_language(tmp_path: Path) -> None:
    found = notes(tmp_path, ab__pl=polish("0" * 12), a__xx=polish("0" * 12), a=ENGLISH)
    assert [problem.words for problem in found.problems] == [
        "there is no language 'xx'",
        "there is no English file 'ab' that this translates",
    ]


def test_an_id_a_point_and_a_language_make_a_sidecar() -> None:
    assert [is_sidecar(stem) for stem in ("a.pl", "a-b.ur", "a", "a.PL", "A.pl", "a.pl.b", "a.polish")] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]
