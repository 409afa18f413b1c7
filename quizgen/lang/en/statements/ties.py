"""Words that only tie a sentence to its neighbours, and can be left out: "also", "For example,"."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.states import times_a_state
from quizgen.lang.en.analysis.tree import has_dependent, root_of, subject_of, word_before
from quizgen.lang.en.labels import PAST_TAGS, SUBJECTS, SUBJECTS_OF_ANY_KIND, TENSED_TAGS, VERBS
from quizgen.lang.en.syntax.constituents import opens_a_preposition

_CONNECTIVES = lexicon.words("connectives")
_EMPHATIC = lexicon.words("emphatic")
_LEADING = lexicon.words("leading")
_TIES = lexicon.words("ties")
_TIME_TIES = lexicon.words("time_ties")
_TYING_PHRASES = frozenset(lexicon.phrases("tying_phrases"))
_TYING_OPENINGS = lexicon.phrases_by_first_word("tying_phrases")

SHORTEST = 4
"""Tokens of a sentence that a conjunction opens."""

_OPENS_A_NOUN = frozenset({"DET", "NOUN", "PRON", "PROPN"})
_OPENING = _LEADING | _CONNECTIVES | _TIME_TIES | {"whereas"}
"""Words that tie a sentence to the one before, with a comma behind them: "Whereas, ..."."""


def without_ties(doc: Doc) -> list[Token]:
    """The tokens of a sentence without what ties it to others, and the commas around that."""
    tokens = list(doc)[_opening_length(doc) :]
    dropped = {token.i for token in tokens if is_tie(token)} | _tying_phrases(tokens)
    kept: list[Token] = []
    for token in tokens:
        if token.text == "," and token.i - 1 in dropped:
            kept = _with_comma_after_tie(kept, token)
        elif token.i not in dropped:
            kept.append(token)
        elif _is_last_word(token) and kept and kept[-1].text == ",":
            kept.pop()
    return kept


def _is_last_word(token: Token) -> bool:
    """Whether nothing but a mark ends the sentence behind a word: "It was shut, however." """
    after = token.doc[token.i + 1 :]
    return len(after) <= 1 and all(other.is_punct for other in after)


def _with_comma_after_tie(kept: list[Token], comma: Token) -> list[Token]:
    """What is kept at the comma after a tie: it goes with the comma before the tie, if any.

    That one stays where it sets off an opening: "On the whole, however, Bill was well."
    """
    if kept and kept[-1].text == ",":
        opening = not any(token.pos_ in VERBS for token in kept)
        return kept if opening and _precedes_subject(comma) else kept[:-1]
    opens = not kept or word_before(comma) in _EMPHATIC
    return kept if opens else [*kept, comma]


def _precedes_subject(comma: Token) -> bool:
    """Whether the subject of the sentence is behind a comma, and so an opening before it."""
    subject = subject_of(root_of(comma.doc))
    return subject is not None and subject.i > comma.i


def is_tie(token: Token) -> bool:
    """Whether a word only stresses a noun, or only ties its sentence to the ones around it."""
    if token.dep_ in ("appos", "npadvmod"):
        return token.lower_ in _EMPHATIC
    if token.dep_ != "advmod" or opens_a_preposition(token) or _adds_a_side(token):
        return False
    if token.lower_ in _TIES or _opens_a_date(token):
        return True
    return _is_bare_time_adverb(token) or _draws_a_conclusion(token)


def _adds_a_side(adverb: Token) -> bool:
    """Whether "but also" joins two things, which "but" alone would set against each other."""
    return adverb.lower_ == "also" and adverb.i > 1 and word_before(adverb) == "but"


def _draws_a_conclusion(adverb: Token) -> bool:
    """Whether "so" before a verb says what came of the sentence before: "Ana so won the hill"."""
    verb = adverb.head
    behind = [child for child in verb.children if child.i > verb.i]
    before = adverb.lower_ == "so" and adverb.i + 1 == verb.i and verb.tag_ in PAST_TAGS
    return before and any(child.dep_ == "dobj" for child in behind)


def _opens_a_date(adverb: Token) -> bool:
    """Whether a date follows an opening "later": "Later in October 1931"."""
    return adverb.lower_ == "later" and adverb.i == 0 and adverb.nbor().pos_ == "ADP"


def _is_bare_time_adverb(adverb: Token) -> bool:
    """Whether an adverb of time says nothing by itself: not "two years later", "then came"."""
    if adverb.lower_ not in _TIME_TIES or list(adverb.children):
        return False
    verb = adverb.head
    inverted = any(child.dep_ in SUBJECTS and child.i > verb.i for child in verb.children)
    main = verb.dep_ == "ROOT" and verb.pos_ in VERBS
    return main and not inverted and not times_a_state(adverb)


def _tying_phrases(tokens: Sequence[Token]) -> set[int]:
    """The places of phrases that tie from inside the sentence: "devoted in fact a volume"."""
    found: set[int] = set()
    for token in tokens:
        phrase = list(token.subtree) if token.dep_ == "prep" else []
        if tuple(other.lower_ for other in phrase) in _TYING_PHRASES:
            found.update(other.i for other in phrase)
    return found


def _opening_length(doc: Doc) -> int:
    """How many tokens tie the sentence to the one before and can go: "For example,"."""
    lower = [token.lower_ for token in doc[:5]]
    for phrase in _TYING_OPENINGS.get(lower[0], ()):
        if lower[: len(phrase) + 1] == [*phrase, ","]:
            return len(phrase) + 1
    if _opens_as_conjunction(doc):
        return 1
    return 2 if lower[0] in _OPENING and lower[1:2] == [","] else 0


def opens_a_noun(token: Token) -> bool:
    """Whether a subject may begin with a word: "the", "Ana", "sending letters"."""
    return token.pos_ in _OPENS_A_NOUN or token.tag_ == "VBG"


def _opens_as_conjunction(doc: Doc) -> bool:
    """Whether "so" or "for" joins the sentence to the one before: "So the queen sold the fleet".

    The parser takes "for" for a preposition, too, and then leaves the verb without a subject.
    """
    first, root = doc[0], root_of(doc)
    if first.head.i != root.i or len(doc) < SHORTEST:
        return False
    match first.lower_:
        case "so":
            return opens_a_noun(doc[1])
        case "for":
            alone = not has_dependent(root, SUBJECTS_OF_ANY_KIND)
            return first.dep_ == "mark" or (alone and root.tag_ in TENSED_TAGS | PAST_TAGS)
        case _:
            return False
