"""Cleft sentences: "It was in Oslo that they met" says where they met."""

from spacy.tokens import Token

_CIRCUMSTANCES = frozenset({"prep", "npadvmod", "advmod"})


def cleft_focus(verb: Token) -> list[Token]:
    """The heads of the circumstances that a cleft puts before the clause of `verb`; else none.

    Quirk et al. (1985), section 18.25. A negated cleft says when something was not so.
    """
    copula = verb.head
    if verb.dep_ not in ("ccomp", "advcl") or not _opens_a_cleft(copula):
        return []
    that = verb.left_edge
    between = [child for child in copula.children if copula.i < child.i < that.i]
    plain = all(child.dep_ in _CIRCUMSTANCES for child in between)
    return between if plain and that.lower_ == "that" else []


def _opens_a_cleft(copula: Token) -> bool:
    """Whether the sentence begins with "it" and this form of "be"."""
    opening = copula.doc[0]
    main = copula.dep_ == "ROOT" and copula.lemma_ == "be" and copula.i == 1
    return main and opening.lower_ == "it" and opening.head.i == copula.i
