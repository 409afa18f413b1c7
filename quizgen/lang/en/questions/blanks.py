"""Which blank is clean: what beside it betrays it, belongs to it or leaves it open."""

import re
from collections.abc import Callable
from unicodedata import category

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTHS
from quizgen.lang.en.flaws.blanks import lists_examples
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.faults.filler_blanks import FILLER_BLANKS
from quizgen.lang.en.questions.faults.giveaways import has_kin
from quizgen.lang.en.questions.faults.open_blanks import OPEN_BLANKS
from quizgen.lang.en.questions.faults.phrase_blanks import PHRASE_BLANKS
from quizgen.model import fold

_PERSON_NOUNS = lexicon.words("person_nouns")

_WORD = re.compile(r"[A-Za-z0-9][\w'’.-]*")
_NAME_OR_NUMBER = re.compile(r"(?:^|[\s(])((?:[a-z]{2,6}-)?[A-Z][\w'’.-]*|\d[\d,.]*|[$€£¥])[ -]?$")
_PARTICLES = lexicon.alternatives("name_particles")
_PARTICLES_BEFORE = tuple(
    f"{word}{end}" for word in lexicon.entries("name_particles") for end in " -"
)
_PARTICLE = re.compile(rf"\b(?:{_PARTICLES})[ -]$")
_GOES_ON = re.compile(
    rf"^(?:-|\s(?:{_PARTICLES})\b|\s[A-Z0-9]|\s?%|['’]s\s[A-Z]|\s?(?:and|or|to|–)\s(?:\d|[A-Z]))"
)
_COUNT_GOES_ON = re.compile(r"^(?:-|\s\d|\s?%|\s?(?:and|or|to|–)\s\d)")
_JOINED = re.compile(r"(?:-|[A-Z0-9][\w.’']*(?:,| and| or| to|,? and)\s)$")
_ITEM = r"(?:the )?[A-Z0-9][\w.’' -]*"
_LIST_GOES_ON = re.compile(rf"^(?:, {_ITEM})+,? (?:and|or) (?:{_ITEM}|others?\b)")
_SEVERAL = re.compile(r",| and | or ")
_AFTER_ITEM = re.compile(r",\s(?:the |an? )?$")
_EXAMPLE = re.compile(r"\b(?:including|such as|such (?:[\w-]+ ){1,3}as|like|among them) $")
_ONLY_EXAMPLE = re.compile(r"\b(?:such as|such (?:[\w-]+ ){1,3}as) $")
_BEFORE_EXAMPLES = ("including ", "as ", "like ", "them ")
_ONE_OF = re.compile(r"\bone of (?:the )?$")
_AND_OTHERS = re.compile(r",? and (?:many )?others?\b")
RATE_BEFORE = re.compile(
    r"\b(?:for every|per|out of|in every"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+) in) $",
    re.IGNORECASE,
)
"""What is before the whole of which a part is meant: "eight in 10"."""
_ANY = re.compile(r"\b(?:some|any|certain|various|several|many|each|every|no) $", re.IGNORECASE)
_SOME = re.compile(
    r"(?:other|many|several|some|most|various|certain|numerous|different|few|more|all) ",
    re.IGNORECASE,
)
_MORE_NUMBER = re.compile(rf"^(?: [a-zµ°%]{{1,6}})? (?:and|or|to) (?:\d|(?:{'|'.join(NUMBERS)})\b)")
"""What goes on from one number to another, with its unit or without: "fifteen or twenty miles"."""
_NUMBER_BEFORE = re.compile(
    rf"(?:^|\s)(?:\d[\d,.]*|(?:{'|'.join(NUMBERS)}))(?: [a-zµ°%]{{1,6}})? (?:or|to) $"
)
_EMPTY = lexicon.words("empty_modifiers") | lexicon.words("comparatives")
_DATE_BEFORE = re.compile(r"\d{3,4}s? (?:and|or|to) (?:the )?(?:early |late |mid-)?$")
_DATE_AFTER = re.compile(
    r"^ (?:and|or|to) (?:earlier |later )?(?:in )?(?:the )?(?:early |late |mid-)?\d{3,4}"
)
_FIGURE_BEFORE = re.compile(r"(?:\d%|\d per ?cent|\d,\d{3}) (?:in|by|as of) $")
_PART_BEFORE = re.compile(r"\b(?:early |late |mid-)$", re.IGNORECASE)
_RANGED = re.compile(r"^(?:between|from|since|until)\b", re.IGNORECASE)
_SAID = lexicon.alternatives("saying_forms")
_SAYS_BEFORE = re.compile(rf", (?:{_SAID}) $")
_SAYS_AFTER = re.compile(rf"^ (?:{_SAID})\b[^,]*$")
_STREETS = lexicon.alternatives("streets")
_STREET = re.compile(rf"^ (?:[NSEW]\. |[A-Z][\w.]+ ){{1,4}}(?:{_STREETS})")
_MONTH = re.compile(rf"^\s*(?:{'|'.join(MONTHS)})\b")
_INDEFINITE = re.compile(r"\ban? $", re.IGNORECASE)
_SIGNS = ("±", "×", "=", "/", "+", "<", ">")
_TITLE_OF = re.compile(r"\b[A-Z]\w+ of (?:the )?$")

Fault = Callable[[Blanked], bool]


def blank_fault(blank: Blanked) -> str | None:
    """The first fault of a blank, by its name in `FAULTS`; None where it is clean."""
    return next((name for name, is_faulty in FAULTS if is_faulty(blank)), None)


def opens_list(blank: Blanked) -> bool:
    """Whether what follows a blank goes on with a list: ", Madrid and Lisbon"."""
    return _LIST_GOES_ON.match(blank.after) is not None


def is_inside_list(blank: Blanked) -> bool:
    """Whether a blank is a later member of a list: "Oslo, _____ and Lisbon", "a, b, and _____"."""
    if _MEMBER_BEFORE.search(blank.before) is None:
        return False
    return _LAST_BEFORE.search(blank.before) is not None or opens_list(blank)


_MEMBER_BEFORE = re.compile(r"\w, (?:(?:and|or) )?(?:the |an? )?$")
_LAST_BEFORE = re.compile(r", (?:and|or) (?:the |an? )?$")


def _follows_name_or_number(blank: Blanked) -> bool:
    """Whether a name inside the sentence or a number is before: but for "painter _____"."""
    last = blank.before.rfind(" ", 0, -1)  # none begins before the last word
    found = _NAME_OR_NUMBER.search(blank.before, max(last, 0))
    if not found or not blank.before[: found.start(1)].strip():
        return False
    return not (blank.key.type == "person" and found[1].lower() in _PERSON_NOUNS)


def _is_part_of_time(blank: Blanked) -> bool:
    return blank.key.attributive and _PART_BEFORE.search(blank.before) is not None


def _dates_figure(blank: Blanked) -> bool:
    """Whether only the year of a share or a count is asked for: "a population of 412,000 in _"."""
    return blank.key.type == "date" and _FIGURE_BEFORE.search(blank.before) is not None


def _is_part_of_rate(blank: Blanked) -> bool:
    return blank.key.type == "number" and RATE_BEFORE.search(blank.before) is not None


def _counts_all(blank: Blanked) -> bool:
    """ "All _____ hold the gate": how many there are, stands where they are named."""
    return blank.key.type == "number" and blank.before.lower().endswith(("all ", "all the "))


def _is_part_of_name(blank: Blanked) -> bool:
    before = blank.before
    named = before.endswith(_PARTICLES_BEFORE) and _PARTICLE.search(before)
    return bool(named or (before.endswith(("of ", "the ")) and _TITLE_OF.search(before)))


def _ends_list_or_compound(blank: Blanked) -> bool:
    several = _SEVERAL.search(blank.key.text) and _AFTER_ITEM.search(blank.before)
    return bool(several or _JOINED.search(blank.before))


def _is_some_or_other(blank: Blanked) -> bool:
    if blank.key.type != "term":
        return False
    return bool(_ANY.search(blank.before) or _SOME.match(blank.key.text))


def _is_open(blank: Blanked) -> bool:
    """Whether a common noun is left out behind "a" at the end: "is a _____."."""
    if blank.after.strip(" .") or _INDEFINITE.search(blank.before[-4:]) is None:
        return False
    return not any(char.isupper() or char.isdigit() for char in blank.key.text)


def _crosses_phrases(blank: Blanked) -> bool:
    """ "On the _____": "left and a lamp" has an article of its own behind that of the first."""
    articled = _ARTICLE_BEFORE.search(blank.before[-5:]) is not None
    return articled and _SECOND_ARTICLE.search(blank.key.text) is not None


def _has_last_explained(blank: Blanked) -> bool:
    """ "_____, the first cutter": only one of "a sloop and Ardal" is a cutter."""
    return " and " in blank.key.text and _EXPLAINED.match(blank.after) is not None


def _tears_quotation(blank: Blanked) -> bool:
    """ "The '_____ begins": "Open Shore' idea" has a mark whose other is before the blank."""
    return blank.before.endswith(("'", "‘")) and _CLOSED_INSIDE.search(blank.key.text) is not None


_EXPLAINED = re.compile(r", (?:an?|the) (?:\w+ ){0,3}\w+(?: of [^,]+)?[.,]")
_CLOSED_INSIDE = re.compile(r"^[^'‘]*['’] ")
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the) $", re.IGNORECASE)
_SECOND_ARTICLE = re.compile(r"^[^,]* (?:and|or) (?:(?:an?|the) |\w+ (?:it|them)$)", re.IGNORECASE)
"""What begins anew behind "and": "left and a lamp", "coal and stores it"."""


def _is_beside_sign(blank: Blanked) -> bool:
    """Whether a sign stands beside a blank, or the mark of an owner whose name ends in "s"."""
    owner = _OWNER_MARK.match(blank.after) and not blank.before.endswith(_QUOTES)
    return (
        bool(owner)
        or blank.before.rstrip().endswith(_SIGNS)
        or blank.after.lstrip().startswith(_SIGNS)
    )


_OWNER_MARK = re.compile(r"['’´](?!\w)")
_QUOTES = ("'", "‘")


def _is_beside_date(blank: Blanked) -> bool:
    return bool(_DATE_AFTER.match(blank.after) or _DATE_BEFORE.search(blank.before[-24:]))


def _is_example(blank: Blanked) -> bool:
    if not blank.before.endswith(_BEFORE_EXAMPLES):
        return False
    one_of_list = _EXAMPLE.search(blank.before) and opens_list(blank)
    return bool(one_of_list or _ONLY_EXAMPLE.search(blank.before))


def _is_last_example(blank: Blanked) -> bool:
    """ "Such as salt, lime and _____": of a list of examples, any other would do."""
    several = " and " in blank.key.text
    return not blank.after.strip(" .") and lists_examples(blank.before, several=several)


def _is_half_of_range(blank: Blanked) -> bool:
    """ "_____ or twenty miles": who knows one number, knows both."""
    if blank.key.type not in _COUNTED:
        return False
    return bool(_MORE_NUMBER.match(blank.after) or _NUMBER_BEFORE.search(blank.before[-24:]))


_COUNTED = frozenset({"number", "quantity"})


def _begins_emptily(blank: Blanked) -> bool:
    """Whether a term begins with a word that fits every noun: "a single night"."""
    if blank.key.type != "term":
        return False
    first, _, rest = blank.key.text.partition(" ")
    return bool(rest) and first.lower().removesuffix(",") in _EMPTY


def _is_one_of_several(blank: Blanked) -> bool:
    if blank.before.endswith(("of ", "the ")) and _ONE_OF.search(blank.before):
        return True
    return _AND_OTHERS.search(blank.after) is not None and opens_list(blank)


def _only_says_so(blank: Blanked) -> bool:
    return blank.before.endswith(", ") and _SAYS_AFTER.match(blank.after) is not None


def _is_house_number(blank: Blanked) -> bool:
    return blank.key.type == "number" and _STREET.match(blank.after) is not None


def _is_day(blank: Blanked) -> bool:
    return blank.key.type == "number" and _MONTH.match(blank.after) is not None


def _goes_on(blank: Blanked) -> bool:
    """Whether a name, number or compound goes on behind the blank, or a word around it."""
    more = _COUNT_GOES_ON if blank.key.type == "number" else _GOES_ON
    inside_word = _is_of_word(blank.after[:1]) or _is_of_word(blank.before[-1:])
    return inside_word or more.match(blank.after) is not None


def _is_of_word(char: str) -> bool:
    """Whether a character is part of a word: a letter, a digit, or an accent by itself."""
    return char.isalnum() or (category(char or " ") in ("Lm", "Mn", "Sk") and char not in "^`")


def _compares(blank: Blanked) -> bool:
    """ "In as _____ five hours": the key is half of "as little as"."""
    return blank.before.endswith(" as ") and _AS_MUCH.match(blank.key.text) is not None


_AS_MUCH = re.compile(r"\w+ as\b", re.IGNORECASE)


def _is_in_stem(blank: Blanked) -> bool:
    """Whether a long word or a number of the key is in the stem, too, if in the plural."""
    own = {_singular(word) for word in _WORD.findall(blank.key.text) if _tells(word)}
    stem = f"{blank.before} {blank.after}"
    lowered = stem.lower()
    if stem.isascii() and not any(word in lowered for word in own):
        return False
    return not own.isdisjoint(map(_singular, _WORD.findall(stem)))


def _has_kin_in_stem(blank: Blanked) -> bool:
    """Whether a short term begins with a word of the family of one beside it: "neurons" tells
    "neural networks"."""
    first, *rest = blank.key.text.split()
    if blank.key.type != "term" or not first.islower() or len(rest) > 1:
        return False
    beside = f"{blank.before} {blank.after}".lower()
    return first[:KIN] in beside and has_kin(first, _LONG_WORD.findall(beside))


_LONG_WORD = re.compile(r"[a-z]{4,}")
KIN = 4
"""Letters that words of one family begin with."""


def _tells(word: str) -> bool:
    return len(word) > 3 or word.isdigit()


def _singular(word: str) -> str:
    """The folded word without the ending of a plural."""
    folded = fold(word)
    return folded if len(folded) < 5 or folded.endswith("ss") else folded.removesuffix("s")


FAULTS: tuple[tuple[str, Fault], ...] = (
    ("name or number before the blank", _follows_name_or_number),
    ("range with its preposition", lambda b: _RANGED.match(b.key.text) is not None),
    ("part of a time", _is_part_of_time),
    ("date of a figure", _dates_figure),
    ("only who says so, before the blank", lambda b: _SAYS_BEFORE.search(b.before) is not None),
    ("part of a rate", _is_part_of_rate),
    ("part of a name", _is_part_of_name),
    ("how many of all", _counts_all),
    ("list or hyphen before the blank", _ends_list_or_compound),
    ("some one or other", _is_some_or_other),
    ("open", _is_open),
    ("end of one phrase and another", _crosses_phrases),
    ("two, of which one is explained", _has_last_explained),
    ("end of a quotation", _tears_quotation),
    ("sign beside the blank", _is_beside_sign),
    ("another date beside the blank", _is_beside_date),
    ("one of several examples", _is_example),
    ("last of several examples", _is_last_example),
    ("half of a range", _is_half_of_range),
    ("empty modifier", _begins_emptily),
    ("one of several", _is_one_of_several),
    ("only who says so", _only_says_so),
    ("number of a house", _is_house_number),
    ("day of a date", _is_day),
    ("name, number or hyphen after the blank", _goes_on),
    ("half of a comparison", _compares),
    ("key in the stem", _is_in_stem),
    ("word of a family in the stem", _has_kin_in_stem),
    *OPEN_BLANKS,
    *PHRASE_BLANKS,
    *FILLER_BLANKS,
)
"""What makes a blank unfair or plain, in the order in which it is looked for."""

_HINTS = {"day": "date", "month": "month and year", "year": "year", "range": "years"}
_PLACING = (" in", " to", " from", " near")
_NOUNS_OF = lexicon.alternatives("nouns_before_places")
_OF_PLACE = re.compile(rf"\b(?:{_NOUNS_OF}) of $")
"""What is before the name of a place; "the voyage of _____" is more often a person's."""


_MEASURED = re.compile(rf" ?(?:{'|'.join(lexicon.pairs('units'))})(?![\w-])")
"""What follows a number that was taken for a year, and is a measure: "_____ m"."""


def blank_hint(blank: Blanked) -> str | None:
    """What kind of thing the blank is, where the words before it leave that open."""
    key = blank.key
    if key.type == "date":
        if _MEASURED.match(blank.after) or blank.before.endswith((" year ", " years ")):
            return None
        return _HINTS.get(key.date.precision) if key.date else None
    placed = blank.before.rstrip().endswith(_PLACING) or _OF_PLACE.search(blank.before)
    if key.type == "place" and placed:
        return place_class(key.text)
    return None
