"""The rules for words to children that a machine can check; a careful reader checks the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.quizzes.aboutchild import asks_about_child

if TYPE_CHECKING:
    from tests.content.pupiltexts import Said

NOT = r"(?: not|n[’']t)"
BROKEN: dict[str, tuple[str, ...]] = {
    "a word that pupils' pages never say": (r"\bnudes?\b", r"\bsext\w*", r"\bporn\w*", r"\bgroom\w*", r"\billegal\w*"),
    "blame": (
        rf"you should{NOT}? have",
        rf"why did{NOT}? you",
        rf"do{NOT} let (?:people|anyone|others|them)",
        r"(?<!not )(?<!never )\byour (?:own )?fault\b",
        r"you only have yourself",
    ),
    "a promise of no trouble": (
        rf"(?:not|{NOT}|never) (?:be|get) (?:in|into)(?: any)? trouble",
        r"(?:nobody|no one) will be (?:cross|angry)",
    ),
    "a promise of secrecy": (
        r"\b(?:we|they|i|it)(?: will|[’']ll| can) (?:keep|stay|be) (?:it |this |that )?(?:a )?(?:secret|between us)",
        r"(?:nobody|no one) (?:else )?(?:will|needs to) (?:know|find out)",
    ),
    "a threat": (
        r"(?:online|there|internet) for ?ever",
        r"\bfor ?ever online",
        r"never (?:be )?(?:go away|goes away|deleted|removed)",
    ),
    "only parents to tell": (
        r"only (?:tell )?(?:your )?(?:parents?|mum|dad)\b",
        r"tell (?:your )?(?:mum|dad|mummy|daddy|parents?)\b(?! or)",
    ),
    "a number of Childline that is not spaced": (r"0800\D{0,3}1111(?<!0800 1111)",),
}
PATTERNS = {rule: re.compile("|".join(several), re.IGNORECASE) for rule, several in BROKEN.items()}
NEVER = re.compile(r"\b(?:never|don[’']t ever)\b", re.IGNORECASE)
MAY_BE_NEVER = re.compile(r"never (?:too late|your fault|mind)|password|alone|know where", re.IGNORECASE)
BODY = re.compile(r"(?:photo|picture|film)s? of (?:your|a|their|his|her)(?: \w+)? bod(?:y|ies)", re.IGNORECASE)
STOP = re.compile(r"S\.T\.O\.P\.|several times on purpose", re.IGNORECASE)
ONCE = re.compile(r"once is enough", re.IGNORECASE)


def broken(said: Said) -> list[str]:
    """Return the rules that a text to pupils breaks, with the words that do."""
    found = [f"{rule}: '{hit[0]}'" for rule, pattern in PATTERNS.items() if (hit := pattern.search(said.text))]
    asked = "" if said.kind == "help" else asks_about_child(said.text, question=said.asks)
    found += [f"a question about the child: '{asked}'"] if asked else []
    found += ["'never' for something else"] if NEVER.search(said.text) and not MAY_BE_NEVER.search(said.text) else []
    found += ["the body, to younger pupils"] if BODY.search(said.text) and not said.oldest else []
    found += ["S.T.O.P. without 'once is enough'"] if STOP.search(said.text) and not ONCE.search(said.text) else []
    return found
