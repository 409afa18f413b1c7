"""A sentence as the parser should see it: asides out, quotation marks and dashes plain."""

import re
from dataclasses import dataclass

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.asides import without_asides
from quizgen.lang.en.analysis.leads import without_lead
from quizgen.lang.en.analysis.openings import with_opening_set_off

_MARKS = re.compile(
    r"(?<![$=])\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d+"
    r"|[a-z ]+ needed\??|(?:by |to |according to )?(?:when|where|which|whom?|why|how)\?|edit)\]"
    r"(?![\^$])|\{\d{1,4}\}",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?<=[.,;:!?])(?:\(\d{1,3}\)|\s/\d{1,3}/)(?=\s|$)")
"""A mark of a footnote behind a mark of the sentence, as plain-text editions write it: ".(4)"."""

_STARRED_HEADING = re.compile(r"^(\*{2,6}) [^*.]{1,70} \1\s*(?=[A-Z])")
"""A heading in the line of its paragraph, between stars: "**** Uses **** The dye is"."""

_LABELS = lexicon.alternatives("notice_labels")
_LABEL = re.compile(rf"^(?:{_LABELS})\s?[:!]\s+", re.IGNORECASE)
_SUBSCRIPT = re.compile(r"(?<=[A-Za-z)\]])_\{(\d{1,3})\}")
"""A number of atoms as plain-text editions write it: "H_{2}O"."""

_EMPHASIS = re.compile(r"(?<![\w_])_([^\s_](?:[^_]*[^\s_])?)_(?![\w_])")
"""The mark of emphasis in plain-text editions."""

_STRONG = re.compile(r"(?<![\w*])\*{1,2}(?=[^\s*])([^*]*[^\s*])\*{1,2}(?![\w*])")
_HALF_STRONG = re.compile(r"(?<![\w*])\*\*(?=[A-Za-z])|(?<=[A-Za-z.,;:!?)])\*\*(?![\w*])")
"""A mark of strong words whose other one stands in another sentence, or is parted by a blank."""

_ROLE = re.compile(r":[a-z]{2,12}:`([^`<]*[^`<\s])(?:\s*<[^`>]*>)?`")
"""What plain text with light markup says of its words: "**strong**", ":term:`name <target>`"."""
_ANY_MARK = re.compile(r"[\[\](){}_*`]")
"""What every mark and every aside has."""

_RUN_IN_HEADING = re.compile(
    r"^[%_=*]*(?:\d+\. )?[A-Z][^.!?%]{0,70}[.%_=*]{1,4}\s?(?:--|—)\s?(?=[A-Z])"
)
"""A heading in the line of its paragraph, as old books have it: "%The Missions.%--In 1537"."""
_GLUED_HEADING = re.compile(
    r"^[A-Z][a-z]+(?: [a-z]+){0,3} (?=(?:After|At|By|During|From|In|On|Since|When) (?:[a-z]|\d))"
)
"""A heading that lost its line: "Work During a journey in 1842, she"."""

_ALSO = re.compile(r"(?<=\w), also (?=(?:the|an?) [a-z])")
"""The word that makes an apposition seem an object: "Ardal, also the capital of"."""

_OPEN_LIST = re.compile(
    r"\b(including),? (?:but|and)(?: is| are)? not limited to\b,?", re.IGNORECASE
)
"""What says that a list is open, as "including" says already."""

_CAPITAL_MODAL = re.compile(
    r"(?<![Tt]he )(?<![Aa] )(?<=[a-z,*] )(?:MAY|MUST|SHALL|SHOULD)(?: NOT)?(?= [a-z])"
)
"""How standards write the words of a duty (RFC 2119): "a session MAY be started"."""

_CAPITAL_COMMAND = re.compile(
    r"^(?:ALWAYS|AVOID|CHECK|CONFIRM|DO|ENSURE|KEEP|MAKE SURE|NEVER|REMEMBER|STOP|USE|VERIFY)"
    r"(?= (?:NOT )?[a-z])"
)
"""The opening of a command that is written large for its weight: "VERIFY that it is shut"."""

_NUMBERED_KING = re.compile(r"(?<=[a-z] )([IVX]+)\.(?= (?:of |[a-z]))")
"""The number of a king as old books write it: "Charles IX. of France"."""

_TORN_BRACKETS = re.compile(r"^[.\s]*\]\]\s*|\s*\[\[\s*$|\s*\]\]\s*$")
"""What is left at the ends of a sentence of a link or picture of wiki text."""

_WHICHEVER = re.compile(
    r", whether (?!(?:it|they|he|she|we|you|there|this|that|the|or not)\b)"
    r"[\w' -]{2,40}? or [\w' -]{2,30}(?:, (?:\w+ ){1,3}or \w+)?"
    r"(?:(?P<comma>,) ?(?P<clause>(?=(?:there|it|he|she|they|we|you|the|an?) ))?|(?=[.;]))",
)
"""What makes no difference to a sentence, between commas: "guests, whether old or young, pay"."""

_REPHRASING = re.compile(r"^(?:i\.e|e\.g)\.,?\s+", re.IGNORECASE)
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "−": "-"})
_DASHES = ("—", "–", "-")
_DASH = re.compile(r"\s*—\s*|\s+(?:–|-{1,3})\s+|(?<=[a-z.\"'\])]),?-{2,3}(?=[A-Za-z\"'])")
_DASH_BEFORE_CLAUSE = re.compile(
    r"(?P<before>[^—–;\"]+?)(?:\s*—\s*|\s–\s)(?P<clause>(?:he|it|she|they|we|you) [^—–;\"]+)"
)
"""A whole sentence with one dash, behind which another clause tells more: "it is old—it leaks"."""

_SUBORDINATES = re.compile(
    rf"(?:{lexicon.alternatives('opening_subordinators', 'factive_subordinators')})\b",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_OUTSIDE_QUOTES = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_DECADE = re.compile(r"(?<=\bthe )(\d{3}0)'s\b")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_STOPS = (".", "!", "?")
_LOOSE = re.compile(r"\s+(?:([,;:!?])(?!\w)|(\.)(?!\w| [a-z]))")
"""A mark behind a blank; a stop before a small letter is one that is named: "the . sign"."""

_CONTRACTIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b([Cc]an)'t\b"), r"\1not"),
    (re.compile(r"\b([Ww])on't\b"), r"\1ill not"),
    (re.compile(r"\b([Ss])han't\b"), r"\1hall not"),
    (re.compile(r"(?<=\w)n't\b"), " not"),
    (re.compile(r"\b(you|we|they)'re\b", re.IGNORECASE), r"\1 are"),
    (re.compile(r"\b(you|we|they|I|it|he|she|that)'ll\b", re.IGNORECASE), r"\1 will"),
    (re.compile(r"\b(you|we|they|I)'ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(it|that|he|she|there)'s(?= been\b| had\b| got\b)", re.IGNORECASE), r"\1 has"),
    (re.compile(r"\b(it|that|he|she|there)'s\b", re.IGNORECASE), r"\1 is"),
)
"""What a contraction is written out as, in this order: "can't", "it's been", "it's"."""

DEEPEST = 8
"""How often marks and asides are looked for in what is left of a sentence without others."""

SHORTEST = 4
"""Words: a shorter part between semicolons is an item of a list and no statement."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A sentence or a part of one between semicolons; `asides` were in brackets."""

    text: str
    asides: tuple[str, ...] = ()


def clean_sentence(sentence: str) -> tuple[Cleaned, ...]:
    """The independent parts of a sentence, each cleaned for parsing.

    Citation marks, page marks, marks of emphasis and bracketed asides are taken out, typographic
    quotation marks become plain, dashes between words become commas, an opening date is set off,
    a lead such as "that is" goes, and semicolons outside of quotations divide.
    """
    text = _SUBSCRIPT.sub(r"\1", sentence.translate(_PLAIN))
    text = _RUN_IN_HEADING.sub("", _STARRED_HEADING.sub("", _NOTE.sub("", text)))
    text = _CAPITAL_MODAL.sub(_plain_modal, _OPEN_LIST.sub(r"\1", text))
    text = _NUMBERED_KING.sub(r"\1", _ALSO.sub(", ", _GLUED_HEADING.sub("", text)))
    text = _CAPITAL_COMMAND.sub(lambda command: command[0].capitalize(), text)
    text, asides = _without_marks(_LABEL.sub("", _REPHRASING.sub("", text)))
    if any(dash in text for dash in _DASHES):
        text = _DASH.sub(", ", _parted_at_dash(text))
    text = _SPACES.sub(" ", _LOOSE.sub(r"\1\2", text)).strip()
    text = _expanded(_DECADE.sub(r"\1s", _TWO_STOPS.sub(".", text)))
    text = _WHICHEVER.sub(_closed, text) if ", whether " in text else text
    parts = map(without_lead, _statements(text))
    return tuple(Cleaned(with_opening_set_off(part), tuple(asides)) for part in parts)


def _parted_at_dash(text: str) -> str:
    """`text` with a semicolon for the dash between two clauses, of which none needs the other."""
    found = _DASH_BEFORE_CLAUSE.fullmatch(text.strip())
    if found is None or _SUBORDINATES.match(text):
        return text
    return f"{found['before']}; {found['clause']}"


def _closed(aside: re.Match[str]) -> str:
    """What an aside leaves: a comma where a clause follows, a blank inside of one."""
    if aside["comma"] is None:
        return ""
    return " " if aside["clause"] is None else ", "


def _plain_modal(modal: re.Match[str]) -> str:
    """A word of a duty as prose has it; "shall" is "must" there, by the standard's own words."""
    return modal[0].lower().replace("shall", "must")


def _without_marks(text: str) -> tuple[str, list[str]]:
    """`text` without marks, emphasis and asides, which may hide others; the asides too."""
    asides: list[str] = []
    for _ in range(DEEPEST):
        if _ANY_MARK.search(text) is None:
            break
        before = text
        text, found = without_asides(_MARKS.sub("", _TORN_BRACKETS.sub("", text)))
        text = _STRONG.sub(r"\1", _EMPHASIS.sub(r"\1", text))
        text = _ROLE.sub(r"\1", _HALF_STRONG.sub("", text))
        asides += found
        if text == before:
            break
    return text, asides


def _expanded(text: str) -> str:
    """`text` with its contractions written out, unless they may be somebody's words."""
    if "'" not in text or '"' in text:
        return text
    for pattern, words in _CONTRACTIONS:
        text = pattern.sub(words, text)
    return text


def _statements(text: str) -> list[str]:
    """The statements that semicolons part, each a sentence; `text` itself where they part none."""
    parts = [part.strip(" ,") for part in _OUTSIDE_QUOTES.split(text)]
    if len(parts) == 1 or text.count('"') % 2:
        return [text]
    if any(len(part.split()) < SHORTEST for part in parts):
        return [text]  # a list with commas inside its items, not two statements
    stop = text[-1] if text.endswith(_STOPS) else "."
    return [_as_sentence(part, stop) for part in parts]


def _as_sentence(part: str, stop: str) -> str:
    """`part` with a capital, and with `stop` where it has no stop of its own."""
    return part[0].upper() + part[1:] + ("" if part.endswith(_STOPS) else stop)
