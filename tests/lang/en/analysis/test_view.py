"""The view of a sentence answers what spaCy answers about its parse."""

from operator import attrgetter

import pytest
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.view import view_of

SENTENCES = (
    "Ana Souza, who was 41, sold the theatre in Porto in 1903 and bought two ships.",
    "\"It ain't theirs,\" said the crew; NASA and its partners didn't know that either.",
    "A hearing is scheduled on the issue today that was raised by them.",  # arcs cross
    "Two  spaces and a\nline break stand in this sentence",
    "No.",
)
VALUES = (
    "i idx text lower_ lemma_ tag_ pos_ dep_ ent_type_ whitespace_ text_with_ws"
    " is_alpha is_lower is_punct is_quote is_title is_upper"
).split()
WORDS = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def parses() -> list[Doc]:
    return list(parse(SENTENCES))


def _told(token: Token) -> dict[str, object]:
    told: dict[str, object] = {name: getattr(token, name) for name in VALUES}
    told |= {name: getattr(token, name).i for name in WORDS}
    told |= {name: [one.i for one in getattr(token, name)] for name in SEVERAL}
    return told | {"length": len(token), "words": str(token)}


def test_a_word_is_what_its_token_is(parses: list[Doc]) -> None:
    for doc in parses:
        view = view_of(doc)
        assert len(view) == len(doc)
        assert view.text == doc.text
        assert [_told(word) for word in view] == [_told(token) for token in doc]
        assert [word.i for word in reversed(view)] == [token.i for token in reversed(doc)]


def test_a_word_is_above_those_that_its_token_is_above(parses: list[Doc]) -> None:
    for doc in parses:
        view = view_of(doc)
        for token in doc:
            below = [other.i for other in doc if token.is_ancestor(other)]
            assert [one.i for one in view if view[token.i].is_ancestor(one)] == below


@pytest.mark.parametrize(
    ("start", "end"), [(0, 3), (2, 2), (3, 1), (None, None), (1, -1), (-3, None), (4, 99)]
)
def test_a_piece_is_what_its_span_is(start: int | None, end: int | None, parses: list[Doc]) -> None:
    of = attrgetter("start", "end", "text", "text_with_ws")
    for doc in parses:
        span, piece = doc[start:end], view_of(doc)[start:end]
        assert of(piece) == of(span)
        assert [word.i for word in piece] == [token.i for token in span]
        assert of(piece[1:-1]) == of(span[1:-1])
        if span:
            assert piece[-1].i == span[-1].i
            assert piece.root.i == span.root.i


def test_names_and_noun_phrases_are_those_of_the_parse(parses: list[Doc]) -> None:
    of = attrgetter("start", "end", "label", "label_", "text")
    for doc in parses:
        view = view_of(doc)
        assert list(map(of, view.ents)) == list(map(of, doc.ents))
        assert list(map(of, view.noun_chunks)) == list(map(of, doc.noun_chunks))
    assert any(doc.ents for doc in parses)


def test_a_word_knows_those_beside_it(parses: list[Doc]) -> None:
    view = view_of(parses[0])
    assert (view[1].nbor(-1).i, view[1].nbor().i) == (0, 2)
    for outside in (view[0], -1), (view[len(view) - 1], 1):
        with pytest.raises(IndexError):
            outside[0].nbor(outside[1])


def test_words_and_pieces_are_compared_by_their_places(parses: list[Doc]) -> None:
    view, other = view_of(parses[0]), view_of(parses[1])
    assert view[2] == view[2]
    assert view[2] != other[2]
    assert [word.i for word in sorted([view[2], view[0]])] == [0, 2]
    assert view[0:2] == view[0:2]
    assert len({view[0:2], view[0:2], view[1:2], other[0:2]}) == 3


def test_a_view_is_made_once(parses: list[Doc]) -> None:
    view = view_of(parses[0])
    assert view_of(view) is view
