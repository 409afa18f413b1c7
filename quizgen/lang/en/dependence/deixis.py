"""Whether a word points at another place in the text, in this use of it: a rule a word."""

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.labels import SUBJECTS

_DEICTIC = lexicon.words("deictic")


def points_elsewhere(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether `token`, one of the kept `tokens`, says something only beside the rest of the text.

    Words with a rule point where it says so, the other deictic ones always.
    """
    lower = token.lower_
    if lower == "so":
        return _stands_for_an_act(token, tokens)
    rule = _RULES.get(lower)
    return rule(token) if rule is not None else lower in _DEICTIC


def _stands_for_an_act(so: Token, tokens: Sequence[Token]) -> bool:
    """Whether "so" repeats an act told before these words: "the only daily to do so"."""
    doing = so.nbor(-1) if so.i else so
    return doing.lemma_ == "do" and not any(
        token.pos_ == "VERB" and token.i < doing.i and not token.is_ancestor(doing)
        for token in tokens
    )


def _since(token: Token) -> bool:
    return token.dep_ == "advmod"


def _further(token: Token) -> bool:
    return token.pos_ in ("ADV", "ADJ")


_PAIRS = frozenset("direction way end sex gender hemisphere parent hand".split())


def _of_two(token: Token) -> bool:
    """ "Both countries" were named, "both directions" are known."""
    return token.dep_ in ("det", "nsubj", "predet") and token.head.lemma_ not in _PAIRS


def _one(token: Token) -> bool:
    """ "Each one" counts on from what was told."""
    if not token.i or token.dep_ == "nummod":
        return False
    return token.nbor(-1).lower_ in ("each", "every", "this", "that", "the")


def _more(token: Token) -> bool:
    """ "Two more drives" counts on, "more drives than" does not."""
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    counted = token.nbor(-1).pos_ == "NUM" and token.nbor().pos_ in ("NOUN", "ADJ")
    counted = counted or (token.head.dep_ == "amod" and token.head.head.dep_ in SUBJECTS)
    return counted and not any(other.lower_ == "than" for other in token.doc)


def _following(token: Token) -> bool:
    return token.dep_ not in ("prep", "pcomp", "prepc")


def _such(token: Token) -> bool:
    """ "Such areas" points, "such areas as" and "such as" give examples."""
    if any(child.lower_ == "as" for child in token.head.children):
        return False
    return token.i + 1 >= len(token.doc) or token.nbor().lower_ != "as"


def _other(token: Token) -> bool:
    """ "Other towns" points, "and other towns" and "other than" do not."""
    doc, head = token.doc, token.head
    before = token.nbor(-1).lower_ if token.i else ""
    than = any(right.lower_ == "than" for right in head.subtree)
    than = than or "than" in (left.lower_ for left in doc[max(token.i - 3, 0) : token.i])
    told = doc[head.i + 1 : head.i + 4].text.lower()
    exemplified = token.lower_ == "other" and ("such as" in told or "including" in told)
    listed = before in ("and", "or", "any", "most", "each", "many", "among")
    return not (than or exemplified or listed)


def _respective(token: Token) -> bool:
    return token.i == 0 or token.nbor(-1).lower_ != "their"


def _same(token: Token) -> bool:
    compound = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return not compound and not any(right.lower_ == "as" for right in token.head.subtree)


def _of_the_two(token: Token) -> bool:
    return token.pos_ == "NOUN" or token.dep_ in ("nsubj", "dobj", "pobj")


def _above(token: Token) -> bool:
    return token.dep_ != "prep"


def _there(token: Token) -> bool:
    return token.dep_ != "expl"


def _similar(token: Token) -> bool:
    """ "A similar composition" points, "similar to" and "in similar ways" of two do not."""
    after = token.doc[token.i + 1 : token.head.i + 3] if token.dep_ == "amod" else ()
    return token.dep_ == "amod" and not any(word.lower_ in ("to", "for") for word in after)


def _followed(token: Token) -> bool:
    """ "The upheaval that followed" came after something told before."""
    plain = not any(child.dep_ in ("dobj", "prep", "agent") for child in token.children)
    return token.dep_ == "relcl" and plain


_RULES: dict[str, Callable[[Token], bool]] = {
    "since": _since,
    "followed": _followed,
    "ensued": _followed,
    "further": _further,
    "both": _of_two,
    "either": _of_two,
    "neither": _of_two,
    "one": _one,
    "more": _more,
    "following": _following,
    "such": _such,
    "other": _other,
    "others": _other,
    "another": _other,
    "respective": _respective,
    "same": _same,
    "similar": _similar,
    "former": _of_the_two,
    "latter": _of_the_two,
    "above": _above,
    "below": _above,
    "there": _there,
}
