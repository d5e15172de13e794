"""Write data as YAML that people can read: what our reader reads again is the same data."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.serializer import Serializer

from safesite.ground.source import Resolver

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

WIDTH = 100  # characters of a line, where a text allows a break


class _Dumper(Emitter, Serializer, SafeRepresenter, Resolver):
    """PyYAML's writer with our reader's idea of what is text; shared texts are written out, never as aliases."""

    def __init__(self, stream: IO[str]) -> None:
        Emitter.__init__(self, stream, allow_unicode=True, width=WIDTH)
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, sort_keys=False)
        Resolver.__init__(self)

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's
        del indentless
        super().increase_indent(flow, False)  # noqa: FBT003 - lists are indented under their setting


def dump(data: Mapping[str, Any], heading: str = "") -> str:
    """Return a map as YAML in the order of its settings, below a heading of comment lines."""
    stream = StringIO()
    dumper = _Dumper(stream)
    dumper.open()
    dumper.represent(dict(data))
    dumper.close()
    lines = "".join(f"# {line}".rstrip() + "\n" for line in heading.splitlines())
    return lines + stream.getvalue()
