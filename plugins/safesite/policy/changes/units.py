"""A text of the policy as a list of units that can be compared: opening, chapters, clauses, tables, rules, guidance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from safesite.ground.interface import word
from safesite.ground.walk import texts
from safesite.policy.labels import NOT_SAID, cited_words, rhythm_words
from safesite.policy.matrices.mark import read_mark
from safesite.reference.topics import AUDIENCES, RISKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from safesite.ground.words import Words
    from safesite.policy.agreements.wording import AgreementText, SlipText, TermText
    from safesite.policy.inshort.wording import ShortText
    from safesite.policy.matrices.wording import MatrixText, RowText
    from safesite.policy.wording import ClauseText, DutyText, PolicyText

Kind = Literal["opening", "chapter", "clause", "matrix", "rule", "guidance", "agreement", "in-short", "part"]
Lines = tuple[str, ...]

# What is compared in its own way below; whatever else a policy comes to hold is compared by its texts.
KNOWN = ("school", "title", "lead", "sections", "appendices", "rules", "guidance", "agreements", "in_short")


@dataclass(frozen=True)
class Unit:
    """A piece of a policy as lines of plain words, in named parts; `home` is the chapter that it stands in."""

    kind: Kind
    id: str
    title: str
    home: str
    parts: Mapping[str, Lines]

    @property
    def key(self) -> str:
        """Return kind and id, which together are unique in a text."""
        return f"{self.kind}:{self.id}"

    @property
    def lines(self) -> Lines:
        """Return its lines in the order of reading, its title first."""
        return tuple(line for lines in self.parts.values() for line in lines)

    @property
    def body(self) -> Lines:
        """Return its lines without its title, for where the title stands above them."""
        return tuple(line for name, lines in self.parts.items() if name != "title" for line in lines)


def units(text: PolicyText) -> tuple[Unit, ...]:
    """Return the units of a text, in the order of reading."""
    return tuple(_units(text))


def _units(text: PolicyText) -> Iterator[Unit]:
    opening = {"title": (text.title.plain(),), "lead": (text.lead.plain(),)}
    yield Unit("opening", "opening", word("policy.unit-opening"), "", opening)
    for section in text.sections:
        title = section.title.plain()
        yield Unit("chapter", section.id, title, "", {"title": (title,), "summary": (section.summary.plain(),)})
        yield from (_clause(clause, title) for clause in section.clauses)
        yield from (_matrix(matrix, title) for matrix in section.matrices)
    yield from (_matrix(matrix, word("policy.appendices")) for matrix in text.appendices)
    for rule in text.rules:
        said = tuple(words.plain() for words in (rule.say, rule.exception) if words)
        yield Unit("rule", rule.id, rule.title.plain(), "", {"title": (rule.title.plain(),), "body": said})
    cited = tuple(f"{cited_words(g.title, g.edition)}, {g.publisher}" for g in text.guidance)
    yield Unit("guidance", "guidance", word("policy.cited"), "", {"cites": cited})
    yield from map(_agreement, text.agreements)
    yield from map(_in_short, text.in_short)
    yield from _others(text)


def _agreement(agreement: AgreementText) -> Unit:
    slip = agreement.slip
    ending = (agreement.ending,) if agreement.ending else ()
    said = (agreement.lead, *_terms(agreement.terms), *ending)
    title = agreement.title.plain()
    parts: dict[str, Lines] = {
        "title": (title,),
        "body": tuple(words.plain() for words in said),
        "slip": tuple(_slip(slip)) if slip else (),
    }
    return Unit("agreement", agreement.id, title, word("policy.agreements"), parts)


def _slip(slip: SlipText) -> Iterator[str]:
    """Yield what is signed; the gaps that are filled by hand are one line."""
    yield slip.say.plain()
    yield from (choice.plain() for choice in slip.choices)
    lines = "; ".join(line.plain() for line in slip.lines)
    yield word("policy.line-slip", lines=lines, place=slip.back_to.plain())


def _in_short(short: ShortText) -> Unit:
    groups = (words for group in short.groups for words in (group.title, *_terms(group.lines)) if words)
    title = short.title.plain()
    parts: dict[str, Lines] = {"title": (title,), "body": tuple(words.plain() for words in (short.lead, *groups))}
    return Unit("in-short", short.id, title, "", parts)


def _terms(terms: tuple[TermText, ...]) -> Iterator[Words]:
    return (words for term in terms for words in (term.say, term.exception) if words)


def _others(text: BaseModel) -> Iterator[Unit]:
    """Yield a unit for each record of a policy that has no way of its own to be compared, whatever it will be."""
    for name in type(text).model_fields:
        value = getattr(text, name)
        for item in value if name not in KNOWN and isinstance(value, tuple) else ():
            words = tuple(said.plain() for _, said in texts(item))
            id_ = f"{name.replace('_', '-')}-{getattr(item, 'id', name)}"
            title = item.title.plain() if hasattr(item, "title") else words[0]
            yield Unit("part", id_, title, "", {"body": words})


def _clause(clause: ClauseText, home: str) -> Unit:
    body = (block.points or (block.words,) for block in clause.body)
    asks = (word("policy.line-asks", audience=AUDIENCES[ask.of], say=ask.say.plain()) for ask in clause.asks)
    cites = (cited_words(cite.title, cite.edition) for cite in clause.cites)
    parts: dict[str, Lines] = {
        "title": (clause.title.plain(),),
        "body": tuple(words.plain() for block in body for words in block if words),
        "asks": tuple(asks),
        "duties": tuple(map(_duty, clause.duties)),
        "cites": tuple(word("policy.line-cites", document=document) for document in cites),
        "footnote": (word("policy.line-note", note=clause.footnote.plain()),) if clause.footnote else (),
        "audience": (word("policy.line-concerns", whom=", ".join(AUDIENCES[name] for name in clause.audience)),),
        "risks": (word("policy.line-risk", risk=", ".join(RISKS[name] for name in clause.risks)),)
        if clause.risks
        else (),
    }
    return Unit("clause", clause.id, clause.title.plain(), home, parts)


def _duty(duty: DutyText) -> str:
    rhythm, evidence = rhythm_words(duty.how_often).lower(), duty.evidence.plain() if duty.evidence else NOT_SAID
    return word("policy.line-duty", who=duty.who or NOT_SAID, what=duty.what.plain(), rhythm=rhythm, evidence=evidence)


def _matrix(matrix: MatrixText, home: str) -> Unit:
    heads = [matrix.rows_are, *([matrix.columns_are] if matrix.columns_are else []), *(c.title for c in matrix.columns)]
    parts: dict[str, Lines] = {
        "title": (matrix.title.plain(),),
        "body": tuple(words.plain() for words in (*matrix.lead, *matrix.closing)),
        "heads": (word("policy.line-heads", heads=", ".join(head.plain() for head in heads)),),
        "rows": tuple(_row(matrix, row) for row in matrix.rows),
    }
    return Unit("matrix", matrix.id, matrix.title.plain(), home, parts)


def _row(matrix: MatrixText, row: RowText) -> str:
    """Return a row as one reads it out: what it is about, and each column with its mark."""
    marks = ((column.title.plain(), read_mark(row.marks[column.id])) for column in matrix.columns)
    said = (
        f"{title}: {word('policy.matrix-yes') if mark.yes else word('policy.matrix-no')}"
        + (f" ({mark.note})" if mark.note else "")
        for title, mark in marks
    )
    note = word("policy.line-note", note=row.footnote.plain()) if row.footnote else ""
    return " ".join(filter(None, (f"{row.title.plain()} –", "; ".join(said) + ".", note)))
