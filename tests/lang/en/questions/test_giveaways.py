"""What tells an answer: kin, the land of a people, and the word that a word comes from."""

import pytest

from quizgen.lang.en.questions.faults.giveaways import _WAY_OF, has_kin, shows_its_root, told_by_kin
from quizgen.model import Slot


@pytest.mark.parametrize(
    ("name", "told", "shown"),
    [
        ("the word navy", "comes from the Latin navis", True),
        ("Lunacy", "is from the Latin word luna", True),
        ("Lunacy", "derives from the Latin luna", True),
        ("Cologne", "had settlers from the German colonies", False),
        ("navy", "comes from the Latin word nauta", False),
    ],
)
def test_a_word_shows_its_root(name: str, told: str, shown: bool) -> None:
    assert shows_its_root(name, told) == shown


@pytest.mark.parametrize(
    ("name", "beside", "told"),
    [
        ("the Old Finns", "in Finland", True),
        ("the Old Finns", "in Norway", False),
        ("the Old Arabs", "of the mid-18th century", False),
        ("the Canadian Fleet", "in Canada", True),
        ("", "in Canada", False),
    ],
)
def test_a_people_is_told_by_its_land(name: str, beside: str, told: bool) -> None:
    assert told_by_kin(Slot.model_construct(type="name", text=name), None, beside) == told


@pytest.mark.parametrize(
    ("word", "other", "akin"),
    [
        ("trace", "tracer", True),
        ("neuron", "neural", True),
        ("state", "status", False),
        ("camp", "campus", False),
        ("malt", "malta", False),
    ],
)
def test_words_of_one_family(word: str, other: str, akin: bool) -> None:
    assert has_kin(word, [other]) == akin


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("the process of erosion", "erosion"),
        ("a record of the process of erosion", "a record of the process of erosion"),
    ],
)
def test_a_way_is_left_out_only_where_an_answer_opens_with_it(answer: str, left: str) -> None:
    assert _WAY_OF.sub("", answer) == left
