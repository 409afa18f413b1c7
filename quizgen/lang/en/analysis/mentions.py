"""Who and what a document names: every name with its labels, its longest form and its type."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import nationalities, place_class
from quizgen.model import SlotType

_LEADING_CLASSES = lexicon.words("leading_classes")
_NAMED_THINGS = lexicon.words("named_things")
_PERSON_NOUNS = lexicon.words("person_nouns")

_TYPES: dict[str, SlotType] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "name",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "PRODUCT": "name",
    "LANGUAGE": "name",
    "DATE": "date",
    "TIME": "duration",
    "CARDINAL": "number",
    "QUANTITY": "quantity",
    "MONEY": "money",
    "PERCENT": "percent",
    "ORDINAL": "other",
}
_NAMES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", "WORK_OF_ART"})


@dataclass(slots=True)
class Mentions:
    """The names of a document.

    `labels` counts what the recogniser called each name; `full` maps a part of a person's name to
    the one full name that holds it; `title` is the person whom the document is about.
    """

    labels: dict[str, Counter[str]] = field(default_factory=dict)
    full: dict[str, str] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)
    title: str | None = None

    def type_of(self, span: Span) -> SlotType:
        """The type of an entity, as the whole document supports it; `name` where it is unsure."""
        label = span.label_
        if label not in _NAMES:
            return _TYPES.get(label, "other")
        name = bare_name(span)
        if self.is_person(name):
            return "person"
        if place_class(name):
            return "place"
        votes = self.labels.get(name)
        best = votes.most_common(1)[0][0] if votes else label
        if best == "PERSON" or (votes and len(votes) > 1 and votes[best] * 2 <= votes.total()):
            return "name"
        if best == "GPE" and span.root.pos_ != "PROPN":
            return "name"
        return _TYPES.get(best, "name")

    def is_person(self, name: str) -> bool:
        """Whether `name` is surely a person: a full name so labelled, or a part of just one."""
        return name in self.full

    def full_name(self, name: str) -> str:
        """The longest form of a person's name, or `name` itself."""
        return self.full.get(name, name)

    def aliases(self, name: str) -> tuple[str, ...]:
        """The parts by which the document calls the person of this full name."""
        return tuple(
            sorted(part for part, full in self.full.items() if full == name and part != name)
        )


def bare_name(span: Span) -> str:
    """The words of an entity without article and possessive, worked out once."""
    known: dict[tuple[int, int], str] = span.doc.user_data.setdefault("bare names", {})
    start, end = place = span.start, span.end
    if place not in known:
        if span.doc[end - 1].tag_ == "POS":
            end -= 1
        if end > start and span.doc[start].lower_ in ("the", "a", "an"):
            start += 1
        known[place] = span.doc[start:end].text.strip()
    return known[place]


def survey(docs: Iterable[Doc], title: str = "") -> Mentions:
    """The mentions of all the sentences of a document of this title."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    things: set[str] = set()
    for doc in docs:
        for span in doc.ents:
            if span.label_ in _NAMES:
                name = bare_name(span)
                if name:
                    labels[name][_label(span)] += 1
        things |= {token.text for token in doc if _names_a_thing(token)}
    count = Counter({name: votes.total() for name, votes in labels.items()})
    person = _title_person(title, labels)
    if person:
        labels[person]["PERSON"] += 1
    return Mentions(dict(labels), _full_names(labels, things), count, person)


def _names_a_thing(token: Token) -> bool:
    """Whether a thing bears the name, so that it alone is no sure person: "the Huygens probe"."""
    if token.pos_ != "PROPN" or token.i + 1 == len(token.doc):
        return False
    return token.nbor().lower_ in _NAMED_THINGS


def _title_person(title: str, labels: Mapping[str, Counter[str]]) -> str | None:
    """The title, where it is a name whose last word the text uses for a person."""
    name = _TAIL.sub("", title).strip()
    words = name.split()
    if not 2 <= len(words) <= 4 or not _looks_like_person(name):
        return None
    votes = sum((labels.get(part, Counter()) for part in (name, words[-1])), Counter[str]())
    return name if votes["PERSON"] * 2 > votes.total() else None


_TAIL = re.compile(r"\s*(?:\(.*\)|,.*)$")


def _label(span: Span) -> str:
    """The label of a name, but no person has an article or an owner: "a Luban Workshop"."""
    before = span.doc[span.start - 1] if span.start else None
    owned = before is not None and before.tag_ in ("DT", "PRP$", "POS") and span.root.tag_ != "NNS"
    return "ORG" if span.label_ == "PERSON" and owned else span.label_


def _full_names(labels: dict[str, Counter[str]], things: set[str]) -> dict[str, str]:
    people = sorted(
        {
            name
            for name, votes in labels.items()
            if len(name.split()) in (2, 3, 4)
            and votes["PERSON"] * 2 > votes.total()
            and _looks_like_person(name)
        }
        | _named_by_surname(labels)
    )
    holders: dict[str, set[str]] = defaultdict(set)
    for name in people:
        words = name.split()
        for part in {words[0], words[-1]} - {part for part in words if _names_nobody(part)}:
            holders[part].add(name)
    for name in labels:  # somebody else of that name, taken for something else: "Rue Shaw"
        last = name.split()[-1] if len(name.split()) > 1 else ""
        if last in holders and not any(name.endswith(holder) for holder in holders[last]):
            holders[last].add(name)
    full = {name: name for name in people}
    for part, names in holders.items():
        votes = labels.get(part)
        surname = len(part) > 2 and any(name.endswith(f" {part}") for name in names)
        if part in things:
            continue
        if (votes or surname) and len(names) == 1 and not place_class(part):
            full[part] = next(iter(names))
    return full


def _named_by_surname(labels: dict[str, Counter[str]]) -> set[str]:
    """Full names that the recogniser took for something else, but whose last word is a person's.

    "Kassym-Jomart Tokayev" where the text calls him "Tokayev", and nobody else is called so.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in labels:
        words = name.split()
        while words and (words[0].lower() in _PERSON_NOUNS or words[0] in nationalities()):
            words.pop(0)
        votes = labels.get(words[-1], Counter()) if words else Counter[str]()
        if len(words) not in (2, 3) or votes["PERSON"] < SURE or votes["PERSON"] < votes.total():
            continue
        bare = " ".join(words)
        titled = words[0].lower() in _LEADING_CLASSES or words[0].isupper()
        if _looks_like_person(bare) and not titled:
            found[words[-1]].add(bare)
    return {min(names) for names in found.values() if len(names) == 1}


SURE = 2
"""How often a single word is called a person, and never anything else, before it is a surname."""


def _names_nobody(part: str) -> bool:
    """Whether a part of a name is a number or a title, and so no name by itself: "II", "Khan"."""
    return part.lower() in _PERSON_NOUNS or bool(_REGNAL.fullmatch(part))


_REGNAL = re.compile(r"[IVX]+|Jr\.?|Sr\.?")


def _looks_like_person(name: str) -> bool:
    return (
        name.split()[0].lower() not in _LEADING_CLASSES
        and all(
            word[:1].isupper()
            or word in ("de", "van", "von", "der", "al", "bin", "da", "di", "of", "le")
            for word in name.split()
        )
        and not any(
            any(char.isdigit() for char in word)
            or place_class(word) in ("country", "continent")
            or (
                word.isupper()
                and 1 < len(word) < 5
                and word.isalpha()
                and not _REGNAL.fullmatch(word)
            )
            for word in name.split()
        )
    )


def entity_of(token: Token) -> Span | None:
    """The entity that `token` is a part of, if any."""
    if not token.ent_type_:
        return None
    return next((span for span in token.doc.ents if span.start <= token.i < span.end), None)
