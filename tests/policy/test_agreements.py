"""Agreements: each line from a clause that says so, what is approved stays, and nobody signs what nobody approved."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from safesite.ground.output import Asset, Page, Reader
from safesite.policy.agreements.shelves import AGREEMENTS as SHELF
from safesite.policy.agreements.shown import shown
from safesite.policy.agreements.writing import said_in, stands, terms_of
from safesite.policy.draft import draft
from safesite.policy.editions import current
from tests.content.shipped import house as shipped
from tests.content.shipped import houses
from tests.policy.houses import TELLING, bodies, house, made, spoil, staff, told
from tests.policy.more import AGREEMENTS, PHONES, approved, shipped_outputs, with_more
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.reference.house import House

PUPILS, PARENTS = "policy/agreements/pupils/", "policy/agreements/parents/"
SLIP = "The sheet to print has a slip"
DEVICE_CLAUSES = ("phone-free-day", "phones-at-school", "phones-in-the-office", "smart-watches")
FOR_EVERY_SCHOOL = {
    "pupils-ks1",
    "pupils-ks2",
    "parents",
    "staff",
    "governors",
    "visitors-and-volunteers",
    "visitor-leaflet",
}


def words_of(asset: object) -> str:
    """Return all words of a PDF in one line."""
    content: bytes = asset.content  # type: ignore[attr-defined]
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_a_preview_shows_the_draft_with_every_line_its_clause_and_the_slip(tmp_path: Path) -> None:
    pages = bodies(staff(with_more(tmp_path)))
    body = pages[PARENTS]
    assert "Nobody has approved this agreement." in body
    assert '<a class="ss-policy-way" href="../../../policy/#aims">1.1 Our aims</a>' in body
    assert "Medical or SEND need: ask us." in body
    assert SLIP in body
    assert "Back to: the School office" in body
    assert "For families at Oakfield." in body


def test_what_pupils_read_has_pictures_whom_to_tell_and_no_title_of_a_clause(tmp_path: Path) -> None:
    found = staff(with_more(tmp_path))
    body = bodies(found)[PUPILS]
    assert body.count("ss-agree__picture") == 2
    assert "0800 1111" in body
    assert "Telling somebody" not in body
    assert '<a href="../../../policy/#telling">Part 2.1</a>' in body


def test_in_public_the_lines_stand_on_the_approved_policy_and_there_is_no_slip_until_it_is_approved(
    tmp_path: Path,
) -> None:
    outputs = made(house(with_more(tmp_path, recorded=True)))
    body = bodies(house(tmp_path))[PARENTS]
    assert "The agreement itself is not approved yet." in body
    assert "I ring the office" in body
    assert SLIP not in body
    printed = words_of(outputs[f"{PARENTS}oakfield-parents.pdf"])
    assert "Cut here" not in printed
    assert "not approved yet" in printed


def test_an_edition_that_holds_agreements_keeps_them_whatever_the_library_says_later(tmp_path: Path) -> None:
    before = bodies(house(approved(tmp_path)))[PARENTS]
    assert "This is part of the policy as it was approved (10 November 2026)." in before
    assert SLIP in before
    spoil(tmp_path, AGREEMENTS / "parents.yml", "I agree.", "I agree to something else.")
    spoil(tmp_path, AGREEMENTS / "parents.yml", "Agreement for parents", "Another agreement")
    assert bodies(house(tmp_path))[PARENTS] == before
    (tmp_path / AGREEMENTS / "parents.yml").unlink()
    assert bodies(house(tmp_path))[PARENTS] == before
    assert "Another agreement" not in str(bodies(house(tmp_path)))


def test_a_school_without_the_clause_does_without_the_line_and_without_the_agreement(tmp_path: Path) -> None:
    with_more(tmp_path)
    spoil(
        tmp_path,
        tmp_path.joinpath("content/schools/oakfield/policy/outline.yml").relative_to(tmp_path),
        ", phones]",
        "]",
    )
    found = staff(tmp_path)
    assert "I ring the office" not in bodies(found)[PARENTS]
    entry = found.catalogue.find("agreement:parents")
    assert entry is not None
    assert entry.reader is Reader.STAFF
    spoil(tmp_path, AGREEMENTS / "pupils.yml", "needs: telling", "needs: phones")
    lacking = staff(tmp_path).catalogue.find("agreement:pupils")
    assert lacking is not None
    assert lacking.reader is Reader.NOBODY
    assert PUPILS not in bodies(staff(tmp_path))


def test_a_line_whose_clause_no_longer_says_it_is_an_error(tmp_path: Path) -> None:
    spoil(with_more(tmp_path), TELLING, "Tell a grown-up you trust", "Speak to a grown-up you trust")
    [problem] = [line for line in told(tmp_path, Reader.STAFF) if "no ground" in line]
    assert problem.startswith("error: content/policy/agreements/pupils.yml:11:11: terms[0].says: ")
    assert "content/policy/telling.yml" in problem


def test_where_a_school_words_a_clause_in_its_own_way_the_shared_line_is_left_out_with_a_warning(
    tmp_path: Path,
) -> None:
    spoil(with_more(tmp_path), PHONES, "Ring the office, and not", "Call us, and not")
    [problem] = [line for line in told(tmp_path, Reader.STAFF) if "no ground" in line and "agreements" in line]
    assert problem.startswith("warning: content/policy/agreements/parents.yml")
    assert "is left out" in problem
    assert "I ring the office" not in bodies(staff(tmp_path))[PARENTS]


def test_an_agreement_for_the_youngest_has_a_picture_on_every_line(tmp_path: Path) -> None:
    spoil(with_more(tmp_path), AGREEMENTS / "pupils.yml", "    icon: account-child-circle\n", "")
    assert any("has a line without a picture" in line for line in told(tmp_path, Reader.STAFF))


def test_lines_are_added_only_to_an_agreement_that_exists(tmp_path: Path) -> None:
    folder = with_more(tmp_path) / "content/schools/oakfield/policy/additions"
    (folder / "pupils.yml").rename(folder / "pupil.yml")
    assert any(
        "no agreement 'pupil'" in line and "did you mean 'pupils'?" in line for line in told(tmp_path, Reader.STAFF)
    )


def test_a_sheet_has_one_page_blank_lines_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, again = (made(staff(with_more(tmp_path / name)))[f"{PARENTS}oakfield-parents.pdf"] for name in "ab")
    assert first.content == again.content  # type: ignore[union-attr]  # both are files
    assert len(pypdfium2.PdfDocument(first.content)) == 1  # type: ignore[union-attr]  # it is a file
    words = words_of(first)
    assert "Cut here. Keep the part above." in words
    assert "Name Signed Date" in words


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_every_line_of_every_shipped_agreement_stands_on_a_clause_of_the_draft(found: House) -> None:
    text = draft(found)
    assert text is not None
    said = {clause.id: said_in(clause) for clause in text.clauses}
    lines = [
        (item.id, term)
        for item in found.shelf(SHELF).values()
        for _, _, term in terms_of(found, item)
        if term.clause in said
    ]
    assert len(lines) > 40
    assert [(name, term.say.plain()) for name, term in lines if not stands(found, term, said)] == []
    assert {agreement.id for agreement in text.agreements} >= FOR_EVERY_SCHOOL


def test_claygate_has_its_phone_and_laptop_forms_and_cockwood_its_permission_for_photographs() -> None:
    named = {name: {a.id for a in shown(shipped(name))[0]} - FOR_EVERY_SCHOOL for name in SCHOOLS}
    assert named == {"claygate": {"phone-consent", "laptop-agreement"}, "cockwood": {"photographs"}}


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_where_a_device_is_refused_to_a_child_stands_whom_to_ask(found: House) -> None:
    text = draft(found)
    assert text is not None
    refused = [
        (agreement.id, term)
        for agreement in text.agreements
        if {"pupils", "parents"} & set(agreement.audience)
        for term in agreement.terms
        if term.clause in DEVICE_CLAUSES
        and any(word in term.say.plain() for word in ("free of phones", "not use", "watch", "stays in", "only if"))
    ]
    assert len(refused) >= 3
    missing = [(name, term.say.plain()) for name, term in refused if term.exception is None]
    assert missing == []
    assert {term.exception.plain() for _, term in refused if term.exception} == {"Medical or SEND need: ask us."}


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_and_it_stands_with_what_the_policy_asks_of_pupils_and_parents_too(found: House) -> None:
    text = draft(found)
    assert text is not None
    asks = [ask for clause in text.clauses if clause.id in DEVICE_CLAUSES for ask in clause.asks]
    said = [ask.say.plain() for ask in asks if ask.of in ("pupils", "parents")]
    assert len(said) >= 4
    assert [words for words in said if not words.endswith("Medical or SEND need: ask us.")] == []
    for address in ("policy/for/pupils/", "policy/for/parents/"):
        page = shipped_outputs(found.school_id)[address]
        assert isinstance(page, Page)
        assert "Medical or SEND need: ask us. This goes for: Mobile phones; Smart watches" in page.body


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_nothing_outside_the_lines_binds_anybody(found: House) -> None:
    text = draft(found)
    assert text is not None
    outside = [words.plain() for a in text.agreements for words in (a.lead, a.ending) if words]
    assert len(outside) > len(text.agreements)
    bound = [
        words
        for words in outside
        if re.search(r"\b(must|never(?! too late)|not allowed|I (will|do)|we (publish|take))\b", words)
    ]
    assert bound == []


def test_no_edition_of_old_holds_an_agreement_and_all_are_read_all_the_same() -> None:
    for found in houses():
        item = current(found)
        assert item is not None
        assert item.record.policy.agreements == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", SCHOOLS)
def test_every_line_on_paper_names_its_clause(name: str) -> None:
    text = draft(shipped(name))
    assert text is not None
    outputs = shipped_outputs(name)
    for agreement in text.agreements:
        words = words_of(outputs[f"policy/agreements/{agreement.id}/{name}-{agreement.id}.pdf"])
        assert len(re.findall(r"Policy \d+\.\d+", words)) == len(agreement.terms), agreement.id
        content: bytes = outputs[f"policy/agreements/{agreement.id}/{name}-{agreement.id}.pdf"].content  # type: ignore[union-attr]  # it is a file
        with pikepdf.open(BytesIO(content)) as opened:
            items = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/LI"]
        assert len(items) == len(agreement.terms), "a screen reader says how many lines there are"
        if agreement.audience[0] == "pupils":
            assert shipped(name).plain(shipped(name).references.help.pupils_then) in words
            assert words.index("Whom you can tell") < words.index("0800 1111") < words.index("Cut here.")


@pytest.mark.slow
@pytest.mark.parametrize("name", SCHOOLS)
def test_every_shipped_sheet_has_one_page(name: str) -> None:
    outputs = {path: output for path, output in shipped_outputs(name).items() if isinstance(output, Asset)}
    sheets = {path: output for path, output in outputs.items() if path.startswith("policy/agreements/")}
    assert len(sheets) >= len(FOR_EVERY_SCHOOL)
    pages = {path: len(pypdfium2.PdfDocument(output.content)) for path, output in sheets.items()}
    assert {path: count for path, count in pages.items() if count != 1} == {}
