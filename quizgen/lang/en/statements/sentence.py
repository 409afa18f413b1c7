"""Sentences that make a statement as they are, and what keeps others from it."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import DOUBTS
from quizgen.lang.en.analysis.tree import has_dependent, root_of, text_of
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.labels import (
    AUXILIARIES,
    FINITE_TAGS,
    PARTICIPLE_TAGS,
    SUBJECTS,
    SUBJECTS_OF_ANY_KIND,
    TENSED_TAGS,
    VERBS,
    WH_TAGS,
)
from quizgen.lang.en.statements.attribution import is_attributed
from quizgen.lang.en.statements.laws import is_law
from quizgen.lang.en.statements.ties import without_ties
from quizgen.lang.en.syntax.splices import is_spliced
from quizgen.lang.en.syntax.stance import verb_stance

_CIRCUMSTANCE_OPENERS = lexicon.words("circumstance_openers")
_LEADING = lexicon.words("leading")
_RHETORICAL = lexicon.words("rhetorical_imperatives") | {"lets"}

LONGEST_WHOLE = 40
"""Tokens, marks among them: a longer sentence is asked about by its clauses only."""

_OPENS_A_SUBJECT = frozenset({"DET", "PRON"})

_SPEECH = re.compile(
    r"(?:^|\s)'[A-Z][^']*[,.!?]'(?:\s|$)|(?:^|\s)'[^']+,' (?:said|cried|asked|replied|answered)\b"
)
"""Words that somebody speaks, between single marks: "'Still,' said the duke"."""

_DOUBTFUL_TAGS = frozenset({"PRP", "WP", "WRB", "EX", "MD", "UH", "FW"})
"""Pronouns, question words, modals and what the tagger does not know."""


def whole_sentence(root: Token, material: Material) -> list[Token]:
    """The tokens of a sentence that says by its form what is so, without its ties; else none.

    Its words may still depend on their context.
    """
    asserted = verb_stance(root) == "asserted" or is_attributed(root, material) or is_law(root)
    return _self_contained(root.doc) if asserted else []


def doubtful_sentence(root: Token, material: Material) -> list[Token]:
    """The tokens of a sentence whose grammar is in doubt, where its words leave no other doubt."""
    if material.parsed.fault not in DOUBTS or not _reads_plainly(root.doc, material):
        return []
    tokens = _self_contained(root.doc)
    return [] if dependence(tokens, material) else tokens


def _reads_plainly(doc: Doc, material: Material) -> bool:
    """Whether a sentence names something and has a finite verb and a stop, and nothing doubtful."""
    read = [token for token in doc if token.i not in material.replaced]
    doubtful = any(token.tag_ in _DOUBTFUL_TAGS or token.dep_ == "neg" for token in read)
    finite = any(map(_may_be_finite, doc))
    stopped = text_of(doc)[-1] in ".!"  # else it is a line of a list
    imperative = doc[0].tag_ == "VB"
    named = any(token.ent_type_ for token in doc)
    return named and finite and stopped and not imperative and not doubtful


def _may_be_finite(verb: Token) -> bool:
    """Whether a word is a verb with a tense, and no noun: "giving clerks and guests a room"."""
    listed = verb.dep_ == "conj" and verb.head.tag_ == "VBG"
    return verb.tag_ in TENSED_TAGS and not listed


def _self_contained(doc: Doc) -> list[Token]:
    """The tokens of a sentence without its ties, where no rule of `FORM_RULES` refuses it."""
    tokens = without_ties(doc)
    return [] if any(refuses(doc, tokens) for _, refuses in FORM_RULES) else tokens


def _is_too_long(doc: Doc, tokens: Sequence[Token]) -> bool:
    return len(doc) > LONGEST_WHOLE


def _quotes(doc: Doc, tokens: Sequence[Token]) -> bool:
    text = text_of(doc)
    return '"' in text or ("'" in text and _SPEECH.search(text) is not None)


def _opens_with_unnamed_circumstance(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether the opening words say when, and name nothing: "While en route, ..."."""
    if doc[0].lower_ not in _CIRCUMSTANCE_OPENERS:
        return False
    comma = next((token.i for token in doc if token.text == ","), len(doc))
    return not any(token.pos_ in ("PROPN", "NUM") for token in doc[:comma])


def _parts_subject_from_verb(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether a single comma is between the subject and its verb: "The market, was opened"."""
    for comma, after in pairwise(tokens):
        adverb = after.pos_ == "ADV" and after.i + 1 < len(doc)
        verb = after.nbor() if adverb else after
        if comma.text != "," or verb.tag_ not in TENSED_TAGS:
            continue
        subject = _main_subject(verb, comma)
        if subject is not None:
            return sum(t.text == "," and subject.i < t.i < verb.i for t in tokens) == 1
    return False


def _main_subject(verb: Token, comma: Token) -> Token | None:
    """The subject before `comma`, where `verb` or what it helps is the main verb."""
    main = verb.head if verb.dep_ in AUXILIARIES else verb
    if main.dep_ != "ROOT":
        return None
    return next((c for c in main.children if c.dep_ in SUBJECTS and c.i < comma.i), None)


def _opens_dependent(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether the first word makes it go on from another sentence, or makes it a question."""
    if not tokens or tokens[0].lower_ in _LEADING or tokens[0].tag_ in ("WP", "WRB"):
        return True
    return tokens[0].lower_ == "as" and tokens[0].dep_ == "mark" and tokens[0].head.dep_ == "ROOT"


def _lacks_subject(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether it says of nothing named what is so, as under a heading: "Blocks the pump."."""
    root, first = root_of(doc), doc[0]
    if has_dependent(root, SUBJECTS_OF_ANY_KIND) or first.pos_ in _OPENS_A_SUBJECT:
        return False
    if root.pos_ in VERBS:
        opens = first.i == root.i or (first.head.i == root.i and first.dep_ in AUXILIARIES)
        noted = opens and (first.tag_ in FINITE_TAGS or first.tag_ in PARTICIPLE_TAGS)
        return noted or _notes_behind_opening(root)
    finite = [token for token in doc if token.tag_ in TENSED_TAGS]
    return all(any(child.tag_ in WH_TAGS for child in verb.children) for verb in finite)


def _notes_behind_opening(root: Token) -> bool:
    """Whether a verb follows what opens a note: "Of old ropes, tested to hold a ton"."""
    first = root.doc[0]
    if first.dep_ != "prep" or first.head.i != root.i or root.nbor(-1).text != ",":
        return False
    commas = sum(token.text == "," for token in root.doc[: root.i])  # else a subject is between
    noted = root.tag_ in _NOTED_TAGS and root.lemma_ != "be"
    return noted and commas == 1 and not has_dependent(root, {"dobj"})


_NOTED_TAGS = TENSED_TAGS | {"VBN"}

_INSIDE_A_CLAUSE = re.compile(
    r"^(?:[\w-]+ ){1,4}of (?:which|whom)\b|^as (?:much|many) of\b[^,]*$", re.IGNORECASE
)


def _opens_inside_a_clause(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether it is a part of another: "two types of which are known", "as much of it was lost"."""
    return _INSIDE_A_CLAUSE.match(text_of(doc)) is not None


def _supposes(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether it asks the reader to think of something: "Suppose that the gate is shut"."""
    first = tokens[0] if tokens else doc[0]
    return first.lower_ in _RHETORICAL and first.dep_ == "ROOT"


FORM_RULES: tuple[tuple[str, Callable[[Doc, Sequence[Token]], bool]], ...] = (
    ("too long", _is_too_long),
    ("quotation", _quotes),
    ("opening circumstance without a name", _opens_with_unnamed_circumstance),
    ("comma between subject and verb", _parts_subject_from_verb),
    ("opening that depends on the sentence before", _opens_dependent),
    ("no subject", _lacks_subject),
    ("opening inside a clause", _opens_inside_a_clause),
    ("supposition", _supposes),
    ("comma splice", is_spliced),
)
"""What keeps a sentence from being asked about as a whole, by its form."""
