"""The archive as pages: the list of editions, and each edition that is not the one in force, to read and to print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.pdf import Sheet
from safesite.ground.templates import render as print_template
from safesite.policy.archive.entries import ARCHIVE, edition_address, read_elsewhere
from safesite.policy.archive.view import archive_speaker, archive_view, name_of, state_of
from safesite.policy.editions import current
from safesite.policy.labels import POLICY_CRUMB, POLICY_STYLES
from safesite.policy.sheet import TEMPLATE, sheet_of
from safesite.policy.takeaway.render import to_print
from safesite.policy.view import policy_view
from safesite.reference.contacts import contacts_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.output import Output
    from safesite.ground.phrase import Speaker
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.policy.view import PolicyView
    from safesite.reference.house import House

POLICY = "policy/"


def render_archive(house: House) -> Iterator[Output]:
    """Yield the list of editions, and the page and the document of each that is read elsewhere than in the policy."""
    if current(house) is None and not (house.preview and read_elsewhere(house)):
        return
    yield Page(
        address=ARCHIVE,
        title=word("policy.archive"),
        body=print_template("policy", "archive.md.j2", archive_view(house)),
        kind="archive",
        description=word("policy.archive-about"),
        crumbs=(HOME, POLICY_CRUMB),
        styles=POLICY_STYLES,
    )
    for item in read_elsewhere(house):
        yield from _edition(house, item)


def _edition(house: House, item: Item[Edition]) -> Iterator[Output]:
    here, edition = edition_address(item.id), item.record
    pdf = Asset(f"{here}{house.school_id}-online-safety-policy-{item.id}.pdf", _pdf(house, item), kind="policy")
    body = print_template(
        "policy",
        "policy.md.j2",
        _view(house, item, archive_speaker(house, item, here)),
        contacts=contacts_view(house, "parents", here),
        downloads=(to_print(pdf),),
        ways=(),
        more=((word("policy.archive"), "../"), (word("policy.edition-see-now"), "../../")),
        past=state_of(house, item),
    )
    source = f"{house.school_shown}/editions/{item.id}.yml"
    yield Page(
        address=here,
        title=f"{house.plain(edition.policy.title)}: {name_of(edition)}",
        body=body,
        kind="edition",
        description=f"{name_of(edition)}. {state_of(house, item)}",
        crumbs=(HOME, POLICY_CRUMB, Crumb(word("policy.archive"), ARCHIVE)),
        styles=POLICY_STYLES,
        source=source,
        searched=False,
        stands_for=POLICY,
    )
    yield replace(pdf, source=source)


def _view(house: House, item: Item[Edition], say: Speaker) -> PolicyView:
    """Return the view of an edition; whether its review was in time no longer matters."""
    view = policy_view(house, item.record.policy, item.record, say)
    return replace(view, status=replace(view.status, overdue=""))


def _pdf(house: House, item: Item[Edition]) -> bytes:
    now = current(house)
    view = sheet_of(house, _view(house, item, archive_speaker(house, item)))
    mark = house.watermark or (None if now and now.id == item.id else word("policy.edition-mark"))
    state = f"{state_of(house, item)} {view['basis_note']}"
    sheet = {**view, "watermark": mark, "basis_note": state}
    return house.press.pdf(Sheet(TEMPLATE, sheet, item.record.from_when.first))
