"""Who somebody is, as the opening of a sentence says it: "A native of Oslo, Ana Souza ..."."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.tree import root_of, subject_of, token_before
from quizgen.lang.en.facts.persons import may_mean_people
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import FINITE_TAGS, PRESENT_TAGS

_ARTICLES = frozenset({"a", "an", "the"})
_TIMES = frozenset({"now", "originally", "once"})

SHORTEST, LONGEST = 3, 16
"""Words of what somebody is, with the article."""


def of_introduced(reading: Reading) -> Iterator[Said]:
    """ "Ana Souza was a native of Oslo" for "A native of Oslo, Ana Souza moved to Porto"."""
    for parsed in reading.sentences:
        doc = parsed.doc
        name = _person_who_acts(doc)
        role = _role_before(name) if name is not None else None
        if name is not None and role is not None:
            now = doc[0].lower_ == "now" or root_of(doc).tag_ in PRESENT_TAGS
            who = reading.mentions.full_name(bare_name(name))
            said = f"{who} {'is' if now else 'was'} {role.text[:1].lower()}{role.text[1:]}"
            yield said_of(parsed, said, reading)


def _person_who_acts(doc: Doc) -> Span | None:
    """The name of a person that is the subject of the main verb, where that is finite."""
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not any(token.tag_ in FINITE_TAGS for token in (root, *root.lefts)):
        return None
    span = entity_of(subject)
    named = span is not None and span.label_ == "PERSON" and span.root.i == subject.i
    return span if named else None


def _role_before(name: Span) -> Span | None:
    """What the words before a name, and a comma, say that the person is; None of other words."""
    doc, comma = name.doc, token_before(name[0])
    if comma is None or comma.text != ",":
        return None
    start = 1 if doc[0].lower_ in _TIMES else 0
    said = doc[start : comma.i]
    told = SHORTEST <= len(said) <= LONGEST and said[0].lower_ in _ARTICLES
    whole = told and not any(token.text == "," for token in said)
    return said if whole and may_mean_people(said.root) and said.root.tag_ == "NN" else None
