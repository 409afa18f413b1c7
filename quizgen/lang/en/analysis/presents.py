"""Present tenses that the parser took for nouns: "The amplitude of the motion decays with depth".

It then finds no main verb, or a plural with "a". The sentence is parsed again with a plain verb in
the place of the word that may be one, and where that makes a sound sentence of it, its parse is
that of the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.parse_checks import ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import is_verb, parse_words, with_forms
from quizgen.lang.en.analysis.tree import (
    dependents,
    has_dependent,
    root_of,
    subject_of,
    text_of,
    token_after,
)
from quizgen.lang.en.labels import FINITE_TAGS, NOUNS, PLURAL_TAGS, PRESENT_TAGS, SINGULAR_TAGS

_INDEFINITE = lexicon.words("indefinite_articles")
_MISTAKEN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "JJ"})
"""What a present tense is taken for."""

_OF_NOUNS = frozenset({"compound", "dep", "dobj", "nsubj", "pobj"})
"""The places in a sentence that no finite verb has."""

_OBJECT_OPENERS = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM", "VERB"})
"""What the phrase or clause that a verb governs begins with."""

_ONLY_AFTER_NOUNS = frozenset({"of", "such", "'s", "'", "-", "and", "or", "which", "that", "who"})
"""What stands behind a noun and hardly behind a verb."""

_GOVERNING_GERUNDS = lexicon.words("verbs_with_gerunds")

MOST_TRIED = 4
"""How many words of a sentence are tried for its verb."""


@dataclass(frozen=True, slots=True)
class _Trial:
    """A sentence with a plain verb in the place of one word."""

    number: int
    place: int
    doc: Doc


def with_present_tenses(docs: Sequence[Doc]) -> list[Doc]:
    """`docs`, those without a main verb with the one that makes a sound sentence of each."""
    trials = [trial for number, doc in enumerate(docs) for trial in _trials(number, doc)]
    found = list(docs)
    for trial, parsed in zip(trials, parse_words(trial.doc for trial in trials), strict=True):
        if found[trial.number] is docs[trial.number] and _is_sound(parsed, trial.place):
            found[trial.number] = _retold(parsed, docs[trial.number], trial.place)
    return found


def _trials(number: int, doc: Doc) -> Iterator[_Trial]:
    found = [token for token in doc[1:] if _may_be_its_verb(token)]
    if not _lacks_its_verb(doc):
        found = [token for token in found if _cannot_be_a_noun(token)] or _misplaced(doc)
    found.sort(key=lambda token: token.nbor(-1).pos_ == "ADJ")  # behind a noun is likelier
    for token in found[:MOST_TRIED]:
        words = [other.text for other in doc]
        words[token.i] = _plain_verb(token)
        spaces = [bool(other.whitespace_) for other in doc]
        yield _Trial(number, token.i, Doc(doc.vocab, words=words, spaces=spaces))


def _misplaced(doc: Doc) -> list[Token]:
    """The present tenses that a sentence has in the places of nouns: "functions map data"."""
    if parse_fault(doc) is not ParseFault.UNPAIRED_SUBJECTS:
        return []
    return [token for token in doc[1:-1] if token.tag_ in PRESENT_TAGS and token.dep_ in _OF_NOUNS]


def _cannot_be_a_noun(token: Token) -> bool:
    """Whether a noun seems to be a plural with "a": "as a cell increases in size"."""
    articles = [child for child in dependents(token, {"det"}) if child.lower_ in _INDEFINITE]
    before = token.nbor(-1)
    return token.tag_ == "NNS" and bool(articles) and before.tag_ == "NN" and before.head == token


def _lacks_its_verb(doc: Doc) -> bool:
    """Whether no main verb is found in what is written as a sentence, and gives no order."""
    if parse_fault(doc) is not ParseFault.NO_FINITE_ROOT:
        return False
    return text_of(doc).endswith(".") and doc[0].tag_ != "VB"


def _may_be_its_verb(token: Token) -> bool:
    """Whether a word is in a form of the present tense, behind a noun that may be its subject."""
    if token.tag_ not in _MISTAKEN_TAGS or not token.is_lower:
        return False
    after = token_after(token)
    if after is None:
        return False
    before = token.nbor(-1)
    return (
        _may_be_its_subject(before)
        and _may_stand_before(after, token)
        and _may_agree(token)
        and is_verb(token)
    )


def _may_stand_before(after: Token, token: Token) -> bool:
    """Whether a verb may have behind it what `token` has."""
    if after.text == ".":
        return has_dependent(token, {"advcl"})  # "as it cools, the gas warms"
    doing = after.tag_ == "VBG" and token.lemma_ not in _GOVERNING_GERUNDS
    return after.lower_ not in _ONLY_AFTER_NOUNS and not doing


def _may_be_its_subject(before: Token) -> bool:
    """Whether a word is a noun, or was taken for an adjective as it seemed to describe one."""
    mistaken = before.pos_ == "ADJ" and (before.i == 0 or before.nbor(-1).pos_ == "DET")
    return before.pos_ in NOUNS or mistaken


def _may_agree(token: Token) -> bool:
    """Whether a form fits the noun before it, or one that this belongs to."""
    plural = token.nbor(-1).tag_ in PLURAL_TAGS or _ends_a_plural(token) or _ends_a_pair(token)
    return plural or token.lower_.endswith("s")


def _ends_a_plural(token: Token) -> bool:
    """Whether a word ends a phrase under a plural: "the banks in a town | elect"."""
    root, before = root_of(token.doc), token.nbor(-1)
    part = before.dep_ == "compound" and before.tag_ == "NN" and before.head.i == token.i
    governed = token.dep_ == "pobj" and token.head.head.i == root.i
    return part and governed and root.tag_ in PLURAL_TAGS


def _ends_a_pair(token: Token) -> bool:
    """Whether a word ends a subject of two that opens its sentence: "Ada and her crew | row"."""
    before = token.doc[: token.i]
    return any(one.lower_ == "and" for one in before) and not any(
        one.text == "," or one.tag_ in FINITE_TAGS for one in before
    )


def _plain_verb(token: Token) -> str:
    """A verb that is hardly a noun and governs what follows `token`."""
    after = token_after(token)
    ending = "s" if token.lower_.endswith("s") else ""
    if after is None or _opens_infinitive(after):
        return f"seem{ending}"
    return f"require{ending}" if after.pos_ in _OBJECT_OPENERS else f"depend{ending}"


def _opens_infinitive(after: Token) -> bool:
    """Whether "to" stands here, or behind an aside: "tends, as a rule, to attract"."""
    if after.text != ",":
        return bool(after.lower_ == "to")
    closing = next((token for token in after.doc[after.i + 1 :] if token.text == ","), None)
    behind = token_after(closing) if closing is not None else None
    return behind is not None and behind.tag_ == "TO"


def _is_sound(doc: Doc, place: int) -> bool:
    """Whether the sentence is sound with a verb at `place`, and a subject that agrees with it."""
    verb = doc[place]
    subject = subject_of(verb)
    if subject is None or subject.i > place or parse_fault(doc) is not None:
        return False
    several = subject.tag_ in PLURAL_TAGS or has_dependent(subject, {"conj"})
    if verb.text.endswith("s"):
        single = subject.tag_ in SINGULAR_TAGS or _is_named_by_article(subject)
        return single and not has_dependent(subject, {"conj"})
    return several and subject.pos_ in NOUNS


def _tag_in(parsed: Doc, number: int, place: int) -> str:
    """The tag of a word, the subject of the verb at `place` a noun."""
    token = parsed[number]
    subject = subject_of(parsed[place])
    mistaken = subject is not None and subject.i == number and _is_named_by_article(token)
    return "NN" if mistaken else str(token.tag_)


def _is_named_by_article(subject: Token) -> bool:
    """Whether a subject that was taken for an adjective has an article: "the tow | pulls"."""
    return subject.tag_ == "JJ" and has_dependent(subject, {"det"})


def _retold(parsed: Doc, original: Doc, place: int) -> Doc:
    """The sentence in its own words, with the tags and the tree of its trial."""
    doc = Doc(
        original.vocab,
        words=[token.text for token in original],
        spaces=[bool(token.whitespace_) for token in original],
        tags=[_tag_in(parsed, token.i, place) for token in parsed],
        deps=[token.dep_ for token in parsed],
        heads=[token.head.i for token in parsed],
    )
    names = [name for name in original.ents if not name.start <= place < name.end]
    doc.ents = [Span(doc, name.start, name.end, label=name.label) for name in names]
    return with_forms(doc)
