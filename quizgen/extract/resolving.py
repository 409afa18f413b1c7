"""Words that lean on their surroundings, replaced by what they mean where that is certain.

Each rule looks at a parsed sentence and yields replacements of tokens. What no rule resolves stays,
and `standing` later refuses the clause that holds it: nothing is repaired by guessing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizgen.extract.mentions import bare_name, entity_of
from quizgen.extract.reading import Parsed, Reading
from quizgen.model import SlotType
from quizgen.text.dates import resolve_relative
from quizgen.text.gazetteer import place_class


@dataclass(frozen=True, slots=True)
class Replacement:
    """What to read instead of a token; an empty text leaves the token out."""

    text: str
    type: SlotType | None = None
    value: str | None = None
    start: int = 0


Replacements = dict[int, Replacement]
Rule = Callable[[Parsed, Reading, "Context"], Iterator[tuple[list[Token], Replacement]]]


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole document says about its "we" and its "two countries"."""

    pair: str | None
    author: str | None


def document_context(reading: Reading) -> Context:
    """The context that `reading` gives: its one pair of countries, its author."""
    return Context(_country_pair(reading), reading.document.author)


def resolve(parsed: Parsed, reading: Reading, context: Context) -> Replacements:
    """The replacements for one sentence, by token index; earlier rules win."""
    found: Replacements = {}
    for rule in RULES:
        for tokens, replacement in rule(parsed, reading, context):
            if any(token.i in found for token in tokens):
                continue
            found[tokens[0].i] = replacement
            for token in tokens[1:]:
                found[token.i] = Replacement("")
    return found


_HYPHENATED = re.compile(r"\b([A-Z][a-z]+)-([A-Z][a-z]+)\b")


def _country_pair(reading: Reading) -> str | None:
    pairs: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for first, second in _HYPHENATED.findall(reading.document.text):
        if place_class(first) == place_class(second) == "country":
            pairs[tuple(sorted((first, second)))] += 1  # type: ignore[index]  # two names, sorted
    for parsed in reading.sentences:
        for token in parsed.doc:
            if token.dep_ != "conj" or place_class(token.text) != "country":
                continue
            head = token.head
            siblings = [child for child in head.children if child.dep_ == "conj"]
            if place_class(head.text) == "country" and len(siblings) == 1 and head.dep_ != "conj":
                pairs[tuple(sorted((head.text, token.text)))] += 1  # type: ignore[index]  # as above
                shown[f"{head.text} and {token.text}"] += 1
    if not pairs or not shown:
        return None
    (best, count), total = pairs.most_common(1)[0], pairs.total()
    if count < 3 or count * 10 < total * 9:
        return None
    words = shown.most_common(1)[0][0]
    return words if set(best) == set(words.split(" and ")) else None


_SIDES = re.compile(
    r"^(?:our|the|both|the respective)(?: two)?(?: great)? (?:countries|nations|sides|states|peoples)$"
)
_MUTUAL = frozenset("two-way bilateral mutual joint shared".split())


def _two_sides(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    if context.pair is None:
        return
    for token in parsed.doc:
        if token.lemma_ in ("country", "nation", "side", "state") and token.tag_ == "NNS":
            tokens = [child for child in token.lefts] + [token]
            words = " ".join(child.text.lower() for child in tokens)
            if _SIDES.match(words) and ("two" in words or "both" in words):
                yield tokens, Replacement(context.pair)
        elif token.text.lower() == "our" and token.head.i > token.i:
            between = [t.text.lower() for t in parsed.doc[token.i + 1 : token.head.i]]
            hyphenated = "".join(between).replace("two-way", "two-way")
            if _MUTUAL & set(between) or "two-way" in hyphenated:
                yield [token], Replacement(f"{context.pair}'s")
        elif token.text.lower() == "we" and token.dep_ == "nsubj" and _together(token.head):
            yield [token], Replacement(context.pair)


def _together(verb: Token) -> bool:
    words = {token.text.lower() for token in verb.subtree}
    return bool(words & {"jointly", "together"}) or "each other" in verb.doc.text


def _relative_dates(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    if reading.date is None:
        return
    for span in parsed.doc.ents:
        if span.label_ != "DATE":
            continue
        resolved = resolve_relative(span.text, reading.date)
        if resolved is None:
            continue
        tokens = list(span)
        before = parsed.doc[span.start - 1] if span.start else None
        has_preposition = before is not None and before.dep_ == "prep"
        words = resolved.words.split(" ", 1)
        if has_preposition and before is not None:
            tokens = [before, *tokens]
        text = resolved.words
        if span.start == 0 or (has_preposition and span.start == 1):
            text = text[0].upper() + text[1:]
        yield tokens, Replacement(text, "date", resolved.value.iso, start=len(words[0]) + 1)


_HE = frozenset("he she him".split())
_HIS = frozenset(["his", "her"])


def _first_person(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    if context.author is None:
        return
    for token in parsed.doc:
        if token.text == "I" and token.dep_ == "nsubj" and token.head.tag_ == "VBD":
            yield [token], Replacement(context.author, "person")


def _pronouns(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    """A third-person pronoun whose one possible antecedent is the subject of the sentence before."""
    person = _single_person(parsed, reading)
    thing = _single_thing(parsed, reading)
    for token in parsed.doc:
        lower = token.text.lower()
        subject = token.dep_ in ("nsubj", "nsubjpass")
        if person and lower in _HE and subject:
            yield [token], Replacement(person, "person")
        elif person and lower in _HIS and token.dep_ == "poss" and _opens(token):
            yield [token], Replacement(f"{person}'s")
        elif thing and lower == "it" and subject and token.head.dep_ == "ROOT" and _opens(token):
            if not _expletive(token):
                yield [token], Replacement(thing)
        elif thing and lower == "its" and token.dep_ == "poss" and _opens(token):
            yield [token], Replacement(f"{thing}'s")


def _opens(token: Token) -> bool:
    """Whether nothing that the pronoun could mean stands before it in its sentence."""
    return not any(
        before.pos_ in ("NOUN", "PROPN") and not before.ent_type_ in ("DATE", "TIME")
        for before in token.doc[: token.i]
    )


def _expletive(token: Token) -> bool:
    verb = token.head
    if any(child.dep_ in ("ccomp", "csubj", "xcomp", "advcl") for child in verb.children):
        return True
    return verb.lemma_ in ("seem", "appear", "rain", "snow", "take", "happen")


def _people(doc: Doc, reading: Reading, until: int | None = None) -> set[str]:
    names = set()
    for span in doc.ents:
        if span.label_ == "PERSON" and (until is None or span.end <= until):
            names.add(reading.mentions.full_name(bare_name(span)))
    return names


def _single_person(parsed: Parsed, reading: Reading) -> str | None:
    """The one person that a "he" in this sentence can mean."""
    before = reading.before(parsed)
    if before is None or before.block != parsed.block:
        return None
    people = _people(before.doc, reading) | _people(parsed.doc, reading)
    if len(people) != 1:
        return None
    name = people.pop()
    subject = _root_subject(before.doc)
    if subject is None or not reading.mentions.is_person(name):
        return None
    span = entity_of(subject)
    if span is None or reading.mentions.full_name(bare_name(span)) != name:
        return None
    return name


def _single_thing(parsed: Parsed, reading: Reading) -> str | None:
    """The named thing that an "it" at the start of this sentence can mean."""
    before = reading.before(parsed)
    if before is None or before.block != parsed.block:
        return None
    subject = _root_subject(before.doc)
    if (
        subject is None
        or subject.tag_ not in ("NNP",)
        or any(child.dep_ == "conj" for child in subject.children)
    ):
        return None
    span = entity_of(subject)
    if span is None or reading.mentions.type_of(span) in ("person", "group", "date", "number"):
        return None
    others = [
        child
        for child in _root(before.doc).children
        if child.dep_ in ("dobj", "attr") and child.tag_ in ("NN", "NNP")
    ]
    if any(child.tag_ == "NNP" for child in others):
        return None
    article = "the " if span.start and parsed_article(span.doc, span.start) else ""
    name = bare_name(span)
    return f"{article}{name}"


def parsed_article(doc: Doc, start: int) -> bool:
    """Whether a definite article belongs to the name at `start`."""
    return doc[start].text.lower() == "the" or doc[start - 1].text.lower() == "the"


def _root(doc: Doc) -> Token:
    return next(token for token in doc if token.dep_ == "ROOT")


def _root_subject(doc: Doc) -> Token | None:
    return next(
        (child for child in _root(doc).children if child.dep_ in ("nsubj", "nsubjpass")), None
    )


def _full_names(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    """The first mention of a person by a part of the name becomes the full name."""
    seen: set[str] = set()
    for span in parsed.doc.ents:
        name = bare_name(span)
        full = reading.mentions.full.get(name)
        if full is None or full in seen:
            continue
        seen.add(full)
        if full != name and len(name.split()) == 1:
            token = next(token for token in span if token.text == name)
            yield [token], Replacement(full, "person")


RULES: tuple[Rule, ...] = (_relative_dates, _two_sides, _first_person, _pronouns, _full_names)
