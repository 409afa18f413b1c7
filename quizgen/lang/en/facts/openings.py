"""What holds under a circumstance that opens its sentence, told by its marks: "If it rings, ...".

A long sentence is often parsed wrongly as one, and rightly in its halves. Where a comma parts a
circumstance from a main clause so that each is sound by itself, the halves are read apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import ParseFault, parse_fault
from quizgen.lang.en.analysis.tree import (
    has_dependent,
    is_mark,
    root_of,
    subject_of,
    text_of,
    token_after,
)
from quizgen.lang.en.facts.cases import told_of_any
from quizgen.lang.en.facts.circumstances import Circumstance, opening_of, without_contrast
from quizgen.lang.en.facts.conditions import (
    condition_facts,
    condition_of,
    is_courtesy,
    is_general,
    is_known,
    with_others,
)
from quizgen.lang.en.facts.duties import duty_in
from quizgen.lang.en.facts.main_clauses import main_clause
from quizgen.lang.en.facts.partings import SHORTEST, Parting, lacks_agreement, partings
from quizgen.lang.en.labels import FINITE_TAGS, SUBJECTS_OF_ANY_KIND, WH_TAGS
from quizgen.lang.en.syntax.constituents import realise
from quizgen.model import Condition, Fact
from quizgen.trace import Stage, Trace

LONGEST = 36
"""Tokens of a main clause."""

_OPENERS = lexicon.phrases("opening_subordinators")
_LONGEST_OPENER = max(map(len, _OPENERS))
_CASE = re.compile(
    r"in (?:case|the event) of\b|for (?:any |all |each )?(?:[\w-]+ ){1,4}?"
    r"(?:exceeding|lasting|costing|over|above|below|under|longer than|(?:of )?more than"
    r"|(?:of )?less than|(?:of )?at least|of up to)\b",
    re.IGNORECASE,
)
"""The opening of a sentence about a case: "In case of fire", "For absences exceeding two days"."""

_OF_CASES = frozenset({("for",), ("in",)})
"""What opens a phrase and no clause."""

_HAPPENING = frozenset({"for", "in", "if", "when", "whenever", "once"})
"""The openers of what makes something happen, whoever acts."""

_GOES_ON = frozenset({"who", "whom", "which", "whose", "where", "so", "as", "rather", "like"})
"""What opens, behind a comma, an addition that the main clause is whole without."""

_SOUND = (None, ParseFault.UNFINISHED)
_HEARD = (*_SOUND, ParseFault.NO_FINITE_ROOT, ParseFault.UNPAIRED_SUBJECTS)
_TOLD = (*_SOUND, ParseFault.NO_FINITE_ROOT, ParseFault.IMPERATIVE)


@dataclass(frozen=True, slots=True)
class _Halves:
    """A sentence at its comma: the circumstance with its `opener`, and the main clause parsed."""

    opener: tuple[str, ...]
    circumstance: list[Token]
    main: list[Token]
    doc: Doc

    @property
    def tells_what_happens(self) -> bool:
        """Whether the main clause says what the circumstance makes happen, whoever acts."""
        return self.opener[0] in _HAPPENING and _happens(self.doc)

    @property
    def whole(self) -> Circumstance:
        """The circumstance and what holds under it."""
        return Circumstance("condition", self.circumstance, self.main, self.circumstance[0])


def opening_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What follows from the circumstance that opens a sentence, where only its halves are sound."""
    doc = material.parsed.doc
    start = opening_of(doc)
    opener = _case_of(doc) or opener_of(doc, start)
    if opener is None or _says_no_more(doc):
        return
    if next(condition_facts(material, Trace()), None) is not None:
        return
    halves = _halved(material, opener, start)
    if halves is None:
        return
    fact = _fact_of(halves, told_of_any(halves.whole, material))
    if fact is not None:
        trace.reach(Stage.CONDITIONS)
        yield fact


def _fact_of(halves: _Halves, material: Material) -> Condition | None:
    """What the halves say; None where the main clause tells no duty, and nothing that happens."""
    own = _material_of_main(halves, material)
    root = root_of(halves.doc)
    duty = duty_in(root, list(halves.doc[: len(halves.main)]), own)
    if duty is None and not halves.tells_what_happens:
        return None
    if is_courtesy(halves.whole) or not is_known(halves.whole, material):
        return None
    said = realise(halves.main, material.texts).words
    main = main_clause(root, (), own) if duty is None else None
    condition = realise(halves.circumstance, material.texts).words
    return with_others(condition_of(condition, said, duty, material, main), halves.whole, material)


def opener_of(doc: Doc, start: int = 0) -> tuple[str, ...] | None:
    """The words that open a sentence with a circumstance, at `start`; None where none does."""
    opening = tuple(token.lower_ for token in doc[start : start + _LONGEST_OPENER])
    return next((words for words in _OPENERS if opening[: len(words)] == words), None)


def _case_of(doc: Doc) -> tuple[str, ...] | None:
    """The word that opens a sentence with a case, "in", or "for" one of some size; else None."""
    word = doc[0].lower_
    return (word,) if (word,) in _OF_CASES and _CASE.match(text_of(doc)) else None


def halves_of(doc: Doc) -> Iterator[str]:
    """The sentences that may be read for the halves of one."""
    start = opening_of(doc)
    opener = _case_of(doc) or opener_of(doc, start)
    if opener is None or _says_no_more(doc):
        return
    for place in partings(doc, start):
        yield _from(doc, place)
        if opener not in _OF_CASES:
            yield _as_clause(doc[start + len(opener) : place.end])


def _says_no_more(doc: Doc) -> bool:
    return text_of(doc).rstrip().endswith(("?", ":"))


def _halved(material: Material, opener: tuple[str, ...], start: int) -> _Halves | None:
    """The halves at the first place that parts two sound ones; None without one.

    What the opener opens begins at `start`.
    """
    doc, reading = material.parsed.doc, material.reading
    places = partings(doc, start)
    texts = [_from(doc, place) for place in places]
    for place, after in zip(places, reading.parses(texts), strict=True):
        main = _main(doc, place, after)
        clause = _as_clause(doc[start + len(opener) : place.end])
        if main and _is_main(after) and (opener in _OF_CASES or _opens(clause, reading)):
            return _Halves(opener, list(doc[start : place.end]), main, after)
    return None


def _from(doc: Doc, place: Parting) -> str:
    """The main clause as a sentence."""
    after = doc[place.begin :].text
    return f"{after[:1].upper()}{after[1:]}"


def _as_clause(before: Span) -> str:
    """What is before a comma, but for its opener, as a sentence."""
    words = before.text.lstrip(", ")  # "when, as a rule, the tide is out"
    return f"{words[:1].upper()}{words[1:]}."


def _opens(clause: str, reading: Reading) -> bool:
    return all(map(_is_clause, reading.parses([clause])))


def _main(doc: Doc, place: Parting, after: Doc) -> list[Token]:
    """The tokens of the main clause without what a comma adds to it; none where that is long."""
    tokens = list(doc[place.begin :])
    if len(tokens) != len(after):  # torn apart in another way than in the sentence
        return []
    end = next(
        (n for n, token in enumerate(tokens[:-1]) if token.text == "," and _adds(tokens[n + 1])),
        len(tokens),
    )
    main = tokens[:end]
    while main and is_mark(main[-1]) and main[-1].text not in ('"', ")", "'"):
        main.pop()
    main = without_contrast(main)
    return main if SHORTEST <= len(main) <= LONGEST else []


def _adds(token: Token) -> bool:
    """Whether `token` opens an addition: "who will help", "or as soon as you can"."""
    after = token_after(token)
    rephrases = token.lower_ == "or" and after is not None and after.lower_ in _GOES_ON
    return token.lower_ in _GOES_ON or rephrases


def _is_clause(doc: Doc) -> bool:
    """Whether words are one clause with a finite verb, as far as its parse can be trusted."""
    finite = any(token.tag_ in FINITE_TAGS for token in doc)
    root = root_of(doc)
    cut_off = root.lemma_ == "be" and root.i == len(doc) - 2  # "when the wax is | heated"
    return parse_fault(doc) in _HEARD and finite and not cut_off and not _is_spliced(doc)


def _is_spliced(doc: Doc) -> bool:
    """Whether a comma alone parts two clauses: "a pump fails, the other pumps go on"."""
    root = root_of(doc)
    return any(
        clause.dep_ == "ccomp" and has_dependent(clause, SUBJECTS_OF_ANY_KIND)
        for clause in root.lefts
    )


def _is_main(doc: Doc) -> bool:
    """Whether words are one sound clause that its subject or its imperative opens."""
    root = root_of(doc)
    if doc[0].tag_ in WH_TAGS:  # "which will ensure ..." goes on from a noun
        return False
    subject = next((c for c in root.children if c.dep_ in SUBJECTS_OF_ANY_KIND), None)
    if subject is None:
        return parse_fault(doc) in _TOLD and is_general(root)
    opened = min(token.i for token in subject.subtree) == 0 and not lacks_agreement(root)
    return opened and parse_fault(doc) in _SOUND and is_general(root)


def _happens(doc: Doc) -> bool:
    root = root_of(doc)
    return subject_of(root) is not None or has_dependent(root, {"expl"})


def _material_of_main(halves: _Halves, material: Material) -> Material:
    """The material with the main clause by its own parse for its sentence."""
    first = halves.main[0].i
    moved = {place - first: found for place, found in material.replaced.items() if place >= first}
    return replace(material, parsed=replace(material.parsed, doc=halves.doc), replaced=moved)
