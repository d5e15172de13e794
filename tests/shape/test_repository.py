"""What the repository holds: pins that agree, no registry's address, no font and no icon of anybody's."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.shape.sources import ROOT, kept_files

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s\\#]+)", re.MULTILINE)
SET_UP_ONLY = "editables"  # sets our own package up in place, which no installed one needs
REGISTRY = re.compile(r"https?://|--(extra-)?index-url|--find-links|--trusted-host|^-[if] ", re.MULTILINE)
FONTS = {".woff", ".woff2", ".ttf", ".otf", ".ttc", ".eot", ".pfb"}
PICTURES = {".svg", ".ico", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".icns"}
FILES = ("site.in", "site.txt", "test.in", "test.txt")


def requirements(name: str) -> str:
    """Return a requirement file."""
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def pins(text: str) -> dict[str, str]:
    """Return the exact versions that a text names, by package."""
    return {name.lower().replace("_", "-"): version for name, version in PIN.findall(text)}


def project() -> dict[str, str]:
    """Return the pins of the package itself."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = data["project"]["dependencies"]
    assert len(pins("\n".join(found))) == len(found) > 8
    return pins("\n".join([*found, *data["build-system"]["requires"]]))


def test_the_package_and_the_requirements_name_the_same_versions() -> None:
    asked = pins(requirements("site.in"))
    assert asked.pop(SET_UP_ONLY)
    assert project() == asked


@pytest.mark.parametrize("name", ["site", "test"])
def test_locked_versions_are_those_that_were_asked_for(name: str) -> None:
    asked, locked = pins(requirements(f"{name}.in")), pins(requirements(f"{name}.txt"))
    assert len(locked) > len(asked) > 8
    assert {package: locked.get(package) for package in asked} == asked


def test_tests_run_with_the_very_versions_that_sites_are_built_with() -> None:
    site, test = pins(requirements("site.txt")), pins(requirements("test.txt"))
    assert {package: test.get(package) for package in site} == site


@pytest.mark.parametrize("name", ["site.txt", "test.txt"])
def test_every_locked_package_has_hashes(name: str) -> None:
    packages = re.split(r"\n(?=[A-Za-z0-9])", requirements(name))
    named = [part for part in packages if PIN.match(part)]
    assert len(named) > 20
    assert [part.split("==")[0] for part in named if "--hash=sha256:" not in part] == []


@pytest.mark.parametrize("name", FILES)
def test_no_requirement_file_names_where_packages_come_from(name: str) -> None:
    assert REGISTRY.search("--index-url https://packages.example/simple")
    assert PIN.search(requirements(name))
    assert REGISTRY.findall(requirements(name)) == []


def test_every_requirement_file_is_looked_at() -> None:
    assert sorted(path.name for path in (ROOT / "requirements").iterdir()) == sorted(FILES)


def test_no_font_is_kept_with_the_sources() -> None:
    assert [path.relative_to(ROOT).as_posix() for path in kept_files() if path.suffix.lower() in FONTS] == []


def test_no_icon_or_picture_is_kept_with_the_sources() -> None:
    found = [path.relative_to(ROOT).as_posix() for path in kept_files() if path.suffix.lower() in PICTURES]
    assert [path for path in found if not path.startswith("tests/")] == []


def test_no_style_sheet_or_template_carries_a_font_or_a_picture_inside() -> None:
    texts = [path for path in kept_files() if path.suffix in {".css", ".j2", ".html", ".typ", ".js"}]
    assert len(texts) > 30
    inside = re.compile(r"data:(font|image|application/.*font)")
    assert [path.name for path in texts if inside.search(path.read_text(encoding="utf-8"))] == []
