"""What a heading names and the sentence under it opens with, whatever the parser makes of it."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.labels import FINITE_TAGS

_INDEFINITE_ARTICLES = lexicon.words("articles") - {"the"}

LONGEST = 5
"""Words of an article, a name and what follows."""

_AFTER_A_SUBJECT = FINITE_TAGS | {"NNS", "RB"}
"""Tags of what can follow "a NOUN" that is a subject; a noun in the plural is a verb after "a"."""


def headed_thing(parsed: Parsed, reading: Reading) -> Topic | None:
    """The thing of the heading, where the sentence says of one in general: "A histogram shows"."""
    article, *words = [token for token in parsed.doc if token.i <= LONGEST]
    named = reading.heading(parsed).lower().split()
    if not named or article.lower_ not in _INDEFINITE_ARTICLES or len(words) <= len(named):
        return None
    if [word.lower_ for word in words[: len(named)]] != named:
        return None
    return _topic(article, words[: len(named)], words[len(named)])


def _topic(article: Token, words: list[Token], after: Token) -> Topic | None:
    name = " ".join([article.lower_, *(word.text for word in words)])
    return Topic(name, "other") if after.tag_ in _AFTER_A_SUBJECT else None
