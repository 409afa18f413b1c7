"""Questions for the constituents of a clause that are no typed values: "What does it depend on?".

A text that explains has few names and dates; what it teaches are the objects, complements and
purposes of its clauses. Each is asked for by "what", "how" or "why", with the preposition at the
end, where a person would put it.
"""

import re
from collections.abc import Callable, Iterator

from quizgen.lang.base.wording import Asked, AskedCard, Asking, Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.openness import openness
from quizgen.lang.en.questions.who import is_person, speaks
from quizgen.model import Clause, Fact, Phrase, Slot
from quizgen.rules import ALL_RULES, Rules

LONGEST_KEY = 26
"""Words: nobody remembers a longer answer as one."""

LONGEST_TYPED = 3
"""Words: a longer answer is put in many ways, and so judged by the learner."""

MOST_DEPENDENT = 3
"""How much a statement may depend on its context and still be asked about without a value."""

_ARTICLES = lexicon.words("articles")
_BARE_VERBS = lexicon.words("bare_verbs")
_DEPENDENT = lexicon.words("dependent_key_words")
_FIRST_PERSON_PLURAL = lexicon.words("first_person_plural")
_NAMING_VERBS = lexicon.words("naming_verbs")
_OPEN = lexicon.words("open_subject_words")
_STRANDED = lexicon.words("stranded_prepositions")
_VAGUE_NOUNS = lexicon.words("vague_nouns")
_VERBS_IN = lexicon.words("verbs_in")

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CUT_OFF = re.compile(
    r"(?:\b(?:and|or|of|to|the|a|an|in|by|with|for|as|that|which|not|have|has|had|is|are|was|were"
    r"|be|been|can|will|do|does|did)|,)$"
)
_GOES_NOWHERE = re.compile(r"(?:\b(?:and|or|but|that|which|not)|,)\?$")
_PURPOSE = re.compile(r"^(?:in order )?to [a-z]")
_GERUND = re.compile(r"^by (?:\w+ly )?[a-z]+ing\b")
_GOES_ON = re.compile(r",? (?:and|or|where|which|that|who|with|of)\b|, \w+,? (?:and|or)\b")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}

Asker = Callable[[Clause, Phrase], tuple[Form, str | None, str]]
"""Asks for a phrase: the form, the stem where there is a plain one, and the answer."""


def constituent_questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[Asking]:
    """The questions for the constituents of the fact's clause that no typed value fills."""
    clause = fact.clause
    if clause is None or fact.leaning > MOST_DEPENDENT or not _is_askable(fact, clause):
        return
    askers = rules.among("asked", ASKERS)
    for phrase in (clause.subject, *clause.complements):
        if _has_value(phrase, fact) or (phrase is clause.subject and _names_person(phrase, fact)):
            continue
        asker = next((asker for _, fits, asker in askers if fits(clause, phrase)), None)
        if asker is None:
            continue
        form, stem, answer = asker(clause, phrase)
        if stem and form == "identity" and _names_person(clause.subject, fact):
            stem = f"Who{stem.removeprefix('What')}"
        if stem is None or not _is_plain(stem) or not _is_answer(answer, phrase):
            continue
        if _is_whole(answer, fact) and not openness(form, clause, phrase, answer, fact, rules):
            yield _asking(form, stem, answer)


def _is_askable(fact: Fact, clause: Clause) -> bool:
    """Whether the subject is one thing or kind that a learner can know by its name."""
    words = clause.subject.text.lower().split()
    known = words[0] not in _OPEN or fact.attribution is not None
    named = known and not set(words) & _DEPENDENT and len(words) <= 9
    vague = clause.subject.head.lower() in _VAGUE_NOUNS and len(words) < 4
    simple = "," not in clause.subject.text and len(clause.complements) < 4
    return named and not vague and simple


def _has_value(phrase: Phrase, fact: Fact) -> bool:
    """Whether a typed value fills a phrase, which direct questions ask for."""
    slots = fact.statement.slots
    if phrase.slot is None or phrase.slot >= len(slots):
        return False
    return slots[phrase.slot].type not in ("term", "other")


def _names_person(phrase: Phrase, fact: Fact) -> bool:
    slots = fact.statement.slots
    return any(slot.type == "person" and slot.text in phrase.text for slot in slots)


def _is_object(clause: Clause, phrase: Phrase) -> bool:
    return (
        phrase.role == "object" and phrase.preposition is None and clause.lemma not in _BARE_VERBS
    )


def _asked_object(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What does open reduction require?" """
    after = _after(clause, phrase)
    if after and _PURPOSE.match(after[0].text):
        rest = clause.model_copy(update={"complements": _without(clause, after[0])})
        return "object", ask(rest, "What", phrase), f"{phrase.text} {after[0].text}"
    told = tuple(p for p in clause.complements if p.role != "clause" or not p.optional)
    return (
        "object",
        ask(clause.model_copy(update={"complements": told}), "What", phrase),
        phrase.text,
    )


def _is_identity(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what its subject is: one noun phrase, nothing beside it."""
    alone = clause.complements == (phrase,) and not clause.fronted and not clause.auxiliaries
    nominal = phrase.plural or phrase.text.lower().split()[0] in _ARTICLES
    return phrase.role == "attribute" and clause.lemma == "be" and alone and nominal


def _asked_identity(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is a gauge?" """
    plain = clause.model_copy(update={"adverb": None})
    return "identity", ask(plain, _who_or_what(clause.subject), phrase), phrase.text


def _is_stranded(clause: Clause, phrase: Phrase) -> bool:
    oblique = phrase.role in ("oblique", "agent") and not phrase.comma
    verbal = clause.lemma not in _BARE_VERBS - {"make"}
    if not (oblique and verbal and _ends_question(clause, phrase)):
        return False
    others = _without(clause, phrase)
    left_out = all(p.optional for p in others if p.role in ("oblique", "agent"))
    first = all(p.role in ("object", "attribute") for p in _before(clause, phrase))
    return left_out and first and all(p.role != "clause" for p in others)


def _ends_question(clause: Clause, phrase: Phrase) -> bool:
    """Whether people put the preposition of a phrase at the end: "What does it depend on?"."""
    preposition = phrase.preposition
    naming = clause.lemma in _NAMING_VERBS and preposition == "as"
    ends = preposition in _STRANDED or (preposition == "in" and clause.lemma in _VERBS_IN)
    return ends and not naming and not _GERUND.match(phrase.text)


def _asked_stranded(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What did he die of in 1906?" """
    told = tuple(p for p in clause.complements if p.role in ("object", "attribute", "adverb"))
    stem = ask(clause.model_copy(update={"complements": (*told, phrase)}), "What", phrase)
    preposition = phrase.preposition or ""
    when = [p.text for p in clause.complements if p.role in ("time", "place")]
    answer = phrase.text[len(preposition) :].strip()
    return "oblique", f"{' '.join([stem[:-1], preposition, *when])}?" if stem else None, answer


def _is_means(clause: Clause, phrase: Phrase) -> bool:
    return bool(_GERUND.match(phrase.text))


def _asked_means(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "How does a histogram record observations?" """
    return "manner", ask(clause, "How", phrase), phrase.text


def _is_use(clause: Clause, phrase: Phrase) -> bool:
    passive = clause.lemma == "use" and clause.verb == "used" and bool(clause.auxiliaries)
    return passive and phrase.role == "clause" and bool(_PURPOSE.match(phrase.text))


def _asked_use(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is deep learning used for?" """
    stem = ask(clause, "What", phrase)
    return "purpose", f"{stem[:-1]} for?" if stem else None, phrase.text


def _is_purpose(clause: Clause, phrase: Phrase) -> bool:
    optional = phrase.role == "clause" and phrase.optional
    return optional and bool(_PURPOSE.match(phrase.text)) and clause.lemma not in _BARE_VERBS


def _asked_purpose(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "Why do osteoclasts resorb bone?" """
    return "purpose", ask(clause, "Why", phrase), phrase.text


def _is_subject(clause: Clause, phrase: Phrase) -> bool:
    """Whether the rest of the clause says enough to ask for its subject."""
    told = [word for part in clause.complements for word in _WORD.findall(part.text)]
    telling = [word for word in told if len(word) > 3]
    own = set(map(str.lower, told)) & {"its", "their", "his", "her", "itself", "themselves"}
    said = clause.lemma not in _BARE_VERBS and len(telling) >= 3 and not own
    named = phrase.text.lower() not in _FIRST_PERSON_PLURAL
    return phrase is clause.subject and named and said and not clause.fronted


def _asked_subject(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What resorbs dead bone?" """
    one = _in_singular(clause) if phrase.plural else clause
    asked = "Who" if speaks(phrase, clause.verb) else _who_or_what(phrase)
    return "subject", ask(one, asked, one.subject), phrase.text


def _who_or_what(phrase: Phrase) -> str:
    return "Who" if is_person(phrase) else "What"


def _in_singular(clause: Clause) -> Clause:
    """The clause with its first verb in the singular, in which "what" is asked."""
    if clause.auxiliaries:
        first, *rest = clause.auxiliaries
        return clause.model_copy(update={"auxiliaries": (_SINGULAR.get(first, first), *rest)})
    if clause.past:
        return clause
    verb = _SINGULAR.get(clause.verb) or third_person(clause.verb)
    return clause.model_copy(update={"verb": verb})


def third_person(verb: str) -> str:
    """The form of a verb in the present that goes with "it": "carry", "carries"."""
    if re.search(r"(?:[sxz]|[cs]h|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


ASKERS: tuple[tuple[str, Callable[[Clause, Phrase], bool], Asker], ...] = (
    ("use", _is_use, _asked_use),
    ("means", _is_means, _asked_means),
    ("purpose", _is_purpose, _asked_purpose),
    ("identity", _is_identity, _asked_identity),
    ("object", _is_object, _asked_object),
    ("stranded", _is_stranded, _asked_stranded),
    ("subject", _is_subject, _asked_subject),
)
"""What a phrase is in its clause, and who then asks for it; the first that fits does."""


def _after(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """The complements behind `phrase`."""
    if phrase not in clause.complements:
        return ()
    return clause.complements[clause.complements.index(phrase) + 1 :]


def _before(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    return clause.complements[: clause.complements.index(phrase)]


def _without(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    return tuple(other for other in clause.complements if other is not phrase)


def _is_plain(stem: str) -> bool:
    """Whether a stem is short and names all that it speaks of."""
    words = [word.lower() for word in _WORD.findall(stem)]
    whole = _is_balanced(stem) and not _GOES_NOWHERE.search(stem)
    return 4 <= len(words) <= 22 and not set(words[1:]) & _DEPENDENT and whole


def _is_answer(answer: str, phrase: Phrase) -> bool:
    """Whether the words of an answer say something by themselves, and are not cut off."""
    words = [word.lower() for word in _WORD.findall(answer)]
    content = [word for word in words if word not in _ARTICLES]
    vague = phrase.head.lower() in _VAGUE_NOUNS and len(content) < 3
    said = bool(content) and not vague and len(words) <= LONGEST_KEY
    return said and not set(words) & _DEPENDENT and not _CUT_OFF.search(answer)


def _is_whole(answer: str, fact: Fact) -> bool:
    """Whether the statement does not go on with a list or a clause where the answer ends."""
    rest = fact.statement.text.partition(answer)[2]
    return _is_balanced(answer) and not _GOES_ON.match(rest)


def _is_balanced(text: str) -> bool:
    paired = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
    return paired and text.count('"') % 2 == 0


def _asking(form: Form, stem: str, answer: str) -> Asking:
    key = Slot(type="term", text=answer)
    words = answer.split()
    if len(words) <= LONGEST_TYPED and form in ("object", "oblique", "subject"):
        bare = " ".join(words[1:]) if words[0].lower() in _ARTICLES else answer
        return Asked(form, stem, key, (answer, bare) if bare else (answer,))
    return AskedCard(form, stem, key, f"{answer[:1].upper()}{answer[1:]}.")
