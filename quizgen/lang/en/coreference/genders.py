"""Whether a person is "he" or "she": who is one is no antecedent of the other.

The text says so by its pronouns and by the nouns beside a name; where it does not, the given name
does, if hardly anybody of the other gender has it.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en.analysis.discourse import Gender
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entities
from quizgen.lang.en.analysis.genders import gender_of, gender_of_name, gender_of_noun
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed


def gender_of_person(name: str, reading: Reading) -> Gender | None:
    """The gender of the person of this full name, as far as the text or the name shows it."""
    mentions = reading.mentions
    told = mentions.title_gender if name == mentions.title else None
    return told or reading.discourse.gender(name) or gender_of_name(name)


def genders(
    parsed: Parsed, reading: Reading, replaced: Replacements
) -> Iterator[tuple[str, Gender]]:
    """The names of the persons whose gender a sentence shows, each with it."""
    for place, read in replaced.items():
        shown = gender_of(parsed.doc[place].lower_)
        if shown is not None and read.text:
            yield read.text.removesuffix("'s"), shown
    for span, called in entities(parsed.doc):
        name = reading.mentions.full_name(called)
        if reading.mentions.is_person(name):
            yield from ((name, gender) for gender in _beside(span))


def _beside(span: Span) -> Iterator[Gender]:
    """The gender of the nouns in and beside a name: "Queen Maria", "his son, Rui"."""
    beside: list[Token] = [*span, *span.root.children]
    if span.root.dep_ == "appos":
        beside.append(span.root.head)
    for token in beside:
        shown = gender_of_noun(token.lemma_.lower())
        beside_it = token.dep_ in ("compound", "appos") or token.i == span.root.head.i
        if shown is not None and beside_it:
            yield shown
