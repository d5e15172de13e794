"""Short modules, short functions, and a host and a press that can be replaced because one module knows each."""

from __future__ import annotations

import statistics

import pytest

from tests.shape.sources import Function, Module, modules

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60  # a fence; the aim is far lower
MEDIAN, NINTH_TENTH = 8, 25
KNOWN_TO_ONE = {"mkdocs": "publish/plugin.py", "typst": "ground/pdf.py"}
KNOWN_TO_NONE = ("properdocs", "material")
# Texts that name a package without importing it.
TEXTS = {
    ("publish/cli.py", "mkdocs"): "the name of its settings file",
    ("publish/front/view.py", "mkdocs"): "whose work the site carries",
    ("publish/statics.py", "material"): "the name of our style sheet over the theme's",
    ("publish/host.py", "mkdocs"): "the command that is started",
    ("publish/host.py", "properdocs"): "the command that is started",
    ("publish/plugin.py", "mkdocs"): "the name of the host's log",
    ("publish/parcel.py", "typst"): "a tool whose version has a say in what is made",
    ("publish/settings.py", "mkdocs"): "the name of its settings file",
    ("publish/library.py", "mkdocs"): "the name of its settings file",
    ("ground/pdf.py", "typst"): "the version that the cache goes by",
    ("ground/icons.py", "material"): "the package whose icons are drawn",
}


def functions() -> list[Function]:
    """Return every function of the package, the longest first."""
    found = sorted((f for module in modules() for f in module.functions()), key=lambda f: -f.lines)
    assert len(found) > 300
    return found


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    assert [(m.name, m.lines) for m in modules() if m.lines > LONGEST_MODULE] == []


def test_functions_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    found = functions()
    sizes = sorted(function.lines for function in found)
    median, ninth = statistics.median(sizes), sizes[len(sizes) * 9 // 10]
    with capsys.disabled():
        print(f"\n{len(sizes)} functions: median {median:g} lines, 90th percentile {ninth}; the longest:")  # noqa: T201
        print("\n".join(f"  {function.lines:3} {function.where}" for function in found[:5]))  # noqa: T201
    assert median <= MEDIAN
    assert ninth <= NINTH_TENTH
    assert [function for function in found if function.lines > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("package", KNOWN_TO_ONE)
def test_one_module_alone_imports_the_host_and_one_the_press(package: str) -> None:
    assert [m.name for m in modules() if package in m.imports()] == [KNOWN_TO_ONE[package]]


@pytest.mark.parametrize("package", KNOWN_TO_NONE)
def test_no_module_imports_the_other_host_or_the_theme(package: str) -> None:
    assert [m.name for m in modules() if package in m.imports()] == []


@pytest.mark.parametrize("package", [*KNOWN_TO_ONE, *KNOWN_TO_NONE])
def test_no_text_names_a_package_that_could_be_imported_by_name(package: str) -> None:
    named = {(m.name, package) for m in modules() if package in m.named_in_text()}
    expected = {place for place in TEXTS if place[1] == package}
    assert named <= expected, "say in TEXTS why this text is no import"


def test_imports_by_name_are_found(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("planted") / "planted.py"
    lines = [
        "import importlib",
        'importlib.import_module("mkdocs.config")',
        '__import__("typst")',
        'y = "properdocs.x"',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert Module(path).imports() == {"importlib", "mkdocs", "typst"}
    assert "properdocs" in Module(path).named_in_text()
