"""Start the site generator as a command of its own, so that its end, however it comes, cannot touch the last site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safesite.ground.problem import Place, Problem, ProblemsFound
from safesite.publish import swap

if TYPE_CHECKING:
    from collections.abc import Mapping

HOSTS = ("mkdocs", "properdocs")
STACK = "Traceback (most recent call last)"


@dataclass(frozen=True)
class Ran:
    """How a run of the generator ended: its exit code, what it printed, and what the plugin reported."""

    code: int
    said: str
    report: dict[str, Any] | None


def host() -> str:
    """Return the generator to use: SAFESITE_HOST, or MkDocs; raises ProblemsFound for one that we do not know."""
    named = os.environ.get("SAFESITE_HOST") or HOSTS[0]
    if named not in HOSTS:
        words = f"SAFESITE_HOST is '{named}', which is no site generator that we know"
        raise ProblemsFound([Problem(Place("the environment", 0), "", words, f"write {' or '.join(HOSTS)}")])
    return named


def command(config: Path, *words: str) -> list[str]:
    """Return a command of the generator."""
    return [sys.executable, "-m", host(), *words, "--config-file", str(config)]


def environment(school: str, **more: str) -> Mapping[str, str]:
    """Return the environment for the generator: the school, and no notice about its next version."""
    named = {"SCHOOL": school} if school else {}
    return {**os.environ, **named, "NO_MKDOCS_2_WARNING": "1", **more}


def build(config: Path, school: str, site: Path, *, preview: bool) -> Ran:
    """Build aside, and swap the finished site in only when the generator ended well; raises ProblemsFound."""
    site = site.resolve()
    swap.recover(site)
    if swap.strange(site):
        words = f"{site.name}/ holds things that are no site built before, and they would be lost"
        raise ProblemsFound(
            [Problem(Place("--site-dir", 0), "", words, "name an empty folder, or one that is not there")]
        )
    swap.clear(site)
    aside = swap.aside(site)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        env = environment(school, SAFESITE_REPORT=str(report), SAFESITE_PREVIEW="true" if preview else "false")
        line = command(config, "build", "--strict", "--site-dir", str(aside))
        ran = subprocess.run(line, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        told = json.loads(report.read_text(encoding="utf-8")) if report.is_file() else None
    if ran.returncode == 0:
        swap.swap(site)
    swap.clear(site)
    return Ran(ran.returncode, ran.stdout + ran.stderr, told)


def without_stacks(said: str) -> str:
    """Return what the generator said without the stacks that only a programmer reads; the last line of each stays."""
    kept, inside = [], False
    for line in said.splitlines():
        if STACK in line:
            inside = True
        elif not inside or (line and not line[0].isspace()):
            kept.append(line)
            inside = False
    return "\n".join(kept).strip()


def serve(config: Path, school: str) -> int:
    """Serve the preview and follow every edit; returns when it is stopped."""
    env = environment(school, SAFESITE_PREVIEW="true")
    try:
        return subprocess.run(command(config, "serve"), env=env, check=False).returncode  # noqa: S603 - our own command
    except KeyboardInterrupt:  # how people end it
        return 0
