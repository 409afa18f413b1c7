"""What is to be done for the task that a heading names: "Ignoring files", "Create a file ...".

A heading that is a task ("Closing the gate", "How to close the gate", "Close the gate") says what
the instruction below it is for. Where that is the only one, it is asked with the task.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.frames import DO, DOING
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import is_mark, root_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.circumstances import circumstance_of
from quizgen.lang.en.facts.conditions import MOST_INCOMPLETE, TRUSTED, condition_of
from quizgen.lang.en.facts.duties import Duty, duty_in
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.structure.sections import section
from quizgen.model import Fact, Heading, Paragraph
from quizgen.trace import Stage, Trace

LONGEST_TASK = 8
"""Words of a heading."""

SHORTEST, LONGEST = 4, 24
"""Tokens of an instruction."""

_NUMBER = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+")
_HOW_TO = re.compile(r"^how to ", re.IGNORECASE)
_READER = lexicon.words("second_person")
_VAGUE = frozenset({"do", "get", "getting", "see", "be", "being", "learn", "try", "start"})


def task_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The one instruction of each section whose heading is a task."""
    document = reading.document
    below = _by_block(reading)
    for number, heading in enumerate(document.blocks):
        found = _instruction(number, below, reading) if isinstance(heading, Heading) else None
        if found is None:
            continue
        parsed, duty = found
        title = " ".join(heading.span.of(document.text).split())
        task = _task(title, document.text, parsed.doc)
        if task is not None:
            trace.reach(Stage.CONDITIONS)
            rest = parsed.text.rstrip(" .!")
            yield condition_of(f"to {task}", rest, duty, material_of(parsed, reading, {}))


def _by_block(reading: Reading) -> Mapping[int, list[Parsed]]:
    """The sentences of each block that has some."""
    found: defaultdict[int, list[Parsed]] = defaultdict(list)
    for parsed in reading.sentences:
        found[parsed.block].append(parsed)
    return found


def _instruction(
    heading: int, below: Mapping[int, list[Parsed]], reading: Reading
) -> tuple[Parsed, Duty] | None:
    """The first sentence of a section, where it alone tells the reader what to do."""
    told: list[tuple[Parsed, Duty]] = []
    first = next(iter(below.get(heading + 1, ())), None)
    if first is None or _duty(first, reading) is None:
        return None
    for number in range(heading + 1, len(reading.document.blocks)):
        block = reading.document.blocks[number]
        if isinstance(block, Heading):
            break
        if not isinstance(block, Paragraph) or len(told) > 1:  # steps go on in a list or a listing
            return None
        own = below.get(number, ())
        told += [(one, duty) for one in own if (duty := _duty(one, reading)) is not None]
    return told[0] if len(told) == 1 and told[0][0] is first else None


def _task(title: str, text: str, instruction: Doc) -> str | None:
    """What a heading says is to be done: "ignore files" of "Ignoring files"; None of others.

    "Opening hours" names no task: a bare noun behind a form in "-ing" has to be what the
    instruction is about.
    """
    words = _words_of(title)
    if not words or (len(words[0]) > 1 and words[0].isupper() and not title.isupper()):
        return None
    inside = [words[0].lower(), *(w.lower() if _is_common(w, text) else w for w in words[1:])]
    if inside[0].endswith("ing"):
        doc = DOING.read(" ".join(inside))
        if doc is None or not _is_done_to(doc, instruction):
            return None
        return " ".join([doc[2].lemma_, *_with_small_adverbs(inside, doc)[1:]])
    told = DO.read(" ".join(inside)) is not None and not _names_a_thing(words[0], text)
    return " ".join(inside) if told else None


def _with_small_adverbs(words: Sequence[str], doc: Doc) -> list[str]:
    """Words of a heading whose adverbs are written small: "Cut Crosswise"."""
    adverbs = {token.text for token in doc if token.pos_ == "ADV"}
    return [word.lower() if word in adverbs else word for word in words]


def _words_of(title: str) -> list[str]:
    """The words of a heading without its number; none where it cannot be a task."""
    bare = _HOW_TO.sub("", _NUMBER.sub("", title)).strip(" .:")
    words = bare.split()
    if not 2 <= len(words) <= LONGEST_TASK or bare.endswith(("?", "!")) or section(title):
        return []
    named = words[0].endswith(",") or words[0] in nationalities()  # things: "Rope, tar and oakum"
    return [] if named or words[0].lower() in _VAGUE or words[1].lower() == "of" else words


def _is_done_to(doc: Doc, instruction: Doc) -> bool:
    """Whether a form in "-ing" governs what follows: an article says so, or the instruction."""
    after = doc[3:-1]
    told = {token.lemma_.lower() for token in instruction if token.pos_ in NOUNS}
    bare = after[0].pos_ in NOUNS or after[0].pos_ == "ADJ"
    return not bare or any(t.lemma_.lower() in told for t in after if t.pos_ in NOUNS)


def _is_common(word: str, text: str) -> bool:
    """Whether the document writes a word of a heading small."""
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None


def _names_a_thing(word: str, text: str) -> bool:
    """Whether a word that may be a verb is a noun in the document: "the use of", "a plan"."""
    return re.search(rf"\b(?:an?|the|this|each) {re.escape(word.lower())}\b", text) is not None


def _duty(parsed: Parsed, reading: Reading) -> Duty | None:
    """What a sentence tells its reader to do, whatever happens; None where it tells nothing."""
    if not _is_unconditional(parsed):
        return None
    tokens = list(parsed.doc)
    while tokens and is_mark(tokens[-1]):
        tokens.pop()
    if not SHORTEST <= len(tokens) <= LONGEST:
        return None
    duty = duty_in(root_of(parsed.doc), tokens, material_of(parsed, reading, {}))
    if duty is None or not _is_of_reader(duty):
        return None
    known = [token for token in tokens if token.lower_ not in _READER]
    return duty if _stands(known, parsed, reading) else None


def _is_unconditional(parsed: Parsed) -> bool:
    """Whether a sentence is a statement or a command that is sound, and holds in any case."""
    if parsed.fault not in TRUSTED or parsed.text.endswith(("?", ":")):
        return False
    return circumstance_of(root_of(parsed.doc)) is None


def _is_of_reader(duty: Duty) -> bool:
    """Whether a duty names a deed, and nobody else who is to do it."""
    return duty.actor is None and bool(duty.done)


def _stands(tokens: Sequence[Token], parsed: Parsed, reading: Reading) -> bool:
    material = material_of(parsed, reading, {})
    return not dependence(tokens, material) and incompleteness(tokens, material) <= MOST_INCOMPLETE
