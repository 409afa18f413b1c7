"""What a pronoun refers to: the one name before it that fits, or nothing.

Each kind of pronoun has its own rule, and each rule wants a single candidate: of two that fit none
is taken. The distance is two sentences of one block (Hobbs 1978: nine antecedents of ten are in
the pronoun's own sentence or the one before).
"""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.discourse import Topic
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, root_of, subject_of
from quizgen.lang.en.coreference.expletives import is_expletive
from quizgen.lang.en.coreference.genders import gender_of
from quizgen.lang.en.coreference.persons import is_placed, is_somebody
from quizgen.lang.en.coreference.themes import theme_meant
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import AUXILIARIES, MEASURES, NOUNS, PLURAL_TAGS, SUBJECTS
from quizgen.model import SlotType

_ACCUSATIVE = lexicon.words("accusative_pronouns")
_ANIMATE = lexicon.words("animate_pronouns")
_INANIMATE = lexicon.words("inanimate_pronouns")
_NOMINATIVE = lexicon.words("nominative_pronouns")
_PLURAL = lexicon.words("plural_pronouns")
_POSSESSIVE = lexicon.words("third_person_possessives")

REACH = 2
"""Sentences: a person named longer ago may have been left for another."""

_OF_THINGS = (_INANIMATE | _PLURAL) & (_NOMINATIVE | _POSSESSIVE)
"""The forms that mean a thing or several: no "them" or "theirs"."""
_READ = _ANIMATE | _OF_THINGS
"""The forms for which an antecedent is looked for."""

_BEFORE_OPENING = frozenset({"ADV", "CCONJ", "PUNCT"})
_SUBJECT_OR_OWNER = SUBJECTS | {"poss"}
_MAY_NAME_SOMEBODY = frozenset({"", "NORP", "PERSON"})
_MAY_BE_PERSONS = frozenset[SlotType]({"name", "organisation", "place"})


def pronouns(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """The first pronoun of the sentence whose antecedent is certain, and its like after it."""
    if parsed.words.isdisjoint(_READ):
        return
    meant: Topic | None = None
    for token in parsed.doc:
        if meant is not None:
            if refers_again(token, meant, reading):
                yield [token], Replacement(meant.name, meant.type)
            continue
        meant = antecedent(token, parsed, reading)
        if meant is not None:
            yield [token], _read_as(meant, token)


def _read_as(meant: Topic, pronoun: Token) -> Replacement:
    if pronoun.dep_ != "poss":
        return Replacement(meant.name, meant.type)
    mark = "'" if meant.plural and meant.name.endswith("s") else "'s"
    return Replacement(f"{meant.name}{mark}")


def antecedent(token: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the pronoun `token` refers to, where it can be one name only; None otherwise."""
    if token.lower_ in _ANIMATE:
        person = None if _person_before(token, reading) else _person(token, parsed, reading)
        return person if person is not None and _is_called(person, token, reading) else None
    for topic in (_thing_before(token, parsed, reading), theme_meant(token, parsed, reading)):
        if topic is not None and _agrees(topic, token, parsed, reading):
            return None if is_expletive(token) else topic
    return None


def _agrees(topic: Topic, pronoun: Token, parsed: Parsed, reading: Reading) -> bool:
    """Whether a pronoun has the number of a topic; an organisation can be "they", too.

    So it can where its sentence named nothing in the plural.
    """
    plural = pronoun.lower_ in _PLURAL
    if topic.plural or not plural or topic.type != "organisation":
        return topic.plural == plural
    before = reading.before(parsed)
    alone = before is not None and not any(token.tag_ in PLURAL_TAGS for token in before.doc)
    return alone and not _shows_plural(pronoun)


def _shows_plural(pronoun: Token) -> bool:
    """Whether the verb of a pronoun would not agree with a singular noun: "they are"."""
    verbs = (pronoun.head, *dependents(pronoun.head, AUXILIARIES))
    subject = pronoun.dep_ in SUBJECTS
    return subject and any(verb.tag_ == "VBP" or verb.lower_ == "were" for verb in verbs)


def _is_called(person: Topic, pronoun: Token, reading: Reading) -> bool:
    """Whether the text has not called a person by a pronoun of another gender."""
    return reading.discourse.gender(person.name) in (None, gender_of(pronoun.lower_))


def refers_again(pronoun: Token, meant: Topic, reading: Reading) -> bool:
    """Whether an object pronoun means `meant`, to whom the sentence has referred before.

    It cannot mean the subject of its own verb (principle B; Chomsky, Lectures on Government and
    Binding, 1981): so where nobody but that subject is named, it means the other person.
    """
    if _goes_on_as_subject(pronoun, meant):
        return True
    accusative = pronoun.lower_ in _ACCUSATIVE and pronoun.dep_ == "dobj"
    if not accusative or meant.type != "person":
        return False
    subject = _who_acts(pronoun.head)
    span = entity_of(subject) if subject is not None else None
    if span is None or reading.mentions.full_name(bare_name(span)) == meant.name:
        return False
    return not any(
        _may_be_person(token, reading) and not span.start <= token.i < span.end
        for token in pronoun.doc[: pronoun.i]
    )


def _goes_on_as_subject(pronoun: Token, meant: Topic) -> bool:
    """Whether the main clause goes on with what its opening named: "Due to their food, they"."""
    nominative = pronoun.lower_ in _OF_THINGS & _NOMINATIVE and pronoun.dep_ in SUBJECTS
    main = pronoun.head.dep_ == "ROOT" and meant.type != "person"
    before = pronoun.doc[: pronoun.i]
    return (
        nominative
        and main
        and meant.plural == (pronoun.lower_ in _PLURAL)
        and not any(token.dep_ in SUBJECTS for token in before)
    )


def _who_acts(verb: Token) -> Token | None:
    """The subject of a verb; of one in a relative clause, the noun that "who" stands for."""
    subject = subject_of(verb)
    relative = subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl"
    return verb.head if relative else subject


def _may_be_person(token: Token, reading: Reading) -> bool:
    span = entity_of(token)
    named = span is not None and token.ent_type_ == "PERSON"
    if span is not None and named and is_placed(span):
        return reading.mentions.is_person(bare_name(span))
    return named or is_somebody(token)


def _person_before(pronoun: Token, reading: Reading) -> bool:
    """Whether somebody is named before the pronoun in its sentence, and may be meant."""
    return any(
        _may_be_person(token, reading) or (token.pos_ == "PROPN" and token.dep_ in SUBJECTS)
        for token in pronoun.doc[: pronoun.i]
    )


def _person(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """The person whom the sentences before are about, or the only one that they name.

    A pronoun that opens the sentence refers to the subject of the one before, even if others were
    named there.
    """
    if reading.before(parsed) is None:
        last = _person_of_paragraph_before(pronoun, parsed, reading)
        return last or _only_person(parsed, reading)
    topic = _topic_before(parsed, reading)
    people = _people_before(parsed, reading, 1)
    if topic is not None and topic.type == "person" and not topic.plural:
        return topic if _continues(pronoun) or people <= {topic.name} else None
    if topic is not None and _must_be_person(topic) and not people:
        return Topic(topic.name, "person")
    return None if _opens_with_another(parsed, reading) else _only_person(parsed, reading)


def _opens_with_another(parsed: Parsed, reading: Reading) -> bool:
    """Whether the subject before is a bare name that may be a person's, though nobody said so."""
    before = reading.before(parsed)
    subject = subject_of(root_of(before.doc)) if before is not None else None
    if subject is None or subject.tag_ != "NNP" or subject.ent_type_ not in _MAY_NAME_SOMEBODY:
        return False
    span = entity_of(subject)
    known = reading.mentions.is_person(bare_name(span) if span is not None else subject.text)
    return not known and not any(child.dep_ in ("det", "poss") for child in subject.children)


def _continues(pronoun: Token) -> bool:
    """Whether a pronoun opens its sentence, adverbs aside: "Finally he built a fleet"."""
    return all(token.pos_ in _BEFORE_OPENING for token in pronoun.doc[: pronoun.i])


def _must_be_person(topic: Topic) -> bool:
    """Whether a name of another type may be a person's, as "he" after it makes certain."""
    singular = not topic.plural and "the " not in topic.name
    return singular and topic.type in _MAY_BE_PERSONS and not place_class(topic.name)


def _only_person(parsed: Parsed, reading: Reading) -> Topic | None:
    """The one person whom the sentences before name; without one, whom the document is about."""
    title = reading.mentions.title
    named = _people_before(parsed, reading, REACH)
    if not named and _people_before(parsed, reading, parsed.number) <= {title}:
        named = {title}
    name = next(iter(named)) if len(named) == 1 else None
    return Topic(name, "person") if name else None


def _people_before(parsed: Parsed, reading: Reading, reach: int) -> set[str | None]:
    """The persons whom the sentences of the same block name, up to `reach` before `parsed`."""
    found: set[str | None] = set()
    for earlier in reading.sentences[max(parsed.number - reach, 0) : parsed.number]:
        if earlier.block == parsed.block:
            found |= reading.discourse.people(earlier.number)
    return found


def _topic_before(parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before, in the same block, is about: its subject, where no other fits."""
    before = reading.before(parsed)
    return reading.discourse.topic(before.number) if before is not None else None


def _person_of_paragraph_before(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
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
    alone = reading.discourse.people(last) <= {topic.name}
    lasting = last > 0 and reading.discourse.topic(last - 1) == topic
    return topic if alone or (lasting and _continues(pronoun)) else None


def _last_with_people(before: Parsed, reading: Reading) -> int:
    """The number of the last sentence, or of the one before if that is about nobody named."""
    number = before.number
    if reading.discourse.topic(number) is not None or reading.discourse.people(number):
        return number
    earlier = reading.before(before)
    return earlier.number if earlier is not None else number


def _thing_before(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before is about, where it is no person and the pronoun may mean it."""
    if pronoun.lower_ not in _OF_THINGS or pronoun.dep_ not in _SUBJECT_OR_OWNER:
        return None
    topic = _topic_before(parsed, reading) if _is_first_noun(pronoun) else None
    if topic is None or topic.type == "person":
        return None
    return None if topic.heavy and pronoun.dep_ == "poss" else topic


def _is_first_noun(pronoun: Token) -> bool:
    """Whether nothing that the pronoun could mean is before it in its sentence."""
    return not any(
        token.pos_ in NOUNS and token.ent_type_ not in MEASURES
        for token in pronoun.doc[: pronoun.i]
    )
