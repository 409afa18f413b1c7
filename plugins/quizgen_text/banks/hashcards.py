"""Cards as hashcards has them: `Q:` and `A:`, or `C:` with what is hidden in brackets."""

import re
from dataclasses import dataclass, field
from typing import Final

from quizgen.plugin import Context, Deck, Media, Source
from quizgen_text.banks.drafts import Draft, Loser, deck_of, loser
from quizgen_text.banks.gaps import parted
from quizgen_text.banks.inline import rich
from quizgen_text.banks.lines import Line, glance, lines_of, text_of, title_of

_TAG: Final = re.compile(r"(?P<tag>[QAC]):(?:\s+|$)(?P<text>.*)")
_HIDDEN: Final = re.compile(r"\$[^$\n]+\$|(?<![\\!])\[(?P<answer>(?:\\.|[^\[\]\\])+)\](?!\()")
_ESCAPED: Final = re.compile(r"\\([\[\]])")
_PASSED_OVER: Final = re.compile(r"#{1,6}\s.*|-{3,}|<!--.*-->")
_OTHER_SIGNS: Final = re.compile(r"\{\{c\d+::|(?<![=\w])==(?=[^\s=])[^=\n]+==|\?::")
_FEWEST: Final = 2


@dataclass(slots=True)
class _Card:
    """A card: its line, its tag, and the lines of its sides; the second only for `Q:`."""

    line: int
    tag: str
    front: list[str] = field(default_factory=list)
    back: list[str] | None = None


def is_hashcards(data: bytes) -> bool:
    """Whether a file has cards and nothing else; one alone is as likely a line of a document.

    Notes that set other questions in other signs are no such file: the last answer would swallow
    them.
    """
    cards, strays = _cards(glance(data))
    whole = [card for card in cards if card.tag == "C" or card.back]
    if strays or not len(whole) == len(cards) >= _FEWEST:
        return False
    sides = (line for card in cards for line in (*card.front, *(card.back or ())))
    return not any(map(_OTHER_SIGNS.search, sides))


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a file of cards."""
    text = text_of(source)
    cards, strays = _cards(text)
    for line in strays:
        where = f"{source.name}:{line.number}"
        context.note("skipped", f"no card: {line.bare[:80]}", where=where)
    drafts = (_draft(card, loser(source, context, card.line)) for card in cards)
    return deck_of(source, context, title_of(text), drafts)


def _cards(text: str) -> tuple[list[_Card], list[Line]]:
    """The cards of a file, and the lines that belong to none."""
    cards: list[_Card] = []
    strays: list[Line] = []
    side: list[str] | None = None
    for line in lines_of(text):
        found = _TAG.match(line.text)
        if found is None:
            side = None if _PASSED_OVER.fullmatch(line.bare) else side
            if side is not None:
                side.append(line.text)
            elif line.bare and not _PASSED_OVER.fullmatch(line.bare):
                strays.append(line)
            continue
        if found["tag"] != "A":
            cards.append(_Card(line.number, found["tag"]))
            side = cards[-1].front
        elif cards and cards[-1].tag == "Q" and cards[-1].back is None:
            side = cards[-1].back = []
        else:
            strays.append(line)
            side = None
            continue
        side.append(found["text"])
    return cards, strays


def _draft(card: _Card, lose: Loser) -> Draft:
    front = "\n".join(card.front).strip()
    if card.tag == "C":
        return _cloze(card.line, front, lose)
    if card.back is None:
        return Draft(card.line, fault="a question without A:")
    back = "\n".join(card.back).strip()
    sides = {"stem": rich(front, lose), "back": rich(back, lose)}
    return Draft(card.line, {"kind": "flashcard", **sides})


def _cloze(line: int, text: str, lose: Loser) -> Draft:
    if not any(found["answer"] for found in _HIDDEN.finditer(text)):
        return Draft(line, fault="a cloze without brackets")
    parts = parted(text, _HIDDEN, lambda words: rich(_ESCAPED.sub(r"\1", words), lose))
    return Draft(line, {"kind": "cloze", "parts": parts})
