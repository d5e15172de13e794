"""What a poster says, in one language: its own words, the rules that it shows, the line for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.interface import interface, word
from safesite.ground.phrase import Phrase, Piece
from safesite.posters.designs import DESIGNS
from safesite.reference.terms import safer_internet_day
from safesite.reference.translated import in_one_piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.phrase import Speaker
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.posters.inks import Hue
    from safesite.posters.model import Poster
    from safesite.posters.tongues import Tongued
    from safesite.reference.house import House
    from safesite.reference.smart import SmartRule

SPELLING = ("smart", "letter")  # what shows the letters of SMART

# The hues in the order in which parts take them: neighbours differ in lightness as well.
IN_TURN: tuple[Hue, ...] = ("berry", "sun", "leaf", "sky", "plum", "coral", "teal")


@dataclass(frozen=True)
class Line:
    """One of the things that a poster says; `mark` is its letter, if it has one."""

    title: Phrase
    say: Phrase | None
    icon: str
    hue: Hue
    mark: str = ""


@dataclass(frozen=True)
class RuleSaid:
    """A rule of the school, as it binds in what is built."""

    title: Phrase
    say: Phrase
    exception: Phrase | None


@dataclass(frozen=True)
class Said:
    """All that a poster says of its own, in one language."""

    language: str
    dir: str
    title: Phrase
    lead: Phrase
    lines: tuple[Line, ...]
    closing: Phrase | None
    rule: RuleSaid | None
    date: str
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Voice:
    """Says words of a file in the language of a poster, or in English where it has no translation."""

    say: Speaker
    tongued: Tongued | None = None

    def __call__(self, book: str, name: str, words: Words) -> Phrase:
        """Return the words that stand at a place of a file: 'poster', 'smart' or 'help'."""
        said = self.tongued.texts.get((book, name)) if self.tongued else None
        return said or in_one_piece(self.say(words))


def said(house: House, item: Item[Poster], say: Speaker, tongued: Tongued | None = None, *, few: bool = False) -> Said:
    """Return a poster's words as a speaker says them; `few` for large print."""
    voice, poster = Voice(say, tongued), item.record
    return Said(
        language=tongued.language if tongued else interface().language,
        dir=tongued.dir if tongued else interface().dir,
        title=voice("poster", "title", poster.title),
        lead=voice("poster", "lead", poster.lead),
        lines=tuple(_lines(house, poster, voice, few=few)),
        closing=voice("poster", "closing", poster.closing) if poster.closing else None,
        rule=_rule(house, poster, say),
        date=_date(house) if poster.design == "bunting" else "",
        warnings=tongued.warnings if tongued else (),
    )


def _lines(house: House, poster: Poster, voice: Voice, *, few: bool) -> Iterator[Line]:
    need = DESIGNS[poster.design]
    if need.takes in SPELLING:
        yield from _smart(house, poster, voice, few=few)
    if need.own_parts:
        yield from _parts(poster, voice, few=few)


def _rule(house: House, poster: Poster, say: Speaker) -> RuleSaid | None:
    rule = house.rule(poster.rule) if poster.rule else None
    return RuleSaid(say(rule.title), say(rule.say), say.maybe(rule.exception)) if rule else None


def _parts(poster: Poster, voice: Voice, *, few: bool) -> Iterator[Line]:
    for number, part in enumerate(poster.parts):
        name, words = ("few", part.few) if few else ("say", part.say)
        yield Line(
            title=voice("poster", f"parts[{number}].title", part.title),
            say=voice("poster", f"parts[{number}].{name}", words) if words else None,
            icon=part.icon,
            hue=IN_TURN[number % len(IN_TURN)],
            mark=part.title.plain()[0] if poster.design == "stop" else "",
        )


def _smart(house: House, poster: Poster, voice: Voice, *, few: bool) -> Iterator[Line]:
    for number, (rule, hue) in enumerate(zip(house.references.smart.rules, IN_TURN, strict=False)):
        if poster.letter in (None, rule.id):
            name = _wording(poster, rule, few=few)
            yield Line(
                title=_word(voice, number, rule),
                say=voice("smart", f"rules[{number}].{name}", getattr(rule, name)),
                icon=rule.icon,
                hue=hue,
                mark=rule.word.plain()[0],
            )


def _word(voice: Voice, number: int, rule: SmartRule) -> Phrase:
    """Return the word of a letter; in another language behind the English one, which the letter begins."""
    own = voice("smart", f"rules[{number}].word", rule.word)
    return Phrase((Piece(f"{voice.say(rule.word)} · "), *own.pieces)) if voice.tongued else own


def _wording(poster: Poster, rule: SmartRule, *, few: bool) -> str:
    if few and rule.few:
        return "few"
    return "ks1" if poster.stages == ("ks1",) else "ks2"


def _date(house: House) -> str:
    """Return when Safer Internet Day is next, as far as the school's terms tell."""
    days = (safer_internet_day(year) for year in house.school.terms)
    coming = next((day for day in days if day >= house.today), None)
    return word("posters.on-day", date=long(coming)) if coming else ""
