"""A small invented school in a folder of its own, which a test may build, spoil and build again."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-21"
SCHOOL = """\
schema: 1
name: Willow Bank Primary School
short: Willow Bank
address: https://willow-bank.example/
kind: unconfirmed
colours:
  primary: "#234a7a"
  accent: "#d98c2b"
vision: "Everyone here can ask for help."
contacts:
  correct_on: "2026-09-01"
  office:
    phone: 01632 960301
    email: office@willow-bank.example
    hours: School days
  team: [dsl]
  pupils:
    - Your class teacher
roles:
  - id: dsl
    title: Designated Safeguarding Lead
    phone: 01632 960303
  - id: governing-body
    title: Governing Body
review:
  every_months: 12
  by: dsl
  shared_with: governing-body
"""
SNIPPET = """\
schema: 1
title: {title}
written: 2026-09-21
review: 2027-07-01
forms:
  short: "Look in one more place before you pass something on."
  medium:
    - "Look in one more place before you pass something on. Then talk about what you found."
  long:
    - "Look in one more place before you pass something on. Then talk about what you found, and what you still wonder."
tonight: Ask each other for one odd fact.
"""


@dataclass(frozen=True)
class Place:
    """A repository of one school, with mkdocs.yml, a library of its own, and a folder for its site."""

    folder: Path

    @property
    def config(self) -> Path:
        """Return its mkdocs.yml."""
        return self.folder / "mkdocs.yml"

    @property
    def site(self) -> Path:
        """Return where its site goes."""
        return self.folder / "site"

    @property
    def school(self) -> Path:
        """Return the school's own folder."""
        return self.folder / "schools" / "willow-bank"

    def write(self, path: str, text: str) -> Path:
        """Write one file of the repository."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def snippet(self, name: str, title: str = "Is it true?", more: str = "") -> Path:
        """Write a newsletter snippet of the school's own."""
        return self.write(f"schools/willow-bank/newsletter/{name}.yml", SNIPPET.format(title=title) + more)

    def hook(self, text: str) -> None:
        """Give the host a hook of its own, beside the plugin."""
        self.write("hook.py", text)
        settings = yaml.safe_load(self.config.read_text(encoding="utf-8"))
        self.config.write_text(yaml.safe_dump({**settings, "hooks": ["hook.py"]}), encoding="utf-8")

    def unhook(self) -> None:
        """Take the hook away again."""
        settings = yaml.safe_load(self.config.read_text(encoding="utf-8"))
        self.config.write_text(yaml.safe_dump({k: v for k, v in settings.items() if k != "hooks"}), encoding="utf-8")

    def safesite(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a command of ours in the repository."""
        return run(SAFESITE, *words, cwd=self.folder, **environ)

    def build(self, **environ: str) -> subprocess.CompletedProcess[str]:
        """Build the public site."""
        return self.safesite("build", **environ)

    def leftovers(self) -> list[str]:
        """Return what lies beside the site under a hidden name."""
        return sorted(path.name for path in self.folder.glob(".site*"))


SAFESITE = (sys.executable, "-m", "safesite.publish.cli")
HOST = (sys.executable, "-m", os.environ.get("SAFESITE_HOST") or "mkdocs")


def environment(**more: str) -> Mapping[str, str]:
    """Return the environment of a build in a test: a fixed day, and nothing that would choose another school."""
    unwanted = ("SCHOOL", "SITE_DIR", "SITE_URL", "SAFESITE_PREVIEW", "SAFESITE_REPORT")
    kept = {name: text for name, text in os.environ.items() if name not in unwanted}
    return {**kept, "SAFESITE_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1", **more}


def run(command: tuple[str, ...], *words: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says."""
    env = environment(**environ)
    return subprocess.run([*command, *words], cwd=cwd, env=env, capture_output=True, text=True, check=False)


def make(folder: Path, cache: Path) -> Place:
    """Make the small school in a folder, with the pages and references of the shared library and nothing else."""
    place = Place(folder)
    shutil.copytree(ROOT / "content/pages", folder / "library/content/pages")
    for name in ("guidance", "smart", "help", "addresses"):
        shutil.copy(ROOT / f"content/{name}.yml", folder / "library/content")
    settings = {
        "site_name": "Online safety",
        "docs_dir": "library/content/pages",
        "strict": True,
        "theme": {"name": "material", "language": "en", "font": False},
        "plugins": ["search", {"safesite": options(cache)}],
    }
    place.write("mkdocs.yml", yaml.safe_dump(settings))
    place.write("schools/willow-bank/school.yml", SCHOOL)
    place.snippet("is-it-true")
    return place


def options(cache: Path) -> dict[str, object]:
    """Return the plugin's settings of the small school."""
    library = {name: f"library/{name}" for name in ("content", "curriculum", "quizzes")}
    return {"school": "willow-bank", "schools": "schools", "library": library, "cache": str(cache)}


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file in a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
