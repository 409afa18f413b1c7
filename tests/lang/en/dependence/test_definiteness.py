"""Which definite descriptions say what they mean alone."""

import pytest

from quizgen.lang.en.dependence.definiteness import (
    incompleteness_of,
    is_anaphoric,
    is_bare_part,
    is_mentioned_in_subject,
)
from quizgen.lang.en.dependence.passage import passage_of

from ..sentences import marked, read, words_of

COMPLETE = [
    "[The] capital of Alaska is small.",
    "[The] fort near Lisbon is small.",
    "[The] bridge that Rui Costa built is small.",
    "[The] first bridge was small.",
    "[The] largest bridge was small.",
    "[The] last line of the letter is short.",
    "[The] sun is a star.",
    "[The] Vasco Bridge is long.",
    "[The] oldest were sold.",
    "A bridge was sold, and [the] bridge fell.",
    "[The] treaty with Spain was signed in 1931.",
]
INCOMPLETE = {
    "Rui Costa crossed [the] bridge.": 1,
    "[The] bridge was crossed by Rui Costa.": 2,
    "[The] last line was written by Rui Costa.": 2,
    "[The] poor were helped by Rui Costa.": 2,
    "[The] launch test was watched by Rui Costa.": 1,
    "[The] bridge with towers was crossed by Rui Costa.": 2,
}


@pytest.mark.parametrize("sentence", COMPLETE)
def test_a_description_that_says_which_is_complete(sentence: str) -> None:
    assert _score(sentence) == 0


@pytest.mark.parametrize(("sentence", "score"), INCOMPLETE.items())
def test_a_description_that_does_not_say_which_is_incomplete(sentence: str, score: int) -> None:
    assert _score(sentence) == score


def test_what_was_mentioned_before_is_more_incomplete() -> None:
    assert _score("A bridge was built in 1931.", "[The] bridge was crossed by Rui Costa.") == 3


def test_what_the_document_is_about_is_known() -> None:
    assert _score("[The] bridge was crossed by Rui Costa.", title="Bridge") == 0


def test_one_of_the_things_that_the_document_is_about_is_known_but_as_a_subject() -> None:
    assert _score("Rui Costa crossed [the] bridge.", title="Bridges") == 0
    assert _score("[The] bridge was crossed by Rui Costa.", title="Bridges") > 0


def test_a_class_that_several_names_have_is_not_known() -> None:
    sentences = (
        "Ana Souza crossed the Vasco Bridge and the Tagus Bridge.",
        "[The] Bridge was closed in 1931.",
    )
    assert _score(*sentences) > 0


def _score(*sentences: str, title: str = "Notes") -> int:
    material = read(*sentences, title=title)
    (article,) = marked(sentences[-1], material)
    return incompleteness_of(article, passage_of(list(material.parsed.doc), material))


@pytest.mark.parametrize(
    ("sentence", "anaphoric"),
    [
        ("Rui Costa led [the] study.", True),
        ("Rui Costa praised [the] new service.", True),
        ("Rui Costa visited [the] two countries.", True),
        ("Rui Costa visited [the] two largest countries.", False),
        ("Rui Costa won [the] 2003 election.", False),
        ("Rui Costa led [the] study of birds.", False),
        ("Rui Costa crossed [the] bridge.", False),
        ("Rui Costa led [a] study.", False),
    ],
)
def test_descriptions_that_take_up_what_was_said(sentence: str, anaphoric: bool) -> None:
    material = read(sentence)
    (article,) = marked(sentence, material)
    passage = passage_of(list(material.parsed.doc), material)
    assert is_anaphoric(article, passage) == anaphoric


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The manual for [the] language was printed by Rui Costa.", True),
        ("The manual for [the] language is printed by Rui Costa.", False),
        ("The manual for [the] language of Lisbon was printed by Rui Costa.", False),
        ("Rui Costa printed the manual for [the] language.", False),
        ("The manual for [the] state was printed by Rui Costa.", False),
    ],
)
def test_what_was_mentioned_inside_of_a_subject(sentence: str, told: bool) -> None:
    material = read("A language was made in 1931.", sentence)
    (article,) = marked(sentence, material)
    passage = passage_of(list(material.parsed.doc), material)
    assert is_mentioned_in_subject(article, passage) == told


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("Rui Costa sold [the] rest.", True),
        ("Rui Costa failed [the] oral part.", True),
        ("[The] first half was sold by Rui Costa.", True),
        ("Rui Costa held [the] post from 1931 to 1935.", True),
        ("Rui Costa held [the] post of mayor.", False),
        ("Rui Costa sold [the] rest of his land.", False),
        ("[The] part that Rui Costa sold was small.", False),
        ("Rui Costa bought a house at [the] end.", False),
        ("Rui Costa painted [the] ship side.", False),
        ("Rui Costa bought [the] land.", False),
    ],
)
def test_a_part_without_its_whole(sentence: str, bare: bool) -> None:
    material = read(sentence)
    (article,) = marked(sentence, material)
    passage = passage_of(list(material.parsed.doc), material)
    assert is_bare_part(article, passage) == bare


def test_what_restricts_must_be_among_the_words() -> None:
    tokens, material = words_of("[The capital] of Alaska is small.")
    assert incompleteness_of(tokens[0], passage_of(tokens, material)) > 0
