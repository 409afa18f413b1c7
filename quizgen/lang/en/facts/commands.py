"""What a command is for, in the words that introduce it: "To list the files, run:" and a listing.

A command is told by the line above its listing, by the sentence below it ("This command will ..."),
or inside of a sentence that marks it as code ("use `ls` to list the files").
"""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.frames import DO
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.facts.coded import COMMAND, Use, called_before, flat, inline_uses
from quizgen.lang.en.plurals import is_plural
from quizgen.model import (
    Code,
    Definition,
    Document,
    Fact,
    FactId,
    ListItem,
    Paragraph,
    Slot,
    Span,
    Statement,
    Words,
    digest,
)
from quizgen.trace import Stage, Trace

SHORTEST, LONGEST = 2, 16
"""Words of what a command is for."""

LONGEST_COMMAND = 8
"""Words of a command: a longer one is copied, and not remembered."""

_CAPTION = 3
"""Words: a shorter line between a sentence and its listing is the name of a file or a system."""

_FAR = 240
"""Characters between a sentence and its listing that the evidence still holds."""

_PROMPT = re.compile(r"^(?:[\w.@~:/\\-]*[$%>]|>>>)\s+(?=\S)")
_RUNNING = r"(?:run|runs|use|type|enter|enters|types|uses|execute|issue|try|call|invoke)"
_NAMING = r"(?:code|command|following|function|line|method|option|statement|syntax|this)"
_BY = (
    rf"(?:with(?=:| [^:]*\b{_NAMING}\b)|using|by (?:running|using|typing|entering|calling)"
    r"|like (?:this|so)|this way"
    rf"|as follows|if (?:we|you) (?:want|like|wish|need)(?: to)?"
    rf"|{_RUNNING}(?: (?:this|the following))?\b)"
)
_LEAD = (
    r"(?:(?:first|next|then|now|finally|again|also|for example|instead|and|so|so now|similarly"
    r"|likewise|alternatively|additionally|optionally|go ahead and),? )*"
)
_CASE = r"(?:(?:if|when|once|after|before|from|in|inside|on|within) [^,:]+, )?"
"""Where or when a command is given: "From the folder of the project, build it"."""

_ADVERBS = r"(?: (?:also|always|now|then|just|simply|first|easily))*"
_WE_CAN = (
    r"(?:you|we|one) (?:can|could|may|should(?: now)? be able to|should|must|need to|have to|will)"
)
_LET_US = r"(?:let's|let us|(?:it is |it's )?time to)"
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LEAD}(?:in order )?to (?P<do>[^:]+?), [^,:]*\b(?:{_RUNNING}|command|commands)\b[^:]*:",
        rf"{_LEAD}(?:in order )?to (?P<do>[^,:]+):",
        rf"{_LEAD}{_RUNNING} (?:this|the following)(?: [\w-]+){{0,2}} to (?P<do>[^:]+?):",
        rf"{_LEAD}{_WE_CAN}{_ADVERBS} (?P<do>[^:]+?)(?:,? {_BY}[^:]*)?:",
        rf"{_LEAD}{_LET_US}(?: now| first)? (?P<do>[^:]+?)(?:,? {_BY}[^:]*)?:",
        rf"{_LEAD}{_CASE}(?P<do>(?!{_RUNNING}\b)[a-z]+ [^:]+?)(?:,? {_BY}[^:]*)?:",
    )
)
"""The sentences above a listing, the surest first; each ends in a colon."""

_SAID = r"(?:[^.;:]|[.;:](?=\S))+"
"""Words up to the end of what is said; a stop inside of a path ends nothing."""

_BELOW = re.compile(
    rf"this (?:[a-z]+ )?(?:command|line) (?:will (?P<do>{_SAID})"
    rf"|(?:\w+ly )?(?P<does>[a-z]+s {_SAID}))[.:](?:\s|$)",
    re.IGNORECASE,
)
_SETTING = re.compile(r"[\w./-]+=\S*|[\w./-]+: \S+")
"""A line of a file of settings, which nobody runs: "port=80"."""
_ADDRESS = re.compile(r"\b[a-z]{2,}://", re.IGNORECASE)
"""An address inside of a command, which is copied, and not remembered."""

_COMMENT = re.compile(r"\s+#\s.*$")
"""What a shell does not read."""
_VAGUE = re.compile(r"(?:do|try|be|start|continue|see (?:what|if|how|whether))\b", re.IGNORECASE)
_TRAILING = re.compile(r",? (?:first|now|again|as well|too|instead|here|there)$", re.IGNORECASE)
_ELSEWHERE = lexicon.alternatives("pointing_words", "first_person")
_POINTING = re.compile(
    rf"\b(?:{_ELSEWHERE}|following|so|same|again|let)\b",
    re.IGNORECASE,
)
_TAKEN_UP = (
    lexicon.words("accusative_pronouns") | lexicon.words("third_person_possessives") | {"it"}
)
_NAMED_BY = 3
"""Words of a deed by which it has named what a pronoun takes up: "check your code so that it"."""

_CUT_OFF = re.compile(r"\b(?:and|or|to|of|the|an?|with|in|for|by)\W*$", re.IGNORECASE)
_TO_IT = re.compile(r"(?P<verb>[a-z-]+) (?P<it>it|them)", re.IGNORECASE)
_TO_ONE = re.compile(
    r"[a-z-]+ (?P<thing>(?:(?:an?|the|your|our) )?[\w.-]+(?: (?!and\b|or\b)[\w.-]+){0,2})",
    re.IGNORECASE,
)
"""A deed done to one thing, and nothing said besides."""

_MEANS = re.compile(r"(?: simply| just)? by [a-z]+ing\b.*$")
"""How the deed is done, which the command itself shows."""

_ASIDE = re.compile(r"\s*\([^()]*\)")
_OURS = re.compile(r"\bour\b", re.IGNORECASE)


def command_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """What the commands of a document are for, in the order of the document."""
    document = reading.document
    below = list(_told_below(document))
    told = {use.code for use in below}
    above = (use for use in _told_above_listings(document) if use.code not in told)
    uses = [*below, *above, *inline_uses(document)]
    for use in sorted(uses, key=lambda use: (use.span.start, use.code)):
        if _can_be_asked(use):
            trace.reach(Stage.ENTRIES)
            yield _definition(use, document)


def _told_above_listings(document: Document) -> Iterator[Use]:
    """The commands in listings of one line of which the sentence above says what for."""
    lasts = {sentence.block: sentence for sentence in document.sentences}
    before: str | None = None
    for number, block in enumerate(document.blocks):
        last = lasts.get(number)
        if not isinstance(block, Paragraph | ListItem) or last is None:
            continue
        listings = _listings_below(document, number)
        command = _only_command(document, listings)
        if command is None:
            before = None
            continue
        step = isinstance(block, ListItem) or _is_prompted(document, listings)
        deed = _told_above(flat(document, last), step)
        if deed is not None:
            before = deed = _with_thing(deed, before)
            end = document.blocks[listings[0]].span.end
            near = end - last.span.start <= _FAR
            span = Span(start=last.span.start, end=end) if near else last.span
            yield Use(command, COMMAND, deed, span, number)


def _with_thing(deed: str, before: str | None) -> str:
    """A deed with what "it" is in it, where the deed before it is done to one thing alone."""
    taken_up, done = _TO_IT.fullmatch(deed), _TO_ONE.fullmatch(before or "")
    if taken_up is None or done is None or is_plural(done["thing"]) != (taken_up["it"] == "them"):
        return deed
    return f"{taken_up['verb']} {done['thing']}"


def _listings_below(document: Document, number: int) -> list[int]:
    """The listings that follow block `number`, with nothing but captions between."""
    found = []
    for place in range(number + 1, len(document.blocks)):
        block = document.blocks[place]
        words = len(block.span.of(document.text).split())
        if isinstance(block, Code):
            found.append(place)
        elif not isinstance(block, Paragraph) or words >= _CAPTION:
            break
    return found


def _only_command(document: Document, listings: list[int]) -> str | None:
    """The one command that listings hold; None where they hold several, or none for sure."""
    lines = [document.blocks[place].span.of(document.text).splitlines() for place in listings]
    prompted = {
        _COMMENT.sub("", _PROMPT.sub("", line)).strip()
        for own in lines
        for line in own
        if _PROMPT.match(line)
    }
    if len(prompted) == 1:
        return prompted.pop()
    if prompted or len(lines) != 1 or len(lines[0]) != 1:
        return None
    return _COMMENT.sub("", lines[0][0]).strip()


def _is_prompted(document: Document, listings: list[int]) -> bool:
    """Whether a listing shows what is typed behind a prompt."""
    first = document.blocks[listings[0]].span.of(document.text)
    return _PROMPT.match(first) is not None


def _told_above(sentence: str, step: bool) -> str | None:
    """What a sentence above a listing says that it is for; that of a `step` ends in a stop."""
    if step and sentence.endswith("."):
        sentence = f"{sentence[:-1]}:"
    found = (pattern.fullmatch(sentence) for pattern in _TOLD)
    match = next((one for one in found if one), None)
    return match["do"] if match else None


def _told_below(document: Document) -> Iterator[Use]:
    """The commands of which the sentence below says what they do: "This command will ..."."""
    for sentence in document.sentences:
        found = _BELOW.match(flat(document, sentence))
        number = sentence.block
        first = document.blocks[number].span.start == sentence.span.start
        if not found or not isinstance(document.blocks[number], Paragraph):
            continue
        command = _listed_above(document, number) if first else called_before(document, sentence)
        if command is not None:
            does = found["does"] is not None
            yield Use(command, COMMAND, found["does"] or found["do"], sentence.span, number, does)


def _listed_above(document: Document, number: int) -> str | None:
    """The only command in the listings between block `number` and the paragraph above it."""
    above = number - 1
    while above >= 0 and not isinstance(document.blocks[above], Paragraph):
        above -= 1
    places = [n for n in range(max(above, 0), number) if isinstance(document.blocks[n], Code)]
    return _only_command(document, places)


def _can_be_asked(use: Use) -> bool:
    """Whether a deed is told as one, and stands alone; and the command can be remembered."""
    deed = _deed(use)
    typed = len(use.code.split()) <= LONGEST_COMMAND and any(sign.isalpha() for sign in use.code)
    if not (typed and _stands(deed)) or _says_its_deed(use.code, deed):
        return False
    if _SETTING.fullmatch(use.code) or _ADDRESS.search(use.code):
        return False
    if use.does:
        return _is_done(deed)
    return _VAGUE.match(deed) is None and _is_deed(deed)


def _says_its_deed(code: str, deed: str) -> bool:
    """Whether a deed has its command in it, or a command all that the deed is done to:
    `rope --version`, "to see the version of your rope"."""
    if code.lower() in deed.lower():
        return True
    telling = [w for w in _TELLING.findall(deed.lower())[1:] if w not in _UNTELLING]
    spelled = any(f"--{word}" in code for word in telling)
    return spelled and all(word.removesuffix("s") in code.lower() for word in telling)


_TELLING = re.compile(r"[a-z]{3,}")
_UNTELLING = lexicon.words("function_words") | lexicon.words("second_person")


def _stands(deed: str) -> bool:
    """Whether a deed is whole and short, and points at nothing that it does not name."""
    words = deed.split()
    told = (w for place, w in enumerate(words) if place < _NAMED_BY or w.lower() not in _TAKEN_UP)
    whole = SHORTEST <= len(words) <= LONGEST and _CUT_OFF.search(deed) is None
    return whole and _POINTING.search(" ".join(told)) is None


def _is_deed(deed: str) -> bool:
    """Whether words are what can be done: a verb with its object."""
    return len(deed.split()) > 1 and DO.read(deed) is not None


def _is_done(deed: str) -> bool:
    """Whether words are what something does: a finite verb with its object."""
    doc = next(iter(parse([f"It {deed}."])))
    root = root_of(doc)
    return root.i == 1 and root.tag_ == "VBZ" and len(deed.split()) > 1


def _deed(use: Use) -> str:
    told = _MEANS.sub("", " ".join(_ASIDE.sub("", use.deed).split()))
    deed = _TRAILING.sub("", _OURS.sub("your", told).strip(" ,"))
    return f"{deed[:1].lower()}{deed[1:]}"


def _as_named(code: str) -> str:
    """Code behind its noun, with marks where it reads as English: "the command “which dock”"."""
    return f"“{code}”" if code.split()[0].lower() in _FUNCTION_WORDS else code


_FUNCTION_WORDS = lexicon.words("function_words")


def _definition(use: Use, document: Document) -> Definition:
    slot, deed = Slot(type="term", text=use.code), _deed(use)
    to = "" if use.does else "to "
    return Definition(
        id=FactId(digest("use", use.code, deed)),
        statement=Statement(parts=(slot, Words(text=f": {to}{deed}."))),
        evidence=(document.evidence(use.span, use.block),),
        origin="entry",
        term=slot,
        definiens=deed,
        genus=use.noun,
        named=f"the {use.noun} {_as_named(use.code)}" if use.noun else use.code,
        predicate="does" if use.does else "acts",
    )
