"""The question that a line asks which heads a list: "A lease may be ended if:", "Types of dam".

| the line | the question |
|---|---|
| a question | itself |
| There are three kinds of dam | What are the three kinds of dam? |
| The main kinds of dam are | What are the main kinds of dam? |
| Kinds of dam | What are the kinds of dam? |
| Five factors affect the flow | Which five factors affect the flow? |
| The following factors affect the flow | Which factors affect the flow? |
| A lease may be ended if | When may a lease be ended? |
| A gauge can be used to | What can a gauge be used to do? |
| Tenants must not | What must tenants not do? |
| A dam is divided into three parts | Into which three parts is a dam divided? |
| A dam consists of | What does a dam consist of? |
| A dam has three parts | Which three parts does a dam have? |
| Use a gauge when | When should a gauge be used? |
| Take the following steps to close the dam | Which steps should you take to close the dam? |
| Before the tide, be sure to | Before the tide, what should you be sure to do? |
| To help the crew you should | What should you do to help the crew? |
| When to call the crew / Who may use the gate | When should you call the crew? / Who may use it? |
| Any of the following can cause a leak | What can cause a leak? |
| The lock saves water by | How does the lock save water? |
| Things to check before a flood | Which things should you check before a flood? |
| If a lamp smokes, you have two options | What options do you have if a lamp smokes? |
| The available pump sizes are | What are the available pump sizes? |
| Gases that can harm divers are | Which gases can harm divers? |
| The fee does not cover | What does the fee not cover? |
| Call the pilot when | When should you call the pilot? |
| To open the gate / How to open the gate | What are the steps to open the gate? |
"""

import re
from collections.abc import Callable
from typing import TypeGuard

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.names import class_noun
from quizgen.lang.en.structure.heads.cases import options
from quizgen.lang.en.structure.heads.described import needed, of_several, that_do, told_by_deed
from quizgen.lang.en.structure.heads.governed import does_not, in_case
from quizgen.lang.en.structure.heads.helped import helped
from quizgen.lang.en.structure.heads.ruled import (
    any_of,
    brought_about,
    falls_into,
    make_sure,
    one_that_has,
    there_are_people,
    to_do_for,
    wh_to,
    who_does,
)
from quizgen.lang.en.structure.heads.sets import (
    of_topic,
    sets,
    sets_do,
    sets_of_do,
    the_following_are,
    the_sets_are,
    the_things_are,
    there_are,
)
from quizgen.lang.en.structure.heads.tails import without_tail
from quizgen.lang.en.structure.heads.told import be_sure, things_to_do, told
from quizgen.lang.en.structure.heads.verbs import (
    embedded,
    listed,
    listed_by_many,
    steps_to,
    used,
)
from quizgen.lang.en.structure.heads.words import PHRASE, SETS, stands
from quizgen.model import Slot

LONGEST = 26
"""Words: a longer line tells more than what its list is."""

RULES: tuple[Callable[[str], str | None], ...] = (
    there_are,
    there_are_people,
    the_following_are,
    of_several,
    that_do,
    the_sets_are,
    the_things_are,
    options,
    any_of,
    wh_to,
    who_does,
    embedded,
    sets_do,
    sets_of_do,
    to_do_for,
    steps_to,
    told,
    be_sure,
    make_sure,
    things_to_do,
    brought_about,
    one_that_has,
    falls_into,
    does_not,
    needed,
    helped,
    listed,
    listed_by_many,
    used,
    in_case,
    told_by_deed,
    sets,
)
"""What a line can be, the surest first; each gives the question without capital and mark."""

_OPENINGS = lexicon.alternatives("head_openings")
_OPENING = re.compile(rf"(?P<lead>(?:{_OPENINGS})\b{PHRASE}{{3,110}}), (?P<rest>.+)", re.IGNORECASE)
_ENDINGS = lexicon.alternatives("head_endings")
_TO_FOLLOW = re.compile(rf",?\s*\(?\b(?:{_ENDINGS})\)?$", re.IGNORECASE)
_EXAMPLE_WORDS = lexicon.alternatives("example_words")
_EXAMPLES = re.compile(rf"\b(?:{_EXAMPLE_WORDS})\b", re.IGNORECASE)
_SPEAKERS = lexicon.alternatives("first_person")
_OF_SPEAKER = re.compile(rf"\b(?:{_SPEAKERS})\b", re.IGNORECASE)
_READERS = lexicon.alternatives("second_person")
_TO_READER = re.compile(rf"\b(?:{_READERS})\b", re.IGNORECASE)
_RULE_FOR_READER = re.compile(
    r"(?:.*, )?you (?:can|may|must|cannot|should"
    r"|will (?:receive|need|get|be (?:given|paid|asked)))\b.*",
    re.IGNORECASE,
)
"""What handbooks say of whoever reads them: "You must not", "If you are ill, you may"."""

_QUESTION = re.compile(r"(?:what|which|who|when|where|why|how)\b[^?]{8,160}\?$", re.IGNORECASE)
_OF_ONE = re.compile(r"\b(?:one|any) of$")
"""What is one of the items is told by no list of all: "its state is one of the following"."""
_LABEL = re.compile(r"^[A-Z][^.:?]{2,60}\**:\**\s+(?=[A-Z][a-z]* [^:]+$)")
"""A run-in heading before the line: "Lock the gate: To lock it, you need"."""
_FOR_EXAMPLE = re.compile(r"^(?:for example|for instance|e\.g\.),? (?P<first>\w)", re.IGNORECASE)
_BESIDE_OTHERS = re.compile(
    r"\b(?:what|which) (?:(?:are|were) )?(?:the |some )?(?:other|additional|further|more)\b"
    r"(?! (?:names?|terms?|words?)\b)",
    re.IGNORECASE,
)
"""A question for what is left where others were named before: "What are other kinds of dam?"."""
_TIED = re.compile(rf"^(?:{lexicon.alternatives('connectives')}), (?P<first>\w)", re.IGNORECASE)
"""What ties a line to the text before: "However, ..."."""

_BESIDES = re.compile(
    r"^(?:in addition to|besides|apart from|aside from) [^,]{3,80}, (?P<first>\w)", re.IGNORECASE
)
"""What the items are told in addition to."""

_ASIDE = re.compile(r"(?<=\w) \([^()]{2,60}\)$")
_OF_SET = re.compile(
    r"(\bthe following (?:[\w-]+ ){0,2}[\w-]+s) (?:that|which) [^,]+$", re.IGNORECASE
)
"""What else is told of a set that a line has named."""

_ONE_OF_SEVERAL = re.compile(
    r"(\b(?:can|could|may|might)\b.* (?:by|from|in|into|through|with)) (?:one|any|either) of "
    r"(?:the )?(?=(?:two|three|four|five|six) )",
    re.IGNORECASE,
)
"""What may be done in one of several ways, may be in each of them."""

_TO_ASKER = re.compile(r".*\b(?:can|could|do|may|must|should|will) you\b.*\?", re.IGNORECASE)
"""A question that a handbook lets its reader ask: "When should you call a doctor?"."""

_OF_NOTHING = re.compile(
    r"What are the (?:(?:\w+ )?(?:basic|different|following|key|main|major|possible) \w+"
    rf"|(?:\w+ ){{0,2}}(?:{SETS})"
    r"|(?:\w+ ){0,2}(?:differences|distinctions) from [^?]+)\?"
)
_REASONS = re.compile(r".*\breasons\?")
"""A question for the members of a set that it names by nothing that it is of."""

_EDGES = " :.–-—"


def bare_line(line: str) -> str:
    """`line` on one line, without its colon and what only says that a list follows."""
    flat = _ASIDE.sub("", _LABEL.sub("", " ".join(line.split()).rstrip(_EDGES)))
    flat = _ONE_OF_SEVERAL.sub(r"\1 ", _OF_SET.sub(r"\1", flat))
    for tie in (_TIED, _FOR_EXAMPLE, _BESIDES):
        flat = tie.sub(lambda one: one["first"].upper(), flat)
    return flat if flat.endswith("?") else without_tail(_TO_FOLLOW.sub("", flat).rstrip(" :,"))


def promises_all(line: str) -> bool:
    """Whether a line announces all the items, and not some examples."""
    return not _EXAMPLES.search(line)


def head_question(line: str, topic: str | None = None) -> str | None:
    """The question that the list below `line` answers; None where there is no plain one.

    `topic` is the heading above, for a line that is only the name of a set ("Symptoms").
    """
    bare = bare_line(line)
    if not 1 <= len(bare.split()) <= LONGEST or _is_personal(bare):
        return None
    if bare.endswith("?"):
        return bare if _QUESTION.fullmatch(bare) and stands(bare) else None
    opened = _opened(bare)
    if opened:
        return _asked(opened["rest"], opened["lead"]) if stands(opened["lead"]) else None
    asked = _asked(bare)
    if asked and _OF_NOTHING.fullmatch(asked):  # "What are the three possible values?": of what?
        asked = f"{topic}: {asked[:1].lower()}{asked[1:]}" if topic else None
    asked = asked or (of_topic(bare, topic) if topic else None)
    return _with_name(asked, bare.split()[0], topic or "") if _is_plain(asked) else None


def _opened(line: str) -> re.Match[str] | None:
    """A line with a circumstance before its set; none where the two make one question."""
    return None if options(line) else _OPENING.fullmatch(line)


def _is_plain(question: str | None) -> TypeGuard[str]:
    """Whether there is a question, which asks for all of a set and not for what is left."""
    if question is None or _BESIDE_OTHERS.search(question):
        return False
    return _REASONS.fullmatch(question) is None  # of what, no heading says


def _with_name(question: str, first: str, topic: str) -> str:
    """The question with the name that a line begins with as such, and not as a common noun."""
    opens = topic.split()[:1] == [first] and class_noun(Slot(type="name", text=topic))
    if not (place_class(first) or opens or (first == topic and _is_coined(first))):
        return question
    return re.sub(rf"\b{re.escape(first.lower())}\b", first, question, count=1)


def _is_coined(word: str) -> bool:
    """Whether a word is made for what it names, and in no dictionary: "Quillobase"."""
    from quizgen.lang.en.analysis.parsing import is_coined  # here: it loads spaCy

    return is_coined(word.lower())


def _is_personal(line: str) -> bool:
    """Whether a line is about its writer, one of its items, or its reader and no rule for all."""
    if _OF_SPEAKER.search(line) or _OF_ONE.search(line):
        return True
    return bool(_TO_READER.search(line)) and not _is_rule_for_reader(line)


def _is_rule_for_reader(line: str) -> bool:
    """Whether a line tells every reader something, or asks what readers ask."""
    if _TO_ASKER.fullmatch(line) or _RULE_FOR_READER.fullmatch(line):
        return True
    opened = _OPENING.fullmatch(line)
    rest = opened["rest"] if opened else line
    rules = (told, things_to_do, to_do_for, wh_to, be_sure, make_sure, options, in_case, needed)
    return any(rule(one) for one in (line, rest) for rule in rules)


def _asked(line: str, lead: str = "") -> str | None:
    """The question of a line behind its circumstance `lead`."""
    found = next((question for rule in RULES if (question := rule(line))), None)
    return _finished(lead, found) if found else None


def _finished(lead: str, question: str) -> str:
    question = " ".join(question.split())
    if lead:
        question = f"{lead}, {question[:1].lower()}{question[1:]}"
    return f"{question[:1].upper()}{question[1:]}?"
