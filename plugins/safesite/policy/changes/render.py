"""The differences as pages and documents: between editions for everybody, from the edition to the draft for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page, Reader, relative
from safesite.ground.templates import render as print_template
from safesite.policy.archive.entries import ARCHIVE
from safesite.policy.archive.view import name_of
from safesite.policy.changes.compare import compare
from safesite.policy.changes.pairs import DRAFT_CHANGES, Pair, pairs
from safesite.policy.changes.sheet import changes_pdf
from safesite.policy.changes.view import ChangesView, changes_view
from safesite.policy.draft import draft
from safesite.policy.editions import current
from safesite.policy.labels import POLICY_CRUMB, POLICY_STYLES, size_words
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.output import Output
    from safesite.reference.house import House


def render_changes(house: House) -> Iterator[Output]:
    """Yield the page and the document of every two editions; in a preview those of the draft, too."""
    for pair in pairs(house):
        made_on = pair.after.record.from_when.first
        yield from _outputs(house, pair_view(pair), pair.address, f"changes-{pair.name}.pdf", made_on)
    view = draft_view(house) if house.preview else None
    if view:
        yield from _outputs(house, view, DRAFT_CHANGES, "changes-of-the-draft.pdf", house.today)


def pair_view(pair: Pair) -> ChangesView:
    """Return the view of the differences of two editions."""
    before, after = pair.before.record, pair.after.record
    return changes_view(
        compare(before.policy, after.policy), word("policy.changes-title"), name_of(before), name_of(after)
    )


def draft_view(house: House) -> ChangesView | None:
    """Return the view of what the draft changes, where there is both an edition and a draft."""
    return house.once("draft-changes", lambda: _draft_view(house))


def _draft_view(house: House) -> ChangesView | None:
    item, text = current(house), draft(house)
    if item is None or text is None:
        return None
    left, right = name_of(item.record), word("policy.changes-draft")
    return changes_view(compare(item.record.policy, text), word("policy.review-changes"), left, right)


def _outputs(house: House, view: ChangesView, address: str, name: str, made_on: date) -> Iterator[Output]:
    reader = Reader.STAFF if address == DRAFT_CHANGES else Reader.PUBLIC
    pdf = changes_pdf(house, view, made_on)
    body = print_template(
        "policy",
        "changes.md.j2",
        view,
        pdf={"href": name, "size": size_words(pdf)},
        ways=((word("policy.archive"), relative(address, ARCHIVE)),),
    )
    yield Page(
        address=address,
        title=f"{view.title}: {view.left} – {view.right}",
        body=body,
        kind="changes",
        reader=reader,
        audience="staff" if reader is Reader.STAFF else "",
        description=view.lead,
        crumbs=(HOME, POLICY_CRUMB, Crumb(word("policy.archive"), ARCHIVE)),
        styles=POLICY_STYLES,
        searched=False,
    )
    yield Asset(f"{address}{name}", pdf, reader=reader, kind="changes")
