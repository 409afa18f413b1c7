""" "This process" and "these rocks": the thing that was just defined, or that the heading names.

Nothing says that sublimation is a process but that the text goes on about "this process", right
after it said what sublimation is. Where a section opens so, it speaks of what its heading names.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, has_dependent, root_of, subject_of
from quizgen.lang.en.coreference.headings import named_by_heading, opens_section
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, PLURAL_TAGS, PRESENT_TAGS, SUBJECTS

_GENERA = lexicon.words("genera")
_NAMING_VERBS = lexicon.words("naming_verbs")
_NO_KINDS = (
    lexicon.words("document_nouns")
    | lexicon.words("own_document_nouns")
    | lexicon.words("parts_of_texts")
    | lexicon.words("picture_nouns")
    | lexicon.words("units_of_time")
    | lexicon.words("vague_nouns")
    | {"definition", "description", "instruction", "lecture", "name", "term", "title", "topic"}
)
"""Nouns by which a text speaks of itself or its words, or of anything."""

_POINTING = {"this": False, "these": True}
"""The pointing words, and whether each means several."""

LATEST = 4
"""The place of a pointing word that opens a sentence, behind "in fact," or the like."""

_BESIDE = frozenset({"case", "punct"})
_ACTING = SUBJECTS | {"dobj"}


def kinds_meant(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The name of a thing for "this" and a noun for its kind, as the subject of a sentence."""
    if parsed.words.isdisjoint(_POINTING) or parsed.kind == "caption":
        return
    subject = subject_of(root_of(parsed.doc))
    if subject is None or not _is_pointed_at(subject):
        return
    pointer = parsed.doc[subject.i - 1]
    topic = _meant(subject, parsed, reading)
    if topic is not None and topic.plural == _POINTING[pointer.lower_]:
        yield [pointer, subject], Replacement(topic.name, topic.type)


def _is_pointed_at(noun: Token) -> bool:
    """Whether a subject is "this" and a noun for a kind of thing, and nothing else."""
    children = [child for child in noun.children if child.dep_ not in _BESIDE]
    alone = len(children) == 1 and children[0].i == noun.i - 1
    if not alone or noun.i > LATEST or children[0].lower_ not in _POINTING:
        return False
    return noun.tag_ in COMMON_NOUN_TAGS and noun.lemma_.lower() not in _NO_KINDS


def _meant(noun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    before = reading.before(parsed)
    if before is None:
        return named_by_heading(parsed, reading) if opens_section(parsed, reading) else None
    topic = reading.discourse.topic(before.number)
    if topic is None or topic.type == "person" or not _defines(before, noun):
        return None
    return topic if topic.plural or _is_of_kind(noun, before) else None


def _is_of_kind(noun: Token, before: Parsed) -> bool:
    """Whether a noun is the kind that a named thing is said to be: no museum is "this library"."""
    kind = _kind_told(root_of(before.doc))
    return kind is None or noun.lemma_.lower() in _GENERA | {kind.lemma_.lower()}


def _defines(before: Parsed, noun: Token) -> bool:
    """Whether a sentence says what its subject is, or how it is called, and of no other such thing.

    "A weir is a wall. This wall ..." is of the weir; "a weir holds a wall" is of two.
    """
    root = root_of(before.doc)
    subject, kind = subject_of(root), _kind_told(root)
    if subject is None or not (kind is not None or _is_called(root, subject)):
        return False
    mine = {subject.i} | ({kind.i} if kind is not None else set())
    return not any(_is_rival(token, noun) for token in before.doc if token.i not in mine)


def _kind_told(root: Token) -> Token | None:
    """The common noun that a sentence in the present says that its subject is."""
    kind = dependent(root, "attr") if root.lemma_ == "be" and root.tag_ in PRESENT_TAGS else None
    return kind if kind is not None and kind.tag_ in COMMON_NOUN_TAGS else None


def _is_called(root: Token, subject: Token) -> bool:
    return root.lemma_ in _NAMING_VERBS and subject.dep_ == "nsubjpass"


def _is_rival(token: Token, noun: Token) -> bool:
    """Whether another noun may be what is pointed at: the same, or of several as "these" are."""
    if token.lemma_.lower() == noun.lemma_.lower():
        return True
    several = noun.tag_ in PLURAL_TAGS and token.tag_ in PLURAL_TAGS
    told_of = token.dep_ == "pobj" and has_dependent(token, {"relcl"})
    return several and (told_of or token.dep_ in _ACTING)
