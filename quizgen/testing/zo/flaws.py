"""The words by which flaws of questions in Zo are known."""

import re
from typing import Final

from quizgen.testing.zo.values import dates
from quizgen.testing.zo.words import FUNCTION_WORDS, NEGATIVE, PRONOUNS, UNITS

stop_words: Final = FUNCTION_WORDS
absolute_terms: Final = frozenset({"omno", "zeno"})
vague_terms: Final = frozenset({"faro", "poko"})
instructions: Final = frozenset({"vire"})
truth_values: Final = frozenset({"veka", "fala"})


def is_negative(word: str) -> bool:
    """Whether it is `nek`."""
    return word in NEGATIVE


def negates(word: str) -> bool:
    """Whether it is `nek`."""
    return word in NEGATIVE


def bare(word: str) -> str:
    """The word: owners have no mark."""
    return word


def stem(word: str) -> str:
    """The word without the ending of the plural or of the verb."""
    return word.removesuffix("ki").removesuffix("ra") or word


def deixis(text: str) -> str | None:
    """None: no word points out of a text."""
    return None


def unresolved_pronoun(text: str) -> str | None:
    """The first pronoun before any name."""
    words: list[str] = re.findall(r"\w+", text)
    for word in words:
        if word.lower() in PRONOUNS:
            return word
        if word[0].isupper() and word.lower() not in FUNCTION_WORDS:
            return None
    return None


def without_options(text: str) -> str:
    """The text: no words mean the options."""
    return text


def relative_time(text: str) -> str | None:
    """None: every time is a date."""
    return None


def asks_which_is_true(text: str) -> bool:
    """Whether it asks for what is true or false."""
    return bool(truth_values & set(re.findall(r"\w+", text.lower())))


def says_none(text: str) -> bool:
    """Whether an option is `nek ke`."""
    return text.lower() == "nek ke"


def says_all(text: str) -> bool:
    """Whether an option is `omno`."""
    return text.lower() == "omno"


def combines_labels(text: str) -> bool:
    """Whether an option is `A ge B`."""
    return re.fullmatch(r"[A-H] ge [A-H]", text) is not None


def speaks_of_others(text: str) -> bool:
    """Whether it says `omno` or `nek`."""
    return bool({"omno", "nek"} & set(text.lower().split()))


def conjuncts(text: str) -> list[str]:
    """What `ge` joins."""
    return text.split(" ge ")


def listed(text: str) -> list[str]:
    """What commas, lines and `ge` part."""
    return [part.strip() for part in re.split(r",|\n| ge ", text) if part.strip()]


def lists_examples(before: str, *, several: bool = False) -> bool:
    """False: nothing opens examples."""
    return False


def goes_on_with_others(after: str) -> bool:
    """False: no word says that there are others."""
    return False


def asks_any_duty(text: str) -> bool:
    """False: nobody has to do anything."""
    return False


def article_at_end(text: str) -> str | None:
    """None: there are no articles."""
    return None


def agrees(article: str, text: str) -> bool:
    """True: nothing has to agree."""
    return True


def has_article(text: str) -> bool:
    """False: there are no articles."""
    return False


def verb_form(text: str) -> str | None:
    """`ra` where the text begins with a verb."""
    return "ra" if re.match(r"\w+ra\b", text) else None


def date(text: str) -> tuple[int, int, int] | None:
    """The full date that the text is."""
    for found, words in dates(text.lower()):
        if words == text.lower():
            return found.year, found.month, found.day
    return None


def unit_sort(unit: str) -> str:
    """The unit in the singular."""
    return UNITS.get(unit, unit.removesuffix("ki"))
