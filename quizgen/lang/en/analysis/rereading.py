"""Sentences that are parsed unsoundly as a whole, and soundly in pieces that are put together.

"Ana Souza, during the rains, led the crew" is read without its aside, then with it; and so is a
sentence whose verbs found no subjects without its opening, which no comma need end. The words stay
as they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis.parse_checks import DOUBTS, ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import is_verb, parse_words, with_forms
from quizgen.lang.en.analysis.tree import root_of, subject_of, text_of, token_after, token_before
from quizgen.lang.en.labels import NOMINALS, PARTICIPLE_TAGS, TENSED_TAGS, WH_TAGS

LONGEST_ASIDE, LONGEST_OPENING, LONGEST_BARE = 16, 20, 10
"""Tokens between two commas, before the first, and of an opening that no comma ends."""

MOST_CUTS = 3
"""How often a sentence is read again."""

_CIRCUMSTANCES = {"ADP": "prep", "ADV": "advmod"}
_INSIDE_NOUNS = frozenset({"pobj", "prep"})
"""What goes up to the head of a noun phrase from its end."""

_FOLLOWING = TENSED_TAGS | {"MD", "VBN", "VB"}
"""What the verb may be tagged as whose subject stands before an aside."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A sentence, and its tokens from `start` to `end`, which are read apart from the others.

    `commas` are the marks between the two.
    """

    place: int
    doc: Doc
    start: int
    end: int
    commas: tuple[int, ...]

    @property
    def piece(self) -> list[Token]:
        """The tokens that are read apart."""
        return list(self.doc[self.start : self.end])

    @property
    def rest(self) -> list[Token]:
        """The others."""
        apart = {*range(self.start, self.end), *self.commas}
        return [token for token in self.doc if token.i not in apart]


def reread(docs: Sequence[Doc]) -> list[Doc]:
    """`docs`, those that are unsound with the tree of their pieces where that is a sound one."""
    cuts = [cut for place, doc in enumerate(docs) for cut in _cuts(place, doc)]
    found = list(docs)
    parsed = parse_words(_as_sentence(tokens) for cut in cuts for tokens in (cut.rest, cut.piece))
    for cut in cuts:
        rest, piece = islice(parsed, 2)
        if found[cut.place] is cut.doc and _fit(cut, rest, piece):
            again = _joined(cut, rest, piece)
            if parse_fault(again) is None:
                found[cut.place] = again
    return found


def _cuts(place: int, doc: Doc) -> Iterator[_Cut]:
    """The ways in which an unsound sentence may be cut."""
    if parse_fault(doc) in DOUBTS and _is_stated(doc):
        found = chain(_asides(place, doc), _openings(place, doc), _bare_openings(place, doc))
        yield from islice(found, MOST_CUTS)


def _is_stated(doc: Doc) -> bool:
    """Whether a sentence has a stop, says nothing in others' words, and gives no order."""
    text = text_of(doc)
    return text.endswith(".") and '"' not in text and doc[0].tag_ != "VB"


def _asides(place: int, doc: Doc) -> Iterator[_Cut]:
    for opening, closing in pairwise(token.i for token in doc if token.text == ","):
        if _is_aside(doc, opening, closing):
            yield _Cut(place, doc, opening + 1, closing, (opening, closing))


def _is_aside(doc: Doc, opening: int, closing: int) -> bool:
    """Whether two commas set something off between a subject and its verb."""
    first, behind = doc[opening + 1], token_after(doc[closing])
    if not opening or behind is None or closing - opening > LONGEST_ASIDE + 1:
        return False
    set_off = first.pos_ in _CIRCUMSTANCES or first.tag_ in PARTICIPLE_TAGS
    return set_off and doc[opening - 1].pos_ in NOMINALS and _may_be_verb(behind)


def _may_be_verb(token: Token) -> bool:
    after = token_after(token)
    if token.pos_ == "ADV" and after is not None:
        return after.pos_ != "ADV" and _may_be_verb(after)
    mistaken = token.is_lower and token.pos_ in NOMINALS and is_verb(token)
    return token.tag_ in _FOLLOWING or mistaken


def _openings(place: int, doc: Doc) -> Iterator[_Cut]:
    """The opening of a sentence of which a verb has too few subjects, or too many."""
    if parse_fault(doc) is not ParseFault.UNPAIRED_SUBJECTS:
        return
    comma = next((token.i for token in doc[: LONGEST_OPENING + 1] if token.text == ","), None)
    if comma is not None and comma > 1 and doc[0].pos_ in _CIRCUMSTANCES:
        yield _Cut(place, doc, 0, comma, (comma,))


def _bare_openings(place: int, doc: Doc) -> Iterator[_Cut]:
    """The same where no comma ends the opening: "In summer the gates are open"."""
    if parse_fault(doc) is not ParseFault.UNPAIRED_SUBJECTS:
        return
    start = 2 if len(doc) > 2 and doc[0].pos_ == "ADV" and doc[1].text == "," else 0
    if doc[start].pos_ != "ADP":
        return
    for token in doc[start + 2 : start + LONGEST_BARE]:
        if token.text == ",":
            return
        if _may_open_a_subject(token):
            yield _Cut(place, doc, start, token.i, ())


def _may_open_a_subject(token: Token) -> bool:
    """Whether a noun phrase may begin at a word, as another ends before it."""
    before = token_before(token)
    if before is None:
        return False
    if before.pos_ == "NUM":
        return token.pos_ in NOMINALS | {"ADJ", "DET"}
    noun = before.pos_ in NOMINALS or before.tag_ == "VBZ"  # "across the trials": no verb
    return noun and (token.pos_ == "DET" or token.tag_ == "PRP")


def _as_sentence(tokens: Sequence[Token]) -> Doc:
    """Tokens as a sentence to be parsed, with a capital and a stop."""
    words = [token.text for token in tokens]
    words[0] = f"{words[0][:1].upper()}{words[0][1:]}"
    stop = [] if words[-1] == "." else ["."]
    spaces = [bool(token.whitespace_) for token in tokens] + [False] * len(stop)
    for number, (token, after) in enumerate(pairwise(tokens)):
        spaces[number] |= after.i > token.i + 1  # what stood between them is left out
    return Doc(tokens[0].vocab, words=words + stop, spaces=spaces)


def _fit(cut: _Cut, rest: Doc, piece: Doc) -> bool:
    """Whether the rest is a sound sentence, and the piece what it was taken for."""
    if parse_fault(rest) is not None or rest[0].tag_ in WH_TAGS or not _is_parted(cut, rest):
        return False
    if not cut.start and any(token.text == "," for token in rest[: root_of(rest).i]):
        return False  # "With a roof, a door, and windows, the hut ..." opens with a list
    one = sum(token.dep_ == "ROOT" for token in piece) == 1
    return one and (root_of(piece).pos_ in _CIRCUMSTANCES or root_of(piece).tag_ in PARTICIPLE_TAGS)


def _is_parted(cut: _Cut, rest: Doc) -> bool:
    """Whether commas part a piece, or the subject of the main verb begins where it ends."""
    subject = subject_of(root_of(rest))
    return bool(cut.commas) or (subject is not None and subject.left_edge.i == cut.start)


def _joined(cut: _Cut, rest: Doc, piece: Doc) -> Doc:
    """The sentence in its own words, with the tags and the trees of both."""
    tree = _Tree(cut.doc)
    tree.take(cut.rest, rest)
    tree.take(cut.piece, piece)
    root = cut.rest[root_of(rest).i].i
    below = root_of(piece)
    modifies = cut.start and below.tag_ in PARTICIPLE_TAGS
    above = tree.noun_before(cut.start - 1) if modifies else root
    tree.hang(cut.piece[below.i].i, above, _label(cut, below))
    for place in cut.commas:
        tree.hang(place, root, "punct")
    return tree.doc()


def _label(cut: _Cut, below: Token) -> str:
    """What the head of the piece is to the word that it depends on."""
    return _CIRCUMSTANCES.get(below.pos_, "acl" if cut.start else "advcl")


class _Tree:
    """The tags and the tree of a sentence, put together from those of its pieces."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._tags = [token.tag_ for token in doc]
        self._deps = ["punct"] * len(doc)
        self._heads = list(range(len(doc)))

    def take(self, tokens: Sequence[Token], parsed: Doc) -> None:
        """Take over the parse of some tokens, but for a stop that only the parse has."""
        for token, read in zip(tokens, parsed, strict=False):
            self._tags[token.i], self._deps[token.i] = read.tag_, read.dep_
            self._heads[token.i] = tokens[min(read.head.i, len(tokens) - 1)].i

    def hang(self, place: int, above: int, label: str) -> None:
        """Make the token at `place` depend on that at `above`."""
        self._heads[place], self._deps[place] = above, label

    def noun_before(self, place: int) -> int:
        """The head of the noun phrase that ends before `place`."""
        noun = place - 1
        while self._deps[noun] in _INSIDE_NOUNS and self._heads[noun] < noun:
            noun = self._heads[noun]
        return noun

    def doc(self) -> Doc:
        """The sentence with its tags and its tree."""
        original = self._doc
        doc = Doc(
            original.vocab,
            words=[token.text for token in original],
            spaces=[bool(token.whitespace_) for token in original],
            tags=self._tags,
            deps=self._deps,
            heads=self._heads,
        )
        doc.ents = [Span(doc, name.start, name.end, label=name.label) for name in original.ents]
        return with_forms(doc)
