"""What the YAML reader's complaints mean, in plain words, and where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from yaml.reader import ReaderError

from safesite.ground.problem import Place, Problem

if TYPE_CHECKING:
    from yaml.error import Mark

WordsAndHint = tuple[str, str]

_QUOTES = 'put the text in double quotes ("…")'
_TAB = ("a tab is used where spaces are needed", "indent with spaces")
_BACKSLASH = (
    "a backslash inside double quotes begins a special sign",
    r"write \\ for a backslash, or take single quotes",
)

_UNFIT = (
    "this does not fit what stands before it",
    'look at the indentation and at the quotes, also those above; a text that begins with { or [ goes into "…"',
)

# By the beginning of what the reader says; `_OPENED` are told where they were opened, not where they were missed.
_SAID: dict[str, WordsAndHint] = {
    "found a tab character": _TAB,
    "mapping values are not allowed": (
        "a colon and a space begin a setting, and none can stand here",
        f"{_QUOTES} if the colon belongs to it, or mend the indentation",
    ),
    "could not find expected ':'": ("a line without a colon stands where a setting is expected", "write 'name: value'"),
    "did not find expected key": _UNFIT,
    "did not find expected '-' indicator": _UNFIT,
    "block sequence entries are not allowed": (
        "a list cannot begin here",
        "begin it on the next line, each item with '- '",
    ),
    "did not find expected comment or line break": (
        "a text after '|' or '>' begins on the next line",
        f"{_QUOTES} if the sign belongs to it",
    ),
    "found undefined alias": (
        "a word with a star before it names an alias, and there is none of that name",
        f"{_QUOTES} if the star belongs to it",
    ),
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "but found another document": ("the file holds two documents", "take out the line '---' in the middle"),
}
_OPENED: dict[str, WordsAndHint] = {
    "did not find expected alphabetic or numeric character": ("a text cannot begin with '*' or '&'", _QUOTES),
    "found unexpected end of stream": (
        "a quotation mark is opened here and never closed",
        "close it at the end of the text",
    ),
    "did not find expected ',' or ']'": ("a '[' is opened here and never closed", "close it with ']', or " + _QUOTES),
    "did not find expected ',' or '}'": ("a '{' is opened here and never closed", "close it with '}', or " + _QUOTES),
}


def told(error: yaml.YAMLError, text: str, shown: str, first_line: int) -> Problem:
    """Turn a complaint of the reader into a problem that an author understands."""
    if isinstance(error, ReaderError):
        before = text.encode()[: error.position].decode(errors="ignore")
        place = Place(shown, first_line + before.count("\n"), len(before) - before.rfind("\n"))
        return Problem(place, "", "an invisible control character stands here", "delete it and type the text again")
    said = str(getattr(error, "problem", None) or error).strip()
    mark: Mark | None = getattr(error, "problem_mark", None)
    opened = _begins(said, _OPENED)
    if opened:
        return Problem(_place(getattr(error, "context_mark", None) or mark, shown, first_line), "", *opened)
    words, hint = _begins(said, _SAID) or _sign(said, _at(text, mark))
    return Problem(_place(mark, shown, first_line), "", words, hint)


def _begins(said: str, table: dict[str, WordsAndHint]) -> WordsAndHint | None:
    return next((words for start, words in table.items() if said.startswith(start)), None)


def _sign(said: str, sign: str) -> WordsAndHint:
    if sign == "\t":
        return _TAB
    if said.startswith("found character that cannot start any token") and sign:
        return f"a text cannot begin with '{sign}'", _QUOTES
    return f"this is not valid YAML ({said})", "check the indentation and quotes"


def _at(text: str, mark: Mark | None) -> str:
    lines = text.splitlines()
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    return line[mark.column : mark.column + 1] if mark else ""


def _place(mark: Mark | None, shown: str, first_line: int) -> Place:
    return Place(shown, first_line + mark.line, mark.column + 1) if mark else Place(shown, first_line)
