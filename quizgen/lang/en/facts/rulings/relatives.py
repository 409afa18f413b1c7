"""What those have to do who do something else: "Guests who arrive late should ring the bell".

The clause that tells the subject apart is the condition: "if guests arrive late".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.facts.conditions import condition_of, is_understood
from quizgen.lang.en.facts.duties import Duty, in_words
from quizgen.lang.en.facts.rulings.ruled import Ruled, named
from quizgen.lang.en.labels import PLURAL_TAGS
from quizgen.model import Condition

LONGEST = 24
"""Words of what is to be done, or comes of it."""

SHORTEST_DEED = 2

_REQUIRED = lexicon.words("required_modals") | {"need to", "have to", "be required to"}
_COMING = frozenset({"will", "shall"})
_WHO = frozenset({"who", "that", "which"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SOME = lexicon.words("open_subject_words") - {"a", "an"}
_ONE_OF_ALL = frozenset({"first", "last", "next", "only"})
"""What tells one from its like by its relative clause: "the last rower who boards"."""

_STATES = frozenset({"be", "have"})


def relative_of(ruled: Ruled, material: Material) -> Condition | None:
    """What those have to do of whom a relative clause tells what they do; None in other rules."""
    if ruled.lead or ruled.modal not in _REQUIRED | _COMING:
        return None
    parts = _apart(ruled.subject)
    if parts is None or not _is_deed(ruled):
        return None
    told = [*ruled.subject, *ruled.done]
    if not is_understood(told, material):
        return None
    who, does = parts
    condition = f"if {named(who, material)} {in_words(does, material)}"
    done = in_words(ruled.done, material)
    if ruled.modal in _COMING:
        taken_up = "they" if ruled.plural else "it"
        return condition_of(condition, f"{taken_up} {ruled.modal} {done}", None, material)
    duty = Duty(ruled.modal, done, "they", plural=True)
    return condition_of(condition, f"they {ruled.modal} {done}", duty, material)


def _apart(subject: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """Those of whom a relative clause at the end of a subject tells, and what it tells."""
    for place, token in enumerate(subject):
        if token.lower_ not in _WHO or token.dep_ not in ("nsubj", "nsubjpass") or not place:
            continue
        verb = token.head
        before = subject[:place]
        plain = verb.dep_ == "relcl" and verb.head in before and _is_of_now(verb)
        known = before[0].lower_ not in _SOME and _agrees(verb.head, verb)
        known = known and not any(one.lower_ in _ONE_OF_ALL for one in before)
        return (before, subject[place + 1 :]) if plain and known else None
    return None


def _agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun and the first verb of its clause are of one number, so that both are read."""
    first = min((verb, *dependents(verb, {"aux", "auxpass"})), key=lambda token: token.i)
    owned = any(child.tag_ == "POS" for child in noun.children)
    plural = noun.tag_ in PLURAL_TAGS
    return not owned and not (first.tag_ == "VBP" and not plural)


def _is_of_now(verb: Token) -> bool:
    """Whether a clause tells what somebody does or has done, at any time."""
    verbs = [verb, *dependents(verb, {"aux", "auxpass"})]
    return any(one.tag_ in _PRESENT for one in verbs)


def _is_deed(ruled: Ruled) -> bool:
    """Whether what is done is told plainly, and something is done."""
    done = ruled.done
    marked = any(token.text in (";", ":", "(", ")") for token in done)
    short = SHORTEST_DEED <= len(done) <= LONGEST
    acts = ruled.modal in _COMING or (done[0].lemma_ not in _STATES if done else False)
    return short and acts and not marked and done[0].lower_ not in ("only", "also", "either")
