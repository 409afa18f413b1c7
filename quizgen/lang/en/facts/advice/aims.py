"""What for and how a reader should do something: "Cover the hay to keep it dry", "... by ...".

The parse of the sentence with the reader as its subject says where they begin.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.facts.advice.reasons import claim_of
from quizgen.lang.en.facts.advice.sayings import Advice, is_known
from quizgen.model import Explanation, Fact, FactId, Statement, Words, digest, fold

SHORTEST_DEED, LONGEST_DEED = 3, 16
SHORTEST_AIM, LONGEST_AIM = 3, 18
"""Words of what is to be done, and of what for or how."""

_FOR_NOBODY = lexicon.words("interface_verbs") | {"use"}
"""Verbs of the steps through a program, whose aim the next step is; what to use is asked for."""

_TELLING = lexicon.words("verbs_to_others") | {"hire", "pay", "prompt", "train", "want"}
_WITH_INFINITIVES = lexicon.words("nouns_with_infinitives") | {"right", "time", "way", "ways"}
_ASKING = re.compile(r"\b(?:how|what|when|where|whether|which|who)\b", re.IGNORECASE)
_MENTIONED = re.compile(r"\S+ the \S+", re.IGNORECASE)
_READER = re.compile(r"\byour?\b", re.IGNORECASE)


TIMES = lexicon.words("units_of_time") | {"moment", "time", "while"}
"""What is only taken for a deed: "take a moment to read it"."""


def aimed_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """What readers should do something for, and by doing what.

    A document that never says "you" may list what others are to do.
    """
    if _READER.search(reading.document.text) is None:
        return
    for advice in said:
        opening = _opening(advice) if advice.adverb in ("", "always") and not advice.front else None
        fact = _explanation(advice, opening, reading) if opening is not None else None
        if fact is not None:
            yield fact


def _opening(advice: Advice) -> Token | None:
    """The word at which the aim or the way of the advice begins; None without one at its end."""
    verb = advice.verb
    if (" to " not in advice.done and " by " not in advice.done) or verb.lemma_ in _FOR_NOBODY:
        return None
    if not _is_done_to_things(verb) or has_dependent(verb, {"conj", "ccomp", "mark"}):
        return None
    last = next((child for child in reversed(list(verb.children)) if not child.is_punct), None)
    if last is None:
        return None
    return _way(last) if last.dep_ == "prep" else _aim(last, verb)


def _is_done_to_things(verb: Token) -> bool:
    """Whether a verb has an object, which is no time that is taken for the deed."""
    things = dependents(verb, {"dobj"})
    return bool(things) and all(thing.lemma_ not in TIMES for thing in things)


def _way(by: Token) -> Token | None:
    """ "By" where a verb in "-ing" follows it."""
    way = next(iter(dependents(by, {"pcomp"})), None) if by.lower_ == "by" else None
    return by if way is not None and way.tag_ == "VBG" and way.i == by.i + 1 else None


def _aim(last: Token, verb: Token) -> Token | None:
    """The "to" of an aim: of the deed itself, or set to its object as if that were its use."""
    if last.dep_ == "xcomp" and verb.lemma_ in _TELLING:
        return None
    aim = _behind_noun(last) if last.dep_ == "dobj" else last
    if aim is None or aim.tag_ != "VB":
        return None
    to = next((word for word in dependents(aim, {"aux"}) if word.tag_ == "TO"), None)
    return to if to is not None and _opens_an_aim(to, aim) else None


def _opens_an_aim(to: Token, aim: Token) -> bool:
    """Whether "to" opens an infinitive that says no more of a noun: "find a way to cross"."""
    noun = to.nbor(-1)
    says_which = noun.pos_ == "NOUN" and noun.lower_ in _WITH_INFINITIVES
    return to.i == aim.left_edge.i and not says_which


def _behind_noun(noun: Token) -> Token | None:
    """The verb behind a noun that it is not done to, and that takes no infinitive of its own."""
    verb = next((one for one in noun.children if one.dep_ in ("acl", "relcl")), None)
    if verb is None or not has_dependent(verb, _GOVERNED) or noun.lower_ in _WITH_INFINITIVES:
        return None
    return verb


def _is_open(done: Span) -> bool:
    """Whether a deed is done to what only the text tells, or has a clause that may go on.

    "Write the code", "keep the steps you take".
    """
    if _MENTIONED.fullmatch(done.text) or _ASKING.search(done.text):
        return True
    return any(token.dep_ in _SUBJECTS for token in done)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_GOVERNED = frozenset({"dobj", "ccomp"})
"""What an infinitive governs, where it is not the noun before it that it is done to."""


def _explanation(advice: Advice, opening: Token, reading: Reading) -> Explanation | None:
    """The explanation, where the sentence can be understood without the text around it."""
    doc = advice.doc
    done = doc[advice.verb.i : opening.i]
    deed = done.text.rstrip(" ,")
    aim = doc[opening.i :].text.rstrip(" .!")
    short = SHORTEST_DEED <= len(deed.split()) <= LONGEST_DEED
    told = SHORTEST_AIM <= len(aim.split()) <= LONGEST_AIM
    if not (short and told) or _is_open(done) or parse_fault(doc) is not None:
        return None
    if not is_known(doc, advice.parsed, reading):
        return None
    text = f"You {advice.modal} {deed} {aim}."
    sentence = reading.document.sentences[advice.parsed.sentence]
    return Explanation(
        id=FactId(digest("explanation", fold(text))),
        statement=Statement(parts=(Words(text=text),)),
        evidence=(reading.document.evidence(sentence.span, sentence.block),),
        origin="root",
        claim=claim_of(advice, deed),
        reason=aim,
    )
