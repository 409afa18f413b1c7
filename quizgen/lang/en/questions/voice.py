"""A passive clause in the active voice: what did it is asked for by "what" and the verb.

"What crosses the valley?" reads better than "What is the valley crossed by?".
"""

from quizgen.lang.en import lexicon
from quizgen.lang.en.wordforms import third_person
from quizgen.model import Clause, Phrase

_WAYS = frozenset(f"by {noun}" for noun in lexicon.words("ways_by"))
_PASTS = lexicon.pairs("irregular_pasts")
_PRESENT = frozenset({"is", "are"})
_PAST = lexicon.words("past_forms_of_be")
_PERFECT = {"has": "has", "have": "has", "had": "had"}
_MODALS = (
    lexicon.words("possible_modals")
    | lexicon.words("permitting_modals")
    | lexicon.words("required_modals")
    | lexicon.words("planned_modals")
)


def in_active_voice(clause: Clause, agent: Phrase) -> Clause | None:
    """The passive `clause` with its `agent` as the subject; None where its verbs are another group,
    or it is a way ("by accident").

    The agent is one thing, which the verb agrees with.
    """
    verbs = _active_verbs(clause)
    if verbs is None or is_bare_way(clause, agent):
        return None
    *helpers, verb = verbs
    doer = agent.text.removeprefix(f"{agent.preposition} ")
    undergoes = clause.subject.model_copy(update={"role": "object"})
    rest = tuple(phrase for phrase in clause.complements if phrase is not agent)
    return clause.model_copy(
        update={
            "subject": agent.model_copy(
                update={"role": "subject", "text": doer, "preposition": None, "plural": False}
            ),
            "auxiliaries": tuple(helpers),
            "verb": verb,
            "past": clause.auxiliaries[0] in _PAST,
            "complements": (undergoes, *rest),
        }
    )


def is_bare_way(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase with "by" says in which way something happens: "by accident"."""
    return phrase in clause.complements and phrase.text.lower() in _WAYS


def _active_verbs(clause: Clause) -> tuple[str, ...] | None:
    """The verbs of the active voice: "crosses", "crossed", "has crossed", "may cross"."""
    match [helper.lower() for helper in clause.auxiliaries]:
        case [be] if be in _PRESENT:
            return (third_person(clause.lemma),)
        case [be] if be in _PAST:
            return (_PASTS.get(clause.verb, clause.verb),)
        case [have, "been"] if have in _PERFECT:
            return _PERFECT[have], clause.verb
        case [modal, "be"] if modal in _MODALS:
            return modal, clause.lemma
        case _:
            return None
