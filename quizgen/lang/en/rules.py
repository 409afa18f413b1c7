"""The names of the rules of English, by table, in the order in which they are followed."""

from quizgen.lang.en.coreference import substitution
from quizgen.lang.en.dependence import contextual
from quizgen.lang.en.facts import DOCUMENT_RULES, GATHERING_RULES, SENTENCE_RULES, advice
from quizgen.lang.en.questions import (
    askers,
    coordinated,
    direct,
    examples,
    judged_deeds,
    leaning,
    readiness,
)
from quizgen.lang.en.questions.embedded import EMBEDDED
from quizgen.lang.en.questions.explaining import EXPLAINING
from quizgen.lang.en.questions.faults.explained import EXPLAINED_RULES
from quizgen.lang.en.questions.faults.grammar import CHECKS
from quizgen.lang.en.questions.faults.misfits import MISFITS
from quizgen.lang.en.questions.faults.openness import OPEN_RULES
from quizgen.lang.en.questions.faults.outcomes import OUTCOME_RULES
from quizgen.lang.en.questions.further import FURTHER
from quizgen.lang.en.questions.happenings import RULE
from quizgen.lang.en.questions.kinds import KINDS
from quizgen.lang.en.statements.reduction import LOSS_RULES
from quizgen.rules import Tables, names

TABLES: Tables = {
    "substitution": names(substitution.RULES),
    "dependence": names(contextual.TOKEN_RULES, contextual.PASSAGE_RULES),
    "reduction": names(LOSS_RULES),
    "facts": names(SENTENCE_RULES, DOCUMENT_RULES, GATHERING_RULES),
    "advice": names(advice.RULES),
    "asked": (
        *names(direct.ASKERS),
        direct.PART,
        coordinated.RULE,
        direct.WHY,
        RULE,
        *names(askers.ASKERS, FURTHER, EMBEDDED),
        *KINDS,
        *EXPLAINING,
        judged_deeds.RULE,
        readiness.RULE,
        examples.RULE,
    ),
    "cues": names(leaning.LEANING),
    "grammar": names(CHECKS),
    "openness": names(OPEN_RULES, OUTCOME_RULES, MISFITS, EXPLAINED_RULES),
}
