"""Going online and back: the old site or the new one, never half of each; what servers are to send; the weekly job."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

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


# Every Monday

MONDAY = ["5", "5", "*", "*", "1"]


def monday_command(folder: Path, make: str) -> subprocess.CompletedProcess[str]:
    """Run the command of the job for cron in a folder, with a `make` of the test's own."""
    [line] = [
        line
        for line in (DEPLOY / "every-monday.cron").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    *when, user, command = line.split(None, 6)
    assert (when, user) == ([*MONDAY], "safesite")
    command = command.replace("/srv/safesite", str(folder)).replace("/srv/online-safety", str(folder / "online"))
    (folder / "deploy").mkdir(exist_ok=True)
    (folder / "deploy/publish.sh").write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "make").write_text(f"#!/bin/sh\n{make}\n", encoding="utf-8")
    (tools / "make").chmod(0o755)
    where = {"PATH": f"{tools}:{os.environ['PATH']}"}
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, env=where)


def test_the_weekly_job_builds_and_puts_the_site_online(tmp_path: Path) -> None:
    answer = monday_command(tmp_path, "mkdir site && echo $@ && echo new >site/index.html")
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "build.log").read_text(encoding="utf-8") == "site\n"
    assert (tmp_path / "online/index.html").read_text(encoding="utf-8") == "new\n"


def test_the_weekly_job_leaves_the_last_good_site_when_a_build_fails(tmp_path: Path) -> None:
    made(tmp_path / "site", "good")
    assert monday_command(tmp_path, "true").returncode == 0
    made(tmp_path / "site", "half")
    assert monday_command(tmp_path, "echo why; exit 1").returncode == 1
    assert (tmp_path / "online/index.html").read_text(encoding="utf-8") == "good"
    assert (tmp_path / "build.log").read_text(encoding="utf-8") == "why\n"


def test_the_jobs_of_services_build_on_the_same_day_and_publish_what_was_built() -> None:
    text = (DEPLOY / "every-monday.github.yml").read_text(encoding="utf-8")
    github = yaml.safe_load(text)
    assert github[True]["schedule"] == [{"cron": " ".join(MONDAY)}]  # YAML 1.1 reads "on" as true, and GitHub does not
    steps = github["jobs"]["site"]["steps"]
    assert "make site SCHOOL=claygate" in [step.get("run") for step in steps]
    assert [step["with"]["path"] for step in steps if "upload" in step.get("uses", "")] == ["site"]
    gitlab = yaml.safe_load((DEPLOY / "every-monday.gitlab.yml").read_text(encoding="utf-8"))
    assert gitlab["pages"]["script"] == ["make site SCHOOL=claygate SITE_DIR=public"]
    assert gitlab["pages"]["artifacts"]["paths"] == ["public"]
    assert f'"{" ".join(MONDAY)}"' in (DEPLOY / "every-monday.gitlab.yml").read_text(encoding="utf-8")
