"""Terms: how a question names one, by the way in which its document uses it."""

import re
from collections import Counter

from quizgen.lang.base.structure import Term
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.names import class_noun, is_written_as_a_name
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Slot

_SAMPLE = 300_000  # characters of a document that are looked at
_SHORT_FORM = re.compile(
    r"\s+[(\[]((?=[^)]*[A-Z][^)]*[A-Z])[\w.&/-]{2,12}|(?:or|also|also called) [^()\[\]]{2,40})"
    r"[)\]]\s*$"
)
_OR = re.compile(r"^(?:or|also called|also) ")
_BEFORE = re.compile(r"(?:^|[^\w-])(?P<word>[\w'’-]+)?\s*$")
_BARE_BEFORE = lexicon.words("words_before_bare_terms")
_INDEFINITE = lexicon.words("indefinite_articles")
_ENTRY_AFTER = re.compile(r"\s*(?:[(\[][^()\[\]]{1,40}[)\]])?\s*(?:[:|–—]|$)", re.MULTILINE)
"""What follows a term that is a heading, or an entry with its meaning."""
_MASS_ENDINGS = re.compile(
    r"(?:sis|ism|ics|ness|ment|ance|ence|ity|ology|graphy|tion|sion|ing|logy)$"
)
_NOUNS_IN_ING = lexicon.words("nouns_in_ing")
_LEAST_THE = 2
_SMALL_IN_NAMES = lexicon.words("acronym_small_words")


def term(term: str, text: str) -> Term:
    """`term` as questions name it; `text` is the document, which shows how it is used."""
    bare, aliases = _without_aliases(" ".join(term.split()).strip(" :–—-"))
    sample = text[:_SAMPLE]
    inside = _inside(bare, sample)
    plural = is_plural(inside)
    return Term(inside, _named(inside, sample, plural=plural), plural, aliases)


def _without_aliases(term: str) -> tuple[str, tuple[str, ...]]:
    """The term, and the short form or other name in brackets behind it."""
    found = _SHORT_FORM.search(term)
    if not found or not found.start():
        return term, ()
    return term[: found.start()], (_OR.sub("", found[1]),)


def _inside(term: str, text: str) -> str:
    """The term inside a sentence: small where the document writes it so, or no word is a name."""
    first = term.split()[0] if term.split() else term
    if not first[:1].isupper() or any(char.isupper() for char in first[1:]):
        return term
    small = term[:1].lower() + term[1:]
    if re.search(rf"(?<!\w){re.escape(small)}", text):
        return small
    within = re.compile(rf"[a-z,;] {re.escape(term)}(?!\w)")
    others = term.split()[1:]
    if within.search(text) or any(word[:1].isupper() for word in others):
        return term
    return small if others or _MASS_ENDINGS.search(small) else term


def _named(term: str, text: str, *, plural: bool) -> str | None:
    """The term with the article that the document gives it; None where that is not certain."""
    if plural:
        return term
    if not term[:1].isalpha():
        return None
    if _is_name(term):
        return f"the {term}"
    uses, head = _uses(term, text), term.split()[-1]
    counted = f"{indefinite_article(term.split()[0])} {term}"
    if uses["a"]:
        return counted
    if uses["the"] >= max(_LEAST_THE, uses["plural"]) and uses["the"] > uses["bare"]:
        return f"the {term}"
    if uses["bare"] > BARE_FOR_PLURAL * uses["plural"] > 0:  # "friction heats the air"
        return term
    own = is_written_as_a_name(term) and not uses["plural"]
    if uses["plural"] or (not own and head != term and _is_counted(head, text, surely=bool(uses))):
        return counted
    return term if own or uses["bare"] or _is_mass(term, uses) else None


BARE_FOR_PLURAL = 2
"""How often more a document has a term bare than with an ending, which then is that of a verb."""


def _is_name(term: str) -> bool:
    """Whether a term is the name of one thing of a class: "Mohawk and Hudson Railroad"."""
    words = [word for word in term.split() if word not in _SMALL_IN_NAMES]
    named = len(words) > 2 and all(word[:1].isupper() and word[1:].islower() for word in words)
    return named and class_noun(Slot(type="name", text=term)) is not None


def _is_mass(term: str, uses: Counter[str]) -> bool:
    """Whether a term that nothing counts is one of those that nobody can count, by its form."""
    return term[:1].islower() and not uses["the"] and bool(_MASS_ENDINGS.search(term))


def _is_counted(noun: str, text: str, *, surely: bool) -> bool:
    """Whether `text` counts a noun: it has it after "a" or in the plural; in both ways for sure.

    A deed is counted by no word for another: "exclusive dealing" beside "his dealings".
    """
    if noun.endswith("ing") and noun not in _NOUNS_IN_ING:
        return False
    uses = _uses(noun, text)
    ways = bool(uses["a"]) + bool(uses["plural"])
    return ways > (1 if surely else 0)


def _form_of(term: str) -> re.Pattern[str]:
    """A term in the singular or the plural, which its first noun may have: "points of sale"."""
    first, of, rest = term.partition(" of ")
    tail = re.escape(f"{of}{rest}")
    inner = rf"(?P<inner>e?s(?= of ))?{tail}" if of else "(?P<inner>(?!))?"
    return re.compile(rf"(?<![\w-]){re.escape(first)}{inner}(?P<s>e?s)?(?![\w-])", re.IGNORECASE)


def _goes_on_in_a_noun(text: str, end: int, *, several: bool) -> bool:
    """Whether a noun follows right behind, to which the term belongs, or of which it is the verb.

    What follows the singular may be its verb with an ending, what follows the plural its verb.
    """
    from quizgen.lang.en.analysis.parsing import is_verb_form  # here: it loads spaCy

    found = _NEXT.match(text, end)
    after = found[1].lower() if found else ""
    if not after or _is_no_noun(after):
        return False
    if after in _FUNCTION_WORDS:
        return several and after in _DETERMINERS  # "damp ruins | the walls"
    return not (is_verb_form(after) and after.endswith("s") != several)


def _is_no_noun(word: str) -> bool:
    """Whether a word is a deed or an adverb by its form: "used", "slowly"; not "seed", "family"."""
    return (word.endswith(_NO_NOUNS) and word not in _NOUNS_LIKE_THEM) or word in _PASTS


_NEXT = re.compile(r" ([A-Za-z]+)(?![\w'’-])")
_NO_NOUNS = ("ed", "ing", "ly")
_NOUNS_LIKE_THEM = _NOUNS_IN_ING | lexicon.words("nouns_in_ed_or_ly")
_FUNCTION_WORDS = lexicon.words("function_words") | lexicon.words("modals")
_PASTS = frozenset(lexicon.pairs("irregular_pasts").values())
_DETERMINERS = lexicon.words("articles") | lexicon.words("third_person_possessives")


def _word_before(text: str, start: int) -> str:
    """The word right before a place in `text`, empty where a mark or nothing is there."""
    before = _BEFORE.search(text[max(start - 24, 0) : start])
    return (before["word"] or "").lower() if before else ""


def _uses(term: str, text: str) -> Counter[str]:
    """How often `text` has the term after "a", after "the", bare, and in the plural.

    In "a shared lease contract" and "damp repairs walls" the term stands by itself in no number.
    """
    uses: Counter[str] = Counter()
    for found in _form_of(term).finditer(text):
        several = any(found.group("s", "inner"))
        if _goes_on_in_a_noun(text, found.end(), several=several):
            continue
        if several:
            uses["plural"] += 1
            continue
        word = _word_before(text, found.start())
        if word in _INDEFINITE:
            uses["a"] += 1
        elif word == "the":
            uses["the"] += 1
        elif word in _BARE_BEFORE or (not word and not _ENTRY_AFTER.match(text, found.end())):
            uses["bare"] += 1
    return uses
