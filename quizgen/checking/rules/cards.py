"""What makes a card hard to remember, and what makes any question worthless."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.rule import Rule, each
from quizgen.checking.words import contains, folded_words, is_plain, prompt, shown, words
from quizgen.model import Cloze, Flashcard, MultipleChoice, Numerical, Question, ShortAnswer

MOST_ITEMS: Final = 5
LONGEST_BACK: Final = 30

_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-Z“\"])|\n\s*\n|;\s")
_ITEM: Final = re.compile(r",\s+|;\s+|\n+|\s+(?:and|or)\s+")


def _several_facts(question: Question) -> Iterable[str]:
    if not isinstance(question, Flashcard):
        return
    if prompt(question).count("?") > 1:
        yield "the front asks more than one question"
    sentences = len(_SENTENCE_END.split(question.back.plain.strip()))
    length = len(words(question.back.plain))
    if sentences > 1 and not _is_list(question.back.plain):
        yield f"the back has {sentences} sentences"
    elif length > LONGEST_BACK:
        yield f"the back has {length} words"


def _long_enumeration(question: Question) -> Iterable[str]:
    if isinstance(question, Flashcard):
        count = len(_items(question.back.plain))
    elif isinstance(question, ShortAnswer):
        count = len(_items(question.answers[0]))
    else:
        return
    if count > MOST_ITEMS:
        yield f"the answer lists {count} things"


def _items(text: str) -> list[str]:
    """The pieces of an enumeration; pieces of many words are clauses, not items."""
    pieces = [piece for piece in _ITEM.split(text.strip()) if piece]
    return pieces if all(len(piece.split()) <= 4 for piece in pieces) else []


def _is_list(text: str) -> bool:
    return len(_items(text)) > 1


def _answer_in_stem(question: Question) -> Iterable[str]:
    asked = folded_words(prompt(question))
    for key in _keys(question):
        found = folded_words(key)
        if (len(found) > 1 or len(key) > 2) and contains(asked, found):
            yield f"the answer {shown(key)} stands in what is asked"
            return


def _keys(question: Question) -> tuple[str, ...]:
    if isinstance(question, Cloze):
        return tuple(gap.answer for gap in question.groups)
    if isinstance(question, ShortAnswer):
        return question.answers[:1]
    if isinstance(question, Flashcard) and is_plain(question.back):
        return (question.back.plain,)
    if isinstance(question, MultipleChoice):
        return tuple(o.text.plain for o in question.options if o.correct and is_plain(o.text))
    if isinstance(question, Numerical):
        return question.answer_texts[:1]
    return ()


SEVERAL_FACTS = Rule(
    name="several-facts",
    severity="warning",
    definition="The front of a flashcard asks more than one question, or its back has more than "
    f"one sentence (lists aside) or more than {LONGEST_BACK} words.",
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
