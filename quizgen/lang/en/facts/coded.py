"""What a command is for that a sentence marks as code: "use `ls` to list the files"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.lang.en import lexicon
from quizgen.model import Document, Mark, Sentence, Span

COMMAND = "command"
"""What a line is called that is entered at a prompt."""

_USED = re.compile(
    r"(?:^|[\s(])(?:use|using|run|type|try|enter|call)\s+(?:the\s+)?$", re.IGNORECASE
)
_NOUNS = lexicon.alternatives("doing_nouns")
_TO = re.compile(
    rf"^(?:\s+(?P<noun>{_NOUNS}))?(?:\s+\([^()]*\))?"
    rf"(?P<passive>\s+(?:can be|is|are|may be)\s+used)?(?:\s+in\s+order)?\s+to\s+(?P<do>[^.;:]+)",
    re.IGNORECASE,
)
_ENDS = re.compile(r",? (?:if|unless|when|but|so that|because|since|until)\b.*|, .*")
_DENIED = re.compile(
    r"\b(?:not|never|n['’]t|cannot|without|avoid|instead of)\b[^,.;]*$", re.IGNORECASE
)
_CAN = r"(?:you|we|one) (?:can|could|may)(?: (?:also|then|now|always|just|simply))*"
_BY_BEFORE = re.compile(
    rf"(?:^|[,.;:] )(?:{_CAN} )(?P<do>[a-z]+ [^,.;:]+?),? (?:by )?"
    r"(?:using|running|typing|entering|calling)(?: the)?\s*$",
    re.IGNORECASE,
)
_TO_BEFORE = re.compile(
    r"(?:^|[.;:] )(?:in order )?to (?P<do>[a-z]+ [^,.;:]+), (?:(?:you|we) (?:can )?)?"
    r"(?:use|run|type|enter|call)(?: the)?\s*$",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"\b{COMMAND} (?:(?:that is|which is) )?(?:called|named)\s*$", re.IGNORECASE)
_ENTERED = re.compile(r"[a-z][\w./-]*(?: [^()=]+)+")
"""Code that looks like what is entered at a prompt: a small word, and more behind it."""


@dataclass(frozen=True, slots=True)
class Use:
    """A command and what it is used for, or what it does; where that is said."""

    code: str
    noun: str | None
    deed: str
    span: Span
    block: int
    does: bool = False


def inline_uses(document: Document) -> Iterator[Use]:
    """The code inside of sentences that say what to use it for."""
    typed = re.search(rf"\b{COMMAND}s?\b", document.text, re.IGNORECASE) is not None
    for sentence in document.sentences:
        for mark in document.marks_in(sentence.span):
            use = _use(mark, sentence, document) if mark.kind == "code" else None
            if use is None:
                continue
            entered = typed and use.noun is None and _ENTERED.fullmatch(use.code)
            yield replace(use, noun=COMMAND) if entered else use


def _use(mark: Mark, sentence: Sentence, document: Document) -> Use | None:
    """What the sentence says that the code is used for; None where it says nothing."""
    before = document.text[sentence.span.start : mark.span.start]
    if _DENIED.search(before):
        return None
    found = _TO.match(document.text[mark.span.end : sentence.span.end])
    opens = not before.strip() or before.strip().lower() in ("the", "a", "an")
    if found is not None and (_USED.search(before) or (found["passive"] and opens)):
        noun = found["noun"].lower() if found["noun"] else None
        return _used(mark, noun, _ENDS.sub("", " ".join(found["do"].split())), sentence, document)
    line = f"{' '.join(before.split())} "
    told = _TO_BEFORE.search(line) or _BY_BEFORE.search(line)
    return _used(mark, None, " ".join(told["do"].split()), sentence, document) if told else None


def _used(mark: Mark, noun: str | None, deed: str, sentence: Sentence, document: Document) -> Use:
    code = " ".join(mark.span.of(document.text).split())
    return Use(code, noun, deed, sentence.span, sentence.block)


def called_before(document: Document, sentence: Sentence) -> str | None:
    """The command that the sentence before names at its end: "a command called `ls`."."""
    start = document.blocks[sentence.block].span.start
    marks = document.marks_in(Span(start=start, end=sentence.span.start))
    last = next((mark for mark in reversed(marks) if mark.kind == "code"), None)
    if last is None or document.text[last.span.end : sentence.span.start].strip(" .\n"):
        return None
    called = _CALLED.search(" ".join(document.text[start : last.span.start].split()))
    return " ".join(last.span.of(document.text).split()) if called else None


def flat(document: Document, sentence: Sentence) -> str:
    """A sentence on one line, its apostrophes plain."""
    return " ".join(sentence.span.of(document.text).replace("’", "'").split())
