"""Cleft sentences: "It was in Oslo that they met" says where they met."""

from spacy.tokens import Token

_CIRCUMSTANCES = frozenset({"prep", "npadvmod", "advmod"})


def cleft_focus(verb: Token) -> list[Token]:
    """The heads of the circumstances that a cleft puts before the clause of `verb`; else none.

    Quirk et al. (1985), section 18.25. A negated cleft says when something was not so.
    """
    copula, opening = verb.head, verb.doc[0]
    if verb.dep_ not in ("ccomp", "advcl") or copula.dep_ != "ROOT" or copula.lemma_ != "be":
        return []
    start = verb.left_edge.i
    if opening.lower_ != "it" or opening.head.i != copula.i or verb.doc[start].lower_ != "that":
        return []
    between = [child for child in copula.children if copula.i < child.i < start]
    plain = all(child.dep_ in _CIRCUMSTANCES for child in between)
    return between if plain and copula.i == 1 else []
