""" "Another" where a sentence says what something is: "Lake Van is another salt lake" is of one."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import subject_of
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.labels import NOUNS, PRESENT_TAGS

_DESCRIBING = NOUNS | {"ADJ"}


def one_of_its_kind(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """An article for the "another" of what a named thing is: what it is, it is beside others."""
    if "another" not in parsed.words:
        return
    for token in parsed.doc:
        if token.lower_ == "another" and _is_said(token):
            yield [token], Replacement(indefinite_article(token.nbor().text))


def _is_said(another: Token) -> bool:
    """Whether a thing is said to be "another NOUN", in general; not "just another NOUN"."""
    noun, verb = another.head, another.head.head
    subject = subject_of(verb)
    is_now = verb.lemma_ == "be" and verb.tag_ in PRESENT_TAGS and verb.i + 1 == another.i
    named = subject is not None and subject.pos_ in NOUNS and subject.i < another.i
    return is_now and named and noun.dep_ == "attr" and _is_article(another)


def _is_article(another: Token) -> bool:
    """Whether "a" can stand for it: "another salt lake", and not "another one"."""
    noun = another.head
    single = another.dep_ == "det" and noun.tag_ == "NN" and noun.lower_ != "one"
    return single and another.nbor().pos_ in _DESCRIBING
