"""Who holds an office: "the Chilean president" is the only "Chilean President Ana Souza"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, root_of, token_after
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.labels import AUXILIARIES

_OFFICES = lexicon.words("titles_of_office")
_NATIONALITIES = frozenset(map(str.lower, nationalities()))


def officials(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The name for "the NATIONALITY OFFICE", where the text gives that office to one person.

    What is told in the present may be so of whoever holds it: "is elected for four years".
    """
    if parsed.words.isdisjoint(_OFFICES) or not reading.mentions.full or not _tells_past(parsed):
        return
    for office in parsed.doc:
        tokens = _named_by_office(office)
        name = _holder(tokens[1].text, office.text, reading) if tokens else None
        if name is not None and not _is_named(name, parsed):
            yield tokens, Replacement(name, "person")


def _tells_past(parsed: Parsed) -> bool:
    """Whether the verb of a sentence, or its auxiliary, is in the past."""
    root = root_of(parsed.doc)
    return any(word.tag_ == "VBD" for word in (root, *dependents(root, AUXILIARIES)))


def _named_by_office(office: Token) -> list[Token]:
    """The tokens of "the NATIONALITY OFFICE" without a name or complement; none of others."""
    if office.tag_ != "NN" or office.lower_ not in _OFFICES or office.i < 2:
        return []
    article, nationality = office.doc[office.i - 2], office.doc[office.i - 1]
    of_a_country = nationality.lower_ in _NATIONALITIES and article.lower_ == "the"
    after = token_after(office)
    alone = after is None or (after.pos_ not in _GOING_ON and after.lower_ not in _RESTRICTING)
    return [article, nationality, office] if of_a_country and alone else []


_GOING_ON = frozenset({"PROPN", "NOUN"})
_RESTRICTING = lexicon.words("restricting_words") | {"of", "who"}


def _holder(nationality: str, office: str, reading: Reading) -> str | None:
    """The full name of the one person whom the text calls by nationality and office together."""
    before = re.compile(rf"\b{re.escape(nationality)} {re.escape(office)} ", re.IGNORECASE)
    text = reading.document.text
    full = reading.mentions.full
    called = [found.end() for found in before.finditer(text)]
    names = ((name, re.compile(rf"{re.escape(name)}\b")) for name in full)
    holders = {full[name] for name, words in names if any(words.match(text, at) for at in called)}
    return next(iter(holders)) if len(holders) == 1 else None


def _is_named(name: str, parsed: Parsed) -> bool:
    """Whether the sentence names the person besides, so that the office may be another's."""
    return any(part in parsed.text for part in name.split())
