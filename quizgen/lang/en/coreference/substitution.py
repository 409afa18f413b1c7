"""Words whose meaning depends on the text around them, replaced where that meaning is certain.

Each rule looks at a parsed sentence and yields replacements of tokens. What no rule resolves
remains as it is, and the clause that holds it is refused later: nothing is repaired by guessing.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Replacements, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.coreference.another import one_of_its_kind
from quizgen.lang.en.coreference.clefts import cleft_clauses
from quizgen.lang.en.coreference.countries import two_countries
from quizgen.lang.en.coreference.definites import named_things
from quizgen.lang.en.coreference.house import own_house
from quizgen.lang.en.coreference.joined import joined
from quizgen.lang.en.coreference.kinds import kinds_meant
from quizgen.lang.en.coreference.names import full_names
from quizgen.lang.en.coreference.officials import officials
from quizgen.lang.en.coreference.owners import own_country, owners
from quizgen.lang.en.coreference.pronouns import pronouns
from quizgen.lang.en.coreference.repetitions import repetitions
from quizgen.lang.en.coreference.speaker import first_person, own_state
from quizgen.lang.en.coreference.temporal import dates_before_speaking, relative_dates, same_year
from quizgen.lang.en.coreference.topics import utterance_of

Rule = Callable[[Parsed, Reading], Iterator[Substitution]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("relative date", relative_dates),
    ("date before speaking", dates_before_speaking),
    ("same year", same_year),
    ("two countries", two_countries),
    ("own country", own_country),
    ("owner", owners),
    ("first person", first_person),
    ("own state", own_state),
    ("own house", own_house),
    ("pronoun", pronouns),
    ("official", officials),
    ("named thing", named_things),
    ("repetition", repetitions),
    ("kind", kinds_meant),
    ("one of its kind", one_of_its_kind),
    ("joined", joined),
    ("full name", full_names),
    ("cleft", cleft_clauses),
)
"""What is resolved, by name, in the order of precedence."""


def resolve(parsed: Parsed, reading: Reading) -> tuple[Replacements, Reading]:
    """The replacements for `parsed`, and the reading with `parsed` added to its discourse.

    Sentences are resolved in their order: each is read in the discourse of those before it. A
    token that one rule replaces no later rule does.
    """
    replaced = replacements(parsed, reading)
    discourse = reading.discourse.followed_by(utterance_of(parsed, reading, replaced))
    return replaced, replace(reading, discourse=discourse)


def replacements(parsed: Parsed, reading: Reading) -> Replacements:
    """The replacements for one sentence, by the places of tokens."""
    found: dict[int, Replacement] = {}
    for _, rule in reading.rules.among("substitution", RULES):
        for tokens, replacement in rule(parsed, reading):
            places = [token.i for token in tokens]
            if not any(place in found for place in places):
                found |= dict.fromkeys(places, Replacement(""))
                found[places[0]] = replacement
    return found
