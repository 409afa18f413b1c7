"""Lines of handbooks: what is to be done, what has an effect, and how something is brought about.

"To help the crew you should", "Any of the following can cause a leak", "The lock saves water by".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import (
    ANY_SET,
    HELPERS,
    LISTING,
    NUMBER,
    PHRASE,
    is_subject,
    stands,
)

_TO_YOU = re.compile(
    rf"(?:in order )?to (?P<do>{PHRASE}{{4,90}}?),? you "
    r"(?P<modal>should|must|may|can|need to|have to|(?:will )?need)",
    re.IGNORECASE,
)
_ANY_OF = re.compile(
    rf"any (?:one )?of the following (?P<does>(?:{HELPERS}) {PHRASE}{{4,80}}?)"
    rf"(?:, [a-z]+ing {PHRASE}+)?",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?P<subject>{PHRASE}{{2,60}}?) (?P<verb>{'|'.join(LISTING)}) (?P<rest>{PHRASE}{{3,60}}) by"
)
_IS_ONE_THAT = re.compile(
    rf"(?P<subject>{PHRASE}{{2,60}}?) (?:is|are) (?:an? |the )?{PHRASE}{{3,80}} that "
    rf"(?P<verb>{'|'.join(LISTING)})"
)
_MAKE_SURE = re.compile(
    r"(?:please )?(?P<care>(?:always )?(?:make sure|be sure|check|ensure)) that", re.IGNORECASE
)
_WH_TO = re.compile(
    r"(?P<wh>what|when|where) (?P<not>not )?to "
    rf"(?P<do>(?!know\b|expect\b|next\b)[a-z]+(?: {PHRASE}+)?)",
    re.IGNORECASE,
)
_WHO = re.compile(rf"who (?:can|is|are|may|must|needs to|should) {PHRASE}{{4,80}}", re.IGNORECASE)
_FALLS = re.compile(
    rf"(?P<subject>{PHRASE}{{2,60}}?) (?P<verb>falls?|can be (?:\w+ed|put|split)) into "
    rf"(?:the following (?P<more>{NUMBER} )?|(?P<count>{NUMBER}) )(?P<set>{ANY_SET})",
    re.IGNORECASE,
)
_PEOPLE = lexicon.alternatives("people_nouns")
_OF_PEOPLE = re.compile(
    rf"there are (?P<count>{NUMBER}) (?P<people>(?:[\w-]+ ){{0,2}}(?:people|(?:{_PEOPLE})s?)) "
    rf"(?P<rest>(?:in|on|with|who|involved|responsible) ?{PHRASE}+)",
    re.IGNORECASE,
)


def to_do_for(line: str) -> str | None:
    """ "To help the crew you should": what the reader should do for a purpose."""
    found = _TO_YOU.fullmatch(line)
    if found is None or not stands(found["do"]):
        return None
    modal = found["modal"].lower()
    if modal.endswith("need"):  # things
        return f"what do you need to {found['do']}"
    asks = f"do you {modal} do" if " " in modal else f"{modal} you do"
    return f"what {asks} to {found['do']}"


def any_of(line: str) -> str | None:
    """ "Any of the following can cause a leak"."""
    found = _ANY_OF.fullmatch(line)
    return f"what {found['does']}" if found and stands(found["does"]) else None


def brought_about(line: str) -> str | None:
    """ "The lock saves water by": the items say how."""
    found = _BY.fullmatch(line)
    if found is None or not is_subject(found["subject"]) or not stands(found["rest"]):
        return None
    return f"how does {inside(found['subject'])} {LISTING[found['verb']]} {found['rest']}"


def one_that_has(line: str) -> str | None:
    """ "A log is a book that contains": what it is, is not asked for."""
    found = _IS_ONE_THAT.fullmatch(line)
    if found is None or not is_subject(found["subject"]):
        return None
    return f"what does {inside(found['subject'])} {LISTING[found['verb']]}"


def make_sure(line: str) -> str | None:
    """ "Make sure that": the items say what is to be so."""
    found = _MAKE_SURE.fullmatch(line)
    if found is None:
        return None
    care = found["care"].lower()
    return f"what should you {care}{' of' if care.endswith('sure') else ''}"


def there_are_people(line: str) -> str | None:
    """ "There are three people involved in the trial"."""
    found = _OF_PEOPLE.fullmatch(line)
    if found is None or not stands(f"{found['people']} {found['rest']}"):
        return None
    return f"who are the {found['count'].lower()} {found['people']} {found['rest']}"


def wh_to(line: str) -> str | None:
    """ "When to call the crew", "What not to bring": a heading that leaves out the reader."""
    found = _WH_TO.fullmatch(line)
    if found is None or not stands(found["do"]):
        return None
    return f"{found['wh'].lower()} should you {(found['not'] or '').lower()}{found['do']}"


def who_does(line: str) -> str | None:
    """ "Who may use the gate": a heading that is a question without its mark."""
    return f"{line[:1].lower()}{line[1:]}" if _WHO.fullmatch(line) and stands(line) else None


def falls_into(line: str) -> str | None:
    """ "Leaks fall into the following classes"."""
    found = _FALLS.fullmatch(line)
    if found is None or not is_subject(found["subject"]):
        return None
    count = (found["more"] or f"{found['count'] or ''} ").lower().strip()
    subject, verb = inside(found["subject"]), found["verb"].lower()
    which = " ".join(filter(None, ("into which", count, found["set"])))
    if verb.startswith("can "):
        return f"{which} can {subject} {verb.removeprefix('can ')}"
    return f"{which} {'does' if verb == 'falls' else 'do'} {subject} fall"
