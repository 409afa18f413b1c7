"""What a heading names, and what the sentences under it call it."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.labels import FINITE_TAGS, NOUNS, PLURAL_TAGS

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


_GENERIC = frozenset(lexicon.entries("generic_headings"))
_IN_NAMES = frozenset({"ADJ", "NOUN", "PROPN", "CCONJ"})
_DETERMINED = frozenset({"det", "poss", "nummod"})

LONGEST_NAME = 5
"""Words of a heading that is a name."""


def opens_section(parsed: Parsed, reading: Reading) -> bool:
    """Whether a sentence is the first under its heading."""
    blocks = reading.document.blocks
    before = reading.sentences[parsed.number - 1].block if parsed.number else -1
    between = {block.kind for block in blocks[before + 1 : parsed.block]}
    return parsed.kind == "paragraph" and between == {"heading"}


def named_by_heading(parsed: Parsed, reading: Reading) -> Topic | None:
    """The thing that the heading over a sentence names, as the text writes it without an article.

    None where the heading is one that any text may have, and where the text never has its words:
    they may be no name, or one that needs an article.
    """
    words = reading.heading(parsed).lower().split()
    if not words or len(words) > LONGEST_NAME or " ".join(words) in _GENERIC:
        return None
    found = (_occurrence(words, one) for one in reading.sentences if words[-1] in one.words)
    return next((topic for topic in found if topic is not None), None)


def _occurrence(words: list[str], one: Parsed) -> Topic | None:
    """The name where a sentence has these words, behind its first and before no noun."""
    doc, count = one.doc, len(words)
    for start in range(1, len(doc) - count):
        phrase, after = list(doc[start : start + count]), doc[start + count]
        said = [token.lower_ for token in phrase] == words
        if said and after.pos_ not in NOUNS and _is_bare_name(phrase):
            several = phrase[-1].tag_ in PLURAL_TAGS or any(one.dep_ == "cc" for one in phrase)
            return Topic(doc[start : start + count].text, "other", several)
    return None


def _is_bare_name(phrase: list[Token]) -> bool:
    """Whether words are a noun with what modifies it, and have no article."""
    last = phrase[-1]
    named = last.pos_ in NOUNS and all(token.pos_ in _IN_NAMES for token in phrase)
    beside = (phrase[0].nbor(-1), *last.children)
    return named and not any(token.dep_ in _DETERMINED for token in beside)
