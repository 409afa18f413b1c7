"""What a participle set off by a comma tells of the subject: "..., becoming king"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import (
    dependents,
    has_dependent,
    root_of,
    subject_of,
    token_after,
)
from quizgen.lang.en.coreference.substitution import replacements
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import AUXILIARIES, PLURAL_TAGS, PRESENT_TAGS, SUBJECTS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.lang.en.wordforms import third_person

_DEEDS = lexicon.pairs("deeds_of_subjects")

_NOT_PLAIN = SUBJECTS | AUXILIARIES | {"mark", "neg"}
_COORDINATION = frozenset({"cc", "conj"})
_FINITE = PRESENT_TAGS | {"VBD"}


def of_participles(reading: Reading) -> Iterator[Said]:
    """ "Brook became king" for "Brook crossed the river, becoming king"."""
    for parsed in reading.sentences:
        if parsed.fault:
            continue
        root = root_of(parsed.doc)
        for verb in _participles(root):
            said = _said(verb, root, parsed, reading) if _tells_a_deed(verb, root) else None
            if said is not None:
                yield said_of(parsed, said, reading)


def _participles(root: Token) -> Iterator[Token]:
    """The participles under the main verb, and those that go on with them."""
    for first in dependents(root, {"advcl"}):
        yield first
        yield from dependents(first, {"conj"})


def _tells_a_deed(verb: Token, root: Token) -> bool:
    """Whether a participle opens or ends its sentence, and tells a plain deed of the subject."""
    plain = verb.tag_ == "VBG" and not has_dependent(verb, _NOT_PLAIN)
    if not plain or verb.lemma_ not in _DEEDS or verb.left_edge.i != verb.i:
        return False
    return _ends_sentence(verb) if verb.i > root.i else _opens_sentence(verb)


def _ends_sentence(verb: Token) -> bool:
    last = verb.right_edge.i
    set_off = verb.nbor(-1).text == "," or (verb.dep_ == "conj" and verb.nbor(-1).dep_ == "cc")
    return set_off and all(token.is_punct for token in verb.doc[last + 1 :])


def _opens_sentence(verb: Token) -> bool:
    """Whether only the subject of the sentence follows, behind a comma."""
    comma, subject = token_after(verb.right_edge), subject_of(verb.head)
    if verb.i or comma is None or comma.text != "," or subject is None:
        return False
    return subject.left_edge.i == comma.i + 1


def _said(verb: Token, root: Token, parsed: Parsed, reading: Reading) -> str | None:
    subject = subject_of(root)
    finite = _finite(verb, root)
    if subject is None or finite is None:
        return None
    who = _who(subject, replacements(parsed, reading))
    goes_on = {token.i for other in dependents(verb, _COORDINATION) for token in other.subtree}
    rest = [token for token in verb.subtree if token.i > verb.i and token.i not in goes_on]
    what = realise(rest, {}).words.rstrip(" .,")
    return f"{who} {finite} {what}" if who and what else None


def _finite(verb: Token, root: Token) -> str | None:
    """The verb in the tense of the main one; None where that says what may be or is not."""
    helpers = dependents(root, AUXILIARIES)
    first = min([*helpers, root], key=lambda token: token.i)
    if first.tag_ not in _FINITE or has_dependent(root, ("neg",)):
        return None
    if first.tag_ == "VBD":
        return _DEEDS[verb.lemma_]
    subject = subject_of(root)
    several = subject is not None and (
        subject.tag_ in PLURAL_TAGS or has_dependent(subject, ("conj",))
    )
    return verb.lemma_ if several else third_person(verb.lemma_)


def _who(subject: Token, replaced: Replacements) -> str | None:
    """The words of a subject that needs no context to be known; a pronoun as it is read."""
    if subject.i in replaced and replaced[subject.i].text:
        return replaced[subject.i].text
    if subject.tag_ == "PRP":
        return None
    try:
        tokens = kept_tokens(subject)
    except BrokenPhrase:
        return None
    return realise(tokens, {place: one.text for place, one in replaced.items()}).words
