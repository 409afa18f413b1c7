"""Gates: named pure functions that give a reason to drop a candidate, or None.

A candidate that fails a gate is wrong for every reader; what is only weaker lowers its quality
instead (`quizgen.scoring.quality`).
"""

import re
from collections.abc import Callable

from quizgen.documents.residue import is_left_over, is_list_number
from quizgen.items.candidate import CONSTITUENT, DIRECT, FURTHER, Candidate
from quizgen.items.reasons import Refusal
from quizgen.lang.base.marks import StemMark
from quizgen.lang.base.wording import Form
from quizgen.model import (
    Cloze,
    Flashcard,
    MultipleChoice,
    Numerical,
    Origin,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.rules import ALL_RULES, Rules

Gate = Callable[[Candidate], Refusal | None]

LONGEST_STEM = 34
LONGEST_TYPED_STEM = 30
"""The same where an answer is typed or chosen."""

LONGEST_KEY = 9
LONGEST_BACK = 30

_FORMULA = re.compile(r"(?<!\w)[A-Z] \d+(?!\w)|[=<>≤≥⊆]|\w\^\w|\w\(")
_SIGN = re.compile(r"[=<>≤≥⊆^(\d]")
_AUTHORED: frozenset[Origin] = frozenset({"entry", "list", "table", "exercise"})
_CONTENT = re.compile(r"[^\W\d_]{3,}|\d+")
_MARKS = ".,;:()'\""
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-Z“\"])")
_NOT_WORDS = re.compile(r"[^\w ]")


def dropped_for(candidate: Candidate, rules: Rules = ALL_RULES) -> str | None:
    """The first gate that `candidate` does not pass, with its reason; None if it passes all."""
    gates = GATES_OF_EXERCISES if candidate.form == "exercise" else GATES
    for name, gate in rules.among("gates", gates):
        reason = gate(candidate)
        if reason:
            return f"{name}: {reason}"
    return None


def _blank(candidate: Candidate) -> Refusal | None:
    return Refusal.BLANK if candidate.blank_fault else None


_WIDE: frozenset[Form] = (
    CONSTITUENT
    | FURTHER
    | frozenset(
        {
            "cell",
            "condition",
            "contrast",
            "definition",
            "events",
            "existence",
            "listed",
            "membership",
            "pairs",
            "quotation",
            "reason",
            "sequence",
            "step",
            "term",
            "why",
        }
    )
)
"""Forms that are not about one clause: their keys may be long and share words with the stem."""

_SHORTEST: dict[Form, int] = {
    "cloze": 6,
    "true_false": 6,
    **dict.fromkeys(DIRECT - {"why"}, 5),
}
"""Words that a stem has at least; other forms say enough by themselves."""


def _length(candidate: Candidate) -> Refusal | None:
    words = len(candidate.stem.split())
    if words < _SHORTEST.get(candidate.form, 0):
        return Refusal.SHORT_STEM
    typed = isinstance(candidate.question, MultipleChoice | Numerical | ShortAnswer)
    return Refusal.LONG_STEM if words > (LONGEST_TYPED_STEM if typed else LONGEST_STEM) else None


def _key_length(candidate: Candidate) -> Refusal | None:
    if candidate.form in _WIDE:
        return None
    return Refusal.LONG_KEY if len(candidate.key.split()) > LONGEST_KEY else None


def _leak(candidate: Candidate) -> Refusal | None:
    """The key, or a telling word of it, is in the stem."""
    if isinstance(candidate.question, TrueFalse):
        return None
    if candidate.form in _WITH_KEY_ASKED and _says_key(candidate):
        return Refusal.KEY_IN_ASKED
    if candidate.form in _WIDE - {"term"}:
        return None
    return next((reason for reason, leaks in _LEAKS if leaks(candidate)), None)


_WITH_KEY_ASKED: frozenset[Form] = CONSTITUENT | FURTHER | {"cell"}
"""Forms whose stem may have words of the key, but not all of them in their order."""


def _says_key(candidate: Candidate) -> bool:
    """Whether the telling words of a key stand in the stem, in their order, others between them."""
    told = iter(_CONTENT.findall(fold(candidate.stem)))
    words = [fold(word) for word in _CONTENT.findall(candidate.key) if _tells(word)]
    return bool(words) and all(word in told for word in words)


def _tells(word: str) -> bool:
    """Whether a word of a key says what it is: a long one, or the letters of a name, "XML"."""
    return len(word) > 3 or word.isupper()


def _names_key(candidate: Candidate) -> bool:
    stem, key = fold(candidate.stem), fold(candidate.key)
    if any(word not in stem for word in key.split(maxsplit=1)[:1]):
        return False
    return f" {key} " in _NOT_WORDS.sub(" ", f" {stem} ")


def _names_people(candidate: Candidate) -> bool:
    return candidate.language.names.demonym(candidate.key) in candidate.stem.split()


def _names_kin(candidate: Candidate) -> bool:
    """Whether a blank is made of a name beside it, or that of the blank: Africa, Africans."""
    key, is_place = candidate.key, candidate.language.names.place_class
    blank = isinstance(candidate.question, Cloze) or candidate.form == "embedded"
    if not blank or not _is_long_name(key):
        return False
    names = filter(_is_long_name, (word.strip(_MARKS) for word in candidate.stem.split()))
    akin = [name for name in names if key.startswith(name) or name.startswith(key)]
    if is_place(key):  # Nigeria is not made of Niger
        return not all(map(is_place, akin))
    return bool(akin)


def _is_long_name(word: str) -> bool:
    return len(word) > 4 and word[0].isupper()


def _names_part(candidate: Candidate) -> bool:
    """Whether a question has a long word of its key, beside the words that ask."""
    if isinstance(candidate.question, Cloze) or candidate.form == "embedded":
        return False  # a blank that says its own key is none
    asking = {fold(word) for word in _asking(candidate)}
    telling = {fold(word) for word in _CONTENT.findall(candidate.key) if len(word) > 3}
    given = {fold(word) for word in _CONTENT.findall(candidate.stem)}
    return bool(telling & given - asking)


def _asking(candidate: Candidate) -> list[str]:
    """The words that ask, at the head of a stem or behind a circumstance that opens it."""
    words, (lead, _, rest) = candidate.stem.split(), candidate.stem.partition(", ")
    led = candidate.form in DIRECT and len(lead.split()) <= MOST_BEFORE
    return words[:4] + (rest.split()[:3] if led else [])


MOST_BEFORE = 6
"""Words of a circumstance before the words that ask: "In 1931, at which harbour"."""


_LEAKS: tuple[tuple[Refusal, Callable[[Candidate], bool]], ...] = (
    (Refusal.KEY_IN_STEM, _names_key),
    (Refusal.PEOPLE_IN_STEM, _names_people),
    (Refusal.FORM_IN_STEM, _names_kin),
    (Refusal.WORD_IN_STEM, _names_part),
)


def _unless(mark: StemMark, reason: Refusal, *, but_for: Form | None = None) -> Gate:
    """A gate for what the language marks in a stem, in all forms but one."""

    def gate(candidate: Candidate) -> Refusal | None:
        marked = mark in candidate.language.marks.of_stem(candidate.stem)
        return reason if marked and candidate.form != but_for else None

    return gate


_AS_SAID: frozenset[Form] = frozenset({"quotation", "listed"})


def _person(candidate: Candidate) -> Refusal | None:
    """Somebody says "we": in a quotation, or with the speaker named, that is how it was said.

    A line that heads a list may give rules for all readers: "You must not". So may a clause; of
    one that says "we" or means one reader the language makes no fact.
    """
    fact = candidate.fact
    ruled = fact.kind in ("condition", "explanation") or fact.clause is not None
    if candidate.form in _AS_SAID or fact.attribution is not None or ruled:
        return None
    marked = candidate.language.marks.of_stem(candidate.stem)
    return Refusal.PERSON if "first or second person" in marked else None


def _formula(candidate: Candidate) -> Refusal | None:
    if candidate.fact.origin in _AUTHORED:  # no parser took it apart: it is as it was written
        return None
    key = candidate.key
    lone = len(key.removesuffix(".")) == 1 and key[0].isalpha()  # a sign, or the "Y." of Y. pestis
    lost = lone or _has_formula(candidate.stem) or _has_formula(key)
    return Refusal.FORMULA if lost else None


def _has_formula(text: str) -> bool:
    return _SIGN.search(text) is not None and _FORMULA.search(text) is not None


def _figure(candidate: Candidate) -> Refusal | None:
    marks = candidate.language.marks
    shown = marks.of_stem(candidate.stem) | marks.of_key(candidate.key)
    return Refusal.FIGURE if "reference to a figure" in shown else None


def _left_over(candidate: Candidate) -> Refusal | None:
    texts = (candidate.stem, candidate.key)
    left = any(map(is_left_over, texts)) or is_list_number(candidate.key)
    return Refusal.LEFT_OVER if left else None


def _torn(candidate: Candidate) -> Refusal | None:
    """A hyphen that nothing is joined by, in the question or in its answer."""
    marks = candidate.language.marks
    shown = marks.of_stem(candidate.stem) | marks.of_stem(candidate.key)
    return Refusal.TORN if "half a word" in shown else None


def _quotes(candidate: Candidate) -> Refusal | None:
    key = candidate.key
    torn = any(map(_is_left_open, (candidate.stem, key))) or _only_closes(key)
    return Refusal.QUOTES if torn else None


def _is_left_open(text: str) -> bool:
    """Whether a quotation mark, a bracket, code or a formula of a text is not closed in it."""
    if _INCHES.sub("", text).count('"') % 2 or text.count("`") % 2 or text.count("$$") % 2:
        return True
    quoted = "'" in text or "‘" in text
    opened = len(_SINGLE_OPENS.findall(text)) if quoted else 0
    unclosed = opened > 0 and opened > len(_SINGLE_CLOSES.findall(text))
    return (
        unclosed
        or _CLOSES_FIRST.match(text) is not None
        or any(text.count(one) != text.count(other) for one, other in _BRACKETS)
    )


def _only_closes(key: str) -> bool:
    """Whether a key ends in a quotation mark that nothing in it opens: "sabbaticals'"."""
    return key.rstrip(" .").endswith(("'", "’")) and _SINGLE_OPENS.search(key) is None


_INCHES = re.compile(r'(?<=\d)"')
"""Behind a number it is no quotation mark."""

_CLOSES_FIRST = re.compile(r'[^"]*[^\W\d]"(?:\s|$)')
"""A text whose first quotation mark closes what is before it: 'a mile broad" and "full'."""

_SINGLE_OPENS = re.compile(r"(?:^|(?<=[\s(]))['‘](?=[A-Za-z])")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?])['’](?!\w)")
_BRACKETS = (("(", ")"), ("[", "]"))


def _shown_count(candidate: Candidate) -> Refusal | None:
    """A number is not asked for of things that are named one by one.

    Where the stem names them, they are counted; where the sentence does, their names are asked for.
    """
    structure, fact = candidate.language.structure, candidate.fact
    if candidate.key_type != "number":
        return None
    shown = structure.counted_row(fact.statement.text) if "," in candidate.stem else None
    told = structure.counted_row(fact.evidence[0].quote)
    named = shown is not None and shown[1][-1] in candidate.stem
    listed = told is not None and structure.list_head(told[0], None, ordered=False) is not None
    counts = [len(row[1]) for row, holds in ((shown, named), (told, listed)) if row and holds]
    asked = any(_is_count(candidate, count) for count in counts)
    return Refusal.COUNTED if asked else None


def _is_count(candidate: Candidate, count: int) -> bool:
    """Whether a candidate asks for so many, in letters or digits."""
    texts = candidate.question.answer_texts
    return str(count) in texts or candidate.language.structure.counts(candidate.key, count)


def _which_one(candidate: Candidate) -> Refusal | None:
    """A direct question about "a bridge" leaves open which of all bridges is meant."""
    clause = candidate.fact.clause
    if clause is None or candidate.form not in DIRECT - {"what"}:
        return None
    if clause.subject.text not in candidate.stem:
        return None
    open_one = "whichever subject" in candidate.language.marks.of_clause(clause)
    return Refusal.WHICHEVER if open_one else None


def _card(candidate: Candidate) -> Refusal | None:
    """The back of a card is one fact: a sentence that can be remembered."""
    question = candidate.question
    if not isinstance(question, Flashcard):
        return None
    back = question.back.plain.strip()
    long = len(back.split()) > LONGEST_BACK and ";" not in back
    return Refusal.SEVERAL_FACTS if long or _NEXT_SENTENCE.search(back) else None


def _options(candidate: Candidate) -> Refusal | None:
    question = candidate.question
    if not isinstance(question, MultipleChoice):
        return None
    lengths = [len(text) for text in question.option_texts]
    return Refusal.UNEQUAL_OPTIONS if max(lengths) > 3.2 * min(lengths) + 6 else None


GATES: tuple[tuple[str, Gate], ...] = (
    ("blank", _blank),
    ("length", _length),
    ("key length", _key_length),
    ("leak", _leak),
    ("person", _person),
    ("formula", _formula),
    ("left over", _left_over),
    ("figure", _figure),
    ("torn", _torn),
    ("quotes", _quotes),
    ("shown count", _shown_count),
    ("which one", _which_one),
    ("one of", _unless("one of several", Refusal.ONE_OF)),
    ("options", _options),
    ("card", _card),
)
"""What drops a candidate, in the order in which it is looked for."""

GATES_OF_EXERCISES: tuple[tuple[str, Gate], ...] = (
    ("card", _card),
    ("left over", _left_over),
    ("figure", _figure),
    ("torn", _torn),
    ("quotes", _quotes),
)
"""What drops a question that the author of the document wrote: what reading it may have broken."""
