"""Definite descriptions: which refer to what was mentioned before, and which say too little alone.

"The capital of Alaska" says which one is meant, "the network" does not, and "the two countries"
only counts what was mentioned before.
"""

from itertools import islice, takewhile

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.dependence.set_terms import is_term
from quizgen.lang.en.labels import AUXILIARIES, PRESENT_TAGS, SUBJECTS, SUPERLATIVE_TAGS

_CHANGES = lexicon.words("nouns_of_change")
_IDENTIFYING_ADJECTIVES = lexicon.words("identifying_adjectives")
_IDENTIFYING_PREPOSITIONS = lexicon.words("identifying_prepositions")
_LOCATING_PREPOSITIONS = lexicon.words("locating_prepositions")
_PARTS = lexicon.words("parts_of_things") | lexicon.words("posts")
_PARTS_OF_TEXTS = lexicon.words("parts_of_texts")
_REFERRING_ADJECTIVES = lexicon.words("referring_adjectives")
_REFERRING_NOUNS = lexicon.words("referring_nouns")
_RESULTING = lexicon.words("resulting_adjectives")
_PERFECT = lexicon.words("forms_of_have")
_UNIQUE_THINGS = lexicon.words("unique_things")

_LOCATING_NAMES = frozenset({"GPE", "LOC", "FAC", "ORG", "DATE", "EVENT"})
_WHOLE_PHRASES = SUBJECTS | {"dobj"}
_POSTMODIFIERS = frozenset({"prep", "relcl", "acl", "appos"})


def is_anaphoric(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a description that refers to what was mentioned before."""
    if not _is_definite_article(token):
        return False
    noun = token.head
    if _counts_again(token, passage) or _comes_of_it(noun, passage):
        return True
    return _is_anaphoric_noun(noun) and not _is_identified(noun, passage)


def incompleteness_of(token: Token, passage: Passage) -> int:
    """How much less the description with the article `token` says alone, 0 to 3.

    0 where its own words say which thing is meant, or everybody knows, or `token` is no "the"; 1
    where they do not, and 1 more where it is a subject (nobody then knows what the statement is
    about), and 1 more where the document mentioned such a thing before. A noun before it ("the
    launch test") says half of it; an adjective that is always with it says nearly all ("the green
    algae").
    """
    if not _is_definite_article(token) or _is_identified(token.head, passage):
        return 0
    noun, here = token.head, passage.material.parsed.number
    first = passage.material.reading.nouns.get(noun.lemma_.lower(), here)
    score = 1 + (noun.dep_ in SUBJECTS) + (first < here)
    if score >= MENTIONED and is_term(noun, passage):
        return 1
    return max(score - 1, 1) if _has_noun_before(noun) else score


def is_mentioned_subject(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a subject that only sentences before say which it is."""
    if not _is_definite_article(token) or token.head.dep_ not in SUBJECTS:
        return False
    return incompleteness_of(token, passage) >= MENTIONED


def is_told_by_another_word(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of what a story told before by another word, as its subject.

    "The storm left him poor", of a document with no other storm: it may be a quarrel. A document
    that opens so speaks of its own.
    """
    noun, here = token.head, passage.material.parsed.number
    if not _is_definite_article(token) or noun.pos_ != "NOUN" or not here:
        return False
    acts = noun.dep_ in SUBJECTS and noun.head.dep_ == "ROOT" and _tells_of_the_past(noun)
    new = passage.material.reading.nouns.get(noun.lemma_.lower(), here) == here
    bare = all(child.i == token.i for child in noun.children)
    return acts and new and bare and not _is_identified(noun, passage)


def is_superlative_alone(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a subject that is most of things told before.

    "The most famous is in Lisbon"; not "the most famous of the bridges".
    """
    most = token.head
    ranked = most.tag_ in SUPERLATIVE_TAGS or any(
        child.tag_ in SUPERLATIVE_TAGS for child in most.children
    )
    alone = most.pos_ == "ADJ" and not any(_restricts(child) for child in most.children)
    return token.lower_ == "the" and ranked and alone and most.dep_ in SUBJECTS


def is_bare_part(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a part or post of something that is not told.

    "He sold the rest", "she held the post".
    """
    noun = token.head
    if not _is_definite_article(token) or noun.lemma_.lower() not in _PARTS:
        return False
    told = _is_restricted(noun, passage) and not _is_only_ranked(noun, passage)
    owned = _has_noun_before(noun) or noun.pos_ == "PROPN" or noun.ent_type_
    return noun.dep_ in _WHOLE_PHRASES and not (told or owned)


def _is_only_ranked(noun: Token, passage: Passage) -> bool:
    """Whether nothing restricts a noun but a rank before it: "the first part"."""
    return not _is_told_behind(noun, passage) and not any(
        child.pos_ == "PROPN" for child in noun.children
    )


def is_mentioned_in_subject(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of a thing told before, by which a story tells its subject.

    "The manual for the language was printed in 1980" is of one language; what explains how things
    are in general ("the phase of the wave is ...") means any.
    """
    if not _is_definite_article(token) or token.head.dep_ != "pobj" or token.head.tag_ != "NN":
        return False
    subject = next((word for word in token.head.ancestors if word.dep_ in SUBJECTS), None)
    inside = subject is not None and subject.i < token.i
    past = inside and subject is not None and _tells_of_the_past(subject)
    return past and incompleteness_of(token, passage) >= MENTIONED_INSIDE


def is_owner_told_before(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of an owner that only sentences before say which it is.

    "The fire ruined half of the town's mills"; "the world's mills" are known, and "the miller's
    pay" is that of any, where no story is told.
    """
    owner = token.head
    if not _is_definite_article(token) or owner.dep_ != "poss" or owner.tag_ != "NN":
        return False
    bare = all(child.dep_ in ("det", "case") for child in owner.children)
    bare = bare and owner.lower_ not in _EVERYBODYS
    told = any(verb.tag_ == "VBD" for verb in owner.ancestors)
    return bare and told and incompleteness_of(token, passage) > 0


_EVERYBODYS = frozenset({"nation", "public"})
"""Owners of which a history has one from its beginning to its end."""


def _tells_of_the_past(subject: Token) -> bool:
    """Whether the verb of a subject is in the past tense."""
    return any(
        verb.tag_ == "VBD" for verb in (subject.head, *dependents(subject.head, AUXILIARIES))
    )


MENTIONED_INSIDE = 2
"""How incomplete a description in another one is, whose thing was mentioned."""

MENTIONED = 3
"""How incomplete a subject is that has no word of its own which tells it, and was mentioned."""


def _is_definite_article(token: Token) -> bool:
    return token.lower_ == "the" and token.pos_ == "DET"


def _has_noun_before(noun: Token) -> bool:
    return any(child.dep_ in ("compound", "nmod") and child.i < noun.i for child in noun.children)


def _is_anaphoric_noun(noun: Token) -> bool:
    """Whether a definite noun refers to what was said before: "the study", "the new service"."""
    described = any(
        child.dep_ == "amod" and child.lower_ in _REFERRING_ADJECTIVES for child in noun.children
    )
    named = noun.lemma_ in _NAMED_BY_NOUNS and _has_noun_before(noun)
    return described or (noun.lemma_ in _REFERRING_NOUNS and not named)


_NAMED_BY_NOUNS = frozenset({"approach", "phenomenon", "problem", "process", "scheme"})
"""Of the nouns that refer, those that another noun names: "the dyeing process"."""


def _comes_of_it(noun: Token, passage: Passage) -> bool:
    """Whether a noun is what came of something told before: "the resulting map", whatever maps."""
    resulting = any(child.lower_ in _RESULTING for child in noun.children)
    return resulting and noun.pos_ == "NOUN" and not _is_told_behind(noun, passage)


def _is_told_behind(noun: Token, passage: Passage) -> bool:
    """Whether words after a noun say which one is meant."""
    return any(
        child.i > noun.i and child.i in passage.places and _restricts(child)
        for child in noun.children
    )


def _counts_again(article: Token, passage: Passage) -> bool:
    """Whether "the" counts things mentioned before: "the two towns", not "the 2003 election"."""
    noun = article.head
    counted = any(
        child.dep_ == "nummod" and child.i > article.i and not _looks_like_year(child)
        for child in noun.children
    )
    restricted = any(
        child.i in passage.places and (child.i > noun.i or child.pos_ in ("PROPN", "ADJ"))
        for child in noun.children
    )
    return noun.pos_ == "NOUN" and counted and not restricted


def _looks_like_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4


def _is_identified(noun: Token, passage: Passage) -> bool:
    """Whether a definite description says which thing is meant."""
    if _is_one_of_several(noun, passage):
        return False
    if noun.pos_ in ("PROPN", "NUM") or noun.ent_type_ or _is_known(noun, passage):
        return True
    if noun.pos_ == "ADJ" and noun.tag_ in ("JJ", "JJS"):
        return noun.tag_ == "JJS"
    return _is_restricted(noun, passage) or _is_mentioned_before(noun, passage)


def _is_one_of_several(noun: Token, passage: Passage) -> bool:
    """Whether a noun is written like a name and shared by names: "the Market" of two markets."""
    bare = all(child.dep_ in ("det", "case") for child in noun.children)
    names = passage.material.reading.classes.names
    return noun.pos_ == "PROPN" and bare and noun.lemma_.lower() in names


def _is_known(noun: Token, passage: Passage) -> bool:
    """Whether everybody knows the thing ("the sun"), or it is what the document is about.

    What is said of "the meeting" as a subject may be of one of the meetings in the title; that
    "guests can enter the meeting" holds for any of them. A kind of thing that the document
    speaks of as a participant is known as well.
    """
    lemma, topic = noun.lemma_.lower(), passage.material.reading.title_words
    named = lemma in topic or noun.lower_ in topic
    one_of_them = f"{lemma}s" in topic and (noun.dep_ not in SUBJECTS or _is_any(noun))
    known = lemma in _UNIQUE_THINGS or named or _is_headed(noun, passage)
    any_of_them = one_of_them or _takes_part(noun, passage)
    return known or (any_of_them and not _was_told_of_one_named(noun, passage))


def _was_told_of_one_named(noun: Token, passage: Passage) -> bool:
    """Whether the paragraph told before of one that a name tells from others: "Malta fever"."""
    here, told = passage.material.parsed, passage.material.reading.sentences
    earlier = (told[number] for number in range(here.number - 1, -1, -1))
    before = takewhile(lambda one: one.block == here.block, earlier)
    return any(
        word.lemma_ == noun.lemma_ and word.tag_ == "NN" and _has_name_before(word)
        for one in islice(before, PARAGRAPH)
        for word in one.doc
    )


def _has_name_before(noun: Token) -> bool:
    return any(child.pos_ == "PROPN" and child.dep_ == "compound" for child in noun.lefts)


PARAGRAPH = 8
"""Sentences before, at most, in which a kind was told."""


def _is_headed(noun: Token, passage: Passage) -> bool:
    """Whether the heading names just the thing, and what is said of it is so at any time."""
    heading = passage.material.reading.heading(passage.material.parsed).lower()
    return heading.removeprefix("the ") == noun.lower_ and _is_any(noun)


def _is_any(noun: Token) -> bool:
    """Whether what is said of a subject holds at any time, and so of any one of its kind."""
    verbs = [noun.head, *dependents(noun.head, AUXILIARIES)]
    general = any(verb.tag_ in PRESENT_TAGS or verb.tag_ == "MD" for verb in verbs)
    past = any(verb.tag_ == "VBD" or verb.lower_ in _PERFECT for verb in verbs)
    return noun.tag_ == "NN" and general and not past


def _takes_part(noun: Token, passage: Passage) -> bool:
    """Whether "the server" is any of those that the document tells the habits of."""
    return noun.tag_ == "NN" and noun.lemma_.lower() in passage.material.reading.participants


def _is_mentioned_before(noun: Token, passage: Passage) -> bool:
    """Whether the same noun is among the words before it."""
    return any(
        other.i < noun.i and other.lemma_.lower() == noun.lemma_.lower() and other.pos_ == noun.pos_
        for other in passage.tokens
    )


def _is_restricted(noun: Token, passage: Passage) -> bool:
    return any(
        _singles_out(child) or (child.i > noun.i and _restricts(child))
        for child in noun.children
        if child.i in passage.places
    )


def _singles_out(modifier: Token) -> bool:
    """Whether a name or a rank leaves one thing only: "the Volkov prize", "the first bridge"."""
    named = modifier.ent_type_ not in ("", "CARDINAL", "ORDINAL")
    return modifier.pos_ == "PROPN" or named or _ranks(modifier)


def _ranks(modifier: Token) -> bool:
    """Whether a rank leaves one thing only; "the last line" is the last of a text beside it."""
    ranked = modifier.tag_ in SUPERLATIVE_TAGS or modifier.lower_ in _IDENTIFYING_ADJECTIVES
    return ranked and modifier.head.lemma_.lower() not in _PARTS_OF_TEXTS


def _says_what_changes(preposition: Token) -> bool:
    """Whether a phrase says of what a change is one: "the change in price"."""
    return preposition.lower_ == "in" and preposition.head.lemma_.lower() in _CHANGES


def _restricts(modifier: Token) -> bool:
    """Whether words after a noun say which one it is: "of Alaska", "that was sold", "at Kalmar"."""
    if modifier.dep_ != "prep":
        return modifier.dep_ in _POSTMODIFIERS
    if modifier.lower_ in _IDENTIFYING_PREPOSITIONS or _says_what_changes(modifier):
        return True
    located = any(token.ent_type_ in _LOCATING_NAMES for token in modifier.subtree)
    return located and modifier.lower_ in _LOCATING_PREPOSITIONS
