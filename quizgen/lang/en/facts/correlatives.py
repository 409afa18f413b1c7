"""How one thing goes with another: "The longer the rope, the less it holds"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.labels import PRESENT_TAGS
from quizgen.model import Fact
from quizgen.trace import Stage, Trace

_COMPARED = rf"(?:more|less|fewer|{lexicon.alternatives('comparatives')}|[a-z]{{2,}}er)"
_CORRELATIVE = re.compile(
    rf"^(?:[^;:]{{0,120}}, (?:since|because|as) |[A-Z]\w*,? (?=the ))?"
    rf"the (?P<one>{_COMPARED}) (?P<of>[^,;:]{{3,80}}), the (?P<other>{_COMPARED}) "
    rf"(?P<rest>[^,;:]{{3,90}})\.$",
    re.IGNORECASE,
)
_THING = re.compile(r"^(?:the|an?) [^,]+$", re.IGNORECASE)
_BE = re.compile(r"^(?P<verb>will be|is|are) (?P<subject>.+)$")
_ADVERB = re.compile(r"^(?P<adverb>\w+ly) (?!\w+ (?:is|are)\b)(?P<rest>\S+ \S.*)$")
_TURNED = re.compile(
    rf"^(?P<what>\w+(?: \w+)?) (?P<who>it|they|he|she|we|you) "
    rf"(?P<does>(?:(?:{lexicon.alternatives('modals')}) )?\w+)(?P<end>.*)$"
)
"""What is compared, before its subject: "weight it holds", "likely it is to break"."""

_STRAIGHT = re.compile(
    r"^(?P<who>(?:(?:the|an?|each|its|their) )?(?:[\w-]+ ){1,6}?)"
    r"(?P<does>(?:(?:will|can|may) )?(?:becomes?|gets?|grows?|runs?|moves?|rises?|falls?|is|are"
    r"|works?|feels?|looks?|seems?|goes?|burns?|flows?|lasts?|spreads?|turns?))$"
)
"""What changes how, its verb at the end: "stronger | the current becomes"."""

_SEVERAL = re.compile(r"\b(?:and|or) the (?:more|less|fewer|\w+er) ", re.IGNORECASE)
"""Two changes together: "the deeper the lake and the colder the winter"."""

_NO_COMPARATIVES = frozenset({"other", "latter", "former", "number", "after", "over", "under"})
_AMOUNTS = frozenset({"more", "less", "fewer"})
_VERBS = PRESENT_TAGS | {"MD"}


def correlative_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """What happens as something changes: "as the rope gets longer", "it holds less"."""
    text = material.parsed.text
    found = _CORRELATIVE.match(text) if ", the " in text else None
    if found is None or _SEVERAL.search(text):
        return
    if not _NO_COMPARATIVES.isdisjoint((found["one"].lower(), found["other"].lower())):
        return
    change, result = _change(found, material), _result(found)
    if change is None or result is None or _depends(found, material):
        return
    trace.reach(Stage.CONDITIONS)
    yield condition_of(f"as {change}", result, None, material)


def _depends(found: re.Match[str], material: Material) -> bool:
    """Whether both halves point at the text around them; "the rope" of such a law is any rope."""
    reason = dependence(_from("one", found, material), material)
    return reason not in (None, Dependence.MENTIONED)


def _from(group: str, found: re.Match[str], material: Material) -> list[Token]:
    """The tokens behind the start of a group."""
    return [token for token in material.parsed.doc if token.idx >= found.start(group)]


def _change(found: re.Match[str], material: Material) -> str | None:
    """What changes, as a clause: "the rope gets longer"; None where it is not told which way."""
    compared, of = found["one"].lower(), found["of"]
    if compared in _AMOUNTS or not _THING.match(of):
        return None
    tokens = [token for token in _from("of", found, material) if token.idx < found.end("of")]
    if tokens[-1].tag_ == "VBD" and not tokens[-1].text.endswith("ed"):  # "it became"
        return None
    if tokens[-1].lower_ in ("is", "are"):
        return None
    clause = any(token.tag_ in _VERBS for token in tokens)  # "the plates are pressed together"
    return f"{of} {compared}" if clause else f"{of} gets {compared}"


def _result(found: re.Match[str]) -> str | None:
    """What goes with it, as a clause: "less weight is held", "the yield will be greater".

    None where the words do not tell in which order they were.
    """
    compared, rest = found["other"].lower(), found["rest"]
    if inverted := _BE.match(rest):
        return f"{inverted['subject']} {inverted['verb']} {compared}"
    if (adverb := _ADVERB.match(rest)) and compared in _AMOUNTS:
        return f"{adverb['rest']} {compared} {adverb['adverb']}"
    if turned := _TURNED.match(rest):
        return f"{turned['who']} {turned['does']} {compared} {turned['what']}{turned['end']}"
    if straight := _STRAIGHT.match(rest):
        return f"{straight['who'].strip()} {straight['does']} {compared}"
    return f"{compared} {rest}" if " " in rest else None
