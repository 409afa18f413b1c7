"""Questions for the constituents of a clause that are no typed values: "What does it depend on?".

A text that explains has few names and dates; what it teaches are the objects, complements and
purposes of its clauses. Each is asked for by "what", "how" or "why", with the preposition at the
end, where a person would put it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.lang.base.wording import Asked, AskedCard, Asking, Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.names import class_noun
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.alone import ONLY
from quizgen.lang.en.questions.askable import is_askable
from quizgen.lang.en.questions.askers import ASKERS, AskerRow, is_doing
from quizgen.lang.en.questions.bodies import who_by_name
from quizgen.lang.en.questions.classed import without_class
from quizgen.lang.en.questions.coordinated import noun_of_two
from quizgen.lang.en.questions.equations import is_known_person, is_loose, means_a_kind
from quizgen.lang.en.questions.faults.openness import openness
from quizgen.lang.en.questions.faults.word_faults import lacks_side
from quizgen.lang.en.questions.going_on import to_its_end
from quizgen.lang.en.questions.pointers import points_out
from quizgen.lang.en.questions.subjects import told_plainly
from quizgen.model import Clause, Fact, Phrase, Slot
from quizgen.rules import ALL_RULES, Rules

LONGEST_KEY = 26
"""Words: nobody remembers a longer answer as one."""

LONGEST_ROW = 36
"""Words of several things in a row, each of which is remembered by itself."""

LONGEST_TYPED = 3
"""Words: a longer answer is put in many ways, and so judged by the learner."""

MOST_DEPENDENT = 3
"""How much a statement may depend on its context and still be asked about without a value."""

_ARTICLES = lexicon.words("articles")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_RESUMING = frozenset({"it", "they", "them", "there", "one", "another", "other"})

_ASKED_BY_WHAT = frozenset({"term", "other"})
_NAMED = frozenset({"organisation", "work"})

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CUT_OFF = re.compile(
    r"(?:\b(?:and|or|of|to|the|a|an|in|by|with|for|as|that|which|not|have|has|had|is|are|was|were"
    r"|be|been|can|will|do|does|did)|,|[a-z]-)$"
)
_ROW = re.compile(r"^[^,]+(?:, [^,]+)+, (?:and|or) [^,]+$")
_GOES_NOWHERE = re.compile(r"(?:\b(?:and|or|but|that|which|not)|,|\b\w+ (?:it|them|him|her))\?$")
"""A stem that ends in a conjunction, or in a pronoun that no word of it explains."""
_GOES_ON = re.compile(
    r",? (?:and|or|that|of|but also)\b| (?:with|where|which|who)\b|, whether\b"
    r"|, (?:[\w-]+ ){0,3}[\w-]+,? (?:and|or)\b"
)
_TAKEN_UP = re.compile(r", ones? (?=(?:that|which|who|whose|in|of|with|without)\b)")
"""What takes up the noun before it, and points at no other: "a lute, one that is plucked"."""

_FINITE = re.compile(
    r" (?:(?:often|always|never|usually|\w+ly) (?:[a-z]+s\b(?= \w)|can|may|will)"
    r"|(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|does|did)\b)"
)
"""A verb that needs a subject before it."""

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class _Question:
    """What an asker made of a phrase: the form, the stem and the answer."""

    form: Form
    stem: str
    answer: str

    def is_sound(self, phrase: Phrase, fact: Fact) -> bool:
        """Whether its stem and its answer can be understood, and neither is cut off."""
        answered = is_answer(self.answer, phrase) and is_whole(self.answer, fact)
        swallowed = phrase.role != "subject" and _swallows_subject(self.answer, fact)
        counted = self.answer[:1].isdigit()  # "Canada is 50 years"
        named = self.form == "identity" and not counted and not is_loose(self.answer)
        plain = is_plain(self.stem, SHORTEST_NAMED if named else SHORTEST)
        return answered and not swallowed and plain


def constituent_questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[Asking]:
    """The questions for the constituents of the fact's clause that no typed value fills."""
    if fact.clause is None or fact.leaning > MOST_DEPENDENT:
        return
    clause = told_plainly(fact.clause)
    if not is_askable(fact, clause):
        return
    askers = rules.among("asked", ASKERS)
    alone = clause.subject.text.lower().startswith(ONLY)  # what it says is said of nothing else
    for phrase in (clause.subject, *(() if alone else (*_ways(clause), *clause.complements))):
        if _is_asked_directly(phrase, clause, fact):
            continue
        asked = _question(askers, clause, phrase, fact)
        if asked is None or not asked.is_sound(phrase, fact):
            continue
        if not openness(asked.form, clause, phrase, asked.answer, fact, rules):
            defines = asked.form == "identity" and means_a_kind(clause, fact)
            yield _asking(replace(asked, form="definition") if defines else asked)


def _ways(clause: Clause) -> Iterator[Phrase]:
    """What a clause opens with that says how: "By recycling sand, the mill saves money"."""
    return (phrase for phrase in clause.fronted if is_doing(phrase))


def _question(
    askers: Iterable[AskerRow], clause: Clause, phrase: Phrase, fact: Fact
) -> _Question | None:
    """What the first asker that fits makes of a phrase, "who" for a person; None without a stem."""
    asker = next((asker for _, fits, asker in askers if fits(clause, phrase)), None)
    if asker is None:
        return None
    form, stem, answer = asker(clause, phrase)
    if not stem or (form == "identity" and is_known_person(clause, phrase, fact)):
        return None
    who = {"identity": clause.subject, "subject": phrase}.get(form)
    asked = who_by_name(who, clause, fact) if who is not None else None
    if asked is not None:
        stem = _WHAT.sub(lambda found: f"{found[0][0]}{asked[1:]}", stem, count=1)
    return _Question(form, stem, to_its_end(form, answer, fact))


_WHAT = re.compile(r"\bwhat\b", re.IGNORECASE)


def _is_asked_directly(phrase: Phrase, clause: Clause, fact: Fact) -> bool:
    """Whether a phrase is a typed value, or a subject that names a person or two of a kind."""
    if _has_value(phrase, fact):
        return True
    names = _names_person(phrase, fact) or noun_of_two(fact, clause) is not None
    return phrase is clause.subject and names


def _has_value(phrase: Phrase, fact: Fact) -> bool:
    """Whether a typed value fills a phrase, which direct questions ask for.

    A name of no known class is asked for by "what".
    """
    slots = fact.statement.slots
    if phrase.slot is None or phrase.slot >= len(slots):
        return False
    slot = slots[phrase.slot]
    return slot.type not in _ASKED_BY_WHAT and not (
        slot.type in _NAMED and class_noun(slot) is None and phrase.counted is None
    )


def _names_person(phrase: Phrase, fact: Fact) -> bool:
    slots = fact.statement.slots
    return any(slot.type == "person" and slot.text in phrase.text for slot in slots)


SHORTEST, SHORTEST_NAMED = 4, 3
"""Words of a stem, and of one that asks what something is: "What is Cargo?"."""


def is_plain(stem: str, shortest: int = SHORTEST) -> bool:
    """Whether a stem is short and names all that it speaks of."""
    words = [word.lower() for word in _WORD.findall(stem)]
    whole = _is_balanced(stem) and not _GOES_NOWHERE.search(stem)
    return shortest <= len(words) <= 22 and not points_out(words[1:]) and whole


def is_answer(answer: str, phrase: Phrase) -> bool:
    """Whether the words of an answer say something by themselves, and are not cut off."""
    words = [word.lower() for word in _WORD.findall(_TAKEN_UP.sub(", ", answer))]
    content = [word for word in words if word not in _ARTICLES]
    head = phrase.head.lower()
    vague = head in _VAGUE_NOUNS and len(content) < 3
    vague = vague and any(word.startswith(head) for word in words)
    loose = len(content) == 1 and _is_loose(content[0])  # "as essentially": cut off
    longest = LONGEST_ROW if _ROW.search(answer) else LONGEST_KEY
    said = _says_something(content) and not vague and not loose and len(words) <= longest
    cut = _CUT_OFF.search(answer) is not None or lacks_side(answer)
    return said and not _points_out(words, phrase) and not cut


def _says_something(content: Sequence[str]) -> bool:
    """Whether words are an answer at all: nobody is asked for "themselves"."""
    return bool(content) and not (len(content) == 1 and content[0] in _REFLEXIVES)


_REFLEXIVES = frozenset({"herself", "himself", "itself", "themselves", "yourself"})


def _is_loose(word: str) -> bool:
    return word.endswith("ly") and word not in _MANNERS


_MANNERS = lexicon.words("manner_adverbs") | lexicon.words("mode_adverbs")


def _points_out(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether an answer points out of itself and its question.

    A clause takes up what it has named: "that values have one owner".
    """
    if phrase.role == "clause" and not _RESUMING.intersection(words[:3]):
        words = [word for word in words if word not in _RESUMING]
    return points_out(words, pronouns=True)


def is_whole(answer: str, fact: Fact) -> bool:
    """Whether the statement does not go on with a list or a clause where the answer ends."""
    rest = fact.statement.text.partition(answer)[2]
    return _is_balanced(answer) and not _GOES_ON.match(rest)


def _swallows_subject(answer: str, fact: Fact) -> bool:
    """Whether a verb follows an answer, so that its end is the subject of another clause."""
    rest = fact.statement.text.partition(answer)[2]
    return _FINITE.match(rest) is not None


def _is_balanced(text: str) -> bool:
    paired = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
    return paired and text.count('"') % 2 == 0


def _unquoted(answer: str) -> str:
    """An answer without the mark of a quotation that opens it and is closed behind it."""
    return answer[1:] if answer[:1] in ("'", "‘") and answer.count(answer[0]) == 1 else answer


_LOOSE_WORDS = re.compile(
    r"^(?:even (?!if|though|when)|(?:basically|essentially|ironically|paradoxically|simply"
    r"|surprisingly) (?=[a-z]+ [a-z]))|(?<!,) both$| rather than [a-z]+er$",
    re.IGNORECASE,
)
"""What sets an answer against others, of which the question says nothing: "even great storms".

So does a word on how it is said, the "both" that stays behind of "both sell oil", or what "richer
in lime rather than poorer" denies.
"""


def _asking(asked: _Question) -> Asking:
    form, stem, answer = asked.form, asked.stem, _LOOSE_WORDS.sub("", _unquoted(asked.answer))
    key = Slot(type="term", text=answer)
    words = answer.split()
    if len(words) <= LONGEST_TYPED and form in ("object", "oblique", "subject"):
        bare = " ".join(words[1:]) if words[0].lower() in _ARTICLES else answer
        bare = bare or answer
        return Asked(form, stem, key, (answer, bare, *without_class(stem, bare)))
    return AskedCard(form, stem, key, as_answer(answer))
