"""What we take the place of in Material, or lean on, is still what it was when our part was written.

When Material is renewed and a part of it has changed, look at the file of ours that the message names; then, when
ours is right again, write the new fingerprint here.
"""

from __future__ import annotations

import hashlib
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from safesite.publish.statics import search_script, search_worker

PARTS = {
    "base.html": (
        "f7f0",
        "theme/base.html stands in its place: compare the blocks, the two checkboxes, the order of the parts and __config",
    ),
    "404.html": ("0", "theme/404.html stands in its place"),
    "main.html": ("0", "theme/main.html stands in its place"),
    "partials/search.html": (
        "0",
        "theme/partials/safesite-search.html is made after it: compare the classes and the data-md-component names",
    ),
    "assets/javascripts/bundle.*.min.js": (
        "0",
        "publish/static/frame.js calls it: try search by keyboard (tests/browser/test_keyboard.py), and see whether "
        "it still shuts search 125 ms after its start, at Tab and at Escape, and what it asks of __md_get and __md_set",
    ),
    "assets/javascripts/workers/search.*.min.js": (
        "0",
        "theme/base.html names it in __config, and publish/search.py writes the index that it reads",
    ),
    "assets/stylesheets/main.*.min.css": (
        "0",
        "publish/static/frame.css stands in a layer over it: look at every kind of page, and at search, as pictures",
    ),
}
SCRIPT_NEEDS = (
    ('.querySelector("[data-md-toggle=drawer]")', "[data-md-toggle=drawer]"),
)


def material() -> Path:
    """Give the folder of Material's templates."""
    spec = find_spec("material")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "templates"


def only(pattern: str) -> Path:
    """Give the one file of Material that fits a pattern."""
    found = sorted(material().glob(pattern))
    assert len(found) == 1, f"Material has {len(found)} files {pattern}, and we count on one"
    return found[0]


def fingerprint(content: bytes) -> str:
    """Give a short fingerprint of a file."""
    return hashlib.sha256(content).hexdigest()[:16]


@pytest.mark.parametrize(("pattern", "known", "words"), [(name, *part) for name, part in PARTS.items()], ids=PARTS)
def test_a_part_of_material_is_as_it_was(pattern: str, known: str, words: str) -> None:
    found = fingerprint(only(pattern).read_bytes())
    assert found == known, f"Material's {pattern} has changed. {words}."


def test_a_changed_part_would_be_noticed() -> None:
    content = only("base.html").read_bytes()
    assert fingerprint(content) == PARTS["base.html"][0]
    assert fingerprint(content.replace(b"__config", b"__settings")) != PARTS["base.html"][0]
