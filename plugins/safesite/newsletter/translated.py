"""The short form of a snippet in another language, as it is copied: it runs the right way wherever it is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from safesite.ground.interface import in_language, interface
from safesite.newsletter.view import address_for_help

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet
    from safesite.reference.house import House
    from safesite.reference.translated import Shown

NEEDED = ("title", "forms.short")
# Unseen: a line that begins with it runs from right to left, whatever letters or signs come first.
RIGHT_TO_LEFT_MARK = "\u200f"


def translated_text(house: House, item: Item[Snippet], shown: Shown) -> str:
    """Return the text to paste; the address has a line of its own, where nothing can turn it round."""
    help_address = address_for_help(house, item.record)
    mark = RIGHT_TO_LEFT_MARK if shown.dir == "rtl" else ""
    said = [shown.texts["title"].plain, shown.texts["forms.short"].spelled, *warnings(shown), f"{shown.more}:"]
    english = [f"{help_address.name}\n{help_address.url}"]
    lines = [line if line == shown.warning else f"{mark}{line}" for line in said]
    return "\n\n".join([*lines[:-1], "\n".join([lines[-1], *english])])


def translated_html(house: House, item: Item[Snippet], shown: Shown) -> str:
    """Return the formatted text to paste; each part says its language and which way it runs."""
    help_address = address_for_help(house, item.record)
    parts = [Markup("<h3>{}</h3><p>{}</p>").format(shown.texts["title"], shown.texts["forms.short"])]
    if shown.warning:
        aside = Markup("<p>{}</p><p {}>{}</p>")
        parts.append(aside.format(shown.own_warning, in_language(interface().language), shown.warning))
    more = Markup('<p>{}: <a href="{}" dir="ltr">{}</a></p>')
    parts.append(more.format(shown.more, help_address.url, help_address.name))
    whole = Markup("<div {}>{}</div>").format(in_language(shown.language), Markup().join(parts))
    return str(whole)  # plain, so that the attribute in which it stands escapes it


def warnings(shown: Shown) -> tuple[str, ...]:
    """Return that nobody has checked it, in its own language and in English; nothing where somebody has."""
    return (shown.own_warning, shown.warning) if shown.warning else ()
