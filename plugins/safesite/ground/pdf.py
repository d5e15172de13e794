"""Sheets to print, made by Typst: the only module that knows it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from safesite.ground.cache import Cache
from safesite.ground.cast import PATH as CAST
from safesite.ground.fonts import font_files
from safesite.ground.problem import RefusedError
from safesite.ground.tokens import PATH as TOKENS

if TYPE_CHECKING:
    from typst import PDFStandard

PACKAGE = Path(__file__).resolve().parents[1]
STANDARDS: "list[PDFStandard]" = ["a-2a", "ua-1"]

# What a template says itself is about the author's words: the line in the template would only mislead.
PANIC = "panicked with: "
_COMPLAINT = re.compile(
    r"^(?:error|warning): (?P<words>.*?)(?=\n\n|\n *┌─|\Z)(?:\n *┌─ (?P<file>.+?):(?P<line>\d+):\d+)?",
    re.MULTILINE | re.DOTALL,
)
_MISSING = re.compile(r'the text `"(?P<sign>.*?)"` could not be displayed', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


class PressError(RefusedError):
    """A sheet could not be printed; the message says in plain words which template, which line, and what."""


@dataclass(frozen=True)
class Sheet:
    """What to print: a template inside the package, the data it shows, and the date that the PDF bears."""

    template: str
    view: Mapping[str, object]
    made_on: date
    points: float | None = None
    """The width of its page in points, where it is known beforehand: its picture then takes one drawing less."""

    @cached_property
    def data(self) -> str:
        """Write the view as JSON, the same text for the same data."""
        return json.dumps(self.view, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True)
class Press:
    """A printing press for one build: prints what the cache lacks, from templates as first seen."""

    cache: Cache
    _compilers: dict[str, typst.Compiler] = field(default_factory=dict, init=False, repr=False, compare=False)

    def pdf(self, sheet: Sheet) -> bytes:
        """Print a sheet as PDF/A-2a and PDF/UA-1; raises PressError for what either forbids."""
        return self.cache.fetch(self._key("pdf", sheet), lambda: self._print(sheet))

    def picture(self, sheet: Sheet, width: int) -> bytes:
        """Draw page 1 as a PNG `width` pixels wide; raises PressError just as `pdf` does."""
        return self.cache.fetch(self._key(f"png {width}", sheet), lambda: self._draw(sheet, width))

    def _key(self, form: str, sheet: Sheet) -> str:
        return Cache.key(form, sheet.template, sheet.made_on.isoformat(), sheet.data, self._foundations)

    @cached_property
    def _foundations(self) -> str:
        """Sum up all that every sheet depends on: Typst itself, the templates, the sizes, the shapes, the fonts."""
        files = (*sorted(PACKAGE.rglob("*.typ")), TOKENS, CAST, *font_files())
        named = (part for path in files for part in (path.name, path.read_bytes()))
        return Cache.key(version("typst"), *STANDARDS, *named)

    def _compiler(self, template: str) -> typst.Compiler:
        if template not in self._compilers:
            self._compilers[template] = typst.Compiler(PACKAGE / template, root=PACKAGE, font_paths=_fonts())
        return self._compilers[template]

    def _print(self, sheet: Sheet) -> bytes:
        moment = datetime.combine(sheet.made_on, time(), UTC)
        try:
            made, warnings = self._compiler(sheet.template).compile_with_warnings(
                sys_inputs={"view": sheet.data}, pdf_standards=STANDARDS, timestamp=moment
            )
        except typst.TypstError as error:
            raise PressError(_explain(sheet, error.diagnostic)) from error
        if warnings:
            raise PressError(_explain(sheet, "\n".join(warning.diagnostic for warning in warnings)))
        return _first(made)

    def _draw(self, sheet: Sheet, width: int) -> bytes:
        # A picture has no standard that would refuse a missing letter: the PDF must pass first.
        self.pdf(sheet)
        compiler, points = self._compiler(sheet.template), sheet.points or self._points(sheet)
        return _first(compiler.compile(format="png", ppi=72 * width / points, sys_inputs={"view": sheet.data}))

    def _points(self, sheet: Sheet) -> float:
        """Return the width of page 1 in points, as a drawing of it says."""
        drawing = _first(self._compiler(sheet.template).compile(format="svg", sys_inputs={"view": sheet.data}))
        found = re.search(rb'viewBox="0 0 ([\d.]+) ', drawing)
        if found is None:
            raise PressError(f"{sheet.template}: this version of Typst does not say how wide the page is")
        return float(found[1])


@cache
def _fonts() -> typst.Fonts:
    """Open the fonts once: to search the folders for each sheet would take longer than the printing."""
    folders = sorted({path.parent for path in font_files()})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _first(made: bytes | list[bytes] | None) -> bytes:
    """Take the only file or the first page of what Typst made."""
    return made[0] if isinstance(made, list) else made or b""


def _explain(sheet: Sheet, diagnostic: str) -> str:
    """Put every complaint of Typst in plain words, one a line, each once."""
    lines = (_line(sheet, *found.group("words", "file", "line")) for found in _COMPLAINT.finditer(diagnostic))
    return "\n".join(dict.fromkeys(lines)) or f"{sheet.template}: {diagnostic.strip()}"


def _line(sheet: Sheet, words: str, file: str | None, line: str | None) -> str:
    if words.startswith(PANIC):
        return f"{sheet.template}: {words.removeprefix(PANIC).strip()}"
    place = f"{_in_package(file)}, line {line}" if file else sheet.template
    missing = _MISSING.search(words)
    if missing:
        return f"{place}: {_missing(sheet, missing['sign'])}"
    return f"{place}: {words.strip()}"


def _in_package(file: str) -> str:
    """Name a file as the package does; Typst names it as seen from the working folder."""
    path = (Path.cwd() / file).resolve()
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else file


def _missing(sheet: Sheet, quoted: str) -> str:
    sign = _ESCAPE.sub(lambda code: chr(int(code[1], 16)), quoted)
    codes = " ".join(f"U+{ord(letter):04X}" for letter in sign)
    places = ", ".join(where for where, text in _texts(sheet.view) if sign in text)
    return f"our fonts have no sign “{sign}” ({codes})" + (f", which stands in {places}" if places else "")


def _texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Walk through a view: each text with its place, such as rules[2].say."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _texts(inner, f"{where}.{name}".lstrip("."))
    elif isinstance(value, Sequence):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{where}[{number}]")
