"""Names for what the sentence before tells: "Nodes delete old files. This is called pruning."."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.replacements import Replacement
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.addressed import with_reader_known
from quizgen.lang.en.facts.told_before import tells_one_thing, without_reasons
from quizgen.lang.en.labels import PRESENT_TAGS
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Definition, Evidence, Fact, FactId, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_OPENINGS = ("this ", "that ", "these ", "we ")

SHORTEST, LONGEST = 6, 32
"""Words of the sentence that tells it."""

MOST_INCOMPLETE = 2
"""How much its words may say less alone than in the text."""

_FAMILY = 5
"""Letters that a noun and the word that it takes up have in common: "agree", "agreement"."""

_WHAT = r"(?: (?P<{}>[a-z][\w-]*(?: [\w-]+)?(?: of [\w -]+?)?))?"
_OFTEN = r"(?:(?:also|often|sometimes|usually|commonly|generally|then|typically) )?"
_CALLED = re.compile(
    rf"^(?:(?:(?:this|that){_WHAT.format('what')}|these) (?:is|are) {_OFTEN}"
    r"(?:called|known as|referred to as|termed|what (?:is|we|people) (?:call|called|known as))"
    rf"|we {_OFTEN}(?:call|term|(?P<refer>refer to)) (?:(?:this|that){_WHAT.format('ours')}|these)"
    r"(?(refer) as)) (?:an? |(?P<the>the ))?"
    r"(?P<term>[\"\w-]+(?: [\"\w-]+){0,4}?)"
    r"(?:,? (?:or|also known as|also called) [^.,;]{3,60})?\.$",
    re.IGNORECASE,
)
"""What gives a name to what is told before: "This is called X", "We refer to this as X"."""

_THERE_ARE = re.compile(r"^There are ")
"""A sentence that only says what things there are: they are what the name means."""

_TIES = re.compile(
    rf"^(?:{lexicon.alternatives('connectives', 'tying_phrases')}),? ", re.IGNORECASE
)
_AT_ANY_TIME = frozenset({"can", "may", "will"})
_OURS = lexicon.words("first_person_plural")
_GENERAL = lexicon.words("genera")
_PREPOSITIONS = lexicon.words("stranded_prepositions")
_NO_TERMS = lexicon.words("function_words") | lexicon.words("vague_nouns")


def named_before_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What a term means that its sentence gives to what the sentence before tells."""
    if not material.parsed.lowered.startswith(_OPENINGS):
        return
    found = _CALLED.match(material.parsed.text)
    before = _before(material) if found is not None else None
    if found is None or before is None:
        return
    told = _told(found, before)
    if told is not None and fold(_term(found)) not in fold(_THERE_ARE.sub("", told)):
        trace.reach(Stage.DEFINITIONS)
        yield _definition(found, told, (material.evidence, before.evidence))


def _term(found: re.Match[str]) -> str:
    return found["term"].strip('"')


def _definition(found: re.Match[str], told: str, evidence: tuple[Evidence, ...]) -> Definition:
    """The meaning of the term; what there is, it names: "There are four rules. These are ..."."""
    meaning, several = _THERE_ARE.subn("", told)
    meaning = f"{meaning[:1].upper()}{meaning[1:]}"
    slot = Slot(type="term", text=_term(found))
    return Definition(
        id=FactId(digest("definition", fold(slot.text))),
        statement=Statement(parts=(slot, Words(text=f": {meaning}."))),
        evidence=evidence,
        origin="entry",
        term=slot,
        definiens=meaning,
        named=f"the {slot.text}" if several and found["the"] else None,
        plural=several > 0,
        predicate=None if several else "says",
    )


def _told(found: re.Match[str], before: Material) -> str | None:
    """What the sentence before tells, without why where a noun takes it up: "this process"."""
    known = _NO_TERMS.isdisjoint(_term(found).lower().split())
    if not (known and _means_that(found, before) and _stands_alone(before)):
        return None
    said = _TIES.sub("", before.parsed.text.rstrip("."))
    return without_reasons(said) if found["what"] else said


def _means_that(found: re.Match[str], before: Material) -> bool:
    """Whether what is named so is what the sentence before tells."""
    noun, doc = found["what"] or found["ours"], before.parsed.doc
    if _tells_of_one(doc, found[0]) or _names_many_as_one(found):
        return False
    return _takes_up(noun, doc) and tells_one_thing(doc, whole=noun is None)


def _before(material: Material) -> Material | None:
    """The sentence before in the same paragraph, its words for its reader known."""
    before = material.reading.before(material.parsed)
    if before is None or before.fault or not before.text.endswith("."):
        return None
    reading = material.reading
    read = material_of(before, reading, {})
    if reading.speaker is not None:
        return read
    return with_reader_known(read if reading.house is not None else _with_us_known(read))


def _with_us_known(material: Material) -> Material:
    """The material with "we" of a text that teaches taken for whoever does what it tells."""
    known = {
        token.i: Replacement(token.text) for token in material.parsed.doc if token.lower_ in _OURS
    }
    return replace(material, replaced=known)


def _names_many_as_one(found: re.Match[str]) -> bool:
    """ "Many small repairs are made. These are known as upkeep": all that they are, is not told."""
    several = found[0].lower().split()[0] == "these"
    return several and not is_plural(_term(found))


def _tells_of_one(doc: Doc, naming: str) -> bool:
    """Whether the sentence before says no meaning: what one by a name has done.

    Behind "the usual gate is a weir" stands another name: "this is also called a lasher".
    """
    root = root_of(doc)
    subject = subject_of(root)
    done = any(helper.lemma_ == "have" for helper in dependents(root, {"aux"}))
    named = subject is not None and subject.pos_ == "PROPN"
    return (named and done) or (root.lemma_ == "be" and " also " in naming)


def _takes_up(what: str | None, before: Doc) -> bool:
    """Whether a noun means all that is told: "this process", or a verb of it said again.

    The same noun means one thing in it: "this pressure" is not that "the pressure goes up".
    """
    if what is None:
        return True
    noun, _, of_what = what.lower().partition(" of ")
    told = [token.lemma_.lower() for token in before if token.pos_ != "NOUN"]
    return noun in _GENERAL or _is_said(noun, told) or _is_of_what_is_told(noun, of_what, before)


def _is_said(word: str, told: Iterable[str]) -> bool:
    return any(one[:_FAMILY] == word[:_FAMILY] for one in told)


def _is_of_what_is_told(noun: str, of_what: str, before: Doc) -> bool:
    """Whether a new noun is of things that are told: "this spread of the tides across days"."""
    told = [token.lemma_.lower() for token in before]
    words = [
        word
        for word in of_what.split()
        if word not in _PREPOSITIONS | _NO_TERMS and len(word) > _FAMILY
    ]
    return len(words) > 1 and noun not in told and all(_is_said(word, told) for word in words)


def _stands_alone(before: Material) -> bool:
    """Whether a sentence tells by itself what is so at any time."""
    doc = before.parsed.doc
    root, words = root_of(doc), before.parsed.text.split()
    verbs = (root, *root.children)
    general = any(verb.tag_ in PRESENT_TAGS or verb.lower_ in _AT_ANY_TIME for verb in verbs)
    tokens = [token for token in doc if not token.is_punct]
    if not general or not SHORTEST <= len(words) <= LONGEST or dependence(tokens, before):
        return False
    return incompleteness(tokens, before) <= MOST_INCOMPLETE
