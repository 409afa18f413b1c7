"""Cards in notes, as the plugin Spaced Repetition of Obsidian has them.

| what is written | the card |
|---|---|
| `question::answer` | a card |
| `question:::answer` | a card, and the same the other way round |
| `question`, a line that is only `?`, `answer` | a card; with `??` both ways |
| `words ==hidden== words` | a cloze; each mark is asked alone |
"""

import re
from collections.abc import Iterator
from typing import Final

from quizgen.plugin import Context, Deck, Media, Source, digest
from quizgen_text.banks.drafts import Draft, Loser, deck_of, loser
from quizgen_text.banks.gaps import parted
from quizgen_text.banks.inline import rich
from quizgen_text.banks.lines import Line, glance, lines_of, text_of, title_of

_SIGN: Final = re.compile(r"(?<!:)(?<!\{\{c\d):{2,3}(?!:)")
_HIDDEN: Final = re.compile(r"\$[^$\n]+\$|==(?P<answer>[^=\n]+(?:=[^=\n]+)*)==")
_BETWEEN: Final = re.compile(r"\?{1,2}")
_SCHEDULE: Final = re.compile(r"<!--SR:.*?-->")
_CODE: Final = re.compile(r"`[^`]*`")
_TAG: Final = re.compile(r"(?:^|\s)#(?P<tag>[^\s#,]+)")
_PASSED_OVER: Final = re.compile(r"#{1,6}\s.*|-{3,}|(?:#[^\s#]+\s*)+|%%.*%%")
_FENCE: Final = re.compile(r"```|~~~")
_FEWEST: Final = 2
_MARKED: Final = re.compile(r"(?:^|\s)#flashcards\b")


def is_notes(data: bytes) -> bool:
    """Whether a file says that it holds cards and mostly does, or holds nothing else."""
    text = glance(data)
    groups = list(_groups(text))
    cards = [group for group in groups if _is_card(group)]
    if _MARKED.search(text):
        return 2 * len(cards) >= len(groups) > 0
    return len(cards) == len(groups) >= _FEWEST


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a file of notes with cards."""
    text = text_of(source)
    return deck_of(source, context, title_of(text), _drafts(text, source, context))


def _drafts(text: str, source: Source, context: Context) -> Iterator[Draft]:
    for group in _groups(text):
        lose = loser(source, context, group[0].number)
        if _is_card(group):
            yield from _cards(group, lose)
        else:
            context.note("skipped", f"no card: {group[0].bare[:80]}", where=lose.where)


def _groups(text: str) -> Iterator[list[Line]]:
    """The lines that stand together, without code; a card of one line for itself."""
    group: list[Line] = []
    fenced = False
    for line in lines_of(text):
        shown = line._replace(text=_SCHEDULE.sub("", line.text).rstrip())
        if _FENCE.match(shown.bare):
            fenced = not fenced
        if fenced or _FENCE.match(shown.bare) or _PASSED_OVER.fullmatch(shown.bare):
            continue
        if shown.bare:
            group.append(shown)
        elif group:
            yield from _apart(group)
            group = []
    if group:
        yield from _apart(group)


def _apart(group: list[Line]) -> Iterator[list[Line]]:
    above: list[Line] = []
    for line in group:
        if _sides(line.bare):
            if above:
                yield above
                above = []
            yield [line]
        else:
            above.append(line)
    if above:
        yield above


def _sides(text: str) -> tuple[str, str, str] | None:
    """The front, the sign and the back of a card of one line; None where there are none.

    A sign within code is none.
    """
    found = _SIGN.search(text) if "::" in text and "::" in _CODE.sub("", text) else None
    if found is None:
        return None
    front, back = text[: found.start()].strip(), text[found.end() :].strip()
    return (front, found[0], back) if front and back else None


def _is_card(group: list[Line]) -> bool:
    if any(_BETWEEN.fullmatch(line.bare) for line in group[1:-1]):
        return True
    whole = "\n".join(line.bare for line in group)
    one_line = len(group) == 1 and _sides(group[0].bare) is not None
    return one_line or any(found["answer"] for found in _HIDDEN.finditer(_CODE.sub("", whole)))


def _cards(group: list[Line], lose: Loser) -> Iterator[Draft]:
    line = group[0].number
    for place, one in enumerate(group):
        if _BETWEEN.fullmatch(one.bare) and 0 < place < len(group) - 1:
            front = "\n".join(above.bare for above in group[:place])
            back = "\n".join(below.bare for below in group[place + 1 :])
            yield from _both(line, front, back, lose, reversed_too=one.bare == "??")
            return
    found = _sides(group[0].bare) if len(group) == 1 else None
    if found is not None:
        front, sign, back = found
        yield from _both(line, front, back, lose, reversed_too=sign == ":::")
        return
    whole = "\n".join(one.bare for one in group)
    try:
        parts = parted(whole, _HIDDEN, lambda text: rich(text, lose))
        yield Draft(line, {"kind": "cloze", "parts": parts})
    except ValueError as error:
        yield Draft(line, fault=str(error))


def _both(line: int, front: str, back: str, lose: Loser, *, reversed_too: bool) -> Iterator[Draft]:
    tags = tuple({found["tag"].casefold(): found["tag"] for found in _TAG.finditer(front)}.values())
    stem, answer = rich(_TAG.sub("", front).strip(), lose), rich(back.strip(), lose)
    fields = {"kind": "flashcard", "tags": tags}
    family = digest("written", front, back) if reversed_too else ""
    yield Draft(line, {**fields, "stem": stem, "back": answer}, family=family)
    if reversed_too:
        yield Draft(line, {**fields, "stem": answer, "back": stem}, family=family)
