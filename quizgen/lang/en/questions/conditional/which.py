"""Questions for the kind of things that a rule is for: "Which sails are not refunded?"."""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_POLICIES = lexicon.words("policy_verbs")
_REQUIRED = lexicon.words("required_modals")
_BE = lexicon.words("forms_of_be")
_RULED = frozenset({"allowable", "deductible", "eligible", "ineligible", "refundable"}) | {
    "reimbursable",
    "taxable",
}
_POINTING = lexicon.words("definite_determiners") | lexicon.words("third_person_possessives")

Asking = tuple[Form, str | None, str]


def is_ruled_which(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the subject that alone says for which things a rule holds."""
    subject = phrase is clause.subject and not clause.fronted and not clause.past
    return subject and _is_described(phrase) and _is_one_kind(clause) and _is_rule(clause)


def _is_rule(clause: Clause) -> bool:
    """Whether a clause says by its verb or one adjective how things are to be dealt with."""
    if clause.lemma == "be":
        said = [one.text.removeprefix("not ") for one in clause.complements]
        return bool(said) and said[0] in _RULED
    done_to = not _BE.isdisjoint(clause.auxiliaries) and not clause.complements
    return done_to and (clause.lemma in _POLICIES or _is_required(clause))


def _is_one_kind(clause: Clause) -> bool:
    """Whether few kinds of things fit: "Which fees are paid?" has many answers."""
    several_words = " " in (_things(clause.subject) or "")
    return bool(clause.adverb) or _is_required(clause) or several_words


def _is_required(clause: Clause) -> bool:
    return not _REQUIRED.isdisjoint(clause.auxiliaries)


def _is_described(phrase: Phrase) -> bool:
    """Whether other words than an article tell which of the things of a noun are meant."""
    words = phrase.text.split()
    told = len(words) > 1 and words[0].lower() not in _POINTING
    return phrase.plural and told and _things(phrase) is not None


def _things(phrase: Phrase) -> str | None:
    """The noun in the plural, with what stands before it where more stands behind it."""
    words = phrase.text.split()
    words = words[1:] if words[0].lower() in _QUANTIFYING else words
    root = phrase.head.lower()[:-1]
    place = next(
        (n for n, word in enumerate(words) if word.lower().startswith(root) and word.endswith("s")),
        None,
    )
    if place is None or len(root) < SHORTEST_ROOT or len(words) < SHORTEST:
        return None
    behind = place + 1 < len(words)
    return inside(" ".join(words[: place + 1])) if behind else words[place].lower()


_QUANTIFYING = frozenset({"all", "any"})
SHORTEST, SHORTEST_ROOT = 2, 2


def asked_which(clause: Clause, phrase: Phrase) -> Asking:
    """ "Which sails are not refunded?" """
    return "doing", ask(clause, f"Which {_things(phrase)}", phrase), phrase.text
