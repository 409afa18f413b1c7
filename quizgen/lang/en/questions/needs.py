"""Questions for what something needs or expects: "What do plants need to grow?"."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.expected import asked_expected, is_expected
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_DETERMINERS = "|".join(
    sorted(lexicon.words("definite_determiners") | lexicon.words("articles") | {"its", "their"})
)
_THING_TO = re.compile(
    rf"(?P<thing>.+?) (?P<end>to (?!(?:{_DETERMINERS}|be|\w+s)\b)[a-z]{{3,}}\b.*)"
)
_REQUIRED = lexicon.words("required_modals")
_TO = re.compile(r"to (?!be\b)[a-z]")

_DEED_TO = re.compile(
    rf"to (?P<deed>\w+ (?:\S+ ){{1,14}}?)"
    rf"(?P<end>to (?!(?:{_DETERMINERS}|be|\w+s)\b)[a-z]{{3,}}\b.*)"
)

Asking = tuple[Form, str | None, str]


def _is_needed(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what the subject needs to do something."""
    return clause.lemma == "need" and phrase.role == "object" and _apart(clause, phrase) is not None


def _apart(clause: Clause, phrase: Phrase) -> tuple[str, str] | None:
    """What is needed, and what it is needed to do."""
    after = clause.complements[clause.complements.index(phrase) + 1 :]
    if not after and (found := _THING_TO.fullmatch(phrase.text)):
        return found["thing"], found["end"]
    told = len(after) == 1 and after[0].role == "clause" and _TO.match(after[0].text)
    return (phrase.text, after[0].text) if told else None


def _asked_needed(clause: Clause, phrase: Phrase) -> Asking:
    """ "What do plants need to grow?" """
    apart = _apart(clause, phrase)
    alone = clause.model_copy(update={"complements": (phrase,)})
    stem = ask(alone, "What", phrase)
    if apart is None or stem is None:
        return "object", None, phrase.text
    return "object", f"{stem[:-1]} {apart[1]}?", apart[0]


def _is_needed_always(clause: Clause, phrase: Phrase) -> bool:
    """Whether a thing of its kind always needs something: "a request needs two approvals"."""
    needed = clause.lemma == "need" and phrase.role == "object" and not clause.past
    rest = clause.behind(phrase)
    told = clause.complements[:1] == (phrase,) and all(one.optional for one in rest)
    return needed and told and len(phrase.text.split()) >= SHORTEST


SHORTEST = 2
"""Words of what is needed: "time" alone says too little."""


def _asked_needed_always(clause: Clause, phrase: Phrase) -> Asking:
    """ "What do expenses over $500 need?" """
    return "object", ask(clause, "What", phrase), phrase.text


def _is_required_having(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what a thing has to have: "a label must have a legible date"."""
    required = clause.lemma == "have" and not _REQUIRED.isdisjoint(clause.auxiliaries)
    alone = clause.complements == (phrase,) and phrase.role == "object" and clause.adverb is None
    return required and alone and len(phrase.text.split()) > SHORTEST


def _is_needed_deed(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what the subject needs to do so that something else can be done."""
    alone = clause.lemma == "need" and clause.complements == (phrase,)
    return alone and phrase.role == "clause" and _DEED_TO.fullmatch(phrase.text) is not None


def _asked_needed_deed(clause: Clause, phrase: Phrase) -> Asking:
    """ "What do nodes need to do to make room?" """
    found, stem = _DEED_TO.fullmatch(phrase.text), ask(clause, "What", phrase)
    if found is None or stem is None:
        return "doing", None, phrase.text
    return "doing", f"{stem[:-1]} to do {found['end']}?", found["deed"].strip()


NEED_ASKERS: tuple[
    tuple[str, Callable[[Clause, Phrase], bool], Callable[[Clause, Phrase], Asking]], ...
] = (
    ("needed", _is_needed, _asked_needed),
    ("always needed", _is_needed_always, _asked_needed_always),
    ("needed deed", _is_needed_deed, _asked_needed_deed),
    ("required having", _is_required_having, _asked_needed_always),
    ("expected", is_expected, asked_expected),
)
"""What is needed, what has to be done, what a thing is expected to be, and who then asks for it."""
