"""The grammar of a statement as the model holds it: its phrases, their roles, and their slots."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.forms import is_word
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.openers import is_mistaken_for_a_name
from quizgen.lang.en.analysis.parsing import load_pipeline
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.gazetteer import nationalities
from quizgen.lang.en.labels import NOMINALS, PLURAL_TAGS
from quizgen.lang.en.phrases import with_small_article
from quizgen.lang.en.statements.filling import Filling, filling_of
from quizgen.lang.en.statements.marks import Realised
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.complements import preposition_of
from quizgen.lang.en.syntax.constituents import Part, realise
from quizgen.lang.en.syntax.subjects import shown_number
from quizgen.lang.en.syntax.temporal import time_part
from quizgen.lang.en.wordforms import base_of
from quizgen.model import Clause, Phrase
from quizgen.model.clause import PhraseRole

_NAMES_OF_THEIR_OWN = frozenset({"PERSON", "GPE", "LOC", "NORP", "DATE", "FAC"})
_PAST_HELPERS = lexicon.words("past_forms_of_be")
_WE = lexicon.words("first_person_plural")
_PLACE_PREPOSITIONS = lexicon.words("place_prepositions")


def clause_of(
    raw: RawClause, parts: Sequence[Part], realised: Realised, material: Material
) -> Clause | None:
    """The clause that `raw` is with its constituents `parts`; None where one has no words."""
    phrases = {
        id(part): phrase
        for part in parts
        if (phrase := _phrase(part, realised, material)) is not None
    }
    subject = phrases.get(id(raw.subject))
    if subject is None or len(phrases) < len(parts):
        return None
    tied = "".join(token.text for token in raw.joined)
    return Clause(
        subject=_agreeing(subject, raw),
        auxiliaries=_helping_verbs(raw),
        verb=f"{tied}{raw.verb.text}",
        lemma="lay" if _lays(raw) else f"{tied}{base_of(raw.verb.lower_, raw.verb.lemma_)}",
        particle=raw.particle.text if raw.particle else None,
        adverb=" ".join(_texts(one for one in raw.adverbs if one not in raw.joined)) or None,
        past=_is_past(raw),
        fronted=_in_order(raw.fronted, phrases),
        complements=_in_order(raw.complements, phrases),
    )


def _agreeing(subject: Phrase, raw: RawClause) -> Phrase:
    """The subject in the number that its verb shows: "optics deals", "64gates offers"."""
    head = raw.subject.head
    named = head.pos_ in NOMINALS and not raw.auxiliaries and not has_dependent(head, {"conj"})
    several = shown_number(raw.verb) if named else None
    alone = several is not None and several != subject.plural
    return subject.model_copy(update={"plural": several}) if alone else subject


def _lays(raw: RawClause) -> bool:
    """Whether "lay" is no past of "lie": "hens lay eggs"."""
    told = raw.verb.lower_ == "lay" and raw.verb.tag_ != "VB"
    return told and any(part.role == "object" for part in raw.complements)


def _helping_verbs(raw: RawClause) -> tuple[str, ...]:
    own = _texts(raw.auxiliaries)
    return (raw.helper, *own) if raw.helper else own


def _texts(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in sorted(tokens, key=lambda token: token.i))


def _in_order(parts: Iterable[Part], phrases: Mapping[int, Phrase]) -> tuple[Phrase, ...]:
    """The phrases of those `parts` that are kept."""
    return tuple(phrases[id(part)] for part in parts if id(part) in phrases)


def _is_past(raw: RawClause) -> bool:
    past = any(verb.tag_ == "VBD" for verb in (raw.verb, *raw.auxiliaries))
    return (past and not _lays(raw)) or raw.helper in _PAST_HELPERS


def _phrase(part: Part, realised: Realised, material: Material) -> Phrase | None:
    """The phrase that `part` is, as its words are read; None where no word is left."""
    words = material.texts
    text = realise(part.tokens, words).words.strip(" ,")
    if not text:
        return None
    filling = filling_of(part, realised, words)
    first = part.tokens[0]
    return Phrase(
        role=_role(part, realised, filling),
        text=with_small_article(text) if first.i in words else _lower_first(text, first, material),
        preposition=preposition_of(part),
        slot=filling.slot,
        counted=filling.counted,
        head=part.head.lemma_,
        plural=_is_plural(part.head, material),
        optional=part.optional,
        comma=part.comma,
    )


def _is_plural(head: Token, material: Material) -> bool:
    read = material.replaced.get(head.i)
    one = read is not None and read.text == material.reading.house  # "we" of a handbook
    several = head.lower_ in _WE | {"they", "you"} and not one
    return (
        several
        or head.tag_ in PLURAL_TAGS
        or (head.pos_ in NOMINALS and has_dependent(head, {"conj"}))
    )


def _lower_first(text: str, token: Token, material: Material) -> str:
    """`text` as it reads inside a sentence, `token` being its first."""
    if token.i > 0 or material.reading.capitals.keeps(token):
        return text
    common = token.pos_ != "PROPN" and token.ent_type_ in ("", "ORDINAL", "CARDINAL")
    if (common and token.text != "I") or token.pos_ in ("DET", "ADP"):
        return text[:1].lower() + text[1:]
    mistaken = _is_no_name(token, material) or is_mistaken_for_a_name(token, material.reading)
    return text[:1].lower() + text[1:] if mistaken else text


def _is_no_name(token: Token, material: Material) -> bool:
    """Whether what was taken for a name at the start of a sentence is a word of the document.

    Its small form stands elsewhere, and no other name goes on behind it; or nobody takes it for the
    name of anything, and a common noun goes with it: "Bread riots".
    """
    goes_on = token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    alone = token.text.istitle() and not goes_on
    adjective = token.ent_type_ == "NORP" and token.text not in nationalities()
    named = token.ent_type_ in _NAMES_OF_THEIR_OWN and not adjective
    small = material.reading.small_words
    written = token.lower_ in small or token.lower_.removesuffix("s") in small
    unnamed = written or _is_of_a_compound(token) or _is_a_word_of_no_name(token)
    return alone and not named and unnamed


def _is_a_word_of_no_name(token: Token) -> bool:
    """Whether no recogniser takes a word that everybody knows for a name: "Harbours older than".

    The first word of two may be a genus: "Gadus morhua".
    """
    whole = token.ent_type_ == "" and token.dep_ != "compound"
    return whole and is_word(load_pipeline(), token.lower_)


def _is_of_a_compound(token: Token) -> bool:
    """Whether a word that no recogniser takes for a name stands before the noun it goes with."""
    unnamed = token.ent_type_ == "" and token.dep_ == "compound"
    return unnamed and token.head.i == token.i + 1 and token.head.pos_ == "NOUN"


def _role(part: Part, realised: Realised, filling: Filling) -> PhraseRole:
    """The role of a phrase, `time` or `place` where a date or place fills it."""
    if filling.slot is None:
        return part.role
    slot = realised.marked[filling.slot].slot
    preposition = preposition_of(part) or ""
    placed = slot.type == "place" and preposition in _PLACE_PREPOSITIONS
    if part.role == "oblique" and placed:
        return "place"
    return time_part(part, slot) or part.role
