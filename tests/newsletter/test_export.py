"""The command that writes the forms of a snippet into a folder, for a week, for today, or for one snippet."""

from __future__ import annotations

from pathlib import Path

import pytest

from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.yearplan import current
from safesite.publish import cli
from safesite.publish.build import furnish
from safesite.publish.settings import from_file
from tests import oakfield

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-18"
ENDINGS = {".txt", "-email.html", ".docx", "-card.png", "-handout.pdf"}


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be a Wednesday in November."""
    monkeypatch.setenv("SAFESITE_TODAY", TODAY)
    monkeypatch.delenv("SCHOOL", raising=False)
    monkeypatch.chdir(ROOT)


def export(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, str, str]:
    """Run the command."""
    code = cli.main(["newsletter", "export", "--to", str(folder), "--school", "claygate", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def written(folder: Path, name: str) -> set[str]:
    """Return the files of a folder, without the snippet's name."""
    return {path.name.removeprefix(name) for path in folder.iterdir()}


def test_one_snippet_is_written_in_every_form_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = export(capsys, tmp_path, "--snippet", "is-it-true")
    assert (code, err) == (0, "")
    assert written(tmp_path, "is-it-true") == ENDINGS
    assert out.splitlines()[0] == "“Is it true?”:"
    assert {Path(line.strip()).name for line in out.splitlines()[1:]} == {path.name for path in tmp_path.iterdir()}
    assert b"DRAFT" not in (tmp_path / "is-it-true-email.html").read_bytes()


def test_a_week_is_named_by_its_number_by_a_day_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house, _ = furnish(from_file(ROOT / "mkdocs.yml", school="claygate"))
    found = current(house)
    assert found
    number, week = next((n, w) for n, w in enumerate(found.weeks, 1) if w.monday.isoformat() == "2026-11-16")
    for words in (("--week", str(number)), ("--week", "2026-11-19"), ()):
        folder = tmp_path / "-".join(("week", *words))
        code, out, _ = export(capsys, folder, *words)
        assert code == 0
        assert out.splitlines()[0] == (
            f"“{house.plain(house.shelf(SNIPPETS)[week.snippet].record.title)}”, week {number}, from 16 November 2026:"
        )
        assert written(folder, week.snippet) == ENDINGS


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--week", "99"), "--week: the plan has no week '99'"),
        (("--week", "soon"), "--week: the plan has no week 'soon'"),
        (("--snippet", "is-it-tru"), "--snippet: there is no snippet 'is-it-tru'\n    Try: did you mean 'is-it-true'?"),
    ],
)
def test_a_week_or_a_snippet_that_is_not_there_is_told_in_plain_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    code, out, err = export(capsys, tmp_path / "out", *words)
    assert (code, out) == (1, "")
    assert told in err
    assert not (tmp_path / "out").exists()


def test_a_school_without_terms_has_no_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(oakfield.copy(tmp_path / "school"))
    assert cli.main(["newsletter", "export", "--to", str(tmp_path / "out"), "--week", "1"]) == 1
    assert "--week: the school has no plan of the year" in capsys.readouterr().err
