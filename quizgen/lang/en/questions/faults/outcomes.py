"""Whether "What happens if ...?" is open: what follows is one of several things, or none at all."""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.model import Condition
from quizgen.rules import ALL_RULES, Rules

_POSSIBLE = lexicon.alternatives("possible_modals", "permitting_modals")
_MAY = re.compile(rf"^(?:[\w’'-]+ ){{1,9}}(?:{_POSSIBLE}) ", re.IGNORECASE)
_SUPPOSED = re.compile(r"^if .*\b(?:were|was|had|\w{3,}ed)\b")
_WOULD = re.compile(r"^(?:[\w’'-]+ ){1,9}would (?!like\b|be (?:happy|glad|grateful|nice)\b)")
_SAYING = re.compile(
    rf"^as\b(?!.* gets\b).* "
    rf"(?:{lexicon.alternatives('saying_forms')}|goes|has it|learned|learnt|saw|seen)\b"
)
_AS_REASON = re.compile(r"^as (?!(?:soon|long|often|far|much|many|well)\b)", re.IGNORECASE)
"""A clause with "as" gives the reason for a duty, and no occasion for it."""
_ASKING = re.compile(
    r"^(?:if|when|should) you (?:have|need|want|get stuck)(?: (?:any|more|other|further|some))*"
    r"(?: (?:questions?|comments?|problems?|help|information|details?|or|and))*$",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"\b(?:to|and|or|of|the|an?|by|in|with|for|that|following|every|each|than|after|before|until"
    r"|during)\W*$",
    re.IGNORECASE,
)
"""An outcome that goes on in a list below: "You can try to"."""
_CUT_CONDITION = re.compile(
    r"\b(?:that|which|whether) \w+ (?:am|are|is|was|were)$|\b(?:and|or|of|that|the|which|with)$"
)
"""A condition without its end: "to check that you are"."""

_BARE_VERB = re.compile(
    r"(?:act|ask|call|contact|help|inform|notify|offer|reply|report|respond|speak|talk|tell|try)\W*",
    re.IGNORECASE,
)
"""A deed without whom or what it is done to: "Ask."."""

_WISHES = re.compile(r"^(?:you|we|they) (?:want|wish|would like|like|hope)\b", re.IGNORECASE)
_WISHED = re.compile(r"^(?:if|when(?:ever)?) we (?:want|wish|like)\b|.*\bto$", re.IGNORECASE)
"""What is wished, or not told to its end: "when we want to"."""
_ADDS = re.compile(r"\b(?:either|too|as well|also|though|however)\.?$", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst\W*$", re.IGNORECASE)
"""The first of several things that happen then: "The letter goes to the clerk first"."""
_MENTIONED = re.compile(
    r"^(?:[\w’'-]+ ){1,3}(?:it|them|one|so|this|that|both|each|these|those)\W*$"
    r"|^do (?:it|so|that|the same|this)\b",
    re.IGNORECASE,
)
"""An outcome of little but a pronoun, or whose deed the condition names: "You have it", "Do so"."""
_BE = "|".join(sorted(lexicon.words("forms_of_be") - {"am"}))  # "by 10:00 am"
_SAYS_NOTHING = re.compile(rf"\b(?:{_BE})\W*$", re.IGNORECASE)
"""No outcome but the half of a definition: "A leak is when ..."."""
_MEANING = f"{lexicon.alternatives('referring_verbs')}|describe|express|indicate"
_UNFINISHED = re.compile(
    rf"(?P<what>\S+(?: \S+){{0,3}}) (?P<verb>{_MEANING})s\W*",
    re.IGNORECASE,
)
"""No outcome but the verb of one that is told as a condition: "Red means | when it is full"."""
_JUDGED = re.compile(
    r"^it (?:is|becomes) (?:(?!likely|able|sure|bound|due|about|going)[\w-]+ ){1,3}to \w",
    re.IGNORECASE,
)
"""How good something then is, and nothing that happens: "It is much easier to steer"."""
_NO_CONDITION = re.compile(
    r"(?:if|when|where|whenever|wherever) (?:(?:you|we|they|one|it) (?:\w+ )?"
    r"(?:can|could|may|must|do|are able to|is possible)(?: to| so)?"
    r"|(?:at all )?(?:possible|so|not|needed|necessary|required|appropriate|applicable|desired))",
    re.IGNORECASE,
)
"""A condition that leaves what is to be done as open as it was: "if you can", "if needed"."""
_OF_READER = re.compile(r"^you\b", re.IGNORECASE)
"""What the reader is or finds: no duty, and nothing that happens."""
_BEFORE = re.compile(r"\b(?:is|are|was|were|has|have) already\b", re.IGNORECASE)
"""What was so before: "The lamp is already lit"."""
_ANOTHER = re.compile(
    r"^(?:after|as soon as|before|once|until|when|whenever|while) (?:\S+ ){2}", re.IGNORECASE
)
"""An outcome that has an occasion of its own: "Once the bell rings, the gate opens"."""
_PURPOSE = re.compile(
    r"(?:in order )?to (?P<verb>[a-z]{3,})(?P<what>(?: (?!(?:"
    rf"{lexicon.alternatives('ending_prepositions')}|that|and|or)\b)[\w'’-]+)*)"
)
"""What something is done for: its verb, and what that governs up to a preposition."""
_SWALLOWED = re.compile(
    r"(?:in order )?to .*\b(?:you|we|they) (?:have|need|must|should|can|may|will)\b", re.IGNORECASE
)
"""A purpose that runs on into the clause that says what is to be done for it."""
_ASIDE = re.compile(r"^in case you\b", re.IGNORECASE)
"""Why something is told, and no occasion on which it is so: "in case you did not notice"."""

_SIZES = lexicon.alternatives("size_adjectives", "judging_adjectives", "modal_adjectives")
_STATE = re.compile(
    r"^(?!it\b)[\w’'-]+(?: [\w$’'-]+){0,6}? (?:is|are)"
    rf"(?: (?:also|always|definitely|probably|usually|still))? (?:{_SIZES})\W*$"
    r"|^there are (?:two|three|four) (?:steps|ways|options)\b",
    re.IGNORECASE,
)
"""How big, good or likely something is then, and no happening: "The cord is light"."""
_DONE_BEFORE = re.compile(r"^once you have\b", re.IGNORECASE)
"""What the reader has done, behind which a text goes on to its next step."""
_RELATIVE = re.compile(r"^(?:which|who|whose|whom|where) ", re.IGNORECASE)
"""No outcome but a clause that tells of what the condition names."""

_EXAMPLE = re.compile(r"^(?:for example|for instance|e\.g\.),?\s", re.IGNORECASE)


def _is_possible(fact: Condition) -> bool:
    """Whether something else may follow as well; what "would" be without a thing, is a lesson."""
    unreal = fact.condition.startswith("without ") or _supposes(fact)
    return fact.duty is None and not unreal and _MAY.match(fact.consequence) is not None


def _supposes(fact: Condition) -> bool:
    """Whether a condition is only supposed, so that one thing "would" follow from it."""
    return bool(_SUPPOSED.match(fact.condition) and _WOULD.match(fact.consequence))


def _restates_purpose(fact: Condition) -> bool:
    """Whether what is done for a purpose is what it says: "To form a crew, form a crew of six"."""
    found = _PURPOSE.match(fact.condition)
    if found is None or fact.duty is None or fact.consequence.startswith("Use "):
        return False
    said = _QUOTED.sub("", fact.consequence.lower())
    done = {_without_ending(word) for word in _WORD.findall(said)}
    telling = {found["verb"], *found["what"].split()[-1:]}
    return not done.isdisjoint(map(_without_ending, telling))


def _without_ending(word: str) -> str:
    """A word without the endings of verbs and of plurals."""
    return _ENDING.sub("", word) if len(word) > _SHORTEST_WORD else word


_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_WORD = re.compile(r"[a-z’'-]+")
_ENDING = re.compile(r"(?:ing|ed|es|e|s)$")
_SHORTEST_WORD = 4

OUTCOME_RULES: tuple[tuple[str, Callable[[Condition], bool]], ...] = (
    ("possible outcome", _is_possible),
    ("saying", lambda fact: bool(_SAYING.match(fact.condition.lower()))),
    ("wish", lambda fact: fact.duty is None and bool(_WISHES.match(fact.consequence))),
    ("wished condition", lambda fact: bool(_WISHED.match(fact.condition))),
    ("no condition", lambda fact: bool(_NO_CONDITION.fullmatch(fact.condition))),
    ("state before", lambda fact: fact.duty is None and bool(_BEFORE.search(fact.consequence))),
    ("another occasion", lambda fact: bool(_ANOTHER.match(fact.consequence))),
    ("first of several", lambda fact: bool(_FIRST.search(fact.consequence))),
    ("added outcome", lambda fact: bool(_ADDS.search(fact.consequence))),
    ("mentioned thing", lambda fact: bool(_MENTIONED.match(fact.consequence))),
    ("exception", lambda fact: fact.duty is None and fact.condition.startswith("unless ")),
    ("reason", lambda fact: fact.duty is not None and bool(_AS_REASON.match(fact.condition))),
    ("aside", lambda fact: fact.duty is None and bool(_ASIDE.match(fact.condition))),
    ("any question", lambda fact: bool(_ASKING.match(fact.condition))),
    ("cut off", lambda fact: bool(_CUT_OFF.search(fact.consequence))),
    ("cut condition", lambda fact: bool(_CUT_CONDITION.search(fact.condition))),
    ("bare verb", lambda fact: bool(_BARE_VERB.fullmatch(fact.consequence))),
    ("nothing said", lambda fact: bool(_SAYS_NOTHING.search(fact.consequence))),
    ("unfinished outcome", lambda fact: unfinished(fact) is not None),
    ("judgement", lambda fact: fact.duty is None and bool(_JUDGED.match(fact.consequence))),
    ("example of an outcome", lambda fact: bool(_EXAMPLE.match(fact.consequence))),
    ("state", lambda fact: fact.duty is None and bool(_STATE.match(fact.consequence))),
    ("done before", lambda fact: fact.duty is None and bool(_DONE_BEFORE.match(fact.condition))),
    ("relative clause", lambda fact: bool(_RELATIVE.match(fact.consequence))),
    ("swallowed duty", lambda fact: bool(_SWALLOWED.match(fact.condition))),
    ("restated purpose", _restates_purpose),
    ("reader's part", lambda fact: fact.duty is None and bool(_OF_READER.match(fact.consequence))),
)
"""What makes the question for an outcome open, in the order in which it is looked for."""


def unfinished(fact: Condition) -> tuple[str, str] | None:
    """What has a meaning, and the verb that says so, where a condition is what it means."""
    found = _UNFINISHED.fullmatch(fact.consequence)
    return (found["what"], found["verb"]) if found else None


def outcome_fault(fact: Condition, rules: Rules = ALL_RULES) -> str | None:
    """The first rule by which the outcome of a condition is none to ask for; None without one."""
    asked = rules.among("openness", OUTCOME_RULES)
    return next((name for name, is_open in asked if is_open(fact)), None)
