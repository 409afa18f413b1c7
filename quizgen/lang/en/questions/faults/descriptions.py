"""Whether what a subject is said to be tells what it is, or is only something said of it.

"What was the siege? A warning" judges; "What is the femur? The longest bone of the body" is better
asked the other way round; "What is a string? An object" leaves open what tells it from others.
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import demonym
from quizgen.lang.en.phrases import is_property
from quizgen.lang.en.questions.askable import is_some_of_a_kind
from quizgen.lang.en.questions.faults.predicates import OpenRule
from quizgen.lang.en.questions.ranked import is_ranked
from quizgen.model import Clause, Fact, Phrase

_ARTICLES = lexicon.words("articles")
_INDEFINITE = lexicon.words("indefinite_articles")
_BARE_GENERA = lexicon.words("bare_genera") | lexicon.words("vague_nouns")
_JUDGING_NOUNS = lexicon.words("judging_nouns")
_JUDGING = lexicon.words("judging_adjectives") | lexicon.words("comparatives")
_LIKENING_NOUNS = lexicon.words("likening_nouns")
_STANDING = lexicon.words("nouns_of_standing")
_MODAL = lexicon.words("modal_adjectives")
_DEGREES = lexicon.words("degree_adverbs")
_OF_WHAT = re.compile(r" (?:for|of|that|to) ")
_RANKING = lexicon.words("ranking_adjectives")

_KIND_OF = re.compile(r"(?:form|kind|sort|type)s? of (?:an? )?")
_SOMEBODY_OF = re.compile(r"(?:an? )?(?:\w+ )?(?:man|men|people|person|woman|women) (?:of|with) ")
_ONE_OF = re.compile(r"(?:an?|one|another|just) (?:\w+ )?(?:example|instance|case) of ")
RESTRICTED = 4
"""Words behind a noun among which a clause begins that makes a kind of it."""

_RESTRICTING = re.compile(
    r"\b(?:that|which|who|whose|where|when|whereby|used|made|designed|intended|called)\b"
    r"|\b(?:by|for|in|to|of) which\b"
)
"""What makes of a noun that judges a kind by itself: "a problem that occurs when ..."."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _ranks(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is the femur? The longest bone": which is the longest bone, is the better question."""
    return form == "identity" and (is_ranked(answer) or _first(answer) in _RANKING)


def _judges(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What was the siege? A warning to Rome", "What is flour? An important source of starch"."""
    if form == "identity" and _first(answer) in _MODAL:
        return True
    head = phrase.head.lower()
    if _ROW.match(answer):
        return False
    if form != "identity" or _RESTRICTING.search(_behind(answer, head)):
        return False
    if _HOW_FAR.match(answer) and answer.lower().endswith(f" {head}"):
        return True
    likened = head in _LIKENING_NOUNS and _OF_WHAT.search(answer) is not None
    return likened or head in _JUDGING_NOUNS | _STANDING or _first(answer) in _JUDGING


_ROW = re.compile(r"[^,]+(?:, [^,]+)+, and ")
"""Several things in a row, of which none judges alone: "a stiff neck, a rash, and a fever"."""


def _is_a_figure(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is steel? The backbone of the towns that build ships": the clause is of the towns."""
    head = phrase.head.lower()
    figure = head in _JUDGING_NOUNS and answer.lower().startswith(f"the {head} of ")
    return form == "identity" and figure


_HOW_FAR = re.compile(rf"(?:an? )?(?:{lexicon.alternatives('degree_adverbs')}) ", re.IGNORECASE)
"""How an answer begins that says how far something is so: "a highly accurate method"."""


def _behind(answer: str, head: str) -> str:
    """The next words behind the noun of an answer; all of them where it is not found."""
    before, _, behind = answer.lower().partition(f" {head} ")
    return " ".join(behind.split()[:RESTRICTED]) if before and behind else answer


def _says_no_kind(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What is a string? A type of object", "What was she? A woman of taste": so are others."""
    return form == "identity" and (_is_said_of_several(clause, answer) or _is_bare_kind(answer))


def _is_said_of_several(clause: Clause, answer: str) -> bool:
    return _is_said_of_each(clause) or _are_said_to_be_one(clause, answer)


def _is_bare_kind(answer: str) -> bool:
    """Whether an answer is a kind of which there are others, and does not tell it from them."""
    if _SETTLED.match(answer) or _ONLY_A_KIND.fullmatch(answer):
        return True
    named = _KIND_OF.sub("", answer.lower(), count=1)
    if _SOMEBODY_OF.match(named) or _ONE_OF.match(named) or is_property(named):
        return True
    *before, last = _words(named) or [""]
    goes_on = _GOES_ON.search(named) is not None
    return last.removesuffix("s") in _BARE_GENERA and not _tells_apart(before) and not goes_on


_GOES_ON = re.compile(r"\w (?:how|of|that|to|which|who|[a-z]{3,}ing (?:an?|any|some|the)) \w")
"""What stands between a noun and another that only ends what is told of it.

"A song of a sad event", "a play treating some holy subject".
"""


def _is_said_of_each(clause: Clause) -> bool:
    """ "What are both Ana and Rui? Ferries": what two things have in common, is no meaning."""
    each = any(one.role == "adverb" and one.text == "both" for one in clause.complements)
    return each or clause.subject.text.lower().startswith("both ")


_ONLY_A_KIND = re.compile(
    r"(?:an? )?(?:[\w-]+ )?(?:form|kind|sort|type|variety) of (?:an? )?[\w-]+(?: [\w-]+)?",
    re.IGNORECASE,
)
"""What says no more than of what kind a thing is, as others are: "a type of water gate"."""

_SETTLED = re.compile(
    r"the (?:city|country|island|region|state|town|village) (?:in which|that|where|which|with) ",
    re.IGNORECASE,
)
"""What a place is besides: "What is Lom? The city that has the most weirs"."""


def _are_said_to_be_one(clause: Clause, answer: str) -> bool:
    """ "What were the gates of Belem? A wall of wood": who is asked for several, names them."""
    several = clause.subject.plural and clause.subject.text.lower().startswith("the ")
    return several and answer.lower().split()[0] in _INDEFINITE and not _ROW.match(answer)


def _tells_apart(before: list[str]) -> bool:
    """Whether nouns or names are among the words before a noun: "a name-value pair"."""
    return any("-" in word for word in before)


def _says_what_was_mentioned(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What is visible light? The absorption spectrum": a thing that the text spoke of."""
    described = _NARROWED.search(clause.subject.text) is not None and not clause.past
    return form == "identity" and not described and _is_bare(phrase, answer, "the")


_NARROWED = re.compile(r" (?:at|behind|for|in|of|on|that|which|with) ")
"""What tells of a subject which thing it is: "the heart of the port", "the lamps on the mole"."""


def _is_said_once(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What was the journey? A long march", "What is working at night? A custom": said of it,
    and no kind that it is of."""
    if form != "identity" or not _is_bare(phrase, answer, *_INDEFINITE, plural=phrase.plural):
        return False
    first, *rest = clause.subject.text.split()
    gerund = first.lower().endswith("ing") and first.lower()[:3] == clause.subject.head.lower()[:3]
    doing = bool(rest) and gerund
    return clause.past or doing


def _is_bare(phrase: Phrase, answer: str, *openings: str, plural: bool = False) -> bool:
    """Whether an answer in small letters ends in its noun, which nothing restricts."""
    words = _words(answer)
    opens = words[:1] != [] and (words[0] in openings or plural)
    return opens and answer.islower() and _is_form_of(words[-1], phrase.head.lower())


def _is_form_of(word: str, head: str) -> bool:
    return word == head or word in (f"{head}s", f"{head}es", f"{head[:-1]}ies")


def _says_only_a_name(form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact) -> bool:
    """ "What are rust and verdigris? Pigments": so are others."""
    lone = phrase.plural and answer.islower() and answer.isalpha()
    return form == "identity" and lone and not clause.past


def _first(answer: str) -> str:
    """The first word of an answer that is no article, and says of none how much it is so."""
    passed = _ARTICLES | _DEGREES
    return next((word for word in _words(answer) if word not in passed), "")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_told_in_passing(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What is rowing? A trade with few masters": a reason for what follows, and no meaning."""
    if form != "identity" or not answer[1:]:
        return False
    _, told, behind = fact.evidence[0].quote.partition(answer[1:])
    return bool(told) and _INFERS.match(behind) is not None


_INFERS = re.compile(r",\s+so\s+(?!that\b)")


def _says_what_some_are(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What are some river fish? Carp", "What eats some river fish?": of which, is not told."""
    return form in ("identity", "subject") and is_some_of_a_kind(clause.subject)


def _says_what_a_country_is(
    form: Form, clause: Clause, phrase: Phrase, answer: str, fact: Fact
) -> bool:
    """ "What is Peru? The largest buyer of rope": a country is known, and much besides."""
    return form == "identity" and demonym(clause.subject.text) is not None


DESCRIPTION_RULES: tuple[tuple[str, OpenRule], ...] = (
    ("rank in the answer", _ranks),
    ("judgement in the answer", _judges),
    ("figure of speech", _is_a_figure),
    ("no kind in the answer", _says_no_kind),
    ("thing of the text in the answer", _says_what_was_mentioned),
    ("said once", _is_said_once),
    ("told in passing", _is_told_in_passing),
    ("only a name", _says_only_a_name),
    ("said of some", _says_what_some_are),
    ("a country", _says_what_a_country_is),
)
"""What makes of an answer none to what something is, in the order in which it is looked for."""
