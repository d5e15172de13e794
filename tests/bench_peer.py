"""A shipped quiz in the Markdown of fullmark, the fastest peer that we know, to time both with the same words.

    python -m tests.bench_peer quizzes/ks1/dot-the-snail.yml > peer.md
    fullmark build peer.md            # fullmark is no part of this project: pip install it elsewhere, Python 3.13

Then `python -m tests.bench_quiz` times both pages in one run. Only kinds of Key Stage 1 are written.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

TRUE_FALSE = (("True", True), ("False", False))


def markdown(quiz: dict[str, Any]) -> str:
    """Return a quiz of Key Stage 1 as the peer's Markdown; a sort becomes one question for each card."""
    head = f"---\ntitle: {quiz['title']!r}\ndescription: {quiz['lead']!r}\nfeedback: instant\n---\n"
    return head + "\n".join(part for question in quiz["questions"] for part in asked(question))


def asked(question: dict[str, Any]) -> list[str]:
    """Return the peer's questions for one of ours."""
    match question["kind"]:
        case "pick-one" | "picture":
            choices = [(one["say"], one.get("right", False), one["feedback"]) for one in question["choices"]]
            return [_question(question["ask"], choices)]
        case "true-false":
            told = {True: question["if_true"], False: question["if_false"]}
            choices = [(say, is_true is question["answer"], told[is_true]) for say, is_true in TRUE_FALSE]
            return [_question(question["ask"], choices)]
        case _:
            boxes = question["boxes"]
            return [
                _question(
                    f"{question['ask']} {item['say']}",
                    [(box["say"], box["id"] == item["box"], item["feedback"][box["id"]]) for box in boxes],
                )
                for item in question["items"]
            ]


def _question(ask: str, choices: list[tuple[str, bool, str]]) -> str:
    lines = [f"- [{'x' if right else ' '}] {say}" for say, right, _ in choices]
    learnt = " ".join(feedback for *_, feedback in choices)
    return "\n".join((f"\n## {ask}\n", *lines, "", "> [!explanation]", f"> {learnt}", ""))


if __name__ == "__main__":
    print(markdown(yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8"))))  # noqa: T201
