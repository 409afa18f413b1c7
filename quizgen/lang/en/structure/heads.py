"""The question that a line asks which heads a list: "A lease may be ended if:", "Types of dam".

| the line | the question |
|---|---|
| a question | itself |
| There are three kinds of dam | What are the three kinds of dam? |
| The main kinds of dam are | What are the main kinds of dam? |
| Kinds of dam | What are the kinds of dam? |
| Five factors affect the flow | Which five factors affect the flow? |
| The following factors affect the flow | Which factors affect the flow? |
| A lease may be ended if | When may a lease be ended? |
| A gauge can be used to | What can a gauge be used to do? |
| Tenants must not | What must tenants not do? |
| A dam is divided into three parts | Into which three parts is a dam divided? |
| A dam consists of | What does a dam consist of? |
| A dam has three parts | Which three parts does a dam have? |
| Use a gauge when | When should a gauge be used? |
| To open the gate / How to open the gate | What are the steps to open the gate? |
"""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside

LONGEST = 26
"""Words: a longer line tells more than what its list is."""

_SETS = lexicon.alternatives("set_nouns")
_DEICTIC = lexicon.alternatives("deictic_subjects")
_LISTING = lexicon.pairs("listing_verbs")
_BASES = "|".join(_LISTING.values())
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_MANY = r"several|many|multiple|various|different|a number of|a few|some"
_HELPER = r"can|could|may|might|must|shall|should|will|would|is|are|was|were|has|have|had"
_MODALS = frozenset("can could may might must shall should will would".split())
_BE = frozenset("is are was were".split())
_WORDS = r"[^,:;.?!()]"

_OPENING = re.compile(
    r"(?P<lead>(?:In|At|For|If|When|After|Before|During|On|Under|With|Within|Without|Once|While|As"
    rf"|According to|By|From|Because of|Due to)\b{_WORDS}{{3,70}}), (?P<rest>.+)"
)
_CONTAINED = re.compile(
    r"\b(?:that|which|who|whom|whose|because|although|while|whether|what|how|why|but|to)\b"
)
_PERSONAL = re.compile(r"\b(?:I|we|us|our|you|your|yours|my|me|let's)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:this|these|those|above|below|here|it|they|them|its|their|he|she|his|her"
    r"|such|former|latter)\b",
    re.IGNORECASE,
)
_TO_FOLLOW = re.compile(
    r",?\s*\(?\b(?:as follows|the following|these|including the following|listed below"
    r"|shown below|given below|for example|such as|e\.g\.|namely|that is|i\.e\.)\)?$",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?:examples?|includ(?:e|es|ing)|such as|for instance|e\.g|some|like|common|often|typical"
    r"|typically|usually|might|among)\b",
    re.IGNORECASE,
)
_SET = rf"(?:(?:[\w'’-]+ ){{0,3}}?(?:{_SETS})|(?:{_NUMBER}) (?:[\w'’-]+ ){{0,3}}?\w{{2,}}(?<!s)s)\b"
"""A plural noun for a set, or any plural noun that is counted, with what modifies it."""

_QUESTION = re.compile(r"(?:what|which|who|when|where|why|how)\b[^?]{8,160}\?$", re.IGNORECASE)
_THERE = re.compile(
    rf"there (?:are|exist) (?:(?:basically|generally|essentially) )?"
    rf"(?:(?P<count>{_NUMBER}|{_MANY}) )?(?P<rest>.+)",
    re.IGNORECASE,
)
_THE_SETS = re.compile(
    rf"(?P<the>the |some )?(?P<rest>{_SET}{_WORDS}{{0,90}}?)"
    r" (?P<verb>are|were|include)(?: the following| as follows)?",
    re.IGNORECASE,
)
_FOLLOWING_ARE = re.compile(r"the following are (?P<rest>.+)", re.IGNORECASE)
_QUANTIFIED = re.compile(
    rf"(?:(?:the|these) )?(?:(?P<count>{_NUMBER})|following(?: (?P<more>{_NUMBER}))?) "
    rf"(?P<noun>(?:[\w-]+ ){{0,3}}?(?:{_SETS}|\w{{2,}}(?<!s)s))\b (?P<rest>.+)",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    rf"(?:the |some )?(?P<rest>{_SET})"
    rf"(?P<of>(?: (?:of|for|in|to|on|from|between|against|why|that|by|with) {_WORDS}+)?)",
    re.IGNORECASE,
)
_BARE_SET = re.compile(
    rf"(?:the )?(?P<set>(?:[\w-]+ )?(?:{_SETS}))(?: are| include)?", re.IGNORECASE
)
_EMBEDDED = re.compile(
    rf"(?P<wh>how|why|when|where|what) (?P<subject>{_WORDS}{{2,80}}?) "
    rf"(?:(?P<helper>{_HELPER}) (?P<rest>{_WORDS}+)|(?P<verb>{'|'.join(_LISTING)}))",
    re.IGNORECASE,
)
_HELPED = re.compile(
    rf"(?P<subject>{_WORDS}{{2,80}}?) (?P<helper>{_HELPER})(?P<no> not)?(?: (?P<rest>.+))?"
)
_DIVIDED = re.compile(
    r"(?P<verb>(?:be )?(?:\w+ly )?(?:divided|split|classified|grouped|separated|organi[sz]ed"
    r"|subdivided|categori[sz]ed|broken down|broken up)(?: up)?) into (?P<what>.+)"
)
_LAST_SET = re.compile(
    rf"(?P<before>.*?)(?:\b(?:(?:the )?following(?: (?P<more>{_NUMBER}))?|{_MANY}) "
    rf"(?P<any>(?:[\w-]+ ){{0,2}}[\w-]+)|\b(?P<count>{_NUMBER}) "
    rf"(?P<counted>(?:[\w-]+ ){{0,3}}?(?:{_SETS}|\w{{2,}}(?<!s)s)))"
)
_TAIL = re.compile(rf" (?:during|in|at|for|within|by|to|on|when|after|before) {_WORDS}+$")
_LISTED_BY_MANY = re.compile(
    rf"(?P<subject>{_WORDS}{{1,80}}?(?<![su'])s) (?P<verb>{_BASES}|consist of|depend on)"
    r"(?: (?P<rest>.+))?"
)
_PREPOSITION = r"of|on|for|from|with|by|in|into|as|to|at|against|upon|under|through"
_LISTED = re.compile(
    rf"(?P<subject>{_WORDS}{{2,80}}?) (?P<verb>{'|'.join(map(re.escape, _LISTING))}"
    rf"|consists|depends|relies|focuses|results)"
    rf"(?: (?P<prep>of|on|in|from|for))?(?: (?P<rest>.+))?"
)
_BARE = {"consists": "consist", "depends": "depend", "relies": "rely", "focuses": "focus",
         "results": "result", **_LISTING}  # fmt: skip
_USE = re.compile(
    r"(?P<no>do not |don't |never )?use (?P<what>[^,:;]{3,60}?) (?P<wh>when|if|for|to)",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"(?:how to|(?:the )?steps to|to|follow these steps to) "
                    r"(?P<what>[^,:;]{3,80})", re.IGNORECASE)  # fmt: skip


def bare_line(line: str) -> str:
    """`line` on one line, without its colon and what only says that a list follows."""
    flat = " ".join(line.split()).rstrip(" :.–-—")
    return _TO_FOLLOW.sub("", flat).rstrip(" :,") if not flat.endswith("?") else flat


def promises_all(line: str) -> bool:
    """Whether a line announces all the items, and not some examples."""
    return not _EXAMPLES.search(line)


def head_question(line: str, topic: str | None = None) -> str | None:
    """The question that the list below `line` answers; None where there is no plain one.

    `topic` is the heading above, for a line that is only the name of a set ("Symptoms").
    """
    bare = bare_line(line)
    if not 1 <= len(bare.split()) <= LONGEST or _PERSONAL.search(bare):
        return None
    if bare.endswith("?"):
        return bare if _QUESTION.fullmatch(bare) and not _POINTING.search(bare) else None
    opened = _OPENING.fullmatch(bare)
    lead, rest = (opened["lead"], opened["rest"]) if opened else ("", bare)
    if _POINTING.search(lead):
        return None
    for rule in _RULES:
        found = rule(rest)
        if found:
            return _finished(lead, found)
    return _of_topic(rest, topic) if not lead and topic else None


def _finished(lead: str, question: str) -> str:
    question = " ".join(question.split())
    if lead:
        question = f"{lead}, {question[:1].lower()}{question[1:]}"
    return f"{question[:1].upper()}{question[1:]}?"


def _stands(words: str) -> bool:
    """Whether words name something without pointing at what was said before."""
    return not _POINTING.search(words)


def _is_subject(words: str) -> bool:
    first = words.split()[0].lower() if words.split() else ""
    return (
        bool(first)
        and not re.fullmatch(_DEICTIC, first)
        and not _CONTAINED.search(words)
        and _stands(words)
    )


def _there_are(line: str) -> str | None:
    found = _THERE.fullmatch(line)
    if not found or not _stands(found["rest"]) or not re.search(rf"\b(?:{_SETS})\b", found["rest"]):
        return None
    count = (found["count"] or "").lower()
    counted = count if re.fullmatch(_NUMBER, count) else ""
    return f"what are the {counted} {found['rest']}"


def _the_sets_are(line: str) -> str | None:
    found = _THE_SETS.fullmatch(line)
    if not found or not _stands(found["rest"]) or _BARE_SET.fullmatch(line):
        return None
    verb = "were" if found["verb"] == "were" else "are"
    return f"what {verb} {(found['the'] or '').lower()}{inside(found['rest'])}"


def _the_following_are(line: str) -> str | None:
    found = _FOLLOWING_ARE.fullmatch(line)
    if not found or not _stands(found["rest"]):
        return None
    return f"what are {found['rest']}"


def _sets_do(line: str) -> str | None:
    """ "Five factors affect the flow": the set is the subject of a verb."""
    found = _QUANTIFIED.fullmatch(line)
    if not found or not _stands(found["rest"]):
        return None
    first = found["rest"].split()[0].lower()
    if re.fullmatch(rf"{_PREPOSITION}|why|that|between|and|or", first):
        return None
    count = (found["count"] or found["more"] or "").lower()
    return f"which {count} {found['noun']} {found['rest']}"


def _sets(line: str) -> str | None:
    """ "Kinds of dam": the line is the name of the set."""
    found = _NOUN_PHRASE.fullmatch(line)
    if not found or not found["of"] or not _is_subject(found["rest"]) or not _stands(line):
        return None
    return f"what are the {inside(found['rest'])}{found['of']}"


def _helped(line: str) -> str | None:
    """A helping verb, which the question turns around: "A lease may be ended if"."""
    found = _HELPED.fullmatch(line)
    if not found or not _is_subject(found["subject"]):
        return None
    subject, helper, no = inside(found["subject"]), found["helper"], found["no"] or ""
    rest = found["rest"] or ""
    if not rest:
        return f"what {helper} {subject}{no} do" if helper in _MODALS else None
    for rule in (_conditioned, _divided, _purposed, _related, _lasting):
        asked = rule(subject, helper, no, rest)
        if asked and (_stands(rest) or rule is _lasting):
            return asked
    return None


def _conditioned(subject: str, helper: str, no: str, rest: str) -> str | None:
    words = rest.split()
    if words[-1] not in ("if", "when", "where", "unless", "because") or len(words) < 2:
        return None
    if words[-1] in ("unless", "where"):
        return None
    wh = "why" if words[-1] == "because" else "when"
    said = " ".join(words[:-1]).removesuffix(" only")
    return f"{wh} {helper} {subject}{no} {said}"


def _divided(subject: str, helper: str, no: str, rest: str) -> str | None:
    found = _DIVIDED.fullmatch(rest)
    if not found or no:
        return None
    what = re.sub(r"^(?:the following|the) ", "", found["what"])
    counted = re.fullmatch(rf"(?:(?:{_NUMBER}|{_MANY}) )?(?:[\w-]+ ){{0,3}}[\w-]+s", what)
    what = re.sub(rf"^(?:{_MANY}) ", "", what)
    return f"into which {what} {helper} {subject} {found['verb']}" if counted else None


def _purposed(subject: str, helper: str, no: str, rest: str) -> str | None:
    words = rest.split()
    if words[-1] != "to" or len(words) < 2 or words[0] == "in":
        return None
    return f"what {helper} {subject}{no} {rest} do"


def _related(subject: str, helper: str, no: str, rest: str) -> str | None:
    """It ends in the preposition of what is listed: "is composed of"."""
    last = rest.split()[-1]
    if not re.fullmatch(rf"{_PREPOSITION}", last) or last == "to" or len(rest.split()) < 2:
        return None
    return f"what {helper} {subject}{no} {rest}"


def _lasting(subject: str, helper: str, no: str, rest: str) -> str | None:
    """The last phrase is the set: "is affected by the following factors"."""
    found = _LAST_SET.fullmatch(rest)
    if not found or not _stands(found["before"]) or no:
        return None
    before = found["before"].strip()
    what = _what(found)
    if helper in ("has", "have") and not before:
        return f"which {what} {'does' if helper == 'has' else 'do'} {subject} have"
    parts = before.split()
    if parts and re.fullmatch(_PREPOSITION, parts[-1]):
        verb = " ".join(parts[:-1])
        return f"{parts[-1]} which {what} {helper} {subject} {verb}" if verb else None
    return f"which {what} {helper} {subject} {before}" if before and helper in _MODALS else None


def _what(found: re.Match[str]) -> str:
    """The set that ends a line, with its number."""
    number = found["count"] or found["more"] or ""
    return f"{number} {found['any'] or found['counted']}"


def _listed(line: str) -> str | None:
    """A verb of the third person: "A dam consists of", "A dam has three parts"."""
    found = _LISTED.fullmatch(line)
    if not found or not _is_subject(found["subject"]) or _BARE_SET.fullmatch(line):
        return None
    subject, verb = inside(found["subject"]), _BARE[found["verb"]]
    preposition, rest = found["prep"] or "", found["rest"] or ""
    if not rest:
        needs = found["verb"] in ("consists", "depends", "relies", "focuses", "results")
        if needs != bool(preposition):
            return None
        return f"what does {subject} {verb} {preposition}"
    tail = _TAIL.search(rest)
    last = _LAST_SET.fullmatch(rest[: tail.start()] if tail else rest)
    if not last or last["before"].strip():
        return None
    what, after = _what(last), tail[0] if tail else ""
    if after and preposition:
        return None
    if preposition:
        return f"{preposition} which {what} does {subject} {verb}"
    return f"which {what} does {subject} {verb}{after}"


def _listed_by_many(line: str) -> str | None:
    """A plural subject: "Dams have three parts"."""
    found = _LISTED_BY_MANY.fullmatch(line)
    if not found or not _is_subject(found["subject"]) or _BARE_SET.fullmatch(line):
        return None
    subject, verb, rest = inside(found["subject"]), found["verb"], found["rest"] or ""
    if not rest:
        return f"what do {subject} {verb}"
    last = _LAST_SET.fullmatch(rest)
    if not last or last["before"].strip():
        return None
    return f"which {_what(last)} do {subject} {verb}"


def _embedded(line: str) -> str | None:
    """A question in the order of a statement: "How a dam is built"."""
    found = _EMBEDDED.fullmatch(line)
    if not found or not _is_subject(found["subject"]):
        return None
    wh, subject = found["wh"].lower(), inside(found["subject"])
    if found["helper"]:
        return f"{wh} {found['helper']} {subject} {found['rest']}"
    return f"{wh} does {subject} {_LISTING[found['verb']]}" if wh == "what" else None


def _used(line: str) -> str | None:
    found = _USE.fullmatch(line)
    if not found or not _stands(found["what"]):
        return None
    no, what = " not" if found["no"] else "", found["what"]
    plural = what.split()[-1].endswith("s") and not what.split()[-1].endswith("ss")
    if found["wh"].lower() in ("when", "if"):
        return f"when should {what}{no} be used"
    if found["wh"].lower() == "for":
        return f"what should {what}{no} be used for"
    return None if plural and not what else f"what should {what}{no} be used to do"


def _steps_to(line: str) -> str | None:
    found = _TO_DO.fullmatch(line)
    if not found or not _stands(found["what"]):
        return None
    return f"what are the steps to {found['what']}" if found["what"][:1].islower() else None


_RULES: tuple[Callable[[str], str | None], ...] = (
    _there_are,
    _the_following_are,
    _the_sets_are,
    _embedded,
    _sets_do,
    _helped,
    _listed,
    _listed_by_many,
    _used,
    _steps_to,
    _sets,
)
"""What a line can be, the surest first; each gives the question without capital and mark."""


def _of_topic(line: str, topic: str) -> str | None:
    """The question for a line that is only the name of a set, under the heading `topic`."""
    found = _BARE_SET.fullmatch(line)
    if not found or not _is_subject(found["set"]) or topic.endswith("?"):
        return None
    return f"{topic}: what are the {inside(found['set'])}?"
