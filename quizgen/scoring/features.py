"""What is known of a candidate in numbers: the named features that its quality is weighed from.

Each is a share from 0 to 1, or a small count; a feature that is 0 is left out.
"""

import re
from collections.abc import Callable, Mapping

from quizgen.items.candidate import Candidate
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, StemMark
from quizgen.model import Definition, SlotType, TrueFalse
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.home import is_home
from quizgen.scoring.titles import in_title, is_thing_in_title, partly_in_title
from quizgen.scoring.view import NAMES, View

Features = Mapping[str, float]

_NUMBER = re.compile(r"\d[\d,.]*")
_PINNING: frozenset[SlotType] = frozenset(
    {"date", "number", "quantity", "money", "percent", "work", "event", "name", "organisation"}
)


TOPIC = 10
"""How often a document has the words for what it is about, at least."""

TOPIC_SHARE = 0.012
"""The same in a long one: of its words."""


OFTEN = 8
"""How often a document has a word, at which more makes no difference."""


def features(candidate: Candidate, corpus: Corpus, rules: Rules = ALL_RULES) -> dict[str, float]:
    """The named numbers of a candidate, those that are 0 left out."""
    view = View(candidate, corpus)
    named = {
        f"form {candidate.form}": 1.0,
        f"kind {candidate.question.kind}": 1.0,
        f"key {candidate.key_type}": float(view.is_of_clause),
        f"origin {candidate.fact.origin}": 1.0,
    }
    opening = candidate.language.marks.opening(candidate.stem)
    if opening is not None and view.blank is None:
        named[f"opening {opening}"] = 1.0
    named |= {name: float(tell(view)) for name, tell in rules.among("features", FEATURES)}
    return {name: value for name, value in named.items() if value}


def _has_named_subject(view: View) -> bool:
    place = view.clause.subject.slot if view.clause else None
    return place is not None and place < len(view.slots) and view.slots[place].type in NAMES


def _is_added_on(view: View) -> bool:
    """Whether a constituent is asked for of what a sentence adds behind its "and": that leans on
    what stands before it, and mostly says less than it."""
    added = view.candidate.fact.origin == "conjunct"
    return added and view.candidate.form in ("object", "oblique", "subject")


def _is_attributive(view: View) -> bool:
    """Whether the gap only modifies the noun after it: "a _____ translation"."""
    return view.blank is not None and view.key_slot is not None and view.key_slot.attributive


def _is_whole(view: View) -> bool:
    """Whether the statement is all of the sentence that it came from."""
    fact = view.candidate.fact
    return len(fact.statement.text) >= 0.95 * len(fact.evidence[0].quote)


def _is_short_and_nameless(view: View) -> bool:
    short = view.is_of_clause and view.length < 10
    return short and not any(slot.type in NAMES for slot in view.anchors)


def _asks_for_common_word(view: View) -> bool:
    """Whether the blank asks for one short common noun: "turn", "city"."""
    return view.describes and " " not in view.candidate.key and len(view.candidate.key) < 7


def _is_pinned(view: View) -> bool:
    """Whether the question is about a value that can be looked up: a date, a number, a title."""
    types = {slot.type for slot in view.anchors} | {view.candidate.key_type}
    return not types.isdisjoint(_PINNING)


def _is_made_false(view: View) -> bool:
    question = view.candidate.question
    return isinstance(question, TrueFalse) and not question.answer


def _is_frequent(view: View) -> bool:
    """Whether every word of the key is in the document several times."""
    words = view.key_words
    return bool(words) and all(view.corpus.counts.get(word, 0) >= 5 for word in words)


def _rare(view: View) -> int:
    counts = view.corpus.counts
    return sum(counts.get(word, 0) <= 2 for word in set(view.words))


def _rare_of_constituent(view: View) -> float:
    """How much of a question for a constituent is in words that the document has hardly."""
    return min(_rare(view), 6) / 6 if view.is_of_constituent else 0


def _key_often_of_constituent(view: View) -> float:
    """How much of an answer for a constituent is in words that the document has often."""
    if not view.is_of_constituent or not view.key_words:
        return 0
    return min(min(view.corpus.counts.get(word, 0) for word in view.key_words), OFTEN) / OFTEN


def _name_often(view: View) -> float:
    """How often the document has a name that a blank asks for: what it is about, is guessed."""
    counts, words = view.corpus.counts, view.key_words
    if view.blank is None or view.candidate.key.islower() or not words:
        return 0
    return min(min(counts.get(word, 0) for word in words), OFTEN) / OFTEN


def _is_own_name(view: View) -> bool:
    """Whether a blank asks for a name that is all over the document, and only says whose a thing
    is: "the _____ website", "_____'s servers"."""
    if view.blank is None or view.candidate.key.islower() or not view.key_words:
        return False
    says_whose = _is_attributive(view) or "owner" in view.blank_marks
    return says_whose and not _is_attribute(view) and _is_often(view)


def _is_attribute(view: View) -> bool:
    """Whether the key is in what a clause says that its subject is: "the capital of _____"."""
    parts = view.clause.complements if view.clause is not None else ()
    return any(part.role == "attribute" and view.candidate.key in part.text for part in parts)


def _is_often(view: View) -> bool:
    often = max(OWN, view.corpus.total * OWN_SHARE)
    return all(view.corpus.counts.get(word, 0) >= often for word in view.key_words)


OWN = 6
"""How often a document has a name that only says whose things are, at least."""

OWN_SHARE = 0.006
"""The same in a long one: of its words."""


def _in_stem(mark: StemMark) -> Callable[[View], float]:
    return lambda view: mark in view.stem_marks


def _in_clause(mark: ClauseMark) -> Callable[[View], float]:
    return lambda view: mark in view.clause_marks


def _beside_blank(mark: BlankMark) -> Callable[[View], float]:
    return lambda view: mark in view.blank_marks


def _in_key(mark: KeyMark) -> Callable[[View], float]:
    return lambda view: mark in view.key_marks


def _salience(view: View) -> float:
    """How much the author of the document makes of what the question is about."""
    fact = view.candidate.fact
    names = [view.candidate.key]
    if isinstance(fact, Definition):
        names.append(fact.term.text)
    if view.clause is not None:
        names.append(view.clause.subject.text)
    return max(map(view.corpus.salience.of, names))


def _is_topic(view: View) -> bool:
    """Whether the key is what the whole document is about, which its reader need not recall."""
    words = view.key_words - view.candidate.language.marks.function_words
    return bool(words) and all(view.corpus.counts.get(word, 0) >= _topical(view) for word in words)


def _topical(view: View) -> float:
    return max(TOPIC, view.corpus.total * TOPIC_SHARE)


FEATURES: tuple[tuple[str, Callable[[View], float]], ...] = (
    # what pins the answer down
    ("anchors", lambda v: min(len(v.anchors), 4) / 4),
    ("no anchor", lambda v: not v.anchors and v.is_of_clause),
    ("content words", lambda v: min(len(v.words), 12) / 12),
    ("rare words", lambda v: min(_rare(v), 8) / 8),
    ("title words", lambda v: min(sum(map(v.corpus.title.__contains__, v.words)), 2) / 2),
    ("exclusive", _in_stem("superlative")),
    ("named subject", _has_named_subject),
    ("short and nameless", _is_short_and_nameless),
    ("salient", _salience),
    # what leaves it open, or depends on the text
    ("leaning", lambda v: min(v.candidate.fact.leaning, 4) / 2),
    ("leaning subject", lambda v: v.candidate.fact.leaning >= 2),
    ("leaning statement", lambda v: v.is_statement and min(v.candidate.fact.leaning, 4) / 2),
    ("spoken without values", lambda v: v.is_of_clause and not _is_pinned(v) and v.is_spoken),
    ("spoken description", lambda v: v.describes and v.is_spoken),
    ("indefinite subject", lambda v: v.is_of_clause and "indefinite subject" in v.clause_marks),
    ("vague subject", _in_clause("vague subject")),
    ("light verb", _in_clause("light verb")),
    ("pronouns", _in_stem("pronoun")),
    ("object pronoun", _in_stem("object pronoun")),
    ("tied words", _in_stem("anaphoric word")),
    ("bare definite", lambda v: v.blank is None and "bare definite" in v.stem_marks),
    ("rare words of a constituent", _rare_of_constituent),
    ("added on", _is_added_on),
    ("cued", lambda v: bool(v.candidate.cue)),
    ("one of more", lambda v: v.is_of_clause and "addition" in v.sentence_marks),
    # how it reads
    ("long stem", lambda v: max(v.length - 20, 0) / 10),
    ("short stem", lambda v: max(8 - v.length, 0) / 4 if v.is_of_clause else 0),
    ("commas", lambda v: min(v.stem.count(","), 4) / 4),
    ("definites", lambda v: min(v.candidate.language.marks.definites(v.stem), 5) / 5),
    ("quotes", lambda v: '"' in v.stem),
    ("passive", _in_clause("passive")),
    ("pluperfect", lambda v: v.blank is None and "pluperfect" in v.clause_marks),
    ("opens with circumstance", _in_stem("fronted circumstance")),
    ("whole", _is_whole),
    # the key
    ("key in title", in_title),
    ("thing in title", is_thing_in_title),
    ("key partly in title", partly_in_title),
    ("key frequent", _is_frequent),
    ("key is home", lambda v: v.is_of_clause and is_home(v)),
    ("key is topic", lambda v: v.is_of_clause and _is_topic(v)),
    ("key digit", lambda v: bool(_NUMBER.search(v.candidate.key))),
    ("key capital", lambda v: v.candidate.key[:1].isupper()),
    ("key words", lambda v: min(len(v.candidate.key.split()), 6) / 6),
    ("small number", _in_key("small number")),
    ("name often", _name_often),
    ("own name", _is_own_name),
    ("key often of a constituent", _key_often_of_constituent),
    ("made false", _is_made_false),
    # the blank
    ("attributive", _is_attributive),
    ("gap first", lambda v: v.blank is not None and not v.blank.before.strip()),
    ("gap last", lambda v: v.blank is not None and not v.blank.after.strip(" .")),
    ("gap after the", _beside_blank("after the definite article")),
    ("gap before of", lambda v: v.describes and "before of" in v.blank_marks),
    ("gap opens a list", _beside_blank("opens a list")),
    ("gap inside a list", _beside_blank("inside a list")),
    ("common word", _asks_for_common_word),
    ("single word", lambda v: v.describes and " " not in v.candidate.key),
    ("description", lambda v: v.describes and v.key_slot is None),
    ("description of several", lambda v: v.describes and "several" in v.key_marks),
)
"""What is known of every candidate, in groups."""
