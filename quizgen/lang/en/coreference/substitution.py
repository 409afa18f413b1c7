"""Words that lean on their surroundings, replaced by what they mean where that is certain.

Each rule looks at a parsed sentence and yields replacements of tokens. What no rule resolves stays,
and `standing` later refuses the clause that holds it: nothing is repaired by guessing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Parsed, Reading, Topic
from quizgen.lang.en.analysis.mentions import bare_name
from quizgen.lang.en.analysis.nominals import bare_definite
from quizgen.lang.en.coreference.pronouns import antecedent, note_topic, taken_up_again
from quizgen.lang.en.coreference.temporal import told_years
from quizgen.lang.en.dates import is_vague, resolve_relative
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.syntax.clefts import cleft_focus
from quizgen.model import SlotType

_RELATIONAL_NOUNS = lexicon.words("relational_nouns")


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
    note_topic(parsed, reading, {place: (item.text, item.type) for place, item in found.items()})
    return found


_HYPHENATED = re.compile(r"\b([A-Z][a-z]+)-([A-Z][a-z]+)\b")


def _country_pair(reading: Reading) -> str | None:
    pairs: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for first, second in _HYPHENATED.findall(reading.document.text):
        if place_class(first) == place_class(second) == "country":
            pairs[min(first, second), max(first, second)] += 1
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
    r"^(?:our|the|both|the respective)(?: two)?(?: great)? "
    r"(?:countries|nations|sides|states|peoples)$"
)
_MUTUAL = frozenset(["bilateral", "mutual", "joint", "shared"])


def _two_sides(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    if context.pair is None:
        return
    for token in parsed.doc:
        if token.lemma_ in ("country", "nation", "side", "state") and token.tag_ == "NNS":
            tokens = [*token.lefts, token]
            words = " ".join(child.text.lower() for child in tokens)
            if _SIDES.match(words) and ("two" in words or "both" in words):
                yield tokens, Replacement(context.pair)
        elif token.text.lower() == "our" and token.head.i > token.i:
            if _of_both(token, context):
                yield [token], Replacement(f"{context.pair}'s")
        elif token.text.lower() == "we" and token.dep_ == "nsubj" and _together(token.head):
            yield [token], Replacement(context.pair)


def _of_both(our: Token, context: Context) -> bool:
    """Whether "our" is of the two countries: "our mutual trust", in a speech "our friendship"."""
    noun = our.head
    between = [token.lower_ for token in our.doc[our.i + 1 : noun.i]]
    if _MUTUAL & set(between) or "two-way" in "".join(between):  # the tokens part it
        return True
    others = any(child.lower_ == "with" for child in noun.children)
    return context.author is not None and noun.lemma_ in _RELATIONAL_NOUNS and not others


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
        if before is not None and is_vague(before.text):
            continue
        has_preposition = before is not None and before.dep_ == "prep"
        words = resolved.words.split(" ", 1)
        if has_preposition and before is not None:
            tokens = [before, *tokens]
        text = resolved.words
        if span.start == 0 or (has_preposition and span.start == 1):
            text = text[0].upper() + text[1:]
        yield tokens, Replacement(text, "date", resolved.value.iso, start=len(words[0]) + 1)


def _told_years(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    for tokens, words, year in told_years(parsed, reading):
        yield tokens, Replacement(words, "date", year, start=len(words) - len(year))


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
    """The first pronoun of the sentence whose antecedent is certain, and its like after it."""
    meant: Topic | None = None
    for token in parsed.doc:
        if meant is not None:
            if taken_up_again(token, meant, reading):
                yield [token], Replacement(meant.name, meant.type)
            continue
        meant = antecedent(token, parsed, reading)
        if meant is None:
            continue
        if token.dep_ == "poss":
            mark = "'" if meant.plural and meant.name.endswith("s") else "'s"
            yield [token], Replacement(f"{meant.name}{mark}")
        else:
            yield [token], Replacement(meant.name, meant.type)


def _full_names(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    """The first mention of a person by a part of the name becomes the full name."""
    seen = {
        full
        for span in parsed.doc.ents
        if (full := reading.mentions.full.get(bare_name(span))) == bare_name(span)
    }
    for token in parsed.doc:
        full = reading.mentions.full.get(token.text)
        if full is None or full in seen or token.pos_ != "PROPN":
            continue
        title = [token.nbor(-1)] if token.i and token.nbor(-1).text in _TITLES else []
        if token.dep_ in ("compound", "amod", "nmod") or _in_longer_name(token, len(title)):
            continue
        seen.add(full)
        yield [*title, token], Replacement(full, "person")


_TITLES = frozenset("Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr Sir".split())


def _in_longer_name(token: Token, skipped: int) -> bool:
    """Whether a name goes on before or after `token`, `skipped` tokens before it left aside."""
    neighbours = [
        token.doc[place]
        for place in (token.i - 1 - skipped, token.i + 1)
        if 0 <= place < len(token.doc)
    ]
    return any(
        other.pos_ == "PROPN" or other.text in ("-", "&") or other.text == "of"
        for other in neighbours
    )


def _class_nouns(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    """ "The city", where the document has one name for it."""
    for token in parsed.doc:
        tokens = bare_definite(token)
        if (
            tokens is None
            or _quoted(tokens)
            or any(token.lemma_ == other.lemma_ for other in parsed.doc[: tokens[0].i])
        ):
            continue
        name = reading.classes.meant(token.lemma_.lower(), parsed.number)
        if name is None or name.removeprefix("the ") in parsed.text:
            continue
        if any(_of_no_class(span, reading) for span in parsed.doc.ents if span.end <= token.i):
            continue  # it may be what is meant: "the flyby of Triton ... the moon"
        kind: SlotType = "place" if place_class(name) else "name"
        if name[-1].islower() and name.split()[-1] == token.lower_:
            kind = "other"  # "the Amazon basin": a description more than a name
        text = name[:1].upper() + name[1:] if tokens[0].i == 0 else name
        yield tokens, Replacement(text, kind, start=4 if name.startswith("the ") else 0)


_CLASSED = frozenset(["ORG", "LOC", "FAC", "PRODUCT", "GPE", "WORK_OF_ART", "EVENT"])


def _of_no_class(span: Span, reading: Reading) -> bool:
    """Whether a name may be anything: no person, no known place, of no noun that the text gives."""
    name = bare_name(span)
    if span.label_ not in (*_CLASSED, "PERSON") or reading.mentions.is_person(name):
        return False
    named = any(
        known.removeprefix("the ") == name
        for names in reading.classes.names.values()
        for known in names
    )
    return not (named or place_class(name) or (span.label_ == "PERSON" and " " in name))


def _clefts(
    parsed: Parsed, reading: Reading, context: Context
) -> Iterator[tuple[list[Token], Replacement]]:
    """A comma for the "that" of a cleft, whose clause is told by itself."""
    opening = parsed.doc[0]
    if opening.lower_ == "it" and opening.head.lemma_ == "be":
        for verb in opening.head.children:
            if cleft_focus(verb):
                yield [verb.left_edge], Replacement(",")


def _quoted(tokens: Sequence[Token]) -> bool:
    """Whether quotation marks make of the words a title: "The Composer"."""
    first, last = tokens[0], tokens[-1]
    before = first.i > 0 and first.nbor(-1).is_quote
    return before or (last.i + 1 < len(last.doc) and last.nbor().is_quote)


RULES: tuple[Rule, ...] = (
    _relative_dates,
    _told_years,
    _two_sides,
    _first_person,
    _pronouns,
    _class_nouns,
    _full_names,
    _clefts,
)
