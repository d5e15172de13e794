"""The policy in short: one sheet, few words, each from a clause; and how hard what we say is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from safesite.ground.output import Page, Reader
from safesite.ground.reading import measure
from safesite.policy.draft import draft
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.inshort.writing import lines_of
from safesite.policy.plainwords.figures import AIMS, figures
from tests.content.shipped import houses
from tests.policy.houses import bodies, house, spoil, staff, told
from tests.policy.more import approved, shipped_outputs, with_more
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.reference.house import House

FORMS = ("parents", "pupils-ks1", "pupils-ks2")
PARENTS = "policy/in-short/parents/"
MOST_WORDS = {"pupils-ks1": 70, "pupils-ks2": 160, "parents": 300}
OLDEST = {"pupils-ks1": 7, "pupils-ks2": 10, "parents": 11}


def sheet(name: str, form: str) -> pypdfium2.PdfDocument:
    """Return the sheet of a form of a shipped school."""
    asset = shipped_outputs(name)[f"policy/in-short/{form}/{name}-policy-in-short-{form}.pdf"]
    return pypdfium2.PdfDocument(asset.content)  # type: ignore[union-attr]  # it is a file


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SCHOOLS)
def test_each_form_is_one_sheet_of_a4(name: str, form: str) -> None:
    opened = sheet(name, form)
    assert len(opened) == 1
    assert [round(side) for side in opened[0].get_size()] == [595, 842]


@pytest.mark.parametrize("form", FORMS[1:])
@pytest.mark.parametrize("name", SCHOOLS)
def test_what_pupils_read_ends_with_telling_a_grown_up_and_childline(name: str, form: str) -> None:
    words = " ".join(sheet(name, form)[0].get_textpage().get_text_range().split())
    last = words[words.index("Whom you can tell") :]
    assert "Tell a grown-up you trust." in last
    assert "0800 1111" in last
    page = shipped_outputs(name)[f"policy/in-short/{form}/"]
    assert isinstance(page, Page)
    assert page.audience == "pupils"
    assert page.body.index("0800 1111") > page.body.index("ss-agree__say")


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_the_forms_are_short_and_easy(found: House) -> None:
    text = draft(found)
    assert text is not None
    assert [short.id for short in text.in_short] == list(FORMS)
    for short in text.in_short:
        said = [found.plain(short.lead), *(found.plain(line.say) for group in short.groups for line in group.lines)]
        reading = measure("\n".join(said))
        assert reading.words <= MOST_WORDS[short.id], short.id
        assert reading.age <= OLDEST[short.id], (short.id, reading)
        if short.id == "pupils-ks1":
            assert all(line.icon for group in short.groups for line in group.lines)


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_every_line_names_its_clause(found: House) -> None:
    lines = [line for item in found.shelf(SHORTS).values() for _, line in lines_of(item)]
    assert len(lines) > 20
    assert all(found.catalogue.find(f"clause:{line.clause}") for line in lines)


def test_in_public_it_says_what_it_rests_on_and_an_edition_keeps_its_own(tmp_path: Path) -> None:
    with_more(tmp_path / "restated", recorded=True)
    assert "In our words, from the approved policy (10 November 2026)." in bodies(house(tmp_path / "restated"))[PARENTS]
    folder = approved(tmp_path / "approved")
    before = bodies(house(folder))[PARENTS]
    assert "as it was approved" in before
    path = (folder / "content/policy/in-short/parents.yml").relative_to(folder)
    spoil(folder, path, "For busy families.", "For other families.")
    assert bodies(house(folder))[PARENTS] == before
    assert "For other families." in bodies(staff(folder))[PARENTS]


def test_too_few_lines_are_no_form_at_all(tmp_path: Path) -> None:
    with_more(tmp_path, recorded=True)
    outline = tmp_path / "content/schools/oakfield/policy/outline.yml"
    spoil(tmp_path, outline.relative_to(tmp_path), ", phones]", "]")
    found = staff(tmp_path)
    assert PARENTS not in bodies(found)
    entry = found.catalogue.find("page:in-short-parents")
    assert entry is not None
    assert entry.reader is Reader.PUBLIC, "the public still has the edition's"


@pytest.mark.parametrize("found", houses(), ids=SCHOOLS)
def test_what_the_shipped_drafts_say_is_as_easy_as_we_aim(found: House) -> None:
    measured = {figure.audience: figure for figure in figures(found)}
    assert set(AIMS) <= set(measured)
    assert [name for name, figure in measured.items() if figure.too_hard or figure.sentence_too_hard] == []


def test_hard_words_to_pupils_are_warned_of_once_with_the_hardest_sentence(tmp_path: Path) -> None:
    hard = "Notwithstanding individual circumstances, inappropriate communications necessitate immediate notification."
    path = with_more(tmp_path) / "content/policy/telling.yml"
    spoil(tmp_path, path.relative_to(tmp_path), "Tell a grown-up you trust when something online worries you.", hard)
    warned = [line for line in told(tmp_path, Reader.STAFF) if "needs a reader of" in line]
    assert len(warned) == 1
    assert warned[0].startswith("warning: content/schools/oakfield/policy/outline.yml:1:1: ")
    assert hard in warned[0]


def test_one_hard_sentence_among_easy_ones_is_warned_of_too(tmp_path: Path) -> None:
    hard = "Institutional accountability necessitates comprehensive communication responsibilities everywhere, always."
    path = with_more(tmp_path) / "content/policy/in-short/parents.yml"
    spoil(tmp_path, path.relative_to(tmp_path), "For busy families.", hard)
    [warned] = [line for line in told(tmp_path, Reader.STAFF) if "needs a reader of" in line]
    assert hard in warned


def test_staff_see_a_figure_for_each_audience(tmp_path: Path) -> None:
    body = bodies(staff(with_more(tmp_path)))["staff/plain-words/"]
    assert '<th scope="row">Parents and carers</th>' in body
    assert "staff/plain-words/" not in bodies(house(tmp_path))
