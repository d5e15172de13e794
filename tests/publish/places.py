"""The small school of `tests/small/` in a folder of its own, which a test may build, spoil and build again."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests import oakfield

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
TODAY = oakfield.TODAY
HOOKS = "\nhooks: [hook.py]\n"
SNIPPET = "content/newsletter/three-words.yml"


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

    def write(self, path: str, text: str) -> Path:
        """Write one file of the repository."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def read(self, path: str) -> str:
        """Read one file of the repository."""
        return (self.folder / path).read_text(encoding="utf-8")

    def one_more(self) -> None:
        """Write one more snippet, so that the next site differs from the last."""
        self.write("content/newsletter/one-more.yml", self.read(SNIPPET))

    def hook(self, text: str) -> None:
        """Give the host a hook of its own, beside the plugin."""
        self.write("hook.py", text)
        self.write("mkdocs.yml", self.read("mkdocs.yml") + HOOKS)

    def unhook(self) -> None:
        """Take the hook away again."""
        self.write("mkdocs.yml", self.read("mkdocs.yml").replace(HOOKS, ""))

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
    """Copy the small school into a folder, with a cache that lies elsewhere."""
    place = Place(oakfield.copy(folder))
    place.write("mkdocs.yml", f"{place.read('mkdocs.yml').rstrip()}\n      cache: {cache}\n")
    return place


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file in a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
