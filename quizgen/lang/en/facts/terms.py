"""The words of a noun that are a term: "a tidal gate" is, "the old thing by the sea" is none."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import word_before
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.labels import PLURAL_TAGS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import realise
from quizgen.model import Definition, FactId, Slot, Statement, Words, digest, fold

_ARTICLES = lexicon.words("articles")
_INDEFINITE = lexicon.words("indefinite_articles")

PERSON_NOUNS = lexicon.words("person_nouns") | lexicon.words("asked_by_who")
VAGUE_NOUNS = lexicon.words("vague_nouns")

_PARTS = frozenset({"amod", "compound"})
_TAGS = frozenset({"NN", "NNS"})

SHORTEST_IN_CAPITALS = 3
"""Letters of a word that is more than a short form."""


def own_words(head: Token) -> list[Token]:
    """A noun and the words right before it that are parts of the term."""
    words = [head]
    while words[0].i and words[0].nbor(-1).head.i == head.i and words[0].nbor(-1).dep_ in _PARTS:
        words.insert(0, words[0].nbor(-1))
    return words


def is_common(head: Token) -> bool:
    """Whether a noun is no name, or one that the author writes large as a term: "FLOOD LINE"."""
    noun = head.lemma_.lower()
    common = head.tag_ in _TAGS or (head.is_upper and len(head) > SHORTEST_IN_CAPITALS)
    return common and noun not in VAGUE_NOUNS | PERSON_NOUNS


def named_inside(term: list[Token], material: Material) -> str:
    """The words of a term as inside a sentence; raises `BrokenPhrase` where they are not whole."""
    name = realise(term, material.texts).words
    opens = term[0].i == 0 and not material.reading.capitals.keeps(term[0])
    return inside(name) if opens else name


def defined(
    head: Token, name: str, definiens: str, material: Material, genus: str | None = None
) -> Definition:
    """The definition of the term whose noun is `head`, with the article that it has there."""
    before = word_before(own_words(head)[0])
    article = before if before in _ARTICLES else ""
    opening = f"{indefinite_article(name) if article in _INDEFINITE else article} {name}".strip()
    verb = "are" if head.tag_ in PLURAL_TAGS else "is"
    told = f"{opening[:1].upper()}{opening[1:]} {verb} {definiens}."
    return Definition(
        id=FactId(digest("definition", fold(name))),
        statement=Statement(parts=(Words(text=told),)),
        evidence=(material.evidence,),
        term=Slot(type="term", text=name),
        definiens=definiens,
        genus=genus,
        plural=verb == "are",
    )
