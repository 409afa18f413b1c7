"""Context cues: the heading that says of what a stem asks, where the stem leans on its section.

"Parental leave: What can you do after a year?" is understood without the document, and stays short:
context cues simplify wording (Wozniak, Twenty rules of formulating knowledge, 1999, rule 16). The
stem is weighed and judged without its cue.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from quizgen.items.candidate import Candidate
from quizgen.lang.base.wording import Form, Placed
from quizgen.model import Document, Heading
from quizgen.rules import Rules

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
    def _under(self) -> defaultdict[tuple[str, ...], dict[str, None]]:
        """The titles of the sections right under each path of headings, in order."""
        under: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for number, block in enumerate(self._document.blocks):
            path = self._document.heading_path(number)
            if path and not isinstance(block, Heading):
                under[path[:-1]][path[-1]] = None
        return under

    def placed(self, candidate: Candidate) -> Placed:
        """The stem of a candidate and where it stands; of headings those that part the document."""
        fact, below = candidate.fact, self._below
        headings = fact.evidence[0].heading
        return Placed(
            stem=candidate.stem,
            key=candidate.key,
            title=self._document.title,
            headings=tuple(one for one in headings if below[one] <= MOST * below[""]),
            beside=tuple(one for one in self._under[headings[:-1]] if one != headings[-1]),
        )


def cue(candidates: Iterable[Candidate], document: Document, rules: Rules) -> Iterator[Candidate]:
    """`candidates`, those with their cue that need one and have one."""
    sections = Sections(document)
    for candidate in candidates:
        fact = candidate.fact
        may_lean = candidate.form not in _NAMED and fact.attribution is None
        if may_lean and fact.evidence[0].heading:
            placed = sections.placed(candidate)
            found = candidate.language.wording.cue(placed, rules)
            yield candidate if found is None else replace(candidate, cue=found)
        else:
            yield candidate
