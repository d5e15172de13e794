"""Quizzes as a child meets them: by keyboard, by finger, without a script, on paper, and with nothing kept."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import quizpages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page, Route

pytestmark = pytest.mark.browser

PIP, PLAYER = "pip-and-the-box", "the-new-player"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OURS = "127.0.0.1"
VOICES = """
  window.spoken = [];
  const voices = [
    { name: "far", lang: "en-GB", localService: false },
    { name: "near", lang: "en-US", localService: true },
    { name: "autre", lang: "fr-FR", localService: true },
  ];
  const given = %s;
  Object.defineProperty(window, "speechSynthesis", { value: {
    speaking: false, getVoices: () => voices.filter((voice) => given.includes(voice.name)),
    cancel() {}, speak(said) { window.spoken.push([said.voice.name, said.text]); },
    addEventListener() {}, removeEventListener() {},
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture(scope="session")
def room_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the room's examples as pages."""
    return quizpages.write(tmp_path_factory.mktemp("quizzes"))


@pytest.fixture(scope="session")
def room_url(room_folder: Path, serve: Callable[[Path], str]) -> str:
    """Give the address of the room's examples."""
    return serve(room_folder)


@contextmanager
def visiting(browser: Browser, url: str, script: str = "", **options: Any) -> Iterator[Page]:
    """Open a page in a context of its own; whatever it asks of another host, keeps or complains of fails the test."""
    context = browser.new_context(**options)
    strangers: list[str] = []
    context.route(
        lambda address: OURS not in address and not address.startswith(("file:", "data:")),
        lambda route: _refuse(route, strangers),
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{said.text} {said.location}") if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    if script:
        page.add_init_script(script)
    page.goto(url)
    first = page.url
    yield page
    kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert (strangers, complaints, kept, context.cookies()) == ([], [], ["", 0, 0], [])
    assert page.url == first
    context.close()


def _refuse(route: Route, strangers: list[str]) -> None:
    strangers.append(route.request.url)
    route.abort()


def current(page: Page) -> Locator:
    """Return the step that a child sees."""
    return page.locator(".ss-step:visible")


def said(page: Page) -> Locator:
    """Return the region that announces feedback."""
    return current(page).get_by_role("status")


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until something has the focus; it may never fall out of the page on the way."""
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def focus_is_kept(page: Page) -> bool:
    """Tell whether something visible, and not the whole page, has the focus."""
    return bool(
        page.evaluate("document.activeElement !== document.body && document.activeElement.getClientRects().length > 0")
    )


def pick(page: Page, right: bool) -> None:  # noqa: FBT001 - right or not
    """With arrow keys alone, choose the right answer or another one; arrows never check it."""
    wanted = page.evaluate(
        """right => [...document.querySelectorAll(".ss-step:not(.is-away) input")]
            .filter(input => input.getClientRects().length)
            .findIndex(input => right === document.getElementById(input.value).hasAttribute("data-right"))""",
        right,
    )
    radios = current(page).get_by_role("radio")
    page.keyboard.press("Space")
    for _ in range(radios.count()):
        if radios.nth(wanted).is_checked():
            break
        page.keyboard.press("ArrowDown")
        assert said(page).inner_text() == ""
        assert focus_is_kept(page)
    expect(radios.nth(wanted)).to_be_checked()
    expect(radios.nth(wanted)).to_be_focused()


def answer_by_keyboard(page: Page) -> None:
    """Answer a step wrong, read what is said, try again and answer it right, then go on."""
    tab_to(page, "input[type=radio]")
    pick(page, right=False)
    tab_to(page, "[type=submit]")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text(re.compile("Have another go|Think again"))
    assert len(said(page).inner_text()) > 30
    expect(current(page).locator("[type=submit]")).to_be_focused()
    tab_to(page, "input[type=radio]", "Shift+Tab")
    pick(page, right=True)
    expect(said(page)).to_have_text("")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text(re.compile("You found it!|A good answer"))
    assert page.evaluate("document.activeElement.type") == "radio"
    tab_to(page, "[data-do=next]")
    page.keyboard.press("Enter")
    assert focus_is_kept(page)


def play(page: Page) -> int:
    """Go through a whole quiz by keyboard; gives how many steps it had."""
    steps = 0
    while page.locator("[data-do=next]").is_visible():
        answer_by_keyboard(page)
        steps += 1
    return steps


@pytest.mark.parametrize(("name", "ending"), [(PIP, "Well done!"), (PLAYER, "Somebody can help")])
def test_every_kind_is_answered_by_keyboard_alone(browser: Browser, room_url: str, name: str, ending: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/") as page:
        kinds = page.locator(".ss-question").evaluate_all("all => all.map(one => one.classList[1].split('--')[1])")
        assert kinds == ["pick-one", "true-false", "sort"]
        assert play(page) == 4
        expect(page.get_by_role("heading", name=ending)).to_be_focused()


def test_the_quizzes_of_the_site_are_played_by_keyboard(browser: Browser, site_url: str, site_folder: Path) -> None:
    names = sorted(path.parent.name for path in site_folder.glob("quizzes/*/index.html"))
    assert names
    for name in names:
        with visiting(browser, f"{site_url}quizzes/{name}/") as page:
            assert play(page) >= 3
            expect(page.locator("#ending")).to_be_focused()


def test_help_has_no_score_and_no_cheer(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PLAYER}/") as page:
        play(page)
        ending = page.locator(".ss-ending")
        expect(ending).to_contain_text("it is not your fault")
        expect(ending.get_by_role("link", name="0800 1111")).to_have_attribute("href", "tel:08001111")
        assert not re.search(r"\d of \d|Well done|You thought|first time", ending.inner_text())


def test_the_warm_ending_counts_what_a_child_thought_about(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        play(page)
        expect(page.locator("[data-count]")).to_have_text("You thought about 3 questions.")


def test_passing_is_always_possible(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        while page.locator("[data-do=next]").is_visible():
            page.locator("[data-do=next]").click()
            assert focus_is_kept(page)
        expect(page.locator("[data-count]")).to_be_hidden()
        page.locator("[data-do=back]").click()
        expect(page.locator(".ss-step__count:visible")).to_have_text("Card 2 of 2")


def test_nothing_picked_is_said_kindly(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        current(page).locator("[type=submit]").click()
        expect(said(page)).to_have_text("Pick an answer first.")
        expect(current(page).locator("[type=submit]")).to_be_focused()


@pytest.mark.parametrize("button", ["Start again", "Next child"])
def test_the_next_child_finds_nothing(browser: Browser, room_url: str, button: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        fresh = page.locator("quiz-card").inner_html()
        page.locator("summary:visible").click()
        answer_by_keyboard(page)
        page.get_by_role("button", name=button).click()
        assert focus_is_kept(page)
        assert page.locator("input:checked").count() == 0
        assert page.locator("quiz-card").inner_html() == fresh


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
            home.append(card); }""")
        assert page.evaluate("window.away") == 0
        assert play(page) == 4


def test_it_works_from_a_file(browser: Browser, room_folder: Path) -> None:
    with visiting(browser, (room_folder / f"quizzes/{PIP}/index.html").as_uri()) as page:
        assert play(page) == 4


def test_without_a_script_every_question_and_answer_is_there(browser: Browser, room_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{room_url}quizzes/{PIP}/")
    expect(page.locator(".ss-question:visible")).to_have_count(3)
    expect(page.get_by_role("group").filter(has=page.get_by_role("radio"))).to_have_count(4)
    expect(page.get_by_role("button")).to_have_count(0)
    radio = page.get_by_role("radio").first
    radio.check()
    radio.press("Enter")
    expect(radio).to_be_checked()
    assert page.url == f"{room_url}quizzes/{PIP}/"
    answers = page.locator(".ss-answers")
    expect(answers).to_have_count(3)
    for one in answers.all():
        one.locator("summary").press("Enter")
        expect(one.locator("[data-feedback]").first).to_be_visible()
    expect(page.locator(".ss-ending")).to_be_visible()
    context.close()


def test_paper_has_every_question_and_no_answer(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        page.get_by_role("radio").first.check()
        current(page).locator("[type=submit]").click()
        page.emulate_media(media="print")
        expect(page.locator(".ss-step:visible")).to_have_count(4)
        expect(page.locator("details:visible, button:visible, .ss-feedback:visible")).to_have_count(0)
        expect(page.locator(".ss-choice__mark:visible")).to_have_count(0)


def small(page: Page, least: int) -> list[str]:
    """Return every target that is smaller than a finger; a link within a sentence may be (WCAG 2.5.8)."""
    found: list[str] = page.evaluate(
        """least => [...document.querySelectorAll(".ss-quiz :is(button, summary, .ss-choice), .ss-quizzes__link")]
            .filter(part => part.getClientRects().length)
            .map(part => [part.innerText, part.getBoundingClientRect()])
            .filter(([, box]) => box.height < least || box.width < least)
            .map(([text, box]) => `${text}: ${box.width} × ${box.height}`)""",
        least,
    )
    return found


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("name", "least"), [(PIP, 76), (PLAYER, 44)])
def test_targets_fit_fingers(browser: Browser, room_url: str, name: str, least: int, width: int) -> None:
    size = {"width": width, "height": 800}
    with visiting(browser, f"{room_url}quizzes/{name}/", VOICES % '["near"]', viewport=size) as page:
        assert small(page, 10_000)
        while page.locator("[data-do=next]").is_visible():
            current(page).get_by_role("radio").first.check()
            current(page).locator("[type=submit]").click()
            assert small(page, least) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.locator("[data-do=next]").click()
        assert small(page, least) == []


def faults(page: Page, state: str) -> list[str]:
    """Return what axe finds, with the state of the quiz."""
    page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished)).then(() => null)")
    # Without preload: axe would fetch the style sheets again and write them inline, which our policy forbids.
    options = {"runOnly": STANDARD, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options)
    rules = found.response["violations"]
    return [f"{state}: {rule['id']}: {node['html'][:120]}" for rule in rules for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", [PIP, PLAYER])
def test_axe_finds_nothing_in_any_state(browser: Browser, room_url: str, name: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": 900}
    address = f"{room_url}quizzes/{name}/"
    with visiting(browser, address, VOICES % '["near"]', viewport=size, color_scheme=scheme) as page:
        found = faults(page, "before")
        while page.locator("[data-do=next]").is_visible():
            for right in (False, True):
                current(page).get_by_role("radio").first.focus()
                pick(page, right)
                page.keyboard.press("Enter")
                expect(said(page)).not_to_be_empty()
                page.mouse.move(0, 0)
                found += faults(page, f"right: {right}")
            page.locator("[data-do=next]").click()
        found += faults(page, "finished")
        assert found == []


@pytest.mark.parametrize("address", ["quizzes/", f"quizzes/{PIP}/answers/"])
def test_axe_finds_nothing_in_the_list_and_the_key(browser: Browser, room_url: str, address: str) -> None:
    with visiting(browser, room_url + address) as page:
        assert faults(page, address) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_the_site(
    browser: Browser, site_url: str, site_folder: Path, width: int, scheme: str
) -> None:
    found = sorted(site_folder.glob("quizzes/**/index.html"))
    assert len(found) >= 5
    for path in found:
        address = path.parent.relative_to(site_folder).as_posix() + "/"
        size = {"width": width, "height": 900}
        with visiting(browser, site_url + address, viewport=size, color_scheme=scheme) as page:
            assert faults(page, address) == []


def test_a_local_voice_reads_aloud(browser: Browser, room_url: str) -> None:
    """A stand-in voice: it shows what would be spoken, and not how it sounds."""
    with visiting(browser, f"{room_url}quizzes/{PIP}/", VOICES % '["far", "near", "autre"]') as page:
        page.get_by_role("button", name="Listen to what this quiz is about").click()
        page.get_by_role("button", name="Listen to the question").click()
        current(page).get_by_role("radio").first.check()
        current(page).locator("[type=submit]").click()
        page.get_by_role("button", name="Listen to what you learnt").click()
        spoken = page.evaluate("window.spoken")
        assert {voice for voice, _ in spoken} == {"near"}
        assert spoken[0][1] == "Pip is a robot. A box pops up. What can Pip do?"
        assert spoken[1][1].split("\n") == [
            "A box says “Win a rocket! Tap now!” What can Pip do?",
            "Pick one.",
            "Tap it fast.",
            "Stop and ask a grown-up.",
            "Show it to Bo.",
        ]
        assert spoken[2][1].startswith("Have another go\nA rocket is fun to think of.")


@pytest.mark.parametrize("voices", ["[]", '["far"]', '["autre"]'])
def test_without_a_local_english_voice_there_is_no_button(browser: Browser, room_url: str, voices: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/", VOICES % voices) as page:
        assert page.locator("[data-do=listen]").count() > 5
        expect(page.locator("[data-do=listen]:visible")).to_have_count(0)
