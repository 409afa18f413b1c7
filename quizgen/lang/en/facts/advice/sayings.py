"""The sentences that tell every reader what to do: commands, and what "you should" or "must" do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import ParseFault
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import has_dependent, root_of, subject_of, text_of, token_after
from quizgen.lang.en.dependence.contextual import dependence, incompleteness
from quizgen.lang.en.facts.restating.demanded import demanded
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.lang.en.labels import AUXILIARIES, FINITE_TAGS

LONGEST = 45
"""Words of a sentence that is read."""

MOST_INCOMPLETE = 5
"""How much words may say less alone than in the text."""

SOUND = (None, ParseFault.UNFINISHED)
"""What the parse of a half of a sentence may be."""

_READER = lexicon.words("second_person")
_TIES = lexicon.alternatives("connectives", "tying_phrases")
_REASON_IN_FRONT = re.compile(
    r"(?P<front>(?:because|since|as) [^,]{12,140}), (?P<rest>\S.+)", re.IGNORECASE | re.DOTALL
)
_AS = re.compile(r"^as\b", re.IGNORECASE)
_OR_ELSE = re.compile(
    r"(?P<rest>\S.+), (?:otherwise|or else),? (?P<reason>\S.+)", re.IGNORECASE | re.DOTALL
)
_ADVICE = re.compile(
    rf"(?:(?:{_TIES}),? )?(?:(?:please|kindly|simply|just),? )?"
    r"(?:(?:in order )?to [a-z][^:;]{6,110}?, (?=(?:always|never|do not) ))?"
    r"(?:do (?!not\b|you\b|the\b|an?\b|it\b|this\b|that\b|so\b|your\b)(?=[a-z]))?"
    r"(?:you (?:therefore |thus |then )?(?P<modal>should|must|need to|have to) )?"
    r"(?:(?:be sure|be certain|make sure|remember|take care|do not forget) to (?!not\b))?"
    r"(?P<adverb>(?:also )?(?:always|never|only|do not ever|do not|not)\b )?(?P<done>\S.+)",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_VERBS = frozenset({"not", "never", "always", "only", "also", "ever"})
_STRICT = frozenset({"have to", "must", "need to"})
_PREFIXES = frozenset({"-", "co", "de", "re", "un"})
"""What a hyphen joins to a verb, which is then read as several words: "de-ice"."""

_ADVERBS = {"do not": "not", "do not ever": "never"}
_VERBAL = frozenset({"VB", "VBP", "NN", "NNP", "JJ"})
"""What the verb of a command may be tagged as: it opens the sentence, with a capital."""

_RHETORICAL = lexicon.words("rhetorical_imperatives") | {"let's", "read", "thank", "welcome"}
_COURTESY = re.compile(r",? (?:if|where|when|whenever|wherever|as far as) possible\b")
_IF_POSSIBLE = re.compile(
    r"^(?:if|where|when|whenever|wherever) (?:at all )?(?:possible|you can), (?=\w)", re.IGNORECASE
)
_QUOTED = re.compile(r"^[\"“']")


@dataclass(frozen=True, slots=True)
class Advice:
    """What a sentence tells its reader: the `modal`, an `adverb` ("never"), and what is `done`.

    `front` is the reason that opens the sentence, with its word. The doc is of "You should ...";
    `commanded` says that the document leaves out the reader.
    """

    parsed: Parsed
    modal: str
    adverb: str
    done: str
    doc: Doc
    front: str = ""
    commanded: bool = True

    @property
    def verb(self) -> Token:
        """The verb of what is to be done."""
        return root_of(self.doc)


def sayings_of(reading: Reading) -> list[Advice]:
    """The advice of a document, in its order."""
    found = list(_all_found(reading))
    docs = reading.parses([one.sentence for one in found])
    return [
        _advice(one, doc) for one, doc in zip(found, docs, strict=True) if tells_the_reader(doc)
    ]


def told_sentences(reading: Reading) -> Iterator[str]:
    """What may be said to the reader, as it is read: "You should never leave it open."."""
    return (found.sentence for found in _all_found(reading))


class _Found(NamedTuple):
    """A sentence that may tell its reader what to do, taken apart, and the reason in front."""

    parsed: Parsed
    match: re.Match[str]
    front: str

    @property
    def sentence(self) -> str:
        """The sentence with the reader as subject: "You should never leave it open."."""
        done = self.match["done"]
        modal = "must" if _modal(self.match) in _STRICT else "should"
        words = ("You", modal, _adverb(self.match), f"{done[:1].lower()}{done[1:]}")
        return as_sentence(" ".join(filter(None, words)))


def _all_found(reading: Reading) -> Iterator[_Found]:
    return (found for parsed in reading.sentences for found in _found(parsed))


def _found(parsed: Parsed) -> Iterator[_Found]:
    """A sentence that may tell its reader what to do, taken apart, and the reason beside that."""
    whole = demanded(parsed) or parsed.text
    if "possible" in parsed.words:
        whole = _COURTESY.sub("", whole)
    whole = _IF_POSSIBLE.sub("", whole)
    if whole.endswith(("?", ":")) or len(whole.split()) > LONGEST or _QUOTED.match(whole):
        return
    offset, text, reason = _without_reason(whole)
    match = _ADVICE.fullmatch(text)
    if match is None:
        return
    if match["modal"] or _may_command(match["done"].split()[0], offset, parsed.doc):
        yield _Found(parsed, match, reason)


def _without_reason(text: str) -> tuple[int, str, str]:
    """Where in a sentence its advice begins, the advice, and the reason in front or behind."""
    if fronted := _REASON_IN_FRONT.fullmatch(text):
        reason = _AS.sub("because", fronted["front"])
        return fronted.start("rest"), fronted["rest"], reason
    turns = "else" in text or "otherwise" in text
    if turns and (behind := _OR_ELSE.fullmatch(text)):
        return 0, behind["rest"], f"because otherwise {behind['reason'].rstrip(' .!')}"
    return 0, text, ""


def _may_command(word: str, offset: int, doc: Doc) -> bool:
    """Whether the first `word` of what is done, from `offset` on, may be the verb of a command."""
    first = next((t for t in doc if t.idx >= offset and t.text == word.strip(",.")), None)
    if first is None or (first.lower_ in _RHETORICAL and not _lets_be(first)):
        return False
    acts = has_dependent(first, {"nsubj", "expl"})
    return _may_be_verb(first) and not acts and not _states(doc, first)


def _lets_be(first: Token) -> bool:
    """Whether a thing is to be let do something: "Let the tar dry", and not "Let us see"."""
    after = token_after(first)
    return first.lower_ == "let" and after is not None and after.dep_ == "det"


def _may_be_verb(first: Token) -> bool:
    """Whether a word may be a verb; without a stop behind it all, only what is tagged as one."""
    if not first.is_alpha:
        return False
    stopped = text_of(first.doc).endswith((".", "!"))
    return first.tag_ == "VB" or (stopped and first.tag_ in _VERBAL)


def _states(doc: Doc, first: Token) -> bool:
    """Whether a sentence says something of its subject, which opens it, or with `first` the rest.

    "Because green is reflected, chlorophyll appears green" tells nobody what to do.
    """
    root = root_of(doc)
    subject = subject_of(root)
    finite = root.tag_ in FINITE_TAGS or has_dependent(root, AUXILIARIES)
    return subject is not None and finite and subject.left_edge.i in (0, first.i)


def _modal(match: re.Match[str]) -> str:
    return (match["modal"] or "should").lower()


def _adverb(match: re.Match[str]) -> str:
    said = " ".join((match["adverb"] or "").lower().removeprefix("also ").split())
    return _ADVERBS.get(said, said)


def _advice(found: _Found, doc: Doc) -> Advice:
    parsed, match, front = found
    done = " ".join(match["done"].split()).rstrip(" .!")
    done = f"{done[:1].lower()}{done[1:]}"
    commanded = match["modal"] is None
    return Advice(parsed, _modal(match), _adverb(match), done, doc, front, commanded)


def tells_the_reader(doc: Doc) -> bool:
    """Whether a sentence says what the reader should do: its verb stands behind the modal."""
    root = root_of(doc)
    between = [token.lower_ for token in doc[2 : root.i]]
    return root.tag_ == "VB" and root.i >= 2 and all(map(_may_come_between, between))


def _may_come_between(word: str) -> bool:
    return word in _BEFORE_VERBS or word in _PREFIXES or word.endswith("ly")


def is_known(
    doc: Doc, parsed: Parsed, reading: Reading, known: frozenset[str] = frozenset()
) -> bool:
    """Whether words say what they mean, with the reader and what is `known` taken as said."""
    own = Parsed(parsed.number, parsed.sentence, parsed.block, parsed.kind, doc, None)
    material = material_of(own, reading, {})
    tokens = [t for t in doc if t.lower_ not in _READER | known]
    if dependence(tokens, material) is not None:
        return False
    return incompleteness(tokens, material) <= MOST_INCOMPLETE
