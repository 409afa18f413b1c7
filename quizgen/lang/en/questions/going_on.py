"""Answers that a parser cut at a comma, though what they say goes on behind it."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.model import Fact

LONGEST = 26
"""Words of an answer with what goes on behind it."""

_TIES = lexicon.alternatives("stranded_prepositions")
_TOLD = re.compile(
    rf", (?:\w+ly )?(?:\w+(?:ed|wn)|built|found|held|kept|made|set|sold|taken) (?:{_TIES}) [^,;:]+"
)
"""What tells more of a noun to the end: ", moored in a row across the harbour"."""

_DOING = re.compile(r"\w+ing \w+")
_NO_ADJECTIVES = lexicon.alternatives("function_words")
_MORE = re.compile(rf", (?!(?:{_NO_ADJECTIVES}|\w+ly|\w+ing)\b)[\w-]+(?: (?!and |or )[\w-]+)+")
"""The other adjective of a noun, and the noun: ", heated rooms to guests"."""


def to_its_end(form: Form, answer: str, fact: Fact) -> str:
    """The answer with the words behind its comma: "a raft, moored in a row across a harbour"."""
    rest = fact.statement.text.partition(answer)[2].rstrip(".")
    told = form == "identity" and _TOLD.fullmatch(rest) is not None
    described = _DOING.fullmatch(answer) is not None and _MORE.fullmatch(rest) is not None
    whole = f"{answer}{rest}"
    return whole if (told or described) and len(whole.split()) <= LONGEST else answer
