"""A framework on its page: where it comes from, whom it binds, and what teaches each statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, concerns, ours, serving, untaught
from safesite.curriculum.matrix import due
from safesite.curriculum.origin import binding, origin
from safesite.curriculum.shelves import COVERAGE, address_of
from safesite.curriculum.view import badges, link
from safesite.ground.interface import each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.curriculum.model import Framework, Statement
    from safesite.curriculum.origin import OriginView
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.badges import Badge
    from safesite.reference.house import House

SHORT = 3  # parts that are found without a list
SERVES = each("curriculum.serves", ("unit", "quiz", "poster", "snippet"))


@dataclass(frozen=True)
class Served:
    """What serves a statement in one way."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class StatementView:
    """A statement and what serves it."""

    id: str
    was: tuple[str, ...]
    words: Phrase
    due: str
    badges: tuple[Badge, ...]
    served: tuple[Served, ...]
    concerns: bool
    taught: bool


@dataclass(frozen=True)
class Group:
    """Statements that stand together: those of a part, or those that are due at the same time."""

    id: str
    title: str
    about: Phrase | None
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class FrameworkView:
    """A framework on its page."""

    title: Phrase
    about: Phrase
    origin: OriginView
    binding: str
    binds: bool
    unread: bool
    taught: int
    count: int
    groups: tuple[Group, ...]
    coverage: str

    @property
    def contents(self) -> tuple[Group, ...]:
        """Return the parts that a long page lists at its head; a short one lists none."""
        filled = tuple(group for group in self.groups if group.statements)
        return filled if len(filled) > SHORT else ()


def framework_view(house: House, item: Item[Framework]) -> FrameworkView:
    """Return the view of a framework for its own page."""
    say, record = house.speaker(address_of(item.id)), item.record
    count = len(ours(house, record))
    return FrameworkView(
        title=say(record.title),
        about=say(record.about),
        origin=origin(house, say, record),
        binding=binding(house, record),
        binds=binds(house, record),
        unread=record.status == "unverified",
        taught=count - len(untaught(house, record)),
        count=count,
        groups=_parts(house, say, record) if record.parts else _stages(house, say, record),
        coverage=say.way(COVERAGE),
    )


def _parts(house: House, say: Speaker, record: Framework) -> tuple[Group, ...]:
    return tuple(
        Group(
            id=f"part_{part.id}",
            title=house.plain(part.title),
            about=say(part.about),
            statements=_each(house, say, record, (one for one in record.statements if one.part == part.id)),
        )
        for part in record.parts
    )


def _stages(house: House, say: Speaker, record: Framework) -> tuple[Group, ...]:
    groups: dict[str, list[Statement]] = {}
    for statement in record.statements:
        groups.setdefault(due(statement), []).append(statement)
    return tuple(
        Group(f"by_{'_'.join(found[0].due)}", title, None, _each(house, say, record, found))
        for title, found in groups.items()
    )


def _each(house: House, say: Speaker, record: Framework, statements: Iterable[Statement]) -> tuple[StatementView, ...]:
    return tuple(_statement(house, say, record, statement) for statement in statements)


def _statement(house: House, say: Speaker, record: Framework, statement: Statement) -> StatementView:
    served = {kind: tuple(link(say, e) for e in serving(house, record, statement, kind)) for kind in SERVES}
    return StatementView(
        id=statement.id,
        was=statement.was,
        words=say(statement.say),
        due=due(statement),
        badges=badges(statement.topics),
        served=tuple(Served(SERVES[kind], found) for kind, found in served.items() if found),
        concerns=concerns(house, statement),
        taught=bool(served["unit"]),
    )
