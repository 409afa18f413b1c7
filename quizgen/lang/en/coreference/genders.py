"""Whether the text calls a person "he" or "she": who is one is no antecedent of the other."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entities
from quizgen.lang.en.analysis.replacements import Replacements
from quizgen.lang.en.analysis.sentence import Parsed

_ANIMATE = lexicon.words("animate_pronouns")
_FEMININE = lexicon.words("feminine")
_MASCULINE = lexicon.words("masculine")
_MASCULINE_PRONOUNS = lexicon.words("masculine_pronouns")


def gender_of(pronoun: str) -> Gender | None:
    """The gender of a personal pronoun in lower case; None where it shows none."""
    if pronoun not in _ANIMATE:
        return None
    return "masculine" if pronoun in _MASCULINE_PRONOUNS else "feminine"


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
        noun = token.lemma_.lower()
        if token.dep_ in ("compound", "appos") or token.i == span.root.head.i:
            if noun in _MASCULINE:
                yield "masculine"
            elif noun in _FEMININE:
                yield "feminine"
