"""Templates: they loop and print; a name that a view does not give is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from safesite.ground.cast import friend
from safesite.ground.icons import icon
from safesite.ground.interface import ENGLISH, interface
from safesite.ground.phrase import markdown

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).parent.parent


@cache
def _environment(room: str, language: str = ENGLISH) -> Environment:
    folders = [PACKAGE / room / "templates", PACKAGE / "ground" / "templates"]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        comment_start_string="{# ",  # with a space, because {#name} is the id of a Markdown heading
    )
    environment.filters["md"] = lambda text: Markup(markdown(_plain(text)))  # noqa: S704 - escaped for Markdown here
    environment.globals.update(icon=icon, friend=friend)
    environment.globals.update(interface(language).for_templates())
    return environment


def _plain(text: object) -> str:
    return text.unescape() if isinstance(text, Markup) else str(text)


def render(room: str, template: str, view: object, **more: object) -> str:
    """Print a view with a template of a room; the view is called `view` in it."""
    return _environment(room).get_template(template).render(view=view, **more)


def component(template: str, context: Mapping[str, object]) -> Markup:
    """Print a shared component by itself."""
    return Markup(_environment("ground").get_template(template).render(**context))  # noqa: S704 - our own template
