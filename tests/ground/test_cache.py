"""The cache: what it keeps, what it makes again, and what it lives through."""

import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from safesite.ground.cache import Cache, Tally

KEY = Cache.key("poster", b"bytes")
BIG = b"a poster " * 100_000


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def never() -> bytes:
    raise AssertionError("The entry was in the cache, and was made again.")


def fetch_often(folder: Path) -> list[bool]:
    """Fetch the same entries as another process does at the same moment."""
    cache = Cache(folder)
    keys = [Cache.key(str(number)) for number in range(20)]
    return [cache.fetch(key, lambda: BIG) == BIG for key in keys for _ in range(3)]


def test_an_entry_is_made_once_and_counted(cache: Cache) -> None:
    assert cache.fetch(KEY, lambda: b"made") == b"made"
    assert cache.fetch(KEY, never) == b"made"
    assert cache.tally == Tally(hits=1, misses=1)


def test_another_build_finds_what_this_one_made(cache: Cache) -> None:
    cache.fetch(KEY, lambda: b"made")
    assert Cache(cache.folder).fetch(KEY, never) == b"made"


def test_an_empty_entry_is_an_entry(cache: Cache) -> None:
    assert cache.fetch(KEY, lambda: b"") == b""
    assert cache.fetch(KEY, never) == b""


def test_a_key_is_the_same_each_time_and_keeps_its_parts_apart() -> None:
    assert Cache.key("ab", "c") == Cache.key("ab", b"c")
    assert Cache.key("ab", "c") != Cache.key("a", "bc")
    assert Cache.key("ab", "c") != Cache.key("ab", "c", "")
    assert len(KEY) == 64


@pytest.mark.parametrize(
    "damage",
    [lambda kept: kept[:-1], lambda kept: kept[:10], lambda _: b"", lambda kept: kept[:-1] + b"?"],
    ids=["cut short", "cut to a stump", "emptied", "one byte changed"],
)
def test_a_damaged_entry_is_noticed_and_made_again(cache: Cache, damage: Callable[[bytes], bytes]) -> None:
    cache.fetch(KEY, lambda: b"made at first")
    path = cache.path(KEY)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.fetch(KEY, lambda: b"made again") == b"made again"
    assert cache.fetch(KEY, never) == b"made again"


def test_the_folder_may_vanish_in_the_middle_of_making(cache: Cache) -> None:
    cache.fetch(Cache.key("another"), lambda: b"made before")

    def make() -> bytes:
        shutil.rmtree(cache.folder)
        return b"made"

    assert cache.fetch(KEY, make) == b"made"
    assert cache.fetch(KEY, never) == b"made"


def test_a_cache_that_cannot_be_written_only_makes_the_build_slower(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    cache = Cache(tmp_path / "cache")
    assert cache.fetch(KEY, lambda: b"made") == b"made"
    assert cache.fetch(KEY, lambda: b"made again") == b"made again"


def test_a_failure_to_make_is_passed_on_and_leaves_nothing_behind(cache: Cache) -> None:
    def fail() -> bytes:
        raise ValueError("The words are too long.")

    with pytest.raises(ValueError, match="too long"):
        cache.fetch(KEY, fail)
    assert cache.fetch(KEY, lambda: b"made") == b"made"


def test_two_builds_at_once_share_a_folder(tmp_path: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(fetch_often, [tmp_path, tmp_path]))
    assert all(all(right) for right in found)
    assert not list(tmp_path.rglob(".making-*"))
