"""Who speaks in a document, where it is a speech."""

import pytest

from quizgen.lang.en.analysis.speakers import FEWEST, OPENING, UNNAMED, speaker_of

from ..sentences import document_of

SPEECH = "We thank our friends. We know that our council and our harbour need them."
AUDIENCE = "Fellow citizens, we know it."
OFFICE = "It is my second visit as the Mayor of Brook."
LINE = "\nDistinguished delegates,\n"
READER = "You may ask, you may call, you may write, you may come, you may wait, and you may go."
CUT = f"{'.' * (OPENING - 19)}\n"
REPORT = "The Belem Library owns 40,000 maps and was opened in Lisbon by Ana Souza in 1931."


@pytest.mark.parametrize(
    ("sentences", "author", "speaker"),
    [
        ((SPEECH,), "Ana Souza", "Ana Souza"),
        ((SPEECH, AUDIENCE), None, UNNAMED),
        ((SPEECH,), None, None),
        ((SPEECH, AUDIENCE, READER), None, None),
        ((REPORT,), "Ana Souza", None),
        ((SPEECH, AUDIENCE), "ana-souza", "Ana Souza"),
        ((SPEECH, AUDIENCE), "web-team", UNNAMED),
        ((SPEECH,), "ana-souza", None),
        (("We sold the Belem Library in 1931.",), "Ana Souza", None),
        ((SPEECH, *[REPORT] * 20), "Ana Souza", None),
        ((SPEECH, OFFICE), None, "the Mayor of Brook"),
        ((SPEECH, LINE, *[REPORT] * 10), None, UNNAMED),
        ((f"Statement by Ana Souza, Mayor of Brook\n{SPEECH}", LINE), None, "Ana Souza"),
        ((f"{CUT}Statement by Ana Souza, Mayor of Brook\n{SPEECH}", LINE), None, UNNAMED),
        (("The US and the old US navy left US ports in US ships of US make.",), None, None),
    ],
    ids=[
        "named",
        "unnamed",
        "nobody addressed",
        "a handbook",
        "the page of a person",
        "the page of a team",
        "a page of a team's site",
        "a report",
        "one we",
        "a long text",
        "an office",
        "a line that addresses",
        "a name in the opening",
        "a name that is cut",
        "a country",
    ],
)
def test_the_speaker_of_a_document(
    sentences: tuple[str, ...], author: str | None, speaker: str | None
) -> None:
    assert speaker_of(document_of(*sentences, author=author)) == speaker


@pytest.mark.parametrize(("number", "speaks"), [(FEWEST - 1, False), (FEWEST, True)])
def test_a_speech_says_we_several_times(number: int, speaks: bool) -> None:
    document = document_of(*["We left."] * number, author="Ana Souza")
    assert (speaker_of(document) is not None) == speaks
