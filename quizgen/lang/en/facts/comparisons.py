"""Which of two is more: "Oak is harder than pine", "snow falls more in May than in June"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.coreference.things import is_several
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.contrasts import are_two, is_past, without_marks
from quizgen.lang.en.labels import AUXILIARIES, COMPARATIVE_TAGS, NOUNS
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.statements.ties import without_ties
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.lang.en.syntax.coordination import coordinated_verbs
from quizgen.lang.en.syntax.stance import verb_stance
from quizgen.model import Contrast, Fact, FactId, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

_FINDING = frozenset({"demonstrate", "discover", "establish", "find", "report", "reveal", "show"})
"""Verbs of what was found to be so, whoever found it."""
_UNITS = lexicon.words("units_of_time")
_VAGUE = lexicon.words("vague_nouns") | {"average", "other", "others", "rest"}
_OPEN = lexicon.words("open_subject_words") - {"all", "most"}
_STRESS = frozenset({"also", "even", "still", "therefore", "thus"})
_AMOUNTS = frozenset({"fewer", "less", "more"})
_STANDING_FOR = frozenset({"ones", "that", "those"})
_LOOSE = frozenset({",", ".", ";", ":", "-", "and", "because", "but", "since"})

LONGEST_SIDE = 14
"""Words of one of the two that are compared."""

LONGEST_MEASURE = 12
"""Words by which they are compared, the verb among them."""

MOST_INCOMPLETE = 1
"""How much the words of a side may say less alone than in the text."""


def comparison_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What a clause compares with what, where both are named and nothing is left open."""
    if material.parsed.fault or "than" not in material.parsed.words:
        return
    for verb in _telling_verbs(root_of(material.parsed.doc)):
        than = _standard(verb)
        if than is None:
            continue
        found = _of_subjects(verb, than, material) or _of_settings(verb, than, material)
        if found is not None:
            trace.reach(Stage.CONTRASTS)
            yield found


def _telling_verbs(root: Token) -> Iterator[Token]:
    """The verbs of a sentence that say what is so, or what was found to be so."""
    for verb in coordinated_verbs(root):
        found = dependents(verb, {"ccomp"}) if verb.lemma_ in _FINDING else []
        told = [] if has_dependent(verb, {"neg"}) else found or [verb]
        yield from (one for one in told if verb_stance(one) == "asserted")


def _standard(verb: Token) -> Token | None:
    """The first "than" behind a verb, where it belongs to the clause of that."""
    found = next((token for token in verb.doc[verb.i :] if token.lower_ == "than"), None)
    if found is None or not verb.is_ancestor(found) or has_dependent(verb, {"neg"}):
        return None
    between = [above for above in found.ancestors if verb.is_ancestor(above)]
    return None if any(_opens_a_clause(above, verb) for above in between) else found


def _opens_a_clause(word: Token, verb: Token) -> bool:
    beside = word.dep_ == "conj" and word.head.i == verb.i
    return beside or word.dep_ in _CLAUSES


_CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj", "pcomp", "relcl", "xcomp"})


def _of_subjects(root: Token, than: Token, material: Material) -> Contrast | None:
    """ "Oak is harder than pine": which is harder?"""
    subject = subject_of(root) or dependent(root, "csubj")
    other = dependent(than, "pobj") or dependent(than, "pcomp")
    if subject is None or other is None or not _can_be_compared(subject, other):
        return None
    measure, lead = _measure(root, than), _lead(subject.left_edge, root)
    if not _compares_subject(measure, root) or _opens_a_conjunct(lead):
        return None
    sides = _sides(subject, other, than)
    if sides is None:
        return None
    first, second = sides
    asked = realise(_plain(measure), material.texts).words
    told = [*lead, *first, *measure, than, *second]
    return _comparison(f"Which {asked}:", (lead, first, second), told, material)


def _sides(subject: Token, other: Token, than: Token) -> tuple[list[Token], list[Token]] | None:
    """The words of both, where the sentence ends with the second."""
    first, second = _side(subject), _side(other)
    if first is None or second is None or not _ends_with(second, than):
        return None
    return first, second


def _opens_a_conjunct(lead: Sequence[Token]) -> bool:
    return bool(lead) and lead[-1].tag_ == "CC"


def _can_be_compared(subject: Token, other: Token) -> bool:
    """Whether both are things or kinds with a name; a length of time, or "the rest", is none."""
    if not _is_named(subject) or subject.lower_ in _OPEN:
        return False
    return other.lower_ in _STANDING_FOR or (_is_named(other) and _are_two(subject, other))


def _are_two(subject: Token, other: Token) -> bool:
    """Whether what a subject is compared with is no measure, and something else."""
    if has_dependent(other, {"nummod"}) or other.lemma_.lower() in _UNITS | _VAGUE:
        return False
    apart = are_two(subject, other) or _are_told_apart(subject, other)
    return apart or _are_two_deeds(subject, other)


def _is_named(word: Token) -> bool:
    """Whether a word is a noun, or what somebody does: "rowing is slower than sailing"."""
    return word.pos_ in NOUNS or word.tag_ == _GERUND


_GERUND = "VBG"


def _are_two_deeds(one: Token, two: Token) -> bool:
    """Whether what somebody does is compared, and told whole: not with "buying it"."""
    deeds = _GERUND in (one.tag_, two.tag_) and one.lemma_ != two.lemma_
    return deeds and not any(word.tag_ == "PRP" or word.lower_ in _ONES for word in two.subtree)


_ONES = frozenset({"one", "ones"})


def _are_told_apart(one: Token, two: Token) -> bool:
    """Whether two of one noun have each what says which: "salt in tea", "salt in soup"."""
    return all(any(child.dep_ in _TELLING for child in noun.children) for noun in (one, two))


_TELLING = frozenset({"acl", "amod", "compound", "prep", "relcl"})


def _measure(root: Token, than: Token) -> list[Token]:
    """The words from the verb on as far as "than"."""
    first = min((token.i for token in dependents(root, AUXILIARIES)), default=root.i)
    return list(root.doc[min(first, root.i) : than.i])


def _compares_subject(measure: Sequence[Token], root: Token) -> bool:
    """Whether a comparative in front of "than" is said of the subject.

    "Holds more oil than water" compares what is held, "owns a barn larger than a church" the barn.
    """
    mark = _comparative(measure)
    if mark is None or len(measure) > LONGEST_MEASURE:
        return False
    if mark.dep_ == "amod":
        return _is_kind_of_last(mark, measure[-1]) and _is_said_of(mark.head, root)
    word = mark.head if mark.dep_ == "advmod" and mark.lower_ in _AMOUNTS else mark
    return _says_how(word, root) or _is_said_of(word, root)


def _comparative(measure: Sequence[Token]) -> Token | None:
    """The last comparative of some words, where no preposition is among them."""
    if any(token.tag_ == "IN" for token in measure):
        return None
    return next((token for token in reversed(measure) if token.tag_ in COMPARATIVE_TAGS), None)


def _is_kind_of_last(mark: Token, last: Token) -> bool:
    """Whether a comparative stands before the noun that the words end in: "has lower walls"."""
    return mark.head.i > mark.i and mark.head.i == last.i and mark.lower_ not in _AMOUNTS


def _says_how(word: Token, root: Token) -> bool:
    return word.dep_ == "advmod" and word.head.i == root.i and word.lower_ not in _AMOUNTS


def _is_said_of(word: Token, root: Token) -> bool:
    """Whether a word is what the subject is or has."""
    while word.dep_ in _WITHIN:
        word = word.head
    return word.head.i == root.i and word.dep_ in _SAID_OF_SUBJECT


_WITHIN = frozenset({"advmod", "conj", "npadvmod"})
_SAID_OF_SUBJECT = frozenset({"acomp", "attr", "dobj", "oprd"})


def _side(noun: Token) -> list[Token] | None:
    """The words of one of the two, without what a comma sets off behind it; None for too many."""
    try:
        tokens = kept_tokens(noun)
    except BrokenPhrase:
        return None
    ends = (token.i for token in tokens if token.text == "," and token.i > noun.i)
    end = next(ends, len(noun.doc))
    kept = [token for token in tokens if token.i < end]
    kept = list(dropwhile(_is_of_the_clause, kept[:-1])) + kept[-1:]
    return kept if len(kept) <= LONGEST_SIDE else None


def _is_of_the_clause(word: Token) -> bool:
    """ "Usually oak is": how often the whole is so."""
    return word.tag_ == "RB"


def _ends_with(side: Sequence[Token], than: Token) -> bool:
    """Whether nothing that belongs to the comparison stands behind its second side."""
    together = side[0].i == than.i + 1 and side[-1].i - side[0].i == len(side) - 1
    after = side[-1].i + 1
    return together and (after >= len(than.doc) or than.doc[after].lower_ in _LOOSE)


def _of_settings(root: Token, than: Token, material: Material) -> Contrast | None:
    """ "Dew forms more by night than by day": by night or by day?"""
    subject, first = subject_of(root), _setting_before(than, root)
    if subject is None or first is None or subject.pos_ not in NOUNS:
        return None
    one = list(root.doc[first.i : than.i])
    two = list(root.doc[than.i + 1 : than.nbor().right_edge.i + 1])
    asked = _plain(root.doc[subject.left_edge.i : first.i])
    compared = any(token.tag_ in COMPARATIVE_TAGS for token in asked)
    led = _lead(subject.left_edge, root)
    if led or not compared or not _ends_with(two, than) or len(one) > LONGEST_SIDE:
        return None
    told = [*root.doc[subject.left_edge.i : than.i + 1], *two]
    question = _inverted(asked, root, subject, material)
    return _comparison(question, ([], one, two), told, material)


def _setting_before(than: Token, root: Token) -> Token | None:
    """The preposition of a phrase before "than" that opens as the phrase right behind it."""
    behind = dependent(than, "prep")
    if behind is None or behind.i != than.i + 1:
        return None
    phrases = [*dependents(root, {"prep"}), *_under_predicate(root)]
    return next((one for one in phrases if _is_like(one, behind, than)), None)


def _under_predicate(root: Token) -> Iterator[Token]:
    for said in dependents(root, {"acomp", "advmod"}):
        yield from dependents(said, {"prep"})


def _is_like(preposition: Token, other: Token, than: Token) -> bool:
    """Whether a phrase is right in front of "than", and opens as what stands behind that."""
    alike = preposition.lower_ == other.lower_
    return alike and preposition.i < than.i and preposition.right_edge.i == than.i - 1


def _plain(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.lower_ not in _STRESS]


def _inverted(asked: Sequence[Token], root: Token, subject: Token, material: Material) -> str:
    """The words of a clause in the order of a question: "does it rain more"."""
    helper = next(iter(dependents(root, AUXILIARIES)), None)
    operator = helper or (root if root.lemma_ == "be" else None)
    if operator is None:
        words = realise(asked, {**material.texts, root.i: root.lemma_}).words
        first = _form_of_do(root, subject)
    else:
        words = realise([one for one in asked if one.i != operator.i], material.texts).words
        first = operator.text
    return f"{first[:1].upper()}{first[1:]} {_small_first(asked[0], words, material)}"


def _form_of_do(root: Token, subject: Token) -> str:
    if is_past(root):
        return "did"
    return "do" if is_several(subject) else "does"


def _lead(first: Token, verb: Token) -> list[Token]:
    """What stands in front of a subject that begins with a word, and does not only tie it."""
    if verb.dep_ != "ROOT":
        return []
    own = set(verb.subtree)
    before = [token for token in without_ties(first.doc) if token.i < first.i and token in own]
    return without_marks(before)


def _inside(side: Sequence[Token], material: Material) -> str:
    return _small_first(side[0], realise(side, material.texts).words, material)


def _small_first(first: Token, words: str, material: Material) -> str:
    """The words with a small letter, where only their place in the sentence made it great."""
    return words if first.i > 0 or material.reading.capitals.keeps(first) else inside(words)


def _comparison(
    question: str, parts: tuple[list[Token], ...], told: Sequence[Token], material: Material
) -> Contrast | None:
    """The comparison of two parts behind a lead; None where it cannot be understood alone."""
    lead, one, two = parts
    texts = material.texts
    known = incompleteness([*lead, *one, *two], material) <= MOST_INCOMPLETE
    if dependence(told, material) or not known:
        return None
    first, second = (_inside(side, material) for side in (one, two))
    words = realise(told, texts).words.strip(" ,")
    opening = realise(lead, texts).words.strip(" ,")
    small = f"{question[:1].lower()}{question[1:]}"
    return Contrast(
        id=FactId(digest("contrast", fold(first), fold(second), fold(words))),
        statement=Statement(parts=(Words(text=f"{words[:1].upper()}{words[1:]}."),)),
        evidence=(material.evidence,),
        leaning=incompleteness(told, material),
        one=first,
        other=second,
        said=f"{words[:1].upper()}{words[1:]}",
        asked=f"{opening[:1].upper()}{opening[1:]}, {small}" if opening else question,
    )
