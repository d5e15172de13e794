"""Going online and back: the old site or the new one, never half of each; and what servers are to send."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from safesite.publish.security import headers

DEPLOY = Path(__file__).parents[2] / "deploy"
SCRIPT = DEPLOY / "publish.sh"
FILES = ("nginx.conf", "Caddyfile", "apache.conf")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script is for Linux, as it says")


def publish(place: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run the script."""
    return subprocess.run(["sh", SCRIPT, place, site], capture_output=True, text=True, check=False)


def made(folder: Path, words: str) -> Path:
    """Make a site of one page."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def test_the_address_is_turned_to_the_new_site_and_the_old_one_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "online-safety"
    (tmp_path / "online-safety-2020-01-01-000000").mkdir()
    made(tmp_path / "online-safety-2020-01-01-000000", "old")
    assert publish(place, made(tmp_path / "site", "new")).returncode == 0
    assert (place / "index.html").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "online-safety-2020-01-01-000000/index.html").exists()
    assert not list(tmp_path.glob("*.next"))
    assert not list(tmp_path.glob("*.part"))


def test_three_sites_are_kept(tmp_path: Path) -> None:
    for day in range(1, 6):
        (tmp_path / f"online-safety-2020-01-0{day}-000000").mkdir()
    (tmp_path / "online-safety-notes").mkdir()
    assert publish(tmp_path / "online-safety", made(tmp_path / "site", "new")).returncode == 0
    kept = sorted(path.name for path in tmp_path.glob("online-safety-2*"))
    assert kept[:2] == ["online-safety-2020-01-04-000000", "online-safety-2020-01-05-000000"]
    assert len(kept) == 3
    assert (tmp_path / "online-safety-notes").exists()


def test_what_is_no_finished_site_is_not_put_online(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    answer = publish(tmp_path / "online-safety", tmp_path / "site")
    assert answer.returncode == 1
    assert "There is no finished site" in answer.stderr
    assert not (tmp_path / "online-safety").exists()


def test_a_folder_that_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    place = made(tmp_path / "online-safety", "by hand")
    answer = publish(place, made(tmp_path / "site", "new"))
    assert answer.returncode == 1
    assert "is a folder and not a link" in answer.stderr
    assert (place / "index.html").read_text(encoding="utf-8") == "by hand"


@pytest.mark.parametrize("name", FILES)
def test_each_server_sends_every_header(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    assert len(headers()) >= 5
    for header, value in headers():
        assert re.search(rf"{header} \"{re.escape(value)}\"", text), header
