"""Cards clicked and typed through in the real reviewer, and in a page without scripts."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.model import Deck, Flashcard, Math, MultipleChoice, RichText

pytestmark = pytest.mark.desktop

Build = Callable[..., bytes]

IMAGES = Path(__file__).parents[4] / "docs" / "images"
SIZES = {"desktop": (760, 780), "phone": (400, 820)}


def texts(reviewer: Any, css: str) -> list[str]:
    """The texts of the elements, without what only screen readers say."""
    found: list[str] = reviewer(
        "js",
        code=f"[...document.querySelectorAll({css!r})].map(one => {{ let c = one.cloneNode(true);"
        " c.querySelectorAll('.qg-said, button, .qg-badge').forEach(e => e.remove());"
        " return c.textContent; })",
    )
    return found


def click(reviewer: Any, css: str, text: str) -> None:
    """Click on the element that shows the text."""
    number = texts(reviewer, css).index(text)
    reviewer("js", code=f"document.querySelectorAll({css!r})[{number}].click()")


@pytest.fixture(scope="module")
def cards(reviewer: Any, build: Build, nine: Deck, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The reviewer, with one card of each kind."""
    path = tmp_path_factory.mktemp("package") / "nine.apkg"
    path.write_bytes(build(nine))
    reviewer("load", path=str(path))
    reviewer("size", width=760, height=780)
    return reviewer


def test_a_choice_is_clicked(cards: Any) -> None:
    cards("review", search="Id:q-choice")
    front = texts(cards, ".qg-options li")
    assert sorted(front) == ["The Amur", "The Lena", "The Ob", "The Volga"]
    click(cards, ".qg-options li", "The Lena")
    click(cards, ".qg-options li", "The Volga")
    assert texts(cards, ".qg-options [aria-checked=true]") == ["The Volga"]
    cards("flip")
    assert texts(cards, ".qg-options li") == front
    assert texts(cards, "li.qg-wrong") == ["The Volga"]
    assert texts(cards, "li.qg-missed") == ["The Ob"]
    assert texts(cards, "li.qg-right") == []
    assert texts(cards, ".qg-answer") == ["The Ob"]


def test_several_are_chosen_and_taken_back(cards: Any) -> None:
    cards("review", search="Id:q-several")
    front = texts(cards, ".qg-options li")
    for name in ("China", "India", "Russia", "India"):
        click(cards, ".qg-options li", name)
    cards("flip")
    assert texts(cards, ".qg-options li") == front
    assert sorted(texts(cards, "li.qg-right")) == ["China", "Russia"]
    assert texts(cards, "li.qg-missed") == ["Kazakhstan"]
    assert texts(cards, "li.qg-wrong") == []


def test_a_choice_is_forgotten_when_the_card_comes_again(cards: Any) -> None:
    cards("review", search="Id:q-choice")
    cards("flip")
    assert texts(cards, "li.qg-wrong, li.qg-missed, li.qg-chosen") == []
    assert texts(cards, "li.qg-right") == ["The Ob"]


def test_options_stay_in_place_where_place_matters(cards: Any) -> None:
    cards("review", search="Id:q-true")
    assert texts(cards, ".qg-options li") == ["True", "False"]
    click(cards, ".qg-options li", "False")
    cards("flip")
    assert texts(cards, "li.qg-right") == ["False"]
    assert texts(cards, ".qg-answer") == ["FalseThe Irtysh flows into the Ob."]


def test_a_choice_by_keyboard(cards: Any) -> None:
    cards("review", search="Id:q-choice")
    front = texts(cards, ".qg-options li")
    cards("js", code="document.querySelector('.qg-options li').focus()")
    cards("key", name="Down")
    cards("key", name="Down")
    assert texts(cards, ".qg-options [aria-checked=true]") == [front[2]]
    cards("review", search="Id:q-several")
    front = texts(cards, ".qg-options li")
    cards("js", code="document.querySelector('.qg-options li').focus()")
    cards("type", text="x")
    cards("key", name="Down")
    cards("type", text="x")
    assert texts(cards, ".qg-options [aria-checked=true]") == front[:2]
    cards("flip")
    assert texts(cards, "li.qg-chosen") == front[:2]


def test_screen_readers_are_told(cards: Any) -> None:
    cards("review", search="Id:q-choice")
    role = "document.querySelector('.qg-options')"
    assert cards("js", code=f"{role}.getAttribute('role')") == "radiogroup"
    label = cards("js", code=f"{role}.getAttribute('aria-labelledby')")
    assert cards("js", code=f"document.getElementById({label!r}).textContent") == (
        "Which river does the Irtysh join?"
    )
    click(cards, ".qg-options li", "The Ob")
    cards("flip")
    said = cards("js", code="document.querySelector('li.qg-right').textContent")
    assert said == "The Ob (your choice, right)"


def test_a_cloze_and_its_hint(cards: Any) -> None:
    cards("review", search="Id:q-cloze card:1")
    assert texts(cards, ".qg-question") == ["The [a river] rises in the Altai."]
    cards("flip")
    assert texts(cards, ".qg-question") == ["The Irtysh rises in the Altai."]
    assert texts(cards, ".cloze") == ["Irtysh"]


def test_an_answer_is_typed(cards: Any) -> None:
    cards("review", search="Id:q-short")
    cards("js", code="document.getElementById('typeans').focus()")
    cards("type", text="Omks")
    cards("flip")
    assert texts(cards, "#typeans .typeBad") != []
    assert texts(cards, ".qg-answer") == ["Omsk"]
    assert texts(cards, ".qg-accepted") == ["Also accepted: the city of Omsk"]


def test_a_number_is_typed(cards: Any) -> None:
    cards("review", search="Id:q-number")
    assert texts(cards, ".qg-unit") == ["km"]
    cards("js", code="document.getElementById('typeans').focus()")
    cards("type", text="4,248")
    cards("flip")
    assert texts(cards, "#typeans .typeBad, #typeans .typeMissed") == []
    assert texts(cards, ".qg-accepted") == ["Accepted: from 4198 to 4298"]


def test_pairs_are_matched(cards: Any) -> None:
    cards("review", search="Id:q-match")
    rights = texts(cards, ".qg-right li")
    for left, right in (("Ob", "Black Sea"), ("Ob", "Kara Sea"), ("Volga", "Laptev Sea")):
        click(cards, ".qg-left li", left)
        click(cards, ".qg-right li", right)
    cards("flip")
    assert texts(cards, ".qg-right li") == rights
    assert texts(cards, ".qg-left li.qg-right") == ["Ob"]
    assert texts(cards, ".qg-left li.qg-wrong") == ["Volga"]
    rows = texts(cards, ".qg-pairs tr")
    assert rows == ["ObKara Sea", "VolgaCaspian Sea", "LenaLaptev Sea"]


def put_in_order(cards: Any, wanted: list[str]) -> None:
    """Move the items up by their buttons until they stand as wanted."""
    for place, name in enumerate(wanted):
        while texts(cards, ".qg-order li").index(name) > place:
            number = texts(cards, ".qg-order li").index(name)
            cards(
                "js", code=f"document.querySelectorAll('.qg-order li button')[{2 * number}].click()"
            )


def test_items_are_put_in_order(cards: Any) -> None:
    cards("review", search="Id:q-order")
    wanted = ["Öskemen", "Semey", "Pavlodar", "Omsk", "Tobolsk"]
    assert sorted(texts(cards, ".qg-order li")) == sorted(wanted)
    assert texts(cards, ".qg-order li") != wanted
    put_in_order(cards, wanted)
    cards("flip")
    assert texts(cards, ".qg-order li") == wanted
    assert texts(cards, ".qg-order li.qg-right") == wanted
    assert texts(cards, ".qg-ordered li") == wanted


def test_an_order_by_keyboard(cards: Any) -> None:
    cards("review", search="Id:q-order")
    front = texts(cards, ".qg-order li")
    cards("js", code="document.querySelector('.qg-order li').focus()")
    cards("key", name="Down")
    assert texts(cards, ".qg-order li")[:2] == [front[1], front[0]]
    cards("flip")
    assert texts(cards, ".qg-order li")[:2] == [front[1], front[0]]


def test_order_is_kept_where_storage_is_denied(cards: Any) -> None:
    cards("review", search="Id:q-choice")
    front = texts(cards, ".qg-options li")
    denied = "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error(); }})"
    cards("js", code=f"try {{ {denied} }} catch (kept) {{}}")
    click(cards, ".qg-options li", "The Ob")
    cards("flip")
    assert texts(cards, ".qg-options li") == front
    assert texts(cards, "li.qg-right") == ["The Ob"]


EVERY = {
    "q-choice": (["Which river", "The Ob", "The Volga", "The Lena", "The Amur"], "The Ob"),
    "q-several": (["Which countries", "China", "Mongolia"], "Kazakhstan"),
    "q-true": (["flows into the Volga", "True", "False"], "The Irtysh flows into the Ob."),
    "q-cloze": (["The [a river] rises"], "The Irtysh rises in the Altai."),
    "q-short": (["Which city"], "Omsk"),
    "q-number": (["How long", "km"], "from 4198 to 4298"),
    "q-match": (["Match each", "Ob", "Kara Sea", "Black Sea"], "Caspian Sea"),
    "q-order": (["Put the cities", "Semey", "Tobolsk"], "Öskemen"),
    "q-card": (["What is a tributary?"], "A river that flows into another one."),
}


@pytest.mark.parametrize("name", EVERY)
def test_every_card_can_be_answered_without_scripts(cards: Any, name: str) -> None:
    asked, answered = EVERY[name]
    front = cards("without_scripts", search=f"Id:{name} card:1", back=False)
    for text in asked:
        assert text in front
    back = cards("without_scripts", search=f"Id:{name} card:1", back=True)
    assert back.count(answered) > front.count(answered)
    assert "The Irtysh is 4,248 km long." in back
    assert "Rivers of Asia, The Irtysh, p. 3" in back


ATTACKS = (
    "<script>window.pwn=1</script>",
    '<img src=x onerror="window.pwn=1">',
    "<svg onload=window.pwn=1>",
    "`${window.pwn=1}`",
    "</script><script>window.pwn=1</script>",
    "\" onmouseover='window.pwn=1' tabindex=1 autofocus onfocus='window.pwn=1' x=\"",
)


def test_scripts_in_a_document_do_not_run(reviewer: Any, build: Build, tmp_path: Path) -> None:
    text = RichText.of(" ".join(ATTACKS))
    card = Flashcard(id="x-card", family="f", stem=text, back=text, explanation=text, hints=(text,))
    options = [{"text": one, "correct": not number} for number, one in enumerate(ATTACKS)]
    choice = MultipleChoice.model_validate(
        {"id": "x-choice", "family": "f", "stem": text, "options": options}
    )
    path = tmp_path / "attack.apkg"
    path.write_bytes(build(Deck(title=ATTACKS[0], namespace="x", questions=(card, choice))))
    reviewer("load", path=str(path))
    for name in ("x-card", "x-choice"):
        reviewer("review", search=f"Id:{name}")
        assert reviewer("js", code="typeof window.pwn") == "undefined"
        reviewer("flip")
        assert reviewer("js", code="typeof window.pwn") == "undefined"
        assert ATTACKS[0] in texts(reviewer, ".qg-answer")[0]


def test_formulas_are_set_and_words_that_look_like_them_are_not(
    reviewer: Any, build: Build, tmp_path: Path
) -> None:
    words = RichText.of(r"\(x^2\) and \[y\] and [$]z[/$] and [[type:Answer]]")
    formula = RichText.of(Math(tex=r"\frac{a}{b} < c"))
    cards = [
        Flashcard(id="m-words", family="f", stem=words, back=words),
        Flashcard(id="m-formula", family="f", stem=formula, back=formula),
    ]
    path = tmp_path / "formulas.apkg"
    path.write_bytes(build(Deck(title="Formulas", namespace="m", questions=tuple(cards))))
    reviewer("load", path=str(path))
    count = "document.querySelectorAll('.qg-question mjx-container').length"
    reviewer("review", search="Id:m-formula")
    assert reviewer("js", code=count) == 1
    reviewer("review", search="Id:m-words")
    assert reviewer("js", code=count) == 0
    assert texts(reviewer, ".qg-question") == [words.plain]


def _prepare(cards: Any, name: str) -> None:
    if name == "choice":
        click(cards, ".qg-options li", "The Volga")
    elif name == "matching":
        for left, right in (("Ob", "Kara Sea"), ("Volga", "Laptev Sea")):
            click(cards, ".qg-left li", left)
            click(cards, ".qg-right li", right)
    elif name == "ordering":
        put_in_order(cards, ["Öskemen", "Semey", "Omsk", "Pavlodar", "Tobolsk"])
    elif name == "type-in":
        cards("js", code="document.getElementById('typeans').focus()")
        cards("type", text="Omks")


SHOWN = {
    "choice": "q-choice",
    "cloze": "q-cloze card:1",
    "type-in": "q-short",
    "matching": "q-match",
    "ordering": "q-order",
}


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("light", ["day", "night"])
@pytest.mark.parametrize("size", SIZES)
def test_cards_fit_day_and_night_phone_and_desktop(
    cards: Any, name: str, light: str, size: str, tmp_path: Path
) -> None:
    """Nothing sticks out, text stands out; with QUIZGEN_SHOTS set, pictures go to the docs."""
    width, height = SIZES[size]
    cards("size", width=width, height=height)
    cards("night", on=light == "night")
    cards("review", search=f"Id:{SHOWN[name]}")
    _prepare(cards, name)
    told = "QUIZGEN_SHOTS" in os.environ and (size == "phone" or name == "choice")
    folder = IMAGES if told else tmp_path
    for side in ("front", "back"):
        if side == "back":
            cards("flip")
        assert cards("js", code="document.documentElement.scrollWidth - innerWidth") <= 0
        assert cards("js", code=_CONTRAST) >= 4.5
        picture = folder / f"anki-{name}-{size}-{light}-{side}.png"
        cards("shoot", path=str(picture))
        assert picture.stat().st_size > 2000


_CONTRAST = """(() => {
  const parts = text => text.match(/[0-9.]+/g).map(Number);
  const light = rgb => rgb.slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = one => {
    for (let e = one; e; e = e.parentElement) {
      const found = parts(getComputedStyle(e).backgroundColor);
      if (found.length < 4 || found[3] > 0) { return found; }
    }
    return [255, 255, 255];
  };
  let least = 21;
  for (const one of document.querySelectorAll('#qa .qg, #qa .qg *')) {
    if (![...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) { continue; }
    const a = light(parts(getComputedStyle(one).color)), b = light(behind(one));
    least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  return least;
})()"""
