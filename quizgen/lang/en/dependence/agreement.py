"""Whether a noun and a pronoun agree in number, and in being a person of a gender or a thing."""

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.genders import gender_of, gender_of_name, gender_of_noun
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import PLURAL_TAGS, PREMODIFIERS, SUBJECTS

_COLLECTIVE_NOUNS = lexicon.words("collective_nouns")
_ANIMATE = lexicon.words("animate_pronouns")
_INANIMATE = lexicon.words("inanimate_pronouns")
_PERSON_NOUNS = lexicon.words("person_nouns")
_PARTIES = lexicon.words("parties")
_PLURAL = lexicon.words("plural_pronouns")
_ASKED_BY_WHO = lexicon.words("asked_by_who")
_RULING = lexicon.words("required_modals") | lexicon.words("permitting_modals")

_GENERIC = frozenset({"a", "an", "any", "each", "every"})
_COLLECTIVES = frozenset({"NORP", "ORG"})
_MEASURES = frozenset({"DATE", "TIME", "CARDINAL"})


def agrees(noun: Token, pronoun: str, replaced: Replacements) -> bool:
    """Whether the third person `pronoun` can refer to `noun`, or to what is read instead of it.

    The pronoun is in lower case. Organisations and peoples can be "they", whatever their number.
    """
    if pronoun in _PLURAL:
        several = _is_plural(noun, replaced) or _is_collective(noun)
        return several or _is_anybody(noun)
    if pronoun in _INANIMATE:
        return not _is_plural(noun, replaced) and _is_thing(noun, replaced)
    if pronoun in _ANIMATE:
        somebody = _is_person(noun, replaced) or noun.lemma_.lower() in _PARTIES  # "a victim"
        return _gender(noun, replaced) in (None, gender_of(pronoun)) and somebody
    return False


def _gender(noun: Token, replaced: Replacements) -> Gender | None:
    """The gender that a noun, or the name that it is or is read as, shows."""
    replacement, span = replaced.get(noun.i), entity_of(noun) or _name_beside(noun)
    name = bare_name(span) if span is not None else ""
    name = replacement.text if replacement is not None else name
    return gender_of_noun(noun.lemma_.lower()) or gender_of_name(name)


def _name_beside(noun: Token) -> Span | None:
    """The name of the person whom a noun describes: "the scientist Michael Faraday"."""
    beside = [child for child in noun.children if child.dep_ == "appos" and child.i > noun.i]
    beside += [noun.head] if noun.dep_ in PREMODIFIERS else []
    return next((entity_of(word) for word in beside if word.ent_type_ == "PERSON"), None)


def _is_collective(noun: Token) -> bool:
    """Whether a noun in the singular means several persons: "the crew", an organisation."""
    return noun.ent_type_ in _COLLECTIVES or noun.lemma_.lower() in _COLLECTIVE_NOUNS


def _is_anybody(noun: Token) -> bool:
    """Whether a noun is some person or other, who is "they" too: "an employee".

    So is the one whom a rule is for: "The guide must wear their badge".
    """
    generic = any(child.lower_ in _GENERIC for child in noun.children if child.dep_ == "det")
    if not (generic or _is_ruled(noun)):
        return False
    return noun.lemma_.lower() in _PERSON_NOUNS | _PARTIES | _ASKED_BY_WHO


def _is_ruled(noun: Token) -> bool:
    """Whether a noun is the subject of what it must or may do."""
    helping = any(aux.dep_ == "aux" and aux.lower_ in _RULING for aux in noun.head.lefts)
    return noun.dep_ in SUBJECTS and helping


def _is_person(noun: Token, replaced: Replacements) -> bool:
    replacement = replaced.get(noun.i)
    named = noun.ent_type_ == "PERSON" or (replacement is not None and replacement.type == "person")
    return named or noun.lemma_.lower() in _PERSON_NOUNS


def _is_thing(noun: Token, replaced: Replacements) -> bool:
    return not _is_person(noun, replaced) and noun.ent_type_ not in _MEASURES


def _is_plural(noun: Token, replaced: Replacements) -> bool:
    replacement = replaced.get(noun.i)
    return (
        noun.tag_ in PLURAL_TAGS
        or noun.lower_ in _PLURAL
        or has_dependent(noun, {"conj"})
        or _has_plural_verb(noun)
        or (replacement is not None and " and " in replacement.text)
    )


def _has_plural_verb(noun: Token) -> bool:
    """Whether the verb of a name shows that it is a plural: "Lindisfarne are a band"."""
    return (
        noun.pos_ == "PROPN"
        and noun.dep_ in SUBJECTS
        and any(verb.tag_ == "VBP" for verb in (noun.head, *noun.head.lefts))
    )
