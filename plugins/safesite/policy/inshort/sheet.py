"""The policy in short on one sheet of A4: for parents with whom to call, for pupils with pictures and whom to tell."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.policy.agreements.sheet import made_on
from safesite.policy.inshort.view import short_views
from safesite.reference.contacts import contacts_view

if TYPE_CHECKING:
    from safesite.policy.agreements.view import TermView
    from safesite.policy.inshort.view import ShortView
    from safesite.reference.house import House

TEMPLATE = "policy/inshort/templates/short.typ"
WORDS = ("frame.page-of", "policy.agreement-policy", "policy.rules")


def sheets(house: House) -> dict[str, Sheet]:
    """Return each form as a sheet, by its id."""
    views = short_views(house, house.speaker_abroad())
    return {view.id: Sheet(TEMPLATE, sheet_view(house, view), made_on(house)) for view in views}


def sheet_view(house: House, view: ShortView) -> dict[str, object]:
    """Return what the template prints."""
    say = house.speaker_abroad()
    rules = () if view.pupils else house.rules
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.title.plain,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "icon": icons.svg(view.icon),
        "pupils": view.pupils,
        "pictures": view.pictures,
        "lead": view.lead.runs,
        "groups": [
            {"title": group.title.plain if group.title else "", "lines": [_line(line) for line in group.lines]}
            for group in view.groups
        ],
        "rules": [
            {
                "title": say(rule.title).plain,
                "say": say(rule.say).plain,
                "exception": say(rule.exception).plain if rule.exception else "",
            }
            for rule in rules
        ],
        "tell": _tell(house, view),
        "state": view.state,
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _line(line: TermView) -> dict[str, object]:
    return {"say": line.say.runs, "icon": icons.svg(line.icon), "number": line.number}


def _tell(house: House, view: ShortView) -> dict[str, object]:
    """Return whom to reach: for pupils a grown-up and Childline, for parents the school's people and the helplines."""
    if view.pupils:
        helps, routes = house.references.help, contacts_view(house, "pupils").routes
        lines = [house.plain(helps.pupils_first), house.plain(helps.pupils_then)]
        numbers = [[route.name, route.phone] for route in routes if route.phone]
        return {"title": word("policy.whom-to-tell"), "lines": lines, "numbers": numbers, "dated": ""}
    box = contacts_view(house, "parents")
    people = [[c.name, c.phone] for c in (*box.people, box.office, *box.routes) if c.phone]
    dated = word("policy.live-print", date=box.correct_on)
    return {"title": word("reference.contacts"), "lines": [], "numbers": people, "dated": dated}
