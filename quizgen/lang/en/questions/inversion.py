"""A clause turned into a question: inversion, do-support, order of what is left."""

import re
from collections.abc import Iterable, Sequence

from quizgen.lang.en import lexicon
from quizgen.model import Clause, Phrase

_BE = lexicon.words("forms_of_be")
_ARTICLES = lexicon.words("articles")
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
    clause = _with_adverb_inside(_without_loose_opening(clause, asked))
    if _opens_with_adverb(clause, asked):
        return None
    rest = _without(asked, clause)
    if _run_together(rest):
        return None
    lead = ""
    led = clause.fronted and asked not in clause.fronted and wh.split()[0] in _PLAIN_WH
    if led and not (asked is clause.subject and _points_ahead(clause)):
        lead = _join(phrase.text for phrase in rest if phrase in clause.fronted)
        rest = [phrase for phrase in rest if phrase not in clause.fronted]
        wh = wh[:1].lower() + wh[1:]
    tail = _join(map(_inside, rest))
    stem = _sentence(lead, [wh, *_predicate(clause, asked), tail])
    return None if stem.endswith(_DETACHED) else f"{stem}?"


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
    return [operator, _subject_inside(clause.subject.text), *after]


def _subject_inside(text: str) -> str:
    """The subject as it reads inside a sentence: an article that began one small, and "you"."""
    if text.lower() in _READER:
        return text.lower()
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
        helper, *more = clause.auxiliaries
        return helper, [*_around_adverb(clause, more), clause.verb, clause.particle]
    if clause.lemma == "be" and clause.verb.lower() in _BE:
        return clause.verb, [clause.adverb]
    number = "plural" if clause.subject.plural else "singular"
    do = _FORMS_OF_DO["past" if clause.past else number]
    return do, [clause.adverb, clause.lemma, clause.particle]


def _verb_group(clause: Clause) -> Words:
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
    kept = [phrase for phrase in clause.complements if not _is_loose(phrase)]
    return [phrase for phrase in (*kept, *clause.fronted) if phrase is not left_out]


def _is_loose(phrase: Phrase) -> bool:
    """Whether the statement is whole, and reads better, without a phrase."""
    parted = phrase.role == "clause" or (phrase.comma and phrase.role == "adverb")
    return phrase.optional and parted


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
