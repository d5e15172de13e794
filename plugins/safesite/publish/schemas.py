"""The schemas of all files, generated from the models, so that an editor can help while somebody types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safesite.ground.languages import Translation
from safesite.publish import front
from safesite.publish.rooms import ROOMS
from safesite.reference.guidance import Register
from safesite.reference.helproutes import Addresses, HelpRoutes
from safesite.reference.incident import IncidentFlow
from safesite.reference.school import School
from safesite.reference.searchwords import SearchWords
from safesite.reference.smart import SmartRules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

PACKAGE = Path(__file__).resolve().parents[1]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def all_schemas() -> Iterator[tuple[Path, str]]:
    """Yield each schema's path in the package and its text: one file a room, with a definition for each kind."""
    for room in (front.ROOM, *ROOMS):
        yield PACKAGE / room.name / "schema.json", _text({shelf.kind: shelf.model for shelf in room.shelves})
    references: dict[str, type[BaseModel]] = {
        "school": School,
        "guidance": Register,
        "smart": SmartRules,
        "help": HelpRoutes,
        "addresses": Addresses,
        "search": SearchWords,
        "incident": IncidentFlow,
        "translation": Translation,
    }
    yield PACKAGE / "reference" / "schema.json", _text(references)


def _text(models: dict[str, type[BaseModel]]) -> str:
    kinds: dict[str, Any] = {}
    for kind, model in models.items():
        kinds[kind] = model.model_json_schema(ref_template=f"#/$defs/{kind}/$defs/{{model}}")
    # Editors take a whole file as a schema, never a part of one: a file of the room is of any of its kinds.
    any_of = [{"$ref": f"#/$defs/{kind}"} for kind in kinds]
    return json.dumps({"$schema": DIALECT, "anyOf": any_of, "$defs": kinds}, indent=2, ensure_ascii=False) + "\n"


def write() -> int:
    """Write all schemas."""
    for path, text in all_schemas():
        path.write_text(text, encoding="utf-8")
    return 0
