"""The policy as a document to print: its view as plain data for the press."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.policy.matrices import sheet as matrices
from safesite.policy.matrices.sheet import matrix_sheet
from safesite.policy.view import policy_view
from safesite.reference.contacts import contacts_view

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase
    from safesite.policy.edition import Edition
    from safesite.policy.view import BlockView, ClauseView, DutyView, PolicyView
    from safesite.policy.wording import PolicyText
    from safesite.reference.contacts import Contact
    from safesite.reference.house import House

TEMPLATE = "policy/templates/policy.typ"
WORDS = (
    "frame.page-of",
    "policy.asks",
    "policy.cited",
    "policy.contents",
    "policy.duties",
    "policy.duty-clause",
    "policy.duty-evidence",
    "policy.duty-how-often",
    "policy.duty-what",
    "policy.fingerprint-print",
    *matrices.WORDS,
    "policy.rests-on",
    "policy.see-clause",
)


def policy_pdf(house: House, text: PolicyText, edition: Edition | None) -> bytes:
    """Print the policy; the document bears the day from which its text is in force, a draft that of today."""
    made_on = edition.from_when.first if edition else house.today
    return house.press.pdf(Sheet(TEMPLATE, sheet_view(house, text, edition), made_on))


def sheet_view(house: House, text: PolicyText, edition: Edition | None) -> dict[str, object]:
    """Return what the document's template prints of a text."""
    return sheet_of(house, policy_view(house, text, edition, house.speaker_abroad()))


def sheet_of(house: House, view: PolicyView) -> dict[str, object]:
    """Return what the document's template prints of a view."""
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.title.plain,
        "school": view.school,
        "palette": asdict(house.palette),
        "approval": [{"label": row.label, "value": row.value} for row in view.status.rows],
        "basis_note": view.status.note,
        "sections": [*_sections(view), *_rules(view)],
        "appendices": list(map(matrix_sheet, view.appendices)),
        "duties": _duties(view),
        "guidance": [
            {"title": g.title, "edition": g.edition, "publisher": g.publisher, "note": ""} for g in view.guidance
        ],
        "contacts": _contacts(house),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
        "digest": view.status.digest or None,
    }


def _sections(view: PolicyView) -> list[dict[str, object]]:
    return [
        {
            "number": section.number,
            "title": section.title.plain,
            "summary": section.summary.plain,
            "clauses": [_clause(clause) for clause in section.clauses],
            "matrices": list(map(matrix_sheet, section.matrices)),
        }
        for section in view.sections
    ]


def _clause(clause: ClauseView) -> dict[str, object]:
    return {
        "id": clause.id,
        "number": clause.number,
        "title": clause.title.plain,
        "blocks": [*map(_block, clause.blocks), *_footnote(clause.footnote)],
        "asks": [{"of": ask.of, "runs": ask.say.runs} for ask in clause.asks],
        "cites": list(clause.cites),
    }


def _block(block: BlockView) -> dict[str, object]:
    if block.words is not None:
        return {"kind": "words", "runs": block.words.runs}
    return {"kind": "points", "points": [point.runs for point in block.points]}


def _footnote(note: Phrase | None) -> list[dict[str, object]]:
    if note is None:
        return []
    label = {"text": word("policy.note") + " ", "style": "strong", "href": None}
    return [{"kind": "words", "runs": [label, *note.runs]}]


def _rules(view: PolicyView) -> list[dict[str, object]]:
    """Return the school's rules as a last chapter without numbers, so that print leaves out nothing recorded."""
    if not view.rules:
        return []
    clauses = [
        {
            "id": f"rule-{number}",
            "number": None,
            "title": rule.title.plain,
            "blocks": [{"kind": "words", "runs": said.runs} for said in (rule.say, rule.exception) if said],
            "asks": [],
            "cites": [],
        }
        for number, rule in enumerate(view.rules, start=1)
    ]
    return [{"number": None, "title": word("policy.rules"), "summary": None, "clauses": clauses, "matrices": []}]


def _duties(view: PolicyView) -> list[dict[str, object]]:
    """Return the duties by whom they bind, in the order of the alphabet; those of one in the order of the clauses."""
    found = sorted(view.duties, key=lambda duty: duty.who.casefold())
    groups = groupby(found, key=lambda duty: duty.who)
    return [{"who": who, "rows": list(map(_duty, duties))} for who, duties in groups]


def _duty(duty: DutyView) -> dict[str, str]:
    return {
        "what": duty.what.plain,
        "how_often": duty.how_often,
        "evidence": duty.evidence.plain,
        "clause": duty.clause,
    }


def _contacts(house: House) -> dict[str, object]:
    contacts = contacts_view(house, "parents")
    reached = (*contacts.people, contacts.office, *contacts.routes)
    return {
        "title": word("reference.contacts"),
        "correct_on": word("policy.live-print", date=contacts.correct_on),
        "rows": [{"role": contact.name, "detail": _detail(contact)} for contact in reached],
    }


def _detail(contact: Contact) -> str:
    ways = [contact.phone, contact.email, contact.url.removeprefix("https://").rstrip("/")]
    # A route without a number or an address, such as 999, is told by what to do.
    return ", ".join(filter(None, ways)) or (contact.does.plain if contact.does else word("policy.office"))
