"""Whom to reach, as live facts of the school: shown beside approved text and never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.interface import word

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.helproutes import Route
    from safesite.reference.house import House
    from safesite.reference.school import Role
    from safesite.reference.topics import Audience

EMERGENCY = "999"


@dataclass(frozen=True)
class Contact:
    """One line of the contact box: whom, what for, and how to reach them."""

    name: str
    does: Phrase | None
    phone: str
    phone_link: str
    email: str
    url: str
    urgent: bool = False


@dataclass(frozen=True)
class ContactsView:
    """The contact box: people at school, then routes beyond it, with the day on which it was correct."""

    correct_on: str
    school: str
    office: Contact
    hours: Phrase
    people: tuple[Contact, ...]
    routes: tuple[Contact, ...]


def contacts_view(house: House, audience: Audience, here: str = "") -> ContactsView:
    """Return the contact box for an audience, for a page at an address."""
    say, contacts = house.speaker(here), house.school.contacts
    office = contacts.office
    roles = [role for name in contacts.team if (role := house.school.role(name))]
    return ContactsView(
        correct_on=long(contacts.correct_on),
        school=house.school.name,
        office=Contact(word("reference.contacts-office"), None, office.phone, tel(office.phone), office.email, ""),
        hours=say(office.hours),
        people=tuple(_person(role, say) for role in roles),
        routes=tuple(_route(house, route, say) for route in routes_for(house, audience)),
    )


def routes_for(house: House, audience: Audience) -> tuple[Route, ...]:
    """Return the help routes that an audience is shown, the nearest first."""
    return tuple(route for route in house.references.help.routes if audience in route.audience)


def tel(number: str) -> str:
    """Return a telephone number as a link."""
    return "tel:" + number.replace(" ", "")


def _person(role: Role, say: Speaker) -> Contact:
    name = f"{role.title}: {role.person}" if role.person else role.title
    phone = role.phone or ""
    return Contact(name, say.maybe(role.does), phone, tel(phone) if phone else "", role.email or "", "")


def _route(house: House, route: Route, say: Speaker) -> Contact:
    url = next((a.url for a in house.references.addresses.addresses if a.id == route.address), "")
    number = route.number or ""
    name, link = say(route.name).plain, tel(number) if number else ""
    return Contact(name, say(route.use), number, link, "", url, urgent=number == EMERGENCY)
