"""What stands behind a term and a colon: what the term is, what it does, or something else."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quizgen.lang.base.structure import Term
from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.page.sentences import split_sentences
from quizgen.lang.en.plurals import is_plural
from quizgen.lang.en.structure.lists import series
from quizgen.model.fact import Predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

Shape = Literal["noun phrase", "does", "is", "sentence", "instruction"]

_LABELS = lexicon.words("labels")
_NUMBERED = re.compile(r"(?:[\w-]+ )?(?:\d+|[ivx]+|[a-z])\W*$|\d", re.IGNORECASE)
_THIRD_PERSON = re.compile(r"[a-z]{2,}(?<![sui])s$")
_AFTER_VERB = lexicon.words("words_after_verbs")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OPENS_NOUNS = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
_VERBS = frozenset({"VERB", "AUX"})
_MEASURE = re.compile(
    r"[$€£]?\d|(?:fewer|more|less|between|over|under|up to|at least)\b", re.IGNORECASE
)
"""What a value begins with, in lists of prices and times."""

_FUNCTION_WORDS = lexicon.words("function_words")
_SUBJECTS = lexicon.words("pronoun_subjects_of_meanings")
_LONGEST = 45
_PART = re.compile(r"\s*[—;:(]|\s[–-]\s")


def is_label(label: str) -> bool:
    """Whether words before a colon are a label, as "Note", "Step 2" or "If lost", and no term."""
    words = " ".join(label.lower().split()).strip(" :.*")
    return words in _LABELS or bool(_NUMBERED.fullmatch(words) or _CASE.match(words)) or not words


_CASE = re.compile(
    r"(?:if|when|unless|once|in case) "
    r"(?!(?:[\w-]+ )?(?:statement|clause|block|expression|loop|else|condition)s?\b)"
)
"""The opening of a case, for which something is told: "If broken: call the office"."""


_PREDICATES: dict[Shape, Predicate] = {"sentence": "says", "instruction": "acts"}


def predicate(term: Term, meaning: str) -> Predicate | None:
    """How `meaning` is said of `term`; None for a noun phrase, which the term stands for."""
    first, second = [*meaning.lower().split(), ""][:2]
    if second in _RELATIVES and term.text.lower().endswith(first):  # "tides that carry sand"
        return None
    shape = _shape(_first_part(meaning))
    if shape == "does":
        return None if term.plural or not _THIRD_PERSON.match(first) else "does"
    if shape == "is":
        told = first.endswith(("ed", "en")) or _STATE.match(meaning) is not None
        return "is" if told else None
    return _PREDICATES.get(shape)


_STATE = re.compile(r"[a-z]+ (?:by|for|from|in|of|to|with) ", re.IGNORECASE)
"""How a meaning begins that is an adjective with what goes along: "full of seeds"."""


def explains(term: Term, meaning: str, *, head: str = "") -> bool:
    """Whether `meaning`, behind a colon or dash, says what `term` is, and not something else.

    An entry of a list with a `head` is described, and defined only by what holds of all that have
    its name: "sessions in the evening" are no meaning of "evening training".
    """
    words = meaning.split()
    if _is_task(term.text) or _ASKS_WHY.match(head) or _only_tells(meaning):
        return False
    if not 2 <= len(words) <= _LONGEST or meaning.rstrip().endswith(("?", ":")):
        return False
    if _MEASURE.match(meaning) or _MEASURE.match(term.text) or _is_title(term, words):
        return False
    shape = _shape(_first_part(meaning))
    if shape == "sentence":
        subject = words[0].lower()
        named = term.text.lower() in meaning.lower()[: len(term.text) + 4]
        return subject in _SUBJECTS or named
    if head and not term.plural and _tells_of_one(term, meaning, shape):
        return False
    if shape == "noun phrase" and _is_no_meaning(term, meaning):
        return False
    return shape in ("noun phrase", "does", "is")


_ASKS_WHY = re.compile(r"(?:why|how come|what (?:makes?|made))\b", re.IGNORECASE)
"""How a head begins below which each label is a reason and no term."""


def _tells_of_one(term: Term, meaning: str, shape: Shape) -> bool:
    """Whether words behind a label tell what one thing has of it: "misty hills with forests".

    So does a label that is no name where a place is told: "Trade: the port of Genoa".
    """
    if shape != "noun phrase":
        return False
    if is_plural(_MODIFIED.split(_first_part(meaning), maxsplit=1)[0]):
        return True
    common = term.text[:1].islower() or _ABSTRACT.search(term.text) is not None
    return common and any(place_class(one[0]) for one in _CAPITALS.finditer(meaning))


_CONTENTS = re.compile(
    r"[a-z]{2,}(?<![su])s of (?!.*\b(?:that|which|who|whose|in|by|with|for)\b)", re.IGNORECASE
)
"""What a place holds, and not what it is: "Left locker: coils of rope"."""

_BARE_NOUN = re.compile(r"(?:(?:an?|the) [\w-]+|the [\w-]+ [\w-]+)[.,;]?$", re.IGNORECASE)
"""A meaning that only likens: "Front desk: the gate", "Back room: the sail loft"."""

_ASIDE = re.compile(r"\s*\([^()]*\)")
_TELLS = re.compile(
    r"(?:(?!\b(?:how|if|that|what|when|where|whether|which|who|whom|whose)\b)[^;:—]){2,90}? "
    r"(?:is|are|was|were|will|must|should|can|cannot|may) \w",
    re.IGNORECASE,
)
"""A sentence that a parser may take for a noun: "Toll fees, with the rest, are paid by noon"."""


def _is_no_meaning(term: Term, meaning: str) -> bool:
    """Whether what seems a noun only likens, names, praises, or is a sentence."""
    likens = _BARE_NOUN.match(meaning) or _TELLS.match(_ASIDE.sub("", meaning))
    holds = not term.plural and _CONTENTS.match(meaning) is not None
    return bool(likens) or holds or _is_a_name(meaning.split()) or _says_how(term, meaning)


def _is_a_name(words: Sequence[str]) -> bool:
    """Whether a meaning is nothing but a name: "Northern Harbour Hospital", of a town."""
    telling = [word for word in words if word.lower() not in _FUNCTION_WORDS]
    return len(telling) > 1 and all(word[:1].isupper() for word in telling)


def _says_how(term: Term, meaning: str) -> bool:
    """Whether a meaning says how a thing is, and not what: "Harbour wall: an old, sound wall"."""
    noun = term.text.lower().partition(" of ")[0].split()[-1]
    said = _first_part(meaning).lower().rstrip(" .,").split()
    return len(said) > 1 and said[-1] == noun


_ABSTRACT = re.compile(r"^[A-Z][a-z]+(?:ship|hood|ness|ity|ion|ism|ance|ence|ment)$")
_CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_MODIFIED = re.compile(r" (?=(?!need)[a-z]{2,}(?:ed|en) (?:with|in|by|for|from|to|of|on|at|as) )")
"""Where a noun ends and a participle behind it begins."""

_DENIES = re.compile(r"(?:no|none|never|not) ", re.IGNORECASE)
"""How a text begins that says what there is not."""


def _only_tells(meaning: str) -> bool:
    """Whether a text is of what a label has or lacks, and not of what it is."""
    return _DENIES.match(meaning) is not None or _only_lists(meaning)


def _only_lists(meaning: str) -> bool:
    """Whether a text is nothing but a row of a few words each: "bison, bears, elk, and more"."""
    members = series(meaning) or meaning.rstrip(" .").split(", ")
    short = all(len(member.split()) <= _LONGEST_LISTED for member in members)
    return len(members) >= _LEAST_LISTED and short and not _ARTICLE.match(meaning)


_LEAST_LISTED = 3
_LONGEST_LISTED = 3
_ARTICLE = re.compile(r"(?:an?|the|any|one) ", re.IGNORECASE)


def _is_task(label: str) -> bool:
    """Whether a label says what to do: "Open a new gate", which what follows does not define."""
    from quizgen.lang.en.analysis.parsing import is_verb_form  # here: it loads spaCy

    found = _TASK.match(label)
    return found is not None and is_verb_form(found["verb"].lower())


_TASK = re.compile(r"(?P<verb>[A-Za-z][a-z]+) (?!(?:of|and|or|in) )(?:\S+ )*?(?:an?|the|your) \w")


def _is_title(term: Term, words: Sequence[str]) -> bool:
    """Whether a label of several words is followed by a title: "Case study: The Bank War"."""
    telling = [word for word in words if word.lower() not in _FUNCTION_WORDS]
    named = all(word[:1].isupper() for word in telling) and len(telling) > 1
    return named and " " in term.text and not words[-1].endswith(".")


def first_sentence(text: str) -> str:
    """The first sentence of `text`."""
    start, end = next(split_sentences(text), (0, len(text)))
    return text[start:end]


def _first_part(meaning: str) -> str:
    """What a meaning says first, before a dash, a colon or a second sentence.

    That is all of it where a mark opens it: "(also, sluice) a gate that ...".
    """
    return _PART.split(first_sentence(meaning), maxsplit=1)[0] or meaning


@lru_cache(maxsize=4096)
def _shape(meaning: str) -> Shape:
    """What `meaning` is by its grammar."""
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy

    doc = next(iter(parse([meaning[:1].lower() + meaning[1:]])))
    root = next((token for token in doc if token.dep_ == "ROOT"), doc[0])
    return next(shape for shape, has in _SHAPES if has(doc[0], root))


_SHAPES: tuple[tuple[Shape, Callable[["Token", "Token"], bool]], ...] = (
    ("noun phrase", lambda first, root: root.pos_ in _NOUNS and not _has_subject(root)),
    ("is", lambda first, root: first.i == root.i and root.tag_ == "JJ" and _is_of(root)),
    ("noun phrase", lambda first, root: first.pos_ in _OPENS_NOUNS and root.pos_ not in _VERBS),
    ("noun phrase", lambda first, root: _is_told_more_of(root)),
    ("noun phrase", lambda first, root: _is_told_of(first)),
    ("noun phrase", lambda first, root: _tells_of_a_deed(first)),
    ("noun phrase", lambda first, root: root.pos_ == "ADP" and root.i == first.i),
    ("sentence", lambda first, root: _has_subject(root)),
    ("does", lambda first, root: first.tag_ == "VBZ" or _follows_verb(first)),
    ("instruction", lambda first, root: root.tag_ in ("VB", "VBP") and first.i == root.i),
    ("noun phrase", lambda first, root: _is_before_its_noun(first)),
    ("is", lambda first, root: first.tag_ in ("VBN", "VBG", "JJ")),
    ("noun phrase", lambda first, root: first.pos_ in _OPENS_NOUNS),
    ("sentence", lambda first, root: True),
)
"""What a meaning is by its first word and its root, the surest sign first."""


def _is_told_more_of(root: "Token") -> bool:
    """Whether what seems the subject of a verb is a noun of which a relative clause tells.

    "Brave men who fought, and sang of it": "sang" goes on with the clause. So does what follows
    "kind of rope with which", as no sentence begins with such a noun alone.
    """
    subject = next((child for child in root.lefts if child.dep_ in _SUBJECT_ROLES), None)
    if subject is None or not any(child.dep_ == "relcl" for child in subject.subtree):
        return False
    goes_on = root.i > 0 and root.nbor(-1).dep_ == "cc"
    bare = subject.i == 0 and subject.tag_ == "NN"
    return goes_on or bare


def _is_told_of(first: "Token") -> bool:
    """Whether a noun with its relative clause opens a meaning: "rules that bind all guests"."""
    nouns = list(first.doc[: first.i + LONGEST_HEAD])
    which = next((n for n, token in enumerate(nouns) if token.lower_ in _RELATIVES), 0)
    before = nouns[:which]
    plain = bool(before) and all(token.pos_ in ("ADJ", "NOUN") for token in before)
    return plain and before[-1].pos_ == "NOUN"


def _tells_of_a_deed(first: "Token") -> bool:
    """Whether an adjective that may be a verb stands before a deed: "slow sinking of a shore"."""
    nouns = [token.lower_ for token in first.doc[1 : 1 + LONGEST_HEAD]]
    deed = nouns[:1] != [] and nouns[0].endswith("ing") and "of" in nouns
    return deed and first.lower_ in _ALSO_ADJECTIVES


_ALSO_ADJECTIVES = lexicon.words("verbs_that_are_adjectives")

LONGEST_HEAD = 4
"""Words of a noun without an article, with the word that opens its relative clause."""

_RELATIVES = frozenset({"that", "where", "which", "who", "whose"})


def _is_before_its_noun(first: "Token") -> bool:
    """Whether an adjective and the noun that it goes with open a meaning: "brave men who"."""
    return first.tag_ == "JJ" and first.dep_ == "amod" and first.head.i == first.i + 1


def _is_of(root: "Token") -> bool:
    """Whether an adjective says of, in or for what it is so."""
    following = root.nbor() if root.i + 1 < len(root.doc) else None
    return following is not None and following.tag_ == "IN"


def _follows_verb(first: "Token") -> bool:
    """Whether the word behind `first` makes it a verb: "controls our organs"."""
    following = first.nbor().lower_ if first.i + 1 < len(first.doc) else ""
    return bool(_THIRD_PERSON.match(first.lower_)) and following in _AFTER_VERB


_SUBJECT_ROLES = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def _has_subject(root: "Token") -> bool:
    return any(child.dep_ in _SUBJECT_ROLES for child in root.children)
