"""The clause of a rule: "Visitors | must | sign the book", "The hall | is | open only in May"."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents, has_dependent, is_mark, root_of
from quizgen.lang.en.bounds import BE, DO
from quizgen.lang.en.facts.circumstances import without_opening
from quizgen.lang.en.facts.duties import NEEDED, modal_of
from quizgen.lang.en.labels import PLURAL_TAGS
from quizgen.lang.en.phrases import inside, with_small_article
from quizgen.lang.en.syntax.constituents import realise

LONGEST_SUBJECT, LONGEST_LEAD = 14, 12
"""Words of whom or what a rule is for, and of what stands before that."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_PLANNED = lexicon.words("planned_modals") - {"wo", "'ll"}
_PRESENT = frozenset({"VBZ", "VBP"})
_PLURAL = lexicon.words("plural_pronouns")
_READER = frozenset({"you"})
_NOBODY = (
    lexicon.words("nominative_pronouns")
    | lexicon.words("inanimate_pronouns")
    | lexicon.words("demonstratives")
    | {"there", "what", "who", "which", "one"}
) - _READER
_LEADS = frozenset(
    {"after", "at", "before", "depending", "during", "for", "if", "in", "on", "under", "when"}
    | {"where", "while", "with", "without", "within", "once", "unless"}
)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule: its `lead`, whom or what it is for, the `modal`, and the words of what is `done`."""

    lead: Sequence[Token]
    subject: Sequence[Token]
    modal: str
    plural: bool
    done: Sequence[Token]

    @property
    def of_reader(self) -> bool:
        """Whether the rule is for whoever reads it."""
        return [token.lower_ for token in self.subject] == ["you"]


def ruled_in(material: Material) -> Ruled | None:
    """The rule that the main clause of a sentence is; None where it is none or denies something."""
    doc = material.parsed.doc
    root = root_of(doc)
    subjects = dependents(root, _SUBJECTS)
    modal = _modal(root)
    if material.parsed.fault or len(subjects) != 1 or modal is None or doc[-1].text in ("?", ":"):
        return None
    start, name = modal
    subject = sorted(subjects[0].subtree, key=lambda token: token.i)
    if has_dependent(root, {"neg", "expl"}) or subject[-1].i >= start:
        return None
    lead = without_opening(list(doc[: subject[0].i]))
    if not (_can_lead(lead) and _can_be_ruled(subject)):
        return None
    plural = _is_plural(subjects[0])
    return Ruled(lead, subject, name, plural, _without_stop(list(doc[start : _end(root)])))


def _end(root: Token) -> int:
    """Where a rule ends: at another clause with a subject of its own, or with its sentence."""
    others = [verb for verb in dependents(root, {"conj"}) if has_dependent(verb, _SUBJECTS)]
    end = min((verb.left_edge.i for verb in others), default=len(root.doc))
    while end > root.i + 1 and root.doc[end - 1].dep_ == "cc":
        end -= 1
    return end


def named(subject: Sequence[Token], material: Material) -> str:
    """A subject as it reads inside a sentence, with the capital that a name keeps."""
    words = realise(subject, material.texts).words.strip(" ,")
    first = subject[0]
    name = first.pos_ == "PROPN" or first.i in material.replaced
    kept = name or material.reading.capitals.keeps(first)
    return with_small_article(words) if kept else inside(words)


def _modal(root: Token) -> tuple[int, str] | None:
    """Where what is done begins, and the modal before it; "be" where something only is so."""
    found = modal_of(root)
    if found is not None:
        return (found[0].i + 1, found[1]) if found[1] != NEEDED else None
    planned = [aux for aux in dependents(root, {"aux"}) if aux.lower_ in _PLANNED]
    if planned:
        return planned[0].i + 1, planned[0].lower_
    helper = next(iter(dependents(root, {"auxpass"})), root)
    if helper.tag_ not in _PRESENT or has_dependent(root, {"aux"}):
        return None
    if helper.lemma_ == "be":
        return helper.i + 1, BE
    return (root.i, DO) if root.lemma_ != "have" else None


def _can_lead(lead: Sequence[Token]) -> bool:
    """Whether nothing stands before a rule, or a circumstance of it and a comma."""
    if not lead:
        return True
    marked = lead[-1].text == "," and len(lead) <= LONGEST_LEAD + 1
    return marked and lead[0].lower_ in _LEADS


def _can_be_ruled(subject: Sequence[Token]) -> bool:
    """Whether words name whom or what a rule is for."""
    first = subject[0].lower_
    marked = any(token.text in (",", ";", "(", ")", ":") for token in subject)
    return len(subject) <= LONGEST_SUBJECT and first not in _NOBODY and not marked


def _is_plural(head: Token) -> bool:
    several = head.tag_ in PLURAL_TAGS or has_dependent(head, {"conj"})
    return several or head.lower_ in _PLURAL | _READER


def _without_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    done = list(tokens)
    while done and is_mark(done[-1]):
        done = done[:-1]
    return done
