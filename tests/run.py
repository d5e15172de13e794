"""Runs every check and test of the project in turn, and fails at the end if any of them failed."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

# A browser test that cannot run must not look like one that passed.
ENVIRONMENT = {"SAFESITE_BROWSER_REQUIRED": "1", "PYTHONUNBUFFERED": "1"}


@dataclass(frozen=True)
class Step:
    """One command of the run, with the heading that people read."""

    title: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a step ended, and how many seconds it took."""

    step: Step
    passed: bool
    seconds: float

    def line(self) -> str:
        """Say the outcome in one line of the closing table."""
        return f"  {'passed' if self.passed else 'FAILED'}  {self.seconds:7.1f} s  {self.step.title}"


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """Give the command that runs a module with this very Python."""
    return (sys.executable, "-m", name, *arguments)


def beside_python(name: str) -> str:
    """Give the path of a tool that is installed beside this very Python."""
    return str(Path(sys.executable).with_name(name))


# A file of tests stays together, since its tests share what they build; more than four would wait for each other.
SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")

STEPS = (
    Step("Lint", module("ruff", "check")),
    Step("Layout", module("ruff", "format", "--check")),
    Step("Types", module("mypy")),
    Step("Floors of the house", (beside_python("lint-imports"),)),
    Step("Tests", module("pytest", *SIDE_BY_SIDE, "-m", "not browser")),
    Step("A browser", module("tests.browser.find")),
    Step("Two more engines", module("tests.browser.engines")),
    Step("Readers from npm", module("tests.node.fetch")),
    Step("Tests in the browser", module("pytest", *SIDE_BY_SIDE, "-m", "browser")),
)


def run_step(step: Step, environment: Mapping[str, str]) -> Outcome:
    """Run one step, showing all that it prints."""
    print(f"\n== {step.title} ==", flush=True)
    started = time.monotonic()
    code = subprocess.run(step.command, cwd=ROOT, env=environment, check=False).returncode
    outcome = Outcome(step, code == 0, time.monotonic() - started)
    print(outcome.line().strip(), flush=True)
    return outcome


def run(steps: Sequence[Step]) -> bool:
    """Run all steps, whatever fails on the way, and tell whether every one passed."""
    environment = {**os.environ, **ENVIRONMENT}
    outcomes = [run_step(step, environment) for step in steps]
    print("\n== All in all ==")
    for outcome in outcomes:
        print(outcome.line())
    return all(outcome.passed for outcome in outcomes)


if __name__ == "__main__":
    sys.exit(0 if run(STEPS) else 1)
