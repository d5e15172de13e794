"""The catalogue: what a link names, what it does not, and who may follow it."""

from __future__ import annotations

from typing import Any

from safesite.ground.catalogue import Catalogue, Entry, Pointer, may_read
from safesite.ground.output import Reader
from safesite.ground.problem import Place

HERE = Place("here.yml", 3, 5)


def entry(kind: str, name: str, *targets: str, **more: Any) -> Entry:
    """Return an entry that points to some targets."""
    pointers = tuple(Pointer(target, HERE, "uses[0]") for target in targets)
    return Entry(kind, name, name.title(), f"{kind}/{name}/", Place(f"{name}.yml"), pointers=pointers, **more)


def told(*entries: Entry, left_out: tuple[str, ...] = ()) -> list[str]:
    """Return what a catalogue of some entries says of its links."""
    return [str(problem) for problem in Catalogue(entries, left_out).problems()]


def test_an_id_alone_names_what_alone_has_it() -> None:
    smart = entry("poster", "smart")
    assert Catalogue((smart,)).find("smart") is smart
    assert Catalogue((smart,)).find("poster:smart") is smart
    assert Catalogue((smart,)).find("quiz:smart") is None
    assert Catalogue((smart, entry("quiz", "smart"))).find("smart") is None


def test_a_former_id_leads_to_what_has_a_new_one() -> None:
    renamed = entry("poster", "smart-ks2", was=("smart", "old"))
    catalogue = Catalogue((renamed,))
    assert catalogue.find("smart") is renamed
    assert catalogue.find("poster:old") is renamed


def test_a_new_id_comes_before_a_former_one() -> None:
    renamed, new = entry("poster", "smart-ks2", was=("smart",)), entry("poster", "smart")
    assert Catalogue((renamed, new)).find("smart") is new
    assert Catalogue((new, renamed)).find("smart") is new


def test_what_points_to_an_entry_is_found_by_kind_also_through_a_former_id() -> None:
    statement = entry("statement", "ask", was=("asking",))
    quiz, poster = entry("quiz", "pip", "ask", "ask"), entry("poster", "smart", "asking")
    catalogue = Catalogue((statement, quiz, poster))
    assert catalogue.pointing_to("statement:ask") == (quiz, poster)
    assert catalogue.pointing_to("statement:ask", "poster", "map") == (poster,)
    assert catalogue.pointing_to("quiz:pip") == ()


def test_entries_are_found_by_topic_and_by_reader() -> None:
    quiz = entry("quiz", "pip", topics=("smart:tell",))
    draft = entry("clause", "draft", topics=("smart:tell",), reader=Reader.STAFF)
    catalogue = Catalogue((quiz, draft))
    assert catalogue.about("smart:tell") == (quiz, draft)
    assert catalogue.about("smart:tell", "quiz") == (quiz,)
    assert catalogue.of_kind("clause") == (draft,)
    assert catalogue.of_kind("clause", Reader.PUBLIC) == ()


def test_nobody_may_read_what_a_school_has_not() -> None:
    gone = entry("clause", "gone", reader=Reader.NOBODY)
    draft = entry("clause", "draft", reader=Reader.STAFF)
    assert [may_read(reader, gone) for reader in Reader] == [False, False, False]
    assert [may_read(reader, draft) for reader in (Reader.PUBLIC, Reader.STAFF)] == [False, True]


def test_a_link_to_nothing_is_told_with_what_was_meant() -> None:
    assert told(entry("quiz", "pip", "smrat"), entry("poster", "smart")) == [
        "here.yml:3:5: uses[0]: no published thing has the id 'smrat'\n    Try: did you mean 'smart'?"
    ]


def test_a_link_that_may_be_several_things_is_told_with_all_of_them() -> None:
    assert told(entry("quiz", "smart"), entry("poster", "smart"), entry("unit", "one", "smart")) == [
        "here.yml:3:5: uses[0]: 'smart' may be several things\n    Try: write one of 'quiz:smart', 'poster:smart'"
    ]


def test_a_link_of_the_wrong_kind_is_told_with_the_kind_that_it_is() -> None:
    wrong = Entry("unit", "one", "One", "x/", HERE, pointers=(Pointer("smart", HERE, "teaches[0]", "statement"),))
    assert told(entry("poster", "smart"), wrong) == [
        "here.yml:3:5: teaches[0]: no curriculum statement has the id 'smart'\n    Try: that id is a poster"
    ]


def test_a_link_to_what_the_school_leaves_out_says_so() -> None:
    hint = "\n    Try: take the link out, or 'poster:smart' out of omit in school.yml"
    said = f"here.yml:3:5: uses[0]: the poster 'smart' is left out of this school's site{hint}"
    assert told(entry("quiz", "pip", "smart"), left_out=("poster:smart",)) == [said]
    assert told(entry("quiz", "pip", "poster:smart"), left_out=("poster:smart",)) == [said]


def test_a_public_link_to_a_draft_is_noted_and_no_error() -> None:
    draft = entry("clause", "draft", reader=Reader.STAFF)
    (problem,) = Catalogue((entry("quiz", "pip", "draft"), draft)).problems()
    assert (problem.severity, problem.words) == (
        "info",
        "the link to the clause of the policy 'draft' is left out: it is not approved or not public",
    )
    assert told(entry("unit", "one", "draft", reader=Reader.STAFF), draft) == []


def test_two_entries_of_a_kind_cannot_share_an_id_nor_a_former_one() -> None:
    assert told(entry("quiz", "pip"), entry("quiz", "pip"), entry("poster", "pip")) == [
        "pip.yml:1:1: the id 'pip' is taken already (in pip.yml)\n    Try: give it another id"
    ]
    assert told(entry("quiz", "pip"), entry("quiz", "pop", was=("pip",))) == [
        "pop.yml:1:1: the id 'pip' is taken already (in pip.yml)\n    Try: give it another id"
    ]
