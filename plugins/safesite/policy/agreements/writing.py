"""Agreements as a text of the policy lets them be: a line whose clause the text lacks is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground.walk import texts
from safesite.policy.agreements.shelves import ADDITIONS, AGREEMENTS
from safesite.policy.agreements.wording import AgreementText, SlipText, TermText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.ground.words import Words
    from safesite.policy.agreements.model import Agreement, Slip, Term
    from safesite.reference.house import House

    Write = Callable[[Words], Words]


def written(house: House, clauses: Iterable[BaseModel], write: Write) -> tuple[AgreementText, ...]:
    """Return the agreements that rest on some clauses of a policy, in their order."""
    said = {clause.id: said_in(clause) for clause in clauses}  # type: ignore[attr-defined]  # texts of clauses have ids
    made = (_agreement(house, item, said, write) for item in in_order(house) if needs(house, item) in said)
    return tuple(agreement for agreement in made if agreement)


def in_order(house: House) -> list[Item[Agreement]]:
    """Return the agreements that could be, in the order of the list."""
    return sorted(house.shelf(AGREEMENTS).values(), key=lambda item: (item.record.order, item.id))


def needs(house: House, item: Item[Agreement]) -> str:
    """Return the clause that asks for an agreement in this school."""
    added = house.shelf(ADDITIONS).get(item.id)
    return (added.record.needs if added else None) or item.record.needs


def files_of(house: House, item: Item[Agreement]) -> tuple[Item[Any], ...]:
    """Return the files that make an agreement: its own, and what the school adds to it."""
    added = house.shelf(ADDITIONS).get(item.id)
    return (item, added) if added else (item,)


def terms_of(house: House, item: Item[Agreement]) -> Iterator[tuple[Item[Any], Trail, Term]]:
    """Yield the terms of an agreement, each with its file and its place there; those that the school adds come last."""
    for source in files_of(house, item):
        for number, term in enumerate(source.record.terms):
            yield source, ("terms", number), term


def stands(house: House, term: Term, said: Mapping[str, str]) -> bool:
    """Tell whether a policy has the clause that a term comes from, with the words that it rests on."""
    return folded(house.plain(term.says)) in said.get(term.clause, "")


def said_in(clause: BaseModel) -> str:
    """Return all that a clause says, as it is compared."""
    return folded(" ".join(words.plain() for _, words in texts(clause)))


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, straight apostrophes, single spaces."""
    return " ".join(text.casefold().replace("’", "'").split())


def _agreement(house: House, item: Item[Agreement], said: Mapping[str, str], write: Write) -> AgreementText | None:
    agreement = item.record
    terms = tuple(term_text(term, write) for _, _, term in terms_of(house, item) if stands(house, term, said))
    if not terms:
        return None
    return AgreementText(
        id=item.id,
        title=write(agreement.title),
        audience=agreement.audience,
        stages=agreement.stages,
        icon=agreement.icon,
        lead=write(agreement.lead),
        terms=terms,
        ending=write(agreement.ending) if agreement.ending else None,
        slip=_slip(agreement.slip, write) if agreement.slip else None,
    )


def term_text(term: Term, write: Write) -> TermText:
    """Return a term with the school's facts in their places."""
    exception = write(term.exception) if term.exception else None
    return TermText(say=write(term.say), clause=term.clause, icon=term.icon or "", exception=exception)


def _slip(slip: Slip, write: Write) -> SlipText:
    return SlipText(
        say=write(slip.say),
        choices=tuple(map(write, slip.choices)),
        lines=tuple(map(write, slip.lines)),
        back_to=write(slip.back_to),
    )
