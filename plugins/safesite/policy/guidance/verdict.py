"""What there is to say of a place that names law or guidance: by what was in force on a day, and what came since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from safesite.ground.dates import long, whole
from safesite.ground.problem import Severity
from safesite.policy.labels import edition_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.policy.guidance.mention import Mention
    from safesite.reference.guidance import Guidance, GuidanceEdition

Sort = Literal[
    "repealed",
    "dead",
    "older",
    "undated",
    "no-such-year",
    "which",
    "title",
    "former",
    "renamed",
    "word",
    "unsure",
    "doubt",
]

CONFIRM = "read it, and confirm it in content/guidance.yml, with 'sure: found'"
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
WEIGHT: dict[Sort, Severity] = {"repealed": ERROR, "dead": ERROR, "unsure": INFO, "doubt": INFO}


@dataclass(frozen=True)
class Verdict:
    """One thing to say of a mention; `severity` is its weight in a draft."""

    sort: Sort
    mention: Mention
    words: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """Return how much it weighs in a draft: repealed law and dead addresses stop it."""
        return WEIGHT.get(self.sort, WARNING)


def in_force(entry: Guidance, day: date) -> GuidanceEdition | None:
    """Return the newest edition of which we are sure and that applied on a day."""
    held = [e for e in entry.editions if e.sure != "unsure" and _begun(e, day) and not _ended(e, day)]
    return held[-1] if held else None


def _begun(edition: GuidanceEdition, day: date) -> bool:
    return edition.begins is None or edition.begins.first <= day


def _ended(edition: GuidanceEdition, day: date) -> bool:
    ends = [whole(text).last for text in (edition.in_force_until, edition.repealed) if text]
    return any(end < day for end in ends)


def verdicts(mention: Mention, today: date, approved: date | None = None) -> Iterator[Verdict]:
    """Yield what there is to say today of a mention in a draft, or in an edition that was approved on a day."""
    entry = mention.entry
    # Whoever looks from an earlier day is told nothing that only came after it.
    if mention.how == "wrong-title":
        yield _title(mention)
    elif mention.how == "former-title":
        yield from [_title(mention)] if not entry.editions or any(_begun(e, today) for e in entry.editions) else ()
    elif entry.kind == "renamed":
        yield from [_renamed(mention, approved)] if _changed(entry, today) else ()
    elif entry.kind == "wording":
        words = f"'{mention.said}' is a word that newer guidance no longer uses{_since(entry)}"
        yield from [Verdict("word", mention, words, _instead(entry))] if _changed(entry, today) else ()
    elif entry.kind == "retired-address":
        yield _dead(mention)
    else:
        yield from _edition(mention, today, approved)
    if entry.doubt:
        yield Verdict("doubt", mention, f"'{mention.said}' has to be checked: {entry.doubt.plain()}")


def _changed(entry: Guidance, today: date) -> bool:
    """Tell whether a new name or a new word was in use on a day: since always, where nobody knows since when."""
    return not entry.editions or _begun(entry.editions[-1], today)


def _instead(entry: Guidance) -> str:
    return f"write {entry.use_instead.plain()}" if entry.use_instead else ""


def _since(entry: Guidance) -> str:
    begins = entry.editions[-1].begins if entry.editions else None
    return f" (since {begins.words if begins.written[4:] else begins.written})" if begins else ""


def _title(mention: Mention) -> Verdict:
    title = mention.entry.title
    if mention.how == "wrong-title":
        return Verdict("title", mention, f"'{mention.said}' is not the title of '{title}'", f"write {title}")
    return Verdict("former", mention, f"'{mention.said}' is a former title of '{title}'", f"write {title}")


def _renamed(mention: Mention, approved: date | None) -> Verdict:
    entry = mention.entry
    begins = entry.editions[-1].begins if entry.editions else None
    since = ", since the approval" if approved and begins and begins.first > approved else ""
    words = f"'{mention.said}' has another name today{since}{_since(entry)}"
    return Verdict("renamed", mention, words, _instead(entry))


def _dead(mention: Mention) -> Verdict:
    entry = mention.entry
    if any(edition.sure == "unsure" for edition in entry.editions):
        return Verdict("unsure", mention, f"'{mention.said}' could not be found any more", _instead(entry))
    return Verdict("dead", mention, f"'{mention.said}' leads nowhere any more", _instead(entry))


def _edition(mention: Mention, today: date, approved: date | None) -> Iterator[Verdict]:
    entry, edition = mention.entry, mention.edition
    if edition and edition.repealed and whole(edition.repealed).first <= today:
        yield _repealed(mention, edition, approved)
        return
    if mention.year and edition is None and any(e.label[:4].isdigit() for e in entry.editions):
        years = ", ".join(e.label for e in entry.editions)
        yield Verdict("no-such-year", mention, f"'{entry.title}' has no edition of {mention.year}", f"one of {years}")
        return
    if edition is None and entry.kind == "law":
        yield from _which(mention)
        return
    # A later Act leaves an earlier one in force until that is repealed.
    if entry.kind != "law":
        yield from _age(mention, edition, today, approved)
    if edition and edition.sure == "unsure":
        words = f"the edition {edition_words(edition.label)} of '{entry.title}' is not yet confirmed"
        yield Verdict("unsure", mention, words, CONFIRM)
    yield from _perhaps(mention, edition, today)


def _repealed(mention: Mention, edition: GuidanceEdition, approved: date | None) -> Verdict:
    day = whole(edition.repealed or "").first
    already = ", before the approval" if approved and day <= approved else ""
    words = f"'{mention.entry.title} {edition.label}' was repealed on {long(day)}{already}"
    return Verdict("repealed", mention, words, _instead(mention.entry))


def _which(mention: Mention) -> Iterator[Verdict]:
    valid = [edition.label for edition in mention.entry.editions if not edition.repealed]
    if len(valid) > 1:
        words = f"'{mention.said}' does not say of which year: there are several"
        yield Verdict("which", mention, words, f"add {' or '.join(valid)}")


def _age(mention: Mention, edition: GuidanceEdition | None, today: date, approved: date | None) -> Iterator[Verdict]:
    """Yield whether an edition was out of date at the approval, and whether one came since."""
    entry, now = mention.entry, in_force(mention.entry, today)
    then = in_force(entry, approved) if approved else None
    told: list[str] = []
    if edition and then and _older(entry, edition, then):
        told.append(f"at the approval {_named(then)} was in force")
    if now and (edition is None or _older(entry, edition, now)) and (approved is None or now is not then):
        told.append(f"{'since the approval ' if approved else ''}{_named(now)} {_came(now)}")
    if edition and told:
        words = f"'{entry.title}' is cited in its edition {edition_words(edition.label)}; {', and '.join(told)}"
        yield Verdict("older", mention, words, _newer(entry, now))
    elif approved and told:
        words = f"'{entry.title}' is named without an edition; {', and '.join(told)}"
        yield Verdict("undated", mention, words, _newer(entry, now))


def _older(entry: Guidance, one: GuidanceEdition, other: GuidanceEdition) -> bool:
    return entry.editions.index(one) < entry.editions.index(other)


def _named(edition: GuidanceEdition) -> str:
    return f"the edition {edition_words(edition.label)}"


def _came(edition: GuidanceEdition) -> str:
    begins = edition.begins
    when = (begins.words if begins.written[4:] else begins.written) if begins else ""
    verb = "came into force" if edition.in_force else "was published"
    return f"{verb} ({when})" if when else "took its place"


def _newer(entry: Guidance, now: GuidanceEdition | None) -> str:
    return f"read {edition_words(now.label)}, and bring the text up to it" if now else _instead(entry)


def _perhaps(mention: Mention, edition: GuidanceEdition | None, today: date) -> Iterator[Verdict]:
    """Yield that a newer edition may be in force of which nobody is sure."""
    entry = mention.entry
    unsure = [e for e in entry.editions if e.sure == "unsure" and _begun(e, today)]
    newest = unsure[-1] if unsure else None
    if newest and newest is not edition and (edition is None or _older(entry, edition, newest)):
        label = edition_words(newest.label)
        words = f"a newer edition of '{entry.title}' ({label}) may be in force, and nobody confirmed it"
        yield Verdict("unsure", mention, words, CONFIRM)
