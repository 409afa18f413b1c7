"""What "we" do as a rule, in the passive: "A lost key is treated as stolen".

Who "we" are is often told nowhere in a handbook, and never has to be known to follow its rules.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent, root_of, subject_of
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.labels import AUXILIARIES, PLURAL_TAGS

_POLICY_VERBS = lexicon.words("policy_verbs")
_IRREGULAR = lexicon.pairs("irregular_participles")
_TAKEN_AS = lexicon.words("taking_verbs")
_MODALS = lexicon.words("required_modals") | lexicon.words("planned_modals") | {"can", "may"}
_DO = frozenset({"do", "does"})
_PRESENT = frozenset({"VBP", "VB"})
_THINGS = frozenset({"dobj", "ccomp"})
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
    """The policy that the clause of `root` tells, in the passive; None where it tells none."""
    subject = subject_of(root)
    if subject is None or not _is_ours(root, subject):
        return None
    return in_passive(root, subject)


def in_passive(root: Token, subject: Token) -> str | None:
    """What `subject` does, in the passive without it; None where nothing follows to be done to.

    What opens the sentence stays before it.
    """
    done_to = _taken_as(root) or _object(root)
    if done_to is None:
        return None
    thing, rest = done_to
    if not rest and any(token.dep_ == "relcl" for token in thing):
        return None  # "Tools that cut the rope are offered": the verb is lost sight of
    lead = root.doc[: subject.i].text_with_ws if subject.i else ""
    return f"{lead}{_text(thing)} {_verb(root, subject, thing)} {_text(rest)}"


def _is_ours(root: Token, subject: Token) -> bool:
    """Whether "we" do something as a rule, whatever happens."""
    policy = root.lemma_ in _POLICY_VERBS and root.tag_ in _PRESENT
    opens = subject.lower_ == "we" and subject.i < root.i
    alone = not has_dependent(root, _LIMITS) and not any(c.i < subject.i for c in root.children)
    helped = all(helper in _MODALS | _DO for helper in _helpers(root))
    return policy and opens and alone and helped


def _helpers(root: Token) -> list[str]:
    return [token.lower_ for token in dependents(root, AUXILIARIES)]


def _verb(root: Token, subject: Token, thing: Sequence[Token]) -> str:
    """The verb group in the passive: "will never be shared"."""
    between = [t for t in root.doc[subject.i + 1 : root.i] if t.dep_ in ("neg", "advmod")]
    words = " ".join("not" if t.lower_ == "n't" else t.text for t in between)
    modal = next((helper for helper in _helpers(root) if helper in _MODALS), None)
    be = f"{modal} {words} be" if modal else f"{'are' if _is_plural(thing) else 'is'} {words}"
    return f"{be} {participle(root.lemma_)}"


def _after(root: Token) -> list[Token]:
    """What follows a verb, without the marks at its end."""
    after = list(root.doc)[root.i + 1 :]
    while after and after[-1].is_punct:
        after.pop()
    return after


def _taken_as(root: Token) -> tuple[list[Token], list[Token]] | None:
    """What is taken for something, and for what, with "as"."""
    after = _after(root)
    place = next((number for number, token in enumerate(after) if token.lower_ == "as"), 0)
    return (after[:place], after[place:]) if root.lemma_ in _TAKEN_AS and place else None


def _object(root: Token) -> tuple[list[Token], list[Token]] | None:
    """What a verb is done to, which stands behind it, and what follows."""
    head = next((one for one in root.children if one.dep_ in _THINGS and one.i > root.i), None)
    if head is not None and head.dep_ == "ccomp":  # "expect all staff to reply"
        to = dependent(head, "aux")
        head = subject_of(head) if to is not None and to.lower_ == "to" else None
    if head is None:
        return None
    thing = sorted(head.subtree, key=lambda token: token.i)
    whole = thing[-1].i - thing[0].i == len(thing) - 1
    if thing[0].i != root.i + 1 or not whole:
        return None
    return thing, [token for token in _after(root) if token.i > thing[-1].i]


def _is_plural(thing: Sequence[Token]) -> bool:
    places = {token.i for token in thing}
    head = next((token for token in thing if token.head.i not in places), thing[-1])
    joined = any(child.dep_ == "conj" for child in head.children)
    return head.tag_ in PLURAL_TAGS or joined or head.lower_ in ("staff", "people")


def participle(lemma: str) -> str:
    """The past participle of a verb."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if len(lemma) < 5 and _DOUBLED.search(lemma) else f"{lemma}ed"


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()
