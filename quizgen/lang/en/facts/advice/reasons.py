"""Why a reader should do something: the reason in the sentence, in front of it, or behind it."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.facts.advice.sayings import SOUND, Advice, is_known
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Clause, Explanation, Fact, FactId, Phrase, Statement, Words, digest, fold

LONGEST_DEED, LONGEST_REASON = 20, 26
"""Words of what is to be done, and of the reason."""

_EFFECTS = lexicon.alternatives("effect_verbs")
_OPENINGS = {"as": "because", "so": "so that"}
_WHO = r"you|they|it|everyone|everybody|nobody|no one|people|others|your"
_TAIL = re.compile(
    r"(?P<deed>\S+ .+?)(?:,? (?P<opening>because|since|so that)|, (?P<set>as|so)"
    rf"| (?P<aim>so)(?= (?:{_WHO})\b)) "
    r"(?P<reason>(?!(?:well|soon|long|far|much|many|follows|to|usual)\b)\S+ .+)",
    re.DOTALL,
)
_EFFECT = re.compile(
    r"(?P<subject>this|it|that|doing so) (?P<rest>(?:will |can |may |could |also )*(?:also )?"
    rf"(?:{_EFFECTS})\b.+)",
    re.IGNORECASE | re.DOTALL,
)
_BECAUSE = re.compile(r"(?:this|that|it) is because (?P<reason>.+)", re.IGNORECASE | re.DOTALL)
_OTHERWISE = re.compile(r"otherwise,? (?P<reason>.+)", re.IGNORECASE | re.DOTALL)
_AND_MORE = re.compile(
    r"^(?P<first>.{20,}?), (?:and|but) (?:this|it|you|we|they|then)\b.*", re.DOTALL
)
_STRESSED = re.compile(
    r", (?:especially|particularly|in particular|preferably|ideally)\b.*", re.DOTALL
)
_STANDS_FOR_DEED = frozenset({"this", "it", "that", "doing"})


def reasoned_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """Why readers should do what they are told to."""
    for advice in said:
        for whole, reason in _reasoned(advice, reading):
            deed = _STRESSED.sub("", whole)
            fact = _explanation(advice, deed, reason, reading)
            if fact is not None:
                yield fact
                break


def _reasoned(advice: Advice, reading: Reading) -> Iterator[tuple[str, str]]:
    """The deed and the reason for it, with the word that gives it."""
    if advice.front:
        yield advice.done, f"{advice.front[:1].lower()}{advice.front[1:]}"
    found = _TAIL.fullmatch(advice.done)
    if found:
        opening = found["opening"] or _OPENINGS[found["set"] or found["aim"]]
        yield found["deed"], f"{opening} {found['reason']}"
        return
    after = _after(advice.parsed, reading)
    if after is not None and (reason := _reason_in(after.text)):
        yield advice.done, reason


def _after(parsed: Parsed, reading: Reading) -> Parsed | None:
    """The sentence behind `parsed` in the same block."""
    number = parsed.number + 1
    after = reading.sentences[number] if number < len(reading.sentences) else None
    return after if after is not None and after.block == parsed.block else None


def _reason_in(text: str) -> str | None:
    """The reason that a sentence gives for the one before it."""
    bare = text.rstrip(" .!")
    if text.endswith("?"):
        return None
    if found := _BECAUSE.fullmatch(bare):
        return f"because {found['reason']}"
    if found := _OTHERWISE.fullmatch(bare):
        return f"because otherwise {found['reason']}"
    if found := _EFFECT.fullmatch(bare):
        rest = _AND_MORE.sub(lambda one: one["first"], found["rest"])
        return f"because this {rest}"
    return None


def _explanation(advice: Advice, deed: str, reason: str, reading: Reading) -> Explanation | None:
    """The explanation, where deed and reason can be understood without the text around them."""
    short = len(deed.split()) <= LONGEST_DEED and 4 <= len(reason.split()) <= LONGEST_REASON
    if not short or not _stand(advice, deed, reason, reading):
        return None
    claim = claim_of(advice, deed)
    text = f"You {' '.join(filter(None, (advice.modal, advice.adverb, deed)))} {reason}."
    sentence = reading.document.sentences[advice.parsed.sentence]
    return Explanation(
        id=FactId(digest("explanation", fold(text))),
        statement=Statement(parts=(Words(text=text),)),
        evidence=(reading.document.evidence(sentence.span, sentence.block),),
        origin="root",
        claim=claim,
        reason=reason,
    )


def claim_of(advice: Advice, deed: str) -> Clause:
    """What the reader should do, as a clause that can be asked about."""
    verb, _, rest = deed.partition(" ")
    told = (Phrase(role="object", text=rest, head=rest.split()[-1]),) if rest else ()
    modal, *to = advice.modal.split()
    helped = (modal,) if not to else ()
    whole = verb if not to else f"{modal} to {verb}"
    return Clause(
        subject=Phrase(role="subject", text="you", head="you", plural=True),
        auxiliaries=helped,
        verb=whole,
        lemma=whole,
        adverb=advice.adverb or None,
        complements=told,
    )


def _stand(advice: Advice, deed: str, reason: str, reading: Reading) -> bool:
    opening = 2 if reason.startswith(("so that", "because otherwise")) else 1
    given = " ".join(reason.split()[opening:])
    told, why = parse([as_sentence(f"You should {deed}"), as_sentence(given)])
    sound = parse_fault(told) in SOUND and parse_fault(why) in SOUND
    return (
        sound
        and is_known(told, advice.parsed, reading)
        and is_known(why, advice.parsed, reading, known=_named_in(told))
    )


def _named_in(told: Doc) -> frozenset[str]:
    """The pronouns that a reason may have for what is to be done, or for a thing in it."""
    plural = any(token.tag_ in ("NNS", "NNPS") for token in told)
    single = any(token.tag_ in ("NN", "NNP") for token in told)
    several = frozenset({"they", "them", "their"}) if plural else frozenset()
    return _STANDS_FOR_DEED | several | (frozenset({"its"}) if single else frozenset())
