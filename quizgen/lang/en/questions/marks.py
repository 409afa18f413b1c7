"""What English marks in stems, blanks, keys and clauses: the part `marks` of the pack."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, SentenceMark, StemMark
from quizgen.lang.base.told import Told, WordSet
from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.questions import same_question
from quizgen.lang.en.questions import told as tellings
from quizgen.lang.en.questions.blanks import is_inside_list, opens_list
from quizgen.model import BLANK, Clause

first_person = lexicon.words("first_person")
function_words = lexicon.words("function_words")
_INDEFINITES = lexicon.words("indefinites")
_LIGHT_VERBS = lexicon.words("light_verbs")
_ONCE_VERBS = lexicon.words("once_verbs")
_SHARED_VERBS = lexicon.words("shared_verbs") | lexicon.words("speech_verbs")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_PERSONAL = "|".join(sorted((first_person | lexicon.words("second_person")) - {"i"}))
_PAGE_PARTS = lexicon.alternatives("page_parts")
_PLACED = "|".join([*sorted(lexicon.pairs("ordinals")), "next", "last", "previous"])
_DEFINITE = re.compile(r"\bthe\b")
_FIGURE = re.compile(r"\bet al\b|\b(?:figure|fig\.|table|chapter|section|page)\s+\d", re.IGNORECASE)
_SEVERAL = re.compile(r",|\b(?:and|or)\b")
_PASSIVE = frozenset({"was", "were", "been"})
_SMALL_NUMBERS = frozenset({"one", "two", "three", "1", "2", "3"})

_BARE_DEFINITE = re.compile(
    r"\bthe [a-z]{3,}(?=[?.,]| (?:is|are|was|were|has|have|had|does|did|do|in|by|on|at|as|and|or"
    r"|not|always|must|should|can|may|will)\b)"
)


def _any_of(name: str) -> re.Pattern[str]:
    """What finds an entry of a list as whole words."""
    return re.compile(rf"(?<!\w)(?:{lexicon.alternatives(name)})(?!\w)", re.IGNORECASE)


STEM_MARKS: tuple[tuple[StemMark, re.Pattern[str]], ...] = (
    (
        "first or second person",
        re.compile(
            r"(?:^|(?<=[a-z,;:\"] ))I(?='| (?!in|of|and|or|by|at|to|for|on)[a-z])"
            rf"|\b(?:{_PERSONAL})\b"
        ),
    ),
    (
        "reference to a figure",
        re.compile(
            r"\bet al\b|\b(?:figure|fig\.|table|chapter|section|page)\s+\d"
            rf"|\bthe (?:{_PLACED}) (?:\w+ )?(?:{_PAGE_PARTS})s?\b(?! (?:of|in|that)\b)",
            re.IGNORECASE,
        ),
    ),
    ("half a word", re.compile(r"[a-z]-(?: (?!and\b|or\b|to\b)|[?.!,]*$)")),
    (
        "one of several",
        re.compile(rf"^(?:{BLANK}|Who |Which |What ).*\bone of (?:the|its|his|her|their)\b"),
    ),
    (
        "superlative",
        re.compile(r"\b(?:first|only|last|largest|most|best|oldest|highest|\w{3,}est)\b"),
    ),
    ("pronoun", re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b")),
    ("object pronoun", re.compile(r"\b(?:him|them|it)\b")),
    (
        "anaphoric word",
        re.compile(
            r"\b(?:both|such|other|another|same|these|this|further|also|so|too|even|still)\b",
            re.IGNORECASE,
        ),
    ),
    ("bare definite", _BARE_DEFINITE),
    (
        "fronted circumstance",
        re.compile(
            r"^(?:In|On|By|During|From|After|At|For|Since|Between|Following|Before|Under|With)\b"
        ),
    ),
)
"""The marks of a stem and what shows them."""

_WORD = re.compile(r"\w+")
_TELLING: dict[StemMark, frozenset[str]] = {
    "first or second person": frozenset(_WORD.findall(f"i {_PERSONAL}")),
    "reference to a figure": frozenset(
        _WORD.findall(f"al figure fig table chapter section page {_PLACED}")
    ),
    "one of several": frozenset({"one"}),
    "pronoun": frozenset({"he", "she", "it", "they", "his", "her", "its", "their"}),
    "object pronoun": frozenset({"him", "them", "it"}),
    "bare definite": frozenset({"the"}),
}
"""Words of which a stem has one, where it has the mark: most stems are told by that."""

SENTENCE_MARKS: tuple[tuple[SentenceMark, re.Pattern[str]], ...] = (
    ("addition", _any_of("additions")),
)
"""The marks of a sentence of a document and what shows them."""

CLAUSE_MARKS: tuple[tuple[ClauseMark, Callable[[Clause], bool]], ...] = (
    ("ability", lambda clause: "can" in clause.auxiliaries),
    ("indefinite subject", lambda clause: _is_indefinite(clause.subject.text)),
    ("light verb", lambda clause: clause.lemma in _LIGHT_VERBS),
    ("passive", lambda clause: not _PASSIVE.isdisjoint(clause.auxiliaries)),
    ("pluperfect", lambda clause: "had" in clause.auxiliaries),
    ("shared act", lambda clause: clause.lemma in _SHARED_VERBS),
    ("single act", lambda clause: clause.lemma in _ONCE_VERBS),
    ("vague subject", lambda clause: clause.subject.head.lower() in _VAGUE_NOUNS),
    ("whichever subject", lambda clause: _is_whichever(clause.subject.text)),
)
"""The marks of a clause and when it has them."""

_WHICHEVER = re.compile(r"(?:an?|some|several) [^\d]+$")


@lru_cache(maxsize=1 << 15)
def of_stem(stem: str) -> frozenset[StemMark]:
    """The marks of a stem, its blank shown as `BLANK`; gates and features both ask for them."""
    words = frozenset(_WORD.findall(stem.lower()))
    return frozenset(
        mark
        for mark, sign in STEM_MARKS
        if not _TELLING.get(mark, words).isdisjoint(words) and sign.search(stem)
    )


_OPENINGS = lexicon.alternatives("stem_openings")
_OPENING = re.compile(rf"(?:^|, )(?P<opening>{_OPENINGS})\b", re.IGNORECASE)


def in_general(stem: str) -> str:
    """What a stem asks, the same for one thing and for several."""
    return same_question.in_general(stem)


def naming(text: str) -> WordSet:
    """The words of a text that name something, the same in all their forms."""
    return tellings.naming(text)


def told(clause: Clause) -> Iterable[Told]:
    """What a clause tells of its subject and of its other phrases, each by the other."""
    return tellings.told(clause)


def opening(stem: str) -> str | None:
    """How a question begins to ask, also behind a circumstance: "If it rains, what can ...?"."""
    found = _OPENING.search(stem) if "?" in stem else None
    return found["opening"].lower() if found else None


@lru_cache(maxsize=1 << 12)
def of_sentence(sentence: str) -> frozenset[SentenceMark]:
    """The marks of a sentence, by its words."""
    return frozenset(mark for mark, sign in SENTENCE_MARKS if sign.search(sentence))


def of_blank(blank: Blanked) -> frozenset[BlankMark]:
    """The marks of what is beside a blank."""
    found: dict[BlankMark, bool] = {
        "after the definite article": blank.before.lower().endswith("the "),
        "before of": blank.after.startswith(" of "),
        "opens a list": opens_list(blank),
        "inside a list": is_inside_list(blank),
        "owner": blank.after.startswith(("'s ", "’s ")),
    }
    return frozenset(mark for mark, there in found.items() if there)


@lru_cache(maxsize=1 << 12)
def of_key(key: str) -> frozenset[KeyMark]:
    """The marks of a key."""
    found: dict[KeyMark, bool] = {
        "reference to a figure": _FIGURE.search(key) is not None,
        "several": _SEVERAL.search(key) is not None,
        "small number": key.lower() in _SMALL_NUMBERS,
    }
    return frozenset(mark for mark, there in found.items() if there)


def of_clause(clause: Clause) -> frozenset[ClauseMark]:
    """The marks of the grammar of a statement."""
    return frozenset(mark for mark, has in CLAUSE_MARKS if has(clause))


def definites(text: str) -> int:
    """How many definite articles are in `text`, but for one at its start."""
    return len(_DEFINITE.findall(text))


def _is_indefinite(subject: str) -> bool:
    """Whether a subject is "a bridge" or "two bridges": some other one may fit."""
    first = subject.lower().split()[0]
    return first in _INDEFINITES or (word_number(first) is not None and not first.isdigit())


def _is_whichever(subject: str) -> bool:
    """Whether a subject without a name or a number is "a bridge": any bridge may be meant."""
    return subject.islower() and _WHICHEVER.match(subject) is not None
