"""Which clause of a sentence gives the reason for which: "because", "since", "so", "therefore"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of
from quizgen.lang.en.facts.reason_phrases import FIRST_WORDS, SECOND_WORDS, reason_phrases
from quizgen.lang.en.labels import PLURAL_TAGS, PRESENT_TAGS, SUBORDINATORS
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import BrokenPhrase, after_comma
from quizgen.lang.en.syntax.finding import take_apart
from quizgen.lang.en.syntax.subordination import is_likened, is_occasion

_COMMENTING_VERBS = lexicon.words("commenting_verbs")
_INFERRING = lexicon.words("inferring_words")
_OCCURRING = lexicon.words("occurring_verbs")
_GIVING = _INFERRING | {"because", "since", "as", "for", "so"}
_IN_A_PHRASE = FIRST_WORDS | SECOND_WORDS
_ON_WHICH = frozenset({"when", "whenever", "if"})
_PERFECT = frozenset({"has", "have", "had"})
_COMPLETED = frozenset({"dobj", "attr", "acomp", "prep", "oprd", "agent", "ccomp", "xcomp"})
_OPENING = frozenset({"and", "but", "so"})
_ALONE = frozenset({"just", "merely", "only", "simply", "solely"})


@dataclass(frozen=True, slots=True)
class Cause:
    """A clause and the words of its reason, which `opening` makes one: "because", "so that".

    A phrase has its own opening: "because of the frost".
    """

    effect: RawClause
    reason: list[Token]
    opening: str = "because"


def may_give_a_reason(parsed: Parsed) -> bool:
    """Whether a sentence has a word without which no clause has a reason in it."""
    if not parsed.words.isdisjoint(_IN_A_PHRASE):
        return True
    if not parsed.words.isdisjoint(_ON_WHICH):
        return True
    return not parsed.words.isdisjoint(_GIVING) and any(
        token.lower_ in _GIVING and token.dep_ in SUBORDINATORS for token in parsed.doc
    )


def causes(clauses: Sequence[RawClause]) -> Iterator[Cause]:
    """The reasons that the clauses of a sentence have in the sentence."""
    for raw in clauses:
        for _, finds in CAUSES:
            yield from finds(raw)


def _opened(raw: RawClause, word: str) -> Iterator[tuple[Token, Token]]:
    """The clauses under `raw` that `word` makes subordinate, with that word."""
    for part in [*raw.fronted, *raw.complements]:
        marks = dependents(part.head, SUBORDINATORS)
        mark = next((one for one in marks if one.lower_ == word), None)
        if part.role == "clause" and mark is not None and subject_of(part.head) is not None:
            yield part.head, mark


def _without(raw: RawClause, head: Token) -> RawClause:
    """The clause without the constituent of this head."""
    fronted = [part for part in raw.fronted if part.head.i != head.i]
    complements = [part for part in raw.complements if part.head.i != head.i]
    return replace(raw, fronted=fronted, complements=complements)


def words_of_clause(head: Token, but: Sequence[Token]) -> list[Token]:
    """The words of a clause but for these subtrees of it, without marks at its ends."""
    left_out = _places_under(head, but)
    kept = (token for token in head.subtree if token.i not in left_out)
    tokens = sorted(kept, key=lambda token: token.i)  # a subtree whose arcs cross is in no order
    while tokens and _opens_loosely(tokens[0]):
        tokens.pop(0)
    while tokens and _ends_loosely(tokens[-1]):
        tokens.pop()
    return tokens


def _places_under(head: Token, but: Sequence[Token]) -> set[int]:
    under = filter(head.is_ancestor, but)
    return {token.i for other in under for token in other.subtree}


def _opens_loosely(token: Token) -> bool:
    return token.is_punct or token.lower_ in _OPENING


def _ends_loosely(token: Token) -> bool:
    return token.is_punct or token.pos_ == "CCONJ"


def _because(raw: RawClause) -> Iterator[Cause]:
    """ "It failed because the soil was wet", "partly because the soil was wet"."""
    for head, mark in _opened(raw, "because"):
        before = [child for child in head.lefts if child.i < mark.i and child.dep_ == "advmod"]
        opening = " ".join(word.lower_ for word in (*before, mark))
        reason = words_of_clause(head, [*before, mark])
        if not _concedes(reason) and not _is_denied_reason(raw, before):
            yield Cause(_without(raw, head), reason, opening)


def _is_denied_reason(raw: RawClause, before: Sequence[Token]) -> bool:
    """Whether something is said to be no reason: "it is not shut just because it rains"."""
    denied = has_dependent(raw.verb, {"neg"})
    return denied and any(word.lower_ in _ALONE for word in before)


def _concedes(reason: Sequence[Token]) -> bool:
    """Whether what opens a reason is what speaks against it: "because although it was wet, ..."."""
    first = [token.lower_ for token in reason[:2]]
    return first[:1] in (["although"], ["though"], ["while"]) or first == ["even", "though"]


def _because_of(raw: RawClause) -> Iterator[Cause]:
    """ "It failed because of the frost." """
    for effect, reason in reason_phrases(raw):
        yield Cause(effect, reason, "")


def _since(raw: RawClause) -> Iterator[Cause]:
    """ "Since the farmers had no seed, ..."; not "has been open since the war ended"."""
    if any(aux.lower_ in _PERFECT for aux in raw.auxiliaries):
        return
    for head, mark in _opened(raw, "since"):
        yield Cause(_without(raw, head), words_of_clause(head, [mark]))


def _as(raw: RawClause) -> Iterator[Cause]:
    """ "..., as the records disagree"; not "as he crossed the bridge", "as we might infer".

    "As the wind gets stronger, ..." says with what change another goes.
    """
    for head, mark in _opened(raw, "as"):
        if _is_no_reason(head, mark):
            continue
        set_off = after_comma(head) or raw.verb.i > head.i
        said = has_dependent(head, _COMPLETED) or raw.verb.i < head.i
        if set_off and said and _is_lasting(head) and not _is_comment(head):
            yield Cause(_without(raw, head), words_of_clause(head, [mark]))


def _is_no_reason(verb: Token, mark: Token) -> bool:
    """Whether "as" opens what something is like, or what goes on at its time."""
    return is_likened(mark) or is_occasion(verb) or _goes_on_meanwhile(verb)


def _is_lasting(verb: Token) -> bool:
    """Whether a clause with "as" says what was so for some time, and not when."""
    present = verb.tag_ in PRESENT_TAGS
    return present or verb.lemma_ in ("be", "have") or _is_perfect(verb)


def _goes_on_meanwhile(verb: Token) -> bool:
    """Whether a clause in front tells what goes on meanwhile: "as the tide runs out, it hums".

    What lasts is a reason: "as it contains salt", "as no ship calls".
    """
    leads = verb.i < verb.head.i and verb.tag_ in PRESENT_TAGS
    lasts = f"{verb.lemma_}s" in _STATES or verb.lemma_ in ("be", "have", "need")
    return leads and not lasts and _NEGATIVES.isdisjoint(word.lower_ for word in verb.subtree)


_NEGATIVES = lexicon.words("negatives")
_STATES = lexicon.words("stative_verbs")


def _is_comment(verb: Token) -> bool:
    """Whether a clause with "as" says whose words or signs they are, or what went on just then."""
    modal = any(aux.tag_ == "MD" for aux in dependents(verb, {"aux"}))
    return modal or verb.tag_ == "VBG" or verb.lemma_ in _COMMENTING_VERBS


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(a.lower_ in _PERFECT for a in dependents(verb, {"aux"}))


def _for(raw: RawClause) -> Iterator[Cause]:
    """ "..., for the envoys had arrived without gifts." """
    for head, mark in _opened(raw, "for"):
        if after_comma(head) and head.i > raw.verb.i and not _is_infinitive(head):
            yield Cause(_without(raw, head), words_of_clause(head, [mark]))


def _is_infinitive(verb: Token) -> bool:
    """Whether "for" opens what is meant to happen: "a nest, for a mate to see"."""
    return any(aux.tag_ == "TO" for aux in dependents(verb, {"aux"}))


def _so_that(raw: RawClause) -> Iterator[Cause]:
    """ "She left Lisbon so that her son could study." """
    for head, so in _opened(raw, "so"):
        marks = dependents(head, SUBORDINATORS)
        that = next((one for one in marks if one.lower_ == "that"), None)
        if that is None or that.i != so.i + 1:
            continue
        if not _came_of_it(head):
            yield Cause(_without(raw, head), words_of_clause(head, [so, that]), "so that")
        elif (effect := _apart(head)) is not None:
            yield Cause(_of_same(effect, raw), words_of_clause(raw.verb, [head]))


def _of_same(effect: RawClause, raw: RawClause) -> RawClause:
    """The clause with the subject of the one above, where its own is a pronoun for that."""
    pronoun, subject = effect.subject.head, raw.subject.head
    several = subject.tag_ in PLURAL_TAGS or has_dependent(subject, {"conj"})
    same = pronoun.lower_ in (_SEVERAL if several else _ONE)
    return replace(effect, subject=raw.subject) if same else effect


_ONE, _SEVERAL = frozenset({"it"}), frozenset({"they"})


def _came_of_it(verb: Token) -> bool:
    """Whether a past clause with "so that" tells what came of it, and not what was aimed at.

    An aim has a modal: "so that they could sail", but "so that they had to sail".
    """
    helpers = dependents(verb, {"aux", "auxpass"})
    past = any(token.tag_ == "VBD" for token in (verb, *helpers))
    return past and not any(token.tag_ == "MD" for token in helpers)


def _so(raw: RawClause) -> Iterator[Cause]:
    """ "He had a large army, so the barons surrendered." """
    for head, so in _opened(raw, "so"):
        alone = all(mark.i == so.i for mark in dependents(head, {"mark"}))
        aims = any(aux.tag_ == "MD" for aux in dependents(head, {"aux"}))
        if alone and not aims and after_comma(head):
            effect = _apart(head)
            if effect is not None:
                yield Cause(effect, words_of_clause(raw.verb, [head]))


_BESIDE = frozenset({"cc", "conj", "punct"})


def _therefore(raw: RawClause) -> Iterator[Cause]:
    """ "The pipes were broken, and the town was thus left without water." """
    link, cause = _link(raw), _before(raw)
    if link is None or cause is None or subject_of(cause) is None or link.i < cause.i:
        return
    if _is_bare(cause) and raw.subject.head == subject_of(cause):
        return
    adverbs = [token for token in raw.adverbs if token.i != link.i]
    fronted = [part for part in raw.fronted if part.head.i not in (link.i, cause.i)]
    effect = replace(raw, adverbs=adverbs, fronted=fronted)
    yield Cause(effect, words_of_clause(cause, [raw.verb]))


def _is_bare(verb: Token) -> bool:
    """Whether a verb has its subject alone, and may be a participle: "the amounts demanded"."""
    said = [child for child in verb.children if child.dep_ not in _BESIDE]
    return said == [subject_of(verb)]


def _link(raw: RawClause) -> Token | None:
    """The word that infers a clause from the one before."""
    found = (word for word in dependents(raw.verb, SUBORDINATORS) if word.lower_ in _INFERRING)
    return next((word for word in found if word.i < raw.verb.i and not list(word.children)), None)


def _before(raw: RawClause) -> Token | None:
    """The verb of the clause beside and before a clause."""
    if raw.origin == "conjunct":
        return raw.verb.head
    before = [verb for verb in dependents(raw.verb, {"ccomp"}) if verb.i < raw.verb.i]
    return before[0] if len(before) == 1 else None


def _so_great_that(raw: RawClause) -> Iterator[Cause]:
    """ "The shell is so thin that the bird breaks it." """
    for part in raw.complements:
        so = next((w for w in dependents(part.head, {"advmod"}) if w.lower_ == "so"), None)
        if raw.verb.lemma_ != "be" or part.role != "attribute" or so is None:
            continue
        for head in dependents(part.head, {"ccomp", "advcl"}):
            effect = _apart(head) if has_dependent(head, {"mark"}) else None
            if effect is not None:
                yield Cause(effect, words_of_clause(raw.verb, [head, so]))


def _when(raw: RawClause) -> Iterator[Cause]:
    """ "Conflicts occur when two people change one line": an event that only its occasion tells.

    So does "glass melts if it gets hot", where no question can begin with the occasion.
    """
    bare = _happens_barely(raw)
    for word in () if _is_one_of_more(raw) else sorted(_ON_WHICH):
        for head, mark in _opened(raw, word):
            if _is_present(head) and (bare or _is_own_case(head, mark, raw)):
                yield Cause(_without(raw, head), words_of_clause(head, [mark]), word)


def _happens_barely(raw: RawClause) -> bool:
    """Whether nothing is said of an event but its occasion."""
    bare = len(raw.complements) == 1 and not raw.fronted and raw.verb.lemma_ in _OCCURRING
    return bare and raw.verb.tag_ in PRESENT_TAGS


def _is_present(verb: Token) -> bool:
    return verb.tag_ in PRESENT_TAGS or has_dependent(verb, {"aux", "auxpass"})


def _is_own_case(head: Token, mark: Token, raw: RawClause) -> bool:
    """Whether a case behind a clause is what its own subject, a kind of thing, does or is in it."""
    alone = sum(token.lower_ in _CASES for token in raw.verb.doc) == 1
    if not alone or mark.i < raw.verb.i or _is_weighed(mark) or raw.is_past:
        return False
    ruled = any(aux.lower_ in _REQUIRED for aux in raw.auxiliaries)
    return _takes_up(head, raw.subject.head) and _is_kind(raw) and not ruled


def _takes_up(head: Token, subject: Token) -> bool:
    """Whether the subject of a clause is a pronoun for that of another: no "when it comes to"."""
    own = subject_of(head)
    several = subject.tag_ in PLURAL_TAGS or has_dependent(subject, {"conj"})
    if own is None or head.lemma_ == "come":
        return False
    return own.lower_ in (_SEVERAL if several else _ONE)


def _is_weighed(mark: Token) -> bool:
    """Whether a case is one of several: "especially if", "for example when"."""
    before = mark.nbor(-1)
    return before.lower_ in _WEIGHING or before.is_punct


def _is_kind(raw: RawClause) -> bool:
    """Whether a subject is a kind of thing: not "some ropes", nor one with an aside."""
    words = [token.lower_ for token in raw.subject.tokens]
    return words[0] not in _OPEN and "," not in words


_CASES = frozenset({"if", "once", "unless", "until", "when", "whenever"})
_WEIGHING = frozenset({"as", "especially", "even", "example", "instance", "only", "particularly"})
_REQUIRED = lexicon.words("required_modals")
_OPEN = lexicon.words("open_subject_words") - {"all", "most"}


def _is_one_of_more(raw: RawClause) -> bool:
    """Whether other occasions are told, too: "For example, ...", "Fog also forms when ..."."""
    words = [token.lower_ for token in raw.verb.doc]
    return "also" in words or tuple(words[:2]) in _EXAMPLE_OPENINGS


_EXAMPLE_OPENINGS = frozenset({("for", "example"), ("for", "instance")})


def _apart(verb: Token) -> RawClause | None:
    try:
        return take_apart(verb, "conjunct")
    except BrokenPhrase:
        return None


CAUSES: tuple[tuple[str, Callable[[RawClause], Iterator[Cause]]], ...] = (
    ("because", _because),
    ("because of", _because_of),
    ("since", _since),
    ("as", _as),
    ("for", _for),
    ("so that", _so_that),
    ("so", _so),
    ("therefore", _therefore),
    ("so great that", _so_great_that),
    ("when", _when),
)
"""How a sentence can give the reason for one of its clauses."""
