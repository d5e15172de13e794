"""What we take the place of in Material, or lean on, is still what it was when our part was written.

When Material is renewed and a part of it has changed, look at the file of ours that the message names; then, when
ours is right again, write the new fingerprint here.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

from safesite.publish.plugin import THEME
from safesite.publish.statics import search_script, search_worker

PARTS = {
    "base.html": (
        "8536d352b0093623",
        "theme/base.html stands in its place: compare the two checkboxes, the order of the parts and __config",
    ),
    "404.html": ("80c93494b5432b1b", "theme/404.html stands in its place"),
    "main.html": ("9948b55a7bc979c3", "theme/main.html stands in its place"),
    "partials/search.html": (
        "bfd556535abcddb9",
        "theme/partials/safesite-search.html is made after it: compare the classes and the data-md-component names",
    ),
    "assets/javascripts/bundle.*.min.js": (
        "b9a1ef14b5e91ad6",
        "publish/static/frame.js calls it: see whether it still shuts search at its start, at Tab and at Escape",
    ),
    "assets/javascripts/workers/search.*.min.js": (
        "da1b3df5e5f00cc7",
        "theme/base.html names it in __config, and publish/search.py writes the index that it reads",
    ),
    "assets/stylesheets/main.*.min.css": (
        "57a0d79d880c51fe",
        "publish/static/frame.css stands in a layer over it: look at every kind of page, and at search, as pictures",
    ),
}
# What Material's script asks the page for when it starts; without one of them it stops, and there is no search.
ASKED = {
    '"[data-md-toggle=drawer]"': 'data-md-toggle="drawer"',
    '"[data-md-toggle=search]"': 'data-md-toggle="search"',
    '"#__config"': 'id="__config"',
    'forms.namedItem("search")': '<form class="md-search__form" name="search">',
    '"header [for=__search]"': 'for="__search"',
    '"search-query"': 'data-md-component="search-query"',
    '"search-result"': 'data-md-component="search-result"',
    '"header"': 'data-md-component="header"',
    '"main"': 'data-md-component="main"',
    '"container"': 'data-md-component="container"',
}


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


@pytest.mark.parametrize(("asked", "given"), ASKED.items())
def test_our_theme_has_what_the_script_asks_for(asked: str, given: str) -> None:
    script = only("assets/javascripts/bundle.*.min.js").read_text(encoding="utf-8")
    assert asked in script or f"={asked.strip(chr(34))}]" in script, "the script no longer asks: take our part out"
    ours = "".join(path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.html")))
    assert given in ours


def test_the_files_that_pages_name_are_the_ones_that_material_brings() -> None:
    assert (material() / search_script()).is_file()
    assert (material() / search_worker()).is_file()


def test_material_is_the_version_that_our_parts_are_made_for() -> None:
    assert version("mkdocs-material").startswith("9.8."), "each part in publish/theme names the version it is made for"
