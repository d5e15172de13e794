"""A finished site takes the place of the last one whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from safesite.publish import cli, swap
from tests.publish.places import SNIPPET, TODAY, Place, digests


def folder(path: Path, text: str) -> Path:
    """Make a site of two files."""
    (path / "inner").mkdir(parents=True)
    (path / "404.html").write_text(text, encoding="utf-8")
    (path / "inner" / "index.html").write_text(text, encoding="utf-8")
    return path


def fail_rename(monkeypatch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Let the rename of that number fail, counted from 1, and keep the names of all that were asked for."""
    asked: list[str] = []
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        asked.append(f"{self.name} -> {target.name}")
        if len(asked) == number:
            raise PermissionError("planted")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    return asked


def test_the_new_site_takes_the_place_of_the_last_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    folder(swap.aside(site), "new")
    swap.swap(site)
    assert (site / "inner" / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_last_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    folder(swap.aside(site), "new")
    swap.swap(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_swap_that_fails_at_either_step_leaves_the_last_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    site = folder(tmp_path / "site", "old")
    folder(swap.aside(site), "new")
    before = digests(site)
    asked = fail_rename(monkeypatch, number)
    with pytest.raises(PermissionError, match="planted"):
        swap.swap(site)
    assert asked[:2] == ["site -> .site.old", ".site.new -> site"][:number]
    assert digests(site) == before


def test_a_swap_cut_off_between_its_steps_is_undone_by_the_next_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = digests(folder(swap.before(site), "old"))
    folder(swap.aside(site), "new")
    assert swap.recover(site)
    swap.clear(site)
    assert digests(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_nothing_is_put_back_where_a_site_stands(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "good")
    folder(swap.before(site), "older")
    assert not swap.recover(site)
    assert (site / "404.html").read_text(encoding="utf-8") == "good"


@pytest.mark.parametrize("number", [1, 2])
def test_the_command_survives_a_failure_in_the_middle_of_the_swap(
    built: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    before = digests(built.site)
    built.one_more()
    with monkeypatch.context() as patch:
        patch.chdir(built.folder)
        patch.setenv("SAFESITE_TODAY", TODAY)
        asked = fail_rename(patch, number)
        assert cli.main(["build"]) == 3
    assert len(asked) >= number
    assert capsys.readouterr().err == (
        "Something went wrong in safesite itself, not in your files: PermissionError('planted')\n"
        "Please report it with the command that you typed. Nothing was published.\n"
    )
    assert digests(built.site) == before
    assert built.leftovers() == [".site.new"]
    assert built.build().returncode == 0
    assert built.leftovers() == []
    assert (built.site / "newsletter/one-more/index.html").is_file()


def test_a_failed_build_after_a_cut_off_swap_puts_the_last_site_back(built: Place) -> None:
    before = digests(built.site)
    built.site.rename(swap.before(built.site))
    built.write(SNIPPET, f"titel: typing\n{built.read(SNIPPET)}")
    assert built.build().returncode == 1
    assert digests(built.site) == before
    assert built.leftovers() == []


def test_a_link_to_the_folder_of_the_site_stays_a_link(place: Place, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    place.site.symlink_to(tmp_path / "disk")
    assert place.build().returncode == 0
    assert place.site.is_symlink()
    assert (tmp_path / "disk" / "index.html").is_file()


@pytest.mark.parametrize("where", [".", "content", "notes.txt"])
def test_a_build_never_takes_the_place_of_what_is_no_site(place: Place, where: str) -> None:
    place.write("notes.txt", "mine")
    before = digests(place.folder)
    ran = place.safesite("build", "--site-dir", where)
    name = place.folder.name if where == "." else where
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "1 problem to fix:\n"
        f"--site-dir: {name}/ holds things that are no site built before, and they would be lost\n"
        "    Try: name an empty folder, or one that is not there\n"
    )
    assert digests(place.folder) == before


def test_a_site_that_somebody_keeps_in_git_is_not_taken_away(built: Place) -> None:
    (built.site / ".git").mkdir()
    (built.site / ".git" / "HEAD").write_text("ref: refs/heads/pages\n", encoding="utf-8")
    assert built.build().returncode == 1
    assert (built.site / ".git" / "HEAD").is_file()
