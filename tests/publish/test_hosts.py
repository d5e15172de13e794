"""MkDocs and its fork ProperDocs build the same site from the same mkdocs.yml, without a warning."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from safesite.publish import host
from tests.publish.places import Place, digests, run

# Every file in which the two sites differ, with the reason. None does: the theme's generator tag, which would name
# the host, is turned off by the plugin.
DIFFERENCES: dict[str, str] = {}
# Each level at which either host says that something is not as it should be.
COMPLAINTS = ("WARNING", "ERROR", "CRITICAL", "Deprecat")


@pytest.fixture(scope="module")
def by_host(good: Place, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the small school with each host, plainly and strictly; return the sites."""
    sites = {}
    for name in host.HOSTS:
        place = Place(Path(shutil.copytree(good.folder, tmp_path_factory.mktemp(name) / "oakfield")))
        shutil.rmtree(place.site)
        ran = run((sys.executable, "-m", name), "build", "--strict", "-f", "mkdocs.yml", cwd=place.folder)
        assert ran.returncode == 0, ran.stderr
        assert [word for word in COMPLAINTS if word in ran.stdout + ran.stderr] == [], ran.stderr
        sites[name] = place.site
    return sites


def test_there_are_two_hosts() -> None:
    assert host.HOSTS == ("mkdocs", "properdocs")


def test_both_hosts_make_the_same_site(by_host: dict[str, Path]) -> None:
    mkdocs, properdocs = (digests(by_host[name]) for name in host.HOSTS)
    assert len(mkdocs) > 40
    differing = {path for path in mkdocs.keys() | properdocs.keys() if mkdocs.get(path) != properdocs.get(path)}
    assert differing == set(DIFFERENCES)


def test_the_plain_host_makes_the_same_site_as_our_command(by_host: dict[str, Path], good: Place) -> None:
    assert digests(by_host[host.host()]) == digests(good.site)


@pytest.mark.parametrize("name", host.HOSTS)
def test_the_environment_chooses_the_host(good: Place, tmp_path: Path, name: str) -> None:
    place = Place(Path(shutil.copytree(good.folder, tmp_path / "oakfield")))
    place.hook(
        "import sys\n\ndef on_post_build(**_):\n    open('host', 'w').write(sys.modules['__main__'].__package__)\n"
    )
    ran = place.build(SAFESITE_HOST=name)
    assert ran.returncode == 0, ran.stderr
    assert place.read("host") == name
    assert digests(place.site) == digests(good.site)


@pytest.mark.parametrize("name", host.HOSTS)
def test_a_mistake_is_told_alike_by_both_hosts(good: Place, tmp_path: Path, name: str) -> None:
    place = Place(Path(shutil.copytree(good.folder, tmp_path / "oakfield")))
    ran = place.safesite("build", "--school", "nobody", SAFESITE_HOST=name)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "1 problem to fix:\n"
        "mkdocs.yml:1:1: school: there is no school 'nobody' in content/schools/\n"
        "    Try: one of oakfield\n"
        "Nothing was published; the last good site is as it was.\n"
    )


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_the_shipped_schools_build_strictly_without_a_warning_of_the_host(tmp_path: Path, school: str) -> None:
    root = Path(__file__).parents[2]
    words = ("build", "--strict", "-f", str(root / "mkdocs.yml"), "-d", str(tmp_path / "site"))
    ran = run((sys.executable, "-m", host.host()), *words, cwd=tmp_path, SCHOOL=school)
    assert ran.returncode == 0, ran.stderr
    assert "Built " in ran.stderr
    assert [word for word in COMPLAINTS if word in ran.stdout + ran.stderr] == [], ran.stderr
