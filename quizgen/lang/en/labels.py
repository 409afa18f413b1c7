"""The labels that the parser gives to tokens and names, in the sets that grammar speaks of.

Dependencies are those of the ClearNLP scheme (Choi & Palmer, Guidelines for the CLEAR Style
Constituent to Dependency Conversion, 2012), fine tags those of the Penn Treebank (Marcus et al.,
1993), coarse ones those of Universal Dependencies, and classes of names those of OntoNotes 5. The
pipelines for English assign all four.
"""

# Dependencies: `token.dep_`

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Nominal subjects, of active and passive verbs."""

CLAUSAL_SUBJECTS = frozenset({"csubj", "csubjpass"})
"""Clauses that are subjects: "what they saw frightened them"."""

SUBJECTS_OF_ANY_KIND = SUBJECTS | CLAUSAL_SUBJECTS | {"expl"}
"""All that fills the place of a subject, an expletive ("there", "it") too."""

AUXILIARIES = frozenset({"aux", "auxpass"})
"""Auxiliary verbs."""

COORDINATION = frozenset({"cc", "conj"})
"""Coordinating conjunctions, and the conjuncts after the first."""

PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
"""Prepositional phrases that depend on a verb."""

PREPOSITION_OBJECTS = frozenset({"pobj", "pcomp"})
"""What a preposition governs: a noun phrase or a clause."""

PREMODIFIERS = frozenset({"compound", "amod", "nmod"})
"""Words and names before a noun that describe it."""

SUBORDINATORS = frozenset({"mark", "advmod"})
"""What a word is to the verb of the clause that it makes subordinate: "after", "when"."""

REPORTED = frozenset({"ccomp", "parataxis"})
"""Clauses that are what somebody says or thinks."""

# Fine tags: `token.tag_`

PRESENT_TAGS = frozenset({"VBZ", "VBP"})
"""Verbs in the present tense."""

TENSED_TAGS = PRESENT_TAGS | {"VBD"}
"""Verbs that show their tense."""

FINITE_TAGS = TENSED_TAGS | {"MD"}
"""Verbs and modal auxiliaries that can be the only verb of a clause."""

PAST_TAGS = frozenset({"VBD", "VBN"})
"""Past tenses and past participles."""

PARTICIPLE_TAGS = frozenset({"VBN", "VBG"})
"""Past and present participles."""

COMMON_NOUN_TAGS = frozenset({"NN", "NNS"})
"""Common nouns."""

PROPER_NOUN_TAGS = frozenset({"NNP", "NNPS"})
"""Proper nouns."""

SINGULAR_TAGS = frozenset({"NN", "NNP"})
"""Nouns in the singular."""

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
"""Nouns in the plural."""

PERSONAL_PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
"""Personal pronouns and possessive determiners."""

RELATIVE_TAGS = frozenset({"WDT", "WP"})
"""Relative and interrogative pronouns and determiners."""

WH_TAGS = RELATIVE_TAGS | {"WRB"}
"""All words in "wh-" but the possessive "whose"."""

COMPARATIVE_TAGS = frozenset({"JJR", "RBR"})
"""Adjectives and adverbs in the comparative."""

SUPERLATIVE_TAGS = frozenset({"JJS", "RBS"})
"""Adjectives and adverbs in the superlative."""

# Coarse tags: `token.pos_`

VERBS = frozenset({"VERB", "AUX"})
"""Main and auxiliary verbs."""

NOUNS = frozenset({"NOUN", "PROPN"})
"""Common and proper nouns."""

NOMINALS = NOUNS | {"NUM"}
"""What can be the head of a noun phrase, pronouns aside."""

# Classes of names: `token.ent_type_`, `span.label_`

TIMES = frozenset({"DATE", "TIME"})
"""Dates, and times of the day."""

AMOUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})
"""Amounts of something."""

MEASURES = TIMES | AMOUNTS | {"ORDINAL"}
"""All that is counted or dated, and so no name."""

NAMES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", "WORK_OF_ART"})
"""Names of the classes that the recogniser seldom confuses with common words."""
