"""What makes a card hard to remember, and what makes any question worthless."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.words import (
    contains,
    folded_words,
    is_plain,
    prompt,
    shown,
    sought,
    words,
)
from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws
from quizgen.model import Flashcard, MultipleChoice, MultipleResponse, Question, ShortAnswer

MOST_ITEMS: Final = 5
LONGEST_BACK: Final = 30

_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-Z“\"])|\n\s*\n|;\s")
_LONGEST_ITEM: Final = 4


def _several_facts(question: Question, language: Language) -> Iterable[str]:
    if not isinstance(question, Flashcard):
        return
    if prompt(question).count("?") > 1:
        yield "the front asks more than one question"
    if _is_list(question, language):
        return
    sentences = len(_SENTENCE_END.split(question.back.plain.strip()))
    length = len(words(question.back.plain, language.flaws))
    if sentences > 1:
        yield f"the back has {sentences} sentences"
    elif length > LONGEST_BACK:
        yield f"the back has {length} words"


def _is_list(question: Flashcard, language: Language) -> bool:
    """Whether a back lists things of a few words, or as many as its front asks for by number."""
    back = question.back.plain
    if len(_items(back, language.flaws)) > 1:
        return True
    front = words(prompt(question), language.flaws)
    spelled = (language.numerals.spelled([word]) for word in front)
    numbers = {found[0] for found in spelled if found is not None}
    numbers |= {int(word) for word in front if word.isdecimal()}
    return back.count("; ") + 1 in numbers


def _long_enumeration(question: Question, language: Language) -> Iterable[str]:
    if not isinstance(question, Flashcard | ShortAnswer):
        return
    count = len(_items(question.answer_texts[0], language.flaws))
    if count > MOST_ITEMS:
        yield f"the answer lists {count} things"


def _items(text: str, flaws: Flaws) -> list[str]:
    """The pieces of an enumeration; pieces of many words are clauses, not items."""
    pieces = flaws.listed(text)
    return pieces if all(len(piece.split()) <= _LONGEST_ITEM for piece in pieces) else []


def _answer_in_stem(question: Question, language: Language) -> Iterable[str]:
    if isinstance(question, MultipleResponse) or not _answered_in_words(question):
        return
    asked = folded_words(prompt(question), language.flaws)
    for key in sought(question):
        found = folded_words(key, language.flaws)
        if (len(found) > 1 or len(key) > 2) and contains(asked, found):
            yield f"the answer {shown(key)} stands in what is asked"
            return


def _answered_in_words(question: Question) -> bool:
    if isinstance(question, Flashcard):
        return is_plain(question.back)
    if isinstance(question, MultipleChoice):
        return all(is_plain(option.text) for option in question.options if option.correct)
    return True


SEVERAL_FACTS = Rule(
    name="several-facts",
    severity="warning",
    definition="The front of a flashcard asks more than one question, or its back has more than "
    f"one sentence (lists aside, as many things as the front asks for among them) or more than "
    f"{LONGEST_BACK} words.",
    why="A card is remembered as a whole or not at all: one fact, one card.",
    bad="## What is a quasar?\n\n**Back:** A bright nucleus of a galaxy. It is powered by a black "
    "hole.\n",
    good="## What powers a quasar?\n\n**Back:** A black hole\n",
    find=each(_several_facts),
)
LONG_ENUMERATION = Rule(
    name="long-enumeration",
    severity="warning",
    definition=f"The answer of a flashcard or short answer lists more than {MOST_ITEMS} things, of "
    "at most four words each.",
    why="Sets are the hardest thing to remember; ask for one member, or use overlapping clozes.",
    bad="## What are the planets?\n\n**Back:** Mercury, Venus, Earth, Mars, Jupiter, Saturn\n",
    good="## Which planet is nearest to the sun?\n\n**Back:** Mercury\n",
    find=each(_long_enumeration),
)
ANSWER_IN_STEM = Rule(
    name="answer-in-stem",
    severity="warning",
    definition="The answer, as whole words and however written, stands in what is asked.",
    why="Nothing is left to know.",
    bad="## Which river is the Amazon River?\n\n**Answer:** Amazon\n",
    good="## Which river carries the most water?\n\n**Answer:** Amazon\n",
    find=each(_answer_in_stem),
)
