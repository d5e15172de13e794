"""Read a YAML file as data together with the line and column of every value.

YAML 1.2 in the two ways that matter to a teacher: only `true` and `false` are booleans, so that an
answer `No` stays text, and a key that is written twice is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not tell that it is there
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.resolver import BaseResolver

from safesite.ground import yamlfaults
from safesite.ground.problem import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Trail = tuple[str | int, ...]

CORE = "tag:yaml.org,2002:"

LARGEST_FILE = 512 * 1024  # bytes; the longest policy that we met has 30 KB
MOST_VALUES = 20_000  # after aliases are followed: an alias bomb passes this at once
DEEPEST = 40
SURELY_SHALLOW = 1_000  # levels that the composer, which calls itself for each, bears on every system


class Resolver(BaseResolver):
    """The core schema of YAML 1.2, without its dates: those are checked by the models."""


Resolver.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Resolver.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
Resolver.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]{1,18}$"), list("-+0123456789"))
Resolver.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)


class _Composer(CParser, Resolver):
    """PyYAML's C parser and composer with our resolver; it builds nodes, never objects."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Resolver.__init__(self)


@dataclass(frozen=True)
class Source:
    """A file's data, and where each value and each key of it stands."""

    file: str
    data: Any
    values: Mapping[Trail, tuple[int, int]] = field(repr=False, default_factory=dict)
    keys: Mapping[Trail, tuple[int, int]] = field(repr=False, default_factory=dict)

    def place(self, trail: Trail = (), *, key: bool = False) -> Place:
        """Return the place of a value (or of its key), or of its nearest ancestor."""
        marks = self.keys if key else self.values
        for end in range(len(trail), -1, -1):
            if trail[:end] in marks:
                return Place(self.file, *marks[trail[:end]])
        return Place(self.file)

    def problem(self, trail: Trail, words: str, hint: str = "", **more: Any) -> Problem:
        """Return a problem at the place of a value, named by its trail."""
        return Problem(self.place(trail), spell_trail(trail), words, hint, **more)


def spell_trail(trail: Trail) -> str:
    """Write a trail as authors see it: questions[2].choices[0].feedback."""
    text = ""
    for part in trail:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read(path: Path, shown: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read a YAML file; `shown` is its name in messages. No source comes back where the file is unusable."""
    text, problems = text_of(path, shown)
    return (None, problems) if text is None else parse(text, shown)


def text_of(path: Path, shown: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return a file's text, or why it cannot be had."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return None, (_whole(shown, f"the file is too large ({size // 1024} KB)", "split it into smaller files"),)
        return path.read_bytes().decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        words = "the file is not saved as UTF-8 text"
        return None, (Problem(Place(shown, line), "", words, "save it again with the encoding UTF-8"),)
    except OSError as error:
        return None, (_whole(shown, f"the file cannot be read ({error.strerror})"),)


def parse(text: str, shown: str, first_line: int = 1) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read YAML from text that starts at `first_line` of the file `shown`."""
    builder = _Builder(shown, first_line)
    try:
        _refuse_depth(text, shown, first_line)
        node = _Composer(text).get_single_node()
        data = None if node is None else builder.value(node, (), ())
    except yaml.YAMLError as error:
        return None, (yamlfaults.told(error, text, shown, first_line),)
    except _TooMuchError as error:
        return None, (*builder.problems, error.problem)
    if builder.problems:
        return None, tuple(builder.problems)
    if not isinstance(data, dict):
        words = (
            "the file is empty" if data is None else "the file must hold settings ('name: value'), not a list or a text"
        )
        return None, (Problem(Place(shown, first_line), "", words, "begin with 'schema: 1'"),)
    return Source(shown, data, builder.values, builder.keys), ()


def _whole(shown: str, words: str, hint: str = "") -> Problem:
    return Problem(Place(shown), "", words, hint)


class _TooMuchError(Exception):
    def __init__(self, place: Place, words: str, hint: str) -> None:
        self.problem = Problem(place, "", words, hint)
        super().__init__(words)


def _too_deep(place: Place) -> _TooMuchError:
    return _TooMuchError(place, f"settings are nested more than {DEEPEST} deep", "look for wrong indentation")


def _refuse_depth(text: str, shown: str, first_line: int) -> None:
    """Refuse a file whose nesting would exhaust the composer's stack, which no exception could report."""
    brackets = text.count("[") + text.count("{")
    if brackets + max(map(len, text.splitlines()), default=0) <= SURELY_SHALLOW:
        return
    depth = 0
    for event in iter(_Composer(text).get_event, None):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            mark = event.start_mark
            raise _too_deep(Place(shown, first_line + mark.line, mark.column + 1) if mark else Place(shown))


class _Builder:
    """Turn composed nodes into data, and remember where each came from."""

    def __init__(self, shown: str, first_line: int) -> None:
        self.shown, self.first_line = shown, first_line
        self.problems: list[Problem] = []
        self.values: dict[Trail, tuple[int, int]] = {}
        self.keys: dict[Trail, tuple[int, int]] = {}

    def value(self, node: yaml.Node, trail: Trail, above: tuple[int, ...]) -> Any:
        if id(node) in above:
            hint = "write the text out instead of the alias"
            raise _TooMuchError(self._place(node), "an alias (*name) contains itself", hint)
        if len(self.values) >= MOST_VALUES:
            hint = "split it, or write aliases (*name) out"
            raise _TooMuchError(Place(self.shown), f"the file holds more than {MOST_VALUES:,} values", hint)
        if len(trail) > DEEPEST:
            raise _too_deep(self._place(node))
        self.values[trail] = self._spot(node)
        inside = (*above, id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, trail, inside)
        if isinstance(node, yaml.SequenceNode):
            self._core_tag(node, trail, "seq")
            return [self.value(child, (*trail, i), inside) for i, child in enumerate(node.value)]
        return self._scalar(node, trail)

    def _spot(self, node: yaml.Node) -> tuple[int, int]:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.shown, *self._spot(node))

    def _tell(self, node: yaml.Node, trail: Trail, words: str, hint: str = "") -> None:
        self.problems.append(Problem(self._place(node), spell_trail(trail), words, hint))

    def _core_tag(self, node: yaml.Node, trail: Trail, *names: str) -> str:
        name = str(node.tag).removeprefix(CORE)
        if name not in names:
            shown = str(node.tag).replace(CORE, "!!")
            hint = "take it out, or put the text in double quotes (\"…\") if the '!' belongs to it"
            self._tell(node, trail, f"the tag '{shown}' is not allowed", hint)
        return name

    def _mapping(self, node: yaml.MappingNode, trail: Trail, inside: tuple[int, ...]) -> dict[str, Any]:
        self._core_tag(node, trail, "map")
        data: dict[str, Any] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_node, trail, "the name of a setting must be a plain word")
                continue
            key = str(key_node.value)
            if key in data:
                first = self.keys[(*trail, key)][0]
                self._tell(key_node, (*trail, key), f"written twice (first on line {first})", "keep one of the two")
                continue
            self.keys[(*trail, key)] = self._spot(key_node)
            data[key] = self.value(child, (*trail, key), inside)
        return data

    def _scalar(self, node: yaml.Node, trail: Trail) -> Any:
        text = str(node.value)
        match self._core_tag(node, trail, "str", "bool", "null", "int", "float"):
            case "bool" if text in {"true", "false"}:
                return text == "true"
            case "null":
                return None
            case "int" | "float" as name:
                return self._number(node, trail, int if name == "int" else float)
            case _:
                return text

    def _number(self, node: yaml.Node, trail: Trail, kind: type[int | float]) -> int | float | None:
        text = str(node.value)
        try:
            return kind(text)
        except ValueError:  # a tag (!!int) stands before a text
            hint = 'put it in double quotes ("…") if it is a text'
            self._tell(node, trail, "this is not a number that can be read", hint)
            return None
