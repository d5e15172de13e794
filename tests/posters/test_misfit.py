"""Words that do not fit are told where the author wrote them, with how much has to go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from safesite.ground.pdf import PressError
from safesite.ground.problem import ProblemsFound
from safesite.ground.words import Words
from safesite.posters import ROOM
from safesite.posters.files import prints
from safesite.posters.forms import FORMS
from safesite.posters.misfit import Printing, misfits
from safesite.posters.shelves import POSTERS
from safesite.posters.tongues import tongues
from tests.posters.houses import ROOT, house, item

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.posters.model import Poster
    from safesite.reference.house import House

TOO_MUCH = "A grown-up who listens and who has time for it " * 14
NEEDS = "at the smallest size that is still easy to read it needs 90.1 mm of height and has 8.2 mm; leave out 3"


def only(known: House, *items: Item[Poster]) -> House:
    """Return a house with some posters alone."""
    kept: dict[str, Item[Any]] = {one.id: one for one in items}
    return replace(known, stocks={**known.stocks, "poster": kept})


def wordy(name: str, **changes: object) -> Item[Poster]:
    """Return a poster with some of its settings changed."""
    found = item(name)
    return replace(found, record=found.record.model_copy(update=changes))


def line_of(file: str, start: str) -> int:
    """Return the number of the first line of a file that begins so."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


def test_a_line_that_is_too_long_is_told_at_its_place_with_how_much_has_to_go() -> None:
    with pytest.raises(ProblemsFound) as found:
        list(prints(only(house()), wordy("stop", closing=Words.of(TOO_MUCH))))
    (problem,) = found.value.problems
    assert problem.place.file == "content/posters/stop.yml"
    assert problem.place.line == line_of("content/posters/stop.yml", "closing:")
    assert problem.where == "closing"
    assert re.search(r"is too long: .* needs [\d.]+ mm of height and has [\d.]+ mm; leave out about \d+", problem.words)
    assert "(the poster 'stop': A4, full colour)" in problem.words
    assert problem.hint == "use fewer or shorter words"


def test_a_part_that_is_too_long_is_told_at_its_place() -> None:
    parts = item("stop").record.parts
    long = (parts[0], parts[1].model_copy(update={"say": Words.of(TOO_MUCH)}), *parts[2:])
    with pytest.raises(ProblemsFound) as found:
        list(prints(house(), wordy("stop", parts=long)))
    (problem,) = found.value.problems
    assert problem.where == "parts[1].say"
    text = (ROOT / problem.place.file).read_text(encoding="utf-8").splitlines()
    assert "In the playground" in text[problem.place.line - 1]


def test_all_posters_whose_words_do_not_fit_are_told_in_one_run() -> None:
    long = Words.of(TOO_MUCH)
    several = only(house(), wordy("stop", closing=long), wordy("kind-online", lead=long), item("vote-cards"))
    with pytest.raises(ProblemsFound) as found:
        list(ROOM.render(several))
    files = [problem.place.file for problem in found.value.problems]
    assert files == ["content/posters/kind-online.yml", "content/posters/stop.yml"]


def test_a_sign_that_no_font_has_is_told_where_it_was_written() -> None:
    with pytest.raises(ProblemsFound) as found:
        list(prints(house(), wordy("stop", lead=Words.of("Four 中 words"))))
    (problem,) = found.value.problems
    assert (problem.place.file, problem.where) == ("content/posters/stop.yml", "lead")
    assert "our fonts have no sign “中”" in problem.words


SCHOOL = "content/schools/claygate/school.yml"
PLACES = [
    ("smart", "a4", "", "school", SCHOOL, "name"),
    ("smart", "a4", "", "title", "content/posters/smart.yml", "title"),
    ("smart", "a4", "", "lines[2].say", "content/smart.yml", "rules[2].ks2"),
    ("smart-ks1", "a4", "", "lines[2].say", "content/smart.yml", "rules[2].ks1"),
    ("smart", "a3-large-print", "", "lines[4].say", "content/smart.yml", "rules[4].few"),
    ("smart-reliable", "a4", "", "lines[0].title", "content/smart.yml", "rules[3].word"),
    ("smart", "a4", "pl", "lines[1].say", "content/smart.pl.yml", "texts.rules[1].ks2"),
    ("smart", "a4", "ur", "lead", "content/posters/smart.ur.yml", "texts.lead"),
    ("stop", "a3-large-print", "", "lines[0].say", "content/posters/stop.yml", "parts[0].few"),
    ("who-to-tell", "a4", "", "team[0]", SCHOOL, "contacts.team[0]"),
    ("who-to-tell", "a4", "", "team[2]", "content/posters/who-to-tell.yml", "parts[1].title"),
    ("stop", "a4", "", "tell.people[1]", SCHOOL, "contacts.pupils[1]"),
    ("stop", "a4", "", "tell.note", "content/help.yml", "tell.note"),
    ("phones-at-the-gate", "a4", "", "the exception", SCHOOL, "rules[0].exception"),
]


@pytest.mark.parametrize(("name", "form", "language", "field", "file", "where"), PLACES)
def test_each_field_of_a_sheet_is_found_where_it_was_written(  # noqa: PLR0913, PLR0917 - a row of the table
    name: str, form: str, language: str, field: str, file: str, where: str
) -> None:
    known = house(preview=True)
    found = known.shelf(POSTERS)[name]
    spoken = {one.language: one for one in tongues(known, found, known.speaker_abroad())}
    printing = Printing(known, found, FORMS[form], spoken[language] if language else None)  # type: ignore[index]
    error = PressError(f"posters/templates/{found.record.design}.typ: {field} is too long: {NEEDS}")
    (problem,) = misfits(printing, error)
    assert (problem.place.file, problem.where) == (file, where)
    assert problem.words.startswith(f"is too long: {NEEDS} (the poster '{name}': ")
    assert problem.place.line > 1 or where == "tell.note"


def test_any_other_complaint_of_the_press_is_told_as_it_is() -> None:
    found = item("stop")
    error = PressError("posters/templates/stop.typ, line 3: something else")
    (problem,) = misfits(Printing(house(), found, FORMS["a4"], None), error)
    assert str(problem.place) == "content/posters/stop.yml:1:1"
    assert problem.words.startswith("something else (the poster 'stop'")
