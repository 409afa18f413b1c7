"""Questions that say too little beside their verb: whom they are about leaves much open."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.predicates import OpenRule
from quizgen.lang.en.questions.inversion import said_beside
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Fact, Phrase

_BE = lexicon.words("forms_of_be")
_IDIOMS = frozenset(lexicon.entries("light_idioms"))
_INTENDING = lexicon.words("intending_verbs")
_REFUSING = lexicon.words("refusing_verbs")
_RULING = lexicon.words("ruling_verbs")

TELLING_SUBJECT = 5
"""Words of a subject that says of whom a rule is told: "employees who drive for the company"."""


def _is_bare(clause: Clause, phrase: Phrase) -> bool:
    """Whether nothing is told beside the subject, the verb and `phrase`, but how it is done."""
    others = (*clause.fronted, *clause.complements)
    return all(one is phrase or one.role == "adverb" for one in others)


def _says_too_little_of_us(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What do we face?": of a speech, only what says more than its verb."""
    if fact.attribution is None or phrase is clause.subject or fact.stance == "required":
        return False
    return not any(one is not phrase for one in (*clause.fronted, *clause.complements))


def _says_too_little_to_the_reader(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What should you use?": of what every reader is told, only what says when, where or why."""
    if clause.subject.text.lower() != "you" or form not in ("object", "oblique"):
        return False
    return not any(one is not phrase for one in (*clause.fronted, *clause.complements))


def _says_too_little_of_a_duty(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What should a hull have?", "What should you rub the hull on?": much, in a handbook.

    What something has to contain or state, what all have to do, and what must be, is a rule of
    its own.
    """
    if not _is_any_duty(clause):
        return False
    others = {one.role for one in said_beside(clause, phrase)} - {"adverb"}
    if form == "oblique":
        reader = clause.subject.text.lower() == "you"
        return reader and phrase.preposition != "with" and others <= {"object"}
    return form == "object" and not others


def _is_any_duty(clause: Clause) -> bool:
    """Whether somebody has to do something that is no rule of its own."""
    helpers = set(clause.auxiliaries)
    general = clause.subject.text.lower().split()[0] in _ALL or clause.lemma in _STATING
    return not general and bool(helpers & _ADVISED) and not helpers & _BE


_ADVISED = frozenset({"ought", "should"})
_ALL = frozenset({"all", "any", "each", "every"})
_STATING = frozenset({"contain", "include", "list", "specify", "state"})


def _says_too_little_of_a_rule(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What are employees expected to do?": much, unless something says when or where."""
    timed = _TIMED.search(phrase.text) is not None
    return form == "doing" and is_only_ruled(clause, phrase) and not timed


_TIMED = re.compile(r" (?:after|before|during|while) ")


def is_only_ruled(clause: Clause, phrase: Phrase) -> bool:
    """Whether all that is told beside a deed is who is let, made or forbidden to do it."""
    ruled = clause.lemma in _RULING and not _BE.isdisjoint(clause.auxiliaries)
    told = len(clause.subject.text.split()) >= TELLING_SUBJECT
    return ruled and not told and _is_bare(clause, phrase)


def _says_too_little_of_a_wish(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What did he seek to do?": much in a life; what somebody refused to do, is one thing."""
    wished = clause.past and clause.lemma in _INTENDING - _REFUSING and fact.attribution is None
    return form == "doing" and wished and _is_bare(clause, phrase)


def _is_no_deed(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What do rocks tend to do? Be hard": how they are, is nothing that they do."""
    return form == "doing" and clause.lemma in _SEEMING and answer.startswith(("be ", "to be "))


_SEEMING = frozenset({"appear", "happen", "prove", "seem", "tend"})


def _is_a_tendency(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What does young oak tend to do? Crack": and more.

    What "a rise in rent" tends to do, or what something does "more" than others, sets it apart.
    """
    compared = not _COMPARATIVES.isdisjoint(answer.lower().split())
    told = compared or clause.subject.head.lower() in _CHANGES or fact.attribution is not None
    return form == "doing" and clause.lemma == "tend" and not told


_CHANGES = lexicon.words("nouns_of_change")
_COMPARATIVES = lexicon.words("comparatives")


def _is_part_of_the_verb(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What does it pay? Attention": the noun is half of what the verb says."""
    idiom = f"{clause.lemma} {phrase.head.lower()}" in _IDIOMS
    return form == "object" and idiom and phrase.head.lower() in answer.lower()


def _answers_with_any_noun(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What does it save the picture to? A file": a lone noun that tells next to nothing."""
    words = answer.split()
    lone = words[1:] if words[0].lower() in _INDEFINITE else words
    common = len(lone) == 1 and lone[0].islower()
    told = any(slot.text == answer for slot in fact.statement.slots if slot.type not in _UNTYPED)
    return form in ("object", "oblique") and common and not told and _is_general(lone[0])


def _is_general(word: str) -> bool:
    return any(word.removesuffix(ending) in _GENERAL for ending in ("", "s", "es"))


_INDEFINITE = lexicon.words("indefinite_articles")
_GENERAL = lexicon.words("general_nouns")
_UNTYPED = frozenset({"term", "other", "name"})


def _is_announced(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is a point to note? That oak floats": of many that could be noted."""
    one_of_many = clause.subject.text.split()[0].lower() in _INDEFINITE | {"another", "one"}
    return one_of_many and clause.lemma == "be" and answer.lower().startswith("that ")


def _answers_with_somebody(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "Who described the hills? A German geologist": somebody did, and nobody knows who."""
    some = answer.split()[0].lower() in _INDEFINITE
    return form == "subject" and some and clause.past and is_person(phrase)


def _answers_with_some(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What does it unlock? Many other things": all it tells is that they are several."""
    return form in ("object", "oblique", "subject") and _SOME.fullmatch(answer) is not None


_OPEN_PLURALS = lexicon.alternatives("open_plural_openings")
_SOME = re.compile(rf"(?:(?:{_OPEN_PLURALS}) )+[a-z-]+s")


def _is_one_of_more(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "How can rules be added?": the text says that they can "also" be added so."""
    asked = form in ("manner", "object", "oblique")
    return asked and fact.attribution is None and is_told_beside(clause, fact)


def is_told_beside(clause: Clause, fact: Fact) -> bool:
    """Whether "also" stands right before the verb: what the clause tells is not the first such."""
    quote = fact.evidence[0].quote.lower()
    return " also " in quote and f" also {clause.verb.lower()} " in _BETWEEN.sub("", quote)


_BETWEEN = re.compile(r"(?<= also )(?:be|been|\w+ly) ")


def _are_told_an_amount(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "Who is expected to spend $40 on rope?": how much it is, is what is told."""
    ruled = clause.lemma in _RULING and not _BE.isdisjoint(clause.auxiliaries)
    amount = any(slot.type == "money" for slot in fact.statement.slots)
    return form == "subject" and ruled and amount


def _happened_to_some(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "Why were expeditions organized?": which they were, only the text says."""
    passive = clause.auxiliaries == ("were",)
    subject = clause.subject
    some = subject.plural and subject.text.islower() and len(subject.text.split()) == 1
    asked = form in ("why", "reason", "purpose", "manner")
    return asked and passive and some and _is_bare(clause, phrase)


BARE_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("nothing beside the verb", _says_too_little_of_us),
    ("nothing beside the deed", _says_too_little_to_the_reader),
    ("nothing beside the duty", _says_too_little_of_a_duty),
    ("nothing beside the rule", _says_too_little_of_a_rule),
    ("nothing beside the wish", _says_too_little_of_a_wish),
    ("no deed", _is_no_deed),
    ("tendency", _is_a_tendency),
    ("part of the verb", _is_part_of_the_verb),
    ("any noun", _answers_with_any_noun),
    ("some of them", _answers_with_some),
    ("announced", _is_announced),
    ("somebody unnamed", _answers_with_somebody),
    ("one of more", _is_one_of_more),
    ("some of a kind", _happened_to_some),
    ("told an amount", _are_told_an_amount),
)
"""What a question with nothing beside its verb leaves open, in the order it is looked for."""
