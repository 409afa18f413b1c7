"""Which person "he" or "she" means, of those whom the text before it names.

Who is known to be of the other gender is not meant, and no rival of those who may be.
"""

from collections.abc import Set

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Gender, Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.genders import gender_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.coreference.binding import (
    asks_in_talk,
    doer_to,
    has_talk,
    is_another,
    is_named_below,
    is_spoken,
)
from quizgen.lang.en.coreference.genders import gender_of_person
from quizgen.lang.en.coreference.rivals import (
    has_another_subject,
    is_rivalled_inside,
    may_be,
    may_be_land,
)
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import MEASURES, NOUNS, SUBJECTS
from quizgen.model import SlotType

REACH = 2
"""Sentences: a person named longer ago may have been left for another."""

_KIN = lexicon.words("kin")
_TELLING = frozenset({"appos", "attr"})
"""What a noun is to the name of which it tells."""

_BEFORE_OPENING = frozenset({"ADV", "CCONJ", "PUNCT"})
_MAY_NAME_SOMEBODY = frozenset({"", "NORP", "PERSON"})
_MAY_BE_PERSONS = frozenset[SlotType]({"name", "organisation", "place"})


def person_meant(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """The person whom "he" or "she" means, where it can be one only."""
    gender = gender_of(pronoun.lower_)
    if gender is None or is_spoken(pronoun) or is_rivalled_inside(pronoun, gender, reading):
        return None
    person = _candidate(pronoun, parsed, reading, gender)
    return None if person is None or is_another(pronoun, person.name, reading) else person


def _candidate(pronoun: Token, parsed: Parsed, reading: Reading, gender: Gender) -> Topic | None:
    """The person whom the words before a pronoun make likely, whatever is in its own clause."""
    if parsed.number and asks_in_talk(reading.sentences[parsed.number - 1].doc):
        return None  # another answers
    other = _other_than_the_doer(pronoun, parsed, reading, gender)
    person = other or _person(pronoun, parsed, reading, gender)
    if person is None:
        return _protagonist(pronoun, parsed, reading, gender)
    if gender_of_person(person.name, reading) is None and may_be_land(pronoun):
        return None
    return person if may_be(person.name, gender, reading) else None


def _other_than_the_doer(
    pronoun: Token, parsed: Parsed, reading: Reading, gender: Gender
) -> Topic | None:
    """The other of two whom the sentence before names, where one does something to "him" or "her".

    "Souza was a friend of Rui Lima. Souza first met him in 1833": Lima is meant.
    """
    doer, before = doer_to(pronoun, reading), reading.before(parsed)
    if doer is None or before is None or doer not in reading.discourse.people(before.number):
        return None
    others = _people_before(parsed, reading, 1, gender) - {doer}
    name = next(iter(others)) if len(others) == 1 else None
    return Topic(name, "person") if name else None


def _person(pronoun: Token, parsed: Parsed, reading: Reading, gender: Gender) -> Topic | None:
    """The person whom the sentences before are about, or the only one that they name.

    A pronoun that opens the sentence refers to the subject of the one before, even if others were
    named there.
    """
    if reading.before(parsed) is None:
        last = _person_of_paragraph_before(pronoun, parsed, reading, gender)
        return last or _only_person(parsed, reading, gender)
    topic = topic_before(parsed, reading)
    people = _people_before(parsed, reading, 1, gender)
    if topic is not None and _is_person_of(topic, gender, reading):
        alone = people <= {topic.name}
        return topic if alone or _goes_on(topic, pronoun, people, reading) else None
    if topic is not None and _must_be_person(topic) and not people:
        return Topic(reading.mentions.full_name(topic.name), "person")
    another = _may_go_on_with_another(parsed, reading, gender)
    return None if another else _only_person(parsed, reading, gender)


def _may_go_on_with_another(parsed: Parsed, reading: Reading, gender: Gender) -> bool:
    """Whether the subject before may be somebody whom the text does not name surely."""
    return _opens_with_another(parsed, reading) or _leaves_open(parsed, reading, gender)


def _leaves_open(parsed: Parsed, reading: Reading, gender: Gender) -> bool:
    """Whether the subject before is "he" or "she", and nobody knows who: no new person is meant.

    "He repaired a shrine that Rui Souza had built. In 1702 he": the one who repaired it goes on.
    """
    before = reading.before(parsed)
    subject = subject_of(root_of(before.doc)) if before is not None else None
    return subject is not None and gender_of(subject.lower_) == gender


def _is_person_of(topic: Topic, gender: Gender, reading: Reading) -> bool:
    person = topic.type == "person" and not topic.plural
    return person and may_be(topic.name, gender, reading)


def _opens_with_another(parsed: Parsed, reading: Reading) -> bool:
    """Whether the subject before is a bare name that may be a person's, though nobody said so."""
    before = reading.before(parsed)
    subject = subject_of(root_of(before.doc)) if before is not None else None
    if subject is None or subject.tag_ != "NNP" or subject.ent_type_ not in _MAY_NAME_SOMEBODY:
        return False
    span = entity_of(subject)
    known = reading.mentions.is_person(bare_name(span) if span is not None else subject.text)
    return not known and not any(child.dep_ in ("det", "poss") for child in subject.children)


def _goes_on(topic: Topic, pronoun: Token, people: Set[str | None], reading: Reading) -> bool:
    """Whether a pronoun opens a sentence that goes on about the topic of the one before.

    It may as well mean whom the document is about, if that one was named there, too.
    """
    title = reading.mentions.title
    rivalled = title is not None and topic.name != title and title in people
    return _continues(pronoun) and not rivalled


def _continues(pronoun: Token) -> bool:
    """Whether a pronoun opens its sentence, adverbs aside: "Finally he built a fleet"."""
    return all(token.pos_ in _BEFORE_OPENING for token in pronoun.doc[: pronoun.i])


def _must_be_person(topic: Topic) -> bool:
    """Whether a name of another type may be a person's, as "he" after it makes certain."""
    singular = not topic.plural and "the " not in topic.name
    return singular and topic.type in _MAY_BE_PERSONS and not place_class(topic.name)


def _only_person(parsed: Parsed, reading: Reading, gender: Gender) -> Topic | None:
    """The one person whom the sentences before name; without one, whom the document is about."""
    title = reading.mentions.title
    named = _people_before(parsed, reading, REACH, gender)
    if not named and _people_before(parsed, reading, parsed.number, gender) <= {title}:
        named = {title}
    name = next(iter(named)) if len(named) == 1 else None
    if name is None or _is_only_mentioned(name, parsed, reading, gender):
        return None
    return Topic(name, "person")


def _is_only_mentioned(name: str, parsed: Parsed, reading: Reading, gender: Gender) -> bool:
    """Whether the text is about another of this gender, or names a person in talk alone.

    Who is mentioned beside whom a biography is about does not become its subject by that.
    """
    numbers = range(max(parsed.number - REACH, 0), parsed.number)
    if any(_is_about(name, number, reading) for number in numbers):
        return False
    if any(_only_tells_kin(name, number, reading) for number in numbers):
        return True
    if has_another_subject(name, reading.before(parsed), reading, gender):
        return True
    title = reading.mentions.title
    aside = title not in (None, name) and may_be(title, gender, reading)
    return aside or (name != title and has_talk(reading.sentences[parsed.number - 1].doc))


def _is_about(name: str, number: int, reading: Reading) -> bool:
    topic = reading.discourse.topic(number)
    return topic is not None and topic.name == name


def _only_tells_kin(name: str, number: int, reading: Reading) -> bool:
    """Whether a sentence names a person to say whose kin another is: "Ragnar, a son of Harald"."""
    spans = (span for span in reading.sentences[number].doc.ents if span.label_ == "PERSON")
    own = [span for span in spans if reading.mentions.full_name(bare_name(span)) == name]
    return bool(own) and all(_tells_of_kin(span.root) for span in own)


def _tells_of_kin(name: Token) -> bool:
    noun = name.head.head
    return name.head.lower_ == "of" and noun.lemma_.lower() in _KIN and noun.dep_ in _TELLING


def _protagonist(pronoun: Token, parsed: Parsed, reading: Reading, gender: Gender) -> Topic | None:
    """The person whom the document is about, where the sentences before have no rival.

    The document names that person by nearly all of its pronouns, and so the reader goes on with
    them after a sentence that is about something else.
    """
    title = reading.mentions.title
    if title is None or gender_of_person(title, reading) != gender or _is_doubtful(pronoun):
        return None
    rivals = _people_before(parsed, reading, REACH, gender) - {title}
    unsure = rivals or _opens_with_another(parsed, reading) or _was_barred(parsed, reading)
    return None if unsure else Topic(title, "person")


def _was_barred(parsed: Parsed, reading: Reading) -> bool:
    """Whether "he" before is another than whom the document is about, as it names that one, too."""
    before, title = reading.before(parsed), reading.mentions.title
    subject = subject_of(root_of(before.doc)) if before is not None else None
    if subject is None or title is None or gender_of(subject.lower_) is None:
        return False
    return is_named_below(subject, title, reading)


def _is_doubtful(pronoun: Token) -> bool:
    """Whether a pronoun may mean somebody of its own sentence: in talk, or behind other nouns."""
    before = pronoun.doc[: pronoun.i]
    subject = pronoun.dep_ in SUBJECTS
    nouns = any(token.pos_ in NOUNS and token.ent_type_ not in MEASURES for token in before)
    return any(token.is_quote for token in before) or (nouns and not subject)


def others_before(pronoun: Token, name: str, parsed: Parsed, reading: Reading) -> bool:
    """Whether the sentence before tells of another person than `name` whom a pronoun may mean."""
    gender = gender_of(pronoun.lower_)
    return gender is not None and bool(_people_before(parsed, reading, 1, gender) - {name})


def _people_before(parsed: Parsed, reading: Reading, reach: int, gender: Gender) -> set[str | None]:
    """The persons whom the sentences of the block name, up to `reach` before `parsed`.

    None among them is somebody without a sure name. Who is of another gender is left out.
    """
    found: set[str | None] = set()
    for earlier in reading.sentences[max(parsed.number - reach, 0) : parsed.number]:
        if earlier.block == parsed.block:
            found |= _people_of(earlier.number, reading, gender)
    return found


def _people_of(number: int, reading: Reading, gender: Gender) -> set[str | None]:
    """The persons in a sentence who may be of this gender."""
    discourse = reading.discourse
    people = {name for name in discourse.people(number) if name and may_be(name, gender, reading)}
    return people | ({None} if discourse.may_have_unnamed(number, gender) else set())


def topic_before(parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before, in the same block, is about: its subject, where no other fits."""
    before = reading.before(parsed)
    return reading.discourse.topic(before.number) if before is not None else None


def _person_of_paragraph_before(
    pronoun: Token, parsed: Parsed, reading: Reading, gender: Gender
) -> Topic | None:
    """Whom the last sentence of the paragraph before is about, where it names nobody else.

    A pronoun that opens the paragraph goes on with the person whom the last two were about, even if
    others were named there.
    """
    before = reading.sentences[parsed.number - 1] if parsed.number else None
    if before is None or not reading.goes_on(before, parsed):
        return None
    last = _last_with_people(before, reading)
    topic = reading.discourse.topic(last)
    if topic is None or topic.type != "person":
        return None
    alone = _people_of(last, reading, gender) <= {topic.name}
    lasting = last > 0 and reading.discourse.topic(last - 1) == topic
    return topic if alone or (lasting and _continues(pronoun)) else None


def _last_with_people(before: Parsed, reading: Reading) -> int:
    """The number of the last sentence, or of the one before if that is about nobody named."""
    number = before.number
    if reading.discourse.topic(number) is not None or reading.discourse.people(number):
        return number
    earlier = reading.before(before)
    return earlier.number if earlier is not None else number
