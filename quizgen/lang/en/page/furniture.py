"""What belongs to the page and not to the text: lines that are recognised by what they say."""

import re

from quizgen.lang.en.page.headerdates import dates_in

_LONGEST = 240
_LABELS = (
    "Source|Via|Credits?|Photo|Image|Tags?|Keywords?|Filed under|Categor(?:y|ies)"
    "|Posted(?: (?:on|by|in))?|Published(?: (?:on|by|in))?|Issued(?: (?:on|by))?|Updated(?: on)?"
    "|Last (?:updated|modified)"
    "|Date|Contacts?|Media contacts?|Press contacts?|Tel|Phone|Fax|E-?mail|Website"
    "|DOI|ISSN|ISBN|URL|Editors?|Authors?|Written by|Reporters?|Language"
    "|Article(?: (?:number|no\\.?|id))?|Document(?: (?:number|no\\.?|id))?|Ref\\.?"
    "|Reading time|License|Licence|Distributed by|Received|Accepted"
)
_ADDRESSED = (
    "dear|hello|hi|ladies|gentlemen|madam|mr|mrs|excellenc|your (?:excellenc|majest|highness)"
    "|(?:my )?(?:dear |fellow )?(?:friends|colleagues|comrades|citizens|delegates|guests)"
    "|distinguished|honou?rable|esteemed|respected"
)
_NUMBER = (
    r"\W{0,4}(?:(?:pages?|p\.|pg\.?)\s?)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\W{0,4}"
    r"|\W{0,4}[ivxlc]{1,6}\W{0,4}"
)
_PAGE_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_PAGE = re.compile(
    "|".join(
        (
            r"[\W_]+",
            _NUMBER,
            rf"(?:{_LABELS})\s?[:#|].{{0,200}}",
            r"[\w ]{0,30}\b(?:number|no\.|id|ref\.?)\s?[:#]\s?[\w./-]{1,40}",
            r"<?(?:https?://|www\.)\S+>?",
            r"\S+@\S+\.\w{2,10}",
            r"(?:©|\(c\)|copyright\b|all rights reserved).{0,200}",
            r"(?:share|tweet|print|e-?mail|save|reply|menu|home|next|previous|newsletter)\W*",
            r"(?:advertisements?|loading|related|see also|comments?)\W*",
            r"(?:read more|continue reading|related (?:articles|stories|links))\b[^.]{0,40}",
            r"click here\b[^.]{0,40}",
            r"(?:subscribe|sign up|log ?in|back to top|top of page|follow us|skip to)\b[^.]{0,40}",
            r"(?:(?:additional )?reporting|writing|editing|compiled)\b[^.]{0,40}\bby .{2,120}",
            r"(?:contributed|edited|translated)\b[^.]{0,40}\bby .{2,120}",
            r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,5})?",
            r".{0,200}_{4,}.{0,200}",
            r"for (?:immediate release|release).{0,60}|press release|news release|media advisory",
            r"[\[(*#\s-]*(?:ends?|30|continued|more|cont'd|to be continued|the end)[\])*#\s-]*",
            rf"(?:{_ADDRESSED})[\w .,'’-]{{0,80}}[,:!]",
            r"(?:yours|best wishes|kind regards|regards|sincerely)[\w ,]{0,30}[.!]?",
            r"thank you(?: very much| so much| all)?[.!]?",
        )
    ),
    re.IGNORECASE,
)
_ANYWHERE = re.compile(r"\b(?:(?:distributed|syndicated) by |all rights reserved\b)", re.IGNORECASE)
_HANDLE = re.compile(r"(?:^|\s)@\w{2,30}(?: ?[•|·,/] ?\w{2,20}){0,3}\W*$")
_FOLLOWED = re.compile(r"\b(?:[Ff]ollow|Twitter|Instagram|Facebook|Mastodon|Bluesky)\b|\bon X\b")
_LONGEST_NOTE = 600
_WORDS = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 6
_LONGEST_LABEL = 80
_SPEAKER = re.compile(
    r"(?P<speaker>[A-Z][A-Z.'’-]*[A-Z.](?:,? [A-Z][A-Z.'’-]*){1,6}"
    r"|MODERATOR|INTERVIEWER|SPEAKER)"
    r"\s?:\s+(?=\S)|[QA]\s?[:.]\s+(?=[A-Z])"
)
_BY = re.compile(
    r"(?:By|BY|by|Written by|Text by|Story by|Author:|Reported by)\s+"
    r"(?P<name>[^\W\d_][\w.'’-]*(?: (?:(?:de|da|van|von|der|den|la|le|bin|al|di|du|and) )*"
    r"[^\W\d_a-z][\w.'’-]*){0,5})(?P<rest>(?:\s?[,|–—-].{0,80})?)\s*$"
)
_SPOKEN = re.compile(
    r".{0,60}\b(?:Remarks|Speech|Address|Statement|Lecture|Signed article|Keynote)"
    r"(?: (?:delivered|given))? by (?P<name>.{3,120})",
    re.IGNORECASE,
)
_HONORIFICS = re.compile(
    r"(?:(?:H\.\s?E\.|His Excellency|Her Excellency|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Professor"
    r"|Sir|Dame|the|(?:Vice |Deputy |Prime )?(?:President|Minister|Chancellor|Premier|Chairman"
    r"|Chairwoman|Chair|Secretary|Governor|Mayor|Ambassador|Director|Senator|General|King|Queen"
    r"|Pope)(?:[- ]General)?)"
    r"\s+)+",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|da|van|von|der|den|la|le|bin|al|di|du) )*"
                   r"[^\W\d_a-z][\w.'’-]*){0,4}")  # fmt: skip


def is_furniture(line: str) -> bool:
    """Whether `line`, standing alone, belongs to the page: numbers, addresses, notices, labels."""
    if len(line) > _LONGEST:
        return False
    return bool(_PAGE.fullmatch(line) or _ANYWHERE.search(line))


def is_author_note(paragraph: str) -> bool:
    """Whether a paragraph introduces the author, and so ends in where to follow him: "@brook"."""
    found = _HANDLE.search(paragraph) if len(paragraph) <= _LONGEST_NOTE else None
    return found is not None and bool(_FOLLOWED.search(paragraph) or "•" in found[0])


def is_page_number(line: str) -> bool:
    """Whether `line` is nothing but the number of a page."""
    return len(line) <= _LONGEST and bool(_PAGE_NUMBER.fullmatch(line))


def is_date_line(line: str) -> bool:
    """Whether `line` says little but a full date, as the head of a document does."""
    few = len(line) <= _LONGEST and len(_WORDS.findall(line)) <= _FEW_WORDS
    return few and line[-1] not in ".!?" and bool(dates_in(line))


def byline(line: str) -> str | None:
    """The author whom a byline (`By Ada Brook, Staff Writer`) names, or None if it is none."""
    found = _BY.match(line) if len(line) <= _LONGEST else None
    if not found:
        return None
    name = found["name"]
    named = name.title() if name.isupper() else name
    return named if len(named) > 2 and named[0].isupper() else None


def label(text: str, start: int, end: int) -> tuple[int, str]:
    """How many characters the label takes that names the speaker of a paragraph, and the name.

    `PRESIDENT BROOK: ` and `Q: ` are such labels; the latter has no name. None takes 0.
    """
    found = _SPEAKER.match(text, start, min(end, start + _LONGEST_LABEL))
    if not found or found.end() >= end:
        return 0, ""
    return found.end() - start, found["speaker"] or ""


def speaker(title: str) -> str | None:
    """The speaker whom a title (`Remarks by President Ada Brook at ...`) names, if it does."""
    found = _SPOKEN.match(title) if len(title) <= _LONGEST else None
    if not found:
        return None
    rest = _HONORIFICS.sub("", found["name"], count=1)
    name = _NAME.match(rest)
    return name[0] if name and " " in name[0] else None
