"""Whether words can stand alone: the first that leans on the text around it, by name."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Leaning, Material
from quizgen.lang.en.coreference.substitution import Replacements
from quizgen.lang.en.dates import MONTHS
from quizgen.lang.en.dependence.definiteness import definite_leans
from quizgen.lang.en.dependence.deixis import points_elsewhere
from quizgen.lang.en.relative_time import RELATIVE

_DEMONSTRATIVES = lexicon.words("demonstratives")
_FEMININE = lexicon.words("feminine")
_MASCULINE = lexicon.words("masculine")
_PERSON_NOUNS = lexicon.words("person_nouns")
_REFERRING_ADJECTIVES = lexicon.words("referring_adjectives")
_REFERRING_NOUNS = lexicon.words("referring_nouns")
_TIME_TIES = lexicon.words("time_ties")

_FIRST_AND_SECOND = frozenset(
    [
        "i",
        "we",
        "you",
        "me",
        "us",
        "my",
        "our",
        "your",
        "mine",
        "ours",
        "yours",
        "myself",
        "ourselves",
        "yourself",
    ]
)
_MASCULINE = frozenset(["he", "she", "him", "his", "her", "hers"])
_PLURAL = frozenset(["they", "them", "their", "theirs"])
_NEUTER = frozenset(["it", "its"])
_REFLEXIVE = frozenset(["itself", "himself", "herself", "themselves"])
_QUANTIFIERS = frozenset(
    """many some several most few all one none two three others half third quarter majority
    minority""".split()
)


def leaning(tokens: Sequence[Token], material: Material) -> Leaning:
    """How much `tokens` lean on the text around them.

    A pronoun is at home where a noun before it, in the same words, can be what it means. A definite
    noun phrase that says too little by itself is a soft leaning: "the network".
    """
    places = tuple(token.i for token in tokens)
    known = material.leanings.get(places)
    if known is None:
        known = material.leanings[places] = _leaning(tokens, material)
    return known


def _leaning(tokens: Sequence[Token], material: Material) -> Leaning:
    kept = {token.i for token in tokens}
    replaced = material.replaced
    soft = 0
    for token in tokens:
        if token.i in replaced:
            continue
        reason = _token_leans(token, tokens, replaced)
        if reason:
            return Leaning(reason, soft)
        if token.lower_ == "the" and token.pos_ == "DET":
            leans = definite_leans(token.head, tokens, material)
            if _counted_pair(token, kept) or (leans and _takes_up(token.head)):
                return Leaning("pointing word", soft)
            soft += leans
    if _TIED.search("".join(token.text_with_ws for token in tokens)):
        return Leaning("pointing word", soft)
    if _yearless_date(tokens, replaced):
        return Leaning("date without its year", soft)
    read = [token for token in tokens if token.i not in replaced]
    if RELATIVE.search(" ".join(token.text for token in read)):
        read = [token for token in read if not _after_another(token, kept)]
        if RELATIVE.search(" ".join(token.text for token in read)):
            return Leaning("relative time", soft)
    return Leaning(None, soft)


def _takes_up(noun: Token) -> bool:
    """Whether a definite noun takes up what was told: "the study", "the new service"."""
    told = any(c.dep_ == "amod" and c.lower_ in _REFERRING_ADJECTIVES for c in noun.children)
    return told or noun.lemma_ in _REFERRING_NOUNS


def _after_another(token: Token, kept: set[int]) -> bool:
    """Whether an adverb places something beside other words of its own sentence.

    "and later sold" follows what was told before it; "formerly wooded land" is a kind of land.
    """
    head = token.head
    if token.lower_ in ("formerly", "previously") and token.dep_ == "advmod":
        return head.dep_ == "amod" or (head.tag_ == "VBN" and head.dep_ == "acl")
    follows = token.i > 0 and token.nbor(-1).lower_ in ("and", "but")
    return token.lower_ in _TIME_TIES and (follows or (head.dep_ == "conj" and head.head.i in kept))


UNDATED = frozenset({"relative time", "date without its year"})
"""The leanings that a document's date would cure."""

_MONTHS = frozenset(MONTHS)


def _yearless_date(tokens: Sequence[Token], replaced: Replacements) -> bool:
    """Whether a month stands without a year anywhere in the words."""
    months = [t for t in tokens if t.text in _MONTHS and t.ent_type_ == "DATE"]
    years = any(t.ent_type_ == "DATE" and _YEAR.fullmatch(t.text) for t in tokens)
    made = any(item.value for item in replaced.values())
    return bool(months) and not years and not made


_TIED = re.compile(r", (?:for instance|for example|in turn|however),")
_YEAR = re.compile(r"1?\d{3}|20\d{2}|[12]\d{3}s")


def _counted_pair(article: Token, kept: set[int]) -> bool:
    """Whether "the" counts things told before: "the two countries"."""
    noun = article.head
    counted = any(
        child.dep_ == "nummod"
        and child.i > article.i
        and not (child.text.isdigit() and len(child.text) == 4)  # "the 2003 election"
        for child in noun.children
    )
    restricted = any(
        child.i in kept and (child.i > noun.i or child.pos_ in ("PROPN", "ADJ"))
        for child in noun.children
    )
    return counted and not restricted and noun.pos_ == "NOUN"


def _token_leans(token: Token, tokens: Sequence[Token], replaced: Replacements) -> str | None:
    lower = token.lower_
    if lower in _FIRST_AND_SECOND and token.text != "US" and not _numeral(token):
        return "first or second person"
    if _numeral(token):
        return None
    if token.tag_ in ("PRP", "PRP$") and lower not in _REFLEXIVE:
        return None if _at_home(token, lower, tokens, replaced) else "pronoun"
    generic = lower == "those" and any(child.dep_ == "relcl" for child in token.children)
    if lower in _DEMONSTRATIVES and token.tag_ in ("DT", "PDT") and not generic:
        return "demonstrative"
    if lower in _QUANTIFIERS and token.dep_ in _NOMINATIVE and not _of_whom(token):
        return "nobody named"
    if token.pos_ == "AUX" and lower.startswith("'"):
        return "contraction"  # a name that is read for its pronoun would own what follows
    return "pointing word" if points_elsewhere(token, tokens) else None


def _of_whom(quantifier: Token) -> bool:
    """Whether a subject says of whom it is a part: "nearly half of the farmers"."""
    return any(child.dep_ not in ("advmod", "det", "quantmod") for child in quantifier.children)


def _numeral(token: Token) -> bool:
    """Whether "I" is a number: "World War I", "listed grade I"."""
    return token.text == "I" and token.i > 0 and token.dep_ not in _NOMINATIVE


def _at_home(token: Token, lower: str, tokens: Sequence[Token], replaced: Replacements) -> bool:
    """Whether a noun before the pronoun, among the kept words, agrees with it."""
    if token.dep_ == "expl":
        return True
    governed = _own_subject(token)
    if token.dep_ == "poss" and token.head.lemma_ in _IN_SOMEBODYS:
        return False
    before = [
        other
        for other in tokens
        if other.i < token.i
        and other.i not in governed
        and _prominent(other, replaced, token)
        and (other.pos_ in ("NOUN", "PROPN") or (other.i in replaced and replaced[other.i].type))
    ]
    if any(_agrees(other, lower, replaced) for other in before):
        return True
    ahead = _subject_ahead(token) if token.dep_ == "poss" else None
    return ahead is not None and _agrees(ahead, lower, replaced)


def _subject_ahead(pronoun: Token) -> Token | None:
    """The name that an opening circumstance looks forward to: "During his visit, Xi"."""
    doc = pronoun.doc
    root = next(token for token in doc if token.dep_ == "ROOT")
    subject = next((child for child in root.children if child.dep_ in _NOMINATIVE), None)
    if subject is None or subject.i < pronoun.i:
        comma = next((token.i for token in doc[pronoun.i :] if token.text == ","), len(doc))
        opens = pronoun.i <= 2 and comma + 1 < len(doc)
        subject = doc[comma + 1] if opens else None
    named = subject is not None and subject.pos_ == "PROPN" and subject.i > pronoun.i
    return subject if named else None


_IN_SOMEBODYS = frozenset("honor honour memory favor favour stead absence behalf wake".split())
"""Nouns whose owner is never the subject: "a road was named in their honour"."""

_NOMINATIVE = frozenset({"nsubj", "nsubjpass"})


def _prominent(noun: Token, replaced: Replacements, pronoun: Token) -> bool:
    """Whether a noun can be what a pronoun takes up: a subject, an object, or for some a name.

    A name inside the subject ("the engineers at the Center") is no match for the subject itself.
    """
    if noun.is_ancestor(pronoun) and _is_its_own(noun, pronoun):
        return False
    if noun.i in replaced or noun.dep_ in (*_NOMINATIVE, "dobj") or noun.is_ancestor(pronoun):
        return True
    if pronoun.lower_ in _NEUTER:
        modifies = noun.dep_ in ("compound", "amod", "nmod")
        return noun.pos_ == "PROPN" and not modifies and not _inside_subject(noun)
    return noun.pos_ == "PROPN" or pronoun.dep_ not in _NOMINATIVE


def _is_its_own(noun: Token, pronoun: Token) -> bool:
    """Whether a noun would belong to what belongs to it: "the stock of its parent company"."""
    owned = pronoun.head
    return pronoun.dep_ == "poss" and owned.dep_ == "pobj" and owned.head.head.i == noun.i


def _inside_subject(noun: Token) -> bool:
    """Whether a noun hangs on a preposition inside a subject."""
    while noun.dep_ in ("pobj", "prep", "compound", "conj"):
        noun = noun.head
        if noun.dep_ in _NOMINATIVE:
            return True
    return False


def _own_subject(pronoun: Token) -> set[int]:
    """The tokens of the subject that a plain object pronoun of the same verb cannot mean.

    Principle B of binding theory (Chomsky, Lectures on Government and Binding, 1981).
    """
    if pronoun.dep_ not in ("dobj", "pobj", "dative"):
        return set()
    verb = pronoun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.dep_ != "ROOT":
        verb = verb.head
    subjects = [child for child in verb.children if child.dep_ in _NOMINATIVE]
    found = {token.i for subject in subjects for token in subject.subtree}
    if verb.dep_ == "relcl":  # its subject is what the relative pronoun takes up
        below = {token.i for token in verb.subtree}
        found |= {token.i for token in verb.head.subtree if token.i not in below}
    return found


def _agrees(noun: Token, lower: str, replaced: Replacements) -> bool:
    made = replaced.get(noun.i)
    person = noun.ent_type_ == "PERSON" or (made is not None and made.type == "person")
    plural = noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children)
    plural = plural or _counted_plural(noun) or (made is not None and " and " in made.text)
    if lower in _PLURAL:
        return plural or noun.ent_type_ in ("NORP", "ORG")
    if lower in _NEUTER:
        person = person or noun.lemma_.lower() in _PERSON_NOUNS
        return not plural and not person and noun.ent_type_ not in ("DATE", "TIME", "CARDINAL")
    if lower in _MASCULINE:
        lemma = noun.lemma_.lower()
        other = _FEMININE if lower in ("he", "him", "his") else _MASCULINE
        return lemma not in other and (person or lemma in _PERSON_NOUNS)
    return False


def _counted_plural(noun: Token) -> bool:
    """Whether the verb of a name tells that it is a plural: "Lindisfarne are a band"."""
    return (
        noun.pos_ == "PROPN"
        and noun.dep_ in _NOMINATIVE
        and any(verb.tag_ == "VBP" for verb in (noun.head, *noun.head.lefts))
    )
