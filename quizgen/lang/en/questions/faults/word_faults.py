"""Faults of the grammar of a question that its words show without a parse."""

import re

from quizgen.lang.base.grammar import Posed
from quizgen.lang.en import lexicon

_DONE_TO_THINGS = lexicon.alternatives("done_to_things")
_TRANSITIVE = lexicon.alternatives("verbs_with_objects")
_STRANDED = lexicon.alternatives("stranded_prepositions")

_PLURAL_VERB = re.compile(r"^(?:[^?]*, )?(?:what|who) (?:are|were|have|do)\b", re.IGNORECASE)
_TORN = re.compile(r"\w -(?:[ ?]|$)|[a-z]-(?:[?.,]| (?!and\b|or\b|to\b))")
_LOOSE_END = re.compile(r"\b(?:and|or|but|that|which|not|the|an?|th(?:at|ose) of|,)\?$")
_STRESS = r"(?:importantly|notably|recently|significantly|specifically)"
_LOOSE_PAIR = re.compile(
    r" (?:and|or|but)(?:, (?:[\w-]+ ){0,3}[\w-]+|,? (?:most|more) " + _STRESS + r"|,? (?:also|even"
    r"|especially|eventually|finally|likewise|mainly|mostly|often|particularly|partly|perhaps"
    r"|possibly|probably|ultimately|to an? (?:[\w-]+ )?(?:extent|degree)"
    r"|in (?:addition|part|particular|turn)|at (?:first|last|least|times))),?[?.]$"
)
"""A conjunction behind which only an adverb is left: "refined people and, most important?"."""

_WAY_BY = re.compile(
    r"^how (?:is|are|was|were) [^?]*\b(?:means?|methods?|techniques?|ways?)\b", re.IGNORECASE
)
_TIME_INSIDE = re.compile(
    r"\b(?:did|does|was|were) (?:after|before|between|by|during|from|in|since|until)"
    r" (?:[a-z-]+ ){0,3}(?:1\d|20)\d\ds?\b",
    re.IGNORECASE,
)
_THING_AS_PERSON = re.compile(
    rf"^(?:[^?]*, )?who (?:is|are|was|were|ha(?:d|s|ve) been) (?:\w+ly |best |often |also )?"
    rf"(?:(?:{_DONE_TO_THINGS})\b|used (?:as|by|for|in|to [a-z]+ (?:an?|the|[a-z]+s)\b))",
    re.IGNORECASE,
)
_OBJECT_LOST = re.compile(
    rf"^(?:[^?]*, )?what (?:do|does|did) [^?]*\b(?:{_TRANSITIVE}) (?:{_STRANDED})\?$",
    re.IGNORECASE,
)


_MANY_DOES = re.compile(
    r"\bdoes (?:(?:both|few|many|most|several) (?!of\b)(?:[\w-]+ ){0,2}?[\w-]+s\b|(?:they|we|you)\b"
    r"|[^?,]* and [^?,]* both\b)",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"(?:,| and| or) please\b")


_COMPARES = (
    rf"\b(?:{lexicon.alternatives('comparatives')}|else|other|otherwise|rather|sooner|worse"
    r"|[a-z]{2,}(?:er|ier)|different(?:ly)?)\b"
)
_SIDE_LOST = re.compile(rf"^(?:(?!{_COMPARES})[^?])*\bthan\b", re.IGNORECASE)
_SIDE_PARTED = re.compile(
    rf"\b(?:more|less|{lexicon.alternatives('comparatives')}) (?:[\w-]+ )?(?:{_STRANDED}|in|to)"
    r" [^?]*\bthan\?$",
    re.IGNORECASE,
)
_RELATIVE_LOST = re.compile(
    r"^(?:[^?]*, )?what (?:is|are|was|were) [^?]*\b(?:some|any|every)?(?:body|one|thing)s?"
    rf" (?:that|which|who) [^?]* (?:{_STRANDED})\?$",
    re.IGNORECASE,
)


_RUN_TOGETHER = re.compile(
    r"[a-z]{3,} (?:I|It|They|This|These|Those|We|You) (?:are|can|do|does|has|have|is|may|must|need"
    r"|should|use|was|were|will)\b"
)
_LONE_NUMBER = re.compile(
    r"\b(?:did|do|does|was|were) (?:(?:about|almost|another|around|nearly|only|over|some) )?"
    r"\d[\d,.]* [a-z]+\?$"
)


_NO_ARTICLE = re.compile(
    rf"\b(?:is|was)(?: [A-Z][\w’'-]*)* (?!(?:{lexicon.alternatives('nouns_in_est')}|almost|honest"
    r"|modest|earnest|manifest|dishonest)\b)[a-z]{4,}(?:est|most)"
    rf" (?!(?:{_STRANDED}|among|and|or|to|when|where|during|near|in|if)\b)[a-z]+"
)


def lacks_an_article(posed: Posed) -> bool:
    """ "Which city is northernmost port on the coast?": notes leave "the" out, people do not."""
    return _NO_ARTICLE.search(posed.text) is not None


_SOME_OCCASION = re.compile(
    r"^(?:In|At|During|On|After|By|With|From|For) (?:an?|one) (?:[a-z-]+ )*[a-z-]+, [^?]+\?$"
)
_WILL = re.compile(r"^(?:[^?:]*: )?what will (?!happen\b)", re.IGNORECASE)


def is_of_some_occasion(posed: Posed) -> bool:
    """ "In a hostile encounter, who was killed?": in which, nobody can know."""
    return posed.form not in _STATEMENTS and _SOME_OCCASION.match(posed.text) is not None


def asks_what_will(posed: Posed) -> bool:
    """ "What will local laws override?": when, and in which case, the text says."""
    return posed.form in _OF_THINGS and _WILL.match(posed.text) is not None


_OF_THINGS = frozenset({"object", "subject"})


def runs_together(posed: Posed) -> bool:
    """ "What is ruled by laws You can use?": two sentences, between which a stop is missing."""
    return _RUN_TOGETHER.search(posed.text) is not None


def counts_nothing(posed: Posed) -> bool:
    """ "In what year did only 101 survive?": of whom, nobody can know."""
    return _LONE_NUMBER.search(posed.text) is not None


def has_plural_verb(posed: Posed) -> bool:
    """ "What are crossed by it?": "what" takes the singular."""
    return posed.form == "subject" and _PLURAL_VERB.match(posed.text) is not None


def is_torn(posed: Posed) -> bool:
    """A hyphen that nothing is joined by: "assisted - chairs"."""
    return _TORN.search(posed.text) is not None


def ends_loosely(posed: Posed) -> bool:
    """ "Why was it upgraded and?": what the last word or the last conjunction leads to is gone."""
    text = posed.text
    return _LOOSE_END.search(text) is not None or _LOOSE_PAIR.search(text) is not None


def is_way_asked_how(posed: Posed) -> bool:
    """ "How is the best way to shut it?": what a way is, is asked by "what"."""
    return _WAY_BY.match(posed.text) is not None


def has_time_inside(posed: Posed) -> bool:
    """ "How many ships did in 1842 the king build?": a time stands at the head or the end."""
    return posed.form not in _WITH_SUBJECT and _TIME_INSIDE.search(posed.text) is not None


_WITH_SUBJECT = frozenset({"cloze", "embedded", "identity", "subject", "true_false", "who"})


def is_thing_asked_who(posed: Posed) -> bool:
    """ "Who is used to measure salt?": it is no person."""
    return _THING_AS_PERSON.match(posed.text) is not None


def has_lost_object(posed: Posed) -> bool:
    """ "What does the jar contain on?": what it contains is gone, or a part of what follows."""
    return posed.form == "oblique" and _OBJECT_LOST.match(posed.text) is not None


def has_singular_verb(posed: Posed) -> bool:
    """ "What does most older tools branch mean?": several things take "do"."""
    return _MANY_DOES.search(posed.text) is not None


def asks_politely(posed: Posed) -> bool:
    """ "Guests have to pay, and please consult _____": a request inside of a statement."""
    return posed.form == "cloze" and _PLEASE.search(posed.text) is not None


def lacks_side(text: str) -> bool:
    """Whether words compare with something, and do not say how: "bread than in the next town"."""
    return " than" in text and _SIDE_LOST.match(text) is not None


def has_lost_side(posed: Posed) -> bool:
    """ "What kind of inns had guests than in the next town?": nothing is compared any more.

    Nor is the other side asked for by itself: "What is it more like gold than?".
    """
    lost = lacks_side(posed.text) or _SIDE_PARTED.search(posed.text) is not None
    return posed.form not in _STATEMENTS and lost


_STATEMENTS = frozenset({"cloze", "true_false"})


def asks_from_relative(posed: Posed) -> bool:
    """ "What is a clerk someone who writes with?": out of such a clause nothing is asked."""
    return posed.form == "oblique" and _RELATIVE_LOST.match(posed.text) is not None
