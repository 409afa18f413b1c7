"""What a sentence is about and whom it names: what the next one can refer to by a pronoun."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender, Topic, Utterance
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of, with_article
from quizgen.lang.en.analysis.genders import gender_of, gender_of_name, gender_of_noun
from quizgen.lang.en.analysis.mentions import Mentions
from quizgen.lang.en.analysis.replacements import Replacement, Replacements
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.coreference.binding import takes_up_another
from quizgen.lang.en.coreference.genders import genders
from quizgen.lang.en.coreference.headings import headed_thing
from quizgen.lang.en.coreference.persons import is_placed, is_somebody
from quizgen.lang.en.coreference.things import (
    described_thing,
    inside_a_sentence,
    light_phrase,
    term_given,
    things_equated,
)
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, PLURAL_TAGS, PROPER_NOUN_TAGS, SUBJECTS
from quizgen.lang.en.syntax.constituents import realise
from quizgen.model import SlotType

_INDEFINITE_ARTICLES = lexicon.words("indefinite_articles")
_PLURAL = lexicon.words("plural_pronouns")

LONGEST_NAME = 7
"""Words: a longer subject is a description, and repeating it makes a stem heavy."""

LONGEST_TITLE_NOUN = 2
"""Words: "the telescope", where the title is "Telescope"."""

_THINGS = frozenset({"ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"})
_GROUPS = frozenset({"NORP", "ORG"})
_PROMINENT = SUBJECTS | {"dobj", "attr", "conj", "agent"}
_NO_TOPICS = frozenset[SlotType]({"date", "number", "group"})
_SAINTS = ("St. ", "Saint ")
_POINTING = frozenset({"this", "that"})
_BESIDE_NAMES = frozenset({"CCONJ", "PUNCT"})


def utterance_of(parsed: Parsed, reading: Reading, replaced: Replacements) -> Utterance:
    """What `parsed`, read with its replacements, adds to the discourse."""
    spans = _spans_of_people(parsed.doc, reading.mentions)
    unnamed = list(_unnamed(parsed.doc, spans))
    return Utterance(
        _topic(parsed, reading, replaced) or headed_thing(parsed, reading),
        _people(spans, unnamed, reading.mentions, replaced),
        tuple(genders(parsed, reading, replaced)),
        frozenset(_genders_of_unnamed(spans, unnamed, reading.mentions)),
    )


def _topic(parsed: Parsed, reading: Reading, replaced: Replacements) -> Topic | None:
    """The subject of the sentence, where it is a name or stands for one; else None."""
    subject = subject_of(root_of(parsed.doc))
    if subject is None:
        return None
    named = _name_given(subject, reading.mentions) or term_given(subject)
    if named is not None:
        return named
    read = _read_for(subject, replaced)
    if read is not None:
        return None if subject.text == "I" else _replaced_topic(read, subject)
    if subject.tag_ == "PRP":
        return _named_before(subject, reading)
    if has_dependent(subject, ("conj",)):
        return _coordinated_topic(subject)
    return (
        _named_topic(subject, reading.mentions)
        or _described_topic(subject, reading)
        or _thing(subject, parsed, reading, replaced)
    )


def _thing(
    subject: Token, parsed: Parsed, reading: Reading, replaced: Replacements
) -> Topic | None:
    """The thing or things without a name that a subject describes, or that it is said to be."""
    return things_equated(subject) or described_thing(subject, parsed, reading, replaced)


def _name_given(subject: Token, mentions: Mentions) -> Topic | None:
    """The name that a sentence gives to what its subject describes: "The oldest fort is Belem"."""
    verb = subject.head
    name = dependent(verb, "attr")
    described = subject.tag_ in COMMON_NOUN_TAGS and subject.pos_ == "NOUN"
    if verb.lemma_ != "be" or not described or name is None or name.tag_ != "NNP":
        return None
    return None if has_dependent(name, ("conj",)) else _named_topic(name, mentions)


def _read_for(subject: Token, replaced: Replacements) -> Replacement | None:
    """What is read for a subject, or for the phrase that ends in it."""
    place = subject.i
    while place in replaced and not replaced[place].text and place:
        place -= 1
    return replaced.get(place) if subject.i in replaced else None


def _replaced_topic(read: Replacement, subject: Token) -> Topic | None:
    if subject.tag_ == "PRP":
        return Topic(read.text, read.type or "name", plural=subject.lower_ in _PLURAL)
    several = read.type == "group" and read.text.endswith("s")
    return Topic(read.text, read.type or "name", plural=several or " and " in read.text)


def _named_before(pronoun: Token, reading: Reading) -> Topic | None:
    """The only person whom a sentence names before "he" or "she", its subject."""
    if gender_of(pronoun.lower_) is None:
        return None
    spans = [one for one in pronoun.doc.ents if one.end <= pronoun.i and one.label_ == "PERSON"]
    names = {reading.mentions.full.get(bare_name(one)) for one in spans}
    name = names.pop() if len(names) == 1 else None
    if name is None or takes_up_another(pronoun, spans[0].start):
        return None
    others = any(is_somebody(token) for token in pronoun.doc[: pronoun.i])
    return None if others else Topic(name, "person")


def _coordinated_topic(subject: Token) -> Topic | None:
    """Several names together: "Grissom, White and Chaffee"."""
    named = [token for token in subject.subtree if token.pos_ not in _BESIDE_NAMES]
    if len(named) > LONGEST_NAME or any(token.pos_ != "PROPN" for token in named):
        return None
    return Topic(realise(list(subject.subtree), {}).words, "other", plural=True)


def _named_topic(subject: Token, mentions: Mentions) -> Topic | None:
    """The name that the subject is, where no other thing of its kind plays a part."""
    span = entity_of(subject)
    if span is None or not _is_a_name_by_itself(subject):
        return None
    if span.label_ in _GROUPS and subject.tag_ == "NNPS":
        return _group_topic(span, subject)
    kind: SlotType = "person" if _is_person(span, mentions) else mentions.type_of(span)
    name = mentions.full_name(bare_name(span))
    if kind in _NO_TOPICS or subject.tag_ == "NNPS" or _has_rivals(name, kind, subject, mentions):
        return None
    plural = subject.head.tag_ == "VBP"  # "Lindisfarne are a band"
    return Topic(name if kind == "person" else with_article(span, name), kind, plural)


def _is_a_name_by_itself(noun: Token) -> bool:
    """Whether a noun is a name, and no article makes it that of one among others: "a Bible"."""
    among_others = any(child.lower_ in _INDEFINITE_ARTICLES for child in noun.lefts)
    return noun.tag_ in PROPER_NOUN_TAGS and not among_others


def _is_person(span: Span, mentions: Mentions) -> bool:
    return span.label_ == "PERSON" or mentions.is_person(bare_name(span))


def _is_place(span: Span, mentions: Mentions) -> bool:
    """Whether a name that the recogniser took for a person's is a saint's or stands for a place."""
    name = bare_name(span)
    return name.startswith(_SAINTS) or (is_placed(span) and not mentions.is_person(name))


def _group_topic(span: Span, subject: Token) -> Topic | None:
    """A people or company in the plural, where no other noun is in the plural: "the Romans"."""
    alone = not any(
        token.tag_ in PLURAL_TAGS and token.i != subject.i and not token.ent_type_
        for token in subject.doc
    )
    return Topic(with_article(span, bare_name(span)), "group", plural=True) if alone else None


def _has_rivals(name: str, kind: SlotType, subject: Token, mentions: Mentions) -> bool:
    """Whether another name of this kind is in a prominent place of the sentence."""
    for span in subject.doc.ents:
        alike = span.label_ == "PERSON" if kind == "person" else span.label_ in _THINGS
        prominent = alike and span.root.dep_ in _PROMINENT
        if prominent and mentions.full_name(bare_name(span)) != name:
            return True
    return False


def _described_topic(subject: Token, reading: Reading) -> Topic | None:
    """The subject as a phrase: a name that the recogniser missed, or the noun of the title."""
    titled = {subject.lemma_.lower()} == reading.title_words
    missed = subject.tag_ == "NNP" and not subject.ent_type_
    longest = LONGEST_TITLE_NOUN if titled else LONGEST_NAME
    tokens = light_phrase(subject, longest) if titled or missed else []
    if not tokens or (missed and any(token.text == "," for token in tokens)):
        return None
    plural = subject.tag_ in PLURAL_TAGS or subject.head.tag_ == "VBP"
    return Topic(inside_a_sentence(tokens), "other" if titled else "name", plural=plural)


def _people(
    spans: Sequence[Span], unnamed: Sequence[Token], mentions: Mentions, replaced: Replacements
) -> frozenset[str | None]:
    """The persons of a sentence by their full names; None is one without a sure name."""
    named = {_sure_name(bare_name(span), mentions) for span in spans}
    read = {item.text for item in replaced.values() if item.type == "person" and item.text}
    return frozenset(named | read | ({None} if unnamed else set()))


def _sure_name(name: str, mentions: Mentions) -> str | None:
    """The full name of a person; a part of the title's means nobody else."""
    title = mentions.title
    part = title is not None and name in title.split()
    return mentions.full.get(name, title if part else None)


def _genders_of_unnamed(
    spans: Sequence[Span], unnamed: Sequence[Token], mentions: Mentions
) -> Iterator[Gender | None]:
    """What is known of the genders of those without a sure name."""
    for span in spans:
        if _sure_name(bare_name(span), mentions) is None:
            yield gender_of_name(bare_name(span))
    yield from (gender_of_noun(token.lemma_.lower()) for token in unnamed)


def _spans_of_people(doc: Doc, mentions: Mentions) -> list[Span]:
    return [
        span for span in doc.ents if _is_person(span, mentions) and not _is_place(span, mentions)
    ]


def _unnamed(doc: Doc, spans: Sequence[Span]) -> Iterator[Token]:
    """The nouns of a sentence that mean a person without a name, beside the names `spans`."""
    described, named = set(_described(spans)), {span.root.i for span in spans}
    for token in doc:
        if token.i in described:
            continue
        listed = bool(named) and not named.isdisjoint(_is_listed_with(token))
        if (listed or is_somebody(token)) and not _is_pointed_at(token):
            yield token


def _is_listed_with(token: Token) -> set[int]:
    """The places of the names that a name, recognised or not, is listed with: "Ana and Rui"."""
    return {other.i for other in token.conjuncts} if token.pos_ == "PROPN" else set()


def _is_pointed_at(noun: Token) -> bool:
    """Whether "this young man" means somebody who was just mentioned."""
    return any(child.lower_ in _POINTING for child in noun.lefts)


def _described(spans: Iterable[Span]) -> Iterator[int]:
    """The places of names and of the nouns beside them, which mean the same persons.

    What is listed with a name means another.
    """
    for span in spans:
        yield from (token.i for token in span)
        yield from (token.i for token in span.root.children if token.dep_ != "conj")
        if span.root.dep_ != "conj":
            yield span.root.head.i
        if span.root.dep_ == "attr":  # "her teacher was Ana Souza"
            yield from (token.i for token in dependents(span.root.head, SUBJECTS))
