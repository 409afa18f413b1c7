"""Who and what a document names: every name with its labels, its longest form and its type."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender
from quizgen.lang.en.analysis.entities import bare_name, entities
from quizgen.lang.en.analysis.genders import main_gender
from quizgen.lang.en.analysis.othernames import other_names, presented_person
from quizgen.lang.en.analysis.people import full_names, title_person
from quizgen.lang.en.analysis.tree import dependents, has_dependent, word_after
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import NAMES, NOUNS
from quizgen.model import SlotType

_ANIMATE = lexicon.words("animate_pronouns")
_ARTICLES = lexicon.words("indefinite_articles")
_DEMONSTRATIVES = lexicon.words("demonstratives")
_GIVEN_NAMES = lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
_NAMED_THINGS = lexicon.words("named_things")
_TOOLS = lexicon.words("tool_nouns")
_PERSON_NOUNS = lexicon.words("person_nouns")

_CLASSES = frozenset(lexicon.pairs("class_nouns")) - {"Battle", "Church", "Lake", "Law", "Park"}
"""What a name ends in that names no person, surnames aside."""

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

OFTEN = 3
"""Uses of a common noun in the plural, from which on a name that ends in it is no person's."""

_ONE_OF_MANY = _ARTICLES | _DEMONSTRATIVES | {"any", "each", "every", "no"}
"""Determiners of common nouns: "a Span" is one of many, and nobody's name."""

_OWNING_TAGS = frozenset({"DT", "PRP$", "POS"})


@dataclass(frozen=True, slots=True)
class Mentions:
    """The names of a document.

    `labels` counts what the recogniser called each name; `full` maps a part of a person's name to
    the one full name that holds it; `title` is the person whom the document is about, and
    `title_gender` the gender of nearly all of its pronouns for persons, where it is about one.
    """

    labels: dict[str, Counter[str]] = field(default_factory=dict)
    full: dict[str, str] = field(default_factory=dict)
    title: str | None = None
    title_gender: Gender | None = None

    def type_of(self, span: Span) -> SlotType:
        """The type of an entity, as the whole document supports it; `name` where it is unsure."""
        label = span.label_
        if label not in NAMES:
            return _TYPES.get(label, "other")
        name = bare_name(span)
        if self.is_person(name):
            return "person"
        if place_class(name):
            return "name" if _has_an_article(span) and place_class(name) == "state" else "place"
        best = self._main_label(name, label)
        common = best == "GPE" and span.root.pos_ != "PROPN"
        return "name" if best in (None, "PERSON") or common else _TYPES[best]

    def _main_label(self, name: str, label: str) -> str | None:
        """What most mentions of `name` are called; `label` where there are none, None in a tie."""
        votes = self.labels.get(name)
        if not votes:
            return label
        best, count = votes.most_common(1)[0]
        return best if count * 2 > votes.total() else None

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


def survey(docs: Sequence[Doc], title: str = "") -> Mentions:
    """The mentions of all the sentences of a document of this title."""
    kinds = {token.text for doc in docs for token in doc if _is_one_of_many(token)}
    labels, things = _labels(docs, kinds), kinds.union(*map(_things, docs))
    person = title_person(title, labels) or presented_person(title, docs)
    peopled = _tells_of_people(docs)
    if person is None:
        return Mentions(labels, full_names(labels, things, peopled=peopled))
    votes = labels.setdefault(person, Counter())
    votes["PERSON"] += votes.total() + 1
    full = full_names(labels, things, person, peopled=peopled)
    title_name = full.get(person, person)
    full = {person: person, **full, **dict.fromkeys(other_names(person, docs), title_name)}
    return Mentions(labels, full, title_name, main_gender(docs))


def _things(doc: Doc) -> set[str]:
    """The names that things bear in a sentence, and that mean no sure person."""
    return {token.text for token in doc if _names_a_thing(token)} | set(_named_after_somebody(doc))


def _tells_of_people(docs: Sequence[Doc]) -> bool:
    """Whether a text calls anybody "he" or "she", or tells what happened more than what is."""
    tags = Counter(token.tag_ for doc in docs for token in doc)
    past, present = tags["VBD"], tags["VBZ"] + tags["VBP"]
    return past > present or any(token.lower_ in _ANIMATE for doc in docs for token in doc)


def _labels(docs: Sequence[Doc], kinds: Set[str]) -> dict[str, Counter[str]]:
    """How often each name was called what; no person's is one that ends in a thing of the text.

    Nor is one that begins with one of its `kinds`: "Span Links", where spans are told of.
    """
    labels = _called(docs)
    plurals = Counter(token.text for doc in docs for token in doc if token.tag_ == "NNS")
    for name, votes in labels.items():
        common = _ends_in_a_common_noun(name, plurals) or _begins_with_a_kind(name, kinds)
        if votes["PERSON"] and common:
            votes["ORG"] += votes.pop("PERSON")
    return labels


def _called(docs: Sequence[Doc]) -> dict[str, Counter[str]]:
    """How often the recogniser called each name what."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    verbs = {token.text for doc in docs for token in doc if token.pos_ == "VERB"}
    for doc in docs:
        for span, name in entities(doc):
            if span.label_ in NAMES and name and not _took_in_a_command(span, verbs):
                labels[name][_label(span)] += 1
    return dict(labels)


def _took_in_a_command(span: Span, verbs: Set[str]) -> bool:
    """Whether a name took in the verb that its sentence opens with: "Configure Git to ..."."""
    if span.start or len(span) < 2:
        return False
    following = span.doc[span.end : span.end + 2]
    purpose = [token.tag_ for token in following] == ["TO", "VB"]
    return purpose or span[0].lower_ in verbs


def _has_an_article(span: Span) -> bool:
    """Whether a name has "the" of its own: the Mississippi is a river, Mississippi a state."""
    return any(child.lower_ == "the" for child in span.root.children)


def _ends_in_a_common_noun(name: str, plurals: Counter[str]) -> bool:
    """Whether the text often uses the last word of a name for things: "Harbour Works"."""
    return " " in name and plurals[name.rpartition(" ")[2].lower()] >= OFTEN


def _begins_with_a_kind(name: str, kinds: Set[str]) -> bool:
    """Whether the text uses the first word of a name for one of many, and nobody is called so."""
    first, _, rest = name.partition(" ")
    somebody = first in _GIVEN_NAMES or first.lower() in _PERSON_NOUNS
    return bool(rest) and first in kinds and not somebody


def _is_one_of_many(token: Token) -> bool:
    """Whether a word with a capital has the determiner of a common noun: "each Span"."""
    if not token.is_title or token.pos_ not in NOUNS:
        return False
    return any(child.dep_ == "det" and child.lower_ in _ONE_OF_MANY for child in token.lefts)


def _names_a_thing(token: Token) -> bool:
    """Whether a thing bears the name, so that it alone is no sure person: "the Huygens probe"."""
    named = token.pos_ == "PROPN"
    return named and (word_after(token) in _NAMED_THINGS or _is_told_as_a_thing(token))


def _named_after_somebody(doc: Doc) -> Iterator[str]:
    """The single names beside a full name that ends in them, which are others: "Boeing" of his."""
    names = {name: span.label_ for span, name in entities(doc)}
    for name, label in names.items():
        if label != "PERSON" and any(other.endswith(f" {name}") for other in names):
            yield name


def _label(span: Span) -> str:
    """The label of a name, but no person has an article or an owner: "a Luban Workshop"."""
    before = span.doc[span.start - 1] if span.start else None
    owned = before is not None and before.tag_ in _OWNING_TAGS and span.root.tag_ != "NNS"
    thing = owned or _is_told_as_a_thing(span.root)
    thing = thing or (len(span) > 1 and (_is_before_its_things(span) or _says_what_it_names(span)))
    return "ORG" if span.label_ == "PERSON" and thing else span.label_


def _is_told_as_a_thing(name: Token) -> bool:
    """ "Lyrebirds, the great singers, mimic": many do it; "Ferrino is a tool" is no man."""
    verb = name.head
    if name.dep_ != "nsubj" or name.i > verb.i or has_dependent(name, {"conj"}):
        return False
    told = dependents(verb, {"attr"}) if verb.lemma_ == "be" else []
    return verb.tag_ == "VBP" or any(f"{noun.lemma_}s" in _TOOLS for noun in told)


def _says_what_it_names(span: Span) -> bool:
    """Whether a name ends in what it names, and begins as nobody's: "Ardal Airport"."""
    return span[-1].text in _CLASSES and span[0].text not in _GIVEN_NAMES


def _is_before_its_things(span: Span) -> bool:
    """Whether a name is put before common nouns in the plural: "Kafka Streams applications"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after is not None and after.tag_ == "NNS" and after.is_lower
