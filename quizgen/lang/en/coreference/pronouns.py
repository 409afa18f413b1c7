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
from quizgen.lang.en.analysis.tree import dependent, dependents, subject_of
from quizgen.lang.en.coreference.binding import is_another, is_told_ahead
from quizgen.lang.en.coreference.continued import subject_continued
from quizgen.lang.en.coreference.first_nouns import is_first_noun
from quizgen.lang.en.coreference.people_before import person_meant, topic_before
from quizgen.lang.en.coreference.rivals import may_be_person
from quizgen.lang.en.coreference.themes import theme_meant
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import (
    AUXILIARIES,
    PLURAL_TAGS,
    SUBJECTS,
)
from quizgen.lang.en.syntax.expletives import is_expletive

_ACCUSATIVE = lexicon.words("accusative_pronouns")
_ANIMATE = lexicon.words("animate_pronouns")
_INANIMATE = lexicon.words("inanimate_pronouns")
_NOMINATIVE = lexicon.words("nominative_pronouns")
_PLURAL = lexicon.words("plural_pronouns")
_POSSESSIVE = lexicon.words("third_person_possessives")

_OF_THINGS = (_INANIMATE | _PLURAL) & (_NOMINATIVE | _POSSESSIVE)
"""The forms that mean a thing or several: no "them" or "theirs"."""
_READ = _ANIMATE | _OF_THINGS
"""The forms for which an antecedent is looked for."""

_SUBJECT_OR_OWNER = SUBJECTS | {"poss"}


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
        if meant is not None and not is_told_ahead(token, meant.name, reading):
            yield [token], _read_as(meant, token)


def _read_as(meant: Topic, pronoun: Token) -> Replacement:
    if pronoun.dep_ != "poss":
        return Replacement(meant.name, meant.type)
    mark = "'" if meant.plural and meant.name.endswith("s") else "'s"
    return Replacement(f"{meant.name}{mark}")


def antecedent(token: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the pronoun `token` refers to, where it can be one name only; None otherwise."""
    if token.lower_ in _ANIMATE:
        return person_meant(token, parsed, reading)
    for find in (_thing_before, theme_meant, subject_continued):
        topic = find(token, parsed, reading)
        if topic is not None and _agrees(topic, token, parsed, reading):
            other = is_expletive(token) or is_another(token, topic.name, reading)
            return None if other or _goes_on_about(token, topic, parsed, reading) else topic
    return None


def _goes_on_about(pronoun: Token, topic: Topic, parsed: Parsed, reading: Reading) -> bool:
    """Whether "it also" may go on about what "which" told of: "a mill, which grinds rye"."""
    before = reading.before(parsed) if pronoun.lower_ == "it" and "also" in parsed.words else None
    if before is None or "which" not in before.words:
        return False
    return any(
        token.dep_ == "relcl" and token.head.dep_ in _OBJECTS and token.head.text not in topic.name
        for token in before.doc
    )


_OBJECTS = frozenset({"dobj", "attr"})


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
        may_be_person(token, reading) and not span.start <= token.i < span.end
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


def _thing_before(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before is about, where it is no person and the pronoun may mean it."""
    if pronoun.lower_ not in _OF_THINGS or pronoun.dep_ not in _SUBJECT_OR_OWNER:
        return None
    if (titled := _title_of_its_class(pronoun, reading)) is not None:
        return titled
    topic = topic_before(parsed, reading) if is_first_noun(pronoun) else None
    if topic is None or topic.type == "person" or _is_somebody(topic, parsed, reading):
        return None
    return None if topic.heavy and pronoun.dep_ == "poss" else topic


def _is_somebody(topic: Topic, parsed: Parsed, reading: Reading) -> bool:
    """Whether a name that the recogniser took for a thing's is a person's, as the text shows.

    It calls the one of that name "he", or says what "he" owns: "Lind presented his map".
    """
    if topic.plural or topic.type == "place":
        return False
    if reading.mentions.is_person(topic.name) or reading.discourse.gender(topic.name):
        return True
    before = reading.before(parsed)
    if before is None or reading.discourse.people(before.number):
        return False
    return any(token.lower_ in _ANIMATE and token.dep_ == "poss" for token in before.doc)


def _title_of_its_class(pronoun: Token, reading: Reading) -> Topic | None:
    """What the document is about, where "it" is said to be one of its class: "It is the city"."""
    classes, verb = reading.classes, pronoun.head
    said = dependent(verb, "attr") if verb.lemma_ == "be" and pronoun.i == 0 else None
    title = classes.title
    if said is None or title is None or said.tag_ != "NN":
        return None
    place = bool(place_class(title)) and said.lemma_.lower() in classes.title_classes
    return Topic(title, "place") if place else None
