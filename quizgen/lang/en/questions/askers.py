"""Who asks for a constituent of a clause, by what it is there: one asker a kind, in a table."""

import re
from collections.abc import Callable

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.agents import (
    asked_agent,
    asked_mark,
    asked_way,
    is_agent,
    is_mark_of_a_kind,
)
from quizgen.lang.en.questions.alone import asked_alone, is_alone, is_bound_alone
from quizgen.lang.en.questions.askable import NO_ANSWERS
from quizgen.lang.en.questions.becoming import asked_become, has_become
from quizgen.lang.en.questions.classed import class_of, kind_behind
from quizgen.lang.en.questions.complemented import ADJECTIVE_ASKERS
from quizgen.lang.en.questions.conditional.deadlines import asked_deadline, is_deadline
from quizgen.lang.en.questions.conditional.deeds import (
    asked_kept_from_object,
    asked_told_object,
    is_kept_from_object,
    is_told_object,
)
from quizgen.lang.en.questions.conditional.duties import (
    asked_duty,
    asked_required_property,
    asked_taken_as,
    asked_whose_duty,
    is_duty,
    is_required_property,
    is_taken_as,
    is_whose_duty,
)
from quizgen.lang.en.questions.conditional.manners import asked_ruled_manner, is_ruled_manner
from quizgen.lang.en.questions.conditional.responsible import asked_responsible, is_responsible
from quizgen.lang.en.questions.conditional.which import asked_which, is_ruled_which
from quizgen.lang.en.questions.contents import CONTENT_ASKERS
from quizgen.lang.en.questions.doing import (
    asked_kept_from,
    asked_told_amount,
    asked_told_to,
    asked_told_what,
    is_kept_from,
    is_told_amount,
    is_told_to,
    is_told_what,
)
from quizgen.lang.en.questions.entitled import asked_entitled, is_entitled
from quizgen.lang.en.questions.fixed import asked_fixed, is_fixed
from quizgen.lang.en.questions.held import HELD_ASKERS
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.light_nouns import asked_light, is_light
from quizgen.lang.en.questions.locations import asked_location, is_location
from quizgen.lang.en.questions.needs import NEED_ASKERS
from quizgen.lang.en.questions.origins import asked_result, is_result
from quizgen.lang.en.questions.prepositions import ask_with_preposition, without_preposition
from quizgen.lang.en.questions.purposes import (
    PURPOSE,
    asked_purpose,
    asked_use,
    before,
    is_purpose,
    is_use,
)
from quizgen.lang.en.questions.ranked import asked_singled_out, is_singled_out
from quizgen.lang.en.questions.relations import asked_relation, is_relation
from quizgen.lang.en.questions.settings import IDENTITY_ASKERS
from quizgen.lang.en.questions.several_places import kind_of_places
from quizgen.lang.en.questions.told_by_preposition import is_one_end, is_told_by
from quizgen.lang.en.questions.tools import asked_tool, is_tool
from quizgen.lang.en.questions.verbs import in_singular, taking_place
from quizgen.lang.en.questions.voice import is_bare_way
from quizgen.lang.en.questions.who import (
    acts_as_a_body,
    is_person,
    speaks,
    wh_word,
    who_or_what,
)
from quizgen.model import Clause, Phrase

_BE = lexicon.words("forms_of_be")
_DEFINITE = lexicon.words("definite_determiners") | lexicon.words("third_person_possessives")
_MEASURING = lexicon.words("vague_nouns") | {"factor", "margin", "order", "percent", "percentage"}
_STAYING = lexicon.words("locating_verbs") | lexicon.words("stative_verbs") | {"be", "live"}
_WAYS = frozenset({"means", "method", "technique", "way"})
_BARE_VERBS = lexicon.words("bare_verbs")
_TO_SOMEBODY = lexicon.words("verbs_to_somebody")
_LIGHT = frozenset(lexicon.phrases("light_verb_objects"))
_NAMING_VERBS = lexicon.words("naming_verbs")
_STRANDED = lexicon.words("stranded_prepositions")
_TRAVELLING = lexicon.words("travelling_verbs")
_TIMES = lexicon.words("units_of_time") | {"day", "night", "evening", "morning"}
_SEASONS = lexicon.words("times_of_year_and_day")
_WITH_TO = lexicon.words("verbs_with_to")
_UNITS = frozenset(lexicon.pairs("unit_names"))
_VERBS_IN = lexicon.words("verbs_in")

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GERUND = re.compile(r"^by (?:\w+ly )?[a-z]+ing\b")
_ON_A_BASIS = re.compile(
    r"(?:on|in) an? (?P<often>(?:annual|daily|hourly|monthly|quarterly|regular|weekly|yearly) )?"
    r"(?:[\w-]+ )*(?:basis|fashion|manner)"
)
_ABLE = re.compile(r"^((?:\w+ly )?(?:un)?able) to (.+)")
_OF_BEHALF = re.compile(
    r"^\w+ (?:the )?(?:account|basis|behalf|event|favou?r|front|grounds|orders?|part|place|side"
    r"|terms|top|verge|left|right|rear|(?:north|south)?-?(?:east|west)|north|south) of\b"
)
"""What a preposition makes one with a noun: "on behalf of" is no answer to "on what"."""
_FROM_DOING = re.compile(r"^from [a-z]+ing\b")
_LATE = frozenset({"across", "among", "between", "over", "through", "toward", "towards", "under"})
"""Prepositions that end a question only where no object is before them."""

_OBLIQUES = frozenset({"oblique", "agent"})
Asker = Callable[[Clause, Phrase], tuple[Form, str | None, str]]
"""Asks for a phrase: the form, the stem where there is a plain one, and the answer."""

AskerRow = tuple[str, Callable[[Clause, Phrase], bool], Asker]
"""A kind of phrase: its name, whether a phrase is of it, and who then asks."""


def _is_object(clause: Clause, phrase: Phrase) -> bool:
    head = phrase.head.lower()
    often = head == "time" and phrase.plural and phrase.text.islower()  # "it beats ten times"
    measured = often or head in _UNITS  # "raised three feet" answers "how far"
    spent = clause.lemma == "spend" and head in _TIMES | _SEASONS  # "spent the winter": when
    plain = phrase.role == "object" and phrase.preposition is None
    idle = measured or spent or (clause.lemma, head) in _LIGHT
    return plain and not idle and clause.lemma not in _BARE_VERBS | _TO_SOMEBODY


def _asked_object(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What does open reduction require?", "Which countries did the fleet reach?" """
    after = clause.behind(phrase)
    own = bool(after) and after[0].role != "clause" and clause.lemma in _WITH_TO  # "adds it to"
    if after and not own and clause.lemma != "use" and PURPOSE.match(after[0].text):
        rest = clause.model_copy(update={"complements": _without(clause, after[0])})
        return "object", ask(rest, "What", phrase), f"{phrase.text} {after[0].text}"
    told = tuple(p for p in clause.complements if p.role != "clause" or not p.optional)
    said = clause.model_copy(update={"complements": told})
    return "object", ask(said, kind_of_places(phrase) or "What", phrase), phrase.text


_REFERRED = re.compile(r"to (?P<what>(?:(?! as ).)+) as (?P<name>.+)")
_CALLS = {"refer": "call", "refers": "calls", "referred": "called"}


def _is_called(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says what is called how: "(sailors refer) to the deep pool as the Pot"."""
    active = clause.lemma == "refer" and clause.verb in _CALLS and not clause.auxiliaries
    return active and phrase.preposition == "to" and _REFERRED.fullmatch(phrase.text) is not None


def _asked_called(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What do sailors call the deep pool?" """
    found = _REFERRED.fullmatch(phrase.text)
    if found is None:
        return "object", None, phrase.text
    what = phrase.model_copy(update={"role": "object", "preposition": None, "text": found["what"]})
    said = {"verb": _CALLS[clause.verb], "lemma": "call", "complements": (what,)}
    return "object", ask(clause.model_copy(update=said), "What", phrase), found["name"]


def _is_stranded(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is asked for with its preposition at the end of the question."""
    oblique = phrase.role in _OBLIQUES and not phrase.comma
    verbal = clause.lemma not in _BARE_VERBS - {"make"} or is_told_by(clause, phrase)
    opens = phrase.text.lower().startswith(f"{phrase.preposition} ")
    whole = opens and not is_one_end(clause, phrase)
    if not (oblique and verbal and whole and _ends_question(clause, phrase)):
        return False
    bounded = clause.particle == "up" and re.match(r"to \d", phrase.text)  # "lift up | to 30 kg"
    if _OF_BEHALF.match(phrase.text) or bounded or is_bound_alone(clause, phrase):
        return False
    if clause.lemma in _HOLDING and any(other.role == "object" for other in clause.complements):
        return False
    return phrase.head.lower() not in _TIMES and _leaves_end_free(clause, phrase)


_HOLDING = frozenset({"comprise", "contain", "hold", "include"})
"""Verbs whose object a phrase behind it belongs to: "contains the water on the surface"."""


def _leaves_end_free(clause: Clause, phrase: Phrase) -> bool:
    """Whether all else that a clause says lets the preposition of `phrase` stand at its end."""
    others = _without(clause, phrase)
    roles = {other.role for other in before(clause, phrase)}
    if phrase.preposition in _LATE and "object" in roles:
        return False
    needed = {other.role for other in others if not other.optional}
    goes_on = any(other.role == "clause" for other in others)
    return roles <= {"object", "attribute"} and needed.isdisjoint(_OBLIQUES) and not goes_on


def _ends_question(clause: Clause, phrase: Phrase) -> bool:
    """Whether people put the preposition of a phrase at the end: "What does it depend on?"."""
    preposition = phrase.preposition
    naming = clause.lemma in _NAMING_VERBS and preposition == "as"
    ends = preposition in _STRANDED or (preposition == "in" and clause.lemma in _VERBS_IN)
    ends = ends or is_told_by(clause, phrase)
    doing = _GERUND.match(phrase.text) or _FROM_DOING.match(phrase.text)
    return ends and not naming and not doing


def _asked_stranded(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What did he die of in 1906?" """
    bare = without_preposition(phrase)
    asked = kind_of_places(bare) or kind_behind(bare, clause) or wh_word(bare)
    stem = ask_with_preposition(clause, asked, phrase)
    if clause.lemma == "use" and phrase.preposition == "to" and stem is not None:
        return "oblique", f"{stem.removesuffix(' to?')} for?", phrase.text  # "use a key | to open"
    return "oblique", stem, bare.text


_OF_NOUNS = frozenset({"among", "at", "between", "for", "from", "in", "of", "within"})
"""Prepositions of a phrase that may belong to the noun before it: "refers to a fall | in price"."""


def _with_more(clause: Clause, phrase: Phrase) -> tuple[Clause, Phrase] | None:
    """A phrase and the last one behind it, which may belong to its noun, as one."""
    after = clause.behind(phrase)
    if len(after) != 1 or after[0].role not in ("oblique", "place") or after[0].comma:
        return None
    if after[0].preposition not in _OF_NOUNS or phrase.preposition in _OF_NOUNS - {"of"}:
        return None
    whole = phrase.model_copy(update={"text": f"{phrase.text} {after[0].text}", "slot": None})
    before_it = clause.complements[: clause.complements.index(phrase)]
    return clause.model_copy(update={"complements": (*before_it, whole)}), whole


def _is_stranded_with_more(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is asked for as above, together with the one that follows it."""
    joined = _with_more(clause, phrase)
    return joined is not None and phrase.role == "oblique" and _is_stranded(*joined)


def _asked_stranded_with_more(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What does a slump refer to? A fall in prices" """
    joined = _with_more(clause, phrase)
    return _asked_stranded(*joined) if joined else ("oblique", None, phrase.text)


def _is_destination(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says to which place somebody goes, whatever a name there is read as."""
    named = _TO_A_NAME.match(phrase.text) is not None
    return named and clause.lemma in _TRAVELLING and _is_stranded(clause, phrase)


_TO_A_NAME = re.compile(r"to (?:the )?[A-Z]")


def _asked_destination(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "Where did the court move in 1869?" """
    return "where", ask(clause, "Where", phrase), without_preposition(phrase).text


def _is_means(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says how; of one way among others ("one way to do it"), nobody asks."""
    one_of_several = _names_way(clause) and clause.subject.text.lower().startswith(_SOME_WAY)
    plain = phrase.role == "oblique" and _ON_A_BASIS.fullmatch(phrase.text) is not None
    means = plain or is_doing(phrase) or _is_means_of_habit(clause, phrase)
    return means and not one_of_several


def is_doing(phrase: Phrase) -> bool:
    """Whether a phrase is what somebody does with an aim: "by closing the gate"."""
    return _GERUND.match(phrase.text) is not None


_SOME_WAY = ("a ", "an ", "another ", "one ")


def _names_way(clause: Clause) -> bool:
    return clause.lemma == "be" and clause.subject.head.lower() in _WAYS


def _is_means_of_habit(clause: Clause, phrase: Phrase) -> bool:
    """ "Waves travel by compression and rarefaction", and not "by the sea", "by 10%", "by law"."""
    if phrase.preposition != "by" or phrase.comma or clause.lemma in _STAYING:
        return False
    passive = not _BE.isdisjoint(word.lower() for word in clause.auxiliaries)
    return not clause.past and not passive and _says_by_what(phrase)


def _says_by_what(phrase: Phrase) -> bool:
    """Whether what "by" governs is a thing of some kind, and no measure, person or place."""
    opening, *words = phrase.text.lower().split()
    told = opening == "by" and len(words) > 1 and words[0] not in _DEFINITE
    measured = phrase.head.lower() in _UNITS | _TIMES | _MEASURING
    named = any(char.isupper() or char.isdigit() for char in phrase.text)
    return told and not (measured or named or is_person(phrase))


def _asked_means(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "How does a histogram record observations?", "What is the best way to open the gate?" """
    named = _names_way(clause)
    answer = phrase.text.removeprefix("by ") if named else phrase.text
    basis = _ON_A_BASIS.fullmatch(phrase.text)
    how = "How often" if basis and basis["often"] else "How"
    clause = clause if named else taking_place(clause, phrase)
    return "manner", ask(clause, "What" if named else how, phrase), answer


def _is_ability(clause: Clause, phrase: Phrase) -> bool:
    return _is_property(clause, phrase) and bool(_ABLE.match(phrase.text))


def _asked_ability(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What are moles able to do?" """
    able = _ABLE.match(phrase.text)
    stem = ask(clause, "What", phrase)
    if able is None or stem is None:
        return "object", None, phrase.text
    return "object", f"{stem[:-1]} {able[1]} to do?", able[2]


def _is_property(clause: Clause, phrase: Phrase) -> bool:
    alone = clause.complements == (phrase,) and not clause.fronted
    return phrase.role == "attribute" and clause.lemma == "be" and alone


def _is_subject(clause: Clause, phrase: Phrase) -> bool:
    """Whether the rest of the clause says enough to ask for its subject."""
    told = [word for part in clause.complements for word in _WORD.findall(part.text)]
    telling = [word for word in told if len(word) > 3]
    own = set(map(str.lower, told)) & {"its", "their", "his", "her", "itself", "themselves"}
    said = clause.lemma not in _BARE_VERBS and len(telling) >= 3 and not own
    named = phrase.text.lower().split()[0] not in NO_ANSWERS
    return phrase is clause.subject and named and said and not clause.fronted


def _asked_subject(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What resorbs dead bone?", "Which cells resorb dead bone?" """
    one = in_singular(clause)
    active = speaks(phrase, clause.verb) or (phrase is clause.subject and acts_as_a_body(clause))
    noun = class_of(phrase, clause)
    if noun is not None and not active:
        agreeing = clause if phrase.plural else one
        return "subject", ask(agreeing, f"Which {noun}", phrase), phrase.text
    asked = "Who" if active else who_or_what(phrase)
    return "subject", ask(one, asked, one.subject), phrase.text


ASKERS: tuple[AskerRow, ...] = (
    ("alone", is_alone, asked_alone),
    ("use", is_use, asked_use),
    ("means", _is_means, _asked_means),
    *NEED_ASKERS,
    ("called", _is_called, _asked_called),
    ("told how much", is_told_amount, asked_told_amount),
    ("told object", is_told_object, asked_told_object),
    ("told to", is_told_to, asked_told_to),
    ("kept from object", is_kept_from_object, asked_kept_from_object),
    ("kept from", is_kept_from, asked_kept_from),
    ("told what", is_told_what, asked_told_what),
    ("duty", is_duty, asked_duty),
    ("whose duty", is_whose_duty, asked_whose_duty),
    ("taken as", is_taken_as, asked_taken_as),
    ("required property", is_required_property, asked_required_property),
    ("ruled manner", is_ruled_manner, asked_ruled_manner),
    ("deadline", is_deadline, asked_deadline),
    *CONTENT_ASKERS,
    ("purpose", is_purpose, asked_purpose),
    ("relation", is_relation, asked_relation),
    ("origin", is_result, asked_result),
    *IDENTITY_ASKERS,
    *HELD_ASKERS,
    ("become", has_become, asked_become),
    ("ability", _is_ability, _asked_ability),
    *ADJECTIVE_ASKERS,
    ("right", is_entitled, asked_entitled),
    ("tool", is_tool, asked_tool),
    ("light noun", is_light, asked_light),
    ("object", _is_object, _asked_object),
    ("location", is_location, asked_location),
    ("way", is_bare_way, asked_way),
    ("mark of a kind", is_mark_of_a_kind, asked_mark),
    ("agent", is_agent, asked_agent),
    ("destination", _is_destination, _asked_destination),
    ("fixed preposition", is_fixed, asked_fixed),
    ("stranded", _is_stranded, _asked_stranded),
    ("stranded with more", _is_stranded_with_more, _asked_stranded_with_more),
    ("responsible", is_responsible, asked_responsible),
    ("ruled kind", is_ruled_which, asked_which),
    ("singled out", is_singled_out, asked_singled_out),
    ("subject", _is_subject, _asked_subject),
)
"""What a phrase is in its clause, and who then asks for it; the first that fits does."""


def _without(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    return tuple(other for other in clause.complements if other is not phrase)
