"""What of a sentence or clause can stand alone: whole, or without what leans on the text."""

from itertools import pairwise

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parse_checks import DOUBTS
from quizgen.lang.en.dependence.contextual import UNDATED, leaning
from quizgen.lang.en.labels import SUBJECTS
from quizgen.lang.en.statements.attribution import is_attributed
from quizgen.lang.en.syntax.clauses import RawClause
from quizgen.lang.en.syntax.constituents import Part, flatten
from quizgen.lang.en.syntax.integrity import seam_fault
from quizgen.lang.en.syntax.stance import verb_stance
from quizgen.trace import Funnel

_CONNECTIVES = lexicon.words("connectives")
_EMPHATIC = lexicon.words("emphatic")
_LEADING = lexicon.words("leading")
_TIES = lexicon.words("ties")
_TIME_TIES = lexicon.words("time_ties")
_TYING_PHRASES = lexicon.phrases("tying_phrases")

LONGEST_WHOLE = 40
"""Tokens, marks among them: a longer sentence is asked about by its clauses only."""


def whole_sentence(root: Token, material: Material, funnel: Funnel) -> list[Token]:
    """All tokens of the sentence, where it can be asked about as it stands; else none."""
    if verb_stance(root) != "asserted" and not is_attributed(root, material):
        return []
    tokens = _standing_whole(root.doc)
    reason = leaning(tokens, material).hard if tokens else None
    if reason:
        funnel.lose("whole", reason)
    return [] if reason else tokens


def untaken_sentence(root: Token, material: Material) -> list[Token]:
    """All tokens of a sentence whose grammar is in doubt, where its words leave no other doubt."""
    doc = root.doc
    if material.parsed.fault not in DOUBTS or not any(token.ent_type_ for token in doc):
        return []
    read = [token for token in doc if token.i not in material.replaced]
    if any(token.tag_ in _DOUBTFUL_TAGS or token.dep_ == "neg" for token in read):
        return []
    if doc[0].tag_ == "VB" or not any(token.tag_ in _FINITE_TAGS for token in doc):
        return []
    if doc.text[-1] not in ".!":  # a line of a list, not a sentence
        return []
    tokens = _standing_whole(doc)
    return [] if leaning(tokens, material).hard else tokens


_DOUBTFUL_TAGS = frozenset({"PRP", "WP", "WRB", "EX", "MD", "UH", "FW"})
_FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD"})


def _standing_whole(doc: Doc) -> list[Token]:
    """The tokens of a sentence without its ties, where its form lets it stand alone; else none."""
    if len(doc) > LONGEST_WHOLE or '"' in doc.text or _dangling_opening(doc):
        return []
    tokens = _without_ties(list(doc)[_opening(doc) :])
    if _cut_off(tokens):
        return []
    if not tokens or tokens[0].lower_ in _LEADING or tokens[0].tag_ in ("WP", "WRB"):
        return []
    return tokens


def _cut_off(tokens: list[Token]) -> bool:
    """Whether one comma alone stands between the subject and its verb: "The market, was opened"."""
    for comma, after in pairwise(tokens):
        adverb = after.pos_ == "ADV" and after.i + 1 < len(after.doc)
        verb = after.nbor() if adverb else after
        if comma.text != "," or verb.tag_ not in ("VBZ", "VBP", "VBD"):
            continue
        main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
        subject = next((c for c in main.children if c.dep_ in SUBJECTS and c.i < comma.i), None)
        if main.dep_ == "ROOT" and subject is not None:
            commas = [t for t in tokens if t.text == "," and subject.i < t.i < verb.i]
            return len(commas) == 1
    return False


def _dangling_opening(doc: Doc) -> bool:
    """Whether the sentence opens with a circumstance that names nothing: "While en route, ..."."""
    if doc[0].lower_ not in ("while", "when", "after", "before", "once", "having", "upon"):
        return False
    comma = next((token.i for token in doc if token.text == ","), len(doc))
    return not any(token.pos_ in ("PROPN", "NUM") for token in doc[:comma])


def _without_ties(tokens: list[Token]) -> list[Token]:
    """`tokens` without "also" and its like, and without the commas around them."""
    ties = {token.i for token in tokens if is_tie(token)} | _tying_phrases(tokens)
    kept: list[Token] = []
    for token in tokens:
        if token.i in ties:
            continue
        if token.text == "," and token.i - 1 in ties:
            if kept and kept[-1].text == ",":
                kept.pop()
                continue
            if not kept or token.nbor(-1).lower_ in _EMPHATIC:
                continue
        kept.append(token)
    return kept


def _tying_phrases(tokens: list[Token]) -> set[int]:
    """The places of phrases that tie from inside the sentence: "devoted in fact a volume"."""
    found: set[int] = set()
    for token in tokens:
        if token.dep_ != "prep":
            continue
        phrase = list(token.subtree)
        if tuple(other.lower_ for other in phrase) in _TYING_PHRASES:
            found.update(other.i for other in phrase)
    return found


def is_tie(token: Token) -> bool:
    """Whether an adverb only ties its sentence to the ones around it."""
    if token.lower_ in _EMPHATIC and token.dep_ in ("appos", "npadvmod"):
        return True
    if token.dep_ != "advmod":
        return False
    if token.lower_ in _TIES:
        return True
    if token.lower_ == "later" and token.i == 0 and token.nbor().pos_ == "ADP":
        return True  # "Later in October 1931"
    verb = token.head
    bare = token.lower_ in _TIME_TIES and not list(token.children)
    turned = any(child.dep_ in SUBJECTS and child.i > verb.i for child in verb.children)
    return bare and verb.dep_ == "ROOT" and verb.pos_ in ("VERB", "AUX") and not turned


def _opening(doc: Doc) -> int:
    """How many tokens tie the sentence to the one before and can go: "For example,"."""
    lower = [token.lower_ for token in doc[:5]]
    for phrase in _TYING_PHRASES:
        if tuple(lower[: len(phrase)]) == phrase and lower[len(phrase) : len(phrase) + 1] == [","]:
            return len(phrase) + 1
    opens = lower[0] in _LEADING | _CONNECTIVES | _TIME_TIES
    return 2 if opens and lower[1:2] == [","] else 0


def standing_parts(raw: RawClause, material: Material, funnel: Funnel | None) -> list[Part]:
    """The constituents without the optional ones that lean on the text; none if the rest leans."""
    kept = []
    undated = bounded = False
    for part in raw.parts:
        lean = leaning(part.tokens, material)
        optional = part is not raw.subject and part.optional and not _pointed_place(part)
        optional = optional or _on_an_occasion(part)
        undated = undated or (optional and (lean.hard in UNDATED or _orders(part, lean.hard)))
        sub_clause = part.role == "clause" and optional
        if not sub_clause and not (optional and (lean.hard or lean.soft)):
            kept.append(part)
        elif _bounds(part) and _holds(raw):
            bounded = True
    reason = leaning(tokens_of(raw, kept), material).hard
    if undated and funnel:
        funnel.reach("undated clauses")
    read = any(
        token.i in material.replaced and token.dep_ == "poss"
        for part in kept
        for token in part.tokens
    )
    if undated and (read or _changes(raw, kept)):  # the rest would be told of the wrong time
        reason = reason or "relative time"
    if bounded:
        reason = reason or "what it bounds left out"
    reason = reason or _torn(raw, kept)
    if reason and funnel:
        funnel.lose("standing", reason)
    return [] if reason else kept


def _on_an_occasion(part: Part) -> bool:
    """Whether a circumstance takes up an occasion told before, and can go: "at the event"."""
    bare = all(child.dep_ == "det" for child in part.head.children)
    placed = part.preposition is not None and part.preposition.lower_ in ("at", "during", "on")
    return placed and bare and part.head.lemma_ in ("event", "occasion", "ceremony", "meeting")


def _pointed_place(part: Part) -> bool:
    """Whether "here" or "there" says where: without it other words would have to."""
    return part.role == "adverb" and part.head.lower_ in ("here", "there", "elsewhere")


def _orders(part: Part, leaning: str | None) -> bool:
    """Whether a circumstance that goes placed the clause before or after something told."""
    word = part.preposition.lower_ if part.preposition else part.tokens[0].lower_
    return leaning is not None and word in ("before", "after", "since", "until")


def _bounds(part: Part) -> bool:
    """Whether a circumstance tells from when or until when: "until the museum was founded"."""
    word = part.preposition.lower_ if part.preposition else part.tokens[0].lower_
    return word in ("until", "till", "before", "since")


def _holds(raw: RawClause) -> bool:
    """Whether a clause tells a state, which was so only within its bounds."""
    return raw.verb.lemma_ in ("be", "have", "remain", "stand")


def _changes(raw: RawClause, kept: list[Part]) -> bool:
    """Whether a clause tells a state or an amount, which hold for a time, and no event."""
    amounts = ("CARDINAL", "QUANTITY", "MONEY", "PERCENT")
    amounted = any(token.ent_type_ in amounts for token in tokens_of(raw, kept))
    return (
        amounted
        or _holds(raw)
        or raw.verb.tag_
        in (
            "VBZ",
            "VBP",
        )
    )


def _torn(raw: RawClause, kept: list[Part]) -> str | None:
    """Whether trimming took out a date, a conjunct or one of two commas from between the rest."""
    ordered = tokens_of(raw, kept)
    tokens = {token.i for token in ordered}
    last = max(tokens)
    if _half_set_off(raw, ordered):
        return "one comma of two lost inside"
    for token in raw.verb.subtree:
        if token.i in tokens or not raw.verb.i < token.i < last:
            continue
        if token.ent_type_ == "DATE" or (token.dep_ == "cc" and token.head.pos_ == "PROPN"):
            return "a date or name lost inside"
        if token.dep_ == "cc" and token.head.i == raw.verb.i and _joins_circumstances(token):
            return "a second circumstance lost inside"
    return seam_fault(ordered, raw.subject.head)


def _joins_circumstances(conjunction: Token) -> bool:
    """Whether a preposition follows, an adverb aside: "and later by"."""
    after = conjunction.nbor()
    if after.pos_ == "ADV" and after.i + 1 < len(after.doc):
        after = after.nbor()
    return after.pos_ == "ADP"


def _half_set_off(raw: RawClause, tokens: list[Token]) -> bool:
    """Whether between subject and verb a comma opens what none closes."""
    between = [token for token in tokens if raw.subject.head.i < token.i < raw.verb.i]
    listed = any(token.dep_ == "conj" for token in between)
    return not listed and sum(token.text == "," for token in between) == 1


def tokens_of(raw: RawClause, parts: list[Part]) -> list[Token]:
    """The tokens of a clause, with the commas that its parts need."""
    tokens = {token.i: token for token in [*flatten(parts), *raw.verb_tokens]}
    doc = raw.verb.doc
    for part in parts:
        left = part.tokens[0].i
        if part.comma and left and doc[left - 1].text == "," and left - 2 in tokens:
            tokens[left - 1] = doc[left - 1]
        right = part.tokens[-1].i + 1
        if part in raw.fronted and right < len(doc) and doc[right].text == ",":
            tokens[right] = doc[right]
    ordered = [tokens[place] for place in sorted(tokens)]
    while ordered and (
        ordered[-1].pos_ in ("CCONJ", "PUNCT", "SCONJ") or ordered[-1].lower_ == "including"
    ):
        ordered.pop()
    return _with_paired_marks(ordered)


def _with_paired_marks(tokens: list[Token]) -> list[Token]:
    """`tokens` with the quotation mark behind them that closes one among them.

    A mark whose partner went with what it enclosed goes, too.
    """
    for mark in ('"', "'"):
        marks = [token for token in tokens if token.text == mark and token.tag_ != "POS"]
        if len(marks) % 2:
            after = tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 3]
            closing = [token for token in after if token.text == mark][:1]
            lone = [] if closing else [token for token in marks if _stands_off(token, tokens)]
            tokens = [token for token in [*tokens, *closing] if token not in lone]
    return tokens


def _stands_off(mark: Token, tokens: list[Token]) -> bool:
    """Whether the word before a mark has gone."""
    return mark.i > 0 and all(token.i != mark.i - 1 for token in tokens)
