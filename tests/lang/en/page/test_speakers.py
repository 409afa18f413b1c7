"""Who speaks."""

import pytest

from quizgen.lang.base.page import SpeakerLabel
from quizgen.lang.en.page.speakers import speaker, speaker_label


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("PRESIDENT BROOK: We share a coast.", SpeakerLabel(17, "PRESIDENT BROOK")),
        ("MODERATOR: Welcome.", SpeakerLabel(11, "MODERATOR")),
        ("Q: Why?", SpeakerLabel(3)),
        ("A. Because.", SpeakerLabel(3)),
        ("A. J. Brook was one of three millers.", None),
        ("NOTE: the mill is closed.", None),
        ("Ada Brook: We share a coast.", None),
        ("Q: why?", None),
    ],
)
def test_labels(paragraph: str, found: SpeakerLabel | None) -> None:
    assert speaker_label(paragraph, 0, len(paragraph)) == found


def test_a_label_needs_words_after_it() -> None:
    assert speaker_label("PRESIDENT BROOK:\n\nText.", 0, 16) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Remarks by President Ada Brook at the Forum", "Ada Brook"),
        ("Keynote Speech by H.E. Lena Ortiz, Minister of Harbours", "Lena Ortiz"),
        ("Address delivered by the Deputy Secretary-General Jan van der Meer", "Jan van der Meer"),
        ("Remarks by Brook", None),
        ("Address to the Fishermen", None),
        ("The Sound and the Sea", None),
    ],
)
def test_titles_of_speeches(title: str, name: str | None) -> None:
    assert speaker(title) == name
