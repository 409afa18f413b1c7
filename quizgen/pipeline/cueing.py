"""Context cues: the heading that says of what a stem asks, where the stem leans on its section.

"Parental leave: What can you do after a year?" is understood without the document, and stays short:
context cues simplify wording (Wozniak, Twenty rules of formulating knowledge, 1999, rule 16). The
stem is weighed and judged without its cue.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from quizgen.items.candidate import Candidate
from quizgen.lang.base.wording import Form, Placed
from quizgen.model import Document, Evidence, Heading, ListItem, Paragraph
from quizgen.rules import Rules
from quizgen.trace import Filter, Trace

MOST = 0.6
"""The share of a document below a heading that still tells one part of it from others."""

_NAMED: frozenset[Form] = frozenset(
    {
        "acronym",
        "cell",
        "definition",
        "events",
        "exercise",
        "membership",
        "naming",
        "pairs",
        "quotation",
        "sequence",
        "step",
        "term",
        "true_false",
    }
)
"""Forms whose stems say of what they ask, or stand as their author wrote them."""


class Sections:
    """What is above a statement of a document, and how much of the document is below that."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _below(self) -> Counter[str]:
        """How many letters stand below each heading, by its title, and below none."""
        below: Counter[str] = Counter()
        for number, block in enumerate(self._document.blocks):
            if not isinstance(block, Heading):
                length = block.span.end - block.span.start
                below.update(dict.fromkeys(("", *self._document.heading_path(number)), length))
        return below

    @cached_property
    def parted(self) -> bool:
        """Whether a document has headings over parts of it, or labels, so that a cue may be had."""
        most = MOST * self._below[""]
        return any(self._labels.values()) or any(
            heading and length <= most for heading, length in self._below.items()
        )

    @cached_property
    def _under(self) -> defaultdict[tuple[str, ...], dict[str, None]]:
        """The titles of the sections right under each path of headings, in order."""
        under: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for number, block in enumerate(self._document.blocks):
            path = self._document.heading_path(number)
            if path and not isinstance(block, Heading):
                under[path[:-1]][path[-1]] = None
        return under

    @cached_property
    def _starts(self) -> list[int]:
        """Where each block starts."""
        return [block.span.start for block in self._document.blocks]

    @cached_property
    def _labels(self) -> defaultdict[tuple[str, ...], dict[str, None]]:
        """The labels of the blocks right under each path of headings, in order."""
        labels: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for number in range(len(self._starts)):
            for label in self._label(number, len(self._document.text)):
                labels[self._document.heading_path(number)][label] = None
        return labels

    def _label(self, number: int, before: int) -> tuple[str, ...]:
        """The label that opens a block, where it ends `before` a place: "Night shift: You ..."."""
        block = self._document.blocks[number]
        if not isinstance(block, ListItem | Paragraph):
            return ()
        found = _LABEL.match(block.span.of(self._document.text))
        told = found is not None and block.span.start + found.end() <= before
        return (found["label"],) if found is not None and told else ()

    def placed(self, candidate: Candidate) -> Iterator[Placed]:
        """The stem of a candidate and where it stands: under a label, and under its headings.

        The label opens its block; of headings those are looked at that part the document.
        """
        evidence, below = candidate.fact.evidence[0], self._below
        above = evidence.heading
        parting = tuple(one for one in above if below[one] <= MOST * below[""])
        for label in self._label_over(evidence):
            yield self._under_headings(candidate, (label,), self._labels[above])
        own = above[-1] if above else ""
        yield self._under_headings(candidate, parting, self._under[above[:-1]], own)

    def _under_headings(
        self, candidate: Candidate, headings: tuple[str, ...], all_: Iterable[str], own: str = ""
    ) -> Placed:
        """The stem of a candidate under `headings`; beside those are `all_` but its own."""
        last = own or "".join(headings[-1:])
        return Placed(
            stem=candidate.stem,
            key=candidate.key,
            title=self._document.title,
            headings=headings,
            beside=tuple(one for one in all_ if one != last),
        )

    def _label_over(self, evidence: Evidence) -> tuple[str, ...]:
        """The label of the block that a statement stands in, where it has one before that."""
        number = bisect_right(self._starts, evidence.start) - 1
        return self._label(number, evidence.start) if number >= 0 else ()


_LABEL = re.compile(r"\W{0,3}(?P<label>[A-Z][^:.!?\n]{1,50}):\s+(?=\S)")
"""What opens a block and says of what the rest is."""


def cue(
    candidates: Iterable[Candidate], document: Document, rules: Rules, trace: Trace | None = None
) -> Iterator[Candidate]:
    """`candidates`, those with their cue that need one and have one.

    Those that cannot do without one, and have none, are lost in `trace`.
    """
    sections, counts = Sections(document), trace or Trace()
    for candidate in candidates:
        if candidate.form in _NAMED or candidate.fact.attribution is not None:
            yield candidate
            continue
        found = _cue(candidate, sections, rules)
        if found == "":
            counts.lose(Filter.GATE, "cue: needs one, and has none")
        else:
            yield candidate if found is None else replace(candidate, cue=found)


def _cue(candidate: Candidate, sections: Sections, rules: Rules) -> str | None:
    """The first cue that a candidate has; empty where it needs one that others may have."""
    wording = candidate.language.wording
    cues = [wording.cue(placed, rules) for placed in sections.placed(candidate)]
    found = next(filter(None, cues), None)
    return found if found is not None or None in cues or not sections.parted else ""
