"""Which names are persons', and which full name a part of one means."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.titles import bare_title
from quizgen.lang.en.gazetteer import nationalities, place_class

_CLASSES = frozenset(word.lower() for word in lexicon.pairs("class_nouns"))
_GIVEN_NAMES = lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
_LEADING_CLASSES = lexicon.words("leading_classes")
_ERAS = lexicon.words("eras")
_OPENERS = lexicon.words("opening_adverbs")
_NAME_PARTICLES = lexicon.words("name_particles")
_NAMED_THINGS = frozenset({*lexicon.words("named_things"), "day", "house"}).union(
    map(str.lower, lexicon.pairs("class_nouns"))
)
_PERSON_NOUNS = lexicon.words("person_nouns")

_GENERATIONS = lexicon.alternatives("generations")
_GENERATION = re.compile(rf"[IVX]+|{_GENERATIONS}")

SURE = 2
"""How often a single word is called a person, and never anything else, before it is a surname."""

Labels = Mapping[str, Counter[str]]
"""How often the recogniser gave each label to each name."""


def full_names(
    labels: Labels, things: set[str], title: str | None = None, *, peopled: bool = True
) -> dict[str, str]:
    """The full name that each name of a person means, by the name: full, or its first or last word.

    A part means somebody where one full name only has it and no place or thing (`things`) bears it;
    of several who share a surname, it means the one whom the document is about (`title`). Who has
    one name only is called by it in a text that tells of people (`peopled`): in others it is as
    often a program's.
    """
    people = sorted(_labelled_in_full(labels) | _named_by_surname(labels))
    order = {name: place for place, name in enumerate(labels)}
    full = {name: _longest_form(name, people, order, title) for name in people}
    whole, title = sorted(set(full.values())), full.get(title or "", title)
    others = {name: votes for name, votes in labels.items() if name not in full}
    for part, names in _holders(whole, others).items():
        name = _meant_by(part, names, title, labels)
        called = name is not None and _is_called_by(part, names, labels)
        if name is not None and called and _may_mean(part, name, things, title):
            full[part] = name
    for name in _single_names(labels, things, people) if peopled else ():
        full.setdefault(name, name)
    return full


def _may_mean(part: str, name: str, things: set[str], title: str | None) -> bool:
    """Whether a part of a name can mean the person: no thing has it, or it is the title's last."""
    own = name == title and name.endswith(f" {part}")
    return (own or part not in things) and not place_class(part)


def _is_mostly_a_thing(part: str, name: str, labels: Labels) -> bool:
    """Whether the first word of a name is no given one, and mostly called a thing: a brand's.

    A king has one name and a number, which the recogniser takes for many things.
    """
    first, _, rest = name.partition(" ")
    king = _GENERATION.fullmatch(rest.removesuffix("."))
    known = king is not None or part in _GIVEN_NAMES
    return part == first and not known and not _mostly_a_person(_votes(part, labels))


def _longest_form(
    name: str, people: Sequence[str], order: Mapping[str, int], title: str | None
) -> str:
    """The one longer name of the same person: "Ana Maria Souza" for "Ana Souza" and "A. Souza".

    A name that comes before the longer one is somebody else's, as nobody is first called by less
    than the whole: "John Adams", and then "John Quincy Adams". Titles and initials are by less.
    """
    is_less = name == title or "." in name
    longer = [
        other
        for other in people
        if _is_short_for(name.split(), other.split())
        and (is_less or order.get(other, 0) < order.get(name, 0))
    ]
    return longer[0] if len(longer) == 1 else name


def _is_short_for(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a name is another without its middle names, or with initials for some of them."""
    if len(short) > len(whole) or short == whole or short[-1] != whole[-1]:
        return False
    if not _stands_for(short[0], whole[0]):
        return False
    middle = iter(whole[1:-1])
    return all(any(_stands_for(word, other) for other in middle) for word in short[1:-1])


def _stands_for(word: str, name: str) -> bool:
    """Whether a word is a part of a name or its initial."""
    return word == name or (len(word) == 2 and word[1] == "." and word[0] == name[0])


def _meant_by(part: str, names: set[str], title: str | None, labels: Labels) -> str | None:
    """The name that a part of it means; None where several have it and none is the title's.

    The given name of the title means its person where it is never called anything else.
    """
    if len(names) == 1:
        return next(iter(names))
    if title is None or title not in names:
        return None
    votes = _votes(part, labels)
    sure = votes["PERSON"] and votes["PERSON"] == votes.total()
    return title if title.endswith(f" {part}") or sure else None


def _single_names(labels: Labels, things: set[str], people: Sequence[str]) -> Iterator[str]:
    """The names of one word that surely are persons' and part of no longer one: "Philip"."""
    parts = {word for name in people for word in name.split()}
    for name, votes in labels.items():
        alone = name.isalpha() and _fits_in_a_name(name) and not _names_nobody(name)
        often = votes["PERSON"] >= SURE and votes["PERSON"] * 3 >= votes.total() * 2
        taken = name in parts | things or place_class(name) or _is_mostly_a_part(name, labels)
        if alone and often and not taken:
            yield name


def _is_mostly_a_part(name: str, labels: Labels) -> bool:
    """Whether longer names end in `name` more than now and then."""
    longer = sum(votes.total() for other, votes in labels.items() if other.endswith(f" {name}"))
    return longer * 4 > labels[name].total()


def title_person(title: str, labels: Labels) -> str | None:
    """The title of the document, where it is a name whose last word the text uses for a person."""
    name = _without_epithet(bare_title(title))
    words = name.split()
    if len(words) == 1 and name != bare_title(title):
        return name if _mostly_a_person(_votes(name, labels)) else None
    if not 2 <= len(words) <= 4 or not _may_be_titled(name):
        return _person_in_title(title, labels)
    longer = [other for other in labels if _is_short_for(words, other.split())]
    votes = sum((_votes(form, labels) for form in (name, words[-1], *longer)), Counter[str]())
    return name if _mostly_a_person(votes) else _person_in_title(title, labels)


def _may_be_titled(title: str) -> bool:
    """Whether a title looks like a name, and tells of nothing done: not "Setting Up Trib"."""
    first = title.split()[0]
    done = _DOING.fullmatch(first) is not None and first not in _GIVEN_NAMES
    return _looks_like_person(title) and not done


_DOING = re.compile(r"[A-Z][a-z]{2,}ing")


def _person_in_title(title: str, labels: Labels) -> str | None:
    """The one person of whom a title tells: "Edwin and the Fall of Ardal"."""
    words = {word.strip(".,:;'").removesuffix("'s").title() for word in title.split()}
    named = {
        name
        for name, votes in labels.items()
        if votes["PERSON"] >= SURE and _half_a_person(votes) and set(name.split()) <= words
    }
    return named.pop() if len(named) == 1 else None


def _without_epithet(name: str) -> str:
    """The name that a title of the form "Edwin the Tall" is of."""
    first, _, epithet = name.partition(" the ")
    return first if epithet[:1].isupper() and " " not in epithet and " " not in first else name


def _votes(name: str, labels: Labels) -> Counter[str]:
    return labels.get(name, Counter[str]())


def _mostly_a_person(votes: Counter[str]) -> bool:
    return votes["PERSON"] * 2 > votes.total()


def _half_a_person(votes: Counter[str]) -> bool:
    """Whether a name is called a person's as often as all else together, and no thing's as often.

    The recogniser takes a surname for one thing here and for another there.
    """
    several = len(votes) > 2 and votes["PERSON"] * 2 == votes.total()
    return _mostly_a_person(votes) or several


def _labelled_in_full(labels: Labels) -> set[str]:
    """The names of two to four words that are mostly called persons, or sometimes and look so."""
    found = {
        name
        for name, votes in labels.items()
        if 2 <= len(name.split()) <= 4
        and (_mostly_a_person(votes) or (votes["PERSON"] and _opens_with_a_given_name(name)))
        and _looks_like_person(name)
        and not _ends_in_a_class(name, labels)
    }
    return {name for name in found if not _is_named_after(name, found)}


def _ends_in_a_class(name: str, labels: Labels) -> bool:
    """Whether a name says by its last word what it is, and no given name opens it: "Ardal Castle".

    Who is called by that word is somebody: "Elias Church" where the text tells of "Church".
    """
    first, *_, last = name.split()
    return last.lower() in _CLASSES and first not in _GIVEN_NAMES and not _votes(last, labels)


def _is_named_after(name: str, people: set[str]) -> bool:
    """Whether a name is a person's with a thing behind it: "Ada Byron House"."""
    person, _, thing = name.rpartition(" ")
    return person in people and thing.lower() in _NAMED_THINGS


def _opens_with_a_given_name(name: str) -> bool:
    """Whether a name has a given name, and no word for a thing at its end: no "Charles River"."""
    first, *_, last = name.split()
    given = first in _GIVEN_NAMES
    return given and last.lower() not in _CLASSES | _NAMED_THINGS and not place_class(name)


def _named_by_surname(labels: Labels) -> set[str]:
    """Full names that the recogniser took for something else, but whose last word is a person's.

    "Kassym-Jomart Tokayev" where the text calls him "Tokayev", and no other name ends so.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in labels:
        words = _without_roles(name.split())
        if len(words) in (2, 3) and _is_surname(words[-1], labels) and _is_full_name(words):
            found[words[-1]].add(" ".join(words))
    return {min(names) for names in found.values() if len(names) == 1}


def _without_roles(words: list[str]) -> list[str]:
    """`words` without the role and nationality before a name: "Kazakh President"."""
    known = nationalities()
    start = 0
    while start < len(words) and (words[start].lower() in _PERSON_NOUNS or words[start] in known):
        start += 1
    return words[start:]


def _is_surname(word: str, labels: Labels) -> bool:
    """Whether `word` alone is often called a person, and never anything else."""
    votes = _votes(word, labels)
    return votes["PERSON"] >= SURE and votes["PERSON"] == votes.total()


def _is_full_name(words: Sequence[str]) -> bool:
    first = words[0]
    return not first.isupper() and _looks_like_person(" ".join(words))


def _holders(people: Sequence[str], labels: Labels) -> dict[str, set[str]]:
    """The full names that each first or last word is a part of.

    Names that end in such a word and were taken for something else count, too: "Rue Shaw" may be
    one more person of the name. So do bodies that begin with it: "Shaw" may be the "Shaw Works".
    A piece of a sentence is no name: "Lima told Shaw".
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for name in people:
        for part in _parts(name):
            holders[part].add(name)
    for name in itertools.filterfalse(_is_a_piece, labels):
        last = name.rpartition(" ")[2] if " " in name else ""
        if last in holders and not any(name.endswith(holder) for holder in holders[last]):
            holders[last].add(name)
        body = _body_named_after(name, holders)
        if body is not None and labels[name]["ORG"] * 2 > labels[name].total():
            holders[body].add(name)
    return holders


def _is_a_piece(name: str) -> bool:
    """Whether what was taken for a name has a word that no name has, as a verb in small letters."""
    return any(word.islower() and word not in _IN_NAMES for word in name.split())


_IN_NAMES = _NAME_PARTICLES | {"a", "an", "and", "for", "in", "of", "on", "the", "to"}


def _body_named_after(name: str, holders: Mapping[str, set[str]]) -> str | None:
    """The surname that a longer name has before its last word: "Ford" of "Ford Motor Company"."""
    words = name.split()[:-1]
    return next(
        (
            word
            for word in words
            if any(full.endswith(f" {word}") for full in holders.get(word, ()))
        ),
        None,
    )


def _parts(name: str) -> Iterator[str]:
    """The words of a full name that can mean the person: the first and the last, no titles."""
    words = name.split()
    return (part for part in {words[0], words[-1]} if not _names_nobody(part))


def _is_called_by(part: str, names: set[str], labels: Labels) -> bool:
    """Whether the text uses a part of a name alone, or could: a surname longer than initials."""
    if any(_is_mostly_a_thing(part, name, labels) for name in names):
        return False
    return part in labels or (len(part) > 2 and any(name.endswith(f" {part}") for name in names))


def _names_nobody(part: str) -> bool:
    """Whether a part of a name is a number or a title, and so no name by itself: "II", "Khan"."""
    return part.lower() in _PERSON_NOUNS or bool(_GENERATION.fullmatch(part))


def _looks_like_person(name: str) -> bool:
    words = name.split()
    opening = words[0].lower()
    led = opening in _LEADING_CLASSES or opening in _OPENERS
    placed = len(words) > 1 and words[1] == "of" and words[0].endswith(".")  # "N. of Augusta"
    return not led and not placed and all(map(_fits_in_a_name, words))


def _fits_in_a_name(word: str) -> bool:
    """Whether a person's name can have `word` in it: no number, no country, no short form."""
    return (
        (word[:1].isupper() or word in _NAME_PARTICLES or word == "of")  # "Isaac of Nineveh"
        and not any(char.isdigit() or char == "," for char in word)
        and word.lower() not in _ERAS
        and place_class(word) not in ("country", "continent")
        and not _is_short_form(word)
        and not _is_a_brand(word)
    )


def _is_a_brand(word: str) -> bool:
    """Whether `word` is written as products are ("BoatShot"), and not as "McLean" or "DeVries"."""
    found = _CAPITAL_INSIDE.match(word)
    return found is not None and found["opening"] not in _OF_SURNAMES


_CAPITAL_INSIDE = re.compile(r"(?P<opening>[A-Z][a-z]+)[A-Z][a-z]")
_OF_SURNAMES = frozenset(
    {"Da", "De", "Del", "Della", "Des", "Di", "Du", "Fitz", "La", "Le", "Les", "Lo", "Mac", "Mc"}
    | {"San", "St", "Ten", "Van", "Vander", "Von"}
)
"""What surnames begin with before another capital."""


def _is_short_form(word: str) -> bool:
    """Whether `word` is an abbreviation in capitals ("NATO"), and no number of a king's."""
    return (
        word.isupper() and word.isalpha() and 1 < len(word) < 5 and not _GENERATION.fullmatch(word)
    )
