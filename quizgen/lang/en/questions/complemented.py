"""Questions for what completes an adjective: "What is spinach rich in?"."""

import re
from typing import NamedTuple

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.prepositions import ask_with_preposition
from quizgen.lang.en.questions.who import opens_with_people
from quizgen.model import Clause, Phrase

_ARTICLES = lexicon.words("articles")
_STRANDED = lexicon.words("stranded_prepositions")
_WITH_TO = lexicon.alternatives("adjectives_with_to")

_TO_A_THING = "to(?= (?:the|an?|its|their|all|both|every|many|most|other) )"
"""Before anything else, "to" may open a deed: "eager to row"."""

_PREPOSITIONS = "|".join([*sorted((_STRANDED | {"than", "in"}) - {"to"}), _TO_A_THING])
_COMPLEMENTED = re.compile(
    rf"^(?P<how>(?:[\w-]+ ){{0,2}}?(?:{_WITH_TO})) (?P<by>to) (?P<what>.+)"
    rf"|^(?P<such>(?:[\w-]+ ){{0,3}}?[\w-]+) (?P<tie>{_PREPOSITIONS}) (?P<thing>.+)"
)
"""An adjective, its preposition and what that governs; some adjectives have "to" before a thing."""

_INSIDE = _STRANDED | {"at", "in"}
"""Prepositions of a phrase before another one: "available at low prices | for guests"."""

_EMPTY_COMPARED = frozenset(
    {"as", "half", "less", "more", "one", "only", "other", "rather", "so", "twice"}
)
_COMPARED = re.compile(r"^(?:much |far |even )?(?:more|less|most|least) .*(?<! than)$")
"""What is compared with nothing that is named: "more dependent on"."""

_HOLDING = frozenset({"deficient", "insoluble", "poor", "rich", "soluble"})
"""Adjectives that are told by one word behind "in": "rich in oil", not "spherical in shape"."""

_STATES = frozenset({"be", "become", "remain", "seem", "stay"})
"""Verbs of what something is: "the crew must remain faithful to the rule"."""


class _Parts(NamedTuple):
    """An adjective with what completes it: "rich", "in", "iron"."""

    adjective: str
    preposition: str
    what: str

    def is_told(self) -> bool:
        """Whether what completes the adjective says enough to be asked for."""
        words = self.adjective.lower().split()
        bare = " " not in self.what
        telling = not bare or self.preposition == "to" or words[-1] in _HOLDING
        compared = _COMPARED.match(f"{self.adjective} {self.preposition}") is not None
        empty = self.adjective.lower() in _EMPTY_COMPARED or compared or self._is_example()
        return telling and not empty and self.preposition not in ("among", "between")

    def _is_example(self) -> bool:
        """ "What is the word silent in? Such names as Cley": others would do."""
        return self.what.lower().startswith("such ")


def _parts_of(phrase: Phrase) -> _Parts | None:
    found = _COMPLEMENTED.match(phrase.text)
    if found is None:
        return None
    return _Parts(
        found["how"] or found["such"], found["by"] or found["tie"], found["what"] or found["thing"]
    )


def is_complemented(clause: Clause, phrase: Phrase) -> bool:
    """Whether an adjective has a complement: "rich in iron", "older than the church"."""
    parts = _parts_of(phrase)
    others = {one.role for one in clause.complements if one is not phrase}
    said = phrase.role == "attribute" and clause.lemma in _STATES and others <= {"adverb"}
    return said and parts is not None and parts.is_told() and not _is_noun(phrase, parts)


def _is_noun(phrase: Phrase, parts: _Parts) -> bool:
    """Whether a noun is what something is said to be: "free software meant | for"."""
    words = parts.adjective.lower().split()
    doing = len(words) > 1 and words[0].endswith("ing")
    noun = phrase.plural or doing or phrase.text.lower().split()[0] in _ARTICLES
    return noun or phrase.head.lower() in words[:-1] or not _INSIDE.isdisjoint(words)


def asked_complemented(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is spinach rich in?" """
    parts = _parts_of(phrase)
    if parts is None:
        return "oblique", None, phrase.text
    whom = opens_with_people(parts.what)
    stem = ask(clause, "Who" if whom else "What", phrase)
    if stem is None or (whom and parts.what.lower().startswith(_ONE_OR_OTHER)):
        return "oblique", None, phrase.text
    return "oblique", f"{stem[:-1]} {parts.adjective} {parts.preposition}?", parts.what


_WEIGHING = lexicon.alternatives("weighing_adjectives")
_WEIGHED = re.compile(rf"(?:[a-z]+ly )?(?:active|influential|{_WEIGHING})", re.IGNORECASE)
_IN_A_DEED = re.compile(r"in (?:(?:the|an?) (?:[\w-]+ )?[\w-]+ of|[a-z]{2,}ing) \S")


def matters_in(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says in which deed a thing matters: "tar is vital | in the caulking of"."""
    if clause.lemma != "be" or len(clause.complements) != 2 or clause.complements[1] is not phrase:
        return False
    matters = _WEIGHED.fullmatch(clause.complements[0].text) is not None
    return matters and phrase.role == "oblique" and _IN_A_DEED.match(phrase.text) is not None


def asked_matter(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is tar vital in?" """
    return "oblique", ask_with_preposition(clause, "What", phrase), phrase.text[len("in ") :]


ADJECTIVE_ASKERS = (
    ("adjective", is_complemented, asked_complemented),
    ("adjective with a deed", matters_in, asked_matter),
)
"""What completes an adjective, and who then asks for it."""

_ONE_OR_OTHER = ("a ", "an ")
"""What "who" is not answered by: some singer or other."""
