"""Small closed lists of English words that the rules look for."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION: Final = _words(
    """a an the this that these those and or but nor so yet if of in on at by to for from with as
    into onto over under between during before after about above below than then there here is are
    was were be been being am has have had do does did will would shall should can could may might
    must not no it its he she they them him his her their we us our you your i my me who whom whose
    what which when where why how many much also only very more most such each any some one"""
)

ABSOLUTE: Final = _words(
    """always never none all every only completely absolutely totally definitely inevitably
    inevitable invariably entirely"""
)

VAGUE: Final = _words(
    """frequently occasionally rarely seldom sometimes usually regularly generally often nearly
    somewhat partly mostly probably"""
)

NEGATIVE: Final = _words("none never without exclude excludes excluding deny not except")

IMPERATIVES: Final = _words(
    """choose select pick name identify find give mark tick calculate compute determine match order
    arrange sort complete fill state list indicate decide solve simplify evaluate read look use
    translate estimate convert write type"""
)

PERSONAL: Final = _words(
    "he she they him them his hers their theirs her its it i me my mine we us our ours"
)

DEMONSTRATIVE: Final = _words("this these those")

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)

_UNITS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_TENS: Final = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS: Final = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=3)},
}

SCALES: Final = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
