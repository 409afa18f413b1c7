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
_NAMED = re.compile(rf"\s+({_NOUNS})\b", re.IGNORECASE)
_ENDS = re.compile(r",? (?:and will|if|unless|when|but|so that|because|since|until)\b.*|, .*")
_DENIED = re.compile(
    r"\b(?:not|never|n['’]t|cannot|without|avoid|instead of)\b[^,.;]*$", re.IGNORECASE
)
_CAN = r"(?:you|we|one) (?:can|could|may)(?: (?:also|then|now|always|just|simply))*"
_LEAD = r"(?:(?:first|next|then|now|finally|and|go ahead and),? )*"
_BY = r"by (?:using|running|typing|entering|calling|executing)"
_BY_BEFORE = re.compile(
    rf"(?:^{_LEAD}(?:{_CAN} )?|[,.;:] {_CAN} )(?P<do>[a-z]+ [^,.;:]+?),? (?:{_BY}|using|running"
    r"|typing|entering|calling)(?: the)?\s*$",
    re.IGNORECASE,
)
_ENTER = r"(?:(?:just|simply) )?(?:use|run|type|enter|call|execute)"
_MAY = r"(?:you|we|one) (?:can|could|may|should|must|need to|have to)"
_TO_BEFORE = re.compile(
    r"(?:^|[.;:] )(?:in order )?to (?P<do>[a-z]+ [^,.;:]+), "
    rf"(?:(?:{_MAY}|you|we) )?{_ENTER}(?: the)?\s*$",
    re.IGNORECASE,
)
_IF_BEFORE = re.compile(
    r"(?:^|[.;:] )if (?:you|we|one) (?:want|need|wish|would like) to (?P<do>[a-z]+ [^,.;:]+?),? "
    rf"(?:then )?(?:{_MAY} )?(?:{_ENTER}|do (?:it|so|that|this) (?:with|using|{_BY}))(?: the)?\s*$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:^|\s)(?:add|append|give|include|pass|set|specify|supply)\s+(?:the\s+)?$", re.IGNORECASE
)
_GIVEN_NOUNS = frozenset({"argument", "flag", "option", "parameter", "switch"})
"""What a command is given: "add the `-v` flag to see more"."""

_WITH_BEFORE = re.compile(
    r"^(?:(?:then|and),? )?(?:(?:you|we|one) (?:can|could) )?(?P<do>[a-z]+ [^,.;:]+?)"
    r"(?<! used) with(?: the)?\s*$",
    re.IGNORECASE,
)
_NAMED_DOER = re.compile(
    rf"({COMMAND}|flag|key|keyword|macro|option|switch) (?!(?:has|is|means|was)\b)", re.IGNORECASE
)
"""What code is called that does something by itself, and returns nothing to whoever calls it."""

_DOES = re.compile(r"(?P<does>[a-z]+s (?:[^.;:]|[.;:](?=\S))+)(?:[.;:](?:\s|$)|$)")
_CALLED = re.compile(rf"\b{COMMAND} (?:(?:that is|which is) )?(?:called|named)\s*$", re.IGNORECASE)
_ENTERED = re.compile(r"[a-z][\w./-]*(?: [^()=]+)+")
"""Code that looks like what is entered at a prompt: a small word, and more behind it."""


_DOING = re.compile(
    r"(?:adding|appending|calling|entering|executing|giving|invoking|passing|running|setting"
    r"|specifying|supplying|typing|using)(?: (?:the|an?))?",
    re.IGNORECASE,
)
_WILL = re.compile(
    rf"(?:\s+(?P<noun>{_NOUNS}|prefix|suffix))?"
    r"(?:\s+(?:to|with|in|on)(?:\s+[^\s,.;:]+){1,5}?)?(?:\s+instead)?,?\s+"
    r"(?:will|would|lets (?:you|us)|allows (?:you|us) to|(?:you|we|one) can|it is possible to"
    r"|makes it possible to)\s+(?P<do>[a-z]+\s[^.;:()]+)",
    re.IGNORECASE,
)
"""What comes of it, behind code that a sentence opens with: "Adding `-n` to it will count them"."""


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
            use = _without_others(use, mark, sentence, document) if use is not None else None
            if use is None:
                continue
            entered = typed and use.noun is None and _ENTERED.fullmatch(use.code)
            yield replace(use, noun=COMMAND) if entered else use


def _without_others(use: Use, mark: Mark, sentence: Sentence, document: Document) -> Use | None:
    """A use without that of another thing marked: "`ls` to list the files and `cd` to leave".

    None where what it is used for is only such a thing's name: "use the `a` option to `b c`".
    """
    marked = (one for one in document.marks_in(sentence.span) if one != mark)
    for other in dict.fromkeys(" ".join(one.span.of(document.text).split()) for one in marked):
        if use.deed.startswith(other):
            return None
        second = rf",? (?:and|or) (?:the )?{re.escape(other)} to\b.*"
        use = replace(use, deed=re.sub(second, "", use.deed))
    return use


def _use(mark: Mark, sentence: Sentence, document: Document) -> Use | None:
    """What the sentence says that the code is used for; None where it says nothing."""
    before = document.text[sentence.span.start : mark.span.start]
    if _DENIED.search(before):
        return None
    code = " ".join(mark.span.of(document.text).split())
    use = Use(code, None, "", sentence.span, sentence.block)
    after = document.text[mark.span.end : sentence.span.end]
    named = _NAMED.match(after)
    called = replace(use, noun=named[1].lower()) if named else use
    in_front = f"{' '.join(before.split())} "
    opens = before.strip().lower() in ("", "the", "a", "an")
    behind = _told_behind(use, before, after, opens) or (_done(use, after) if opens else None)
    return behind or _brought_about(use, before, after) or _told_in_front(called, in_front)


def _told_behind(use: Use, before: str, after: str, opens: bool) -> Use | None:
    """ "Use `ls` to list the files", "`ls` is used to list the files"."""
    found = _TO.match(after)
    if found is None:
        return None
    noun = found["noun"].lower() if found["noun"] else None
    used = _USED.search(before) or (noun in _GIVEN_NOUNS and _GIVEN.search(before))
    if not (used or (found["passive"] and opens)):
        return None
    return replace(use, noun=noun, deed=_ENDS.sub("", " ".join(found["do"].split())))


def _done(use: Use, after: str) -> Use | None:
    """ "`git clone` copies a repository", "the `-v` flag prints the version"."""
    said = " ".join(after.split())
    named = _NAMED_DOER.match(said)
    done = _DOES.match(said.removeprefix(named[0]) if named else said)
    if done is None or not (named or _ENTERED.fullmatch(use.code)):
        return None
    return replace(use, noun=named[1].lower() if named else COMMAND, deed=done["does"], does=True)


def _brought_about(use: Use, before: str, after: str) -> Use | None:
    """ "Adding the `-n` flag will count the files", "Using the `ls` tool you can list them"."""
    found = _WILL.match(after) if _DOING.fullmatch(" ".join(before.split())) else None
    if found is None:
        return None
    noun = found["noun"].lower() if found["noun"] else None
    return replace(use, noun=noun, deed=_ENDS.sub("", " ".join(found["do"].split())))


def _told_in_front(use: Use, line: str) -> Use | None:
    """ "To list the files, run `ls`", "You can list the files using `ls`"."""
    told = _TO_BEFORE.search(line) or _IF_BEFORE.search(line) or _BY_BEFORE.search(line)
    if told is None and _ENTERED.fullmatch(use.code):
        told = _WITH_BEFORE.search(line)
    return replace(use, deed=" ".join(told["do"].split())) if told else None


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
