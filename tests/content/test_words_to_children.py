"""What we say to children, held against the rules that a machine can check, on every shipped text."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

import pytest

from safesite.ground.output import Page
from safesite.policy.shelves import EDITIONS
from safesite.quizzes import ROOM
from safesite.quizzes.shelves import QUIZZES
from tests.content.childrules import broken
from tests.content.pupiltexts import Said, every_text
from tests.content.shipped import houses
from tests.reference.records import HELP, ROOT, SCHOOLS, school

if TYPE_CHECKING:
    from safesite.reference.house import House

PLANTED = {
    "Sharing a nude is illegal.": 1,
    "This is called grooming.": 1,
    "You should have asked first.": 1,
    "Why did you open it?": 2,
    "Don't let people take your picture.": 1,
    "It is your fault.": 1,
    "Tell us: you won't be in trouble.": 1,
    "We will keep it a secret.": 1,
    "A picture stays online for ever.": 1,
    "Tell your mum.": 1,
    "Call Childline on 08001111.": 1,
    "Call Childline on 0800-1111.": 1,
    "Have you ever had a mean message?": 1,
    "Who is at home with you?": 1,
    "Never talk to anyone you do not know.": 1,
    "Somebody asks for a photo of your body.": 1,
    "Bullying is Several Times On Purpose.": 1,
}
FINE = [
    "It is not your fault, even if you broke a rule. It is never too late to tell.",
    "Tell a grown-up you trust, or call Childline on 0800 1111.",
    "Never share a password with friends.",
    "Never go alone to meet somebody you know only online.",
    "Bullying is Several Times On Purpose (S.T.O.P.). Once is enough to tell.",
    "What can Pip do? The box says: “Have you won before?”",
]


def said(text: str) -> Said:
    """Return a text as pupils have it: as a question, where it is one."""
    return Said("planted", "quiz", text, asks=text.endswith("?"))


@pytest.mark.parametrize(("text", "rules"), PLANTED.items())
def test_the_guard_finds_what_is_planted(text: str, rules: int) -> None:
    assert len(broken(said(text))) == rules, broken(said(text))


@pytest.mark.parametrize("text", FINE)
def test_the_guard_lets_good_words_be(text: str) -> None:
    assert broken(said(text)) == []


def test_older_pupils_may_hear_of_a_photo_of_the_body() -> None:
    assert broken(Said("planted", "quiz", "Somebody asks for a photo of your body.", oldest=True)) == []


def test_texts_of_every_kind_were_found() -> None:
    kinds = Counter(text.kind for text in every_text())
    rooms = {"quiz", "poster", "page", "question through parents", "unit", "rule", "help"}
    assert set(kinds) == rooms | {"ask", "agreement", "in short"}
    assert min(kinds.values()) >= 4
    assert sum(kinds.values()) > 200


def test_no_text_to_pupils_breaks_a_rule() -> None:
    assert {f"{text.where}: {text.text}": broken(text) for text in every_text() if broken(text)} == {}


@pytest.mark.parametrize("house", houses(), ids=SCHOOLS)
def test_a_quiz_on_contact_ends_with_where_to_find_help_and_counts_nothing(house: House) -> None:
    pages = {page.address: page for page in ROOM.render(house) if isinstance(page, Page)}
    ending = HELP.pupils_ending.plain()
    quizzes = [item for item in house.shelf(QUIZZES).values() if item.record.for_children]
    on_contact = [item.id for item in quizzes if "contact" in item.record.topics.risks]
    assert on_contact, "no shipped quiz is about contact"
    for name in on_contact:
        words = visible(pages[f"quizzes/{name}/"].body)
        assert ending in words, name
        assert "Well done!" not in words, name


def visible(html: str) -> str:
    """Return what a reader sees of a page, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@pytest.mark.parametrize("name", SCHOOLS)
def test_no_person_is_named_in_a_shipped_school(name: str) -> None:
    roles = school(name).roles
    assert len(roles) > 5
    assert [role.id for role in roles if role.person] == []


TITLED = re.compile(r"\b(?:Mrs?|Miss|Ms|Mx|Dr|Sir|Dame|Revd?)\.? +[A-Z][a-z]+")


def test_nobody_is_named_by_a_title_in_the_files_of_a_school() -> None:
    files = list((ROOT / "content/schools").rglob("*.yml"))
    assert len(files) > 20
    assert {path.name: hits for path in files if (hits := TITLED.findall(path.read_text(encoding="utf-8")))} == {}
    assert TITLED.search("Ask Mrs Example.")


@pytest.mark.parametrize("house", houses(), ids=SCHOOLS)
def test_an_edition_is_signed_by_roles(house: House) -> None:
    titles = {role.title for role in house.school.roles}
    editions = [item.record for item in house.shelf(EDITIONS).values()]
    assert editions
    for edition in editions:
        assert {edition.owner, *edition.approval.signed_by} <= titles
