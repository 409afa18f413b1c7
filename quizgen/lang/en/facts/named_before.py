"""Names for what the sentence before tells: "Nodes delete old files. This is called pruning."."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.addressed import with_reader_known
from quizgen.lang.en.labels import PRESENT_TAGS
from quizgen.model import Definition, Fact, FactId, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 6, 28
"""Words of the sentence that tells it."""

MOST_INCOMPLETE = 2
"""How much its words may say less alone than in the text."""

_FAMILY = 5
"""Letters that a noun and the word that it takes up have in common: "agree", "agreement"."""

_CALLED = re.compile(
    r"^(?:(?:this|that)(?: (?P<what>[a-z][\w-]*(?: of [\w -]+?)?))?|these) (?:is|are) "
    r"(?:(?:also|often|sometimes|usually|commonly|generally) )?"
    r"(?:called|known as|referred to as|termed) (?:an? |the )?(?P<term>[\"\w-]+(?: [\"\w-]+){0,4}?)"
    r"(?: or [\w-]+)?\.$",
    re.IGNORECASE,
)
_TIES = re.compile(
    rf"^(?:{lexicon.alternatives('connectives', 'tying_phrases')}),? ", re.IGNORECASE
)
_GENERAL = lexicon.words("genera")
_NO_TERMS = lexicon.words("function_words") | lexicon.words("vague_nouns")


def named_before_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What a term means that its sentence gives to what the sentence before tells."""
    if not material.parsed.lowered.startswith(("this ", "that ", "these ")):
        return
    found = _CALLED.match(material.parsed.text)
    before = _before(material) if found is not None else None
    if found is None or before is None or not _takes_up(found["what"], before.parsed.doc):
        return
    meaning, term = _TIES.sub("", before.parsed.text.rstrip(".")), found["term"].strip('"')
    known = _NO_TERMS.isdisjoint(term.lower().split())
    if not known or fold(term) in fold(meaning) or not _stands_alone(before):
        return
    trace.reach(Stage.DEFINITIONS)
    meaning = f"{meaning[:1].upper()}{meaning[1:]}"
    slot = Slot(type="term", text=term)
    yield Definition(
        id=FactId(digest("definition", fold(term))),
        statement=Statement(parts=(slot, Words(text=f": {meaning}."))),
        evidence=(material.evidence, before.evidence),
        origin="entry",
        term=slot,
        definiens=meaning,
        predicate="says",
    )


def _before(material: Material) -> Material | None:
    """The sentence before in the same paragraph, its words for its reader known."""
    before = material.reading.before(material.parsed)
    if before is None or before.fault or not before.text.endswith("."):
        return None
    read = material_of(before, material.reading, {})
    return read if material.reading.speaker is not None else with_reader_known(read)


def _takes_up(what: str | None, before: Doc) -> bool:
    """Whether a noun means all that is told: "this process", or a verb of it said again.

    The same noun means one thing in it: "this pressure" is not that "the pressure goes up".
    """
    if what is None:
        return True
    noun = what.split(" of ")[0].lower()
    told = [token.lemma_.lower() for token in before if token.pos_ != "NOUN"]
    return noun in _GENERAL or any(word[:_FAMILY] == noun[:_FAMILY] for word in told)


def _stands_alone(before: Material) -> bool:
    """Whether a sentence tells by itself what is so at any time."""
    doc = before.parsed.doc
    root, words = root_of(doc), before.parsed.text.split()
    verbs = (root, *root.children)
    general = any(verb.tag_ in PRESENT_TAGS or verb.lower_ == "can" for verb in verbs)
    tokens = [token for token in doc if not token.is_punct]
    if not general or not SHORTEST <= len(words) <= LONGEST or dependence(tokens, before):
        return False
    return incompleteness(tokens, before) <= MOST_INCOMPLETE
