"""How sure we are that a teacher would keep a question: named features, weighed."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.generate.candidate import Candidate
from quizgen.model import Cloze, TrueFalse, fold
from quizgen.text.lexicon import LIGHT_VERBS, VAGUE_NOUNS
from quizgen.text.numbers import word_number
from quizgen.weights import WEIGHTS

_INDEFINITE = frozenset({"a", "an", "some", "several", "many", "most", "numerous"})

Features = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d,.]*")
_FUNCTION = frozenset(
    """a an the of in on at by to for from with as and or but nor so yet is are was were be been
    being has have had do does did which what who whom whose when where how that this it its his her
    their there than into over under between during after before about also not no many much year
    date""".split()
)


_CLAUSE_FORMS = frozenset(
    {"cloze", "when", "how_many", "who", "which", "where", "what", "true_false"}
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a candidate is weighed against: the words of the documents, counted, and the titles."""

    counts: Mapping[str, int]
    title: frozenset[str]


def features(candidate: Candidate, corpus: Corpus) -> dict[str, float]:
    """The named numbers of a candidate; shares and counts, most of them from 0 to 1."""
    question = candidate.question
    stem = question.prompt_text
    words = [word for word in _WORD.findall(stem) if word.lower() not in _FUNCTION]
    rare = {word.lower() for word in words if corpus.counts.get(word.lower(), 0) <= 2}
    anchors = [
        slot
        for slot in candidate.fact.statement.slots
        if slot.type != "term" and slot.text in stem and slot.text != candidate.key
    ]
    length = len(stem.split())
    key_words = {fold(word) for word in _WORD.findall(candidate.key)}
    named = {
        f"form {candidate.form}": 1.0,
        f"kind {question.kind}": 1.0,
        f"key {candidate.key_type}": float(candidate.form in _CLAUSE_FORMS),
        f"origin {candidate.fact.origin}": 1.0,
    }
    return named | {
        "anchors": min(len(anchors), 4) / 4,
        "no anchor": float(not anchors and candidate.form in _CLAUSE_FORMS),
        "content words": min(len(words), 12) / 12,
        "rare words": min(len(rare), 8) / 8,
        "long stem": max(length - 20, 0) / 10,
        "short stem": max(8 - length, 0) / 4 if candidate.form in _CLAUSE_FORMS else 0.0,
        "commas": min(stem.count(","), 4) / 4,
        "definites": min(len(re.findall(r"\bthe\b", stem)), 5) / 5,
        "pronouns": float(bool(re.search(r"\b(?:he|she|it|they|his|her|its|their)\b", stem))),
        "object pronoun": float(bool(re.search(r"\b(?:him|them|it)\b", stem))),
        "indefinite subject": float(_indefinite(candidate)),
        "made false": float(isinstance(question, TrueFalse) and not question.answer),
        "pluperfect": float(_pluperfect(candidate)),
        "quotes": float('"' in stem),
        "key in title": float(_in_title(key_words, corpus.title)),
        "attributive": float(_attributive(candidate)),
        "key frequent": float(all(corpus.counts.get(word, 0) >= 5 for word in key_words or {""})),
        "key digit": float(bool(_NUMBER.search(candidate.key))),
        "key words": min(len(candidate.key.split()), 6) / 6,
        "light verb": float(_light(candidate)),
        "vague subject": float(_vague(candidate)),
        "gap first": float(isinstance(question, Cloze) and stem.startswith("_")),
        "leaning": min(candidate.fact.leaning, 4),
        "small number": float(_small_number(candidate)),
    }


def _in_title(words: set[str], title: frozenset[str]) -> bool:
    """Whether a learner can guess the key from the title: "Norman" where it is "Normans"."""
    initials = "".join(sorted(word[0] for word in title if word and word not in _FUNCTION))
    if any("".join(sorted(word)) == initials for word in words if len(word) > 2):
        return True
    return bool(words) and all(
        any(word == other or (len(word) > 4 and other.startswith(word[:-1])) for other in title)
        for word in words
    )


def _attributive(candidate: Candidate) -> bool:
    """Whether the gap only modifies the noun after it: "a _____ translation"."""
    return candidate.form == "cloze" and any(
        slot.text == candidate.key and slot.attributive for slot in candidate.fact.statement.slots
    )


def _light(candidate: Candidate) -> bool:
    clause = candidate.fact.clause
    return clause is not None and clause.lemma in LIGHT_VERBS


def _vague(candidate: Candidate) -> bool:
    clause = candidate.fact.clause
    return clause is not None and clause.subject.head.lower() in VAGUE_NOUNS


def _pluperfect(candidate: Candidate) -> bool:
    clause = candidate.fact.clause
    return clause is not None and "had" in clause.auxiliaries and candidate.form in _DIRECT


_DIRECT = frozenset({"when", "how_many", "who", "which", "where", "what"})


def _indefinite(candidate: Candidate) -> bool:
    """Whether the stem tells of "a bridge": some other one may fit."""
    clause = candidate.fact.clause
    if clause is None or candidate.form not in _CLAUSE_FORMS:
        return False
    first = clause.subject.text.lower().split()[0]
    return first in _INDEFINITE or (word_number(first) is not None and not first.isdigit())


def _small_number(candidate: Candidate) -> bool:
    return candidate.key.lower() in ("one", "two", "three", "1", "2", "3")


def quality(named: Features) -> float:
    """The quality that `named` features give: the logistic of their weighed sum, 0 to 1."""
    total = WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in named.items())
    return round(1 / (1 + math.exp(-total)), 3)
