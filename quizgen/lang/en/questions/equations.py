"""Who asks what something is: "What is a gauge?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.questions.classed import kind_of
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.ranked import is_ranked
from quizgen.lang.en.questions.who import is_person, who_or_what
from quizgen.model import Clause, Fact, Phrase

_ARTICLES = lexicon.words("articles")
_OPEN = lexicon.words("open_subject_words") | {"one"}
_OF_ALL = lexicon.words("indefinite_articles") | {"every"}
_BEARING = lexicon.words("bearing_nouns")
_BARE_GENERA = lexicon.words("bare_genera")
_PLACED = lexicon.words("place_prepositions") | {"from", "with"}

LONGEST_TERM = 5
"""Words of what is defined."""

SHORTEST_MEANING = 3
"""Words of what it is."""

_OF_WHAT = frozenset({"for", "that", "which"})
"""Words behind a bare plural that say which things of that name: "fibers that ..."."""


def is_identity(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what its subject is: one noun phrase, at most with an adverb."""
    return not clause.fronted and is_equated(clause, phrase)


def is_equated(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the noun that a clause says its subject is, and no more is told."""
    others = (one for one in clause.complements if one is not phrase)
    alone = all(_is_hedge(one, clause) or _is_aside(one) for one in others)
    plain = clause.lemma == "be" and not clause.auxiliaries
    return plain and alone and phrase is _attribute(clause) and _is_noun(clause, phrase)


def _attribute(clause: Clause) -> Phrase | None:
    """The first phrase for what a subject is."""
    return next((one for one in clause.complements if one.role == "attribute"), None)


def _is_aside(phrase: Phrase) -> bool:
    """Whether a phrase is set off behind what something is: "a barge, mostly of oak"."""
    return phrase.comma and phrase.optional


def is_known_person(clause: Clause, phrase: Phrase, fact: Fact) -> bool:
    """Whether a sentence tells one more thing of somebody whom its text named in full before.

    "Ms Souza is a rower" does not say who Ana Souza, the mayor, is.
    """
    told, slots = " ".join(one.quote for one in fact.evidence), fact.statement.slots
    place = clause.subject.slot
    person = place is not None and place < len(slots) and slots[place].type == "person"
    some = phrase.text.split()[0] in _OF_ALL and f" {clause.verb} {phrase.text}" in told
    return person and some and clause.subject.text not in told


def _is_noun(clause: Clause, phrase: Phrase) -> bool:
    """Whether an attribute is a noun: a plural, with an article, or of a subject that takes one."""
    if phrase.plural or phrase.text.lower().split()[0] in _ARTICLES:
        return True
    of_something = _is_of_something(clause.subject) and _is_bare_noun(phrase)
    of_something = of_something or _is_singled_out(clause.subject, phrase)
    return of_something or (phrase.slot is not None and _is_one(clause.subject))


def _is_singled_out(subject: Phrase, phrase: Phrase) -> bool:
    """Whether one of a kind is told by a name, or something of its own: "its rust"."""
    singled = is_ranked(subject.text) and _TOLD_BEHIND.search(subject.text) is not None
    own = phrase.text.startswith(("its ", "their ")) and " of " in subject.text
    named = any(word[0].isupper() for word in phrase.text.split()) and _is_bare_noun(phrase)
    return singled and (own or named)


def _is_one(subject: Phrase) -> bool:
    """Whether a subject tells the only thing that it can be: "the oil used to tan hides"."""
    told = _TOLD_BEHIND.search(subject.text) is not None
    return subject.text.lower().startswith("the ") and told and not subject.plural


_TOLD_BEHIND = re.compile(r" (?:of|that|used (?:for|in|to)|which) ")


def _is_of_something(subject: Phrase) -> bool:
    """Whether a subject is what one thing is to another: "the main advantage of tables"."""
    return subject.head.lower() in _BEARING and " of " in subject.text


def _is_bare_noun(phrase: Phrase) -> bool:
    """Whether words without an article may be a noun: "fast lookup", and not "highly unsure"."""
    first, *rest = phrase.text.lower().split()
    adverb = first.endswith("ly") or first in _DEGREES
    return bool(rest) and not adverb and not phrase.head.lower().endswith(_OF_ADJECTIVES)


_DEGREES = lexicon.words("function_words") | {"less", "more", "quite", "rather", "too", "very"}
_OF_ADJECTIVES = ("able", "ed", "ful", "ible", "ic", "ive", "less", "ous")
"""How the head of an attribute ends that is an adjective."""


def _is_hedge(phrase: Phrase, clause: Clause) -> bool:
    """Whether an adverb says only how far something is so: "essentially", "both"."""
    hedges = phrase.text == "both" or phrase.text.endswith("ly")
    return phrase.role == "adverb" and hedges and not clause.past


def asked_identity(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is a gauge?", "What kind of metal is mercury?" """
    kind = _kind_asked(clause, phrase)
    if kind is not None:
        return "kind", ask(_of_one(clause), kind, phrase), phrase.text
    beside = [one.text for one in clause.complements if one.role == "adverb"]
    hedges = [word for word in beside if word.lower() not in _SAID_OF_MOST]
    plain = clause.model_copy(update={"adverb": None, "complements": (phrase,)})
    stem = ask(_of_one(plain), who_or_what(clause.subject), phrase)
    return "identity", stem, " ".join((*hedges, phrase.text))


def _kind_asked(clause: Clause, phrase: Phrase) -> str | None:
    """What asks of which kind a thing is, where nothing but an adjective says so: "a soft metal".

    It defines nothing: other metals are soft. "A lasting duty" is of no kind.
    """
    alone = clause.complements == (phrase,) and not clause.past and clause.adverb is None
    kind = kind_of(phrase, clause) if alone and _can_be_of_a_kind(clause.subject) else None
    if kind is None or any(word.endswith("ing") for word in phrase.text.split()[:-1]):
        return None
    return None if kind.split()[-1].removesuffix("s") in _BARE_GENERA else kind


def _can_be_of_a_kind(subject: Phrase) -> bool:
    """Whether a subject is no person, nor a thing just mentioned, nor what somebody does."""
    first = subject.text.lower().split()[0]
    return first != "the" and not first.endswith("ing") and not is_person(subject)


_SAID_OF_MOST = frozenset(
    {"both", "commonly", "generally", "mostly", "normally", "often", "typically", "usually"}
)
"""What says for how many it is so, and is no part of what it is."""


def _of_one(clause: Clause) -> Clause:
    """A clause about "every" thing, said of one: "What is a cookie?"."""
    first, _, noun = clause.subject.text.partition(" ")
    if first.lower() != "every" or not noun:
        return clause
    subject = clause.subject.model_copy(update={"text": f"{indefinite_article(noun)} {noun}"})
    return clause.model_copy(update={"subject": subject})


def means_a_kind(clause: Clause, fact: Fact) -> bool:
    """Whether a clause says at any time what a kind of thing is, and nothing beside it.

    "A gauge is a metric" defines what a gauge is; "dogs are also killers" does not.
    """
    general = not (clause.past or clause.auxiliaries or clause.fronted)
    said = _attribute(clause)
    if not general or fact.stance != "asserted" or said is None:
        return False
    more = " also " in f" {fact.evidence[0].quote} "
    return not more and names_a_kind(clause.subject) and says_enough(said)


def names_a_kind(subject: Phrase) -> bool:
    """Whether a subject is a term: with "a" or nothing before it, in few words, and no person."""
    words = subject.text.lower().split()
    bare = subject.text.islower() and words[0] not in _ARTICLES | _OPEN
    doing = words[0].endswith("ing") and len(words) > 1  # "calling a guard"
    kind = words[0] in _OF_ALL or (bare and not doing)
    plain = len(words) <= LONGEST_TERM and _PLACED.isdisjoint(words[1:])
    return kind and plain and not is_person(subject)


def says_enough(phrase: Phrase) -> bool:
    """Whether what a kind is said to be parts it from others; "common sights" does not."""
    said = phrase.text.lower().split()
    parted = not _OF_WHAT.isdisjoint(said) or said[0] in _ARTICLES
    loose = is_loose(" ".join(said))
    ranked = any(word == "most" or word.endswith("est") for word in said[1:2])
    return parted and not loose and not ranked and len(said) >= SHORTEST_MEANING


def is_loose(answer: str) -> bool:
    """Whether an answer tells what something has or where it is: "a project with few hands"."""
    words = answer.lower().split()
    return _OF_WHAT.isdisjoint(words) and not _PLACED.isdisjoint(words)
