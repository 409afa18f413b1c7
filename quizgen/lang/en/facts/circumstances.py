"""The circumstance under which the main clause of a sentence holds, told apart from the rest."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    is_mark,
    subject_of,
)
from quizgen.lang.en.facts.emphasis import EMPHATIC, ensured, without_emphasis
from quizgen.lang.en.labels import AUXILIARIES, NOUNS, SUBJECTS
from quizgen.lang.en.syntax.subordination import (
    is_conditional,
    is_likened,
    is_limit,
    is_occasion,
    is_temporal,
)

SHORTEST, LONGEST = 3, 26
"""Words of what holds: less says too little, more is not remembered as one."""

SHORTEST_EVENT = 2
"""The same of what happens on an occasion: "prices fall"."""

LONGEST_CIRCUMSTANCE = 20
"""Words of a circumstance."""

_DUTY_PREPOSITIONS = lexicon.words("duty_prepositions")
_MEANS_VERBS = lexicon.words("means_verbs")

_CONNECTIVES = lexicon.words("connectives")
_SAYING_WHAT = lexicon.words("verbs_with_infinitives") - _MEANS_VERBS
"""Verbs whose infinitive says what, and not what for: "ask them to come"."""

_UNITS = lexicon.words("units_of_time")
_LEADING = frozenset({"and", "but", "so", "yet"})
"""Coordinators that may open a sentence."""

_OF_STATES = frozenset({"if", "unless", "when", "whenever"})
_EMPTY_LINKS = frozenset({"nowadays", "then", "today"})
_TYING_PHRASES = lexicon.phrases_by_first_word("tying_phrases")
_TO_INFINITIVES = frozenset({"advcl", "xcomp", "acl", "relcl"})

Kind = Literal["condition", "occasion", "time", "purpose"]
"""An occasion is a time at which something always happens: "when the valve opens"."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A condition, a time or a purpose: its `words` and the `rest` of the sentence, trimmed.

    `head` is the verb or the preposition that it hangs on.
    """

    kind: Kind
    words: list[Token]
    rest: list[Token]
    head: Token


def circumstance_of(root: Token) -> Circumstance | None:
    """The first circumstance of the main verb that can be told apart; None without one.

    A case that only weighs most ("especially if it rains") is one where nothing else is. A purpose
    in front is what the sentence is about: "To dry a rope, hang it up | until the wind turns".
    """
    found = [_told_apart(kind, head, root) for kind, head in _circumstances(root)]
    told = [one for one in found if one is not None]
    plain = next((one for one in told if not _weighs_most(one)), next(iter(told), None))
    return _aim_before(told) or plain


def _aim_before(told: Sequence[Circumstance]) -> Circumstance | None:
    """The purpose that a sentence opens with, where no condition stands beside it."""
    if any(one.kind not in ("purpose", "time") for one in told):
        return None
    return next((one for one in told if _opens_with_purpose(one)), None)


def _opens_with_purpose(circumstance: Circumstance) -> bool:
    return circumstance.kind == "purpose" and circumstance.words[0].i < circumstance.rest[0].i


def _weighs_most(circumstance: Circumstance) -> bool:
    return circumstance.words[0].lower_ in EMPHATIC


def _circumstances(root: Token) -> Iterator[tuple[Kind, Token]]:
    heads = [root, *ensured(root)]
    clauses = [clause for head in heads for clause in dependents(head, {"advcl"})]
    for kind, fits in _CLAUSES:
        yield from ((kind, verb) for verb in clauses if fits(verb))
    yield from (("purpose", verb) for verb in root.subtree if _is_purpose(verb, root))
    for head in heads:
        yield from _phrases(head)


def _phrases(verb: Token) -> Iterator[tuple[Kind, Token]]:
    """The prepositions under a verb whose phrases are circumstances."""
    for preposition in dependents(verb, {"prep"}):
        said = _kind_of_phrase(preposition)
        if said is not None:
            yield said, preposition


def _kind_of_phrase(preposition: Token) -> Kind | None:
    """What a phrase says: a time, or a purpose with "in order to"; None for anything else."""
    governed = dependent(preposition, "pobj")
    if governed is None:
        return "time" if _is_time_of_deed(preposition) else None
    if _is_lack(preposition):
        return "condition"
    if _says_when(preposition, governed):
        return "time"
    in_order = governed.lower_ == "order" and has_dependent(governed, {"acl"})
    return "purpose" if in_order else None


def _is_time_of_deed(preposition: Token) -> bool:
    """Whether a phrase says before or after which deed something is done: "before lifting it"."""
    deed = dependent(preposition, "pcomp")
    told = (
        deed is not None and deed.tag_ == "VBG" and has_dependent(deed, {"dobj", "prep", "dative"})
    )
    return told and preposition.lower_ in _ORDERING


_ORDERING = frozenset({"after", "before"})


def _is_lack(preposition: Token) -> bool:
    """Whether a phrase in front says without what something is not, or would not be, so."""
    verb = preposition.head
    if preposition.lower_ != "without" or preposition.i > verb.i:
        return False
    return any(child.dep_ == "neg" or child.lower_ in _UNREAL for child in verb.children)


_UNREAL = frozenset({"would", "could"})


def _says_when(preposition: Token, governed: Token) -> bool:
    """Whether a phrase is a time or case; "within two days" says how soon, and not of what."""
    if preposition.lower_ not in _DUTY_PREPOSITIONS:
        return False
    measured = any(child.pos_ == "NUM" or child.tag_ == "DT" for child in governed.children)
    bare = not has_dependent(governed, {"prep", "acl", "relcl", "amod", "compound"})
    return not (governed.lemma_.lower() in _UNITS and measured and bare)


_VERBAL = frozenset({"VERB", "AUX"})


def _is_condition(verb: Token) -> bool:
    """Whether a clause says under which condition; "whether" says under any.

    "Unless over a long period" says it in no clause; "if in doubt" is as good as one.
    """
    told = verb.pos_ in _VERBAL or has_dependent(verb, SUBJECTS) or verb.lower_ == "in"
    free = not any(mark.lower_ == "whether" for mark in verb.children)
    return is_conditional(verb) and told and free and not _is_asked_about(verb)


def _is_asked_about(verb: Token) -> bool:
    """Whether "if" means "whether": "the gauge shows if it is full", "the list tells us if"."""
    above, first = verb.head, min(token.i for token in verb.subtree)
    if verb.doc[first].lower_ != "if" or not _takes_if(above) or first <= above.i:
        return False
    between = verb.doc[above.i + 1 : first]
    direct = all(one.dep_ in ("prt", "advmod") for one in between)
    return direct or ([one.tag_ for one in between] == ["PRP"] and _is_told_by_thing(above))


def _takes_if(verb: Token) -> bool:
    """Whether what a verb asks or tells may follow behind "if"; not in "let us know if"."""
    return verb.lemma_ in _BEFORE_IF and verb.head.lemma_ != "let"


def _is_told_by_thing(verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and subject.pos_ != "PRON"


_BEFORE_IF = lexicon.words("verbs_before_if")


def is_reduced(verb: Token) -> bool:
    """Whether a clause leaves out its subject, which is the main one: "when heated"."""
    opened = any(mark.lower_ in _OF_STATES and mark.i < verb.i for mark in verb.lefts)
    return verb.tag_ == "VBN" and opened and not has_dependent(verb, SUBJECTS | AUXILIARIES)


def _is_time(verb: Token) -> bool:
    likens = any(child.lower_ == "as" and is_likened(child) for child in verb.lefts)
    return (is_temporal(verb) and not likens) or is_limit(verb)


_CLAUSES: tuple[tuple[Kind, Callable[[Token], bool]], ...] = (
    ("condition", _is_condition),
    ("condition", is_reduced),
    ("occasion", is_occasion),
    ("time", _is_time),
)
"""What a clause beside the main verb says, the first kind first."""


def _is_purpose(verb: Token, root: Token) -> bool:
    """Whether a verb says what for: "to stop the belt", in front or after a verb of means."""
    if not _is_to_infinitive(verb) or verb.head.lower_ == "order" or root.lemma_ in _SAYING_WHAT:
        return False
    if any(speaks_against(verb, root) for speaks_against in _NO_PURPOSE):
        return False
    adverbial = verb.head.i == root.i and verb.dep_ == "advcl"
    behind = verb.i > root.i and verb.head.i >= root.i
    return adverbial or (behind and root.lemma_ in _MEANS_VERBS)


def _goes_on_with_root(verb: Token, root: Token) -> bool:
    """Whether a verb seems to go on with a purpose, or a purpose to be that of a second verb.

    "Name the file to delete and press Enter"; "use a net and be ready to catch it".
    """
    above = verb.head
    if verb.i > root.i and above.dep_ == "conj" and above.head.i == root.i:
        return True
    more = dependents(verb, {"conj"})
    told = verb.i > root.i and root.tag_ == "VB" and not has_dependent(verb, _GOVERNED)
    return told and any(has_dependent(other, {"dobj"}) for other in more)


def _has_second_means(verb: Token, root: Token) -> bool:
    """ "Use the saw to cut it and the file to smooth it": a second thing is for something else."""
    return any(
        token.tag_ == "TO" and token.i > verb.i and _is_second(token.nbor(-1))
        for token in verb.subtree
    )


def _is_second(noun: Token) -> bool:
    return noun.pos_ in NOUNS and noun.dep_ == "conj" and has_dependent(noun, {"det"})


def _says_how(verb: Token, root: Token) -> bool:
    """ "Resize the window to be square"."""
    return verb.lemma_ == "be" and verb.i > root.i


_NO_PURPOSE = (_says_how, _goes_on_with_root, _has_second_means)

_GOVERNED = frozenset({"dobj", "ccomp", "xcomp", "acomp", "prep"})


def _is_to_infinitive(verb: Token) -> bool:
    """Whether a verb is a clause with "to" that has no subject of its own."""
    if verb.tag_ != "VB" or verb.dep_ not in _TO_INFINITIVES or has_dependent(verb, SUBJECTS):
        return False
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _told_apart(kind: Kind, head: Token, root: Token) -> Circumstance | None:
    """The circumstance under `head`, and the rest; None where they are mixed, or too long."""
    words = sorted(head.subtree, key=lambda token: token.i)
    inside = {token.i for token in words}
    opened = opening_of(root.doc)
    told = root.doc[opened:] if words[0].lower_ in EMPHATIC else without_emphasis(root.doc[opened:])
    rest = [token for token in told if token.i not in inside]
    if not _is_at_an_end(words, rest, opened):
        return None
    rest = without_contrast(without_opening(rest))
    words = _without_final_marks(words)
    least = SHORTEST_EVENT if kind in ("condition", "occasion") else SHORTEST
    lacking = words[0].lower_ == "without"
    shortest = SHORTEST - (lacking or is_reduced(head))  # "without water", "if heated"
    short = shortest <= len(words) <= LONGEST_CIRCUMSTANCE and least <= len(rest) <= LONGEST
    return Circumstance(kind, words, rest, head) if short else None


def opening_of(doc: Doc) -> int:
    """How many tokens only tie a sentence to the one before: "However,", "But", "First of all,"."""
    led = 1 if doc[0].lower_ in _LEADING else 0
    return len(doc) - len(without_opening(list(doc)[led:]))


def _is_at_an_end(words: Sequence[Token], rest: Sequence[Token], opened: int) -> bool:
    """Whether words stand together, behind the rest of the sentence or in front of it."""
    together = words[-1].i - words[0].i == len(words) - 1
    if not rest or not together:
        return False
    if words[0].i == opened:  # without a comma, the parser guessed where it ends
        marked = words[-1].is_punct or rest[0].is_punct or rest[0].lower_ == "then"
        return marked or _opens_main_clause(rest[0])
    return words[-1].i >= rest[-1].i - 1


def _opens_main_clause(token: Token) -> bool:
    """Whether a pronoun can only be the subject of the main verb: "if it leaks | you can"."""
    return (
        token.lower_ in _SUBJECT_PRONOUNS and token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"
    )


_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "we", "you"})


def without_opening(tokens: list[Token]) -> list[Token]:
    """The words without what only ties them to those before: "then", "for example"."""
    while tokens:
        may_tie = _TYING_PHRASES.get(tokens[0].lower_, ())
        tying = next((phrase for phrase in may_tie if _opens(tokens, phrase)), ())
        if tying:
            tokens = tokens[len(tying) :]
        elif tokens[0].is_punct or tokens[0].lower_ in _EMPTY_LINKS | _CONNECTIVES:
            tokens = tokens[1:]
        else:
            break
    return tokens


def _opens(tokens: list[Token], phrase: tuple[str, ...]) -> bool:
    return tuple(token.lower_ for token in tokens[: len(phrase)]) == phrase


def without_contrast(tokens: list[Token]) -> list[Token]:
    """The words without what only sets them against those before: "they use coal instead"."""
    tokens = _without_final_marks(tokens)
    set_against = len(tokens) > SHORTEST and tokens[-1].lower_ == "instead"
    return _without_final_marks(tokens[:-1]) if set_against else tokens


def _without_final_marks(tokens: list[Token]) -> list[Token]:
    while tokens and is_mark(tokens[-1]) and tokens[-1].text not in ('"', ")", "”"):
        tokens = tokens[:-1]
    return tokens
