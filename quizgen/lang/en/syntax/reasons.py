"""Why a clause is not taken apart, as the trace counts it."""

from quizgen.trace import Reason


class NoClause(Reason):
    """What is wrong with a clause or a constituent of it; most often the parser erred."""

    NO_SUBJECT_OR_VERB = "no plain subject and finite verb"
    DISAGREEMENT = "subject and verb differ in number"
    GERUND = "gerund taken for a progressive"
    NO_AUXILIARY = "conjunct without helping verb"
    NO_ROLE = "noun phrase without a role"
    NO_ONE_OBJECT = "preposition without one object"
    TITLE_TAKEN_APART = "a title taken apart"
    LIST_IN_APPOSITION = "list in an apposition"
    LIST_WITHOUT_AND = "list without a conjunction"
    LIST_AFTER_APPOSITION = "list after an apposition"
    CONJUNCTION_AFTER_APPOSITION = "apposition before a conjunction"
    GLUED_CIRCUMSTANCE = "circumstance glued to the subject"
    SHARED_OBJECT = "object shared with the next verb"
    STRAY_OBJECT = "noun phrase that is no object of the verb"
    TWO_AUXILIARIES = "two finite auxiliaries of one verb"
    NUMBERS_CLASH = "two verbs of one subject differ in number"
    COMMENT = "a comment of the clause above"
    PARTICIPLE = "participle taken for a past tense"
    VERBLESS = "a clause under it has no verb"
    GERUND_BEFORE = "its subject is the object of a gerund before it"
    OPEN_ATTACHMENT = "may belong to a clause inside of the one before"
