"""The page as a real browser plays it: by keyboard, on a phone, without its script, on paper."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from quizgen import load
from quizgen.host import Plugins
from quizgen.model import Deck
from quizgen.testing.contracts import export

from ..browser import Driver, by_night, complaints, needs_axe, needs_chromium, size, violations
from ..specimens.hostile import hostile_deck

pytestmark = [pytest.mark.slow, needs_chromium]

ROOT = Path(__file__).parents[3]
SHOWCASE = load(str(ROOT / "decks" / "showcase" / "showcase.quiz.md"))
HTML = Plugins.installed().exporter("html")
Open = Callable[[Deck], None]


@pytest.fixture
def opened(driver: Driver, tmp_path: Path) -> Open:
    """Opens the page of a deck in the browser, which has forgotten all others."""

    def opened(deck: Deck) -> None:
        path = tmp_path / "quiz.html"
        path.write_bytes(export(HTML, deck)[0])
        driver.get("about:blank")
        size(driver, 390, 844)
        by_night(driver, False)
        complaints(driver)
        driver.get(path.as_uri())
        driver.execute_script("localStorage.clear(); location.reload()")

    return opened


def only(*ids: str) -> Deck:
    """The questions of the showcase with these ids."""
    kept = [question for question in SHOWCASE.questions if question.id in ids]
    return Deck(title="Some", questions=tuple(kept))


def shown(driver: Driver) -> WebElement:
    """The one question that is on the screen."""
    (found,) = [one for one in driver.find_elements(By.TAG_NAME, "article") if one.is_displayed()]
    return found


def press(driver: Driver, *keys: str) -> None:
    """Press keys, wherever the focus is."""
    ActionChains(driver).send_keys(*keys).perform()


def verdict(driver: Driver) -> str:
    """What the page says of the answer."""
    return shown(driver).find_element(By.CLASS_NAME, "verdict").text


def press_tab_until(driver: Driver, wanted: str) -> None:
    """Move on until the focus is on what `wanted` selects."""
    for _ in range(30):
        press(driver, Keys.TAB)
        if driver.execute_script("return document.activeElement.matches(arguments[0])", wanted):
            return
    pytest.fail(f"the keyboard does not reach {wanted}")


KEYBOARD: dict[str, tuple[tuple[tuple[str, str], ...], str]] = {
    "heart-aorta": (
        (("input", Keys.SPACE + Keys.ARROW_DOWN + Keys.ENTER),),
        "Correct.",
    ),
    "chemical-elements": (
        (("[value='1']", " "), ("[value='2']", " "), ("[value='3']", " " + Keys.ENTER)),
        "Correct.",
    ),
    "spider-insect": ((("input", Keys.SPACE + Keys.ENTER),), "Wrong."),
    "photosynthesis": (
        ((".gap", "CO2"), (".gap", "oxigen" + Keys.ENTER)),
        "Correct, but mistyped.",
    ),
    "discriminant": ((("select", "pos"), (".check", Keys.ENTER)), "Correct."),
    "sodium-symbol": ((("input", "na" + Keys.ENTER),), "Wrong. Capitals and accents count here."),
    "speed-of-sound": ((("input", "0.34e3 m/s" + Keys.ENTER),), "Correct."),
    "composers": ((("select", "The F"), (".check", Keys.ENTER)), "Partly right. 1 of 4 right."),
    "derivatives": ((("select", "A"), (".check", Keys.ENTER)), ""),
}
"""By the id of a question: the keys that are pressed on what, and the verdict."""


@pytest.mark.parametrize("name", KEYBOARD)
def test_the_keyboard_alone_answers(driver: Driver, opened: Open, name: str) -> None:
    opened(only(name))
    steps, said = KEYBOARD[name]
    for wanted, keys in steps:
        press_tab_until(driver, wanted)
        press(driver, keys)
    assert said in verdict(driver)
    assert shown(driver).find_element(By.CSS_SELECTOR, "details.answer > div").is_displayed()
    assert driver.switch_to.active_element.text == "Next"
    press(driver, Keys.ENTER)
    assert "of 1 right" in driver.find_element(By.CLASS_NAME, "score").text


def test_an_order_is_made_by_its_buttons_and_the_place_is_said(
    driver: Driver, opened: Open
) -> None:
    opened(only("inner-planets"))
    right = ["Mercury", "Venus", "Earth", "Mars", "Jupiter"]
    for place, name in enumerate(right):
        while True:
            items = shown(driver).find_elements(By.CSS_SELECTOR, ".order li")
            at = [item.find_element(By.TAG_NAME, "span").text for item in items].index(name)
            if at == place:
                break
            items[at].find_element(By.CSS_SELECTOR, "[aria-label='Up']").send_keys(Keys.ENTER)
            assert verdict(driver) == f"Place {at} of 5"
    shown(driver).find_element(By.CSS_SELECTOR, "[type=submit]").click()
    assert verdict(driver) == "Correct."


def test_a_card_is_judged_by_its_learner(driver: Driver, opened: Open) -> None:
    (card, *_) = [one for one in SHOWCASE.questions if one.kind == "flashcard"]
    opened(only(card.id))
    shown(driver).find_element(By.CSS_SELECTOR, "[type=submit]").click()
    assert card.answer_texts[0] in shown(driver).text
    press(driver, Keys.TAB, Keys.ENTER)
    assert verdict(driver) == "Wrong."


def answer(driver: Driver, option: int) -> None:
    """Choose an option and go on."""
    shown(driver).find_elements(By.CSS_SELECTOR, ".option")[option].click()
    shown(driver).find_element(By.CSS_SELECTOR, "[type=submit]").click()
    shown(driver).find_element(By.CSS_SELECTOR, ".next").click()


def test_only_the_wrong_ones_come_again_and_all_is_kept_through_a_reload(
    driver: Driver, opened: Open
) -> None:
    opened(only("frankenstein-author", "heart-aorta", "spider-insect"))
    answer(driver, 1)
    answer(driver, 0)
    driver.refresh()
    assert "Question 3 of 3" in shown(driver).text
    assert "2 of 3 answered, 1 right" in driver.find_element(By.CLASS_NAME, "bar").text
    answer(driver, 1)
    assert driver.find_element(By.CLASS_NAME, "score").text == "2 of 3 right (67%)."
    driver.find_element(By.XPATH, "//button[text()='Only the wrong ones again (1)']").click()
    assert "Question 1 of 1" in shown(driver).text
    assert "Which chamber" in shown(driver).text
    assert not shown(driver).find_elements(By.CSS_SELECTOR, ":checked, .right, .wrong, .said")
    answer(driver, 1)
    assert driver.find_element(By.CLASS_NAME, "score").text == "1 of 1 right (100%)."


def test_an_answer_that_says_nothing_is_asked_again(driver: Driver, opened: Open) -> None:
    opened(only("books-borrowed"))
    field = shown(driver).find_element(By.CSS_SELECTOR, "form input")
    field.send_keys(Keys.ENTER)
    assert verdict(driver) == "Type an answer."
    field.send_keys("many" + Keys.ENTER)
    assert verdict(driver) == "Answer with a number."
    assert not shown(driver).find_element(By.CSS_SELECTOR, "details.answer").is_displayed()


ALL_AT_ONCE = "document.querySelectorAll('article').forEach(one => { one.hidden = false; })"
ANSWER_ALL = """
for (const article of document.querySelectorAll('article')) {
  const checks = article.querySelectorAll('button.check');
  checks[checks.length - 1].click();
  if (article.dataset.kind === 'flashcard') { article.querySelector('.judge button').click(); }
}
"""


@needs_axe
@pytest.mark.parametrize(
    ("night", "width"), [(False, 390), (True, 390), (True, 1200)], ids=["day", "night", "desktop"]
)
def test_nothing_stands_in_the_way_of_people_with_disabilities(
    driver: Driver, opened: Open, night: bool, width: int
) -> None:
    opened(SHOWCASE)
    size(driver, width, 844)
    by_night(driver, night)
    driver.execute_script(ALL_AT_ONCE)
    assert violations(driver) == []
    driver.execute_script(ANSWER_ALL)
    assert violations(driver) == []
    driver.find_element(By.CSS_SELECTOR, "article:last-of-type .next").click()
    driver.refresh()
    assert driver.find_element(By.CLASS_NAME, "bar").is_displayed()
    assert violations(driver) == []


@needs_axe
def test_the_page_without_its_script_is_as_accessible(driver: Driver, opened: Open) -> None:
    opened(SHOWCASE)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.refresh()
        articles = driver.find_elements(By.TAG_NAME, "article")
        assert all(article.is_displayed() for article in articles)
        assert not driver.find_elements(By.TAG_NAME, "button")
        summary = articles[0].find_element(By.CSS_SELECTOR, ".answer summary")
        answer = articles[0].find_element(By.CSS_SELECTOR, ".answer .key")
        assert not answer.is_displayed()
        summary.click()
        assert answer.text == "Mary Shelley"
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert violations(driver) == []


def test_nothing_hostile_acts(driver: Driver, opened: Open) -> None:
    deck = hostile_deck()
    opened(deck)
    assert driver.execute_script("return document.pwned") is None
    for question in deck.questions:
        article = shown(driver)
        assert article.get_attribute("data-id") == question.id
        assert driver.execute_script("return document.documentElement.scrollWidth") <= 390
        article.find_element(By.CSS_SELECTOR, "button.check:last-child").click()
        article.find_element(By.CSS_SELECTOR, ".next").click()
    assert driver.execute_script("return document.pwned") is None
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert complaints(driver) == []


def test_no_broken_storage_stops_the_quiz(driver: Driver, opened: Open) -> None:
    opened(only("frankenstein-author", "sodium-symbol"))
    name = driver.execute_script("return 'quizgen:' + document.getElementById('quiz').dataset.quiz")
    broken = (
        "[]", "{", '{"answers": 3, "round": [99, "x"], "now": "soon"}',
        json.dumps({"answers": {"sodium-symbol": {"given": None, "verdict": "right"}}, "now": 7}),
    )  # fmt: skip
    for stored in broken:
        driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", name, stored)
        driver.refresh()
        assert "of 2" in driver.find_element(By.CLASS_NAME, "bar").text
    assert complaints(driver) == []


def test_every_question_is_printed(driver: Driver, opened: Open) -> None:
    opened(SHOWCASE)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        articles = driver.find_elements(By.TAG_NAME, "article")
        assert all(article.is_displayed() for article in articles)
        buttons = driver.find_elements(By.TAG_NAME, "button")
        assert not [button for button in buttons if button.is_displayed()]
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
