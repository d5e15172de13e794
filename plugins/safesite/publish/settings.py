"""Where everything stands and which school is built: read from `mkdocs.yml` or given by the host."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from safesite.ground.output import Reader
from safesite.ground.problem import Place, Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = PACKAGE / "library"
LIBRARY = {"content": "content", "curriculum": "curriculum", "quizzes": "quizzes"}
CACHE = ".safesite-cache"


@dataclass(frozen=True)
class Settings:
    """One build: the school, the folders, the reader and the day."""

    base: Path
    school: str
    schools: str = "content/schools"
    library: Mapping[str, Path] = field(default_factory=dict)
    reader: Reader = Reader.PUBLIC
    today: date = date(1970, 1, 1)
    cache: Path = Path(CACHE)
    site_url: str = ""

    @property
    def school_folder(self) -> Path:
        """Return the school's folder."""
        return self.base / self.schools / self.school

    def shown(self, path: Path) -> str:
        """Return a path as messages show it: from the folder of mkdocs.yml, or from the library that ships."""
        for base, before in ((self.base, ""), (SHIPPED, "safesite library/")):
            if path.is_relative_to(base):
                return before + path.relative_to(base).as_posix()
        return path.as_posix()

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders in which the sources of this build stand."""
        return tuple(sorted(path for path in {*self.library.values(), self.school_folder} if path.is_dir()))

    def library_path(self, inner: str) -> Path:
        """Return a path of the shared library, such as 'content/newsletter'."""
        top, _, rest = inner.partition("/")
        return self.library[top] / rest if rest else self.library[top]


def settings(base: Path, options: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """Make settings of the plugin's options; the day comes from SAFESITE_TODAY where that is set."""
    named = options.get("library") or {}
    return Settings(
        base=base,
        school=str(options.get("school") or ""),
        schools=str(options.get("schools") or "content/schools"),
        library={name: base / named[name] if name in named else SHIPPED / inner for name, inner in LIBRARY.items()},
        reader=Reader.STAFF if options.get("preview") else Reader.PUBLIC,
        today=today(environ),
        cache=base / str(options.get("cache") or CACHE),
        site_url=str(options.get("site_url") or ""),
    )


def today(environ: Mapping[str, str]) -> date:
    """Return the day of the build: SAFESITE_TODAY, or today."""
    given = environ.get("SAFESITE_TODAY", "")
    if not given:
        return datetime.now(tz=UTC).date()
    try:
        return date.fromisoformat(given)
    except ValueError:
        words = f"SAFESITE_TODAY is '{given}', which is not a date"
        raise ProblemsFound([Problem(Place("the environment", 0), "", words, "write it like 2026-09-01")]) from None


def as_of(given: Settings, day: str) -> Settings:
    """Return settings for another day; without one, the same; raises ProblemsFound for what is no date."""
    if not day:
        return given
    try:
        return replace(given, today=date.fromisoformat(day))
    except ValueError:
        words, hint = f"'{day}' is not a date", "write it like 2026-09-01"
        raise ProblemsFound([Problem(Place("safesite check", 0), "--as-of", words, hint)]) from None


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags belong to the host."""


def _env(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """Take the first variable that is set, or the last value of the list, as the host does."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(loader.construct_scalar(node)))
    assert isinstance(node, yaml.SequenceNode)  # noqa: S101 - the host takes no other
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def _data(config: Path) -> dict[str, Any]:
    try:
        data = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader with two tags
    except FileNotFoundError:
        hint = "go to the folder that holds mkdocs.yml, or name the file with --config"
        raise ProblemsFound([Problem(Place(config.name, 0), "", "there is no such file", hint)]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(config.name, mark.line + 1, mark.column + 1) if mark else Place(config.name)
        raise ProblemsFound([Problem(place, "", f"this is not YAML ({error.problem or error.context})")]) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ProblemsFound([Problem(Place(config.name, 0), "", f"it cannot be read ({error})")]) from None
    return data if isinstance(data, dict) else {}


def from_file(config: Path, **changes: Any) -> Settings:
    """Read the settings from a mkdocs.yml; `changes` take the place of its options."""
    data = _data(config)
    plugins = data.get("plugins") or []
    plugins = [plugins] if isinstance(plugins, dict) else plugins
    found = [p["safesite"] or {} for p in plugins if isinstance(p, dict) and "safesite" in p]
    if not found and "safesite" not in plugins:
        words = "the plugin 'safesite' is not among its plugins"
        raise ProblemsFound([Problem(Place(config.name), "plugins", words, "add '- safesite:' with the school's name")])
    options = {**(found[0] if found else {}), "site_url": data.get("site_url"), **changes}
    return settings(config.resolve().parent, options)
