"""Who speaks: labels of paragraphs (`PRESIDENT BROOK: `), titles of speeches."""

import re

from quizgen.lang.base.page import SpeakerLabel
from quizgen.lang.en import lexicon

_GENRES = lexicon.alternatives("spoken_genres")
_OFFICES = lexicon.alternatives("titles_of_office")
_PARTICLES = lexicon.alternatives("name_particles")
_RESPECT = lexicon.alternatives("honorifics")

_LONGEST = 240
_LONGEST_LABEL = 80
_LABEL = re.compile(
    r"(?P<speaker>[A-Z][A-Z.'’-]*[A-Z.](?:,? [A-Z][A-Z.'’-]*){1,6}"
    r"|MODERATOR|INTERVIEWER|SPEAKER)"
    r"\s?:\s+(?=\S)|[QA]\s?[:.]\s+(?=[A-Z](?!\.))"
)
_SPOKEN = re.compile(
    rf".{{0,60}}\b(?:{_GENRES})(?: (?:delivered|given))? by "
    r"(?P<name>.{3,120})",
    re.IGNORECASE,
)
_OFFICE = rf"(?:vice |deputy |prime )?(?:{_OFFICES})(?:[- ]general)?"
_HONORIFICS = re.compile(rf"(?:(?:{_RESPECT}|{_OFFICE})\s+)+", re.IGNORECASE)
_NAME = re.compile(
    rf"[^\W\d_a-z][\w.'’-]*(?: (?:(?:{_PARTICLES}) )*"
    r"[^\W\d_a-z][\w.'’-]*){0,4}"
)


def speaker_label(text: str, start: int, end: int) -> SpeakerLabel | None:
    """The label that names the speaker of the paragraph `text[start:end]`, if it begins with one.

    `PRESIDENT BROOK: ` and `Q: ` are such labels; the latter has no name. An initial before
    another ("A. B. Souza") is none.
    """
    found = _LABEL.match(text, start, min(end, start + _LONGEST_LABEL))
    if not found or found.end() >= end:
        return None
    return SpeakerLabel(found.end() - start, found["speaker"] or "")


def speaker(title: str) -> str | None:
    """The speaker whom a title (`Remarks by President Ada Brook at ...`) names, if it does."""
    found = _SPOKEN.match(title) if len(title) <= _LONGEST else None
    if not found:
        return None
    name = _NAME.match(_HONORIFICS.sub("", found["name"], count=1))
    return name[0] if name and " " in name[0] else None
