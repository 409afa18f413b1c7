"""Whether words can be understood without the text around them: the rules, with reasons."""

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.answers import ANSWERING, is_answer_to_nothing
from quizgen.lang.en.dependence.antecedents import lacks_antecedent
from quizgen.lang.en.dependence.christened import is_named_thing_told_before
from quizgen.lang.en.dependence.comparison import is_compared_with_nothing
from quizgen.lang.en.dependence.copies import COPIES, is_copy_of_nothing
from quizgen.lang.en.dependence.definiteness import (
    incompleteness_of,
    is_anaphoric,
    is_bare_part,
    is_mentioned_in_subject,
    is_mentioned_subject,
    is_owner_told_before,
    is_superlative_alone,
    is_told_by_another_word,
)
from quizgen.lang.en.dependence.deixis import (
    POINTING,
    is_deictic,
    is_parenthetical,
    repeats_an_action,
)
from quizgen.lang.en.dependence.figures import names_a_figure
from quizgen.lang.en.dependence.ordinals import ORDINALS, is_one_of_a_set
from quizgen.lang.en.dependence.passage import Passage, passage_of
from quizgen.lang.en.dependence.peoples import is_one_of_a_people
from quizgen.lang.en.dependence.pictures import describes_picture
from quizgen.lang.en.dependence.reference import (
    PERSONS_AND_POINTERS,
    is_bare_quantifier,
    is_contracted,
    is_demonstrative,
    is_first_or_second_person,
)
from quizgen.lang.en.dependence.studied import is_of_an_unnamed_study
from quizgen.lang.en.dependence.tallies import counts_of_nowhere
from quizgen.lang.en.dependence.temporal import has_relative_time, has_yearless_date
from quizgen.lang.en.dependence.verdicts import JUDGEMENTS, is_verdict
from quizgen.lang.en.dependence.wholes import is_part_before_its_whole, is_rest_of_none
from quizgen.lang.en.labels import COMPARATIVE_TAGS, PERSONAL_PRONOUN_TAGS

TokenRule = Callable[[Token, Passage], bool]
PassageRule = Callable[[Passage], bool]

TOKEN_RULES: tuple[tuple[str, Dependence, TokenRule], ...] = (
    ("person", Dependence.PERSON, is_first_or_second_person),
    ("pronoun", Dependence.PRONOUN, lacks_antecedent),
    ("demonstrative", Dependence.DEMONSTRATIVE, is_demonstrative),
    ("bare quantifier", Dependence.BARE_QUANTIFIER, is_bare_quantifier),
    ("contraction", Dependence.CONTRACTION, is_contracted),
    ("deixis", Dependence.DEIXIS, is_deictic),
    ("repeated action", Dependence.DEIXIS, repeats_an_action),
    ("answer to nothing", Dependence.DEIXIS, is_answer_to_nothing),
    ("anaphora", Dependence.DEIXIS, is_anaphoric),
    ("mentioned subject", Dependence.MENTIONED, is_mentioned_subject),
    ("told by another word", Dependence.MENTIONED, is_told_by_another_word),
    ("mentioned in its subject", Dependence.MENTIONED, is_mentioned_in_subject),
    ("named thing told before", Dependence.MENTIONED, is_named_thing_told_before),
    ("owner told before", Dependence.MENTIONED, is_owner_told_before),
    ("one of a people", Dependence.MENTIONED, is_one_of_a_people),
    ("superlative alone", Dependence.ONE_OF_A_SET, is_superlative_alone),
    ("part without its whole", Dependence.ONE_OF_A_SET, is_bare_part),
    ("part before its whole", Dependence.ONE_OF_A_SET, is_part_before_its_whole),
    ("rest of none", Dependence.ONE_OF_A_SET, is_rest_of_none),
    ("one of a set", Dependence.ONE_OF_A_SET, is_one_of_a_set),
    ("copy of nothing", Dependence.ONE_OF_A_SET, is_copy_of_nothing),
    ("compared", Dependence.COMPARED, is_compared_with_nothing),
    ("verdict", Dependence.VERDICT, is_verdict),
)
"""What a single word can depend on; asked of every word that is read as it is written."""

PASSAGE_RULES: tuple[tuple[str, Dependence, PassageRule], ...] = (
    ("figure", Dependence.FIGURE, names_a_figure),
    ("unnamed study", Dependence.MENTIONED, is_of_an_unnamed_study),
    ("counts of nowhere", Dependence.MENTIONED, counts_of_nowhere),
    ("picture", Dependence.PICTURE, describes_picture),
    ("parenthesis", Dependence.DEIXIS, is_parenthetical),
    ("yearless date", Dependence.YEARLESS_DATE, has_yearless_date),
    ("relative time", Dependence.RELATIVE_TIME, has_relative_time),
)
"""What the words can depend on together."""

_TELLING = (
    PERSONS_AND_POINTERS
    | POINTING
    | JUDGEMENTS
    | ORDINALS
    | ANSWERING
    | COPIES
    | {"every", "less", "more", "so", "the"}
)

_TELLING_TAGS = PERSONAL_PRONOUN_TAGS | COMPARATIVE_TAGS

CURED_BY_A_DATE = frozenset({Dependence.RELATIVE_TIME, Dependence.YEARLESS_DATE})
"""What would be resolved if the date of the document were known."""


def dependence(tokens: Sequence[Token], material: Material) -> Dependence | None:
    """How `tokens` depend on the text around them; None where they can be understood alone.

    That is the first rule that holds for their first word, else for the second, and so on.
    """
    passage = passage_of(tokens, material)
    rules = material.reading.rules
    token_rules = rules.among("dependence", TOKEN_RULES)
    for token in filter(_may_depend, passage.read):
        for _, reason, holds in token_rules:
            if holds(token, passage):
                return reason
    passage_rules = rules.among("dependence", PASSAGE_RULES)
    return next((reason for _, reason, holds in passage_rules if holds(passage)), None)


def _may_depend(token: Token) -> bool:
    """Whether some rule for single words can hold for this one: of most it is seen by the word."""
    word = token.lower_
    return word in _TELLING or word[:1] == "'" or token.tag_ in _TELLING_TAGS


def incompleteness(tokens: Sequence[Token], material: Material) -> int:
    """How much less the definite descriptions among `tokens` say alone, summed ("the network")."""
    passage = passage_of(tokens, material)
    return sum(incompleteness_of(token, passage) for token in passage.read)


def is_independent(tokens: Sequence[Token], material: Material) -> bool:
    """Whether `tokens` say as much alone as they say in their text."""
    return dependence(tokens, material) is None and not incompleteness(tokens, material)
