"""Quizzes without a script, from a file, as a file of their own, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from safesite.ground.output import Asset
from safesite.quizzes import ROOM
from tests.browser import quizplay
from tests.browser.drive import Chromium
from tests.browser.quizroom import KITCHEN, MUSEUM, PIP, PLAYER, TEDDY, current, faults, visiting
from tests.quizzes.houses import examples

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
GUARD = "addEventListener('securitypolicyviolation', event => { window.refused = event.violatedDirective; })"


def test_it_works_from_a_file(browser: Browser, room_folder: Path) -> None:
    with visiting(browser, (room_folder / f"quizzes/{MUSEUM}/index.html").as_uri()) as page:
        assert len(quizplay.play(Chromium(page))) == 12


@pytest.fixture(scope="module")
def kept_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the files to keep into a folder, as a USB stick would hold them."""
    folder = tmp_path_factory.mktemp("stick")
    for out in ROOM.render(examples()):
        if isinstance(out, Asset) and out.path.endswith("-to-keep.html"):
            (folder / out.path.rpartition("/")[2]).write_bytes(out.content)
    return folder


@pytest.mark.parametrize("name", [PIP, PLAYER, MUSEUM, TEDDY, KITCHEN])
def test_a_file_to_keep_works_by_itself(browser: Browser, kept_folder: Path, name: str) -> None:
    address = (kept_folder / f"{name}-to-keep.html").as_uri()
    with visiting(browser, address, GUARD) as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        found = faults(page, "before")
        assert len(quizplay.play(Chromium(page))) >= 3
        found += faults(page, "finished")
        assert found == []
        assert fetched == []
        assert page.evaluate("window.refused") is None


def test_a_file_to_keep_works_in_every_engine(driver: object, kept_folder: Path) -> None:
    driver.go((kept_folder / f"{MUSEUM}-to-keep.html").as_uri())  # type: ignore[attr-defined]
    assert len(quizplay.play(driver)) == 12  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "questions", "groups"), [(PIP, 3, 4), (MUSEUM, 7, 11)])
def test_without_a_script_every_question_and_answer_is_there(
    browser: Browser, room_url: str, name: str, questions: int, groups: int
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{room_url}quizzes/{name}/")
    expect(page.locator(".ss-question:visible")).to_have_count(questions)
    expect(page.locator(".ss-step fieldset:visible")).to_have_count(groups)
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.locator(".ss-reading")).to_have_count(0 if name == PIP else 1)
    expect(page.locator(".ss-reading:visible")).to_have_count(0)
    first = page.locator(".ss-step input").first
    first.check()
    first.press("Enter")
    expect(first).to_be_checked()
    assert page.url == f"{room_url}quizzes/{name}/"
    answers = page.locator(".ss-answers")
    expect(answers).to_have_count(questions)
    for one in answers.all():
        one.locator("summary").press("Enter")
        expect(one.locator("[data-feedback]").first).to_be_visible()
    expect(page.locator(".ss-ending")).to_be_visible()
    context.close()


def test_without_a_script_a_story_says_where_it_goes_on(browser: Browser, room_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{room_url}quizzes/{MUSEUM}/")
    expect(page.locator(".ss-choice__to:visible")).to_have_text(["→ Part 2", "→ Part 5", "→ Part 3", "→ Part 4"])
    page.goto(f"{room_url}quizzes/{MUSEUM}/class/")
    expect(page.locator(".ss-class__learnt:visible").first).to_be_visible()
    expect(page.locator("[data-scene]:visible")).to_have_count(5)
    context.close()


@pytest.mark.parametrize(("name", "steps"), [(PIP, 4), (MUSEUM, 14)])
def test_paper_has_every_question_and_no_answer(browser: Browser, room_url: str, name: str, steps: int) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/") as page:
        current(page).locator("input").first.check()
        current(page).locator("[type=submit]").click()
        page.emulate_media(media="print")
        expect(page.locator(".ss-step:visible")).to_have_count(steps)
        expect(page.locator("details:visible, button:visible, .ss-feedback:visible")).to_have_count(0)
        expect(page.locator(".ss-choice__mark:visible")).to_have_count(0)
