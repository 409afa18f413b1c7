"""Questions that ask next to nothing: anybody does something, some way, for some praise."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.effects import ends_in_an_outcome
from quizgen.lang.en.questions.faults.predicates import OpenRule
from quizgen.lang.en.questions.inversion import said_beside
from quizgen.model import Clause, Fact, Phrase

_BE = lexicon.words("forms_of_be")
_PERFECT = lexicon.words("forms_of_have")
_JUDGING = lexicon.words("judging_adjectives")
_TAKING_AS = lexicon.words("verbs_as")
_OPEN_PLURALS = lexicon.alternatives("open_plural_openings")

_ANYBODY = frozenset({"groups", "humans", "individuals", "others", "people", "persons"})
_WORDS_OF_ANYBODY = _ANYBODY | {"and", "or", "many", "most", "some"}
_AT_WHICH = frozenset({"at", "by", "in", "on", "under"})
_WAY = re.compile(
    rf"(?:by using |using |by |through |in |with )?(?:(?:{_OPEN_PLURALS}) )+[a-z-]+\.?",
    re.IGNORECASE,
)
_ONLY_THE = re.compile(r"the (?:[a-z-]+ )?[a-z-]+", re.IGNORECASE)
_SOME_THINGS = re.compile(r"(?:new |old |other |further )?[a-z-]+s")


def _others(clause: Clause, phrase: Phrase) -> list[Phrase]:
    """What a question tells beside the subject, the verb and `phrase`, but how it is done.

    What only follows a comma, it leaves out: "the guild won on appeal, including a fine".
    """
    told = [one for one in said_beside(clause, phrase) if one.role != "adverb"]
    return [one for one in told if not (one.optional and one.comma)]


def _is_done_by_anybody(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What do individuals and groups engage in?": in nearly everything."""
    anybody = _WORDS_OF_ANYBODY.issuperset(clause.subject.text.lower().split())
    return form in ("object", "oblique", "doing") and anybody and not _others(clause, phrase)


def _was_made_to_do(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What did shops allow people to do?": what some of them once did, nothing tells apart."""
    some = clause.subject.plural and clause.subject.text.islower()
    bare = all(one.role == "object" for one in _others(clause, phrase))
    return form == "doing" and clause.past and some and bare and not fact.attribution


def _has_been_made_for(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What have new tools been developed for?": for more than the text lists."""
    perfect = clause.auxiliaries[:1] != () and clause.auxiliaries[0].lower() in _PERFECT
    some = _SOME_THINGS.fullmatch(clause.subject.text) is not None
    asked = form in ("oblique", "purpose")
    return asked and perfect and some and not _others(clause, phrase)


def _is_used_somewhere(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is used in Europe?", "What is employed in mills?", "What exists for ships?": much is.

    What is used to do something may be one thing.
    """
    if form != "subject" or phrase is not clause.subject:
        return False
    used = clause.lemma in _USING and not _BE.isdisjoint(clause.auxiliaries)
    aim = any(
        one.role == "clause" or one.preposition in ("as", "for") for one in _others(clause, phrase)
    )
    return clause.lemma in ("abound", "exist") or (used and not aim)


_USING = frozenset({"employ", "exhibit", "use"})


def _ends_an_idiom(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What did it win on? Appeal": a noun without an article says how, and is no thing."""
    bare = answer.islower() and answer.isalpha() and not phrase.plural
    asked = form == "oblique" and phrase.preposition in _AT_WHICH
    asked = asked and not ends_in_an_outcome(clause, phrase)
    return asked and bare and not _others(clause, phrase)


def _answers_with_some_way(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "How is it measured? Using several methods": which, is what was asked."""
    return form == "manner" and is_some_way(answer)


def is_some_way(answer: str) -> bool:
    """Whether an answer only says that there are several ways: "using several methods"."""
    return _WAY.fullmatch(answer) is not None


def _does_something_to_several(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What can it be used for? To do a wide range of jobs": of which kind, is left open."""
    found = _TO_SEVERAL.fullmatch(answer) if form == "purpose" else None
    return found is not None and found["of"].lower().removesuffix("s") in _GENERAL_NOUNS


_GENERAL_NOUNS = lexicon.words("general_nouns") | lexicon.words("vague_nouns")
_TO_SEVERAL = re.compile(rf"(?:in order )?to [a-z]+ (?:(?:{_OPEN_PLURALS}) )+(?P<of>[a-z]+)")


def _is_some_or_other(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What do sheds offer? Some shelter": how much, is left open."""
    return _SOME.fullmatch(answer) is not None


_SOME = re.compile(r"some [a-z-]+", re.IGNORECASE)


def _is_a_figure_of_hope(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What should the guilds open? A new chapter of their trade": speeches open many."""
    return _HOPE.match(answer) is not None


_HOPES = lexicon.alternatives("nouns_of_hope")
_HOPE = re.compile(rf"(?:an? |more )?(?:\w+ )?(?:fresh|greater|new) (?:{_HOPES})\b", re.IGNORECASE)


def _is_done_by_any_of_them(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What lent wool to the weavers? Shops", "Who praised the mayor? Supporters"."""
    words = answer.lower().split()
    lone = len(words) == 1 or (len(words) == PAIR and words[0] in _SOME_OF_THEM)
    return form == "subject" and lone and words[-1] in _ANY_OF_THEM


PAIR = 2
"""Words of "early sailors"."""

_ANY_OF_THEM = lexicon.words("actors_of_any_kind")
_SOME_OF_THEM = frozenset({"early", "later", "many", "modern", "most", "other", "several", "some"})


def _praises(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What can it be regarded as? A powerful tool": so can anything that its author likes."""
    asked = form in ("oblique", "doing")
    taken = asked and phrase.preposition == "as" and clause.lemma in _TAKING_AS
    words = answer.lower().split()
    return taken and len(words) > 1 and words[1] in _JUDGING


def _leaves_open_whose(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is the end goal? That ...": whose, only the text says."""
    said = answer.lower().startswith(("that ", "to "))
    return said and clause.lemma == "be" and is_of_nothing(clause.subject)


def is_of_nothing(subject: Phrase) -> bool:
    """Whether a subject does not say of what or whose it is: "the end goal"."""
    return _ONLY_THE.fullmatch(subject.text) is not None


EMPTY_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("anybody's deed", _is_done_by_anybody),
    ("made to do", _was_made_to_do),
    ("made for", _has_been_made_for),
    ("used somewhere", _is_used_somewhere),
    ("idiom", _ends_an_idiom),
    ("some way", _answers_with_some_way),
    ("something to several", _does_something_to_several),
    ("some or other", _is_some_or_other),
    ("figure of hope", _is_a_figure_of_hope),
    ("done by any of them", _is_done_by_any_of_them),
    ("praise", _praises),
    ("of nothing", _leaves_open_whose),
)
"""What makes a question or its answer say next to nothing, in the order it is looked for."""
