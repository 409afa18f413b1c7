"""Items that go on with the line above them, each with that line as one sentence."""

import re
from collections.abc import Iterator, Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.frames import DO
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import dependents, root_of
from quizgen.lang.en.facts.restating.said import Said, as_sentence
from quizgen.lang.en.labels import AUXILIARIES, SUBJECTS_OF_ANY_KIND, TENSED_TAGS
from quizgen.lang.en.phrases import inside
from quizgen.model import Document, ListItem, Paragraph, Span

LONGEST_HEAD, LONGEST_ITEM = 16, 28
"""Words of the line above, and of an item."""

MOST_ITEMS = 10
"""Items of a list: more are looked up, and not learned one by one."""

_VERBAL = re.compile(
    r"\b(?:can|could|may|might|must|shall|should|will|would|is|are|was|were|has|have|not|to"
    rf"|receive|need|include|{lexicon.alternatives('ending_prepositions')})$",
    re.IGNORECASE,
)
"""What a line ends in with which its items go on."""

_MODAL = re.compile(
    r"\b(?:can|could|may|might|must|shall|should|will|would|to)(?: not)?$", re.IGNORECASE
)
"""What only a verb goes on with."""

_FINITE = re.compile(r"(?:is|are|has|have|can|must|may|should|will|does|do|cannot)\b")
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|must|should|will|would|do|does|did)\b"
)
_POINTS = re.compile(
    rf"\b(?:{lexicon.alternatives('pointing_words', 'first_person')}|following)\b", re.IGNORECASE
)


_UNITS = lexicon.alternatives("units_of_time")
_TIMED = re.compile(
    r"(?P<what>[^,]{3,50}?) (?P<when>(?:for|after|during|until) (?:the |an? )?"
    rf"(?:[\w-]+ ){{0,3}}?(?:{_UNITS})s?\b[^,]*)"
)
"""An item with the time for which it holds: "full pay for the first 20 days"."""

_GOES_ELSEWHERE = re.compile(r":|[.?!] [A-Z]|\b(?:next|following|remaining)\b")
"""An item of several sentences, or one that counts on from the item before."""

_LED = re.compile(r"(?:(?P<lead>[^,]{3,50}), )?(?P<rest>[^,]+)")


def of_items(reading: Reading) -> Iterator[Said]:
    """The sentence that each item of a list is with the line above it."""
    document = reading.document
    last = {one.block: place for place, one in enumerate(document.sentences)}
    for number, block in enumerate(document.blocks if reading.sentences else ()):
        if not isinstance(block, Paragraph) or number + 1 >= len(document.blocks):
            continue
        sentence, items = last.get(number), _items_below(document, number)
        if sentence is None or not 2 <= len(items) <= MOST_ITEMS:
            continue
        head = _flat(document, document.sentences[sentence].span)
        bare = head[:-1].rstrip() if head.endswith(":") else ""
        if not bare or len(bare.split()) > LONGEST_HEAD or _POINTS.search(bare):
            continue
        yield from _with_head(bare, items, sentence, reading)


def _with_head(
    head: str, items: Sequence[tuple[int, ListItem]], sentence: int, reading: Reading
) -> Iterator[Said]:
    document = reading.document
    texts = [_flat(document, item.span).rstrip(" .;,") for _, item in items]
    goes_on = _VERBAL.search(head) is not None
    told = not _HAS_VERB.search(head) and all(_FINITE.match(text) for text in texts)
    if not (goes_on or told) or (_MODAL.search(head) and not all(map(_is_deed, texts))):
        return
    start, first = document.sentences[sentence].span.start, reading.sentences[0]
    for (_, item), text in zip(items, texts, strict=True):
        torn = goes_on and (_lacks_a_subject(head, text) or _is_a_sentence(text))
        if torn or not _can_go_on(text):
            continue
        span = Span(start=start, end=item.span.end)
        block = document.sentences[sentence].block
        said = as_sentence(_joined(head, _without_asides(inside(text))))
        yield Said(said, first.number, sentence, block, document.evidence(span, block))


def _can_go_on(item: str) -> bool:
    """Whether an item is short, and goes on in no further sentence."""
    return len(item.split()) <= LONGEST_ITEM and _GOES_ELSEWHERE.search(item) is None


def _lacks_a_subject(head: str, item: str) -> bool:
    """Whether an item has a verb behind that of the line: "The gains are | can float"."""
    return _BE_AT_END.search(head) is not None and _FINITE.match(item.lower()) is not None


_BE_AT_END = re.compile(r"\b(?:is|are|was|were)$", re.IGNORECASE)


def _joined(head: str, item: str) -> str:
    """A head and an item as one sentence; how long it holds goes in front of a sum or a thing."""
    timed, subject = _TIMED.fullmatch(item), _LED.fullmatch(head)
    if timed is None or subject is None:
        return f"{head} {item}"
    if not re.search(r"[a-z]{4,}$", head):
        return f"{head} {item}"
    lead = f" {subject['lead'][:1].lower()}{subject['lead'][1:]}" if subject["lead"] else ""
    return f"{timed['when']}{lead}, {subject['rest']} {timed['what']}"


def _is_a_sentence(item: str) -> bool:
    """Whether an item has a subject and a verb of its own, and so ends no other sentence."""
    root = root_of(next(iter(parse([as_sentence(item)]))))
    subjects = dependents(root, SUBJECTS_OF_ANY_KIND)
    return bool(subjects) and any(
        verb.tag_ in TENSED_TAGS for verb in (root, *dependents(root, AUXILIARIES))
    )


def _is_deed(item: str) -> bool:
    """Whether an item begins with a verb that a modal can govern."""
    return DO.read(f"{item[:1].lower()}{item[1:]}") is not None


def _without_asides(text: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", text)


def _items_below(document: Document, number: int) -> list[tuple[int, ListItem]]:
    """The items of the one list that is directly below block `number`, all of one depth."""
    found: list[tuple[int, ListItem]] = []
    for place in range(number + 1, len(document.blocks)):
        block = document.blocks[place]
        if not isinstance(block, ListItem) or (found and block.depth != found[0][1].depth):
            break
        found.append((place, block))
    return found


def _flat(document: Document, span: Span) -> str:
    return " ".join(span.of(document.text).replace("’", "'").split())
