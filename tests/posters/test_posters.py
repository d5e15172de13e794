"""The gallery and the pages of posters: what is there for whom, in which forms and languages, and in words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from safesite.ground.cache import Cache
from safesite.ground.load import load
from safesite.ground.output import Asset, Page, Reader
from safesite.ground.pdf import Press
from safesite.ground.source import read
from safesite.ground.words import Words
from safesite.posters import ROOM
from safesite.posters.files import prints
from safesite.posters.forms import FORMS, KINDS, PAPERS, TRANSLATED
from safesite.posters.model import Poster
from safesite.posters.render import all_posters
from safesite.posters.sheet import sheet
from safesite.posters.shelves import POSTERS
from safesite.posters.view import name_of
from safesite.reference.topics import SMART
from tests.posters.houses import ROOT, SCHOOLS, body_of, house, outputs, pages, paths, pdfs

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.posters.designs import Design
    from safesite.posters.files import Made
    from safesite.reference.house import House

EXAMPLE = ROOT / "plugins/safesite/posters/examples/be-smart.yml"
LANGUAGES = ("pl", "ro", "ur", "ar", "bn")


def visible(html: str) -> str:
    """Return what a reader sees of a page, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>|\\", " ", html)).split())


def test_the_example_is_a_poster() -> None:
    source, _ = read(EXAMPLE, "be-smart.yml")
    assert source
    assert load(Poster, source)[0] is not None


def test_the_set_is_whole() -> None:
    records = [found.record for found in house().shelf(POSTERS).values()]
    letters = Counter(record.letter for record in records if record.letter)
    assert letters == dict.fromkeys(SMART, 2), "each letter, in the words of each key stage"
    kinds = Counter(record.design for record in records)
    both: tuple[Design, ...] = ("smart", "stop", "team", "photos", "lock", "bubbles", "lens", "games", "path")
    assert all(kinds[design] == 2 for design in both), "one for each key stage"
    one: tuple[Design, ...] = ("bunting", "flow", "charter", "votecards", "bookmarks", "stickers", "colouring")
    assert all(kinds[design] == 1 for design in one)
    assert kinds["notice"] == 2, "the phones and the visitors"


def test_each_poster_comes_in_each_of_its_forms() -> None:
    known = house()
    wanted = {f"posters/{i.id}/{i.id}-{form}.pdf" for i in all_posters(known) for form in i.record.forms}
    assert len(wanted) > 150
    assert set(pdfs()) == wanted


def test_every_form_is_used_by_a_poster() -> None:
    used = {form for found in house().shelf(POSTERS).values() for form in found.record.forms}
    assert used == set(FORMS)
    assert {FORMS[form].kind for form in used} == set(KINDS)
    assert {FORMS[form].paper for form in used} == set(PAPERS)


def test_what_staff_do_is_for_staff() -> None:
    assert all("incident-flow" not in made.path for made in outputs())
    assert all("incident-flow" not in page.body for page in pages().values())
    known = house(preview=True)
    assert {asset.reader for asset, _ in prints(known, known.shelf(POSTERS)["incident-flow"])} == {Reader.STAFF}
    alone: dict[str, Item[Any]] = {"incident-flow": known.shelf(POSTERS)["incident-flow"]}
    made = list(ROOM.render(replace(known, stocks={**known.stocks, "poster": alone})))
    staff = [one for one in made if "incident-flow" in one.path]
    assert len(staff) > 5
    assert {one.reader for one in staff} == {Reader.STAFF}
    assert house().catalogue.by_key["poster:incident-flow"].reader is Reader.STAFF


def test_the_rule_at_the_gate_is_the_one_that_was_approved() -> None:
    known = house()
    rule = known.rule("phones")
    assert rule
    assert rule.exception
    words = visible(pages()["posters/phones-at-the-gate/"].body)
    assert known.plain(rule.say) in words
    assert "Medical or SEND need: ask us." in words
    changed = rule.model_copy(update={"say": rule.title})
    alone: dict[str, Item[Any]] = {"phones-at-the-gate": known.shelf(POSTERS)["phones-at-the-gate"]}
    drafted = replace(known, rules=(changed,), stocks={**known.stocks, "poster": alone})
    (page,) = (p for p in ROOM.render(drafted) if isinstance(p, Page) and "phones" in p.address)
    assert known.plain(rule.say) not in visible(page.body)


def test_a_school_without_the_rule_lacks_the_poster() -> None:
    without = replace(house(), rules=())
    assert "phones-at-the-gate" not in {found.id for found in all_posters(without)}
    (entry,) = (entry for entry in ROOM.enter(without) if entry.id == "phones-at-the-gate")
    assert entry.reader is Reader.NOBODY
    assert "phones-at-the-gate" in {found.id for found in all_posters(house())}


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_words_of_a_poster_stand_beside_its_picture(school: str) -> None:
    known = house(school)
    for found in all_posters(known):
        words = visible(body_of(found.id, school))
        poster = found.record
        said = [poster.title, poster.lead, *([poster.closing] if poster.closing else [])]
        said += [text for part in poster.parts for text in (part.title, part.say) if text]
        assert [known.plain(text) for text in said if known.plain(text) not in words] == [], found.id
    for letter in known.references.smart.rules:
        assert known.plain(letter.ks2) in visible(body_of("smart", school))
        assert known.plain(letter.ks1) in visible(body_of("smart-ks1", school))


@pytest.mark.parametrize("school", SCHOOLS)
def test_the_foot_of_a_poster_stands_beside_its_picture_too(school: str) -> None:
    known = house(school)
    helps, contacts = known.references.help, known.school.contacts
    pupils = [known.plain(text) for text in (*contacts.pupils, helps.pupils_then)]
    for name in ("stop", "smart-ks1", "phones-at-the-gate"):
        body = body_of(name, school)
        assert [text for text in (*pupils, "Childline, free, day or night") if text not in visible(body)] == [], name
        assert 'href="tel:08001111"' in body
    team = body_of("who-to-tell", school)
    assert 'href="tel:08001111"' in team
    assert 'href="tel:999"' in team
    assert "Or any other grown-up you trust" in visible(team)
    adults = body_of("visitors", school)
    assert f'href="tel:{contacts.office.phone.replace(" ", "")}"' in adults
    assert "08001111" not in adults
    assert all(role.title in visible(adults) for name in contacts.team if (role := known.school.role(name)))
    assert "tel:" not in body_of("vote-cards", school)


def test_nobody_is_named_where_names_are_written_by_hand() -> None:
    known = house()
    body = visible(pages()["posters/who-to-tell/"].body)
    for name in known.school.contacts.team:
        role = known.school.role(name)
        assert role
        assert role.title in body
    person = "Ms Example"
    roles = tuple(role.model_copy(update={"person": person}) for role in known.school.roles)
    named = replace(known, school=known.school.model_copy(update={"roles": roles}))
    alone: dict[str, Item[Any]] = {"who-to-tell": known.shelf(POSTERS)["who-to-tell"]}
    made = list(ROOM.render(replace(named, stocks={**known.stocks, "poster": alone})))
    assert len(made) > 8
    assert all(person not in one.body for one in made if isinstance(one, Page))
    assert person not in str(sheet(named, alone["who-to-tell"], FORMS["a4"]).view)


def test_the_gallery_shows_every_poster_once_and_finds_it_in_each_way() -> None:
    body = pages()["posters/"].body
    shown = re.findall(r'<h3 class="ss-poster__title"><a href="\.\./posters/([^"]+)/">', body)
    assert sorted(shown) == sorted(found.id for found in all_posters(house()))
    for name in ("topic", "size", "ink", "language"):
        assert f"{{#by-{name}}}" in body
    lists = body.partition("{#by-topic}")[2]
    for path in pdfs():
        assert lists.count(f'href="../{path}"') == 3, "by size, by ink, by language"
    for tag in ("smart-tell", "risk-contact", "strand-privacy"):
        assert f'id="by-topic-{tag}"' in lists
    assert "<script" not in body


def test_a_list_names_a_poster_once_and_each_of_its_files_apart() -> None:
    known = house(preview=True)
    alone: dict[str, Item[Any]] = {"smart": known.shelf(POSTERS)["smart"]}
    made = ROOM.render(replace(known, stocks={**known.stocks, "poster": alone}))
    (body,) = (one.body for one in made if isinstance(one, Page) and one.address == "posters/")
    lists = body.partition("{#by-size}")[2]
    a4 = lists.partition('id="by-size-a4"')[2].partition("</details>")[0]
    assert a4.count('<a href="../posters/smart/">') == 1
    labels = [visible(label) for label in re.findall(r'<a href="[^"]+\.pdf">(.*?)</a>', a4)]
    assert len(labels) == len(set(labels)) == 4 + len(LANGUAGES) * len(TRANSLATED)
    assert all("KB)" in label and "Be SMART online" in label for label in labels)


def test_each_file_says_what_it_is_and_what_it_weighs() -> None:
    body = pages()["posters/smart/"].body
    for path, content in pdfs().items():
        if path.startswith("posters/smart/"):
            link = re.search(rf'<a href="\.\./\.\./{path}">(.*?)</a>', body)
            assert link, path
            assert f"(PDF, {round(len(content) / 1024)} KB)" in visible(link[1])


def test_a_poster_says_what_it_goes_with_and_what_kind_of_thing_that_is() -> None:
    body = pages()["posters/smart/"].body.partition("{#used-with}")[2]
    uses = re.findall(r'<li><span class="ss-badge">([^<]+)</span> <a href="([^"]+)">', body)
    assert {"Quiz", "Unit", "Statement", "Our policy"} <= {kind for kind, _ in uses}
    assert all(("quizzes/" in way) == (kind == "Quiz") for kind, way in uses)


def test_posters_of_one_title_are_told_apart() -> None:
    names = [name_of(house(), found) for found in all_posters(house())]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_a_translation_that_nobody_checked_is_for_the_preview_alone() -> None:
    assert not any(f"-{language}-" in path for path in pdfs() for language in LANGUAGES)
    for name in ("smart", "who-to-tell"):
        wanted = {f"posters/{name}/{name}-{lang}-{form}.pdf" for lang in LANGUAGES for form in TRANSLATED}
        assert wanted <= paths(name, preview=True)
    known = house(preview=True)
    alone: dict[str, Item[Any]] = {"smart": known.shelf(POSTERS)["smart"]}
    made = ROOM.render(replace(known, stocks={**known.stocks, "poster": alone}))
    (body,) = (one.body for one in made if isinstance(one, Page) and one.address == "posters/smart/")
    for language in LANGUAGES:
        assert f'<div lang="{language}"' in body
    assert "Not yet checked by a speaker of Urdu." in body
    assert 'dir="rtl"' in body


def opted_in(known: House) -> House:
    """Return a house whose school shows translations that nobody has checked."""
    return replace(known, school=known.school.model_copy(update={"show_unchecked_translations": True}))


def test_a_school_may_show_what_nobody_has_checked_and_says_so_in_both_languages() -> None:
    known = opted_in(house())
    alone: dict[str, Item[Any]] = {"smart": known.shelf(POSTERS)["smart"]}
    made = list(ROOM.render(replace(known, stocks={**known.stocks, "poster": alone})))
    paths = {one.path for one in made if isinstance(one, Asset)}
    assert "posters/smart/smart-ar-a4.pdf" in paths
    (page,) = (one for one in made if isinstance(one, Page) and one.address == "posters/smart/")
    assert "Not yet checked by a speaker of Arabic." in page.body
    assert "لم يراجع هذه الترجمة" in page.body


def test_a_checked_translation_is_public_until_the_english_changes() -> None:
    known = house()
    assert "pl" not in _languages(known)
    checked = _checked(known)
    assert _languages(checked) == {"pl"}
    stale = _checked(known, "changed")
    assert _languages(stale) == set()


def _languages(known: House) -> set[str]:
    return {made.tongued.language for made in _files(known) if made.tongued}


def _files(known: House) -> list[Made]:
    return [made for _, made in prints(known, known.shelf(POSTERS)["smart"])]


def _checked(known: House, lead: str = "") -> House:
    """Return a house in which somebody has checked the Polish; `lead` changes the English of the poster since."""
    poster = _polish(known.shelf(POSTERS)["smart"])
    if lead:
        poster = replace(poster, record=poster.record.model_copy(update={"lead": Words.of(lead)}))
    items = {name: _polish(found) for name, found in known.references.items.items()}
    stocks = {**known.stocks, "poster": {**known.stocks["poster"], "smart": poster}}
    return replace(known, stocks=stocks, references=replace(known.references, items=items))


def _polish(found: Item[Any]) -> Item[Any]:
    """Return an item with the Polish alone, checked."""
    (polish,) = (one for one in found.translations if one.language == "pl")
    translation = polish.translation.model_copy(update={"checked_by": "A speaker of Polish"})
    return replace(found, translations=(replace(polish, translation=translation),))


def test_a_build_with_nothing_changed_prints_nothing(tmp_path: Path) -> None:
    first, second = Cache(tmp_path), Cache(tmp_path)
    kept: dict[str, Item[Any]] = {name: house().shelf(POSTERS)[name] for name in ("smart", "stop", "vote-cards")}
    few = replace(house(), stocks={**house().stocks, "poster": kept})
    list(ROOM.render(replace(few, press=Press(first))))
    assert first.tally.misses > 20
    list(ROOM.render(replace(few, press=Press(second))))
    assert second.tally.misses == 0
    assert second.tally.hits > 20
