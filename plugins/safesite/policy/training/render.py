"""The training pack as pages and in print: for staff, in the preview only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page, Reader
from safesite.ground.pointers import of_record
from safesite.ground.templates import render as print_template
from safesite.policy.duties.render import CRUMB, STYLES
from safesite.policy.labels import size_words
from safesite.policy.places import TRAINING, course_address
from safesite.policy.training.gather import courses
from safesite.policy.training.sheet import course_pdf, told_pdf
from safesite.policy.training.view import course_view, told_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.policy.training.model import Course
    from safesite.reference.house import House

PACK = Crumb(word("policy.training"), TRAINING)


def enter(house: House) -> Iterator[Entry]:
    """Yield the page of the pack, and each outline that the policy calls for."""
    found = courses(house)
    reader = Reader.STAFF if found else Reader.NOBODY
    yield Entry("page", "training", PACK.title, TRAINING, house.school_source.place(), reader, audience=("staff",))
    for item in found:
        yield Entry(
            kind="course",
            id=item.id,
            title=house.plain(item.record.title),
            address=course_address(item.id),
            place=item.place,
            reader=Reader.STAFF,
            audience=(item.record.audience,),
            was=item.record.was,
            pointers=of_record(item),
        )


def render(house: House) -> Iterator[Output]:
    """Yield the pack's page, one page on what to do if a child tells, and each outline."""
    found = courses(house)
    if not house.preview or not found:
        return
    told, name = told_pdf(house), f"{house.school_id}-if-a-child-tells-you.pdf"
    say = house.speaker(TRAINING)
    views = [course_view(house, item, say) for item in found]
    pdf = {"href": name, "size": size_words(told)}
    body = print_template("policy", "training.md.j2", views, told=told_view(house, say), pdf=pdf)
    yield _page(TRAINING, PACK.title, body, (HOME, CRUMB))
    yield Asset(TRAINING + name, told, Reader.STAFF, kind="training")
    for item in found:
        yield from _course(house, item)


def _course(house: House, item: Item[Course]) -> Iterator[Output]:
    here, name = course_address(item.id), f"{house.school_id}-{item.id}.pdf"
    view, printed = course_view(house, item, house.speaker(here)), course_pdf(house, item)
    body = print_template("policy", "course.md.j2", view, pdf={"href": name, "size": size_words(printed)})
    yield _page(here, view.title, body, (HOME, CRUMB, PACK), item.source.file)
    yield Asset(here + name, printed, Reader.STAFF, item.source.file, kind="training")


def _page(address: str, title: str, body: str, crumbs: tuple[Crumb, ...], source: str = "") -> Page:
    return Page(
        address=address,
        title=title,
        body=body,
        kind="training",
        reader=Reader.STAFF,
        audience="staff",
        description=word("policy.training-lead"),
        crumbs=crumbs,
        styles=STYLES,
        source=source,
        searched=False,
    )
