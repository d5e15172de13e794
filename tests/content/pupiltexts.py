"""Every shipped text that is said to pupils, with the place that says it and the youngest who read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.curriculum.plan import planned
from safesite.ground.source import spell_trail
from safesite.ground.walk import texts
from safesite.newsletter.shelves import SNIPPETS
from safesite.policy.draft import draft
from safesite.policy.shelves import CLAUSES, EDITIONS
from safesite.posters.shelves import POSTERS
from safesite.publish.front.shelves import PAGES
from safesite.quizzes.shelves import QUIZZES
from tests.content.shipped import houses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House

OLDEST = frozenset({"Y5", "Y6"})
ASKING = ("title", "lead", "ask")
CHILDS_PART = ("i_can", "vocabulary", "questions")


@dataclass(frozen=True)
class Said:
    """A text to pupils: where it stands, what kind of thing says it, and whether only the oldest read it."""

    where: str
    kind: str
    text: str
    asks: bool = False
    """Whether it asks something of the reader, so that it must not ask about the reader."""
    oldest: bool = False


def every_text() -> tuple[Said, ...]:
    """Return every text to pupils of every shipped school, each once."""
    return tuple(dict.fromkeys(said for house in houses() for said in _of(house)))


def _of(house: House) -> Iterator[Said]:
    for item in (quiz for quiz in house.shelf(QUIZZES).values() if quiz.record.for_children):
        oldest = set(item.record.years) <= OLDEST
        yield from _parts(house, "quiz", item, "notes", oldest=oldest)
    for poster in house.shelf(POSTERS).values():
        yield from _parts(house, "poster", poster, "about")
    for page in house.shelf(PAGES).values():
        if page.record.audience == "pupils":
            yield from _parts(house, "page", page)
    for snippet in house.shelf(SNIPPETS).values():
        text = house.plain(snippet.record.ask)
        yield Said(f"{snippet.source.file} ask", "question through parents", text, asks=True)
    for taught in planned(house):
        for trail, words in texts(taught.unit):
            if trail[0] in CHILDS_PART:
                where = f"{taught.source.file} {spell_trail(trail)}"
                oldest = {"Y5", "Y6"} >= set(taught.years)
                yield Said(where, "unit", house.plain(words), asks=trail[0] == "questions", oldest=oldest)
    yield from _references(house)
    yield from _asks(house)


def _parts(house: House, kind: str, item: Item[Any], but: str = "", *, oldest: bool = False) -> Iterator[Said]:
    """Yield the texts of a record, all but the part that is said to teachers."""
    for trail, words in texts(item.record):
        if trail[0] != but:
            where = f"{item.source.file} {spell_trail(trail)}"
            asks = kind == "quiz" and trail[-1] in ASKING
            yield Said(where, kind, house.plain(words), asks, oldest)


def _references(house: House) -> Iterator[Said]:
    for rule in house.references.smart.rules:
        for name, words in (("ks1", rule.ks1), ("ks2", rule.ks2)):
            yield Said(f"content/smart.yml {rule.id} {name}", "rule", house.plain(words))
    helps = house.references.help
    for name in ("pupils_first", "pupils_then", "pupils_ending", "no_message"):
        yield Said(f"content/help.yml {name}", "help", house.plain(getattr(helps, name)))
    for route in helps.routes:
        if "pupils" in route.audience:
            yield Said(f"content/help.yml {route.id}", "help", f"{house.plain(route.name)}: {house.plain(route.use)}")
    for adult in house.school.contacts.pupils:
        yield Said(f"{house.school_shown}/school.yml contacts.pupils", "help", house.plain(adult))


def _asks(house: House) -> Iterator[Said]:
    """Yield what the policy asks of pupils: in its clauses as they are, in the draft, and in recorded editions."""
    for item in house.shelf(CLAUSES).values():
        for ask in item.record.asks:
            if ask.of == "pupils":
                yield Said(item.source.file, "ask", house.plain(ask.say))
    drafted = draft(house)
    recorded = [edition.record.policy for edition in house.shelf(EDITIONS).values()]
    for policy in [*recorded, *([drafted] if drafted else [])]:
        for clause in policy.clauses:
            for asked in clause.asks:
                if asked.of == "pupils":
                    yield Said(f"{house.school_id} {clause.id}", "ask", house.plain(asked.say))
        yield from _agreed(house, policy)


def _agreed(house: House, policy: PolicyText) -> Iterator[Said]:
    """Yield what pupils read in agreements and in the policy in short."""
    for agreement in policy.agreements:
        if "pupils" in agreement.audience:
            for _, words in texts(agreement):
                yield Said(f"{house.school_id} {agreement.id}", "agreement", house.plain(words))
    for short in policy.in_short:
        if short.audience == "pupils":
            for _, words in texts(short):
                yield Said(f"{house.school_id} {short.id}", "in short", house.plain(words))
