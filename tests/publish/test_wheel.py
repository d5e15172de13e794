"""The wheel carries all that a school needs, none of the sample schools, and builds a school's own folder alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from safesite.publish.rooms import ROOMS
from safesite.publish.settings import LIBRARY
from tests import oakfield
from tests.publish.places import ROOT, environment
from tests.publish.webpages import pages

pytestmark = pytest.mark.slow
PACKAGE = ROOT / "plugins/safesite"
MKDOCS_YML = """\
site_name: Online safety
docs_dir: our-school
theme:
  name: material
  font: false
plugins:
  - search
  - safesite:
      school: our-school
      schools: .
      preview: !ENV [SAFESITE_PREVIEW, false]
"""


@dataclass(frozen=True)
class Installed:
    """A virtual environment that holds our wheel, and sees the other packages but not our sources."""

    folder: Path

    def run(self, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment; nothing of the caller's may choose where modules come from."""
        env = {name: text for name, text in environment().items() if name not in ("PYTHONPATH", "PYTHONHOME")}
        program = self.folder / "bin" / words[0]
        return subprocess.run([program, *words[1:]], cwd=cwd, env=env, capture_output=True, text=True, check=False)


def files_of(folder: Path) -> set[str]:
    """Return the paths of a folder's files, without what Python leaves behind and hidden ones."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {p.as_posix() for p in found if "__pycache__" not in p.parts and not any(n[0] == "." for n in p.parts)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, fetching nothing."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
    words = ("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(ROOT))
    ran = subprocess.run([*pip, *words], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """Return the paths in the wheel, without its record of itself."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel where our sources cannot be seen: a path file names the packages, not what they link to."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    made = Installed(folder)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
    words = ("--python", str(folder), "install", "--no-deps", "--no-index", str(wheel))
    ran = subprocess.run([*pip, *words], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return made


def test_the_wheel_carries_every_file_of_the_package(names: set[str]) -> None:
    ours = files_of(PACKAGE)
    assert len(ours) > 100
    assert {name.removeprefix("safesite/") for name in names if not name.startswith("safesite/library/")} == ours


def test_the_wheel_carries_every_file_of_the_shared_library_and_no_sample_school(names: set[str]) -> None:
    shared = {f"{top}/{name}" for top in LIBRARY for name in files_of(ROOT / LIBRARY[top])}
    samples = {name for name in shared if name.startswith("content/schools/")}
    assert len(samples) > 10
    assert len(shared - samples) > 50
    carried = {name.removeprefix("safesite/library/") for name in names if name.startswith("safesite/library/")}
    assert carried == shared - samples


def test_the_wheel_carries_each_kind_of_file_of_each_room(names: set[str]) -> None:
    assert len(ROOMS) == 5
    for room in ROOMS:
        kinds = {name.rpartition(".")[2] for name in names if name.startswith(f"safesite/{room.name}/")}
        assert kinds >= {"py", "j2", "json"}, room.name
        assert f"safesite/{room.name}/schema.json" in names
    assert {"safesite/py.typed", "safesite/publish/theme/main.html", "safesite/ground/typst/base.typ"} <= names


def test_the_wheel_carries_no_tests_and_nothing_that_a_tool_left_behind(names: set[str]) -> None:
    unwanted = re.compile(r"(^|/)(tests?/|__pycache__|\.|Makefile|requirements|site/|preview/)|\.pyc$")
    assert unwanted.search("tests/run.py")
    assert [name for name in sorted(names) if unwanted.search(name)] == []


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a school's own repository, which holds its settings and its own files and nothing else."""
    folder = tmp_path_factory.mktemp("outside")
    assert not folder.is_relative_to(ROOT)
    school = folder / "our-school"
    school.mkdir()
    text = (oakfield.SMALL / "content/schools/oakfield/school.yml").read_text(encoding="utf-8")
    facts = {"computing-scheme": "Our scheme for computing", "pshe-scheme": "Our scheme for PSHE"}
    more = "".join(f"  {name}: {words}\n" for name, words in facts.items() if f"{name}:" not in text)
    text = re.sub("(?m)^facts:\n", f"facts:\n{more}", text) if "\nfacts:\n" in text else f"{text}facts:\n{more}"
    (school / "school.yml").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    return folder


def test_the_installed_package_is_the_wheels(installed: Installed, outside: Path) -> None:
    look = "import safesite, mkdocs, sys; print(safesite.__file__); print(*sys.path, sep='\\n')"
    ran = installed.run("python", "-c", look, cwd=outside)
    where, *path = ran.stdout.splitlines()
    assert Path(where).is_relative_to(installed.folder), ran.stderr
    assert [name for name in path if Path(name) == ROOT / "plugins"] == []
    assert os.path.commonpath([where, str(ROOT)]) != str(ROOT)


@pytest.mark.parametrize("command", ["build", "preview"])
def test_a_school_elsewhere_builds_with_the_wheel_alone(installed: Installed, outside: Path, command: str) -> None:
    ran = installed.run("safesite", command, "--site-dir", command, cwd=outside)
    assert ran.returncode == 0, ran.stderr
    assert "Oakfield Primary School" in ran.stdout
    site = outside / command
    kinds = {page.path.partition("/")[0] for page in pages(site)}
    assert kinds >= {"posters", "newsletter", "quizzes", "curriculum", "policy", "help", "about"}
    assert list((site / "posters").rglob("*.pdf"))
    assert sorted(path.name for path in outside.iterdir() if path.name not in ("build", "preview")) == [
        ".safesite-cache",
        "mkdocs.yml",
        "our-school",
    ]
    assert [path.name for path in (outside / "our-school").iterdir()] == ["school.yml"]


def test_a_mistake_in_the_shared_library_is_told_as_the_librarys(installed: Installed, outside: Path) -> None:
    school = outside / "our-school/school.yml"
    text = school.read_text(encoding="utf-8")
    school.write_text(text.replace("  pshe-scheme:", "  pshe-skeme:"), encoding="utf-8")
    ran = installed.run("safesite", "check", cwd=outside)
    school.write_text(text, encoding="utf-8")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "\nsafesite library/curriculum/maps/" in ran.stderr
    assert "add it to the facts in our-school/school.yml" in ran.stderr or "did you mean 'pshe-skeme'?" in ran.stderr
    assert str(installed.folder) not in ran.stderr
