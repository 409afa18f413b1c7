"""Settings that the parser glued to the subject: "At Porto Ana, who was ill, left the ship".

It takes "Porto Ana" for one name and finds no subject. A comma between the two can only be right
where the sentence has a subject with it, so the sentence is parsed again.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of, token_before
from quizgen.lang.en.labels import NOUNS, SUBJECTS_OF_ANY_KIND, TENSED_TAGS


def with_settings_apart(docs: Sequence[Doc]) -> list[Doc]:
    """`docs`, those parsed again with a comma after the setting that have a subject with it."""
    commas = {number: cut for number, doc in enumerate(docs) if (cut := _missing_comma(doc))}
    texts = [_with_comma(docs[number], cut) for number, cut in commas.items()]
    found = list(docs)
    for (number, cut), doc in zip(commas.items(), parse(texts), strict=True):
        if _is_subject(doc, cut + 1):
            found[number] = doc
    return found


def _missing_comma(doc: Doc) -> int | None:
    """The place of the noun that is the subject, if the opening phrase was not glued to it."""
    root = root_of(doc)
    lacks = root.tag_ in TENSED_TAGS or any(child.tag_ in TENSED_TAGS for child in root.children)
    if doc[0].pos_ != "ADP" or not lacks or dependents(root, SUBJECTS_OF_ANY_KIND):
        return None
    return next((noun.i for noun in doc[2 : root.i] if _ends_the_setting(noun)), None)


def _ends_the_setting(noun: Token) -> bool:
    """Whether a noun ends a phrase that a preposition governs, after a name that is its part."""
    before = token_before(noun)
    return (
        before is not None
        and noun.pos_ in NOUNS
        and noun.dep_ == "pobj"
        and before.pos_ == "PROPN"
        and before.head.i == noun.i
    )


def _with_comma(doc: Doc, cut: int) -> str:
    return f"{doc[:cut].text}, {doc[cut:].text}"


def _is_subject(doc: Doc, place: int) -> bool:
    """Whether the main verb has a subject that ends at `place`."""
    subject = subject_of(root_of(doc))
    return subject is not None and subject.i == place and doc[place - 1].text == ","
