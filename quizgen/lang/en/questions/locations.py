"""Questions for where something happens: "Where do fissures open?"."""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.fixed import opens_fixed
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_DETERMINERS = lexicon.words("articles") | lexicon.words("demonstratives")
_HAPPENING_VERBS = lexicon.words("happening_verbs")
_MEASURED = lexicon.words("measured_properties") - {"area", "limit"}
_LOCATIVE = lexicon.words("locative_prepositions")
_NO_PLACES = lexicon.words("no_places")
_NO_PLACE_ENDINGS = tuple(lexicon.entries("no_place_endings"))


def is_location(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says where something is or happens."""
    takes_place = [p.text for p in clause.complements if p.role == "object"] == ["place"]
    happens = clause.lemma in _HAPPENING_VERBS or (clause.lemma == "take" and takes_place)
    verbal = happens and phrase.role in ("oblique", "place")
    beside = [p for p in (*clause.complements, *clause.fronted) if p is not phrase]
    others = {p.role for p in beside if not (takes_place and p.text == "place")}
    if not verbal or phrase.comma or others & {"object", "oblique", "place", "attribute"}:
        return False
    head = phrase.head.lower()
    abstract = head in _NO_PLACES | _MEASURED or head.endswith(_NO_PLACE_ENDINGS)
    abstract = abstract or opens_fixed(phrase)
    placed = phrase.preposition in ("in", "on", "at") and not abstract
    return phrase.preposition in _LOCATIVE or (placed and not _is_manner(phrase))


def _is_manner(phrase: Phrase) -> bool:
    """Whether a bare noun says how and not where: "in earnest", "in scope and intensity"."""
    words = phrase.text.split()[1:]
    bare = phrase.text.islower() and words[:1] != [] and words[0] not in _DETERMINERS
    return bare and (len(words) == 1 or "and" in words) and not phrase.head.endswith("s")


def asked_location(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "Where do fissures open?" """
    return "where", ask(clause, "Where", phrase), phrase.text
