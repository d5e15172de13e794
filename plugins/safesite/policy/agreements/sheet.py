"""An agreement on paper: its lines, and a slip to sign where there is one."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.policy.agreements.view import agreement_views
from safesite.policy.editions import current
from safesite.reference.contacts import contacts_view

if TYPE_CHECKING:
    from datetime import date

    from safesite.policy.agreements.view import AgreementView, SlipView, TermView
    from safesite.reference.house import House

TEMPLATE = "policy/agreements/templates/agreement.typ"
WORDS = (
    "frame.page-of",
    "policy.agreement-back",
    "policy.agreement-cut",
    "policy.agreement-policy",
    "policy.agreement-tick",
)


def sheets(house: House) -> dict[str, Sheet]:
    """Return each agreement as a sheet, by its id."""
    views = agreement_views(house, house.speaker_abroad())
    return {view.id: Sheet(TEMPLATE, sheet_view(house, view), made_on(house)) for view in views}


def made_on(house: House) -> date:
    """Return the day that a sheet bears: from when its words hold, and for a draft today."""
    item = None if house.preview else current(house)
    return item.record.from_when.first if item else house.today


def sheet_view(house: House, view: AgreementView) -> dict[str, object]:
    """Return what the template prints."""
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.title.plain,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "who": view.who,
        "state": view.state,
        "pictures": view.pictures,
        "icon": icons.svg(view.icon),
        "lead": view.lead.runs,
        "terms": [_term(term, titled=not view.pupils) for term in view.terms],
        "ending": view.ending.runs if view.ending else [],
        "slip": _slip(view.slip) if view.slip else None,
        "tell": _tell(house, view),
        "scissors": icons.svg("content-cut"),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _term(term: TermView, *, titled: bool) -> dict[str, object]:
    """Return a line; what pupils read names a clause by its number, since titles speak to adults."""
    return {
        "say": term.say.runs,
        "icon": icons.svg(term.icon),
        "exception": term.exception.runs if term.exception else [],
        "clause": f"{term.number} {term.clause}" if titled else term.number,
        "href": term.href,
    }


def _slip(slip: SlipView) -> dict[str, object]:
    return {
        "say": slip.say.runs,
        "choices": [choice.runs for choice in slip.choices],
        "lines": [line.plain for line in slip.lines],
        "back_to": slip.back_to.runs,
    }


def _tell(house: House, view: AgreementView) -> dict[str, object] | None:
    """Return whom to tell: for pupils a grown-up and Childline, for visitors the school's people."""
    if view.pupils:
        helps = house.references.help
        first, then = house.plain(helps.pupils_first), house.plain(helps.pupils_then)
        routes = [c for c in contacts_view(house, "pupils").routes if c.phone]
        numbers = " · ".join(f"{route.name}: {route.phone}" for route in routes)
        return {"title": word("policy.whom-to-tell"), "lines": [first, then, numbers], "dated": ""}
    if view.visitors:
        box = contacts_view(house, "visitors")
        people = [" · ".join(filter(None, (c.name, c.phone))) for c in (*box.people, box.office)]
        return {
            "title": word("policy.agreement-worried"),
            "lines": people,
            "dated": word("policy.live-print", date=box.correct_on),
        }
    return None
