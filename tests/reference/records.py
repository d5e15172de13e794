"""The shipped references, read as a build reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from safesite.ground.load import load
from safesite.ground.model import Record
from safesite.ground.source import read
from safesite.reference.guidance import Register
from safesite.reference.helproutes import Addresses, HelpRoutes
from safesite.reference.incident import IncidentFlow
from safesite.reference.school import School
from safesite.reference.smart import SmartRules

R = TypeVar("R", bound=Record)

ROOT = Path(__file__).parents[2]
SCHOOLS = sorted(path.parent.name for path in ROOT.glob("content/schools/*/school.yml"))


def record(model: type[R], path: str) -> R:
    """Read one of the project's own files."""
    source, faults = read(ROOT / path, path)
    assert source is not None, faults
    found, faults = load(model, source)
    assert found is not None, faults
    return found


def school(name: str) -> School:
    """Return a shipped school."""
    return record(School, f"content/schools/{name}/school.yml")


REGISTER = record(Register, "content/guidance.yml")
HELP = record(HelpRoutes, "content/help.yml")
ADDRESSES = record(Addresses, "content/addresses.yml")
SMART = record(SmartRules, "content/smart.yml")
INCIDENT = record(IncidentFlow, "content/incident.yml")
