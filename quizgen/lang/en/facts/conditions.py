"""What follows from a condition: "If the pressure exceeds 3 bar, the valve opens"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Condition, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 3, 22
"""Words of either side: a shorter one says too little, a longer one is not remembered as one."""

LONGEST_CONDITION = 16

MOST_INCOMPLETE = 3
"""How much the words of both sides may say less alone than in the text."""

_GENERAL_TAGS = frozenset({"VBZ", "VBP", "MD", "VB"})
_EMPTY_LINKS = frozenset({"then", ","})
_REQUIRED = lexicon.words("required_modals")
_ADDRESSED = frozenset({"you", "we"})


def condition_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The condition of the main clause and what follows from it, where both can be told apart."""
    if material.parsed.fault not in (None, ParseFault.NO_FINITE_ROOT):
        return
    root = root_of(material.parsed.doc)
    for verb in dependents(root, {"advcl"}):
        sides = _sides(verb, root) if is_conditional(verb) else None
        if sides is not None and _is_known(sides, material):
            trace.reach(Stage.CONDITIONS)
            yield _condition(sides, root, material)
            return


Sides = tuple[list[Token], list[Token]]


def _sides(verb: Token, root: Token) -> Sides | None:
    """The words of the condition and those of what follows; None where they are mixed."""
    condition = sorted(verb.subtree, key=lambda token: token.i)
    inside = {token.i for token in condition}
    if condition[-1].i - condition[0].i != len(condition) - 1 or not _is_general(root):
        return None
    rest = [token for token in root.doc if token.i not in inside]
    if condition[0].i > 0 and condition[-1].i < rest[-1].i - 1:
        return None  # in the middle of what follows
    while rest and (rest[0].lower_ in _EMPTY_LINKS or rest[0].is_punct):
        rest.pop(0)
    while rest and rest[-1].is_punct:
        rest.pop()
    while condition and condition[-1].is_punct:
        condition.pop()
    short = len(condition) <= LONGEST_CONDITION + 1 and SHORTEST <= len(rest) <= LONGEST
    return (condition, rest) if short and len(condition) > SHORTEST else None


def _is_general(root: Token) -> bool:
    """Whether what follows is said of any time, and is no question and no coordination."""
    verbs = [root, *dependents(root, {"aux", "auxpass"})]
    general = any(verb.tag_ in _GENERAL_TAGS for verb in verbs)
    past = any(verb.tag_ == "VBD" for verb in verbs)
    return general and not past and not root.doc.text.rstrip().endswith("?")


def _is_known(sides: Sides, material: Material) -> bool:
    """Whether the condition can be understood alone, and what follows together with it."""
    condition, rest = sides
    spoken = {token.lower_ for token in (*condition, *rest)}
    both = [token for token in (*condition, *rest) if token.lower_ != "you"]
    alone = [token for token in condition if token.lower_ != "you"]
    if dependence(alone, material) or dependence(sorted(both, key=lambda t: t.i), material):
        return False
    addressed = spoken & {"i", "me", "my"}
    return not addressed and incompleteness(both, material) <= MOST_INCOMPLETE


def _condition(sides: Sides, root: Token, material: Material) -> Condition:
    condition, rest = (realise(side, material.texts).words.strip(" ,") for side in sides)
    condition = condition[:1].lower() + condition[1:]
    duty, said = _duty(root, sides[1], material) or (None, rest)
    statement = f"{condition[:1].upper()}{condition[1:]}, {rest[:1].lower()}{rest[1:]}."
    return Condition(
        id=FactId(digest("condition", fold(condition), fold(rest))),
        statement=Statement(parts=(Words(text=statement),)),
        evidence=(material.evidence,),
        condition=condition,
        consequence=f"{said[:1].upper()}{said[1:]}",
        duty=duty,
    )


def _duty(root: Token, rest: Sequence[Token], material: Material) -> tuple[str, str] | None:
    """The modal and what is to be done, where the reader is told to do it; else None."""
    subject = subject_of(root)
    if subject is None:
        told = root.tag_ == "VB" and rest[0].i in (root.i, root.i - 1)
        return ("should", realise(rest, material.texts).words) if told else None
    modal = next((aux for aux in dependents(root, {"aux"}) if aux.lower_ in _REQUIRED), None)
    if modal is None or subject.lower_ not in _ADDRESSED:
        return None
    done = [token for token in rest if token.i > modal.i]
    return modal.lower_, realise(done, material.texts).words
