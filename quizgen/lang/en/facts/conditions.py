"""What holds, or is to be done, under a condition: "If the pressure exceeds 3 bar, close it"."""

import re
from collections.abc import Iterator, Set

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of, text_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.cases import told_of_any
from quizgen.lang.en.facts.circumstances import Circumstance, circumstance_of, is_reduced
from quizgen.lang.en.facts.duties import Duty, duty_in
from quizgen.lang.en.facts.main_clauses import main_clause
from quizgen.lang.en.facts.reduced import state_of_subject
from quizgen.lang.en.facts.resumed import taken_up
from quizgen.lang.en.facts.siblings import duty_beside, is_topic
from quizgen.lang.en.labels import PLURAL_TAGS, SINGULAR_TAGS, SUBJECTS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import realise
from quizgen.model import Clause, Condition, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

ONLY = "only "
"""What is allowed within a bound alone."""

MOST_INCOMPLETE = 3
"""How much the words of both sides may say less alone than in the text."""

_ADDRESSED = lexicon.words("second_person")
_ORGANISATION = lexicon.words("first_person_plural")
_FIRST_PERSON_SINGULAR = lexicon.words("first_person") - lexicon.words("first_person_plural")
LONGEST_COURTESY = 5
"""Words: "if you want to open the door" is a condition."""

_UNITS = lexicon.words("units_of_time")
_OTHERWISE = re.compile(
    r", (?:otherwise|or else|or (?:it|they|we|you) (?:shall|will|would))\b", re.IGNORECASE
)
_COURTEOUS = re.compile(r"^(?:when|if|where) possible,? (?=\w)", re.IGNORECASE)
_LINK = re.compile(r",? (?:however|though|then|therefore|nevertheless)$")
"""What ties a circumstance to the text before, at its end."""

_DEGREE = re.compile(
    r"^(?:especially|generally|hopefully|ideally|normally|particularly|preferably|typically|usually)"
    r" (?=(?:at|after|before|if|in|once|until|when(?:ever)?|while|within)\b)",
    re.IGNORECASE,
)
"""How far something holds under a circumstance, and no part of that: "ideally within a day"."""

_TAKING_UP = re.compile(r"^these(?= (?:are|can|do|have|may|must|should|will)\b)", re.IGNORECASE)
_IDIOMATIC = frozenset({"anything", "which"})
_CURIOUS = lexicon.words("curious_words")
_INATTENTIVE = frozenset({"forgot", "missed", "notice", "noticed"})
"""The same behind "in case", which else may be a condition: "if you notice a leak"."""
_GENERAL_TAGS = frozenset({"VBZ", "VBP", "MD", "VB"})
_ON_WHICH = ("condition", "occasion")
"""The circumstances on which something happens, whoever does it."""
_NAMING_VERBS = lexicon.words("naming_verbs")
_SAYING = lexicon.words("reporting_verbs") | lexicon.words("commenting_verbs")
_PERFECT = lexicon.words("forms_of_have")
TRUSTED = (None, ParseFault.NO_FINITE_ROOT, ParseFault.UNPAIRED_SUBJECTS, ParseFault.IMPERATIVE)


def condition_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What follows from the circumstance of the main clause, where both can be told apart."""
    root = root_of(material.parsed.doc)
    if not _is_told(material) or not is_general(root):
        return
    circumstance = circumstance_of(root)
    if circumstance is None or _is_part(circumstance):
        return
    material = told_of_any(circumstance, material)
    if not is_known(circumstance, material):
        return
    duty = duty_in(root, circumstance.rest, material)
    condition = _condition(circumstance, duty, material)
    if condition and not is_courtesy(circumstance) and not _is_cut_off(circumstance):
        trace.reach(Stage.CONDITIONS)
        said = realise(circumstance.rest, material.texts).words.strip(" ,")
        main = main_clause(root, circumstance.words, material) if duty is None else None
        fact = condition_of(condition, said, duty, material, main)
        yield with_others(fact, circumstance, material)


def _condition(circumstance: Circumstance, duty: Duty | None, material: Material) -> str:
    """The words of what the rest follows from; empty where it does not follow as asked."""
    if duty is not None:
        return realise(circumstance.words, material.texts).words if duty.done else ""
    root = root_of(material.parsed.doc)
    bounded = circumstance.words[0].lower_ == ONLY.strip()  # which `rulings` ask for
    if circumstance.kind not in _ON_WHICH or subject_of(root) is None or bounded:
        return ""
    if is_reduced(circumstance.head):
        return state_of_subject(circumstance, root, material.texts)
    return realise(circumstance.words, material.texts).words


def _is_told(material: Material) -> bool:
    """Whether a sentence can be trusted, and says by itself what follows, and that alone.

    Behind a colon it goes on below; behind "otherwise" stands a reason.
    """
    text = material.parsed.text
    whole = not text.endswith(":") and _OTHERWISE.search(text) is None
    return whole and material.parsed.fault in TRUSTED


def _is_part(circumstance: Circumstance) -> bool:
    """Whether a circumstance says only with the rest when or on which condition something holds."""
    return _has_another(circumstance) or _is_measured(circumstance)


def _has_another(circumstance: Circumstance) -> bool:
    """Whether a condition is in the rest: what follows from one alone is then not said."""
    return any(token.lower_ in ("if", "unless") for token in circumstance.rest)


def _is_measured(circumstance: Circumstance) -> bool:
    """Whether what is left ends in how long before or after: "at least two days | before it"."""
    last = circumstance.rest[-1]
    measures = last.lemma_.lower() in _UNITS or last.lower_ in _SOON
    lasts = last.dep_ == "pobj"  # "wait for two days | before": how long, and not how long before
    measured = measures and not lasts and last.i + 1 == circumstance.words[0].i
    return measured and circumstance.words[0].lower_ in ("before", "after", "until")


_SOON = frozenset({"directly", "immediately", "just", "right", "shortly", "soon", "straight"})
"""How soon before or after something: "come directly | after a shift"."""


def _is_cut_off(circumstance: Circumstance) -> bool:
    """Whether a clause ends in "is", and what it is was taken for the start of the main clause."""
    last, rest = circumstance.words[-1], circumstance.rest[0]
    return last.i == circumstance.head.i < rest.i and last.lemma_ == "be"


def is_courtesy(circumstance: Circumstance) -> bool:
    """Whether a condition only offers something: "if you are curious", "if you like"."""
    words = _words_of(circumstance)
    wanted = [token.lemma_ for token in circumstance.rest[:3]]
    if not _IDIOMATIC.isdisjoint(words) or (wanted[:1] == ["you"] and "want" in wanted):
        return True
    just_in_case = words[:2] == ["in", "case"]
    short = len(words) <= LONGEST_COURTESY or just_in_case
    curious = _CURIOUS | _INATTENTIVE if just_in_case else _CURIOUS
    return "you" in words and short and not curious.isdisjoint(words)


def _words_of(circumstance: Circumstance) -> list[str]:
    """The words of a condition in lower case, but what tells of which things it is."""
    return [token.lower_ for token in circumstance.words if not _tells_of_a_noun(token)]


def _tells_of_a_noun(token: Token) -> bool:
    """Whether a word opens a clause that says which things a condition is of: "ropes which"."""
    opens = token.lower_ == "which" and token.head.dep_ == "relcl" and token.dep_ in SUBJECTS
    return opens and token.i > 0 and not token.nbor(-1).is_punct


def is_general(root: Token) -> bool:
    """Whether what follows is said of any time, and is no question."""
    verbs = [root, *dependents(root, {"aux", "auxpass"})]
    general = any(verb.tag_ in _GENERAL_TAGS for verb in verbs)
    past = any(verb.tag_ == "VBD" or verb.lower_ in _PERFECT for verb in verbs[1:])
    named = root.lemma_ in _NAMING_VERBS and root.tag_ == "VBN"  # "is called": a naming
    told = root.tag_ != "VBD" and not past and not named
    stated = not text_of(root.doc).rstrip().endswith("?") and not _judges_what_is_said(root)
    return general and told and stated


def _judges_what_is_said(root: Token) -> bool:
    """Whether nothing happens, but something is well or badly said: "it would be odd to claim"."""
    subject = subject_of(root)
    impersonal = subject is not None and subject.lower_ == "it" and root.lemma_ == "be"
    judged = impersonal and any(child.dep_ == "acomp" for child in root.children)
    return judged and any(child.lemma_ in _SAYING for child in dependents(root, {"xcomp", "ccomp"}))


def is_known(circumstance: Circumstance, material: Material) -> bool:
    """Whether the circumstance can be understood alone, and what follows together with it."""
    words = circumstance.words
    both = sorted((*words, *circumstance.rest), key=lambda token: token.i)
    spoken = {token.lower_ for token in both}
    known = _ADDRESSED if material.reading.speaker is not None else _ADDRESSED | _ORGANISATION
    alone = _said_to_nobody(words, known)
    both = _said_to_nobody(both, known | taken_up(circumstance))
    if not spoken.isdisjoint(_FIRST_PERSON_SINGULAR) or not alone:
        return False
    if circumstance.kind == "occasion" and words[0].lower_ == "as":
        return _is_law(alone, both, material)
    reasons = {dependence(alone, material), dependence(_as_answered(both), material)}
    return reasons == {None} and incompleteness(both, material) <= MOST_INCOMPLETE


def is_understood(tokens: list[Token], material: Material) -> bool:
    """Whether the words of a rule can be understood without the text around them."""
    addressed = material.reading.speaker is None
    told = _said_to_nobody(tokens, _ADDRESSED if addressed else frozenset())
    alone = dependence(_as_answered(told), material) is None
    return alone and incompleteness(told, material) <= MOST_INCOMPLETE


def _is_law(alone: list[Token], both: list[Token], material: Material) -> bool:
    """Whether a law points at nothing around it: "as the pressure rises" is of any pressure.

    What "its" is, the change that it goes along with may tell.
    """
    several = any(token.tag_ in PLURAL_TAGS for token in alone)
    single = any(token.tag_ in SINGULAR_TAGS for token in alone)
    known = (_ITS if single else frozenset()) | (_THEIR if several else frozenset())
    told = [token for token in both if token.lower_ not in known]
    reasons = {dependence(alone, material), dependence(_as_answered(told), material)}
    return reasons <= {None, Dependence.MENTIONED}


_ITS, _THEIR = frozenset({"it", "its"}), frozenset({"they", "their", "them"})


def _as_answered(tokens: list[Token]) -> list[Token]:
    """The words but the articles of subjects: who acts may be known to the handbook alone."""
    return [t for t in tokens if t.lower_ != "the" or t.head.dep_ not in SUBJECTS]


def _said_to_nobody(tokens: list[Token], known: Set[str]) -> list[Token]:
    """The words but those for the reader, who may be anybody, and for whose text it is.

    A handbook says "your file", and "we" of those who wrote it.
    """
    return [token for token in tokens if token.lower_ not in known]


def condition_of(
    condition: str, rest: str, duty: Duty | None, material: Material, main: Clause | None = None
) -> Condition:
    """The fact that `rest` follows from `condition`, the words of both; `duty` is what it tells.

    `main` is the clause of what happens, where it could be taken apart.
    """
    condition = _DEGREE.sub("", _COURTEOUS.sub("", condition.strip(" ,")))
    rest = _TAKING_UP.sub("they", rest.strip(" ,"))
    condition = _LINK.sub("", f"{condition[:1].lower()}{condition[1:]}")
    statement = f"{condition[:1].upper()}{condition[1:]}, {inside(rest)}."
    said = (duty.done if duty else rest).removeprefix("also ")
    bound = duty is not None and said.lower().startswith(ONLY)
    if bound:  # "you can only enter if ..."
        condition, said = f"{ONLY}{condition}", said[len(ONLY) :]
    return Condition(
        id=FactId(digest("condition", fold(condition), fold(rest))),
        statement=Statement(parts=(Words(text=statement),)),
        evidence=(material.evidence,),
        condition=condition,
        consequence=f"{said[:1].upper()}{said[1:]}",
        duty=duty.modal if duty else None,
        actor=duty.actor if duty else None,
        plural=duty.plural if duty else False,
        negated=duty.negated if duty else False,
        main=main,
        bound=bound,
    )


def with_others(fact: Condition, circumstance: Circumstance, material: Material) -> Condition:
    """The fact with what the next sentence tells to do as well, or that there is more to tell."""
    if is_topic(circumstance.words, material.reading):
        return fact.model_copy(update={"among": True})
    plain = fact.duty is not None and fact.actor is None and not fact.negated
    more = duty_beside(material) if plain else None
    if not more:
        return fact if more is None else fact.model_copy(update={"among": True})
    consequence = f"{fact.consequence}; {more[:1].lower()}{more[1:]}"
    return fact.model_copy(update={"consequence": consequence})
