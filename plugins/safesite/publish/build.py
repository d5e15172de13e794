"""Build a site in memory: read, check, ask every room. It knows no site generator."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground.cache import Cache
from safesite.ground.catalogue import Catalogue, Entry, may_read
from safesite.ground.ids import did_you_mean
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pdf import Press
from safesite.ground.problem import Problem, Severity, in_order, stop_on_errors
from safesite.ground.walk import texts
from safesite.publish import front, library
from safesite.publish.redirects import redirects
from safesite.publish.rooms import ROOMS
from safesite.publish.statics import static_files
from safesite.reference import checks, look
from safesite.reference.house import House

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from safesite.ground.model import Record
    from safesite.ground.output import Output
    from safesite.ground.source import Source, Trail
    from safesite.ground.words import Words
    from safesite.publish.library import Loaded
    from safesite.publish.settings import Settings
    from safesite.reference.room import Room


@dataclass(frozen=True)
class Site:
    """All that is to be published, and what the author should know."""

    house: House
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]


def build(settings: Settings, rooms: tuple[Room, ...] = ROOMS) -> Site:
    """Build a school's site; raises ProblemsFound with every error of every file."""
    house, problems = furnish(settings, rooms)
    stop_on_errors(problems)
    made = [*front.render(house), *(output for room in rooms for output in room.render(house))]
    made += [*redirects(house.catalogue, house.reader), *static_files(house, rooms)]
    kept = [output for output in made if house.preview or output.reader is Reader.PUBLIC]
    pages = tuple(output for output in kept if isinstance(output, Page))
    assets = tuple(output for output in kept if isinstance(output, Asset))
    return Site(house, pages, assets, problems, counts(house, pages))


def furnish(settings: Settings, rooms: tuple[Room, ...] = ROOMS) -> tuple[House, tuple[Problem, ...]]:
    """Read and check everything; a house comes back with every problem, unless nothing could be read at all."""
    shelves = [shelf for room in (front.ROOM, *rooms) for shelf in room.shelves]
    loaded = library.read_all(settings, shelves)
    house = _house(settings, loaded)
    found = [*loaded.problems, *_facts(house, loaded, rooms)]
    stop_on_errors(found)
    house = replace(house, rules=tuple(rule for room in rooms if room.rules for rule in room.rules(house)))
    entries = [*_addresses(loaded), *(entry for room in (front.ROOM, *rooms) for entry in room.enter(house))]
    house = replace(house, catalogue=Catalogue(tuple(entries), house.school.omit))
    found += checks.check(house.school, loaded.school_source, house.references, loaded.reference_sources, house.today)
    found += [*look.check(house), *house.catalogue.problems(), *_omitted(house, loaded.known)]
    found += [problem for room in (front.ROOM, *rooms) for problem in room.check(house)]
    return house, in_order(found)


def _house(settings: Settings, loaded: Loaded) -> House:
    return House(
        school_id=settings.school,
        school=loaded.school,
        school_source=loaded.school_source,
        school_folder=settings.school_folder,
        school_shown=settings.shown(settings.school_folder),
        references=loaded.references,
        today=settings.today,
        reader=settings.reader,
        press=Press(Cache(settings.cache)),
        stocks=loaded.stocks,
    )


def _facts(house: House, loaded: Loaded, rooms: Iterable[Room]) -> Iterator[Problem]:
    """Yield every fact that is given twice, and every text in use that names a fact which the school does not give."""
    facts = house.school.all_facts()
    names = Counter(name for name, _ in house.school.named_facts())
    for name in (name for name, count in names.items() if count > 1):
        words = f"the fact '{name}' is given {names[name]} times"
        place: Trail = ("facts", name) if name in house.school.facts else ()
        yield loaded.school_source.problem(place, words, "rename a role, a system, a policy or a fact")
    sources: list[tuple[Source, Record]] = [(loaded.school_source, loaded.school), *_reference_records(loaded)]
    sources += [(i.source, i.record) for room in (front.ROOM, *rooms) for i in room.used(house, room.shelves)]
    for source, record in sources:
        for trail, words_ in texts(record):
            for name in _missing(words_, facts):
                hint = did_you_mean(name, facts, f"add it to the facts in {house.school_shown}/school.yml")
                yield source.problem(trail, f"the school gives no fact '{name}'", hint)


def _reference_records(loaded: Loaded) -> list[tuple[Source, Record]]:
    references, sources = loaded.references, loaded.reference_sources
    named: dict[str, Record] = {
        "guidance": references.register,
        "smart": references.smart,
        "help": references.help,
        "addresses": references.addresses,
        "incident": references.incident,
    }
    return [(sources[name], record) for name, record in named.items()]


def _missing(words: Words, facts: Mapping[str, str]) -> Iterator[str]:
    return (name for name in dict.fromkeys(words.facts) if name not in facts)


def _addresses(loaded: Loaded) -> Iterator[Entry]:
    source = loaded.reference_sources["addresses"]
    for number, address in enumerate(loaded.references.addresses.addresses):
        place = source.place(("addresses", number))
        yield Entry("address", address.id, address.name, address.url, place, audience=("parents",))


def _omitted(house: House, known: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """Yield each `omit` that is not written kind:id, or that leaves out nothing."""
    names = [f"{kind}:{name}" for kind, ids in known.items() for name in ids]
    for number, name in enumerate(house.school.omit):
        if name not in names:
            hint = did_you_mean(name, names, f"write kind:id, with a kind of {', '.join(sorted(known))}")
            yield house.school_source.problem(("omit", number), f"there is no '{name}' to leave out", hint)


def counts(house: House, pages: tuple[Page, ...]) -> Mapping[str, int]:
    """Count what was made, as the author is told it."""
    kinds = Counter(entry.kind for entry in house.catalogue.entries if may_read(house.reader, entry))
    return {
        "pages": len(pages),
        "clauses": kinds["clause"],
        "units": kinds["unit"],
        "posters": kinds["poster"],
        "snippets": kinds["snippet"],
        "quizzes": kinds["quiz"],
    }


def warnings(site: Site) -> tuple[Problem, ...]:
    """Return the warnings of a build."""
    return tuple(problem for problem in site.problems if problem.severity is Severity.WARNING)


def outputs(site: Site) -> tuple[Output, ...]:
    """Return pages and assets together."""
    return (*site.pages, *site.assets)
