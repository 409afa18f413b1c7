"""Settings that the parser glued to the subject are parted from it."""

import pytest

from quizgen.lang.en.analysis.circumstances import with_settings_apart

from ..parses import made
from ..sentences import parsed

GLUED = made(
    "At ADP IN prep 4",
    "Porto PROPN NNP compound 2",
    "Ana PROPN NNP pobj 0",
    "had AUX VBD aux 4",
    "left VERB VBN ROOT 4",
    ". PUNCT . punct 4",
)


def test_a_setting_is_parted_from_the_subject() -> None:
    (doc,) = with_settings_apart([GLUED])
    assert doc.text == "At Porto, Ana had left ."


@pytest.mark.parametrize("sentence", ["At Porto, Ana had left.", "Ana left Porto.", "At Porto."])
def test_other_sentences_stay(sentence: str) -> None:
    doc = parsed(sentence) if len(sentence.split()) > 2 else made("Porto PROPN NNP ROOT 0")
    assert with_settings_apart([doc]) == [doc]
