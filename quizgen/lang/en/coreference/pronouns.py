"""What a pronoun takes up: the one name before it that fits, or nothing.

Each kind of pronoun has its own rule, and each rule wants a single candidate: of two that fit none
is taken. The distance is two sentences of one block (Hobbs 1978: nine antecedents of ten stand in
the pronoun's own sentence or the one before).
"""

from collections.abc import Mapping

from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Parsed, Reading, Topic
from quizgen.lang.en.analysis.mentions import bare_name, entity_of
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import SlotType

_KIN = lexicon.words("kin")
_OFFICES = lexicon.words("offices")
_PERSON_NOUNS = lexicon.words("person_nouns")

Made = Mapping[int, tuple[str, SlotType | None]]
"""What is read instead of a token, and its type."""

REACH = 2
"""Sentences: a person named longer ago may have been left for another."""

LONGEST_NAME = 7
"""Words: a longer subject is a description, and repeating it makes a stem heavy."""

_PERSONAL = frozenset("he she him his her".split())
_NEUTRAL = frozenset("it its".split())
_PLURAL = frozenset("they their".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THINGS = frozenset(["ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"])
_MEASURES = frozenset(["DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"])


def antecedent(token: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """What the pronoun `token` means, where one name only can be meant; None otherwise."""
    lower = token.lower_
    if lower in _PERSONAL and not _person_before(token):
        return _person(token, parsed, reading)
    if token.dep_ not in (*_SUBJECTS, "poss") or not _first_noun(token):
        return None
    topic = _topic_before(parsed, reading)
    if topic is None or topic.type == "person":
        return None
    if lower in _NEUTRAL and not topic.plural:
        return None if lower == "it" and _expletive(token) else topic
    return topic if lower in _PLURAL and topic.plural else None


def taken_up_again(pronoun: Token, meant: Topic, reading: Reading) -> bool:
    """Whether an object pronoun means `meant`, whom the sentence has taken up before.

    It cannot mean the subject of its own verb (principle B; Chomsky, Lectures on Government and
    Binding, 1981): so where nobody but that subject is named, it means the other person.
    """
    if pronoun.lower_ not in ("him", "her") or pronoun.dep_ != "dobj" or meant.type != "person":
        return False
    verb = pronoun.head
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is not None and subject.tag_ == "WP" and verb.dep_ == "relcl":
        subject = verb.head
    span = entity_of(subject) if subject is not None else None
    if span is None or reading.mentions.full_name(bare_name(span)) == meant.name:
        return False
    before = [t for t in pronoun.doc[: pronoun.i] if not span.start <= t.i < span.end]
    return not any(t.ent_type_ == "PERSON" or _is_somebody(t) for t in before)


def _person(pronoun: Token, parsed: Parsed, reading: Reading) -> Topic | None:
    """The person whom the sentences before are about, or the only one that they name.

    A pronoun that opens the sentence takes up the subject before it, whoever else stood there.
    """
    topic = _topic_before(parsed, reading)
    if topic is not None and topic.type == "person" and not topic.plural:
        others = reading.people.get(parsed.number - 1, frozenset()) - {topic.name}
        return topic if pronoun.i == 0 or not others else None
    if topic is not None and _turns_out_a_person(topic, parsed, reading):
        return Topic(topic.name.removeprefix("the "), "person")
    named: set[str | None] = set()
    for number in range(max(parsed.number - REACH, 0), parsed.number):
        if reading.sentences[number].block == parsed.block:
            named |= reading.people.get(number, frozenset())
    if not named and _only_the_title(parsed, reading):
        named = {reading.mentions.title}
    name = named.pop() if len(named) == 1 else None
    return Topic(name, "person") if name else None


def _turns_out_a_person(topic: Topic, parsed: Parsed, reading: Reading) -> bool:
    """Whether a name of another type must be a person's, since "he" follows and nobody else is."""
    if topic.plural or topic.type not in ("name", "organisation", "place") or "the " in topic.name:
        return False
    return not (reading.people.get(parsed.number - 1) or place_class(topic.name))


def _only_the_title(parsed: Parsed, reading: Reading) -> bool:
    """Whether the block so far names nobody but the person that the document is about."""
    earlier: set[str | None] = set()
    for number in range(parsed.number):
        if reading.sentences[number].block == parsed.block:
            earlier |= reading.people.get(number, frozenset())
    return earlier <= {reading.mentions.title}


def _person_before(pronoun: Token) -> bool:
    """Whether somebody stands before the pronoun in its sentence, and may be meant."""
    return any(
        token.ent_type_ == "PERSON"
        or (token.pos_ == "PROPN" and token.dep_ in _SUBJECTS)
        or _is_somebody(token)
        for token in pronoun.doc[: pronoun.i]
    )


def _is_somebody(token: Token) -> bool:
    """Whether a noun without a name means one person: "the king", "her father"."""
    lemma = token.lemma_.lower()
    common = token.tag_ in ("NN", "NNP") and not token.ent_type_
    return common and (lemma in _PERSON_NOUNS or lemma in _KIN) and not _is_held(token)


def _is_held(token: Token) -> bool:
    """Whether a noun names what somebody does and nobody new: "served as mayor", "in person"."""
    preposition = token.head
    if token.dep_ != "pobj" or preposition.dep_ != "prep":
        return False
    holder = preposition.head
    held = preposition.lower_ == "as" and holder.pos_ == "VERB"
    held = held or (preposition.lower_ == "in" and not list(token.children))
    return held or (preposition.lower_ == "of" and holder.lemma_.lower() in _OFFICES)


def _first_noun(pronoun: Token) -> bool:
    """Whether nothing that the pronoun could mean stands before it in its sentence."""
    return not any(
        token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in _MEASURES
        for token in pronoun.doc[: pronoun.i]
    )


def _expletive(token: Token) -> bool:
    verb = token.head
    if any(child.dep_ in ("ccomp", "csubj", "xcomp", "advcl") for child in verb.children):
        return True
    return verb.lemma_ in ("seem", "appear", "rain", "snow", "take", "happen")


def _topic_before(parsed: Parsed, reading: Reading) -> Topic | None:
    """What the sentence before, in the same block, is about: its subject, where no other fits."""
    before = reading.before(parsed)
    if before is None or before.block != parsed.block:
        return None
    return reading.topics.get(before.number)


def note_topic(parsed: Parsed, reading: Reading, made: Made) -> None:
    """Remember in `reading` whom `parsed` names, and what it is about: its subject, if certain."""
    reading.people[parsed.number] = _people(parsed.doc, reading, made)
    subject = _root_subject(parsed.doc)
    if subject is None:
        return
    text, kind = made.get(subject.i, ("", None))
    if text:
        plural = " and " in text or (kind == "group" and text.endswith("s"))
        reading.topics[parsed.number] = Topic(text, kind or "name", plural=plural)
        return
    topic = _named_topic(subject, parsed.doc, reading) or _described_topic(subject, reading)
    if topic is not None:
        reading.topics[parsed.number] = topic


def _people(doc: Doc, reading: Reading, made: Made) -> frozenset[str | None]:
    """The persons of a sentence by their full names; None stands for one without a sure name."""
    found: set[str | None] = {text for text, kind in made.values() if kind == "person" and text}
    inside: set[int] = set()
    for span in doc.ents:
        name = bare_name(span)
        if span.label_ == "PERSON" or reading.mentions.is_person(name):
            sure = reading.mentions.is_person(name)
            found.add(reading.mentions.full_name(name) if sure else None)
            inside.update(token.i for token in span)
            inside.update(token.i for token in span.root.children)
            inside.add(span.root.head.i)
    if any(_is_somebody(token) and token.i not in inside for token in doc):
        found.add(None)
    return frozenset(found)


def _named_topic(subject: Token, doc: Doc, reading: Reading) -> Topic | None:
    """The name that the subject is, where no other thing of its kind plays a part."""
    span = entity_of(subject)
    coordinated = any(child.dep_ == "conj" for child in subject.children)
    if span is None or coordinated or subject.tag_ not in ("NNP", "NNPS"):
        return _listed_topic(subject) if coordinated else None
    name = bare_name(span)
    full = reading.mentions.full_name(name)
    person = span.label_ == "PERSON" or reading.mentions.is_person(name)
    kind: SlotType = "person" if person else reading.mentions.type_of(span)
    people = span.label_ in ("NORP", "ORG") and subject.tag_ == "NNPS"
    if kind in ("date", "number") or (kind == "group" and not people):
        return None
    if people:
        alone = not any(
            token.tag_ in ("NNS", "NNPS") and token.i != subject.i and not token.ent_type_
            for token in doc
        )
        return Topic(_articled(span, name), "group", plural=True) if alone else None
    rivals = {
        reading.mentions.full_name(bare_name(other))
        for other in doc.ents
        if (other.label_ == "PERSON" if kind == "person" else other.label_ in _THINGS)
        and other.root.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "conj", "agent")
    } - {full}
    if rivals or subject.tag_ == "NNPS":
        return None
    plural = subject.head.tag_ == "VBP"  # "Lindisfarne are a band"
    return Topic(full if kind == "person" else _articled(span, full), kind, plural)


def _listed_topic(subject: Token) -> Topic | None:
    """Several names together: "Grissom, White and Chaffee"."""
    named = [token for token in subject.subtree if token.pos_ not in ("CCONJ", "PUNCT")]
    if len(named) > LONGEST_NAME or any(token.pos_ != "PROPN" for token in named):
        return None
    return Topic(realise(list(subject.subtree), {}).words, "other", plural=True)


def _described_topic(subject: Token, reading: Reading) -> Topic | None:
    """The subject as a phrase: a name that the recogniser missed, or the title's own noun."""
    titled = subject.lemma_.lower() in reading.topic and len(reading.topic) == 1
    if not titled and (subject.tag_ != "NNP" or subject.ent_type_):
        return None
    try:
        tokens = kept_tokens(subject)
    except BrokenPhrase:
        return None
    longest = 2 if titled else LONGEST_NAME
    if len(tokens) > longest or any(t.dep_ in ("conj", "poss", "relcl") for t in tokens):
        return None
    plural = subject.tag_ in ("NNS", "NNPS") or subject.head.tag_ == "VBP"
    words = realise(tokens, {}).words
    if tokens[0].i == 0 and (tokens[0].pos_ == "DET" or tokens[0].tag_ in ("NN", "NNS")):
        words = words[:1].lower() + words[1:]
    return Topic(words, "other" if titled else "name", plural=plural)


def _articled(span: Span, name: str) -> str:
    start = span.start
    has = span.doc[start].lower_ == "the" or (start > 0 and span.doc[start - 1].lower_ == "the")
    return f"the {name}" if has else name


def _root_subject(doc: Doc) -> Token | None:
    root = next(token for token in doc if token.dep_ == "ROOT")
    return next((child for child in root.children if child.dep_ in _SUBJECTS), None)
