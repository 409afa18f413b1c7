"""Who asks which things of a kind something is said of: "What kind of buildings suffer least?"."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.giveaways import has_kin
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_UNTELLING = (lexicon.words("bare_verbs") - {"be"}) | {
    "comprise",
    "consist",
    "contain",
    "exist",
    "include",
    "range",
    "vary",
}
"""Verbs that tell next to nothing of a kind, or only list its members: no one knows it by them."""

_INDEFINITE = lexicon.words("indefinite_articles")
_JUDGING = lexicon.words("judging_adjectives") | lexicon.words("modal_adjectives")
_FUNCTION_WORDS = lexicon.words("function_words")
_POSSIBLE = lexicon.words("possible_modals") | {"can"}
_OPEN = lexicon.words("open_subject_words")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SEVERAL = re.compile(r" (?:and|or) ")
_NO_MODIFIERS = frozenset({"a", "an", "as", "even", "not", "only", "the"})
_EMPTY = lexicon.words("empty_modifiers") | lexicon.words("additions")
_RELATIVE = frozenset({"that", "which", "who"})
_PLACING = frozenset({"at", "between", "by", "from", "near", "on", "under", "within"})
"""Prepositions of where or how much, by which nobody tells a kind: "figures on page ten"."""

_VAGUE_NOUNS = lexicon.words("vague_nouns")

TELLING = 3
"""Words beside the verb that say something, at least."""


def what_kind(part: Part) -> Found | None:
    """ "What kind of roofs are safe from hail?": of several things, told by a modifier."""
    clause, phrase = part.clause, part.phrase
    if phrase is not clause.subject or not _is_said_of_a_kind(part):
        return None
    noun = _kind(phrase)
    if noun is None or noun in _told(clause) or not _is_telling(clause):
        return None
    if has_kin(phrase.text.lower().split()[0], map(str.lower, _told(clause))):
        return None
    return Found("kind", ask(clause, f"What kind of {noun}", phrase), phrase.text)


def _is_said_of_a_kind(part: Part) -> bool:
    """Whether a main clause says something of several things, and does not deny it."""
    clause, phrase = part.clause, part.phrase
    plain = part.fact.origin in ("whole", "root") and part.fact.stance != "negated"
    things = phrase.plural and not is_person(phrase) and phrase.head.lower() not in _VAGUE_NOUNS
    whole = part.fact.statement.text.lower().startswith(phrase.text.lower())  # no "short, tight"
    return plain and things and whole and _tells_of_a_kind(clause)


def _tells_of_a_kind(clause: Clause) -> bool:
    untold = clause.past or _is_able_to(clause) or _is_judged(clause)
    return not (untold or clause.fronted) and clause.lemma not in _UNTELLING


def _is_able_to(clause: Clause) -> bool:
    """Whether a kind can or may do something, or have it done to it, as other kinds can: "heavy
    ropes can hurt a hand", "heavy ropes may be spliced"."""
    return not _POSSIBLE.isdisjoint(clause.auxiliaries) and clause.lemma != "be"


def _is_judged(clause: Clause) -> bool:
    """Whether a kind is only praised or feared: "weak ropes are a potential source of harm"."""
    said = next((one for one in clause.complements if one.role == "attribute"), None)
    words = said.text.lower().split()[:2] if clause.lemma == "be" and said else []
    return words[:1] != [] and words[0] in _INDEFINITE and not _JUDGING.isdisjoint(words[1:])


def _told(clause: Clause) -> list[str]:
    return [word for one in clause.complements for word in _WORD.findall(one.text)]


def _is_telling(clause: Clause) -> bool:
    """Whether words beside the verb say enough to tell the kind."""
    telling = [word for word in _told(clause) if word.lower() not in _FUNCTION_WORDS]
    return len(telling) >= TELLING


def _kind(phrase: Phrase) -> str | None:
    """The noun of a subject that is told from others by one modifier; None where none is."""
    words = phrase.text.split()
    opens = words[0].lower() in _OPEN | _NO_MODIFIERS | _EMPTY
    if opens or _SEVERAL.search(phrase.text) or "'" in phrase.text or phrase.counted:
        return None
    heads = [n for n, word in enumerate(words) if word.startswith(phrase.head[:-1] or "?")]
    if len(heads) != 1 or len(words) == 1 or not words[heads[0]].islower():
        return None
    before, behind = words[: heads[0]], words[heads[0] + 1 :]
    named = any("-" in word and word.istitle() for word in before)  # "China-Kazakhstan relations"
    placed = behind[:1] != [] and behind[0] in _PLACING
    tells = not (named or placed) and (bool(before) != bool(behind))
    tells = tells and not _RELATIVE.intersection(behind)
    return words[heads[0]] if tells else None
