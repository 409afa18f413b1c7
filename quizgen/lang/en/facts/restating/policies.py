"""What "we" do as a rule, in the passive: "A lost key is treated as stolen".

Who "we" are is often told nowhere in a handbook, and never has to be known to follow its rules.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.tree import dependent, dependents, root_of, subject_of
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import AUXILIARIES, CLAUSAL_SUBJECTS, PLURAL_TAGS, SUBJECTS

_POLICY_VERBS = lexicon.words("policy_verbs")
_IRREGULAR = lexicon.pairs("irregular_participles")
_TAKEN_AS = lexicon.words("verbs_as")
_MODALS = lexicon.words("required_modals") | lexicon.words("planned_modals") | {"can", "may"}
_DO = frozenset({"do", "does"})
_PRESENT = frozenset({"VBP", "VB"})
_THINGS = frozenset({"dobj", "ccomp", "csubj"})
_LIMITS = frozenset({"advcl", "conj", "parataxis"})
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")


def of_policies(reading: Reading) -> Iterator[Said]:
    """The policies of a document that nobody speaks, in the passive."""
    if reading.speaker is not None:
        return
    for parsed in reading.sentences:
        if parsed.fault is None and (passive := _passive(root_of(parsed.doc))) is not None:
            yield said_of(parsed, passive, reading)


def _passive(root: Token) -> str | None:
    subject = subject_of(root)
    policy = root.lemma_ in _POLICY_VERBS and root.tag_ in _PRESENT
    if not policy or subject is None or subject.lower_ != "we" or subject.i > root.i:
        return None
    if dependents(root, _LIMITS) or any(child.i < subject.i for child in root.children):
        return None
    helpers = [token.lower_ for token in dependents(root, AUXILIARIES)]
    if any(helper not in _MODALS | _DO for helper in helpers):
        return None
    done_to = _done_to(root)
    if done_to is None:
        return None
    thing, rest = done_to
    between = [t for t in root.doc[subject.i + 1 : root.i] if t.dep_ in ("neg", "advmod")]
    words = " ".join("not" if t.lower_ == "n't" else t.text for t in between)
    modal = next((helper for helper in helpers if helper in _MODALS), None)
    plural = thing[-1].dep_ != "pcomp" and _is_plural(thing)
    be = f"{modal} {words} be" if modal else f"{'are' if plural else 'is'} {words}"
    return f"{_text(thing)} {be} {participle(root.lemma_)} {_text(rest)}"


def _done_to(root: Token) -> tuple[list[Token], list[Token]] | None:
    """What a verb is done to, which stands behind it, and what follows."""
    start = root.i + 1
    after = list(root.doc[start:])
    while after and after[-1].is_punct:
        after.pop()
    taken_as = next((n for n, token in enumerate(after) if token.lower_ == "as"), 0)
    if root.lemma_ in _TAKEN_AS and taken_as:
        return after[:taken_as], after[taken_as:]
    things = [child for child in root.children if child.dep_ in _THINGS and child.i > root.i]
    if not things:
        return None
    head = things[0]
    if head.dep_ == "ccomp":  # "expect all staff to reply"
        subject = next((c for c in head.children if c.dep_ in SUBJECTS | CLAUSAL_SUBJECTS), None)
        to = dependent(head, "aux")
        if subject is None or to is None or to.lower_ != "to":
            return None
        thing = sorted(subject.subtree, key=lambda token: token.i)
    else:
        thing = sorted(head.subtree, key=lambda token: token.i)
    if not thing or thing[0].i != root.i + 1 or thing[-1].i - thing[0].i != len(thing) - 1:
        return None
    return thing, [token for token in after if token.i > thing[-1].i]


def _is_plural(thing: list[Token]) -> bool:
    places = {token.i for token in thing}
    head = next((token for token in thing if token.head.i not in places), thing[-1])
    joined = any(child.dep_ == "conj" for child in head.children)
    return head.tag_ in PLURAL_TAGS or joined or head.lower_ in ("staff", "people", "everyone's")


def participle(lemma: str) -> str:
    """The past participle of a verb."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if len(lemma) < 5 and _DOUBLED.search(lemma) else f"{lemma}ed"


def _text(tokens: list[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()
