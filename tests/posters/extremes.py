"""Extreme data for posters: a very long school, and every text as long as a wordy language would make it."""

from __future__ import annotations

from typing import Any

LONG_NAME = "Saint Bartholomew and All Angels Church of England Voluntary Aided Primary School and Nursery"
SAME = frozenset({"lang", "dir", "icon", "danger_icon", "hue", "mark", "number", "danger", "svg", "address", "outline"})
WHOLE = frozenset({"form", "palette", "tones", "words", "qr", "flow", "demonstration", "fine", "warnings"})


def longer(text: str, share: float = 0.4) -> str:
    """Return a text with its own first words once more, until it is as much longer as asked."""
    words, wanted = text.split(), len(text) * (1 + share)
    made = text
    for word in words * 2:
        if len(made) + 1 + len(word) > wanted:
            break
        made = f"{made} {word}"
    return made


def stretched(view: dict[str, Any], share: float = 0.4) -> dict[str, Any]:
    """Return the view of a poster with every text longer, and with a very long name of the school."""
    made = {name: value if name in WHOLE else _stretch(name, value, share) for name, value in view.items()}
    return {**made, "school": LONG_NAME}


def _stretch(name: str, value: Any, share: float) -> Any:
    if isinstance(value, str):
        return value if name in SAME else longer(value, share)
    if isinstance(value, dict):
        return {key: _stretch(key, inner, share) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_stretch(name, inner, share) for inner in value]
    return value
