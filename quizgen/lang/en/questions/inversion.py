"""A clause turned into a question: inversion, do-support, order of what is left."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.raising import with_do
from quizgen.model import Clause, Phrase

_BE = lexicon.words("forms_of_be")
_ARTICLES = lexicon.words("articles")
_BODY_PARTS = lexicon.words("body_parts")
_ADDING = frozenset({"besides", "despite", "unlike", "like"})
_PLAIN_WH = frozenset({"Who", "Whom", "Which", "How", "What"})
_NEGATIONS = lexicon.words("negative_adverbs")
_READER = lexicon.words("second_person")
_PERSONAL = lexicon.words("third_person_possessives") | lexicon.words("accusative_pronouns")
_MOVABLE = lexicon.words("movable_adverbs")
_FORMS_OF_DO = {"past": "did", "plural": "do", "singular": "does"}

_LOOSE_OPENINGS = frozenset(lexicon.entries("loose_openings"))
_LEVEL = re.compile(r"on an? (?:more |less )?[\w-]+ (?:level|note|side)")
_BARE_YEARS = re.compile(r"\d{3,4}(?:[-–]\d{1,4})?")

_DETACHED = (" by far", " once again", " as such")
"""What belongs to a word that a question has left behind or moved away."""

Words = Sequence[str | None]


def ask(clause: Clause, wh: str, asked: Phrase) -> str | None:
    """The question that asks for `asked` with the words `wh`; None where there is no plain one.

    The subject keeps its order; anything else inverts, with "do" where the clause has no helper.
    What was before the subject stays in front, unless the wh-word has a preposition; loose
    constituents are left out.
    """
    clause = _with_adverb_inside(_without_loose_opening(_without_limit(clause, asked), asked))
    rest = _without(asked, clause)
    if _is_torn(clause, asked) or _run_together(rest):
        return None
    lead = ""
    led = clause.fronted and asked not in clause.fronted and _can_be_led(wh, rest, clause)
    if led and not (asked is clause.subject and _points_ahead(clause)):
        lead = _join(phrase.text for phrase in rest if phrase in clause.fronted)
        rest = [phrase for phrase in rest if phrase not in clause.fronted]
        wh = wh[:1].lower() + wh[1:]
    tail = _join(map(_inside, rest))
    if _is_heavy(clause, asked):
        return _in_order(clause, wh, lead, tail)
    stem = _sentence(lead, [wh, *_predicate(clause, asked), tail])
    return None if stem.endswith(_DETACHED) else f"{stem.rstrip('!')}?"


def _is_heavy(clause: Clause, asked: Phrase) -> bool:
    """Whether a subject with a clause in it is too long to stand between "was" and "made"."""
    words = clause.subject.text.split()
    inside = _IN_SUBJECT.search(clause.subject.text) is not None
    turned = asked is not clause.subject and not _BE.isdisjoint(clause.auxiliaries)
    return turned and inside and len(words) >= HEAVY


HEAVY = 13
"""Words of a subject behind which nobody hears what "was" belongs to."""

_IN_SUBJECT = re.compile(r"\w (?:to|that|which|who|whose|where) \w|\w \w{3,}ing \w")


def _in_order(clause: Clause, wh: str, lead: str, tail: str) -> str | None:
    """The question in the order of a statement: "A map showing ... was made in which year?"."""
    preposition, _, asked = wh.partition(" ")
    if preposition.lower() not in _PLACED_LAST or not asked:
        return None
    words = f"{preposition.lower()} {asked.replace('what ', 'which ')}"
    return f"{_sentence(lead, [clause.subject.text, *_verb_group(clause), tail, words])}?"


_PLACED_LAST = frozenset({"at", "by", "during", "in", "on", "under"})


def _can_be_led(wh: str, rest: Sequence[Phrase], clause: Clause) -> bool:
    """Whether what was before the subject stays in front of a wh-word.

    It does not before a preposition ("in which city"), unless it would be lost behind much else.
    """
    words = sum(len(one.text.split()) for one in rest if one not in clause.fronted)
    return wh.split()[0] in _PLAIN_WH or (" " in wh and words > NEAR)


NEAR = 6
"""Words between a verb and what was before its subject."""


def _is_torn(clause: Clause, asked: Phrase) -> bool:
    """Whether what is left beside `asked` makes no plain question."""
    opens = _opens_with_adverb(clause, asked) or _opens_with_time(clause.subject)
    return opens or _stand_side_by_side(clause, asked) or _has_long_recipient(clause)


def _has_long_recipient(clause: Clause) -> bool:
    """Whether what seems to be given something is too much for that: a list cut in two.

    So does what follows it behind a comma: "it offers a map that shows the hill, a lamp, ..."
    """
    return any(
        one.role in _RECEIVING
        and one.preposition is None
        and after.role == "object"
        and (after.comma or len(one.text.split()) > LONGEST_RECIPIENT)
        for one, after in pairwise(clause.complements)
    )


_RECEIVING = frozenset({"object", "oblique"})

LONGEST_RECIPIENT = 5
"""Words of whom something is given, without a preposition: "it offers new members a ticket"."""


def _stand_side_by_side(clause: Clause, asked: Phrase) -> bool:
    """Whether a long subject would run into what it is said to be.

    "In what year was the only colony of Spain in the north the fort of Ardal?"
    """
    if clause.lemma != "be" or clause.auxiliaries or asked is clause.subject:
        return False
    others = (one for one in clause.complements if one.role == "attribute" and one is not asked)
    named = any(_NOUN_PHRASE.match(one.text) for one in others)
    return named and len(clause.subject.text.split()) >= LONG_SUBJECT


_NOUN_PHRASE = re.compile(r"(?:an?|the) |[A-Z]")

LONG_SUBJECT = 5
"""Words of a subject whose end is lost sight of before another noun."""


def _opens_with_time(subject: Phrase) -> bool:
    """Whether a parser took a time for a part of the subject: "between 1856 and 1863 Ana"."""
    return subject.counted is None and _TIME_BEFORE_SUBJECT.match(subject.text) is not None


_TIME_BEFORE_SUBJECT = re.compile(
    r"(?:after|before|between|by|during|from|in|on|since|until)"
    r" (?:[a-z-]+ ){0,3}(?:1\d|20)\d\ds?\b",
    re.IGNORECASE,
)


def _without_limit(clause: Clause, asked: Phrase) -> Clause:
    """The clause without the "only" that is said of what is asked for: "it is only sold here"."""
    limited = clause.adverb == "only" and asked in clause.complements
    return clause.model_copy(update={"adverb": None}) if limited else clause


def _without_loose_opening(clause: Clause, asked: Phrase) -> Clause:
    """The clause without what ties it to those before it: "for a time", "on a lighter note"."""
    fronted = tuple(one for one in clause.fronted if one is asked or not _is_tie(one.text))
    if len(fronted) == len(clause.fronted):
        return clause
    return clause.model_copy(update={"fronted": fronted})


def _is_tie(text: str) -> bool:
    words = text.lower().strip(" ,")
    return words in _LOOSE_OPENINGS or _LEVEL.fullmatch(words) is not None


def _with_adverb_inside(clause: Clause) -> Clause:
    """The clause with "often" and the like before its verb, where it opened with that."""
    opening = [one for one in clause.fronted if one.text.lower() in _MOVABLE]
    if len(opening) != 1 or clause.adverb is not None:
        return clause
    fronted = tuple(one for one in clause.fronted if one is not opening[0])
    return clause.model_copy(update={"fronted": fronted, "adverb": opening[0].text.lower()})


def _points_ahead(clause: Clause) -> bool:
    """ "On his birthday": what is before the subject may mean the subject that is asked for."""
    words = (word.lower() for phrase in clause.fronted for word in phrase.text.split())
    return not _PERSONAL.isdisjoint(words)


def _run_together(phrases: Sequence[Phrase]) -> bool:
    """Whether two phrases of one preposition need the commas that a question leaves out."""
    prepositions = [p.preposition for p in phrases if p.role == "oblique" and p.preposition]
    return len(prepositions) > len(set(prepositions))


def declare(clause: Clause, left_out: Phrase) -> str | None:
    """The statement of `clause` without the constituent `left_out`, as a sentence without stop."""
    if _opens_with_adverb(clause, left_out):
        return None
    tail = _join(map(_inside, _without(left_out, clause)))
    return _sentence("", [clause.subject.text, *_verb_group(clause), tail])


def _predicate(clause: Clause, asked: Phrase) -> Words:
    """What follows the wh-word: the verb group, with the subject inside where that inverts."""
    if asked is clause.subject:
        return _verb_group(clause)
    operator, after = _operator(clause)
    return [operator, _subject_inside(clause.subject), *after]


def _subject_inside(subject: Phrase) -> str:
    """The subject as it reads inside a sentence: an article that began one small, and "you".

    Where notes leave out an article, it has one: "Tongue blocks the airway".
    """
    text = subject.text
    if text.lower() in _READER:
        return text.lower()
    if text in _BODY_PARTS:
        return f"the {text}"
    first, _, rest = text.partition(" ")
    small = first.lower() in _ARTICLES | _READER
    text = f"{first.lower()} {rest}" if rest and small else text
    return f"{text}," if _ends_in_an_aside(text) else text


def _ends_in_an_aside(text: str) -> bool:
    """Whether a comma sets off the end of a subject: "their best song, "Fog"", no list."""
    _, comma, last = text.rpartition(", ")
    return bool(comma) and not last.startswith(("and ", "or ")) and " and " not in last


def _operator(clause: Clause) -> tuple[str, Words]:
    """The verb that inverts, and the verbs that stay behind the subject."""
    if clause.auxiliaries:
        helper, *more = with_do(clause)
        return helper, [*_around_adverb(clause, more), clause.verb, clause.particle]
    if clause.lemma == "be" and clause.verb.lower() in _BE:
        return clause.verb, [clause.adverb]
    number = "plural" if clause.subject.plural else "singular"
    do = _FORMS_OF_DO["past" if clause.past else number]
    return do, [clause.adverb, clause.lemma, clause.particle]


def _verb_group(clause: Clause) -> Words:
    if clause.auxiliaries == ("do",) and clause.adverb is None:  # "nets do play a great part"
        return [clause.lemma, clause.particle]
    helper, more = clause.auxiliaries[:1], clause.auxiliaries[1:]
    return [*helper, *_around_adverb(clause, more), clause.verb, clause.particle]


def _around_adverb(clause: Clause, helpers: Sequence[str]) -> Words:
    """The helping verbs behind the first, and the adverb: before them where it is a negation."""
    denies = clause.adverb is not None and clause.adverb.split()[0] in _NEGATIONS
    return [clause.adverb, *helpers] if denies else [*helpers, clause.adverb]


def _opens_with_adverb(clause: Clause, left_out: Phrase) -> bool:
    """Whether what is in front, beside `left_out`, makes no plain question.

    Such are adverbs ("Sadly, ...") and what is added or compared ("Besides the crew, ...").
    """
    others = [phrase for phrase in clause.fronted if phrase is not left_out]
    return any(phrase.role == "adverb" or phrase.preposition in _ADDING for phrase in others)


def _without(left_out: Phrase, clause: Clause) -> list[Phrase]:
    """What follows the verb, then what was in front: all but `left_out` and what is loose."""
    told = clause.complements
    kept = [
        one for n, one in enumerate(told) if not _is_loose(one) and not _elaborates(told[:n], one)
    ]
    return [phrase for phrase in (*kept, *clause.fronted) if phrase is not left_out]


def said_beside(clause: Clause, asked: Phrase) -> list[Phrase]:
    """What a question for `asked` says of the clause beside its subject and verb."""
    return _without(asked, _without_loose_opening(clause, asked))


def _is_loose(phrase: Phrase) -> bool:
    """Whether the statement is whole, and reads better, without a phrase."""
    if phrase.text.lower().startswith(_BESIDES):
        return True
    parted = phrase.role == "clause" or (phrase.comma and phrase.role == "adverb")
    return phrase.optional and parted


_BESIDES = ("not just ", "not merely ", "not only ", "not simply ")
"""How a phrase opens that says of whom or what else something is so."""


def _elaborates(before: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether a phrase behind a comma tells more of one before: "in the west, at first in Lom".

    So does a noun behind a whole clause: "led women to join the guild, the home of rowers".
    """
    if phrase.role == "object" and phrase.comma and before and before[-1].role == "clause":
        return True
    aside = phrase.optional and phrase.comma and phrase.role in _ADVERBIAL
    return aside and any(one.role in _ADVERBIAL for one in before)


_ADVERBIAL = frozenset({"oblique", "place"})


def _inside(phrase: Phrase) -> str:
    """The phrase as it reads inside a sentence: its preposition small, years with one."""
    if phrase.role == "time" and _BARE_YEARS.fullmatch(phrase.text):
        return f"in {phrase.text}"
    small = phrase.preposition is not None or phrase.text.startswith(("In ", "On "))
    return phrase.text[:1].lower() + phrase.text[1:] if small else phrase.text


def _join(texts: Iterable[str]) -> str:
    return " ".join(texts)


def _sentence(lead: str, words: Words) -> str:
    """The words as a sentence without its stop, `lead` in front of them."""
    text = _join(word for word in words if word).strip(" ,.")
    text = f"{lead.strip(' ,')}, {text}" if lead else text
    return text[:1].upper() + text[1:]
