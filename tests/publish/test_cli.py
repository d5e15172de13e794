"""The commands: exit code 0 when all is well, 1 for an author's mistake, 3 for a fault of ours; plain words always."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import safesite
from safesite.publish import cli, host, schemas, swap, told
from tests.publish import places
from tests.publish.places import SNIPPET, TODAY, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NAME = "Oakfield Primary School (example)"
OURS = (
    "Something went wrong in safesite itself, not in your files: KeyError('planted')\n"
    "Please report it with the command that you typed. Nothing was published.\n"
)
COMMANDS = (
    "build",
    "preview",
    "serve",
    "check",
    "migrate",
    "schema",
    "policy approve",
    "newsletter export",
    "translation mark",
)


@pytest.fixture
def inside(place: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Return the small school, with the test standing in its folder."""
    monkeypatch.chdir(place.folder)
    monkeypatch.setenv("SAFESITE_TODAY", TODAY)
    for name in ("SCHOOL", "SITE_URL", "SAFESITE_PREVIEW"):
        monkeypatch.delenv(name, raising=False)
    return place


def ran(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run a command and return its exit code, what it said and what it complained of."""
    code = cli.main(words)
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    return code, said.out, said.err


def test_a_good_build_says_how_much_it_made_what_it_warns_of_and_where_to_open_it(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = ran(capsys, "build", "--site-dir", "out")
    pages = len(list((inside.folder / "out").rglob("index.html")))
    assert pages > 10
    assert len(list((inside.folder / "out/posters").rglob("*.pdf"))) == 1
    *warnings, made, how_many, where = out.splitlines()
    assert (code, err, warnings) == (0, "", [])
    assert made.startswith(f"Built {NAME}: {pages} pages, ")
    assert made.endswith(" units, 1 poster, 1 snippet, 1 quiz.")
    assert how_many == "Nothing to warn of."
    assert where == "Open it: out/index.html"


def test_a_preview_says_that_it_is_one_and_notes_what_the_public_will_not_see(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = ran(capsys, "preview")
    assert code == 0
    assert f"\nPreview of {NAME}: " in f"\n{out}"
    assert out.endswith("Open it: preview/index.html\n")
    assert (inside.folder / "preview/index.html").is_file()
    assert not inside.site.exists()


def test_warnings_are_told_and_do_not_stop_a_build(inside: Place, capsys: pytest.CaptureFixture[str]) -> None:
    inside.write(SNIPPET, inside.read(SNIPPET).replace("review: ", "review: 2026-09-29 # "))
    code, out, err = ran(capsys, "build")
    assert (code, err) == (0, "")
    assert out.splitlines()[:3] == [
        "1 thing to look at:",
        f"{SNIPPET}:4:9: review: this snippet was to be read again by 29 September 2026",
        "    Try: read it, mend it, and set a new date",
    ]
    assert out.splitlines()[-2] == "1 warning above."
    assert inside.site.is_dir()


def test_mistakes_are_told_once_each_on_stderr_with_exit_code_1(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    inside.write(SNIPPET, f"titel: typing\n{inside.read(SNIPPET)}")
    told = f"1 problem to fix:\n{SNIPPET}:1:1: titel: there is no such setting\n    Try: did you mean 'title'?\n"
    nothing = "Nothing was published; the last good site is as it was.\n"
    assert ran(capsys, "check") == (1, "", told)
    assert ran(capsys, "build") == (1, "", told + nothing)
    assert not inside.site.exists()


def test_a_mistake_across_files_is_told_together_with_the_warnings(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    text = inside.read(SNIPPET).replace("review: ", "review: 2026-09-29 # ")
    inside.write(SNIPPET, text.replace("help: ", "help: nobody # "))
    code, out, err = ran(capsys, "check")
    assert (code, out) == (1, "")
    assert err.splitlines()[0] == "1 problem to fix:"
    assert "help: no trusted address has the id 'nobody'" in err
    assert "1 thing to look at:" in err
    assert err.count("'nobody'") == 1


def test_a_check_of_files_without_a_mistake_says_what_it_notes(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = ran(capsys, "check")
    assert (code, err) == (0, "")
    assert out == "All is well.\n" or out.splitlines()[0].endswith((" note:", " notes:"))
    assert not inside.site.exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_school_that_is_not_there_is_named(inside: Place, capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, out, err = ran(capsys, command, "--school", "oakfeild")
    assert (code, out) == (1, "")
    assert err.startswith(
        "1 problem to fix:\n"
        "mkdocs.yml:1:1: school: there is no school 'oakfeild' in content/schools/\n"
        "    Try: did you mean 'oakfield'?\n"
    )
    assert not inside.site.exists()


SETTINGS = {
    "": "mkdocs.yml:1:1: plugins: the plugin 'safesite' is not among its plugins\n"
    "    Try: add '- safesite:' with the school's name\n",
    "site_name: a: b\n": "mkdocs.yml:1:13: this is not YAML (mapping values are not allowed here)\n",
    "plugins: {search: {}}\n": "mkdocs.yml:1:1: plugins: the plugin 'safesite' is not among its plugins\n"
    "    Try: add '- safesite:' with the school's name\n",
}


@pytest.mark.parametrize("text", SETTINGS)
@pytest.mark.parametrize("command", ["build", "preview", "check"])
def test_settings_that_cannot_be_used_are_the_authors_to_mend(
    inside: Place, capsys: pytest.CaptureFixture[str], command: str, text: str
) -> None:
    inside.write("mkdocs.yml", text)
    assert ran(capsys, command) == (1, "", "1 problem to fix:\n" + SETTINGS[text])


def test_settings_that_are_not_there_are_asked_for(inside: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert inside.config.is_file()
    expected = (
        "1 problem to fix:\n"
        "other.yml: there is no such file\n"
        "    Try: go to the folder that holds mkdocs.yml, or name the file with --config\n"
    )
    assert ran(capsys, "build", "--config", "other.yml") == (1, "", expected)


def test_settings_that_the_host_refuses_are_the_authors_to_mend(
    inside: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    inside.write("mkdocs.yml", inside.read("mkdocs.yml") + "      colour: red\n")
    code, out, err = ran(capsys, "build")
    assert (code, out) == (1, "")
    assert "colour" in err
    assert err.endswith("The site could not be built; the last good site is as it was.\n")


ENVIRONMENT = {
    "SAFESITE_TODAY": "1 problem to fix:\n"
    "the environment: SAFESITE_TODAY is 'soon', which is not a date\n"
    "    Try: write it like 2026-09-01\n",
    "SAFESITE_HOST": "1 problem to fix:\n"
    "the environment: SAFESITE_HOST is 'soon', which is no site generator that we know\n"
    "    Try: write mkdocs or properdocs\n",
}


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_a_variable_that_makes_no_sense_is_told(
    inside: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "soon")
    assert ran(capsys, "build") == (1, "", ENVIRONMENT[name])
    assert not inside.site.exists()


def test_a_fault_of_ours_is_said_to_be_ours_without_a_stack(
    inside: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr(cli, "furnish", broken)
    assert ran(capsys, "check", "--config", str(inside.config)) == (
        3,
        "",
        OURS,
    )


def test_ending_a_command_by_hand_is_no_fault_of_ours(
    inside: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "furnish", ended)
    assert ran(capsys, "check", "--config", str(inside.config)) == (1, "", "")


def test_serving_starts_the_host_on_the_preview_and_never_swaps(
    inside: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Sequence[str], Mapping[str, str]]] = []

    def run(command: Sequence[str], *, env: Mapping[str, str], check: bool) -> subprocess.CompletedProcess[str]:
        assert not check
        started.append((command, env))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    for name in ("swap", "clear", "recover"):
        monkeypatch.setattr(swap, name, lambda *_: pytest.fail("serve must leave every site alone"))
    assert ran(capsys, "serve", "--school", "oakfield") == (0, "", "")
    [(command, env)] = started
    assert command == [*places.HOST, "serve", "--config-file", "mkdocs.yml"]
    assert (env["SCHOOL"], env["SAFESITE_PREVIEW"]) == ("oakfield", "true")
    assert not inside.site.exists()


def test_ending_a_served_preview_by_hand_is_how_it_ends(
    inside: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "run", ended)
    assert ran(capsys, "serve", "--config", str(inside.config)) == (0, "", "")


def test_migrate_lifts_older_files_and_says_which(inside: Place, capsys: pytest.CaptureFixture[str]) -> None:
    text = inside.read(SNIPPET)
    assert text.count("schema: 1\n") == 1
    inside.write(SNIPPET, text.replace("schema: 1\n", ""))
    assert ran(capsys, "migrate") == (0, f"{SNIPPET}: lifted to the form of today\n", "")
    assert inside.read(SNIPPET).count("schema: 1\n") == 1
    assert ran(capsys, "migrate") == (0, "Every file has the form of today.\n", "")
    assert ran(capsys, "check")[0] == 0


def test_schema_writes_every_schema_of_the_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schemas, "PACKAGE", tmp_path)
    names = {path.parent.name for path, _ in schemas.all_schemas()}
    assert names == {"publish", "policy", "curriculum", "posters", "newsletter", "quizzes", "reference"}
    for name in names:
        (tmp_path / name).mkdir()
    assert ran(capsys, "schema") == (0, "", "")
    assert {path.parent.name for path in tmp_path.glob("*/schema.json")} == names


def test_the_version_is_the_packages() -> None:
    ran = subprocess.run([sys.executable, "-m", "safesite.publish.cli", "--version"], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout.decode().strip()) == (0, f"safesite {safesite.__version__}")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*command.split(), "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: safesite {command}")


def test_a_command_that_we_have_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["bild"])
    assert ended.value.code == 2
    assert "invalid choice: 'bild'" in capsys.readouterr().err


STACK = """INFO    -  Building
Traceback (most recent call last):
  File "a.py", line 1, in main
    broken()
    ~~~~~~^^

  File "b.py", line 2, in broken
KeyError: 'name'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "c.py", line 3
RuntimeError: planted
"""


def test_of_a_stack_only_the_last_line_is_told() -> None:
    assert host.without_stacks(STACK).splitlines() == [
        "INFO    -  Building",
        "KeyError: 'name'",
        "",
        "During handling of the above exception, another exception occurred:",
        "",
        "RuntimeError: planted",
    ]


def test_one_of_a_kind_is_not_called_many() -> None:
    counts = {"pages": 1, "clauses": 1, "units": 1, "posters": 1, "snippets": 1, "quizzes": 1}
    facts = {"school": "Oakfield", "counts": counts, "warnings": 1, "report": "w", "notes": "", "preview": False}
    assert told.summary(facts, "site").splitlines() == [
        "w",
        "Built Oakfield: 1 page, 1 clause, 1 unit, 1 poster, 1 snippet, 1 quiz.",
        "1 warning above.",
        "Open it: site/index.html",
    ]
