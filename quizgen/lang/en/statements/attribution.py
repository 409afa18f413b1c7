"""Who says so: a claim is a fact as long as it is told with the name of whoever makes it."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.labels import SUBJECTS
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.stance import verb_stance


def is_attributed(root: Token, material: Material) -> bool:
    """Whether the main clause is what somebody named claims: "Hobson argued that ..."."""
    if verb_stance(root) != "claimed" or '"' in root.doc.text:
        return False
    sources = [child for child in root.children if child.lower_ == "according"]
    told = sources or [child for child in root.children if child.dep_ in SUBJECTS]
    if len(told) == 1 and told[0].lower_ == "people":  # a saying of a country
        return any(token.ent_type_ in ("GPE", "NORP") for token in root.doc[: root.i])
    return len(told) == 1 and any(_is_named(token, material) for token in told[0].subtree)


def _is_named(token: Token, material: Material) -> bool:
    made = material.replaced.get(token.i)
    if made is not None and made.type in ("person", "organisation"):
        return True
    span = entity_of(token)
    if span is None or token.pos_ != "PROPN":
        return False
    return span.label_ in ("PERSON", "ORG") or material.reading.mentions.is_person(bare_name(span))


def keeps_its_source(raw: RawClause, parts: Sequence[Part]) -> bool:
    """Whether of a claim both what is said and who says so are among the kept `parts`."""
    return all(
        part in parts
        for part in raw.parts
        if part.head.dep_ in ("ccomp", "parataxis") or part.tokens[0].lower_ == "according"
    )
