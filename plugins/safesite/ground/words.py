"""The author's text: plain words with emphasis, facts of the school and links into the catalogue.

    *softly*  **strongly**  {fact}  [[id]]  [[id|words of the link]]  and a backslash before any of these signs.

It is parsed once, when the file is loaded, and escaped later by the place where it is printed. Nothing else is
markup: a `<b>` or a `# heading` in an author's text is printed as it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import PydanticCustomError, core_schema

from safesite.ground.ids import is_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

Style = Literal["", "em", "strong"]

STARS: dict[Style, str] = {"": "", "em": "*", "strong": "**"}
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*{}\[\]])|(?P<stars>\*\*?)|\{(?P<fact>[^{}\n]*)\}|\[\[(?P<link>[^\[\]\n]*)\]\]|(?P<stray>[{}]|\[\[|\]\])"
)
_FACT = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_TARGET = re.compile(r"(?:[a-z]+:)?[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Text:
    """Plain text."""

    text: str
    style: Style = ""


@dataclass(frozen=True)
class Fact:
    """The place of a fact of the school."""

    name: str
    style: Style = ""


@dataclass(frozen=True)
class Link:
    """A link to something published; without a label it takes the title of what it leads to."""

    target: str
    label: str = ""
    style: Style = ""


Run = Text | Fact | Link


@dataclass(frozen=True)
class Words:
    """An author's text as runs, in the order of reading."""

    runs: tuple[Run, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts that this text uses."""
        return tuple(run.name for run in self.runs if isinstance(run, Fact))

    @property
    def targets(self) -> tuple[str, ...]:
        """What this text links to."""
        return tuple(run.target for run in self.runs if isinstance(run, Link))

    def fill(self, facts: Mapping[str, str]) -> Words:
        """Return the same words with each fact in its place; a missing one raises KeyError."""
        return Words(tuple(Text(facts[r.name], r.style) if isinstance(r, Fact) else r for r in self.runs))

    def count(self) -> int:
        """Return how many words a reader meets, a fact counted as one."""
        return len(self.plain().split())

    def plain(self, title: Callable[[str], str] = str) -> str:
        """Return the text without markup; `title` names what a link without a label leads to."""
        return "".join(_plain(run, title) for run in self.runs)

    def written(self) -> str:
        """Return the text as an author would write it; parsing it again gives the same words."""
        grouped = groupby(self.runs, key=lambda run: run.style)
        return "".join(STARS[style] + "".join(map(_written, runs)) + STARS[style] for style, runs in grouped)

    @classmethod
    def parse(cls, text: str) -> Words:
        """Read an author's text; a mistake in its markup raises PydanticCustomError."""
        return cls(_joined(_runs(" ".join(text.split()))))

    @classmethod
    def of(cls, text: str) -> Words:
        """Return a text that is already plain as words."""
        return cls((Text(text),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Let models take words from a text of a YAML file."""
        del source, handler
        text = core_schema.no_info_after_validator_function(
            cls.parse, core_schema.str_schema(strict=True, min_length=1, strip_whitespace=True)
        )
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), text]),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda words: words.written()),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors that words are a text, and how it may be marked."""
        del schema, handler
        return {
            "type": "string",
            "minLength": 1,
            "description": "Plain text. *soft*, **strong**, {fact} for a fact of the school, [[id]] for a link.",
        }


def _plain(run: Run, title: Callable[[str], str]) -> str:
    match run:
        case Text(text):
            return text
        case Fact(name):
            return "{" + name + "}"
        case Link(target, label):
            return label or title(target)


def _written(run: Run) -> str:
    match run:
        case Text(text):
            return re.sub(r"([\\*{}\[\]])", r"\\\1", text)
        case Fact(name):
            return "{" + name + "}"
        case Link(target, label):
            return f"[[{target}|{label}]]" if label else f"[[{target}]]"


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Join neighbouring texts of one style, so that equal words have equal runs."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text) and run.style == last.style:
            joined[-1] = replace(last, text=last.text + run.text)
        elif run != Text("", run.style):
            joined.append(run)
    return tuple(joined)


def _runs(text: str) -> Iterator[Run]:
    style: Style = ""
    position = opened = 0
    for token in _TOKEN.finditer(text):
        if token.start() > position:
            yield Text(text[position : token.start()], style)
        position = token.end()
        if token["stars"]:
            if style and token.start() == opened:
                raise PydanticCustomError("words_empty", "there is nothing between the stars", {})
            style, opened = _turn(style, token["stars"]), position
        else:
            yield _run(token, style)
    if style:
        raise PydanticCustomError(
            "words_open", "a '{stars}' is opened and never closed", {"stars": "*" if style == "em" else "**"}
        )
    yield Text(text[position:], "")


def _turn(style: Style, stars: str) -> Style:
    wanted: Style = "em" if stars == "*" else "strong"
    if not style:
        return wanted
    if style != wanted:
        raise PydanticCustomError("words_nested", "soft (*) and strong (**) emphasis are mixed", {})
    return ""


def _run(token: re.Match[str], style: Style) -> Run:
    if token["escaped"]:
        return Text(token["escaped"], style)
    if token["fact"] is not None:
        return _fact(token["fact"].strip(), style)
    if token["link"] is not None:
        return _link(token["link"], style)
    raise PydanticCustomError("words_stray", "a '{sign}' stands alone", {"sign": token["stray"]})


def _fact(name: str, style: Style) -> Fact:
    if not _FACT.fullmatch(name):
        raise PydanticCustomError("words_fact", "'{name}' is not the name of a fact", {"name": "{" + name + "}"})
    return Fact(name, style)


def _link(inner: str, style: Style) -> Link:
    target, _, label = (part.strip() for part in inner.partition("|"))
    if not _TARGET.fullmatch(target) or not is_id(target.rpartition(":")[2]):
        raise PydanticCustomError(
            "words_link", "'[[{target}]]' does not name anything that can be linked", {"target": target}
        )
    return Link(target, label, style)
