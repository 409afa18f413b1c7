"""Lines that tell the reader to do or check a set of things: "Take the following steps"."""

import re
from collections.abc import Sequence

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import ANY_SET, NUMBER, PHRASE, SETS, stands

_IMPERATIVES = lexicon.alternatives("list_imperatives")
_TOLD = re.compile(
    rf"(?:please )?(?P<always>(?:always|never|only) )?(?P<verb>{_IMPERATIVES}) "
    rf"(?:the following|these)(?: (?P<count>{NUMBER}))? (?P<set>{ANY_SET})\b(?P<rest> {PHRASE}+)?",
    re.IGNORECASE,
)
_BE_SURE = re.compile(
    r"(?:please )?(?:(?:you )?should )?"
    r"(?P<care>(?:always )?(?:be sure|make sure|remember|take care)) to",
    re.IGNORECASE,
)
_THINGS = rf"(?:things|points|items|steps|documents|{SETS})"
_LIST_OF = re.compile(
    r"(?:(?:a|an|the|this|here is a|below is a) )?(?:[\w-]+ ){0,3}?(?:check)?list of (?P<rest>.+)",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    rf"(?:the )?(?P<set>(?:[\w-]+ ){{0,2}}{_THINGS}) (?:that )?(?:you )?"
    rf"(?P<modal>to|should|must|need to|have to) (?P<do>{PHRASE}{{3,70}}?)",
    re.IGNORECASE,
)
_LINKING = lexicon.alternatives("linking_verbs")
_TELLING = "ask|bring|buy|give|hand|offer|pay|sell|send|show|teach|tell|write"
_IS_WHOLE = re.compile(
    rf"(?:{_LINKING}) (?!for\b|at\b|into\b|up\b|out\b|through\b|like\b|on\b|over\b|with\b)[a-z]"
    rf"|(?!(?:{_TELLING})\b)[a-z]+ (?:an?|the|your|our|their|its) ",
    re.IGNORECASE,
)
"""What a set serves to do, of which it is no object: "tools to stay dry", "to build a boat"."""
_THING = re.compile(
    r"(?P<thing>(?:an?|the|every|each|any|all) (?:[\w'’-]+ ){0,4}[\w'’-]+):", re.IGNORECASE
)
_TOOLS = lexicon.words("tool_nouns")
_FINITE = re.compile(r"(?:is|are|has|have|can|cannot|must|may|should|will|does|do)\b")
_IS = re.compile(r" (?:are|is|include|includes)$")


def told_of(line: str, items: Sequence[str]) -> str | None:
    """ "What is true of a weir?" of "A weir:", where each item says something of it."""
    found = _THING.fullmatch(line.strip())
    if found is None or len(items) < 2 or not all(_FINITE.match(item) for item in items):
        return None
    return f"What is true of {inside(found['thing'])}?" if stands(found["thing"]) else None


def be_sure(line: str) -> str | None:
    """ "Be sure to", "Please remember to": what the reader should take care to do."""
    found = _BE_SURE.fullmatch(line)
    return f"what should you {found['care'].lower()} to do" if found else None


def told(line: str) -> str | None:
    """ "Always take the following steps to warn the crew"."""
    found = _TOLD.fullmatch(line)
    rest = (found["rest"] or "") if found else ""
    if found is None or not stands(rest):
        return None
    always, verb = (found["always"] or "").lower(), found["verb"].lower()
    return f"which {found['count'] or ''} {found['set']} should you {always}{verb}{rest}"


def things_to_do(line: str) -> str | None:
    """ "A list of things to check before you leave", "The documents you must bring are"."""
    listed = _LIST_OF.fullmatch(line)
    named = listed["rest"] if listed else line
    found = _TO_DO.fullmatch(_IS.sub("", named) if listed else named.removesuffix(" are"))
    if found is None or not _is_deed(found):
        return None
    if found["modal"].lower() == "to" and _is_means(found):
        asked = _helped_by(found["set"]) or f"what are the {inside(found['set'])} to"
        return f"{asked} {found['do']}"
    modal = "should" if found["modal"].lower() == "to" else found["modal"].lower()
    things = found["set"][:1].lower() + found["set"][1:]
    if " " in modal:
        return f"which {things} do you {modal} {found['do']}"
    return f"which {things} {modal} you {found['do']}"


def _is_means(found: re.Match[str]) -> bool:
    """Whether a set is what something is done by, and no object of the verb behind it."""
    ways = found["set"].lower().split()[-1] == "ways"
    return ways or _IS_WHOLE.match(found["do"]) is not None


def _is_deed(found: re.Match[str]) -> bool:
    """Whether a verb is behind "to", and no noun: "Approaches to boat work focused on wood"."""
    noun = found["modal"].lower() == "to" and _SAID_OF_NOUN.match(found["do"]) is not None
    return stands(found["do"]) and not noun


_SAID_OF_NOUN = re.compile(r"(?:[a-z-]+ ){1,2}[a-z]{3,}ed (?:at|by|for|from|in|into|on|to|with) ")


def _helped_by(things: str) -> str | None:
    """What asks for tools or ways, which nobody does: "which tools can you use to" open a lock."""
    last = things.lower().split()[-1]
    named = f"{things[:1].lower()}{things[1:]}"
    if last == "ways":
        return f"in which {named} can you"
    return f"which {named} can you use to" if last in _TOOLS else None
