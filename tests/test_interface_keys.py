"""Every word of the interface is used, every word that is used is there, and no template says words of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from safesite.ground.interface import interface
from safesite.ground.lexicon import PLACE
from safesite.policy.sheet import WORDS
from tests.shape.sources import PACKAGE, Module, modules

HOME = "safesite.ground.interface"
WORDS_OF_ONE = ("word", "html")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "label")
KEY = re.compile(r'"((?:' + "|".join({key.partition(".")[0] for key in interface().words}) + r')\.[a-z0-9-]+)"')

Pages = tuple[Path, ...]


@dataclass(frozen=True)
class Use:
    """A place where a word is used: its key, and the places that are filled there."""

    where: str
    key: str
    places: frozenset[str]


def templates() -> Pages:
    """Return the templates of pages: those of the rooms and those of the frame."""
    found = (*sorted(PACKAGE.rglob("*.j2")), *sorted((PACKAGE / "publish/theme").rglob("*.html")))
    assert len(found) > 25
    return found


def sheets() -> Pages:
    """Return the templates of sheets."""
    found = tuple(sorted(PACKAGE.rglob("*.typ")))
    assert len(found) > 2
    return found


def scripts() -> Pages:
    """Return the scripts of pages."""
    found = tuple(sorted(PACKAGE.rglob("*.js")))
    assert len(found) > 3
    return found


def forms(where: str, name: str, key: object, places: set[str]) -> Iterator[Use]:
    """Yield the words that a call uses: one, or both forms of one that is counted."""
    assert isinstance(key, str), f"{where}: write the whole key out, so that this test can find it"
    if name == "counted":
        yield from (Use(where, f"{key}-{form}", frozenset({*places, "count"})) for form in ("one", "other"))
    else:
        yield Use(where, key, frozenset(places))


def in_template(path: Path) -> Iterator[Use]:
    """Yield the words that a template of pages uses."""
    comment = "{# " if path.suffix == ".j2" else "{#"  # a heading in Markdown has its id in {#id}
    tree = Environment(autoescape=True, comment_start_string=comment).parse(path.read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        name = called_in_template(call.node)
        if name in ("word", "counted"):
            key = call.args[0].value if isinstance(call.args[0], nodes.Const) else None
            yield from forms(f"{path.name}:{call.lineno}", name, key, {k.key for k in call.kwargs})


def called_in_template(node: nodes.Node) -> str:
    """Return the name of what is called: `word`, or `word` of the `interface`."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "interface":
        return node.attr
    return node.name if isinstance(node, nodes.Name) else ""


def in_module(module: Module) -> Iterator[Use]:
    """Yield the words that a module uses, those of its lists included."""
    names = imported(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            name, where = names[node.func.id], f"{module.name}:{node.lineno}"
            if name in (*WORDS_OF_ONE, "counted"):
                key = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                yield from forms(where, name, key, {str(k.arg) for k in node.keywords})
    yield from in_lists(module, names)


def imported(module: Module) -> dict[str, str]:
    """Return what a module takes from the interface, by the name that it has there."""
    found = (n for n in ast.walk(module.tree) if isinstance(n, ast.ImportFrom) and n.module == HOME)
    return {alias.asname or alias.name: alias.name for node in found for alias in node.names}


def in_lists(module: Module, names: dict[str, str]) -> Iterator[Use]:
    """Yield the words of each list, from the list itself; a list has a name of its own in its module."""
    for node in module.tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        for call in (n for n in ast.walk(node) if isinstance(n, ast.Call)):
            if isinstance(call.func, ast.Name) and names.get(call.func.id) == "each":
                assert isinstance(call.args[0], ast.Constant), f"{module.name}:{call.lineno}: write the key out"
                assert isinstance(target, ast.Name), f"{module.name}:{call.lineno}: give this list a name"
                yield from listed(module, target.id, str(call.args[0].value))


def listed(module: Module, name: str, key: str) -> Iterator[Use]:
    """Yield the words of one list."""
    members = getattr(import_module("safesite." + module.name[:-3].replace("/", ".")), name)
    yield from (Use(module.name, f"{key}-{member.lower()}", frozenset()) for member in members)


def in_sheet(path: Path) -> Iterator[Use]:
    """Yield the words that a template of sheets uses."""
    yield from (Use(path.name, key, places_of(key)) for key in KEY.findall(path.read_text(encoding="utf-8")))


def places_of(key: str) -> frozenset[str]:
    """Return the places of a word; none where there is no such word."""
    return frozenset(PLACE.findall(interface().words.get(key, "")))


@cache
def uses() -> tuple[Use, ...]:
    """Return every use of a word."""
    found = [use for path in templates() for use in in_template(path)]
    found += [use for module in modules() if module.name != "ground/interface.py" for use in in_module(module)]
    found += [use for path in sheets() for use in in_sheet(path)]
    assert len(found) > 300
    return tuple(found)


def test_every_word_that_is_used_is_there() -> None:
    assert [use for use in uses() if use.key not in interface().words] == []


def test_every_word_that_is_there_is_used() -> None:
    assert sorted(set(interface().words) - {use.key for use in uses()}) == []


def test_every_use_fills_the_places_of_the_word() -> None:
    assert [use for use in uses() if use.key in interface().words and use.places != places_of(use.key)] == []


def test_the_policy_to_print_is_given_the_words_that_it_says_and_no_other() -> None:
    files = [path for path in sheets() if path.name in ("policy.typ", "matrix.typ", "base.typ")]
    assert len(files) == 3
    assert sorted({use.key for path in files for use in in_sheet(path)}) == sorted(WORDS)


class Spoken(HTMLParser):
    """Keeps what a reader would see or hear of a template: its texts, and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes that are read out."""
        del tag
        self.found += [value or "" for name, value in attrs if name in SPOKEN]

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.found.append(data)


def own_words(text: str) -> list[str]:
    """Return the words that stand in a template itself, outside of what it is given."""
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>", "", text, flags=re.DOTALL)
    bare = re.sub(r"\{[#:.\s][^}]*\}", "", bare)  # the id or the class of a heading in Markdown
    spoken = Spoken()
    spoken.feed(bare)
    return [part.strip() for part in spoken.found if re.search(r"[^\W\d_]", part)]


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_template_says_no_words_of_its_own(path: Path) -> None:
    assert own_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hello</p>",
        "# Hello\n",
        '<nav aria-label="Hello"></nav>',
        '<img alt="{{ a }} Hello">',
        "{% if a %}Hello{% endif %}",
        "## {{ a }} Hello {#id}",
    ],
)
def test_the_guard_finds_words(text: str) -> None:
    assert [found.split()[-1] for found in own_words(text)] == ["Hello"]


def sentences(text: str) -> list[str]:
    """Return the strings in a script that look like words for a reader: a capital, and more than one word."""
    code = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.findall(r"""(["'`][A-Z][^"'`\n]* [^"'`\n]*["'`])""", code)


@pytest.mark.parametrize("path", scripts(), ids=lambda path: path.name)
def test_a_script_says_no_words_of_its_own(path: Path) -> None:
    assert sentences(path.read_text(encoding="utf-8")) == []


def test_the_guard_finds_sentences() -> None:
    assert sentences('say("Copied it."); /* "Not this" */ key === "Escape"') == ['"Copied it."']


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_a_sheet_says_no_words_of_its_own(path: Path) -> None:
    code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"\[[A-Za-z]{2,}[^\]]*\]", code) == []
