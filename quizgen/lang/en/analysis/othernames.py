"""The other names of the person whom a document is about: a longer one, one by birth."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name
from quizgen.lang.en.analysis.titles import bare_title
from quizgen.lang.en.analysis.tree import dependent, token_before

_CALLINGS = (
    lexicon.words("callings") | lexicon.words("asked_by_who") | lexicon.words("person_nouns")
)
_KNOWN_AS = lexicon.words("known_as")

REACH = 6
"""Tokens from a name to the one that it is known by."""


def other_names(person: str, docs: Sequence[Doc]) -> Iterator[str]:
    """The names of two words or more by which the text means `person`, of whom it is about."""
    presented = _presented_as(person, docs[0]) if docs else None
    if presented is not None:
        yield presented
    for doc in docs:
        for span in doc.ents:
            name = bare_name(span)
            named = span.label_ == "PERSON" and " " in name and name != person
            if named and (_is_by_birth(span) or _is_known_as(span, person)):
                yield name


def _presented_as(person: str, first: Doc) -> str | None:
    """The longer name by which the first sentence presents whom the document is about.

    "Emily Jane Carter, Lady of Ardal, was a painter" on the page of "Emily Ardal".
    """
    opening = next((span for span in first.ents if span.label_ == "PERSON"), None)
    if opening is None or any(token.pos_ != "PROPN" for token in first[: opening.start]):
        return None
    name = bare_name(opening)
    alike = set(person.split()) & {*name.split(), *_beside(opening)}
    return name if alike and " " in name and _is_presented(opening.root) else None


def presented_person(title: str, docs: Sequence[Doc]) -> str | None:
    """The title, where the first sentence says of it that it is somebody: "was a painter".

    Whatever the recogniser calls the name after that.
    """
    name = bare_title(title)
    subject = next((token for token in docs[0] if _is_presented(token)), None) if docs else None
    if subject is None or " " not in name:
        return None
    said = dependent(subject.head, "attr")
    called = {subject.text, *(token.text for token in subject.lefts)}
    somebody = said is not None and said.lemma_.lower() in _CALLINGS
    return name if somebody and called >= set(name.split()) else None


def _is_presented(name: Token) -> bool:
    """Whether a sentence says of its subject, a name, what it is."""
    verb = name.head
    return name.dep_ == "nsubj" and verb.lemma_ == "be" and verb.dep_ == "ROOT"


def _beside(name: Span) -> Iterator[str]:
    """The words of what is set off behind a name."""
    for child in name.root.children:
        if child.dep_ == "appos":
            yield from (token.text for token in child.subtree)


def _is_by_birth(name: Span) -> bool:
    """Whether a sentence opens with a name by birth: "Born Emily Carter in Oslo, she"."""
    born = token_before(name[0])
    return born is not None and born.i == 0 and born.lower_ == "born"


def _is_known_as(name: Span, person: str) -> bool:
    """Whether a name is set off by what the person is known as: ", later known as Emily Carter"."""
    after = name.doc[name.end : name.end + REACH + len(person.split())].text
    _, known, rest = after.partition(" as ")
    opened = after.startswith(",") and known and person.split()[-1] in rest.split(",")[0].split()
    return bool(opened) and after.partition(" as ")[0].lstrip(", ") in _KNOWN_AS
