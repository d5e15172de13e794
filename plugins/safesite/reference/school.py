"""The school's profile: what is this school's own, and the facts that texts may use."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, StringConstraints

from safesite.ground.dates import long
from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.patterns import ADDRESS, COLOUR, EMAIL, FILE_NAME, PHONE
from safesite.ground.words import Words
from safesite.reference.terms import SchoolYear
from safesite.reference.topics import STAGE_OF, Year

if TYPE_CHECKING:
    from collections.abc import Iterator

Colour = Annotated[str, Field(pattern=COLOUR)]
Fact = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Colours(Part):
    """The school's two colours; every other colour is computed from them with enough contrast."""

    primary: Colour
    """The main colour: the header and headings."""
    accent: Colour
    """The second colour: marks and buttons."""


class Role(Part):
    """Someone with a part in online safety, by role and not by name."""

    id: Id
    """Its name in texts: {dsl} prints the title."""
    title: str = Field(min_length=1, max_length=80)
    """The title of the role in this school."""
    does: Words | None = None
    """What the role does, for families, in a few words."""
    person: str = ""
    """A name, where the school wants to show one; the shipped schools leave it empty."""
    phone: Annotated[str, Field(pattern=PHONE)] | None = None
    """A telephone number, where the role has its own."""
    email: Annotated[str, Field(pattern=EMAIL)] | None = None
    """An e-mail address, where the role has its own."""


class Office(Part):
    """How to reach the school."""

    phone: Annotated[str, Field(pattern=PHONE)]
    """The office's telephone number."""
    email: Annotated[str, Field(pattern=EMAIL)]
    """The office's e-mail address."""
    hours: Words
    """When somebody answers."""


class Contacts(Part):
    """Live facts: they stand beside the approved policy, never inside it."""

    correct_on: date
    """The day on which somebody checked them."""
    office: Office
    """How to reach the school."""
    team: tuple[Id, ...] = Field(min_length=1)
    """The roles of the safeguarding team, in the order in which to ask for them."""
    pupils: tuple[Words, ...] = Field(min_length=1)
    """The grown-ups at school whom a pupil can tell, by role."""


class System(Part):
    """A supplier, a scheme or a piece of software that the school uses."""

    id: Id
    """Its name in texts: {filtering} prints the name."""
    name: str = Field(min_length=1, max_length=80)
    """The name of the product or supplier."""
    does: Words
    """What the school uses it for."""


class Rule(Part):
    """A rule of the school about devices, as it stands in its policy."""

    id: Id
    """Its name."""
    title: Words
    """What it is about."""
    say: Words
    """The rule."""
    exception: Words | None = None
    """Whom it does not hold for, and how to ask."""


class LinkedPolicy(Part):
    """Another policy of the school."""

    id: Id
    """Its name in texts: {behaviour-policy} prints the title."""
    title: str = Field(min_length=1, max_length=80)
    """Its title."""


class Review(Part):
    """How the policy is reviewed."""

    every_months: int = Field(ge=1, le=60)
    """The cycle, in months."""
    by: Id
    """The role that reviews it."""
    shared_with: Id
    """The role that it is shared with at every review."""


class School(Record):
    """A school: its name, its people by role, its systems, its rules."""

    demonstration: bool = False
    """Whether this is a sample and not a school's own site; every output then says so."""
    demonstration_of: Words | None = None
    """What the sample was built from."""
    name: str = Field(min_length=2, max_length=120)
    """The school's full name."""
    short: str = Field(min_length=2, max_length=40)
    """The name that people use."""
    address: Annotated[str, Field(pattern=ADDRESS)]
    """The site's own address, with https; QR codes, feeds and links use it."""
    kind: Literal["maintained", "academy", "unconfirmed"]
    """The type of school, which decides what binds it by law."""
    colours: Colours
    """The school's two colours."""
    logo: Annotated[str, Field(pattern=FILE_NAME)] | None = None
    """A picture of the school's own for the header, PNG or SVG, in the school's folder."""
    vision: Words
    """The school's vision, in a sentence or two."""
    years: tuple[Year, ...] = Field(default=tuple(STAGE_OF), min_length=1)
    """The year groups of the school; without it, Reception to Year 6. An infant school writes [R, Y1, Y2]."""
    contacts: Contacts
    """How to reach people, and the day on which this was checked."""
    roles: tuple[Role, ...] = Field(min_length=1)
    """People by role."""
    systems: tuple[System, ...] = ()
    """Suppliers, schemes and software."""
    rules: tuple[Rule, ...] = ()
    """Rules about devices."""
    linked_policies: tuple[LinkedPolicy, ...] = ()
    """Other policies that this one is linked to."""
    review: Review
    """How the policy is reviewed."""
    terms: tuple[SchoolYear, ...] = ()
    """Term dates by school year; without them nothing is planned by weeks."""
    facts: dict[Id, Fact] = Field(default_factory=dict)
    """Any other fact that texts use: {name} prints it."""
    omit: tuple[str, ...] = ()
    """Records of the shared library to leave out, written kind:id."""
    apps_age: int = Field(default=13, ge=5, le=18)
    """The age that most apps ask for, as {apps-age} in texts; the law behind it may change."""
    show_unchecked_translations: bool = False
    """Whether translations that nobody has checked may be public, labelled so."""

    def role(self, name: str) -> Role | None:
        """Return a role by its id."""
        return next((role for role in self.roles if role.id == name), None)

    def all_facts(self) -> dict[str, str]:
        """Return every fact that a text may use, by name; a later group never hides an earlier one."""
        facts: dict[str, str] = {}
        for name, text in self.named_facts():
            facts.setdefault(name, text)
        return facts

    def named_facts(self) -> Iterator[tuple[str, str]]:
        """Yield each fact with its name, so that a name given twice can be found."""
        office = self.contacts.office
        yield from (("school", self.name), ("short", self.short), ("site", self.address))
        yield from (("office-phone", office.phone), ("office-email", office.email))
        yield from ((role.id, role.title) for role in self.roles)
        yield from ((system.id, system.name) for system in self.systems)
        yield from ((policy.id, policy.title) for policy in self.linked_policies)
        yield ("apps-age", str(self.apps_age))
        sessions = [year.parents_session for year in self.terms if year.parents_session]
        yield from (("parents-session-day", long(day)) for day in sessions[-1:])
        yield from self.facts.items()
