"""What a speech says of "us" is asked with its speaker, and nowhere else."""

import pytest

from quizgen.lang.base.wording import Asking
from quizgen.lang.en.questions import questions
from quizgen.lang.en.questions.attributing import attributed

from ....pipeline.road import Told, facts_of
from .making import asked_for

SPEECH = (
    "We must protect our northern rivers. We share our canals with our neighbours. "
    "We face common difficulties. We must never forget our friends. "
    "Our council met in Lisbon in 1931."
)


def stems(text: str, author: str | None = None) -> list[str]:
    """The stems that are asked of a text."""
    told = Told(text, author=author)
    return [one.stem for fact in facts_of(told) for one in questions(fact)]


@pytest.mark.parametrize(
    ("stem", "named"),
    [
        ("What must we guard against?", "According to Ana Souza, what must we guard against?"),
        ("DNA carries what?", "According to Ana Souza, DNA carries what?"),
    ],
)
def test_a_question_names_its_speaker(stem: str, named: str) -> None:
    asking: Asking = asked_for(stem)
    assert attributed(asking, "Ana Souza").stem == named


def test_a_speech_is_asked_with_its_speaker() -> None:
    found = stems(SPEECH, "Ana Souza")
    assert "According to Ana Souza, what must we protect?" in found
    assert all(stem.startswith("According to Ana Souza, ") for stem in found)
    assert not any("what do we face" in stem for stem in found)  # nothing beside the verb


def test_a_speech_of_nobody_known_is_asked_with_the_speaker() -> None:
    assert "According to the speaker, what must we protect?" in stems(
        f"{SPEECH} Thank you, my friends."
    )


def test_what_no_speaker_says_of_us_is_not_asked() -> None:
    assert not any("the speaker" in stem for stem in stems(SPEECH))


def test_what_must_never_be_is_not_asked_as_what_must_be() -> None:
    assert not [stem for stem in stems(SPEECH) if "forget" in stem]


def test_other_texts_are_asked_without_a_speaker() -> None:
    (stem, *_) = stems("An open reduction requires a long incision.", "Ana Souza")
    assert stem == "What does an open reduction require?"
