"""The same files on the same day make the same bytes, wherever and however often they are built."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from pathlib import Path

import pytest

from safesite.publish.build import build, outputs
from tests import oakfield
from tests.publish import places
from tests.publish.places import HOST, ROOT, SAFESITE, SNIPPET, Place, digests, run
from tests.shipped import DAY

TREES = ("content", "curriculum", "quizzes")


def differences(one: Path, other: Path) -> list[str]:
    """Return the paths of the files that two sites do not share byte for byte."""
    here, there = digests(one), digests(other)
    assert len(here) > 40
    return sorted(path for path in here.keys() | there.keys() if here.get(path) != there.get(path))


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sources in another folder, without a cache, its files of another day."""
    folder = tmp_path_factory.mktemp("elsewhere") / "a folder with a longer name"
    folder.mkdir()
    for name in reversed(TREES):
        shutil.copytree(ROOT / name, folder / name, copy_function=shutil.copyfile)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))
    return folder


@pytest.mark.parametrize("school", ["claygate", "cockwood"])
def test_a_cold_build_elsewhere_makes_the_same_bytes_as_a_warm_one(
    elsewhere: Path, school: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    warm = request.getfixturevalue(school)
    cache = elsewhere / ".safesite-cache"
    assert not cache.exists()
    words = ("build", "--school", school, "--site-dir", str(tmp_path / "out"))
    ran = run(SAFESITE, *words, cwd=elsewhere, TZ="Asia/Tokyo", SAFESITE_TODAY=DAY)
    assert ran.returncode == 0, ran.stderr
    assert list(cache.rglob("*"))
    shutil.rmtree(cache)
    assert any(path.suffix == ".pdf" for path in warm.rglob("*"))
    assert differences(warm, tmp_path / "out") == []


def test_a_second_build_prints_nothing_and_makes_the_same_bytes(built: Place, tmp_path: Path) -> None:
    before = digests(built.site)
    assert built.build().returncode == 0
    assert digests(built.site) == before
    first, second = (build(oakfield.settings(built.folder, cache=str(tmp_path / "cache"))) for _ in range(2))
    assert first.house.press.cache.tally.misses > 0
    assert (second.house.press.cache.tally.misses, second.house.press.cache.tally.hits > 0) == (0, True)
    assert outputs(first) == outputs(second)


def test_another_order_of_hashing_makes_the_same_bytes(built: Place) -> None:
    before = digests(built.site)
    for seed in ("1", "2"):
        assert built.build(PYTHONHASHSEED=seed).returncode == 0
        assert digests(built.site) == before


def test_the_day_is_the_one_that_was_given_wherever_a_site_tells_a_day(built: Place) -> None:
    ran = run(HOST, "build", "--config-file", "mkdocs.yml", cwd=built.folder, SAFESITE_TODAY="2027-02-03")
    assert ran.returncode == 0
    listed = built.read("site/sitemap.xml")
    assert listed.count("<lastmod>") > 10
    assert set(re.findall("<lastmod>(.*?)</lastmod>", listed)) == {"2027-02-03"}
    assert gzip.decompress((built.site / "sitemap.xml.gz").read_bytes()).decode() == listed
    assert 'content="2027-02-03"' in built.read("site/index.html")


def test_a_changed_word_changes_the_site_so_that_these_tests_can_fail(built: Place) -> None:
    before = digests(built.site)
    built.write(SNIPPET, re.sub("(?m)^title: .*$", "title: Something new", built.read(SNIPPET)))
    assert built.build().returncode == 0
    changed = {path for path, digest in digests(built.site).items() if before.get(path) != digest}
    assert {"newsletter/feed.xml", "newsletter/three-words/index.html", "search/search_index.json"} <= changed
    printed = {path for path in changed if path.endswith((".pdf", ".woff2"))}
    assert printed == {"newsletter/three-words/three-words-handout.pdf"}


def test_nothing_is_ever_written_among_the_sources(built: Place) -> None:
    sources = {tree: digests(built.folder / tree) for tree in TREES}
    assert all(sources.values())
    assert built.safesite("preview").returncode == 0
    assert built.build().returncode == 0
    assert {tree: digests(built.folder / tree) for tree in TREES} == sources


def test_no_file_of_a_site_tells_where_it_was_built(public: Path) -> None:
    inside = [str(ROOT), str(Path.home()), str(public.parent)]
    read = {path: path.read_bytes() for path in public.rglob("*") if path.is_file()}
    assert len(read) > 40
    assert [str(p) for p, content in read.items() if any(len(i) > 1 and i.encode() in content for i in inside)] == []


def test_the_small_school_is_built_by_the_same_command(good: Place) -> None:
    assert good.site.is_dir()
    assert places.SAFESITE[-1] == "safesite.publish.cli"
