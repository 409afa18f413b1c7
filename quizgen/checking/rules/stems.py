"""How a question is asked."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.checking.choices import Choice, each_choice
from quizgen.checking.rule import Rule, each
from quizgen.checking.words import (
    has_image,
    is_plain,
    prompt,
    shown,
    unpaired,
    unquoted,
    words,
)
from quizgen.lang.base import Language
from quizgen.model import Cloze, Flashcard, Question, ShortAnswer, TrueFalse
from quizgen.model.question import Numerical

LONGEST: Final = 30
"""A stem of more words is too long."""

SHORTEST: Final = 3
"""A stem of fewer words asks too little."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CLOSED: Final = re.compile(r"[?:]['\"”’»)\]\s]*$|[?]")


def _negative_stem(question: Choice, language: Language) -> Iterable[str]:
    for word in _WORD.findall(unquoted(prompt(question))):
        if language.flaws.is_negative(word.casefold()) and not word.isupper():
            yield f"the stem asks with “{word}”"
            return


def _unfocused_stem(question: Choice, language: Language) -> Iterable[str]:
    text = prompt(question)
    instructed = any(
        word in language.flaws.instructions for word in words(text, language.flaws)[:1]
    )
    if not _CLOSED.search(text) and "__" not in text and not instructed:
        yield "the stem is neither a question nor an instruction"


def _blank_in_choice(question: Choice, _: Language) -> Iterable[str]:
    if "__" in prompt(question):
        yield "the stem has a blank to be filled from the options"


def _gratuitous(question: Question, language: Language) -> Iterable[str]:
    if isinstance(question, Choice | ShortAnswer | Numerical):
        count = len(words(prompt(question), language.flaws))
        if count > LONGEST:
            yield f"the stem has {count} words"


def _unclear_stem(question: Question, language: Language) -> Iterable[str]:
    text = prompt(question)
    yield from unpaired(text)
    whole = not isinstance(question, Cloze | Flashcard | TrueFalse) and is_plain(question.stem)
    brief = 0 < len(words(text, language.flaws)) < SHORTEST
    if whole and brief and not has_image(question):
        yield f"the stem {shown(text)} says too little"


def _open_duty(question: Question, language: Language) -> Iterable[str]:
    if language.flaws.asks_any_duty(prompt(question)):
        yield "the stem says who has to, and neither when, where nor why"


NEGATIVE_STEM = Rule(
    name="negative-stem",
    severity="warning",
    definition="The stem of a choice holds none, never, without, exclude, deny, not, except or a "
    "word in n't, not in capitals and not in quotation marks.",
    why="A small word turns the question round and is read over; in capitals it is meant and seen.",
    bad="## Which of these is not a planet?\n\n- [x] Moon\n- [ ] Mars\n",
    good="## Which of these is NOT a planet?\n\n- [x] Moon\n- [ ] Mars\n",
    find=each_choice(_negative_stem),
)
UNFOCUSED_STEM = Rule(
    name="unfocused-stem",
    severity="warning",
    definition="The stem of a choice has no question mark, does not end in a colon, and does not "
    "start with an instruction such as “choose” or “name”.",
    why="A good stem can be answered with the options hidden.",
    bad="## Photosynthesis\n\n- [x] makes sugar\n- [ ] makes iron\n",
    good="## What does photosynthesis make?\n\n- [x] sugar\n- [ ] iron\n",
    find=each_choice(_unfocused_stem),
)
BLANK_IN_CHOICE = Rule(
    name="blank-in-choice",
    severity="warning",
    definition="The stem of a choice holds a blank (`__`).",
    why="The learner must hold the sentence in mind while trying options; a cloze is better.",
    bad="## Plants take in \\_\\_\\_\\_ from the air.\n\n- [x] carbon dioxide\n- [ ] helium\n",
    good="## Plants take in {{carbon dioxide|~helium}} from the air.\n",
    find=each_choice(_blank_in_choice),
)
GRATUITOUS_INFORMATION = Rule(
    name="gratuitous-information",
    severity="warning",
    definition=f"A stem to be answered by choice, words or a number has more than {LONGEST} words.",
    why="What does not help to answer only slows the reader down.",
    bad="## In the long and eventful history of astronomy, a science which has fascinated people "
    "in every age and on every continent, and which continues to do so today, who first saw the "
    "moons of Jupiter?\n\n**Answer:** Galileo\n",
    good="## Who first saw the moons of Jupiter?\n\n**Answer:** Galileo\n",
    find=each(_gratuitous),
)
UNCLEAR_STEM = Rule(
    name="unclear-stem",
    severity="warning",
    definition="Brackets or quotation marks of a stem do not pair up, or a stem to be answered by "
    f"choice, words, a number, a list or pairs has fewer than {SHORTEST} words.",
    why="The reader looks for the rest.",
    bad="## Where?\n\n**Answer:** Lima\n",
    good="## Where is the government of Peru?\n\n**Answer:** Lima\n",
    find=each(_unclear_stem),
)
OPEN_DUTY = Rule(
    name="open-duty",
    severity="warning",
    definition="A question asks what somebody is expected, required, allowed or forbidden to do, "
    "and says nothing beside that.",
    why="People have many duties, and only the writer knows which one is meant.",
    bad="## What are drivers required to do?\n\n**Answer:** carry a lamp\n",
    good="## What are drivers required to carry in a tunnel?\n\n**Answer:** a lamp\n",
    find=each(_open_duty),
)
