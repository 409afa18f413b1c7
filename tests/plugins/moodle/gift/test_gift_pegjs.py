"""Our GIFT as the npm package gift-pegjs reads it: the same questions, word for word.

Runs where QUIZGEN_GIFT_PEGJS names a folder into which `npm install gift-pegjs@1.0.2` was done.
"""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from quizgen import testing
from quizgen.model import Cloze, Deck, Gap, Plain
from quizgen.plugin.bank import gap_tag
from quizgen_moodle.gift.parse import read_items
from quizgen_moodle.item import Answer, Item

from ...specimens.atlas import EVERY_KIND, SOURCES, deck_of
from .test_gift import write

FOLDER = os.environ.get("QUIZGEN_GIFT_PEGJS", "")
SCRIPT = Path(__file__).parent / "parse_gift.js"

pytestmark = pytest.mark.skipif(not FOLDER, reason="QUIZGEN_GIFT_PEGJS is not set")


def parsed(text: str) -> list[dict[str, Any]]:
    """What gift-pegjs makes of `text`, categories aside."""
    done = subprocess.run(
        ["node", str(SCRIPT), FOLDER], input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return [one for one in json.loads(done.stdout) if one["type"] != "Category"]


def level(text: str) -> str:
    """`text` without what the two parsers trim and join differently: blanks, byte order marks."""
    return "".join(text.replace("\ufeff", "").split())


def tags_of(tags: list[str]) -> list[str]:
    """`tags` that gift-pegjs reads whole: it ends one at `]`, which Moodle lets people escape."""
    return [] if any("]" in tag or tag.endswith("\\") for tag in tags) else tags


def decoded(text: str) -> str:
    """`text` with the marks that gift-pegjs leaves for escapes on the right side of a pair."""
    return re.sub(r"&&(\d{3});", lambda found: chr(int(found[1])), text)


def said(item: Item) -> dict[str, Any]:
    """What an item says, in the words of both parsers."""
    text = item.text.text.replace(gap_tag(0), "_____")
    return {
        "id": item.id,
        "tags": tags_of(list(item.tags)),
        "title": level(item.name),
        "stem": level(text),
        "feedback": level(item.feedback.text),
        "answers": [_answer(one, item) for one in item.answers],
        "pairs": [(level(one.stem.text), level(one.answer)) for one in item.subquestions],
    }


def _answer(answer: Answer, item: Item) -> Any:
    if item.type == "truefalse":
        return answer.fraction == "100"
    share = float(answer.fraction)
    if item.type == "numerical":
        return float(answer.text.text), float(answer.tolerance), share
    return level(answer.text.text), share, level(answer.feedback.text)


def heard(question: dict[str, Any]) -> dict[str, Any]:
    """What gift-pegjs heard."""
    return {
        "id": question["id"],
        "tags": tags_of(question["tags"] or []),
        "title": level(question["title"] or ""),
        "stem": level(question["stem"]["text"]),
        "feedback": level((question["globalFeedback"] or {}).get("text", "")),
        "answers": [*map(_choice, question.get("choices") or [])]
        or ([question["isTrue"], not question["isTrue"]] if question["type"] == "TF" else []),
        "pairs": [
            (level(pair["subquestion"]["text"]), level(decoded(pair["subanswer"])))
            for pair in question.get("matchPairs") or []
        ],
    }


def _choice(choice: dict[str, Any]) -> Any:
    weight = choice["weight"]
    share = float(weight) if weight is not None else 100.0 if choice["isCorrect"] else 0.0
    if "number" in choice["text"]:
        return choice["text"]["number"], choice["text"].get("range", 0), share
    return level(choice["text"]["text"]), share, level((choice["feedback"] or {}).get("text", ""))


def compare(deck: Deck) -> None:
    """Assert that both parsers read our GIFT alike."""
    text, _ = write(deck)
    lost: list[object] = []
    read = read_items(text, "quiz.gift", lambda *told: lost.append(told))
    ours = [said(item) for item in read if item.type != "category"]
    assert not lost
    assert [heard(question) for question in parsed(text)] == ours


def test_every_kind_is_read_alike() -> None:
    missing_word = Cloze(id="mw", family="mw", parts=(Gap(answer="Rhine"), Plain(text=" is long")))
    compare(deck_of(*EVERY_KIND, missing_word, sources=SOURCES))


@settings(max_examples=10, phases=[Phase.explicit, Phase.generate])
@given(testing.decks(min_size=1, max_size=4))
def test_any_deck_is_read_alike(deck: Deck) -> None:
    compare(deck)
