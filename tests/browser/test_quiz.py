"""Quizzes as a child meets them: what is said after an answer, how a story goes on, and how a quiz ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import quizplay
from tests.browser.drive import Chromium
from tests.browser.quizroom import KITCHEN, MUSEUM, PIP, PLAYER, TEDDY, current, said, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def pass_to(page: Page, kind: str) -> None:
    """Pass every question before the first of a kind."""
    while not page.locator(f".ss-question--{kind}:visible").count():
        page.locator("[data-do=next]").click()


@pytest.mark.parametrize("name", [PLAYER, MUSEUM])
def test_help_has_no_score_and_no_cheer(browser: Browser, room_url: str, name: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/") as page:
        quizplay.play(Chromium(page))
        ending = page.locator(".ss-ending")
        expect(ending).to_contain_text("it is not your fault")
        expect(ending.get_by_role("link", name="0800 1111")).to_have_attribute("href", "tel:08001111")
        assert not re.search(r"\d of \d|Well done|You thought|first time", ending.inner_text())


@pytest.mark.parametrize(("name", "counted"), [(PIP, "You thought about 3 questions."), (TEDDY, ""), (KITCHEN, "")])
def test_only_a_warm_ending_counts_and_never_for_the_youngest(
    browser: Browser, room_url: str, name: str, counted: str
) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/") as page:
        quizplay.play(Chromium(page))
        line = page.locator("[data-counted]")
        assert (line.inner_text() if line.count() else "") == counted


def test_passing_is_always_possible(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        while page.locator("[data-do=next]").is_visible():
            page.locator("[data-do=next]").click()
            assert page.evaluate(quizplay.FOCUS)
        expect(page.locator("[data-counted]")).to_be_hidden()
        page.locator("[data-do=back]").click()
        expect(page.locator(".ss-step__count:visible")).to_have_text("Card 2 of 2")


def test_nothing_picked_is_said_kindly(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_have_text("Pick an answer first.")
        expect(current(page).locator("[type=submit]")).to_be_focused()


def test_a_part_of_the_right_answers_is_told_in_words(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        boxes = current(page).get_by_role("checkbox")
        boxes.nth(0).check()
        boxes.nth(2).check()
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_contain_text("You found some of them.")
        expect(said(page)).to_contain_text("A named author can be looked up.")
        expect(said(page)).to_contain_text("Anybody can draw a golden border.")
        assert not re.search(r"\d", said(page).inner_text())
        boxes.nth(2).uncheck()
        expect(said(page)).to_have_text("")
        boxes.nth(1).check()
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_contain_text("A good answer")


def test_an_order_shows_its_numbers_and_praises_what_stands_well(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        pass_to(page, "order")
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_have_text("Pick all of them, one after the other.")
        for words in ("Ask whether", "Look whether", "Take the", "Give it"):
            current(page).get_by_role("checkbox", name=words).check()
        expect(said(page)).to_contain_text("1. Ask whether photos are allowed. 2. Look whether")
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_contain_text("Some stand in their place.")
        expect(said(page)).to_contain_text("First of all, because some museums say no.")
        expect(said(page)).not_to_contain_text("Now that the class may.")


def test_a_gap_is_filled_once_its_word_is_found(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        pass_to(page, "fill")
        text = page.locator(".ss-question--fill > .ss-gaps")
        current(page).get_by_role("radio", name="long").check()
        current(page).locator("[type=submit]").click()
        expect(text).to_contain_text("A strong password is gap long, and it is gap 2 with friends.")
        current(page).get_by_role("radio", name="funny").check()
        expect(text).to_contain_text("gap 1,")


def test_better_and_worse_ideas_are_never_called_wrong(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        pass_to(page, "decide")
        told = []
        for radio in current(page).get_by_role("radio").all():
            radio.check()
            current(page).locator("[type=submit]").click()
            told.append(said(page).inner_text().splitlines()[0])
        assert told == ["That helps most", "That helps, and more is possible", "There is a safer idea"]


def test_a_story_goes_where_its_choices_lead_and_back(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        pass_to(page, "story")
        current(page).get_by_role("radio", name="She takes the tablet to the desk.").check()
        current(page).get_by_role("button", name="Choose").click()
        page.locator("[data-do=next]").click()
        expect(current(page)).to_contain_text("The tablet's owner is on the way.")
        expect(page.get_by_role("button", name="Finish")).to_be_visible()
        page.locator("[data-do=back]").click()
        current(page).get_by_role("radio", name="She reads the message.").check()
        current(page).get_by_role("button", name="Choose").click()
        page.locator("[data-do=next]").click()
        expect(current(page)).to_contain_text("from somebody's aunt")
        page.locator("[data-do=next]").click()
        expect(page.locator("#ending")).to_be_focused()


def test_older_children_may_see_all_questions(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PLAYER}/") as page:
        toggle = page.get_by_role("button", name="Show all questions")
        expect(page.locator(".ss-question:visible")).to_have_count(1)
        toggle.click()
        expect(toggle).to_be_focused()
        expect(toggle).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".ss-step:visible")).to_have_count(4)
        for step in current(page).all():
            step.locator("input").first.check()
            step.locator("[type=submit]").click()
            expect(step.get_by_role("status")).not_to_be_empty()
        page.get_by_role("button", name="Finish").click()
        expect(page.locator("#ending")).to_be_focused()


def test_the_element_can_be_taken_out_and_put_back(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        page.evaluate("""() => { const card = document.querySelector("quiz-card"), home = card.parentNode;
            card.remove(); window.away = card.querySelectorAll(".is-away, [type=submit]:not([disabled])").length;
            window.names = new Set([...card.querySelectorAll(".ss-step input")].map(input => input.name)).size;
            home.append(card); }""")
        assert page.evaluate("[window.away, window.names]") == [0, 4]
        assert len(quizplay.play(Chromium(page))) == 4


def test_hands_are_counted_where_nothing_touches_a_child(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/class/") as page:
        hands = page.get_by_role("group", name="Hands for the cat").first
        for button, count in (("One hand more", "1"), ("One hand more", "2"), ("One hand less", "1")):
            hands.get_by_role("button", name=button).click()
            expect(hands.locator("output")).to_have_text(count)
        page.get_by_role("button", name="Start again").click()
        expect(hands.locator("output")).to_have_text("0")
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/class/") as page:
        assert page.locator(".ss-class__choice").count() > 10
        assert page.locator("[data-hands]").count() == 0


def test_a_class_chooses_how_a_story_goes_on(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/class/") as page:
        for _ in range(6):
            page.keyboard.press("PageDown")
        expect(page.locator("[data-scene]:visible")).to_have_count(1)
        page.get_by_role("link", name="→ Part 5").click()
        expect(page.locator("[data-scene]:visible")).to_contain_text("The tablet's owner is on the way.")
        expect(page.locator("[data-scene]:visible")).to_be_focused()


@pytest.mark.parametrize("name", [PIP, PLAYER])
def test_a_class_sees_one_question_on_a_whole_screen(browser: Browser, room_url: str, name: str) -> None:
    size = {"width": 1280, "height": 720}  # the smallest whiteboard that schools still have
    with visiting(browser, f"{room_url}quizzes/{name}/class/", viewport=size) as page:
        button = page.get_by_role("button", name="Fill the screen")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".ss-class__notes")).to_be_hidden()
        first = page.locator(".ss-class__choice:visible")
        assert first.count() >= 2
        for choice in first.all():
            expect(choice).to_be_in_viewport(ratio=1)
        page.keyboard.press("PageDown")
        expect(page.locator("[data-start]:visible")).to_be_focused()
        expect(page.locator("[data-start]:visible")).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("button", name="Show the answers")).to_be_in_viewport(ratio=1)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
