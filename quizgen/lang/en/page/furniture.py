"""Page furniture: lines that belong to the page and not to the text, by what they say."""

import re

from quizgen.lang.en import lexicon

_AUDIENCES = lexicon.alternatives("audiences")
_CONTROLS = lexicon.alternatives("page_controls")
_CREDITS = lexicon.alternatives("page_credits")
_END_MARKS = lexicon.alternatives("end_marks")
_INVITATIONS = lexicon.alternatives("page_invitations")
_LABELS = lexicon.alternatives("page_labels")
_PICTURES = lexicon.alternatives("picture_words")
_SALUTATIONS = lexicon.alternatives("salutations")

_LONGEST = 240
_NUMBER = (
    r"\W{0,4}(?:(?:pages?|p\.|pg\.?)\s?)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\W{0,4}"
    r"|\W{0,4}[ivxlc]{1,6}\W{0,4}"
)
_PAGE_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_ADDRESSED = rf"(?:my )?(?:dear |fellow )?(?:{_AUDIENCES})"
_REDIRECTS = r"[\"“][^\"“”.]{1,80}[\"”] redirects here\."
_HATNOTE = (
    r"for (?:other|the|an?|further|more|[a-z-]+)\b[^.;]{2,120}, see (?-i:[\"“]?[A-Z(])[^.;]{1,80}\."
    r"|not to be confused with [^.;]{2,120}\."
    r"|(?:main articles?|see also|further information): [^.]{2,160}"
)
"""What points to other articles, as encyclopedias write it above or inside an article."""

_FURNITURE = re.compile(
    "|".join(
        (
            r"[\W_]+",
            _NUMBER,
            rf"(?:{_LABELS})\s?[:#|].{{0,200}}",
            r"[\w ]{0,30}\b(?:number|no\.|id|ref\.?)\s?[:#]\s?[\w./-]{1,40}",
            r"<?(?:https?://|www\.)\S+>?",
            r"\S+@\S+\.\w{2,10}",
            r"(?:©|\(c\)|copyright\b|all rights reserved).{0,200}",
            rf"(?:{_CONTROLS})\W*",
            rf"(?:{_INVITATIONS})\b[^.]{{0,40}}",
            rf"(?:{_CREDITS})\b[^.]{{0,40}}\bby .{{2,120}}",
            rf"(?:{_PICTURES})s? (?:credits?|courtesy|source)\s?:.{{2,230}}",
            r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,5})?",
            r".{0,200}_{4,}.{0,200}",
            r"for (?:immediate release|release).{0,60}|press release|news release|media advisory",
            rf"[\[(*#\s-]*(?:{_END_MARKS})[\])*#\s-]*",
            rf"(?:{_SALUTATIONS}|{_ADDRESSED})\b[\w .,'’-]{{0,80}}[,:!]",
            r"(?:yours|best wishes|kind regards|regards|sincerely)[\w ,]{0,30}[.!]?",
            rf"(?:{_REDIRECTS}\s?)?(?:{_HATNOTE})",
            r"thank you(?: very much| so much| all)?[.!]?",
        )
    ),
    re.IGNORECASE,
)
_ANYWHERE = re.compile(r"\b(?:(?:distributed|syndicated) by |all rights reserved\b)", re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Whether `line`, alone, belongs to the page: numbers, addresses, notices, labels."""
    if len(line) > _LONGEST:
        return False
    return bool(_FURNITURE.fullmatch(line) or _ANYWHERE.search(line))


def is_page_number(line: str) -> bool:
    """Whether `line` is nothing but the number of a page."""
    return len(line) <= _LONGEST and bool(_PAGE_NUMBER.fullmatch(line))
