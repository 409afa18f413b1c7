"""Numbered questions with lettered options and their answers, as teachers type them.

| what is written | what it is |
|---|---|
| `1. text`, `2) text` | a question |
| `A) text`, `b. text`, `(C) text`, `[ ] text` | an option; `*`, `✓`, `(correct)`, bold: right |
| `Answer: B`, `Answer: the words`, `Answer: True` | the key, below the question |
| `Answers`, then `1. B  2. C` | the key of all, at the end |
| `Explanation: text`, `> text` | why |

Those of text2qti are read likewise, with its `*c)`, `[*]`, `=  4.4 +- 0.1`, `*  accepted` and
`... told`.
"""

import re
from pathlib import PurePath
from typing import Any, Final

from quizgen.plugin import Context, Deck, Media, Source
from quizgen_text.banks import options as forms
from quizgen_text.banks.answers import amount, named, truth
from quizgen_text.banks.drafts import Draft, Loser, deck_of, loser
from quizgen_text.banks.inline import plain, rich
from quizgen_text.banks.lines import Line, glance, lines_of, text_of, title_of
from quizgen_text.banks.options import Asked, Choice

_BOLD: Final = re.compile(r"(?P<marks>\*\*|__)(?P<text>(?![*_]+$)\S(?:.{0,300}?\S)?)(?P=marks)")
_BEGUN: Final = re.compile(r"^(?:\*\*|__)?(?:Q(?:uestion)?[ \t]*)?\d{1,3}[ \t]*[.):]", re.MULTILINE)
_HEAD_LINES: Final = 8
_TITLE: Final = re.compile(r"(?:Quiz title:|#)\s*(?P<title>.+)")


def is_numbered(data: bytes) -> bool:
    """Whether a file is a bank of numbered questions, and no document that has some."""
    text = glance(data)
    if not _BEGUN.search(text):
        return False
    found = _Reading(text)
    chosen = [one for one in found.questions if one.choices or one.number_answer or one.accepted]
    keyed = [one for one in chosen if one.has_key]
    if found.is_text2qti:
        return bool(keyed)
    return bool(keyed) and not found.strays and len(found.heads) <= _HEAD_LINES


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a file of numbered questions."""
    text = text_of(source)
    found = _Reading(text)
    for line in found.strays:
        where = f"{source.name}:{line.number}"
        context.note("skipped", f"part of no question: {line.bare[:80]}", where=where)
    markdown = found.is_text2qti or PurePath(source.name).suffix.lower() != ".txt"
    drafts = (_draft(one, loser(source, context, one.line), markdown) for one in found.questions)
    return deck_of(source, context, title_of(text) or _title(found), drafts)


def _title(found: "_Reading") -> str:
    """What the lines above the questions call them; empty where that is not certain."""
    titled = filter(None, map(_TITLE.fullmatch, found.heads))
    only = found.heads[0] if len(found.heads) == 1 else ""
    return next((one["title"] for one in titled), _without_bold(only))


class _Reading:
    """The questions of a text, the lines that belong to none, and those before the first."""

    def __init__(self, text: str) -> None:
        self.is_text2qti = forms.TEXT2QTI.search(text) is not None
        self.questions: list[Asked] = []
        self.strays: list[Line] = []
        self.heads: list[str] = []
        self._parted = True  # a blank line stands before
        self._in_key = False
        self._target: Asked | Choice | None = None
        for line in lines_of(text):
            if line.bare:
                self._take(line, line.bare)
            self._parted = not line.bare

    def _take(self, line: Line, bare: str) -> None:
        if self._in_key:
            self._key(line, bare)
        elif self.questions and forms.KEY_HEAD.fullmatch(bare):
            self._in_key = True
        elif not (self._starts(line, bare) or self._belongs(bare) or self._goes_on(line, bare)):
            if not self.questions:
                self.heads.append(bare)
            elif not (bare.startswith("#") or forms.SETTING.fullmatch(bare)):
                self.strays.append(line)

    def _starts(self, line: Line, bare: str) -> bool:
        found = forms.START.fullmatch(_without_bold(bare))
        if found is None or line.text[:1].isspace():
            return False
        self.questions.append(Asked(line.number, found["number"], found["text"]))
        self._target = self.questions[-1]
        return True

    def _belongs(self, bare: str) -> bool:
        """Whether a line is an option, a key or a reason of the question at hand."""
        if not self.questions:
            return False
        asked = self.questions[-1]
        return (
            self._option(asked, bare)
            or self._answer(asked, bare)
            or (self.is_text2qti and self._of_text2qti(asked, bare))
        )

    def _option(self, asked: Asked, bare: str) -> bool:
        shown, bold = _without_bold(bare), _is_bold(bare)
        found = forms.LETTERED.fullmatch(shown)
        if found and not asked.boxed and ord(found["letter"].upper()) - 65 == len(asked.choices):
            text, marked = found["text"], False
            if not self.is_text2qti:  # whose marks stand before an option
                text, marked = forms.without_mark(text)
            asked.choices.append(Choice(text, marked or bold or bool(found["mark"])))
        elif (box := forms.BOXED.fullmatch(bare)) and (asked.boxed or not asked.choices):
            asked.boxed = True
            asked.choices.append(Choice(box["text"], bool(box["mark"].strip())))
        else:
            return False
        self._target = asked.choices[-1]
        return True

    def _answer(self, asked: Asked, bare: str) -> bool:
        shown = _without_bold(bare)
        if found := forms.ANSWER.fullmatch(shown):
            if asked.answer:
                asked.faults.append("it has two answers")
            asked.answer = found["text"]
        elif found := forms.REASON.fullmatch(shown):
            asked.reasons.append(found["text"] or found["quoted"])
        else:
            return False
        self._target = None
        return True

    def _of_text2qti(self, asked: Asked, bare: str) -> bool:
        if found := forms.NUMERIC.fullmatch(bare):
            asked.number_answer = found["text"]
        elif forms.ESSAY.fullmatch(bare):
            asked.essay = True
        elif found := forms.TOLD.fullmatch(bare):
            if asked.choices and found["sign"] == "...":
                asked.choices[-1].told = found["text"]
            else:
                asked.reasons.append(found["text"])
        elif not asked.choices and (found := forms.SHORT.fullmatch(bare)):
            asked.accepted.append(found["text"])
        else:
            return False
        self._target = None
        return True

    def _goes_on(self, line: Line, bare: str) -> bool:
        """Whether a line goes on with the text above: right below it, or set in."""
        if self._target is None or (self._parted and not line.text[:2].isspace()):
            return False
        apart = "\n\n" if self._parted else "\n"
        if isinstance(self._target, Asked):
            self._target.stem += apart + bare
        else:
            self._target.text += apart + bare
        return True

    def _key(self, line: Line, bare: str) -> None:
        """Take a line of the key at the end."""
        found = list(forms.KEY.finditer(bare))
        if not found or re.sub(r"[\s,;|]", "", forms.KEY.sub("", bare)):
            self.strays.append(line)
            return
        for one in found:
            asked = [question for question in self.questions if question.number == one["number"]]
            for question in asked:
                if question.answer or len(asked) > 1:
                    question.faults.append("it has two answers")
                question.answer = one["answer"]


def _without_bold(text: str) -> str:
    return _BOLD.sub(lambda found: found["text"], text)


def _is_bold(text: str) -> bool:
    """Whether all words of an option are bold, with its letter or without."""
    found = _BOLD.search(text)
    return found is not None and found.end() == len(text) and len(text[: found.start()]) <= _LETTER


_LETTER: Final = 6
"""The characters of an option before its words: `(A) `."""


def _draft(asked: Asked, lose: Loser, markdown: bool) -> Draft:
    """The question that was read; what speaks against it is its fault."""

    def text(words: str) -> Any:
        return rich(words, lose) if markdown else plain(words)

    try:
        if asked.faults:
            return Draft(asked.line, fault=asked.faults[0])
        fields = {"stem": text(asked.stem), **_answered(asked, text)}
    except ValueError as error:
        return Draft(asked.line, fault=str(error))
    explanation = text("\n".join(asked.reasons)) if asked.reasons else None
    return Draft(asked.line, {**fields, "explanation": explanation})


def _answered(asked: Asked, text: Any) -> dict[str, Any]:
    """The kind of a question and its key; `ValueError` where none is certain."""
    if asked.choices:
        return _chosen(asked, text)
    if asked.number_answer:
        return {"kind": "numerical", **amount(asked.number_answer)}
    if asked.accepted:
        return {"kind": "short_answer", "answers": tuple(dict.fromkeys(asked.accepted))}
    if asked.essay:
        raise ValueError("an essay has no key")
    if not asked.answer:
        raise ValueError("nothing says what is right")
    said = truth(asked.answer)
    if said is not None:
        return {"kind": "true_false", "answer": said}
    return {"kind": "short_answer", "answers": (asked.answer,)}


def _chosen(asked: Asked, text: Any) -> dict[str, Any]:
    right = _right(asked)
    options: tuple[dict[str, Any], ...] = tuple(
        {
            "text": text(one.text),
            "correct": place in right,
            "feedback": text(one.told) if one.told else None,
        }
        for place, one in enumerate(asked.choices)
    )
    several = asked.boxed or len(right) > 1
    return {"kind": "multiple_response" if several else "multiple_choice", "options": options}


def _right(asked: Asked) -> frozenset[int]:
    """The options that are right, by their marks and by the answer; `ValueError` where in doubt."""
    marked = frozenset(place for place, one in enumerate(asked.choices) if one.marked)
    said = [_without_bold(one.text) for one in asked.choices]
    right = named(asked.answer, said) if asked.answer else marked
    if marked and marked != right:
        raise ValueError("its mark and its answer name different options")
    if not right:
        raise ValueError("no option is marked or named as right")
    if len(right) == len(asked.choices) and not asked.boxed:
        raise ValueError("every option is marked as right")
    return right
