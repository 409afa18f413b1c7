"""The script for Google Forms, run by Node with a stand-in for Google's own service of forms."""

import json
import shutil
import subprocess
from decimal import Decimal
from typing import Any

import pytest

from quizgen.host import Plugins
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Gap,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.testing.contracts import export

GOOGLE = Plugins.installed().exporter("google")
NODE = shutil.which("node")
STAND_IN = """
const items = [];
const FormApp = {
  create(title) {
    const form = { title, setIsQuiz(is) { form.quiz = is; return form; }, getEditUrl: () => '',
      setDescription(text) { form.description = text; return form; } };
    for (const kind of ['Checkbox', 'MultipleChoice', 'Text']) {
      form[`add${kind}Item`] = () => {
        const item = { kind, createChoice: (text, right) => [text, right] };
        for (const name of ['Title', 'Points', 'HelpText', 'Choices', 'GeneralFeedback',
                            'FeedbackForCorrect', 'FeedbackForIncorrect']) {
          item[`set${name}`] = value => { item[name] = value; return item; };
        }
        items.push(item);
        return item;
      };
    }
    return form;
  },
  createFeedback: () => ({ setText(text) { return { build: () => text }; } }),
};
const Logger = { log() {} };
"""
EVIL = '"); alert(1) // </script> ${x} `\\u2028 \u2028 =1+1 \u202e'


def words(text: str) -> RichText:
    """A text of words."""
    return RichText.of(text)


DECK = Deck(
    title="Quiz",
    language="de",
    questions=(
        MultipleChoice(
            id="mc", family="mc", stem=words(EVIL), hints=(words("Oh"),),
            explanation=words("Weil."),
            options=(Option(text=words("a")), Option(text=words(EVIL), correct=True)),
        ),
        MultipleResponse(
            id="mr", family="mr", stem=words("Which?"),
            options=(Option(text=words("a"), correct=True), Option(text=words("b"))),
        ),
        TrueFalse(id="tf", family="tf", stem=words("So?"), answer=False, correction=words("No.")),
        ShortAnswer(id="sa", family="sa", stem=words("Who?"), answers=("Ada", "A")),
        Numerical(id="nu", family="nu", stem=words("How many?"), value=Decimal(3),
                  tolerance=Decimal(1)),
        Cloze(id="cz", family="cz", parts=(Plain(text="The "), Gap(answer="cat"))),
        Flashcard(id="fc", family="fc", stem=words("f"), back=words("b")),
    ),
)  # fmt: skip


def made(deck: Deck) -> list[dict[str, Any]]:
    """The items that the script makes of `deck`."""
    script = (
        STAND_IN
        + export(GOOGLE, deck)[0].decode()
        + "makeQuiz(); console.log(JSON.stringify(items));"
    )
    assert NODE
    done = subprocess.run([NODE, "-"], input=script.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_the_script_makes_each_item_with_its_key() -> None:
    first, several, statement, typed, number, cloze = made(DECK)
    flat = " ".join(EVIL.split())
    assert first["kind"] == "MultipleChoice"
    assert first["Title"] == flat
    assert first["Choices"] == [["a", False], [flat, True]]
    assert first["HelpText"] == "Hinweis: Oh"
    assert first["FeedbackForCorrect"] == first["FeedbackForIncorrect"] == "Weil."
    assert (several["kind"], several["Choices"]) == ("Checkbox", [["a", True], ["b", False]])
    assert statement["Choices"] == [["Richtig", False], ["Falsch", True]]
    assert statement["FeedbackForIncorrect"] == "No."
    assert (typed["kind"], typed["GeneralFeedback"]) == ("Text", "Antwort: Ada / A")
    assert number["GeneralFeedback"] == "Antwort: 3 (± 1)"
    assert (cloze["Title"], cloze["GeneralFeedback"]) == ("The _____", "Antwort: cat")


def test_what_is_lost_is_told() -> None:
    _, reporter = export(GOOGLE, DECK)
    told = {(str(note.question), note.kind) for note in reporter.notes}
    assert told == {
        ("tf", "downgraded"), ("sa", "not_rendered"), ("nu", "not_rendered"),
        ("cz", "not_rendered"), ("fc", "left_out"),
    }  # fmt: skip


def test_options_that_look_alike_on_one_line_are_left_out() -> None:
    options = (Option(text=words("a b")), Option(text=words("a\nb"), correct=True))
    question: Question = MultipleChoice(id="q", family="q", stem=words("Which?"), options=options)
    data, reporter = export(GOOGLE, Deck(title="T", questions=(question,)))
    assert [note.kind for note in reporter.notes] == ["left_out"]
    assert b"Which" not in data
