"""The project's own Python as syntax trees, and the files that are kept with it."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins/safesite"
MADE = {
    "__pycache__",
    ".git",
    ".venv",
    ".venv-test",
    ".safesite-cache",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
    "site",
    "preview",
    "dist",
}
NAME = re.compile(r"[A-Za-z_][\w.]*")


@dataclass(frozen=True)
class Function:
    """A function with the number of lines of its body, without its docstring."""

    where: str
    lines: int


@dataclass(frozen=True)
class Module:
    """A module of the package."""

    path: Path

    @property
    def name(self) -> str:
        """Return its path inside the package."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def tree(self) -> ast.Module:
        """Return its syntax."""
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @property
    def lines(self) -> int:
        """Return how many lines it has."""
        return len(self.path.read_text(encoding="utf-8").splitlines())

    def imports(self) -> set[str]:
        """Return the top names of all that it imports, by statement or by a call that is given a name as text."""
        return {name.partition(".")[0] for name in self._imported()}

    def _imported(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module
            elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
                yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))

    def named_in_text(self) -> set[str]:
        """Return the top names in every piece of text that could be the name of a module, docstrings aside."""
        texts = {n.value for n in ast.walk(self.tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
        return {text.partition(".")[0] for text in texts if NAME.fullmatch(text)}

    def functions(self) -> Iterator[Function]:
        """Yield every function, with the length of its body."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) is not None else node.body
                size = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                yield Function(f"{self.name}:{node.lineno} {node.name}", size)


def _called(node: ast.Call) -> str:
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the package."""
    found = tuple(Module(path) for path in sorted(PACKAGE.rglob("*.py")))
    assert len(found) > 50
    return found


@cache
def kept_files() -> tuple[Path, ...]:
    """Return every file of the project that is no product of its commands."""
    found = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in MADE]
        found += [Path(folder) / name for name in names]
    assert len(found) > 200
    return tuple(found)
