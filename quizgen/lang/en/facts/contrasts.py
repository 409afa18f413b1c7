"""How two things differ, as a sentence says it: "A does this, whereas B does that", "unlike B"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    is_mark,
    root_of,
    subject_of,
)
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS, SUBJECTS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.syntax.constituents import BrokenPhrase, after_comma, kept_tokens, realise
from quizgen.lang.en.syntax.stance import verb_stance
from quizgen.model import Contrast, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_CONNECTIVES = lexicon.words("connectives")
_CONTRASTING = frozenset({"whereas", "while", "but"})
_LOOSE = frozenset({"prep", "relcl", "acl", "appos"})
_SAID_OF = frozenset({"attr", "acomp"})
_STANDING_FOR = frozenset({"that", "those"})

MOST_INCOMPLETE = 3
"""How much the words of both sides may say less alone than in the text."""

SHORTEST, LONGEST = 6, 28
"""Words of what is said of both: a longer answer is not remembered as one."""


def contrast_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The contrast that the main clause of the sentence draws, where both sides are named."""
    if material.parsed.fault:
        return
    root = root_of(material.parsed.doc)
    found = _against(root, material) or _unlike(root, material) or _differs(root, material)
    if found is not None:
        trace.reach(Stage.CONTRASTS)
        yield found


def _against(root: Token, material: Material) -> Contrast | None:
    """ "The horse is fast, whereas the ox is strong." """
    other = next(
        (verb for verb in dependents(root, {"advcl"}) if _is_set_against(verb, root)), None
    )
    if other is None or verb_stance(root) == "claimed":
        return None
    one, two = subject_of(root), subject_of(other)
    if one is None or two is None or not are_two(one, two):
        return None
    first = _words(one, material)
    second = _words(two, material, instead=one)
    said = without_marks(_without_asides(root.doc))
    told = len(said) >= SHORTEST
    return _contrast(first, second, said, root, one, material) if told else None


def are_two(one: Token, two: Token) -> bool:
    """Whether two subjects are named, and are not one thing."""
    alike = one.lemma_.lower() == two.lemma_.lower()
    persons = _is_a_named_person(one) and _is_a_named_person(two)  # who sang, and who spoke
    named = _is_named(one) and _is_named(two) and not persons
    return named and (not alike or _told_apart(one, two))


def _is_set_against(verb: Token, root: Token) -> bool:
    """Whether a clause with a subject of its own says something else of something else."""
    mark = next((m for m in dependents(verb, {"mark"}) if m.lower_ in _CONTRASTING), None)
    if mark is None or not has_dependent(verb, SUBJECTS):
        return False
    after = mark.i > root.i and mark.i > 0 and mark.nbor(-1).text == ","
    return mark.lower_ == "whereas" or (
        mark.lower_ == "while" and after and _is_lasting(verb, root)
    )


def _is_lasting(verb: Token, root: Token) -> bool:
    """Whether "while" says no time: neither side tells what was going on just then."""
    subjects = (subject_of(verb), subject_of(root))
    acts = any(one is not None and _is_a_named_person(one) for one in subjects)
    return verb.tag_ != "VBG" and root.tag_ != "VBG" and not acts


def _is_a_named_person(subject: Token) -> bool:
    """Whether a subject is a person's name, or has one behind it: "the singer Ana Souza"."""
    names = (subject, *dependents(subject, {"appos"}))
    return any(name.ent_type_ == "PERSON" for name in names)


def _told_apart(one: Token, two: Token) -> bool:
    """Whether two subjects of one noun have different modifiers: "red wine", "white wine"."""
    modifiers = [
        {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound", "nummod")}
        for noun in (one, two)
    ]
    return bool(modifiers[0]) and bool(modifiers[1]) and modifiers[0] != modifiers[1]


def _is_named(subject: Token) -> bool:
    if subject.lower_ in _STANDING_FOR:
        return has_dependent(subject, {"prep"})
    return subject.pos_ in NOUNS


def _unlike(root: Token, material: Material) -> Contrast | None:
    """ "Unlike most birds, penguins do not fly." """
    preposition = next(filter(_sets_apart, dependents(root, {"prep"})), None)
    other = dependent(preposition, "pobj") if preposition is not None else None
    one = subject_of(root)
    if preposition is None or other is None or one is None or one.pos_ not in NOUNS:
        return None
    if root.lemma_ == "be" and preposition.i > root.i and not has_dependent(root, _SAID_OF):
        return None  # "its leaves are unlike those of the oak": how, is not said
    inside = {token.i for token in preposition.subtree}
    said = without_marks([token for token in root.doc if token.i not in inside])
    if len(said) < SHORTEST:
        return None
    second, told = _words(other, material), _told_of(other)
    return _contrast(_words(one, material), second, said, root, one, material, told)


def _sets_apart(preposition: Token) -> bool:
    """Whether a preposition says that two are not alike: "not unlike" says that they are."""
    denied = preposition.i > 0 and preposition.nbor(-1).lower_ == "not"
    return preposition.lower_ == "unlike" and not denied


def _told_of(other: Token) -> list[Token]:
    """What a clause behind a comma tells of the other side: "unlike the ox, which is strong"."""
    clause = next(filter(_is_set_off, dependents(other, {"relcl"})), None)
    which = subject_of(clause) if clause is not None else None
    if clause is None or which is None or which.lower_ not in _RELATIVES:
        return []
    words = [token for token in clause.subtree if token.i > which.i]
    return without_marks(words) if which.i == min(one.i for one in clause.subtree) else []


_RELATIVES = frozenset({"which", "who"})


def _differs(root: Token, material: Material) -> Contrast | None:
    """ "A lock differs from a weir in that it lets ships pass." """
    subject = subject_of(root)
    parted = _parted(root) if _says_different(root) else None
    if parted is None or subject is None:
        return None
    other, said = parted
    one = _words(subject, material)
    if said[0].lower_ in _TAKING_UP and one is not None:
        said = [*one, *said[1:]]
    return _contrast(one, other, said, root, subject, material)


def _parted(root: Token) -> tuple[list[Token], list[Token]] | None:
    """What stands behind "from" as far as "in that", and what behind that; None without both."""
    doc, words = root.doc, [token.lower_ for token in root.doc]
    start = next((n for n in range(root.i, len(words)) if words[n] == "from"), len(words))
    end = next((n for n in range(start, len(words)) if words[n : n + 2] == ["in", "that"]), None)
    if end is None or end + MOST_SHARED >= len(words) or end - start > LONGEST_SIDE:
        return None
    return list(doc[start + 1 : end]), without_marks(list(doc[end + 2 :]))


def _says_different(verb: Token) -> bool:
    different = any(one.lower_ == "different" for one in dependents(verb, {"acomp"}))
    return verb.lemma_ == "differ" or different


_TAKING_UP = frozenset({"it", "they"})
LONGEST_SIDE, MOST_SHARED = 9, 4
"""Tokens from "from" to "in that" at most, and at least from there to the end."""


def _words(noun: Token, material: Material, instead: Token | None = None) -> list[Token] | None:
    """The words of one side; of "those on sand", the noun that it stands for before them."""
    try:
        tokens = kept_tokens(noun)
    except BrokenPhrase:
        return None
    if instead is not None and noun.lower_ in _STANDING_FOR:
        tokens = [instead, *(token for token in tokens if token.i != noun.i)]
    return tokens


def _without_asides(doc: Doc) -> list[Token]:
    """The words of a sentence but for what commas set off behind a noun or a verb."""
    loose = {token.i for head in filter(_is_set_off, doc) for token in head.subtree}
    kept = [token for token in doc if token.i not in loose]
    pairs = zip(kept, [*kept[1:], None], strict=True)
    return [token for token, after in pairs if token.text != "," or _parts(token, after)]


def _is_set_off(head: Token) -> bool:
    return head.dep_ in _LOOSE and head.i > head.head.i and after_comma(head)


def _parts(comma: Token, after: Token | None) -> bool:
    """Whether a comma still has behind it what it had."""
    return after is not None and after.i == comma.i + 1


def without_marks(tokens: list[Token]) -> list[Token]:
    while tokens and _opens_loosely(tokens[0]):
        tokens = tokens[1:]
    while tokens and is_mark(tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _opens_loosely(token: Token) -> bool:
    """Whether a word only ties a sentence to the one before: "However, the ox is strong"."""
    ties = token.dep_ == "advmod" and token.lower_ in _CONNECTIVES
    return ties or token.is_punct or token.pos_ == "CCONJ"


def _contrast(
    one: Sequence[Token] | None,
    other: Sequence[Token] | None,
    said: Sequence[Token],
    root: Token,
    subject: Token,
    material: Material,
    told: Sequence[Token] = (),
) -> Contrast | None:
    """The contrast in words; None where a side is not known or cannot be understood alone.

    What is `told` of the other side alone is said beside the rest, with "whereas".
    """
    if not one or not other or len(said) + len(told) > LONGEST:
        return None
    if incompleteness(one, material) or _is_torn(one, other):  # "the front feet" of which animal?
        return None
    both = [*said, *told]
    leaning = incompleteness(both, material)
    if dependence(both, material) or leaning > MOST_INCOMPLETE:
        return None
    texts = material.texts
    read = {place: text for place, text in texts.items() if root.doc[place].tag_ != "PRP$"}
    first, second = (_inside(side, realise(side, read).words) for side in (one, other))
    words = realise(said, texts).words.strip(" ,")
    words = words[:1].upper() + words[1:]
    if told:
        words = f"{words}, whereas {second} {realise(told, texts).words.strip(' ,')}"
    return Contrast(
        id=FactId(digest("contrast", fold(first), fold(second), fold(words))),
        statement=Statement(parts=(Words(text=f"{words}."),)),
        evidence=(material.evidence,),
        leaning=leaning,
        one=first,
        other=second,
        said=words,
        plural=subject.tag_ in PLURAL_TAGS or has_dependent(subject, {"conj"}),
        past=is_past(root),
    )


def _is_torn(*sides: Sequence[Token]) -> bool:
    """Whether a hyphen goes on with the last word of a side: "hard x" of "hard x-rays"."""
    after = (last.doc[last.i + 1 : last.i + 2].text for last in (side[-1] for side in sides))
    return "-" in after


def _inside(side: Sequence[Token], words: str) -> str:
    """The words of a side inside a sentence."""
    first = side[0]
    great = first.pos_ == "PROPN" or (first.ent_type_ and first.pos_ != "DET")
    return words if great or first.i > 0 else inside(words)


def is_past(root: Token) -> bool:
    return any(verb.tag_ == "VBD" for verb in (root, *dependents(root, {"aux", "auxpass"})))
