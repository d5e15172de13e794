"""What changed between two texts: told in plain words first, then change by change with the words marked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from safesite.ground.model import Part
from safesite.ground.output import Asset, Page
from safesite.ground.words import Words
from safesite.policy.agreements.wording import AgreementText, SlipText, TermText
from safesite.policy.approve import approve
from safesite.policy.changes.compare import Comparison, compare
from safesite.policy.changes.marks import Line, Piece, marked_lines, marked_words
from safesite.policy.changes.told import in_titles, told_plainly
from safesite.policy.draft import draft
from safesite.policy.wording import (
    Asked,
    ClauseText,
    DutyText,
    GuidanceText,
    Paragraphs,
    PolicyText,
    RuleText,
    SectionText,
)
from tests.pdf_validator import faults
from tests.policy.houses import APPROVED, OUTLINE, SCHOOL, TELLING, bodies, copy, house, made, spoil, staff
from tests.policy.test_edition import approval, record_by_hand

LATER = date(2027, 10, 1)
CHANGES = "policy/changes/2026-11-10-to-2027-09-15/"
MATRIX = Path("content/policy/matrices/what-follows.yml")


def clause(name: str, body: str = "A text.", title: str = "", **more: object) -> ClauseText:
    """Return a small clause."""
    whole = {"id": name, "title": Words.of(title or name.title()), "audience": ("staff",)}
    return ClauseText.model_validate({**whole, "body": (Paragraphs(words=Words.of(body)),), **more})


def duty(who: str, what: str) -> DutyText:
    """Return a duty."""
    return DutyText(who=who, what=Words.of(what), how_often="termly", evidence=Words.of("A note"))


def agreement(title: str) -> AgreementText:
    """Return a small agreement with a slip."""
    slip = SlipText(
        say=Words.of("I agree."), lines=(Words.of("Name"), Words.of("Date")), back_to=Words.of("the office")
    )
    terms = (TermText(say=Words.of("I tell."), clause="telling"),)
    return AgreementText(
        id=title.lower(),
        title=Words.of(title),
        audience=("parents",),
        icon="phone",
        lead=Words.of("Ours."),
        terms=terms,
        slip=slip,
    )


def policy(*rules: RuleText, **sections: list[ClauseText]) -> PolicyText:
    """Return a small policy: a list of clauses for each section."""
    parts = tuple(
        SectionText(id=name, title=Words.of(name), summary=Words.of("In short."), clauses=tuple(clauses))
        for name, clauses in sections.items()
    )
    lead = Words.of("A lead.")
    return PolicyText(school="Oakfield", title=Words.of("Policy"), lead=lead, sections=parts, rules=rules)


BEFORE = policy(one=[clause("aims"), clause("phones")], two=[clause("telling"), clause("filters")])


def found(after: PolicyText, before: PolicyText = BEFORE) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the changes from one small policy to another."""
    return [(change.what, change.unit.id, change.parts) for change in compare(before, after).changes]


def told(before: PolicyText, after: PolicyText) -> tuple[str, ...]:
    """Return the changes in plain words."""
    return told_plainly(compare(before, after))


def test_equal_texts_have_no_difference() -> None:
    assert found(BEFORE) == []
    assert told(BEFORE, BEFORE) == ("Nothing differs.",)


def test_each_change_is_named() -> None:
    after = policy(
        one=[clause("aims", "Another text.", "Our aims"), clause("filters"), clause("games")],
        two=[clause("telling")],
    )
    assert found(after) == [
        ("reworded", "aims", ("title", "body")),
        ("moved", "filters", ()),
        ("added", "games", ()),
        ("removed", "phones", ()),
    ]
    assert told(BEFORE, after) == (
        "1 clause added.",
        "1 clause taken out.",
        "1 clause reworded.",
        "1 clause moved.",
    )
    assert in_titles(compare(BEFORE, after))[0] == "Reworded: the clause “Our aims” (its title, its text)"


def test_a_clause_that_changed_places_inside_its_chapter_is_moved() -> None:
    after = policy(one=[clause("phones"), clause("aims")], two=[clause("telling"), clause("filters")])
    assert found(after) in ([("moved", "phones", ())], [("moved", "aims", ())])


def test_a_new_clause_in_front_moves_nothing() -> None:
    after = policy(one=[clause("new"), clause("aims"), clause("phones")], two=[clause("telling"), clause("filters")])
    assert found(after) == [("added", "new", ())]


def test_duties_are_counted_by_who_has_them() -> None:
    before = policy(one=[clause("aims", duties=(duty("Head", "Look"), duty("Staff", "Lock up")))])
    after = policy(
        one=[
            clause("aims", duties=(duty("Head", "Look twice"),)),
            clause("new", duties=(duty("Staff", "Read"), duty("Staff", "Sign"), duty("Staff", "Tell"))),
        ]
    )
    assert told(before, after) == (
        "1 clause added.",
        "1 clause reworded.",
        "3 duties added, 1 duty taken away for: Staff.",
        "1 duty changed for: Head.",
    )


def test_several_to_whom_the_same_happened_and_a_crowd_of_agreements_are_told_in_one_sentence() -> None:
    more = policy(one=[clause("aims", duties=(duty("Head", "Look"), duty("Staff", "Lock up")))])
    assert told(policy(one=[clause("aims")]), more)[1:] == ("1 duty added for each of: Head; Staff.",)
    several = tuple(agreement(name) for name in ("Parents", "Staff", "Governors"))
    after = BEFORE.model_copy(update={"agreements": several})
    assert told(BEFORE, after) == ("Added: the agreements “Parents”; “Staff”; “Governors”.",)
    assert told(after, BEFORE) == ("Removed: the agreements “Parents”; “Staff”; “Governors”.",)
    assert told(BEFORE, BEFORE.model_copy(update={"agreements": several[:1]})) == ("Added: the agreement “Parents”.",)


def test_what_is_asked_rules_and_guidance_are_told() -> None:
    ask = Asked(of="parents", say=Words.of("Talk with your child."))
    rule = RuleText(id="phones", title=Words.of("Phones"), say=Words.of("In the office."))
    new = rule.model_copy(update={"say": Words.of("At home.")})
    cited = [GuidanceText(id="kcsie", title="Keeping", publisher="DfE", edition=year) for year in ("2022", "2025")]
    before = policy(rule, one=[clause("aims")]).model_copy(update={"guidance": (cited[0],)})
    after = policy(new, one=[clause("aims", asks=(ask,))]).model_copy(update={"guidance": (cited[1],)})
    assert told(before, after) == (
        "1 clause reworded.",
        "1 more thing asked of: Parents and carers.",
        "Reworded: the rule “Phones” (its text).",
        "Now cited: Keeping (2025).",
        "No longer cited: Keeping (2022).",
    )


def test_a_crowd_of_documents_is_counted() -> None:
    cited = tuple(GuidanceText(id="kcsie", title="Keeping", publisher="DfE", edition=str(n)) for n in range(2020, 2024))
    after = BEFORE.model_copy(update={"guidance": cited})
    assert told(BEFORE, after) == ("4 more documents of law and guidance cited.",)
    assert told(after, BEFORE) == ("4 documents of law and guidance no longer cited.",)


class Pledge(Part):
    """Something that a policy may come to hold."""

    id: str
    title: Words
    say: Words


class Longer(PolicyText):
    """A policy that holds more than the comparison has ways for."""

    pledges: tuple[Pledge, ...] = ()


def test_whatever_else_a_policy_holds_is_compared_by_its_texts() -> None:
    one = Pledge(id="kind", title=Words.of("Kind words"), say=Words.of("I use kind words."))
    other = one.model_copy(update={"say": Words.of("I use kind words online.")})
    before, after = (Longer.model_validate({**dict(BEFORE), "pledges": (pledge,)}) for pledge in (one, other))
    assert told(before, after) == ("Reworded: the part “Kind words” (its text).",)


def test_headings_alone_are_said_to_be_no_more_than_that() -> None:
    after = BEFORE.model_copy(update={"title": Words.of("Another"), "lead": Words.of("Other words.")})
    assert found(after) == [("reworded", "opening", ("title", "lead"))]
    assert told(BEFORE, after) == (
        "Nothing differs in what anybody has to do. Only headings and opening words were changed.",
    )


def test_the_words_that_changed_are_marked() -> None:
    assert marked_words("Phones stay in the office.", "Phones stay at home.") == (
        Piece("", "Phones stay "),
        Piece("del", "in the office. "),
        Piece("ins", "at home."),
    )


def test_lines_are_paired_with_what_they_were() -> None:
    before = ["Teach every year.", "Tell the head at once.", "Lock the box.", "Nothing here stays."]
    after = ["Teach every year.", "Tell the lead at once.", "Write it all down in the book."]
    fates = [(line.fate, "".join(piece.text for piece in line.pieces)) for line in marked_lines(before, after)]
    assert fates == [
        ("same", "Teach every year."),
        ("reworded", "Tell the head lead at once."),
        ("removed", "Lock the box."),
        ("removed", "Nothing here stays."),
        ("added", "Write it all down in the book."),
    ]


def test_in_a_list_each_line_finds_what_it_became_though_others_are_a_little_like_it() -> None:
    before = ["Keeping safe (2022), DfE", "Preventing bullying, DfE", "Searching pupils, DfE"]
    after = [
        "Filtering standards, DfE",
        "Keeping safe (2025), DfE",
        "Preventing bullying (2017), DfE",
        "Searching pupils, DfE",
    ]
    assert [line.fate for line in marked_lines(before, after)] == ["added", "reworded", "reworded", "same"]


def test_lines_are_compared_within_their_part() -> None:
    before = policy(one=[clause("aims", "Keeping children safe.", footnote=Words.of("Nothing."))])
    after = policy(one=[clause("aims", "Another text.", footnote=Words.of("Keeping children safe."))])
    [change] = compare(before, after).changes
    assert [line.fate for line in change.lines if line.fate != "same"] == ["removed", "added", "removed", "added"]


def test_paper_leaves_out_what_stayed_and_says_how_much(tmp_path: Path) -> None:
    pdf = made(house(changed(tmp_path), today=LATER))[f"{CHANGES}changes-2026-11-10-to-2027-09-15.pdf"]
    assert isinstance(pdf, Asset)
    words = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.content)).split()
    assert "other lines are as before." in " ".join(words)
    assert "lines as before" not in " ".join(words).replace("other lines are as before", "")


def test_long_stretches_without_a_change_are_left_out_and_counted() -> None:
    lines = [f"Line {number}." for number in range(5)]
    assert marked_lines(lines, [*lines, "New."]) == (Line("skipped", (), 5), Line("added", (Piece("ins", "New."),)))


@given(st.lists(st.text("ab .", min_size=1), max_size=6), st.lists(st.text("ab .", min_size=1), max_size=6))
def test_both_versions_can_be_read_out_of_the_marked_lines(before: list[str], after: list[str]) -> None:
    lines = marked_lines(before, after)
    skipped = sum(line.count for line in lines if line.fate == "skipped")

    def version(sign: str, *fates: str) -> list[list[str]]:
        kept = [line for line in lines if line.fate in fates]
        return [("".join(p.text for p in line.pieces if p.sign != sign)).split() for line in kept]

    old, new = version("ins", "same", "removed", "reworded"), version("del", "same", "added", "reworded")
    assert len(old) + skipped == len(before)
    assert len(new) + skipped == len(after)
    assert all(line in [text.split() for text in before] for line in old)
    assert all(line in [text.split() for text in after] for line in new)


def changed(folder: Path) -> Path:
    """Lay out a school with two editions, the second a year after the first."""
    copy(folder, recorded=True)
    spoil(folder, TELLING, "is *listened to*", "is heard")
    spoil(folder, TELLING, "who: dsl", "who: head")
    spoil(folder, OUTLINE, "clauses: [aims]", "clauses: [phones]")
    spoil(folder, OUTLINE, "[telling, phones]", "[telling]")
    spoil(folder, MATRIX, "technician: yes (no names)", "technician: no")
    decision = {**vars(APPROVED), "on": "2027-09-15", "in_force": "2027-09-15", "review_by": "2028-09"}
    approve(staff(folder, LATER), type(APPROVED)(**{**decision, "version": "2027.0"}))
    return folder


def test_the_differences_of_two_editions_have_a_page_and_a_document(tmp_path: Path) -> None:
    outputs = made(house(changed(tmp_path), today=LATER))
    page, pdf = outputs[CHANGES], outputs[f"{CHANGES}changes-2026-11-10-to-2027-09-15.pdf"]
    assert isinstance(page, Page)
    assert isinstance(pdf, Asset)
    assert (page.reader, page.searched) == ("public", False)
    assert faults(pdf.content) == []
    assert "<li>1 duty added for: Head Teacher.</li>" in page.body
    assert "the clause “Our aims”" not in page.body
    assert re.search(r"<del><span class=\"ss-hidden\">Taken out: </span><?[^<]*listened to", page.body)
    assert re.search(r"<ins><span class=\"ss-hidden\">Put in: </span>heard", page.body)


def test_the_page_of_differences_is_as_it_was(tmp_path: Path, *, update: bool) -> None:
    body = re.sub(r"PDF, \d+ KB", "PDF, 99 KB", bodies(house(changed(tmp_path), today=LATER))[CHANGES])
    golden = Path(__file__).parent / "golden/changes.md"
    if update:
        golden.write_text(body, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == body


def test_the_drafts_differences_are_for_staff(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), TELLING, "title: Telling somebody", "title: Speaking up")
    assert "staff/policy-changes/" not in made(house(tmp_path))
    outputs = made(staff(tmp_path))
    page = outputs["staff/policy-changes/"]
    assert (page.reader, outputs["staff/policy-changes/changes-of-the-draft.pdf"].reader) == ("staff", "staff")
    assert isinstance(page, Page)
    assert "Speaking up" in page.body


def test_any_two_editions_are_compared(tmp_path: Path) -> None:
    changed(tmp_path)
    record_by_hand(tmp_path, "2022-23", approval=approval("2022-23"), in_force="2022-23")
    pages = {address for address in bodies(house(tmp_path, today=LATER)) if address.startswith("policy/changes/")}
    assert pages == {
        CHANGES,
        "policy/changes/2022-23-to-2026-11-10/",
        "policy/changes/2022-23-to-2027-09-15/",
    }


def test_a_removed_clause_of_the_draft_can_still_be_looked_up(tmp_path: Path) -> None:
    spoil(copy(tmp_path, recorded=True), OUTLINE, "[telling, phones]", "[telling]")
    found = staff(tmp_path)
    entry = found.catalogue.find("clause:phones")
    assert entry
    assert entry.address == "staff/policy-changes/#removed-clause-phones"
    assert 'id="removed-clause-phones"' in bodies(found)["staff/policy-changes/"]


def test_ids_on_the_page_of_differences_are_unique(tmp_path: Path) -> None:
    spoil(changed(tmp_path), SCHOOL / "school.yml", 'say: "Phones are handed', 'say: "All phones are handed')
    pages = (bodies(house(tmp_path, today=LATER)), bodies(staff(tmp_path, LATER)))
    for body in (pages[0][CHANGES], pages[1]["staff/policy-changes/"]):
        ids = re.findall(r'\bid="([^"]+)"', body)
        assert ids
        assert len(ids) == len(set(ids))


def test_the_comparison_knows_what_it_compared(tmp_path: Path) -> None:
    text = draft(staff(copy(tmp_path)))
    assert text
    assert compare(text, text) == Comparison(text, text, ())
