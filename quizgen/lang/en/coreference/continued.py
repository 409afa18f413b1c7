"""The subject of the sentence before, with which "it" or "they" goes on as a subject.

Centering theory (Grosz, Joshi & Weinstein 1995): what was the subject is the likeliest to be taken
up, and a pronoun that is a subject itself takes up nothing less likely. "Rust mites spin no webs.
They live under leaves": an object of the same number is no rival, another subject is.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.coreference.first_nouns import is_first_noun
from quizgen.lang.en.coreference.persons import is_person_noun
from quizgen.lang.en.coreference.things import inside_a_sentence, is_several, light_phrase
from quizgen.lang.en.dependence.contextual import dependence, is_independent
from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.set_terms import is_term
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, MEASURES, NOUNS, SUBJECTS
from quizgen.model import SlotType

_NO_THINGS = (
    lexicon.words("vague_nouns")
    | lexicon.words("units_of_time")
    | lexicon.words("quantifiers")
    | lexicon.words("shares")
)
_PLURAL = lexicon.words("plural_pronouns")
_OF_THINGS = frozenset({"it", "they"})
_OWNERS = frozenset({"its", "their"})
_INDEFINITE = lexicon.words("indefinite_articles")

LONGEST = 6
"""Words: repeating a longer description makes a stem heavy."""


def subject_continued(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before has for its subject, where the pronoun can only go on with it."""
    if not _opens(pronoun) or not is_first_noun(pronoun):
        return None
    before = reading.before(parsed) or _paragraph_before(pronoun, parsed, reading)
    if before is None or before.fault is not None:
        return None
    subject = subject_of(root_of(before.doc))
    if subject is None or not _goes_on_with(pronoun, subject):
        return None
    topic = _described(subject, before, reading)
    return None if topic is not None and topic.heavy and pronoun.dep_ == "poss" else topic


def _goes_on_with(pronoun: Token, subject: Token) -> bool:
    """Whether the subject before is one or several as the pronoun is, and has no rival."""
    agrees = is_several(subject) == (pronoun.lower_ in _PLURAL)
    return agrees and _can_be_meant(subject) and not _is_rivalled(subject)


def _opens(pronoun: Token) -> bool:
    """Whether a pronoun is the main subject, or owns the one that opens the sentence."""
    if pronoun.lower_ in _OF_THINGS:
        return _is_main_subject(pronoun)
    owner = pronoun.lower_ in _OWNERS and pronoun.dep_ == "poss" and not pronoun.i
    return owner and _is_main_subject(pronoun.head)


def _is_main_subject(word: Token) -> bool:
    return word.dep_ in SUBJECTS and word.head.dep_ == "ROOT"


def _paragraph_before(pronoun: Token, parsed: Parsed, reading: Reading) -> Parsed | None:
    """The last sentence of the paragraph or item before, where the pronoun opens the next."""
    before = reading.sentences[parsed.number - 1] if parsed.number and not pronoun.i else None
    if before is None:
        return None
    listed = before.kind == parsed.kind == "list_item" and before.block + 1 == parsed.block
    return before if listed or reading.goes_on(before, parsed) else None


def _described(subject: Token, before: Parsed, reading: Reading) -> Topic | None:
    """A subject whose words say alone what it means, and end in its noun or what tells of that."""
    tokens = light_phrase(subject, LONGEST)
    if not tokens or any(token.dep_ == "acl" for token in tokens) or tokens[-1].pos_ == "ADP":
        return None
    material = material_of(before, reading, {})
    kept_to = dependence(tokens, material) is None and is_term(
        subject, passage_of(tokens, material)
    )
    if not kept_to and not is_independent(tokens, material):
        return None
    if _is_new(subject, tokens):
        return None
    heavy = tokens[-1].i != subject.i
    kind: SlotType = "group" if _is_of_persons(subject) else "other"
    return Topic(inside_a_sentence(tokens), kind, is_several(subject), heavy)


def _is_new(subject: Token, tokens: Sequence[Token]) -> bool:
    """Whether a story brings a subject up without a word that says which: "Cracks opened"."""
    past = any(verb.tag_ == "VBD" for verb in (subject.head, *subject.head.lefts))
    bare = len(tokens) == 1 and subject.ent_type_ != "NORP"
    return past and (bare or tokens[0].lower_ in _INDEFINITE)


def _can_be_meant(subject: Token) -> bool:
    """Whether a subject is a noun that says what it means, and no person that is "she"."""
    vague = subject.lemma_.lower() in _NO_THINGS or subject.ent_type_ in MEASURES
    one = not is_several(subject) and is_person_noun(subject)
    people = is_several(subject) and (subject.ent_type_ == "NORP" or subject.tag_ == "NNPS")
    return (people or subject.tag_ in COMMON_NOUN_TAGS) and not (vague or one)


def _is_rivalled(subject: Token) -> bool:
    """Whether the sentence has another noun that may be meant, by its number and its place."""
    rivals = (*_wholes(subject), *filter(_is_prominent, subject.doc))
    several, own = is_several(subject), _kin(subject)
    named = any(
        one.i not in own and one.pos_ in NOUNS and is_several(one) == several for one in rivals
    )
    return named or (several and not _is_of_persons(subject) and _has_persons(subject))


def _is_of_persons(noun: Token) -> bool:
    return is_person_noun(noun) or noun.ent_type_ == "NORP"


def _kin(subject: Token) -> set[int]:
    """The place of a subject, and of the nouns in it that are no whole of which it is a part."""
    wholes = {token.i for token in _wholes(subject)}
    return {token.i for token in subject.subtree} - wholes


def _wholes(subject: Token) -> list[Token]:
    """What stands behind the prepositions of a subject: "the depth of the lake"."""
    return [one for of in dependents(subject, {"prep"}) for one in of.subtree]


def _is_prominent(noun: Token) -> bool:
    """Whether a noun is a subject, or is one thing that the sentence brings up: "sells a map"."""
    if noun.dep_ in SUBJECTS:
        return not _is_aside(noun)
    brought_up = any(child.lower_ in _INDEFINITE for child in noun.lefts)
    return noun.dep_ == "dobj" and brought_up and not has_dependent(noun, {"relcl", "acl"})


def _is_aside(subject: Token) -> bool:
    """Whether the subject is of a relative clause, or of a question told: "which mill grinds"."""
    asked = any(child.lower_ in ("which", "what") for child in subject.lefts)
    return asked or subject.head.dep_ in ("relcl", "acl")


def _has_persons(subject: Token) -> bool:
    """Whether a sentence about things has several persons in it, whom "they" may mean."""
    own = {token.i for token in subject.subtree}
    return any(
        _is_of_persons(token) and is_several(token)
        for token in subject.doc
        if token.i not in own and token.pos_ in NOUNS
    )
