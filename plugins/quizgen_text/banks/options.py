"""Lines of numbered questions: what each is, seen from how it begins."""

import re
from dataclasses import dataclass, field
from typing import Final

_STAR: Final = r"[*✓✔✅]"
START: Final = re.compile(r"(?:Q(?:uestion)?\s*)?(?P<number>\d{1,3})\s*[.):]\s+(?P<text>\S.*)")
LETTERED: Final = re.compile(
    rf"(?P<mark>{_STAR}?)\s*[(\[]?(?P<letter>[A-Ha-h])[).\]]\s+(?P<text>\S.*)"
)
_BEHIND: Final = ("*", "✓", "✔", "✅", "(correct)", "(right)")
BOXED: Final = re.compile(r"(?:[-*+]\s+)?\[(?P<mark>[ xX*✓]?)\]\s+(?P<text>\S.*)")
ANSWER: Final = re.compile(
    r"(?:correct\s+|right\s+)?(?:answers?|ans|key|solution|antwort|lösung|réponse|respuesta)"
    r"\s*[:=]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
KEY_HEAD: Final = re.compile(
    r"(?:#+\s*)?(?:the\s+)?(?:answers?(?:\s+key)?|key|solutions?|lösungen|réponses|respuestas)\s*:?",
    re.IGNORECASE,
)
KEY: Final = re.compile(
    r"(?P<number>\d{1,3})\s{0,3}[.):\-–]?\s{0,3}"
    r"(?P<answer>[A-Ha-h](?:\s{0,3}[,&]\s{0,3}[A-Ha-h])*)(?![^\W\d_])[.;,]?"
)
REASON: Final = re.compile(
    r"(?:explanation|rationale|feedback|erklärung|explication|explicación)\s*:\s*(?P<text>\S.*)"
    r"|>\s*(?P<quoted>\S.*)",
    re.IGNORECASE,
)
# What text2qti has beside.
NUMERIC: Final = re.compile(r"=\s+(?P<text>\S.*)")
SHORT: Final = re.compile(r"\*\s+(?P<text>\S.*)")
ESSAY: Final = re.compile(r"_{3,}|\^{3,}")
TOLD: Final = re.compile(r"(?P<sign>\.\.\.|[+\-!])\s+(?P<text>\S.*)")
SETTING: Final = re.compile(
    r"(?:quiz (?:title|description)|title|points|text title|shuffle answers|show correct answers"
    r"|one question at a time|can't go back|pick|points per question|feedback is solution"
    r"|solutions sample groups|group|end_group)\b\s*:?.*",
    re.IGNORECASE,
)
TEXT2QTI: Final = re.compile(
    r"^(?:\*[a-zA-Z]\)\s|\s*\[[ *]\]\s|Quiz title:|\*\s{2,}\S|=\s{2,}\S)", re.MULTILINE
)


def without_mark(text: str) -> tuple[str, bool]:
    """The text of an option without a mark behind it, and whether there is one."""
    mark = next((one for one in _BEHIND if text.endswith(one)), "")
    bare = text[: len(text) - len(mark)].rstrip()
    has_words = any(character.isalnum() for character in bare)
    is_emphasis = mark == "*" and "*" in bare
    return (bare, True) if mark and has_words and not is_emphasis else (text, False)


@dataclass(slots=True)
class Choice:
    """An option: its text, whether a mark says that it is right, and what is told of it."""

    text: str
    marked: bool = False
    told: str = ""


@dataclass(slots=True)
class Asked:
    """A question as it was read."""

    line: int
    number: str
    stem: str
    choices: list[Choice] = field(default_factory=list)
    boxed: bool = False
    answer: str = ""
    number_answer: str = ""
    accepted: list[str] = field(default_factory=list)
    essay: bool = False
    reasons: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def has_key(self) -> bool:
        """Whether anything says what is right."""
        said = self.answer or self.number_answer or self.accepted
        return bool(said) or any(one.marked for one in self.choices)
