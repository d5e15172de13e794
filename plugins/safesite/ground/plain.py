"""Pydantic's faults in plain words, chosen by the code of the fault and never by its English text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from safesite.ground.ids import did_you_mean
from safesite.ground.model import SCHEMA
from safesite.ground.patterns import described

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic_core import ErrorDetails

    from safesite.ground.source import Trail

WordsAndHint = tuple[str, str]
_Case = tuple[type[BaseModel], Any, "Trail", "ErrorDetails"]


def words_for(model: type[BaseModel], data: Any, trail: Trail, detail: ErrorDetails) -> WordsAndHint:
    """Say what is wrong and what to try, for one fault that pydantic found in a file."""
    speak = SPEAKERS.get(detail["type"])
    if speak is None:
        return _own_words(detail)
    return speak((model, data, trail, detail))


def _own_words(detail: ErrorDetails) -> WordsAndHint:
    """Our own rules carry their words, and their way out as `hint`."""
    context = detail.get("ctx", {})
    if detail["type"].startswith(("words_", "rule_")):
        return detail["msg"], str(context.get("hint", HINTS.get(detail["type"], "")))
    return (
        f"this value does not fit ({detail['type'].replace('_', ' ')})",
        "look at the examples of this kind of file",
    )


NO_FORM = ("the file does not say which form it has", "write 'schema: 1' at its top, or run 'safesite migrate'")

HINTS = {
    "words_open": r"close it, or write \* for a star that is meant as a star",
    "words_empty": r"take them out, or write \* for each star that is meant as a star",
    "words_nested": "close one before you open the other",
    "words_fact": "write {name-of-a-fact}, or \\{ for a bracket",
    "words_link": "write [[id]] or [[id|words]]",
    "words_stray": "write a backslash before it where it is meant as it stands",
}


def _value(case: _Case) -> Any:
    """Return what the author wrote at a place; where its name is at fault, the name."""
    _, data, trail, detail = case
    if at_name(detail):
        return trail[-1]
    for part in trail:
        data = data[part]
    return data


def at_name(detail: ErrorDetails) -> bool:
    """Tell whether the name of a setting is at fault, and not its value."""
    return detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)


def _shown(value: Any) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a group of settings"
    text = " ".join(str(value).split()) if not isinstance(value, bool) else str(value).lower()
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"  # noqa: PLR2004 - a message is one line


def _unknown(case: _Case) -> WordsAndHint:
    model, _, trail, _ = case
    names = sorted(_names_at(model, trail[:-1]))
    several = ", ".join(names[:12])
    return "there is no such setting", did_you_mean(str(trail[-1]), names, f"one of {several}" if names else "")


def _missing(case: _Case) -> WordsAndHint:
    if case[2] == ("schema",):
        return NO_FORM
    return "this setting is missing", f"add '{case[2][-1]}:' here"


def _not_one_of(case: _Case) -> WordsAndHint:
    if case[2] == ("schema",):
        return _other_form(_value(case))
    allowed = str(case[3].get("ctx", {}).get("expected", "")).replace("' or '", "', '").split("', '")
    names = [name.strip("' ") for name in allowed]
    value = _value(case)
    if value is None:
        return "it is left empty", f"write one of: {', '.join(names)}"
    return f"{_shown(value)} is not one of: {', '.join(names)}", did_you_mean(str(value), names)


def _other_form(form: Any) -> WordsAndHint:
    if form is None:
        return NO_FORM
    if isinstance(form, int) and form > SCHEMA:
        words = f"the file has form {form}, and this version of safesite reads forms up to {SCHEMA}"
        return words, "use a newer version of safesite"
    return f"there is no form {_shown(form)}", f"write 'schema: {SCHEMA}'"


def _no_such_kind(case: _Case) -> WordsAndHint:
    context = case[3].get("ctx", {})
    names = [name.strip("' ") for name in str(context.get("expected_tags", "")).split(", ")]
    key = str(context.get("discriminator", "kind")).strip("'")
    value = _value(case)[key]
    if value is None:
        return f"the setting '{key}' is left empty", f"write one of: {', '.join(names)}"
    return f"there is no {key} {_shown(value)}: it is one of {', '.join(names)}", did_you_mean(str(value), names)


def _kind_missing(case: _Case) -> WordsAndHint:
    key = str(case[3].get("ctx", {}).get("discriminator", "kind")).strip("'")
    return f"the setting '{key}' is missing", f"add '{key}:' here"


def _needs(what: str, hint: str = "") -> Callable[[_Case], WordsAndHint]:
    def speak(case: _Case) -> WordsAndHint:
        value = _value(case)
        return ("it is left empty" if value is None else f"{_shown(value)} is not {what}"), hint

    return speak


def _not_text(case: _Case) -> WordsAndHint:
    value = _value(case)
    if value is None:
        return "it is left empty", "write a text, or take the setting out"
    if isinstance(value, bool | int | float):
        kind = "true or false" if isinstance(value, bool) else "a number"
        return f"{_shown(value)} is read as {kind}, not as a text", 'put it in double quotes ("…")'
    hint = 'look at the indentation; a text that begins with { or [ goes into double quotes ("…")'
    return "a text is expected here, not a list or a group of settings", hint


def _too_few(case: _Case) -> WordsAndHint:
    least = case[3].get("ctx", {}).get("min_length", 1)
    return f"at least {least} {'is' if least == 1 else 'are'} needed here", ""


def _too_many(case: _Case) -> WordsAndHint:
    most = case[3].get("ctx", {}).get("max_length", 0)
    return f"at most {most} may stand here", ""


def _too_long(case: _Case) -> WordsAndHint:
    most = case[3].get("ctx", {}).get("max_length", 0)
    return f"the text is longer than {most} characters", "shorten it"


def _pattern(case: _Case) -> WordsAndHint:
    value = _value(case)
    return described(str(case[3].get("ctx", {}).get("pattern", "")), _shown(value))


def _out_of_range(case: _Case) -> WordsAndHint:
    context = case[3].get("ctx", {})
    word, limit = next(((w, context[k]) for k, w in BOUNDS.items() if k in context), ("within", "its limits"))
    return f"{_shown(_value(case))} must be {word} {limit}", ""


BOUNDS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def _not_a_date(case: _Case) -> WordsAndHint:
    value = _value(case)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return f"there is no day {_shown(value)}", "look in a calendar"
    return _needs("a date", "write it as year-month-day, like 2026-09-01")(case)


_LIST = _needs("a list", "begin each line with '- '")
_MAP = _needs("a group of settings", "write settings as 'name: value' on lines of their own, indented")

SPEAKERS: dict[str, Callable[[_Case], WordsAndHint]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "literal_error": _not_one_of,
    "enum": _not_one_of,
    "union_tag_invalid": _no_such_kind,
    "union_tag_not_found": _kind_missing,
    "string_type": _not_text,
    "string_too_short": lambda _: ("the text is empty", "write something, or take the setting out"),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "bool_type": _needs("true or false", "write true or false, without quotes"),
    "bool_parsing": _needs("true or false", "write true or false, without quotes"),
    "int_type": _needs("a whole number", "write it in digits, without quotes"),
    "int_from_float": _needs("a whole number", "write it in digits, without quotes"),
    "float_type": _needs("a number", "write it in digits, without quotes"),
    "date_type": _not_a_date,
    "date_parsing": _not_a_date,
    "date_from_datetime_parsing": _not_a_date,
    "date_from_datetime_inexact": _not_a_date,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _MAP,
    "model_type": _MAP,
    "model_attributes_type": _MAP,
    "dataclass_type": _MAP,
    "too_short": _too_few,
    "too_long": _too_many,
    "greater_than": _out_of_range,
    "greater_than_equal": _out_of_range,
    "less_than": _out_of_range,
    "less_than_equal": _out_of_range,
}


def _names_at(model: type[BaseModel], trail: Trail) -> Iterator[str]:
    """Yield the settings that may stand at a place, of every alternative where there are several."""
    models = {model}
    for part in trail:
        if isinstance(part, int):
            continue
        fields = [f for m in models for name, f in m.model_fields.items() if part in (name, f.alias)]
        models = {inner for f in fields for inner in _models_in(f.annotation)}
    for found in models:
        yield from (field.alias or name for name, field in found.model_fields.items())


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
