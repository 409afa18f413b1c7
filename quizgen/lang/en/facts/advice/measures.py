"""How long readers should do something: "Let the glue dry for two hours".

The measure is what is asked for.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.bounds import NUMBER
from quizgen.lang.en.facts.advice.reasons import claim_of
from quizgen.lang.en.facts.advice.sayings import SOUND, Advice, is_known, tells_the_reader
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Clause, Explanation, Fact, FactId, Statement, Words, digest, fold

SHORTEST_DEED, LONGEST_DEED = 2, 16
LONGEST_MEASURE = 24
"""Words."""

_NUMBER = rf"(?:{NUMBER}|several|a few)"
_LASTING = re.compile(
    rf"(?P<deed>[^,;:]+?) (?P<time>for (?:at least |at most |about |up to )?{_NUMBER}"
    rf"(?:(?: ?[-–] ?| to | or ){_NUMBER})? (?:full )?(?:{lexicon.alternatives('units_of_time')}))"
    r"(?:,.*)?",
    re.DOTALL | re.IGNORECASE,
)
"""What is to go on for some time, and for how long."""


def measured_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """How long readers should do something."""
    for advice in said:
        found = _LASTING.fullmatch(advice.done) if advice.adverb in ("", "always") else None
        if found is not None and not advice.front:
            yield from _fact(advice.parsed, advice.modal, found["deed"], found["time"], reading)


def _fact(
    parsed: Parsed, modal: str, deed: str, measure: str, reading: Reading
) -> Iterator[Explanation]:
    """The deed and its measure, where both can be understood without the text around them."""
    deed = " ".join(deed.split())
    measure = " ".join(measure.split()).rstrip(" .!")
    short = SHORTEST_DEED <= len(deed.split()) <= LONGEST_DEED
    if not short or len(measure.split()) > LONGEST_MEASURE:
        return
    told, whole = parse([as_sentence(f"You should {deed}"), as_sentence(f"{deed} {measure}")])
    if parse_fault(told) not in SOUND or not tells_the_reader(told):
        return
    if not all(is_known(doc, parsed, reading) for doc in (told, whole)):
        return
    text = f"You {modal} {deed} {measure}."
    sentence = reading.document.sentences[parsed.sentence]
    yield Explanation(
        id=FactId(digest("explanation", fold(text))),
        statement=Statement(parts=(Words(text=text),)),
        evidence=(reading.document.evidence(sentence.span, sentence.block),),
        origin="root",
        claim=_claim(parsed, modal, deed, told),
        reason=measure,
    )


def _claim(parsed: Parsed, modal: str, deed: str, doc: Doc) -> Clause:
    return claim_of(Advice(parsed, modal, "", deed, doc), deed)
