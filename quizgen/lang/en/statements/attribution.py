"""Attribution: what somebody claims is a fact as long as the statement names who claims it."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import bare_name, entity_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents, text_of
from quizgen.lang.en.labels import REPORTED, SUBJECTS
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.stance import verb_stance

_STATING = lexicon.words("stating_nouns")


def is_attributed(root: Token, material: Material) -> bool:
    """Whether the main clause is what somebody named, or a law, says: "Hobson argued that ..."."""
    if verb_stance(root) != "claimed" or '"' in text_of(root.doc):
        return False
    source = _source(root)
    if source is None:
        return False
    if source.lower_ in _STATING:  # "the law of supply says that ...", whoever found it
        return True
    if source.lower_ == "people":  # a saying of a country
        return any(token.ent_type_ in ("GPE", "NORP") for token in root.doc[: root.i])
    return any(_is_named(token, material) for token in source.subtree)


def _source(root: Token) -> Token | None:
    """The one "according", else the one subject of `root`; None where there are several."""
    sources = [child for child in root.children if child.lower_ == "according"]
    sources = sources or dependents(root, SUBJECTS)
    return sources[0] if len(sources) == 1 else None


def _is_named(token: Token, material: Material) -> bool:
    """Whether `token` is a part of the name of a person or an organisation, or read as one."""
    replacement = material.replaced.get(token.i)
    if replacement is not None and replacement.type in ("person", "organisation"):
        return True
    span = entity_of(token)
    if span is None or token.pos_ != "PROPN":
        return False
    return span.label_ in ("PERSON", "ORG") or material.reading.mentions.is_person(bare_name(span))


def keeps_its_source(raw: RawClause, parts: Sequence[Part]) -> bool:
    """Whether both what a claim says and who makes it are among the kept `parts`."""
    return all(
        part in parts
        for part in raw.parts
        if part.head.dep_ in REPORTED or part.tokens[0].lower_ == "according"
    )
