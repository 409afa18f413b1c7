"""What the page of a document left in questions that were made of it, and no author would write.

Shapes are those of `quizgen.documents.residue`; what takes words to know is asked of what the
language marks on a page.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from quizgen.checking.rule import Hit, Rule, each
from quizgen.checking.words import has_image, shown
from quizgen.documents.residue import (
    filler,
    is_list_number,
    leader,
    parted_accent,
    reads_as_heading,
    torn_formula,
)
from quizgen.lang.base import Language
from quizgen.model import BLANK, Cloze, Deck, Question, QuestionId

_VOLUME: Final = re.compile(
    r"\b\d{1,4} ?\(\d{1,3}\)(?: ?[:,] ?\d{1,4}(?: ?[-–] ?\d{1,4})?|\.?$)|\bdoi: ?10\.|\barXiv:\d"
)
_UNREADABLE: Final = re.compile(r"\ufffd|â€.|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]")
_FORMULA_SIGN: Final = re.compile(r"[\\^_={}]")
"""What only TeX and code write: their words are no language's."""
_WORDS: Final = r"[A-Z][\w'’-]*\s+[A-Z][\w'’-]*\s+[A-Z][\w'’-]*"
_PAGED: Final = re.compile(
    rf"(?<!\S)(?P<before>\d{{1,4}})\s+(?P<below>{_WORDS})"
    rf"|(?P<above>{_WORDS})\s+(?P<after>\d{{1,4}})(?!\S)"
)
_PAGES: Final = 3
"""Questions in which one line stands beside different numbers, at least, to be a running head."""

_YEAR: Final = 4
"""Digits of a year, which may stand before a stop as well as the number of an item."""

_BLANK_NUMBER: Final = re.compile(rf"\s*\(?{BLANK}[.)]\s")


def _texts(question: Question) -> Iterator[str]:
    """What is asked, and every answer and option."""
    yield question.prompt_text
    yield from dict.fromkeys((*question.answer_texts, *question.option_texts))


def _each_text(find: Callable[[str], str | None], message: str) -> Callable[..., Iterable[str]]:
    """What finds the first text of a question that holds what `find` finds."""

    def found(question: Question, _: Language) -> Iterable[str]:
        said = next(filter(None, map(find, _texts(question))), None)
        if said:
            yield message.format(shown(said))

    return found


def _list_number(question: Question, _: Language) -> Iterable[str]:
    if question.kind in ("ordering", "matching"):
        return
    for text in question.answer_texts:
        blank = isinstance(question, Cloze) and _BLANK_NUMBER.match(question.prompt_text)
        if question.kind == "flashcard":  # whose back ends as a sentence does
            text = text.removesuffix(".")
        if is_list_number(text) or (blank and text.isdecimal() and len(text) < _YEAR):
            yield f"the answer {shown(text)} is the number of an item"
            return


def _reference_entry(question: Question, language: Language) -> Iterable[str]:
    for text in _texts(question):
        entry = "?" not in text and language.page.is_reference(" ".join(text.split()))
        if entry or _VOLUME.search(text):
            yield f"{shown(text)} is an entry of a list of references"
            return


def _figure_label(question: Question, language: Language) -> Iterable[str]:
    if has_image(question):
        return
    for text in _texts(question):
        # A label alone is what stands before the words of a caption.
        for line in (text, f"{text}: x"):
            parts = language.page.caption(line, 0, len(line))
            if parts and parts.start and (line == text or parts.start == len(text) + 2):
                yield f"{shown(text)} is the label of a figure or table, or its caption"
                return


def _unreadable(question: Question, language: Language) -> Iterable[str]:
    for text in _texts(question):
        read = _FORMULA_SIGN.search(text) is None and language.page.is_garbled(text, 0, len(text))
        if read or _UNREADABLE.search(text):
            yield f"{shown(text)} is not readable"
            return


def _running_head(deck: Deck, _: Language) -> Iterable[Hit]:
    numbers: defaultdict[str, dict[str, QuestionId]] = defaultdict(dict)
    for question in deck.questions:
        for found in _PAGED.finditer(question.prompt_text):
            line = " ".join((found["below"] or found["above"]).split())
            numbers[line].setdefault(found["before"] or found["after"], question.id)
    for line, pages in numbers.items():
        if len(pages) >= _PAGES:
            for page, name in pages.items():
                yield name, f"{shown(line)} beside {page} is the head of a page"


def _volume_title(deck: Deck, language: Language) -> Iterable[Hit]:
    for title in dict.fromkeys((deck.title, *(one.title for one in deck.sources))):
        if language.page.is_volume(title):
            yield None, f"the title {shown(title)} names a volume, and not what stands in it"


def _odd_heading(question: Question, language: Language) -> Iterable[str]:
    heading = question.source.heading if question.source else ()
    for line in heading[-1:]:
        label = language.page.caption(line, 0, len(line))
        if not reads_as_heading(line) or (label and label.start):
            yield f"the heading {shown(line)} is none"


PARTED_ACCENT = Rule(
    name="parted-accent",
    severity="warning",
    definition="An accent stands beside the letter that it belongs to, as a character of its own.",
    why="Nobody types it so: the file that the text is from sets accents over letters.",
    bad="## Who measured the cooling of the comet?\n\n**Answer:** F¨arber\n",
    good="## Who measured the cooling of the comet?\n\n**Answer:** Färber\n",
    find=each(_each_text(parted_accent, "the accent in {} is apart from its letter")),
)
FILLER_TEXT = Rule(
    name="filler-text",
    severity="warning",
    definition="The text says “lorem ipsum” or other words that hold the place of a text.",
    why="It means nothing.",
    bad="## Lorem ipsum {{dolor}} sit amet.\n",
    good="## Printers fill empty pages with {{dummy}} text.\n",
    find=each(_each_text(filler, "{} stands where a text was to come")),
)
CONTENTS_LINE = Rule(
    name="contents-line",
    severity="warning",
    definition="Dots lead to the number of a page.",
    why="A line of a table of contents says nothing but where to look.",
    bad="## The Mills of the {{North}} ........ 12\n",
    good="## The mills of the north ground {{oats}}.\n",
    find=each(_each_text(leader, "{} is from a table of contents")),
)
TORN_FORMULA = Rule(
    name="torn-formula",
    severity="warning",
    definition="Four single letters, numbers and signs of mathematics stand in a row, a number "
    "behind a letter, or five with two operands beside each other.",
    why="Its raised and lowered signs are lost, and with them what it says.",
    bad="## What is E = m c 2 called?\n\n**Back:** the equivalence of mass and energy\n",
    good="## What is $E = mc^2$ called?\n\n**Back:** the equivalence of mass and energy\n",
    find=each(_each_text(torn_formula, "{} was a formula")),
)
RUNNING_HEAD = Rule(
    name="running-head",
    severity="warning",
    definition="One line of three words in capitals stands beside different numbers in "
    f"{_PAGES} questions or more.",
    why="It is the head of a page with its number, and cuts a sentence in two.",
    bad="## 12 The Northern Mills Oats were ground in {{Wick}}.\n\n"
    "## The mill at {{Thurso}} 14 The Northern Mills was built of stone.\n\n"
    "## 16 The Northern Mills The last miller was {{Ada Brook}}.\n",
    good="## Oats were ground in {{Wick}}.\n",
    find=_running_head,
)
LIST_NUMBER = Rule(
    name="list-number",
    severity="warning",
    definition="An answer is nothing but a number or letter with a bracket or stop, or the number "
    "that a sentence begins with.",
    why="The number of an item says nothing of it.",
    bad="## What is the first step?\n\n**Answer:** (1)\n",
    good="## What is the first step?\n\n**Answer:** cutting the wood\n",
    find=each(_list_number),
)
REFERENCE_ENTRY = Rule(
    name="reference-entry",
    severity="warning",
    definition="What is asked or answered is an entry of a list of references, or names a volume "
    "with its pages.",
    why="Who printed what on which page is no knowledge.",
    bad="## Brook, A. (1998). The {{mills}} of Wick. Journal of Mills, 12(3), 45–67.\n",
    good="## Ada Brook wrote a study of the {{mills}} of Wick.\n",
    find=each(_reference_entry),
)
FIGURE_LABEL = Rule(
    name="figure-label",
    severity="warning",
    definition="A question without an image, or an answer, is the label of a figure or table, or "
    "begins with one.",
    why="The learner does not see the figure.",
    bad="## FIG. 3. The wheel of a {{tide mill}} at low water.\n",
    good="## At low water the wheel of a {{tide mill}} turns.\n",
    find=each(_figure_label),
)
UNREADABLE_TEXT = Rule(
    name="unreadable-text",
    severity="warning",
    definition="Few words are words, as a scanner leaves them, or signs are those of another "
    "encoding.",
    why="Nobody can answer what cannot be read.",
    bad="## The mill was builtâ€™s in {{1871}}.\n",
    good="## The mill was built in {{1871}}.\n",
    find=each(_unreadable),
)
VOLUME_TITLE = Rule(
    name="volume-title",
    severity="warning",
    definition="The title of the deck or of a source names the volume that it is printed in: "
    "proceedings, a journal with its number.",
    why="All papers of the volume have it, and it does not say what the questions are about.",
    bad="---\ntitle: Proceedings of the 12th Conference on Mills\n---\n\n"
    "## Oats were ground in {{Wick}}.\n",
    good="---\ntitle: The mills of Wick\n---\n\n## Oats were ground in {{Wick}}.\n",
    find=_volume_title,
)
ODD_HEADING = Rule(
    name="odd-heading",
    severity="warning",
    definition="The heading that a question was found under is a line of contents, the label of a "
    "figure, a long paragraph, or has no word.",
    why="It becomes the name of a subdeck or of a tag.",
    bad="## Oats were ground in {{Wick}}.\n\n```quiz\nsource: mills.pdf\nheading: A\nstart: 0\n"
    "end: 4\nquote: Oats\n```\n",
    good="## Oats were ground in {{Wick}}.\n\n```quiz\nsource: mills.pdf\nheading: Oats\n"
    "start: 0\nend: 4\nquote: Oats\n```\n",
    find=each(_odd_heading),
)
