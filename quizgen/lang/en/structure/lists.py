"""Lists: what the line above one announces, members in a row, and steps that are told in order."""

import re
from collections.abc import Sequence

from quizgen.lang.base.structure import ListHead
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.structure.heads import bare_line, head_question, promises_all
from quizgen.lang.en.structure.heads.cases import deeds_of, opens_with_deed
from quizgen.lang.en.structure.heads.subjects import with_subject
from quizgen.lang.en.structure.heads.told import told_of
from quizgen.lang.en.structure.heads.words import stands
from quizgen.lang.en.structure.topical import only_names

_VERBS = lexicon.pairs("listing_verbs")
_PROCESS_WORDS = lexicon.alternatives("process_words")
_PROCESS = re.compile(rf"\b(?:{_PROCESS_WORDS})\b", re.IGNORECASE)
_TO_DO = re.compile(r"(?:how )?to [a-z]", re.IGNORECASE)
_COMMA = re.compile(r"[,;]\s+(?![^()]*\))")
_CLAUSE = re.compile(
    r"(?:it|this|that|there|you|we|they|he|she|i) (?:is|are|was|were|has|have|can|may|must|should"
    r"|will|need|do|did)\b",
    re.IGNORECASE,
)
"""The opening of a sentence, whose commas part no members."""

_IN_PICTURE = re.compile(
    r"\((?:above|below|bottom|center|centre|left|middle|right|top)\b", re.IGNORECASE
)
"""Where in its picture a caption shows a member: "(left) an oar"."""

_SAYS = re.compile(
    r"(?:(?!that\b|which\b|who\b|what\b|how\b|where\b|when\b|if\b|as\b)[\w'’-]+ )+"
    rf"(?:{lexicon.alternatives('modals')}) [a-z]",
    re.IGNORECASE,
)
"""A member that is the end of a sentence: "strong oars and masts can carry the ship"."""

_AND = re.compile(r"^(?:and|or)\s+")
_JOINED = re.compile(r"\s+(?:and|or)\s+")
_FIRST = re.compile(r"(?:First|Firstly|First of all|In the first (?:step|stage|phase)),?\s+")
_LATER = re.compile(
    r"(?:Second|Secondly|Third|Thirdly|Fourth|Fifth|Next|Then|After that|Afterwards?|Later"
    r"|In the (?:second|third|fourth|next) (?:step|stage|phase)),?\s+"
)
_LAST = re.compile(
    r"(?:Finally|Lastly|Last|At last|In the (?:last|final) (?:step|stage|phase)),?\s+"
)
_AND_IT = re.compile(
    rf"(?P<subject>[A-Z][\w'’ -]{{2,60}}?) (?:is|are|has|have|can|{'|'.join(_VERBS)}) [^.;:]*,"
    r" (?:but|and|so) (?:[\w ]{0,30} )?(?:it|they) (?P<rest>(?:can|may|must|is|are|has|have) .+)"
)
_ALSO = re.compile(r"^(?:even|also|sometimes|finally|lastly) ")
_FOLLOWING = re.compile(
    r"\b(?:the following|these|this|as follows|below)\b[\w ,()-]{0,60}$"
    r"|^here (?:is|are)\b(?!.*\bexamples?\b)"
    r"|\b(?:recap|in short|in summary|to sum up|to summari[sz]e|learned|learnt)\b",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"\b(?:if|when|unless|once|where|in case|examples?|not|never|cannot|include[sd]?|to)\b",
    re.IGNORECASE,
)
"""What makes of the items below conditions, examples, or what is not so."""

_POINTING_BACK = re.compile(
    r"^(?:as a (?:result|consequence) of|because of|by reason of|due to|for|in view of"
    r"|on account of|owing to|thanks to|with) (?:this|that|these|those|such)\b[^,:;]{0,40}, (?=\w)",
    re.IGNORECASE,
)
"""The grounds at the opening of a line that point back: "As a result of this creed, ..."."""

_OPENS = re.compile(r"^to (?:sum up|summari[sz]e|recap)\b", re.IGNORECASE)
_HERE = re.compile(r"(?:here(?: is|'s|’s| are))(?: how| what)?", re.IGNORECASE)
_TIES = frozenset(lexicon.entries("list_ties"))
_LONGEST_MEMBER = 14


def list_head(
    line: str,
    topic: str | None,
    *,
    ordered: bool,
    items: Sequence[str] = (),
    before: str = "",
) -> ListHead | None:
    """What `line` says of the list below it; None where nothing can be asked by it."""
    line = _without_grounds(line)
    if _has_rest(items) or any(map(_EXAMPLE.match, items)):
        return None
    told = told_of(line, items) or deeds_of(line, items, ordered=ordered)
    if told is not None:
        return ListHead(told, "members")
    bare = with_subject(_with_subject(bare_line(line)), topic, before)
    if _HERE.fullmatch(bare):
        return None
    if ordered and bare and _counts_steps(bare, topic or "", items):
        names_task = _NOTICE.match(bare) is None and stands(bare)
        return ListHead(bare, "steps") if names_task else None
    if head_question(bare, topic) is None:
        return None
    return ListHead(bare, "members", promises_all(line))


def _counts_steps(line: str, topic: str, items: Sequence[str]) -> bool:
    """Whether numbered items follow on each other: the line above them says so, or its heading.

    Below "Phase 2" a list may number what nobody does in turn ("1. Facebook: ..."), so most of its
    items must then be deeds.
    """
    if _PROCESS.search(line) or _TO_DO.match(line):
        return True
    deeds = sum(map(opens_with_deed, items))
    return bool(_PROCESS.search(topic)) and (not items or 2 * deeds > len(items))


_NOTICE = re.compile(
    r"(?:please )?(?:be aware|bear in mind|keep in mind|note|remember)\b", re.IGNORECASE
)
"""How a line begins that tells something about the steps, and not what they are for."""


def _has_rest(items: Sequence[str]) -> bool:
    """Whether an item stands for whatever the list does not name: "Other"."""
    return any(_LABEL_END.split(one, maxsplit=1)[0].lower() in _REST for one in items)


_REST = lexicon.words("rest_items")
_EXAMPLE = re.compile(r"(?:e\.g\.|for example|for instance)", re.IGNORECASE)
"""How an item opens that is one of many: "E.g., cutting wood by hand"."""

_LABEL_END = re.compile(r"\W*(?:: | [–—-] |[.:…]*$)")
"""Where the words end by which an item is named."""


def _without_grounds(line: str) -> str:
    """A line without the grounds before it that point back, of which its items say nothing."""
    found = _POINTING_BACK.match(line)
    if found is None:
        return line
    rest = line[found.end() :]
    return f"{rest[:1].upper()}{rest[1:]}"


def _with_subject(line: str) -> str:
    """The last clause of a line whose subject "it" is that of its first: "X is ..., but it can"."""
    found = _AND_IT.fullmatch(line)
    return f"{found['subject']} {found['rest']}" if found else line


def ties(line: str) -> bool:
    """Whether `line` only ties the list below it to the text before ("For that reason:")."""
    return " ".join(line.lower().split()).rstrip(" :,") in _TIES


def introduces(line: str) -> bool:
    """Whether `line` only says that rules or sentences follow, in every case that it speaks of.

    "The following rules apply:" does, and so does "Rules:"; "A lease ends if the following holds:"
    says what they do.
    """
    flat = " ".join(line.split()).rstrip(" :")
    follow = bool(_FOLLOWING.search(flat)) and not _ON_CONDITION.search(_OPENS.sub("", flat))
    return follow or only_names(line)


def counts(line: str, number: int) -> bool:
    """Whether `line` says that there are `number` of something."""
    return any(word_number(word) == number for word in line.lower().split())


def series(text: str) -> tuple[str, ...]:
    """The members of an enumeration ("a, b, and c"); none where `text` is not one."""
    flat = " ".join(text.split()).rstrip(" .;")
    if _CLAUSE.match(flat):
        return ()
    parts = _COMMA.split(flat)
    *before, last = parts
    if before and _AND.match(last):
        members = [*before, _AND.sub("", last)]
    else:
        pair = _JOINED.split(last)
        if len(pair) != 2:
            return ()
        members = [*before, *pair]
    return tuple(_ALSO.sub("", one) for one in members) if all(map(_is_member, members)) else ()


def _is_member(words: str) -> bool:
    """Whether words can name one of several things, and are short enough."""
    named = _IN_PICTURE.match(words) is None and _SAYS.match(words) is None
    return named and 0 < len(words.split()) <= _LONGEST_MEMBER


_ENDING = re.compile(r"(?:[;,]\s*|\s+)(?:and|or)$")


def item(text: str) -> str:
    """An item of a list without the signs and the conjunction behind it ("a gate; and")."""
    return _ENDING.sub("", text.strip().rstrip(" ;,.")).rstrip(" ;,.")


def in_steps(sentences: Sequence[str]) -> tuple[str, ...]:
    """Sentences that tell steps ("First, ...", "Then ..."), without the words that count them."""
    if len(sentences) < 3 or not _FIRST.match(sentences[0]) or not _LAST.match(sentences[-1]):
        return ()
    if not all(_LATER.match(sentence) for sentence in sentences[1:-1]):
        return ()
    marks = (_FIRST, *[_LATER] * (len(sentences) - 2), _LAST)
    freed = [mark.sub("", one, count=1) for mark, one in zip(marks, sentences, strict=True)]
    return tuple(step[:1].upper() + step[1:].rstrip(" .") for step in freed)
