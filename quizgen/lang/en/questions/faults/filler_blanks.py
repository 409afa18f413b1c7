"""Which blank takes the filler of its sentence: a measure, a sample, the other half of a pair.

"It is sold at lowered prices" hides what any sentence of its kind might say; the term of the same
sentence is the better blank, and is left to be asked.
"""

import re
from collections.abc import Callable
from itertools import chain

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.names import class_noun
from quizgen.lang.en.questions.faults.giveaways import shows_its_root, told_by_kin

_FUNCTION_WORDS = lexicon.words("function_words")
_WORD = re.compile(r"[A-Za-z][a-z’'-]*")


def _is_common(blank: Blanked) -> bool:
    """Whether a common noun is hidden, and no name or value."""
    return blank.key.type == "term" and blank.key.text[:1].islower()


def _is_shown_by_examples(blank: Blanked) -> bool:
    """ "Guilds kept _____, such as the Lower Rope Chest: old chests": the samples tell it."""
    return _is_common(blank) and _EXAMPLES_BEHIND.match(blank.after) is not None


_EXAMPLES_BEHIND = re.compile(r",? ?\(?(?:e\.g\.|for example|for instance|including|such as)[ ,]")


def _is_much_of_it(blank: Blanked) -> bool:
    """ "The bay is an area of _____", "a high degree of _____": of what, any sentence might say."""
    return _is_common(blank) and _MUCH_OF.search(blank.before) is not None


_MUCH_OF = re.compile(
    r"\b(?:an?|any|every) (?:[\w-]+ly )?(?:[\w-]+ )?"
    r"(?:area|array|aspect|degree|field|form|host|level|sense|wealth) of (?:an? |the )?$",
    re.IGNORECASE,
)


def _says_by_what_standard(blank: Blanked) -> bool:
    """ "It is dear by _____: island standards": with what it is compared, and not what it is."""
    return blank.before.endswith((" by ", " by the ")) and blank.key.text.endswith("standards")


def _only_measures(blank: Blanked) -> bool:
    """ "Sold at _____: lowered prices", "under _____: high pressures": how much, not what."""
    found = _MEASURED.fullmatch(blank.key.text) if _is_common(blank) else None
    return found is not None and found["noun"] in _MEASURES


_MEASURED = re.compile(
    r"(?:best|better|elevated|extreme|good|great|high|higher|increased|low|lower|lowered|normal"
    r"|ordinary|raised|reasonable|reduced) (?P<noun>[a-z]+)s"
)
_MEASURES = lexicon.words("measured_properties")


def _is_the_opposite(blank: Blanked) -> bool:
    """ "Colder in the east than in the _____": one side of a pair tells the other.

    Of two words, where the noun is the same: "the upper gate and the _____: lower gate".
    """
    own = [word.lower() for word in _WORD.findall(blank.key.text)]
    if not 1 <= len(own) <= _SHORT:
        return False
    stem = f"{blank.before} {blank.after}".lower()
    return any(re.search(rf"\b{re.escape(other)}\b", stem) for other in _others_of(own))


_SHORT = 2
"""Words of a key that one of them tells: a longer one has more to tell."""


def _others_of(words: list[str]) -> list[str]:
    """A key with the opposite of one of its words in the place of that."""
    return [
        " ".join((*words[:n], _OPPOSITES[word], *words[n + 1 :]))
        for n, word in enumerate(words)
        if word in _OPPOSITES
    ]


_PAIRS = lexicon.pairs("opposites")
_OPPOSITES = dict(chain(_PAIRS.items(), ((last, first) for first, last in _PAIRS.items())))


def _is_when_of_a_noun(blank: Blanked) -> bool:
    """ "The _____ growth of the port: mid-19th-century": nothing shows that a time is sought."""
    key = blank.key.text
    if not key.endswith("century") or blank.key.text[:1].isupper():
        return False
    behind = _NEXT.match(blank.after)
    goes_on = behind is not None and behind[1] not in _FUNCTION_WORDS
    return goes_on and (key.endswith("-century") or _AT_A_TIME.search(blank.before) is None)


_NEXT = re.compile(r" ([a-z]+)")
_AT_A_TIME = re.compile(
    r"\b(?:about|after|around|before|between|by|during|from|in|into|of|since|throughout|to|until)"
    r" (?:the )?(?:early |late |mid-)?$",
    re.IGNORECASE,
)


def _is_own_language(blank: Blanked) -> bool:
    """ "Known as a wharf in _____", of a text in English."""
    return blank.key.text == "English" and blank.before.endswith((" in ", " into "))


def _is_only_likened(blank: Blanked) -> bool:
    """ "They are rowers, like the _____", "towns like _____ can": with whom they are compared."""
    named = blank.key.text[:1].isupper()
    alike = blank.before.endswith((" like ", " like the "))
    return named and alike and _ALIKE.search(blank.before) is not None


_ALIKE = re.compile(r"(?:, |\w+s )like (?:the )?$")


def _is_any_of_them(blank: Blanked) -> bool:
    """ "The _____ were shown two bells: participants", and where they open a sentence."""
    common = blank.key.text.islower() or not blank.before
    return common and blank.key.text.lower() in _ANY_OF_THEM


_ANY_OF_THEM = lexicon.words("actors_of_any_kind")


def _is_half_of_a_pair(blank: Blanked) -> bool:
    """ "It brings noise and _____: heavy smoke": one of two that nothing ties together."""
    ends = _ENDS.match(blank.after) is not None and _PAIR_BEFORE.search(blank.before) is not None
    return ends and _is_common(blank) and _TOGETHER.search(blank.before) is None


_ENDS = re.compile(r"[,;.]?$|, ")
_PAIR_BEFORE = re.compile(r"(?<!, )\b[a-z-]{3,} and (?:the )?$")
_TOGETHER = re.compile(
    r"\b(?:between|both|combin\w+|compos\w+|consist\w*|differ\w*|either|made|mixture|neither|two)\b"
)


def _is_one_of_a_class(blank: Blanked) -> bool:
    """ "_____ is only one example of a mole", "Bel and _____ are all kinds of boats"."""
    return _OF_A_CLASS.match(blank.after) is not None


_OF_A_CLASS = re.compile(
    r" (?:is|was) (?:(?:just|only) )?(?:an?|another|one) (?:[a-z]+ )?example of"
    r"| are (?:all )?(?:[a-z]+ )?(?:examples|forms|kinds|types) of"
)


def _is_only_praised(blank: Blanked) -> bool:
    """ "_____ has nice colours, and does a great job": so has many another thing."""
    return len(blank.before) < len("The  ") and _PRAISED.match(blank.after) is not None


_PRAISED = re.compile(
    r"(?:['’]s [^,]+,[^,]+,)? (?:is|are|has|have|does|do) (?:an? )?(?:really |very )?"
    r"(?:amazing|awesome|beautiful|brilliant|cool|excellent|fantastic|good|great|handy|lovely|nice"
    r"|wonderful)\b"
)


def _is_an_era(blank: Blanked) -> bool:
    """ "In the fifth century _____": BCE."""
    return blank.key.text.lower() in _ERAS and _YEAR.search(blank.before) is not None


_ERAS = lexicon.words("eras")
_YEAR = re.compile(r"(?:century|\d) $")


def _is_told_by_kin(blank: Blanked) -> bool:
    """ "Ordered in Canada by the _____: Canadian Fleet": a name beside it tells it."""
    if blank.key.type not in _NAMED:
        return False
    return told_by_kin(blank.key, class_noun(blank.key), f"{blank.before} {blank.after}")


_NAMED = frozenset({"event", "group", "name", "organisation", "work"})


def _shows_its_root(blank: Blanked) -> bool:
    """ "_____ is from the Latin word navis: Navy": the word shows by itself what came of it."""
    return shows_its_root(blank.key.text, f"{blank.before}{blank.after}")


def _only_places_a_subject(blank: Blanked) -> bool:
    """ "Each clerk at _____ gets six keys: the Guild": where a text is about, anybody may say.

    What "the capital of _____" is by name tells one place.
    """
    if blank.key.type not in _PLACING or _FINITE_BEFORE.search(blank.before) is not None:
        return False
    by_name = _IS_A_NAME.match(blank.after) is not None
    return not by_name and all(
        side is not None for side in (_SUBJECT_AT.fullmatch(blank.before), _VERB.match(blank.after))
    )


_PLACING = frozenset({"event", "organisation", "place"})
_FINITE_BEFORE = re.compile(
    rf"\b(?:{lexicon.alternatives('forms_of_be', 'forms_of_have', 'modals')}|[a-z]{{2,}}ed)\b"
)
_SUBJECT_AT = re.compile(r"[^,]{0,60} (?:across|among|at|in|of|outside|within) (?:the )?")
_VERB = re.compile(
    rf" (?:{lexicon.alternatives('forms_of_be', 'forms_of_have', 'modals')}|often|seldom|usually"
    r"|[a-z]{3,}s) "
)
_IS_A_NAME = re.compile(rf" (?:{lexicon.alternatives('forms_of_be')}) (?:called )?(?:the )?[A-Z]")


FILLER_BLANKS: tuple[tuple[str, Callable[[Blanked], bool]], ...] = (
    ("shown by examples", _is_shown_by_examples),
    ("much of it", _is_much_of_it),
    ("by what standard", _says_by_what_standard),
    ("only measures", _only_measures),
    ("the opposite", _is_the_opposite),
    ("when of a noun", _is_when_of_a_noun),
    ("own language", _is_own_language),
    ("only likened", _is_only_likened),
    ("any of them", _is_any_of_them),
    ("half of a pair", _is_half_of_a_pair),
    ("one of a class", _is_one_of_a_class),
    ("only praised", _is_only_praised),
    ("era", _is_an_era),
    ("told by kin", _is_told_by_kin),
    ("shows its root", _shows_its_root),
    ("places a subject", _only_places_a_subject),
)
"""What makes a blank one of filler, in the order in which it is looked for."""
