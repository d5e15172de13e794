"""What an author is told at the end of a build."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safesite.ground.problem import Severity, of_severity, report, summed_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.publish.build import Site


def facts(site: Site) -> dict[str, Any]:
    """Return what was made and what is warned of, as plain data; what comes in crowds is summed up."""
    problems = summed_up(site.problems)
    return {
        "school": site.house.school.name,
        "counts": dict(site.counts),
        "warnings": len(of_severity(problems, Severity.WARNING)),
        "report": report([p for p in problems if p.severity is Severity.WARNING]),
        "notes": report([p for p in problems if p.severity is Severity.INFO]),
        "preview": site.house.preview,
    }


def made(facts: Mapping[str, Any]) -> bool:
    """Report what was made to the command that started the build; tell whether there is one."""
    return _report(facts)


def problems(words: str) -> bool:
    """Report why nothing was made to the command that started the build; tell whether there is one."""
    return _report({"problems": words})


def _report(facts: Mapping[str, Any]) -> bool:
    path = os.environ.get("SAFESITE_REPORT")
    if path:
        Path(path).write_text(json.dumps(dict(facts)), encoding="utf-8")
    return bool(path)


def summary(told: Mapping[str, Any], where: str) -> str:
    """Return the last words of a build."""
    counts = ", ".join(_count(number, name) for name, number in told["counts"].items())
    kind = "Preview of" if told["preview"] else "Built"
    lines = [told["report"]] if told["report"] else []
    lines += [told["notes"]] if told["preview"] and told["notes"] else []
    lines.append(f"{kind} {told['school']}: {counts}.")
    lines.append("Nothing to warn of." if not told["warnings"] else f"{_count(told['warnings'], 'warnings')} above.")
    lines.append(f"Open it: {where}/index.html")
    return "\n".join(lines)


ONE = {"quizzes": "quiz"}


def _count(number: int, name: str) -> str:
    return f"{number} {ONE.get(name, name.removesuffix('s')) if number == 1 else name}"
