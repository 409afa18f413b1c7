"""What can be told of a candidate in numbers: the named features that its quality is weighed from.

Each is a share from 0 to 1, or a small count; a feature that is 0 is not told.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.items.candidate import Candidate
from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import demonym
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.questions.blanks import opens_list
from quizgen.model import BLANK, Clause, Cloze, Slot, TrueFalse, fold

_LIGHT_VERBS = lexicon.words("light_verbs")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

Features = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d,.]*")
_INDEFINITE = frozenset({"a", "an", "some", "several", "many", "most", "numerous"})
_FUNCTION = frozenset(
    """a an the of in on at by to for from with as and or but nor so yet is are was were be been
    being has have had do does did which what who whom whose when where how that this it its his her
    their there than into over under between during after before about also not no many much year
    date""".split()
)
_DIRECT = frozenset({"when", "how_many", "how_long", "who", "which", "where", "what", "why"})
CLAUSE_FORMS = _DIRECT | {"cloze", "true_false"}
_NAMES = frozenset({"person", "place", "organisation", "work", "event", "name", "group"})
_CIRCUMSTANCE = re.compile(
    r"(?:In|On|By|During|From|After|At|For|Since|Between|Following|Before|Under|With)\b"
)
_TIED = re.compile(
    r"\b(?:both|such|other|another|same|these|this|further|also|so|too|even|still)\b", re.IGNORECASE
)
_AND = re.compile(r",|\b(?:and|or)\b")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b")
_OBJECT_PRONOUN = re.compile(r"\b(?:him|them|it)\b")
_THE = re.compile(r"\bthe\b")
_EXCLUSIVE = re.compile(r"\b(?:first|only|last|largest|most|best|oldest|highest|\w{3,}est)\b")


EVERYWHERE = 4
"""How often a word stands in a document that speaks of it throughout, at least."""

EVERYWHERE_SHARE = 0.008
"""The same in a long one: of its words."""


SPOKEN_SHARE = 0.012
"""Of the words of a speech, at least, are those by which a speaker speaks of himself."""

_OWN = frozenset("i we me us my our".split())


@dataclass(frozen=True)
class Corpus:
    """What a candidate is weighed against: the words of the documents, counted, and the titles."""

    counts: Mapping[str, int]
    title: frozenset[str]

    @cached_property
    def spoken(self) -> bool:
        """Whether somebody speaks throughout: of a hundred words more than one is "I" or "we"."""
        own = sum(self.counts.get(word, 0) for word in _OWN)
        return own > SPOKEN_SHARE * sum(self.counts.values())

    def everywhere(self, text: str) -> bool:
        """Whether every word of `text` stands all over the document, and so pins nothing down."""
        often = max(EVERYWHERE, sum(self.counts.values()) * EVERYWHERE_SHARE)
        words = [word.lower() for word in _WORD.findall(text) if word.lower() not in _FUNCTION]
        return bool(words) and all(self.counts.get(word, 0) >= often for word in words)


@dataclass(frozen=True)
class View:
    """A candidate as the features look at it; what several of them need is worked out once."""

    candidate: Candidate
    corpus: Corpus

    @cached_property
    def stem(self) -> str:
        """What the learner sees."""
        return self.candidate.stem

    @cached_property
    def words(self) -> list[str]:
        """The words of the stem that say something."""
        return [word for word in _WORD.findall(self.stem) if word.lower() not in _FUNCTION]

    @cached_property
    def length(self) -> int:
        """The words of the stem."""
        return len(self.stem.split())

    @cached_property
    def key_words(self) -> frozenset[str]:
        """The folded words of the key."""
        return frozenset(fold(word) for word in _WORD.findall(self.candidate.key))

    @cached_property
    def anchors(self) -> list[Slot]:
        """The typed values that stay in the stem and pin it down."""
        return [
            slot
            for slot in self.candidate.fact.statement.slots
            if slot.type != "term"
            and slot.text in self.stem
            and slot.text != self.candidate.key
            and not self.corpus.everywhere(slot.text)
        ]

    @property
    def clause(self) -> Clause | None:
        """The grammar of the statement, where it could be taken apart."""
        return self.candidate.fact.clause

    @property
    def helpers(self) -> frozenset[str]:
        """The helping verbs of the clause."""
        return frozenset(self.clause.auxiliaries) if self.clause else frozenset()

    @property
    def of_clause(self) -> bool:
        """Whether the question is about one clause: not a term, a set or a table."""
        return self.candidate.form in CLAUSE_FORMS

    @cached_property
    def gap(self) -> tuple[str, str] | None:
        """What stands before and after the blank; None where there is none."""
        if not isinstance(self.candidate.question, Cloze):
            return None
        before, after = self.stem.split(BLANK, 1)
        return before, after

    @property
    def key_slot(self) -> Slot | None:
        """The typed value that is asked for, where the statement has it as one."""
        slots = self.candidate.fact.statement.slots
        return next((slot for slot in slots if slot.text == self.candidate.key), None)

    @property
    def describes(self) -> bool:
        """Whether a blank asks for a common noun or a description."""
        return self.gap is not None and self.candidate.key_type == "term"


def features(candidate: Candidate, corpus: Corpus) -> dict[str, float]:
    """The named numbers of a candidate, those that are 0 left out."""
    view = View(candidate, corpus)
    named = {
        f"form {candidate.form}": 1.0,
        f"kind {candidate.question.kind}": 1.0,
        f"key {candidate.key_type}": float(view.of_clause),
        f"origin {candidate.fact.origin}": 1.0,
    }
    named |= {name: float(tell(view)) for name, tell in FEATURES}
    return {name: value for name, value in named.items() if value}


def _in_title(view: View) -> bool:
    """Whether a learner can guess the key from the title: "Norman" where it is "Normans"."""
    title = view.corpus.title
    initials = "".join(sorted(word[0] for word in title if word and word not in _FUNCTION))
    if any("".join(sorted(word)) == initials for word in view.key_words if len(word) > 2):
        return True
    own = "".join(word[0] for word in view.candidate.key.split() if word[0].isupper()).lower()
    if len(own) > 2 and own in title:  # "New York City" where the title says "N.Y.C."
        return True
    people = demonym(view.candidate.key)
    if people and people.lower() in title:
        return True
    return bool(view.key_words) and all(_near(word, title) for word in view.key_words)


def _partly_in_title(view: View) -> bool:
    """Whether some long word of the key stands in the title."""
    return any(len(word) > 3 and _near(word, view.corpus.title) for word in view.key_words)


def _near(word: str, title: frozenset[str]) -> bool:
    return any(word == other or (len(word) > 4 and other.startswith(word[:-1])) for other in title)


def _indefinite(view: View) -> bool:
    """Whether the stem tells of "a bridge": some other one may fit."""
    if view.clause is None or not view.of_clause:
        return False
    first = view.clause.subject.text.lower().split()[0]
    return first in _INDEFINITE or (word_number(first) is not None and not first.isdigit())


def _named_subject(view: View) -> bool:
    clause, slots = view.clause, view.candidate.fact.statement.slots
    if clause is None or clause.subject.slot is None or clause.subject.slot >= len(slots):
        return False
    return slots[clause.subject.slot].type in _NAMES


def _vague_subject(view: View) -> bool:
    return view.clause is not None and view.clause.subject.head.lower() in _VAGUE_NOUNS


def _attributive(view: View) -> bool:
    """Whether the gap only modifies the noun after it: "a _____ translation"."""
    return view.gap is not None and view.key_slot is not None and view.key_slot.attributive


def _whole(view: View) -> bool:
    """Whether the statement is all of the sentence that it came from."""
    fact = view.candidate.fact
    return len(fact.statement.text) >= 0.95 * len(fact.evidence[0].quote)


def _short_and_nameless(view: View) -> bool:
    return view.of_clause and view.length < 10 and not any(s.type in _NAMES for s in view.anchors)


def _common_word(view: View) -> bool:
    """Whether the blank asks for one short common noun: "turn", "city"."""
    return view.describes and " " not in view.candidate.key and len(view.candidate.key) < 7


def _statement(view: View) -> bool:
    return isinstance(view.candidate.question, TrueFalse)


_PINNING = frozenset("date number quantity money percent work event name organisation".split())


def _pinned(view: View) -> bool:
    """Whether the question is about a value that can be looked up: a date, a number, a title."""
    types = {slot.type for slot in view.anchors} | {view.candidate.key_type}
    return not types.isdisjoint(_PINNING)


def _made_false(view: View) -> bool:
    question = view.candidate.question
    return isinstance(question, TrueFalse) and not question.answer


def _rare(view: View) -> int:
    counts = view.corpus.counts
    return len({word.lower() for word in view.words if counts.get(word.lower(), 0) <= 2})


FEATURES: tuple[tuple[str, Callable[[View], float]], ...] = (
    # what pins the answer down
    ("anchors", lambda v: min(len(v.anchors), 4) / 4),
    ("no anchor", lambda v: not v.anchors and v.of_clause),
    ("content words", lambda v: min(len(v.words), 12) / 12),
    ("rare words", lambda v: min(_rare(v), 8) / 8),
    ("title words", lambda v: min(sum(w.lower() in v.corpus.title for w in v.words), 2) / 2),
    ("exclusive", lambda v: bool(_EXCLUSIVE.search(v.stem))),
    ("named subject", _named_subject),
    ("short and nameless", _short_and_nameless),
    # what leaves it open, or leans on the text
    ("leaning", lambda v: min(v.candidate.fact.leaning, 4) / 2),
    ("leaning subject", lambda v: v.candidate.fact.leaning >= 2),
    ("leaning statement", lambda v: _statement(v) and min(v.candidate.fact.leaning, 4) / 2),
    ("spoken without values", lambda v: v.corpus.spoken and v.of_clause and not _pinned(v)),
    ("spoken description", lambda v: v.corpus.spoken and v.describes),
    ("indefinite subject", _indefinite),
    ("vague subject", _vague_subject),
    ("light verb", lambda v: v.clause is not None and v.clause.lemma in _LIGHT_VERBS),
    ("pronouns", lambda v: bool(_PRONOUN.search(v.stem))),
    ("object pronoun", lambda v: bool(_OBJECT_PRONOUN.search(v.stem))),
    ("tied words", lambda v: bool(_TIED.search(v.stem))),
    # how it reads
    ("long stem", lambda v: max(v.length - 20, 0) / 10),
    ("short stem", lambda v: max(8 - v.length, 0) / 4 if v.of_clause else 0),
    ("commas", lambda v: min(v.stem.count(","), 4) / 4),
    ("definites", lambda v: min(len(_THE.findall(v.stem)), 5) / 5),
    ("quotes", lambda v: '"' in v.stem),
    ("passive", lambda v: bool(v.helpers & {"was", "were", "been"})),
    ("pluperfect", lambda v: "had" in v.helpers and v.gap is None),
    ("opens with circumstance", lambda v: bool(_CIRCUMSTANCE.match(v.stem))),
    ("whole", _whole),
    # the key
    ("key in title", _in_title),
    ("key partly in title", _partly_in_title),
    ("key frequent", lambda v: all(v.corpus.counts.get(w, 0) >= 5 for w in v.key_words or {""})),
    ("key digit", lambda v: bool(_NUMBER.search(v.candidate.key))),
    ("key capital", lambda v: v.candidate.key[:1].isupper()),
    ("key words", lambda v: min(len(v.candidate.key.split()), 6) / 6),
    ("small number", lambda v: v.candidate.key.lower() in ("one", "two", "three", "1", "2", "3")),
    ("made false", _made_false),
    # the blank
    ("attributive", _attributive),
    ("gap first", lambda v: v.gap is not None and not v.gap[0].strip()),
    ("gap last", lambda v: v.gap is not None and not v.gap[1].strip(" .")),
    ("gap after the", lambda v: v.gap is not None and v.gap[0].lower().endswith("the ")),
    ("gap before of", lambda v: v.describes and v.gap is not None and v.gap[1].startswith(" of ")),
    ("gap opens a list", lambda v: v.gap is not None and opens_list(v.gap[1])),
    ("common word", _common_word),
    ("description", lambda v: v.describes and v.key_slot is None),
    ("description of several", lambda v: v.describes and bool(_AND.search(v.candidate.key))),
)
"""What is told of every candidate, in groups."""
