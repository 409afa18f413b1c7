"""What a typed line is: an answer, or a command such as `?` or `u`."""

from dataclasses import dataclass
from typing import Literal

from quizgen.plugin import Flashcard, Question, ShortAnswer
from quizgen.plugin.study import grade

Command = Literal["help", "hint", "skip", "flag", "undo", "right", "easy", "edit", "quit"]

_NAMES: dict[str, Command] = {
    "?": "help", "help": "help",
    "h": "hint", "hint": "hint",
    "s": "skip", "skip": "skip",
    "f": "flag", "flag": "flag",
    "u": "undo", "undo": "undo",
    "y": "right", "right": "right",
    "!": "easy", "easy": "easy",
    "e": "edit", "edit": "edit",
    "q": "quit", "quit": "quit",
}  # fmt: skip

HELP = """\
Enter        give up: show the answer
:h  hint     :s  skip, ask later     :f  flag the question for a second look
:u  undo the last answer (again and again)
:y  I was right (the last answer)    :!  it was easy (the last answer)
:e  edit the question                :q  quit (everything is saved)
Where the answer is a number or a letter, the colon can be left out: u, h, s, f, y, !, e, q.
An answer that begins with a colon is typed with = before it, as in =:q"""


@dataclass(frozen=True, slots=True)
class Typed:
    """A line: a command, or an answer."""

    text: str
    command: Command | None = None


def parse(line: str, question: Question | None) -> Typed:
    """What `line` means while `question` is asked (None: at the end, or while judging).

    `:u` is a command everywhere, `u` only where it can be no answer.
    """
    bare = line.strip()
    if bare[:2] in ("=:", "=?", "=="):
        return Typed(bare[1:])
    name = bare.casefold()
    if name == "?":
        return Typed(line, "help")
    if name.startswith(":") and name[1:] in _NAMES:
        return Typed(line, _NAMES[name[1:]])
    if name in _NAMES and not _may_answer(bare, question):
        return Typed(line, _NAMES[name])
    return Typed(line)


def _may_answer(text: str, question: Question | None) -> bool:
    if question is None:
        return False
    if isinstance(question, ShortAnswer | Flashcard):
        return not (isinstance(question, Flashcard) and len(text) == 1)
    return grade(question, text).verdict != "unreadable"
