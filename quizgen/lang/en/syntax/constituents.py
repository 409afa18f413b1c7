"""Constituents as lists of tokens: what belongs to one, what can be left out, how it reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import (
    dependent,
    dependents,
    has_dependent,
    token_after,
    token_before,
)
from quizgen.lang.en.labels import AUXILIARIES, COORDINATION, NOUNS, SUBJECTS
from quizgen.lang.en.syntax.reasons import NoClause
from quizgen.model.clause import PhraseRole

_ARTICLES = lexicon.words("articles")
_CONNECTIVES = lexicon.words("connectives")
COMPLEX_PREPOSITIONS = frozenset(lexicon.phrases("complex_prepositions"))
"""Prepositions of two words: "instead of"."""

_EMPHATIC = lexicon.words("emphatic")
_INFERRING = lexicon.words("inferring_words") - {"so"}  # "is so heavy" says how heavy

_CAN_BE_SET_OFF = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})
_GOES_ON = COORDINATION | {"relcl"}
"""What continues a phrase that a modifier was taken out of."""

_OPENING_TIES = frozenset({"and", "but", "or", "so", "yet"})
_SETTING_OFF = frozenset({",", "-", ":"})
_MARKS = _SETTING_OFF | {'"'}
_WITHOUT_SPACE = frozenset({",", ".", "'s", ":", ";", "?", "!", "%"})


@dataclass(frozen=True, slots=True)
class Part:
    """A constituent of a clause: its role, head and kept tokens in order.

    `preposition` is the head preposition, where it has one; `optional` says that the clause is
    whole without it, `comma` that a comma set it off. `supplied` is a preposition that it lacks in
    its sentence: "in" of "Russia, where".
    """

    role: PhraseRole
    head: Token
    tokens: list[Token]
    preposition: Token | None = None
    optional: bool = False
    comma: bool = False
    supplied: str | None = None


class BrokenPhrase(Exception):  # noqa: N818 - it is control flow between two neighbours
    """A constituent that cannot be taken out of its sentence without breaking it, and why."""


def opens_a_preposition(adverb: Token) -> bool:
    """Whether an adverb is the first word of a preposition: "instead of selling the port"."""
    following = token_after(adverb)
    return following is not None and (adverb.lower_, following.lower_) in COMPLEX_PREPOSITIONS


def kept_tokens(head: Token) -> list[Token]:
    """The tokens under `head`, in order, without its non-restrictive modifiers.

    Relative clauses, participles and appositions go where commas set them off, with their commas;
    a name after a common noun ("the leader, Drogo") stays. Raises `BrokenPhrase` where a dropped
    piece belongs to a list, or where the subtree is not whole.
    """
    kept: list[Token] = []
    _collect(head, kept)
    kept.sort(key=lambda token: token.i)
    while len(kept) > 1 and (_infers(kept[0]) or (kept[0].i == 0 and _ties(kept[0]))):
        kept.pop(0)
    if len(kept) > 1 and head.dep_ in SUBJECTS and _is_emphasis(kept[0], head):
        kept.pop(0)
    return _without_loose_marks(_with_closing_mark(kept))


def _with_closing_mark(kept: list[Token]) -> list[Token]:
    """`kept` with the mark after it that closes a quotation in it, whatever the parser ties it to.

    Of 'it got the name "silver"' the second mark may be given to the verb.
    """
    after = token_after(kept[-1]) if kept else None
    closes = after is not None and after.text == '"' and after.tag_ != "``"
    opened = sum(token.text == '"' for token in kept) % 2 == 1
    return [*kept, after] if after is not None and closes and opened else kept


def _is_emphasis(first: Token, noun: Token) -> bool:
    """Whether "even" only stresses a subject: "even great floods", and not "even numbers"."""
    return first.lower_ == "even" and first.tag_ == "RB" and first.i < noun.i


def _infers(first: Token) -> bool:
    """Whether an adverb before an adjective ties its clause to another: "is hence valuable"."""
    return first.lower_ in _INFERRING and first.dep_ == "advmod" and first.head.pos_ == "ADJ"


def _ties(opening: Token) -> bool:
    """Whether the first word of a sentence ties it to the one before, and is no part of it."""
    adverb = opening.dep_ == "advmod" and opening.tag_ == "RB" and opening.lower_ in _CONNECTIVES
    focusing = opening.lower_ in _FOCUSING or opens_a_preposition(opening)
    return opening.lower_ in _OPENING_TIES or (adverb and not focusing)


_FOCUSING = frozenset({"even", "just", "still", "too"})
"""Adverbs that say more of the noun behind them than of the sentence: "even great floods"."""


def _collect(token: Token, kept: list[Token]) -> None:
    kept.append(token)
    dropped: list[Token] = []
    for child in token.children:
        if _is_left_out(child):
            continue
        if _is_of_another_clause(child):
            raise BrokenPhrase(NoClause.OPEN_ATTACHMENT)
        if _is_non_restrictive(child) or _is_likening(child):
            dropped.append(child)
            _refuse_list(dropped)
        elif dropped and child.dep_ in _GOES_ON:
            raise BrokenPhrase(NoClause.LIST_AFTER_APPOSITION)
        else:
            _collect(child, kept)
            _refuse_torn_list(child, kept)


def _is_left_out(child: Token) -> bool:
    """Whether a dependent only stresses its noun, or belongs to the verb above."""
    return (child.dep_ == "appos" and child.lower_ in _EMPHATIC) or _is_of_another_verb(child)


def _is_of_another_clause(child: Token) -> bool:
    return _is_time_of_another(child) or _opens_a_relative(child)


def _opens_a_relative(child: Token) -> bool:
    """Whether a relative pronoun before a noun makes it part of a clause: "of which the keel"."""
    noun = child.head
    before = child.dep_ == "prep" and child.i < noun.i and noun.pos_ in NOUNS
    whole = before and any(one.i > child.i for one in dependents(noun, {"det", "poss"}))
    return whole and any(one.tag_ == "WDT" and one.dep_ == "pobj" for one in child.children)


def _is_of_another_verb(child: Token) -> bool:
    """Whether what is joined to a relative clause goes on with the verb above that.

    "Cut the ropes that were holding the raft and freed it" tells of no ropes that freed. The word
    that joins it goes with it.
    """
    verb = child.head
    if child.dep_ == "cc":
        return any(map(_is_of_another_verb, dependents(verb, {"conj"})))
    joined = child.dep_ == "conj" and child.tag_ == "VBD" and not has_dependent(child, SUBJECTS)
    helped = verb.dep_ == "relcl" and verb.tag_ == "VBG" and has_dependent(verb, AUXILIARIES)
    return joined and helped and not has_dependent(child, AUXILIARIES)


def _is_time_of_another(child: Token) -> bool:
    """Whether a time is joined to a place: "a mill in Ardal, and on May 1st", of the next."""
    if child.dep_ != "conj" or child.pos_ != "ADP" or child.head.pos_ != "ADP":
        return False
    objects = [dependent(preposition, "pobj") for preposition in (child.head, child)]
    timed = [noun is not None and noun.ent_type_ in ("DATE", "TIME") for noun in objects]
    return timed == [False, True]


def _is_non_restrictive(child: Token) -> bool:
    """Whether a modifier after its head is set off from it, and neither names nor resumes it."""
    if child.dep_ not in _CAN_BE_SET_OFF or child.i < child.head.i:
        return False
    before = token_before(child.left_edge)
    set_off = before is not None and before.text in _SETTING_OFF and not _lists(before, child)
    return (set_off and not _names(child) and not _resumes(child)) or tells_of_a_place(child)


def _names(child: Token) -> bool:
    """Whether a name says which one is meant: "the leader, Drogo", "One of the bells, Old Tom"."""
    named = child.dep_ == "appos" and child.pos_ == "PROPN"
    one = child.head.lower_ == "one" and has_dependent(child.head, {"prep"})
    return named and (child.head.pos_ == "NOUN" or child.head.is_lower or one)


_LIKENING = frozenset({"like", "unlike", "with"})
_EXCEPTING = re.compile(r"\bexcept(?:ion|ions|ed)?\b|\bonly\b|\bno\b")


def _is_likening(preposition: Token) -> bool:
    """Whether a subject is only compared, between commas: "Sloops, like cutters, have one mast".

    What it has, or goes with, stands so as well, where that excepts nothing.
    """
    if preposition.dep_ != "prep" or preposition.lower_ not in _LIKENING:
        return False
    head, edge = preposition.head, preposition.right_edge
    before, after = token_before(preposition.left_edge), token_after(edge)
    marks = before is not None and after is not None and before.text == after.text == ","
    inside = head.i < preposition.i and edge.i < head.head.i and head.dep_ in SUBJECTS
    if not (marks and inside) or has_dependent(head, COORDINATION):
        return False
    return _EXCEPTING.search(preposition.doc[preposition.i : edge.i + 1].text) is None


def _resumes(apposition: Token) -> bool:
    """Whether "one" takes a noun up to say of which kind it is: "a string, one that is plucked"."""
    if apposition.dep_ != "appos" or apposition.lower_ not in ("one", "ones"):
        return False
    between = apposition.doc[apposition.head.i : apposition.i]
    beside = not any(token.pos_ in ("VERB", "AUX") for token in between)
    return beside and has_dependent(apposition, {"relcl", "acl", "prep"})


def tells_of_a_place(verb: Token) -> bool:
    """Whether a clause with "where" tells of a named place: a name needs nothing to be known by."""
    named = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN"
    return named and verb.left_edge.lower_ == "where"


def _lists(mark: Token, child: Token) -> bool:
    """Whether a colon opens what the noun before it counts or names, up to the end of the sentence.

    "Two halves: the left one and the right one" says nothing without them.
    """
    end = child.right_edge.i + 1
    return mark.text == ":" and child.dep_ == "appos" and end >= len(child.doc) - 1


def _refuse_list(dropped: Sequence[Token]) -> None:
    """Refuse the last of the dropped modifiers of a head where it may be an item of a list."""
    last = dropped[-1]
    if last.dep_ != "appos":
        return
    after = token_after(last.right_edge)
    listed = has_dependent(last, COORDINATION) and not _is_of_one(last)
    if (listed or _is_coordinated_description(last)) and not _counts(last):
        raise BrokenPhrase(NoClause.LIST_IN_APPOSITION)
    if after is not None and after.dep_ == "cc":
        raise BrokenPhrase(NoClause.CONJUNCTION_AFTER_APPOSITION)
    if sum(child.dep_ == "appos" for child in dropped) > 1:
        raise BrokenPhrase(NoClause.LIST_IN_APPOSITION)


def _refuse_torn_list(child: Token, kept: Sequence[Token]) -> None:
    """Refuse a list behind a colon of which something was left out: "two towns: Ardal, ..."."""
    before = token_before(child.left_edge) if child.dep_ == "appos" else None
    if before is None or before.text != ":":
        return
    inside = {token.i for token in kept}
    if any(token.i not in inside and not token.is_punct for token in child.subtree):
        raise BrokenPhrase(NoClause.LIST_IN_APPOSITION)


def _counts(apposition: Token) -> bool:
    """Whether an apposition names the things that are counted: "two ropes, a stay and a sheet"."""
    first = apposition.head
    counted = first.tag_ == "NNS" and has_dependent(first, {"nummod"})
    single = apposition.tag_ == "NN" and apposition.left_edge.lower_ in _ARTICLES
    return counted and single and not has_dependent(first, COORDINATION)


def _is_of_one(apposition: Token) -> bool:
    """Whether several roles of one person or thing are told: "Ana Souza, the founder and head"."""
    conjuncts = list(apposition.conjuncts)
    return (
        apposition.head.pos_ == "PROPN"
        and apposition.pos_ == "NOUN"
        and not has_dependent(apposition.head, COORDINATION)
        and len(conjuncts) == 1
        and conjuncts[0].tag_ == apposition.tag_
        and not has_dependent(conjuncts[0], ("det", "poss"))
        and not has_dependent(conjuncts[0], COORDINATION)
    )


def _is_coordinated_description(apposition: Token) -> bool:
    """Whether a conjunction is in an apposition to a common noun, and may join its list.

    It does not inside of a clause, nor where two bare nouns are all that it joins: "slack, a state
    of ropes and sails".
    """
    joints = [token for token in apposition.subtree if token.dep_ == "cc"]
    return apposition.head.pos_ == "NOUN" and not all(
        _joins_inside(joint, apposition) for joint in joints
    )


def _joins_inside(joint: Token, apposition: Token) -> bool:
    """Whether a conjunction joins two words below the noun of an apposition with an article."""
    told = apposition.left_edge.lower_ in _ARTICLES and joint.head.i != apposition.i
    behind = apposition.doc[apposition.right_edge.i + 1 :][:2]
    if any(token.dep_ == "cc" for token in behind):  # a list goes on there
        return False
    first, others = joint.head, dependents(joint.head, {"conj"})
    alike = len(others) == 1 and not any(
        has_dependent(one, {"det", "poss", "nummod"}) for one in (first, others[0])
    )
    return told and alike and first.pos_ == others[0].pos_


def _without_loose_marks(tokens: list[Token]) -> list[Token]:
    """`tokens` without commas at the ends or beside a gap, nor quotation marks around one."""
    if not any(token.text in _MARKS for token in tokens):
        return tokens
    inside = {token.i for token in tokens}
    tokens = [token for token in tokens if not _quotes_nothing(token, inside)]
    neighbours = zip([None, *tokens], tokens, [*tokens[1:], None], strict=False)
    return [
        token
        for before, token, after in neighbours
        if not _is_separator(token) or _separates(before, token, after)
    ]


def _quotes_nothing(mark: Token, kept: set[int]) -> bool:
    """Whether what a quotation mark opens or closes has gone."""
    if mark.text != '"':
        return False
    return (mark.i + 1 if mark.tag_ == "``" else mark.i - 1) not in kept


def _is_separator(token: Token) -> bool:
    return token.text in _SETTING_OFF and token.pos_ == "PUNCT"


def _separates(before: Token | None, separator: Token, after: Token | None) -> bool:
    """Whether a comma still has beside it what it had, connectives aside."""
    if before is None or after is None or before.i != separator.i - 1:
        return False
    between = separator.doc[separator.i + 1 : after.i]
    return all(token.lower_ in _CONNECTIVES for token in between)


def after_comma(token: Token) -> bool:
    """Whether a comma is directly before the first word under `token`, or under it itself."""
    first = token.left_edge
    before = token_before(first)
    return first.text == "," or (before is not None and before.text == ",")


@dataclass(frozen=True, slots=True)
class Text:
    """Realised words, and where each token begins in them."""

    words: str
    starts: dict[int, int]


def realise(tokens: Sequence[Token], replaced: Mapping[int, str]) -> Text:
    """The words of `tokens`, spaced as in the source, with replacements for single tokens.

    A replacement by the empty string leaves the token out. Commas never follow a blank.
    """
    words = ""
    starts: dict[int, int] = {}
    previous: Token | None = None
    for token in tokens:
        text = replaced.get(token.i, token.text)
        if not text:
            continue
        if previous is not None and not _joins(previous, token, text, words):
            words += " "
        starts[token.i] = len(words)
        words += text
        previous = token
    return Text(words, starts)


def _joins(previous: Token, token: Token, text: str, words: str) -> bool:
    """Whether `text`, read for `token`, follows `words` without a blank."""
    glued = previous.i + 1 == token.i and not previous.whitespace_
    closing = text == '"' and words.count('"') % 2 == 1
    return glued or closing or text in _WITHOUT_SPACE


def flatten(parts: Iterable[Part]) -> list[Token]:
    """The tokens of all `parts`, in order."""
    return sorted((token for part in parts for token in part.tokens), key=lambda token: token.i)
