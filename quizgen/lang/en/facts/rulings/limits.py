"""The words that bound a rule: "at least two days in advance", "only in the yard", "by two weeks".

Such words are what is asked for: without them, the rule would say something else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import text_of
from quizgen.lang.en.bounds import BE, BOUND, DO, EVERY
from quizgen.lang.en.facts.conditions import condition_of, is_understood
from quizgen.lang.en.facts.duties import Duty, in_words
from quizgen.lang.en.facts.rulings.ruled import Ruled, named
from quizgen.model import Condition

LONGEST_BOUND = 45
"""Words."""

LONGEST_WHOLE = 25
"""Words of a bound that is learnt as one; the cases of a longer one are told apart."""

_ONLY = "only"
_ADDED = frozenset({_ONLY, "also"})
_TAIL = re.compile(
    r"[,;]? ?(?:to [a-z]{2,}\b|in order to|so (?:that|as)|because|since|as |due to|, )",
    re.IGNORECASE,
)
"""How what stands behind a bound goes on: with what it is for, or why."""

_REASON = re.compile(
    r",? (?:because|so that|in order to|since|due to)\b.*"
    r"|, (?!(?:if|or|and|when)\b)(?!.*, (?:and|or) ).*",
    re.DOTALL,
)
"""What is told behind a bound, and is no other one beside it: "only in May, as it rains then"."""

_GOING_ON = frozenset({"for", "on", "to", "toward", "towards", "in"})
_OF_WHAT = re.compile(rf" (?:{'|'.join(sorted(_GOING_ON - {'to'}))}) ", re.IGNORECASE)
"""How the words behind a sum tell what it is for: "up to $20 | for a lamp"."""

_TELLING = frozenset({"will", "shall"})
_OWED = frozenset({"eligible", "entitled", "due", "vested"})
"""What somebody or something becomes by a rule, at a time that it tells."""

_OPENERS = frozenset(
    {"if", "when", "after", "before", "once", "while", "during", "in", "on", "at", "inside"}
    | {"within", "by", "with", "through", "for"}
)
_MARKS = frozenset({",", ";", ":", "(", ")"})
_SUBORDINATE = frozenset({"although", "because", "if", "when", "where", "which", "while", "who"})
"""What opens a clause inside the deed, which the bound may belong to."""

_ASIDE = frozenset({"WDT", "WP", "WRB", "VBG", "VBN"})
_CUT = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in what is done the words of a bound begin, and how many letters they have."""

    start: int
    letters: int


def limit_of(ruled: Ruled, material: Material) -> Condition | None:
    """The fact that a rule holds within a bound; None where it has none that is told plainly."""
    place = _place(ruled)
    if place is None:
        return None
    deed, bound = _apart(ruled, place)
    if not (bound and _is_deed(deed)) or _is_of_other(bound, deed) or _is_governed(bound, deed):
        return None
    behind = _up_to_mark(ruled.done[place.start + len(bound) :])
    if behind and behind[0].lower_ in _GOING_ON:
        deed = [*deed, *behind]
    told = [*ruled.lead, *ruled.subject, *deed, *bound]
    return _condition(ruled, deed, bound, material) if is_understood(told, material) else None


def _apart(ruled: Ruled, place: _Place) -> tuple[list[Token], list[Token]]:
    """What is done, without the words that only add it to other things, and its bound."""
    end = ruled.done[place.start].idx + place.letters
    bound = [token for token in ruled.done[place.start :] if token.idx < end]
    deed = [token for token in ruled.done[: place.start] if token.lower_ not in _ADDED]
    turned = [token.text for token in deed[-2:]] == [",", "but"]  # "it burns, but | only in May"
    return (deed[:-2] if turned else deed), bound


def _place(ruled: Ruled) -> _Place | None:
    """Where the first bound is; None where it goes on in other words."""
    only, sentence = _has_only(ruled), _sentence(ruled)
    found = (_place_at(start, only, sentence, ruled) for start in range(len(ruled.done)))
    first = next((one for one in found if one is not None), None)
    return first if first is not None and first.letters else None


def _has_only(ruled: Ruled) -> bool:
    """Whether "only" stands before a verb, and not before what it is said of."""
    before = bool(ruled.done) and ruled.done[0].lower_ == _ONLY
    return before and ruled.modal not in _TELLING


def _place_at(start: int, only: bool, sentence: str, ruled: Ruled) -> _Place | None:
    """The bound that begins at a word, without letters where it is not told to its end.

    The `sentence` ends where what is done does.
    """
    token = ruled.done[start]
    split = only and start > 1 and token.lower_ in _OPENERS  # "may only be used | for"
    lead = f"{_ONLY} " if split else ""
    said = lead + sentence[token.idx :]
    found = BOUND.match(said) if start or ruled.modal == BE else None
    if found is None or not _fits(found, token, ruled):
        return None
    letters = len(_words_of_bound(found)) - len(lead) if _ends(found, said) else 0
    return _Place(start, letters)


def _words_of_bound(found: re.Match[str]) -> str:
    """The words of a bound without a reason behind them."""
    return _REASON.sub("", found[0]) if found["only"] or found["since"] else found[0]


def _sentence(ruled: Ruled) -> str:
    """The sentence up to the end of what is done; empty where nothing is."""
    last = ruled.done[-1] if ruled.done else None
    return text_of(last.doc)[: last.idx + len(last.text)] if last is not None else ""


def _fits(found: re.Match[str], token: Token, ruled: Ruled) -> bool:
    """Whether a bound is one of such a rule: how often it rains, bounds no rule."""
    if found["since"]:
        owed = ruled.modal == BE and ruled.done[0].lower_ in _OWED
        return owed and _is_of_state(token, ruled)
    return not (found["often"] and ruled.modal == DO and EVERY.match(found[0]))


def _ends(found: re.Match[str], said: str) -> bool:
    """Whether nothing stands behind a bound that may belong to it."""
    rest = said[found.end() :]
    plain = not rest or bool(found["only"] or found["since"]) or _TAIL.match(rest) is not None
    return plain or (bool(found["sum"]) and _OF_WHAT.match(rest) is not None)


def _is_of_state(preposition: Token, ruled: Ruled) -> bool:
    """Whether a phrase says when something is so: "eligible for leave | after two years"."""
    state, above = ruled.done[0].i, preposition.head
    return preposition.dep_ in ("prep", "mark") and (above.i <= state or above.head.i == state)


def _up_to_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words up to an aside; a list goes on behind its commas."""
    for place, token in enumerate(tokens):
        aside = token.text == "," and place + 1 < len(tokens) and tokens[place + 1].tag_ in _ASIDE
        if aside or token.text in _MARKS - {","}:
            return tokens[:place]
    return tokens


def _is_of_other(bound: Sequence[Token], deed: Sequence[Token]) -> bool:
    """Whether a bound is of a thing of the deed: "can be told in a talk | no longer than it"."""
    return bound[0].lower_ == "no" and [token.lower_ for token in deed][-1:] != ["be"]


def _is_governed(bound: Sequence[Token], deed: Sequence[Token]) -> bool:
    """Whether a verb alone has its own preposition behind it: "wait | only for an answer"."""
    words = [token.lower_ for token in bound if token.lower_ != _ONLY]
    return words[:1] != [] and words[0] in _GOING_ON and len(deed) == 1 and deed[0].pos_ == "VERB"


def _is_deed(deed: Sequence[Token]) -> bool:
    """Whether words say what is to be done or is so, whole and without another deed beside."""
    marked = any(
        token.text in _MARKS or token.is_quote or token.lower_ in _SUBORDINATE for token in deed
    )
    return bool(deed) and not marked and deed[-1].pos_ not in _CUT


def _condition(
    ruled: Ruled, deed: Sequence[Token], bound: Sequence[Token], material: Material
) -> Condition | None:
    """The fact, in words."""
    done, said = in_words(deed, material), _bound_words(ruled, bound, material)
    if len(said.split()) > LONGEST_BOUND:
        return None
    if ruled.lead:
        lead = in_words(ruled.lead, material)
        done = f"{done} {lead[:1].lower()}{lead[1:]}"
    actor = None if ruled.of_reader else named(ruled.subject, material)
    rest = f"{actor or 'you'} {_finite(ruled)} {done}"
    if ruled.modal == DO:
        rest, done = f"{actor or 'you'} {done}", _plain(done, ruled)
    duty = Duty(ruled.modal, done, actor, ruled.plural)
    return condition_of(said, rest, duty, material).model_copy(update={"bound": True})


def _bound_words(ruled: Ruled, bound: Sequence[Token], material: Material) -> str:
    """A bound with its "only", the cases of a long one told apart."""
    said = in_words(bound, material)
    if ruled.done[0].lower_ == _ONLY and not said.startswith(f"{_ONLY} "):
        said = f"{_ONLY} {said}"
    several = len(said.split()) > LONGEST_WHOLE and _CASES.search(said) is not None
    return said.replace(", ", "; ") if several else said


_CASES = re.compile(r", (?:and|or) ")


def _plain(done: str, ruled: Ruled) -> str:
    """What something does, with its verb as behind "does"."""
    verb = ruled.done[0]
    return f"{verb.lemma_}{done[len(verb.text) :]}"


def _finite(ruled: Ruled) -> str:
    """The modal behind its subject: "are encouraged to", "needs to"."""
    first, _, more = ruled.modal.partition(" ")
    forms = _FORMS.get(first, (first, first))
    return f"{forms[ruled.plural]} {more}".strip()


_FORMS = {"be": ("is", "are"), "need": ("needs", "need"), "have": ("has", "have")}
