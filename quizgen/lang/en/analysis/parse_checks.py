"""Whether a parse can be trusted: named checks, each a reason to make no fact of a sentence."""

import re
from collections.abc import Callable

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.parsing import is_known_word, is_verb_only
from quizgen.lang.en.analysis.tree import (
    dependents,
    has_dependent,
    root_of,
    text_of,
    token_after,
    word_after,
)
from quizgen.lang.en.labels import (
    AUXILIARIES,
    COMPARATIVE_TAGS,
    FINITE_TAGS,
    PRESENT_TAGS,
    SUBJECTS_OF_ANY_KIND,
    TENSED_TAGS,
    VERBS,
)
from quizgen.trace import Reason


class ParseFault(Reason):
    """Why no fact is made of a sentence by its parse."""

    SUBJECT_CLAUSE = "clause as a subject"
    SEVERAL_ROOTS = "more than one root"
    NO_FINITE_ROOT = "no finite main verb"
    UNPAIRED_SUBJECTS = "subjects and verbs do not pair"
    NO_OBJECT = "preposition without object"
    UNKNOWN_DEPENDENCY = "unknown dependency"
    UNBALANCED_MARKS = "unbalanced marks"
    UNFINISHED = "unfinished sentence"
    LOWER_CASE = "opens in lower case"
    IMPERATIVE = "imperative"
    CORRELATIVE = "correlative"
    PARTED = "comma between a subject and its verb"
    PREDICATE = "predicate without its subject"
    LOST_NUMBER = "measure without its number"
    UNJOINED = "verbs that nothing joins"


Check = Callable[[Doc], bool]

_CLOSING = (".", "!", '"', "'", "%")
_OPENING = ('"', "'", "$", "€", "£")

_WITHOUT_SUBJECT = frozenset({"conj", "relcl", "advcl", "ccomp", "acl"})
"""What a finite verb is to its head where it can do without a subject of its own."""


def parse_fault(doc: Doc) -> ParseFault | None:
    """The first fault that the parse of a sentence has; None where it is sound.

    It is looked for once: several rules ask for it.
    """
    known: dict[str, ParseFault | None] = doc.user_data
    if "parse fault" not in known:
        known["parse fault"] = next((fault for fault, holds in CHECKS if holds(doc)), None)
    return known["parse fault"]


def _several_roots(doc: Doc) -> bool:
    return sum(token.dep_ == "ROOT" for token in doc) != 1


def _no_finite_root(doc: Doc) -> bool:
    root = root_of(doc)
    if root.pos_ not in VERBS:
        return True
    group = [root, *dependents(root, AUXILIARIES)]
    return not any(verb.tag_ in FINITE_TAGS for verb in group)


def _unpaired_subjects(doc: Doc) -> bool:
    return any(_is_main_verb(token) and _lacks_its_subject(token) for token in doc)


def _is_main_verb(token: Token) -> bool:
    tensed = token.tag_ in TENSED_TAGS and token.pos_ in VERBS
    return tensed and token.dep_ not in AUXILIARIES


def _lacks_its_subject(verb: Token) -> bool:
    """Whether a finite verb has too few subjects or too many; an expletive may stand for one."""
    subjects = dependents(verb, SUBJECTS_OF_ANY_KIND)
    if not subjects:
        return verb.dep_ not in _WITHOUT_SUBJECT
    expletive = any(subject.dep_ == "expl" for subject in subjects)
    return len(subjects) > (2 if expletive else 1)


def _preposition_without_object(doc: Doc) -> bool:
    """A preposition that governs nothing before a comma."""
    return any(
        token.dep_ == "prep"
        and not list(token.children)
        and word_after(token) == ","
        and not _is_stranded(token)
        for token in doc
    )


def _is_stranded(preposition: Token) -> bool:
    """Whether what a preposition governs is before it: "ships we look for", "it was cared for"."""
    verb = preposition.head
    relative = verb.dep_ in ("relcl", "acl")
    return relative or has_dependent(verb, ("auxpass",))


def _unknown_dependency(doc: Doc) -> bool:
    return any(token.dep_ == "dep" and not _is_harmless(token) for token in doc)


def _is_harmless(token: Token) -> bool:
    """Whether a word without a known place changes nothing: a mark, or "all" behind its verb."""
    return token.pos_ in ("PUNCT", "PROPN") or token.lower_ in ("all", "both", "each")


def _unbalanced_marks(doc: Doc) -> bool:
    text = text_of(doc)
    return text.count('"') % 2 == 1 or text.count("(") != text.count(")")


def _unfinished(doc: Doc) -> bool:
    return not doc[-1].text_with_ws.endswith(_CLOSING)


def _opens_in_lower_case(doc: Doc) -> bool:
    first = doc[0].text
    opens = first[:1].isupper() or first[:1].isdigit() or first.startswith(_OPENING)
    return not (opens or _is_a_name(doc[0]))


def _is_a_name(first: Token) -> bool:
    """Whether a noun that is no word of the language is written small: "vgrep searches files"."""
    named = first.text.isalpha() and first.text.isascii() and first.pos_ in ("NOUN", "PROPN")
    return named and first.dep_ in SUBJECTS_OF_ANY_KIND and not is_known_word(first.lower_)


def _imperative(doc: Doc) -> bool:
    return doc[0].tag_ == "VB" and doc[0].dep_ == "ROOT"


def _correlative(doc: Doc) -> bool:
    """ "The more ..., the less ...": two halves that mean nothing apart."""
    return any(token.lower_ == "the" and _compares(token) for token in doc)


def _compares(the: Token) -> bool:
    """Whether "the" is the adverb before a comparative, and no article."""
    after = token_after(the)
    return the.dep_ != "det" and after is not None and after.tag_ in COMPARATIVE_TAGS


def _opens_with_a_clause(doc: Doc) -> bool:
    """ "That the fleet was lost cannot be doubted": taken for a main clause, and a part of it.

    So is "in what way the fleet was lost".
    """
    first = doc[0]
    if first.pos_ == "ADP" and word_after(first) in _WH_DETERMINERS:
        return len(doc) > len("in what way".split()) and doc[2].pos_ == "NOUN"
    if first.lower_ == "what" and not text_of(doc).endswith("?"):
        return _is_taken_for_its_subject(first)
    return first.lower_ in _CLAUSE_MARKS and first.dep_ == "mark" and first.head.dep_ == "ROOT"


def _is_taken_for_its_subject(what: Token) -> bool:
    """ "What the charter demands is a bridge": "demands" was taken for a noun."""
    after, verb = token_after(what), what.head
    opens = after is not None and after.pos_ == "DET"
    stated = any(child.i < verb.i for child in dependents(verb, SUBJECTS_OF_ANY_KIND))
    return opens or (what.dep_ == "attr" and stated)


def _opens_with_its_verb(doc: Doc) -> bool:
    """Whether a verb that is no noun opens the sentence, and was taken for a part of a name.

    "Ensures copies are kept" tells of the head of its list; "Define copies for it" is a command.
    """
    first = doc[0]
    if first.pos_ in VERBS or len(doc) < len(("Ensures", "copies", ".")):
        return False
    named = first.dep_ in ("compound", "amod") or (first.pos_ == "PROPN" and doc[1].is_lower)
    return named and first.is_alpha and is_verb_only(first.lower_)


def _is_parted_from_its_verb(doc: Doc) -> bool:
    """Whether the only word before a comma was taken for the subject: "Dedicated, paid rowers"."""
    root = root_of(doc)
    return root.i == 2 and doc[1].text == "," and doc[0].dep_ in SUBJECTS_OF_ANY_KIND


_WH_DETERMINERS = frozenset({"what", "whose"})
_CLAUSE_MARKS = frozenset({"that", "whether"})

DOUBTS = frozenset(
    {
        ParseFault.SEVERAL_ROOTS,
        ParseFault.NO_FINITE_ROOT,
        ParseFault.UNPAIRED_SUBJECTS,
        ParseFault.UNKNOWN_DEPENDENCY,
    }
)
"""The faults that may be the parser's and not the sentence's."""


def _has_lost_a_number(doc: Doc) -> bool:
    """ "They leave marks in -wide bands": a measure whose number did not survive."""
    return _LOST_NUMBER.search(text_of(doc)) is not None


_LOST_NUMBER = re.compile(r"(?:^|\s)-(?:deep|high|long|tall|thick|wide)\b")


def _are_unjoined(doc: Doc) -> bool:
    """ "A toll is better as the manners of captains create queues": taken for a second verb.

    Its own subject was taken for an object, so that it would be a verb of the first subject.
    """
    return any(token.dep_ == "conj" and _stands_unjoined(token) for token in doc)


def _stands_unjoined(verb: Token) -> bool:
    """Whether a present differs in number from its head, and nothing stands between to join them.

    A verb with a subject or an auxiliary of its own may differ.
    """
    first, own = verb.head, SUBJECTS_OF_ANY_KIND | AUXILIARIES
    if {first.tag_, verb.tag_} != PRESENT_TAGS or has_dependent(verb, own):
        return False
    between = verb.doc[first.i + 1 : verb.i]
    return not any(token.pos_ in ("PUNCT", "CCONJ") for token in between)


CHECKS: tuple[tuple[ParseFault, Check], ...] = (
    (ParseFault.SUBJECT_CLAUSE, _opens_with_a_clause),
    (ParseFault.SEVERAL_ROOTS, _several_roots),
    (ParseFault.NO_FINITE_ROOT, _no_finite_root),
    (ParseFault.UNPAIRED_SUBJECTS, _unpaired_subjects),
    (ParseFault.NO_OBJECT, _preposition_without_object),
    (ParseFault.UNKNOWN_DEPENDENCY, _unknown_dependency),
    (ParseFault.UNBALANCED_MARKS, _unbalanced_marks),
    (ParseFault.UNFINISHED, _unfinished),
    (ParseFault.LOWER_CASE, _opens_in_lower_case),
    (ParseFault.IMPERATIVE, _imperative),
    (ParseFault.CORRELATIVE, _correlative),
    (ParseFault.PARTED, _is_parted_from_its_verb),
    (ParseFault.PREDICATE, _opens_with_its_verb),
    (ParseFault.LOST_NUMBER, _has_lost_a_number),
    (ParseFault.UNJOINED, _are_unjoined),
)
"""The checks in the order in which they are made."""
