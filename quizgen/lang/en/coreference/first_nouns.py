"""Whether "it" or "they" stands before all that it could mean in its own sentence."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.coreference.things import is_several
from quizgen.lang.en.labels import MEASURES, NOUNS, PARTICIPLE_TAGS, SUBJECTS

_NO_THINGS = (
    lexicon.words("vague_nouns")
    | lexicon.words("units_of_time")
    | lexicon.words("nouns_of_respect")
)
_PLURAL = lexicon.words("plural_pronouns")

_INSIDE_A_NAME = frozenset({"compound"})
_SETTING = frozenset({"at", "across", "during", "in", "on", "throughout", "under", "within"})
_BEFORE_OPENING = frozenset({"ADV", "CCONJ", "PUNCT"})
_LINKING = frozenset({"advmod", "mark"})


def is_first_noun(pronoun: Token) -> bool:
    """Whether nothing that the pronoun could mean is before it in its sentence.

    What a pronoun opens on ("in fact", "at that level", "in some towns") names no such thing.
    """
    several = pronoun.lower_ in _PLURAL
    return not any(
        (token.pos_ in NOUNS and token.ent_type_ not in MEASURES) or _is_number_told_of(token)
        for token in pronoun.doc[: pronoun.i]
        if not (_is_beside_it(token, pronoun) or _names_nothing(token, several))
    )


def _is_number_told_of(token: Token) -> bool:
    """Whether a number is a subject: "5 is prime"."""
    return token.pos_ == "NUM" and token.dep_ in SUBJECTS


def _names_nothing(noun: Token, several: bool) -> bool:
    """Whether a noun behind an opening preposition is vague, or of the other number."""
    head = noun
    while head.dep_ in _INSIDE_A_NAME:
        head = head.head
    if head.dep_ != "pobj":
        return False
    return head.lemma_.lower() in _NO_THINGS or is_several(head) != several


def _is_beside_it(noun: Token, pronoun: Token) -> bool:
    """Whether a noun is said beside the pronoun, and so is another: "Built by the king, it".

    What an opening participle has for agent or object is not its subject, which is that of the
    main clause; nor is that where something is so: "In deep snow, it sinks".
    """
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "ROOT":
        return False
    return any(
        above.head == verb and (_is_opening_participle(above) or _is_setting(above))
        for above in noun.ancestors
    )


def _is_setting(preposition: Token) -> bool:
    """Whether a preposition opens the sentence and tells where or when something is so."""
    return preposition.dep_ == "prep" and preposition.lower_ in _SETTING and _opens(preposition)


def _is_opening_participle(verb: Token) -> bool:
    """Whether a participle without a subject opens the sentence: "when pressed with a rod"."""
    bare = verb.tag_ in PARTICIPLE_TAGS and not has_dependent(verb, SUBJECTS)
    linked = all(child.dep_ in _LINKING for child in verb.lefts)
    return bare and linked and verb.dep_ == "advcl" and _opens(verb)


def _opens(head: Token) -> bool:
    """Whether a phrase opens its sentence, words that link it to the one before aside."""
    before = head.doc[: head.left_edge.i]
    return all(token.pos_ in _BEFORE_OPENING for token in before)
