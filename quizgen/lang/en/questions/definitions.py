"""Questions for terms and what they mean, both ways."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import Asked, AskedCard, Asking
from quizgen.lang.en import lexicon
from quizgen.lang.en.names import is_written_as_a_name, place_class
from quizgen.lang.en.phrases import as_answer, inside, opens_with_owner, set_in
from quizgen.lang.en.questions.classed import KIND_OF
from quizgen.lang.en.questions.coded_terms import spells_itself, words_of_code
from quizgen.lang.en.structure.meanings import first_sentence
from quizgen.model import Definition, Slot

LONGEST_DEFINIENS = 26
"""Words: a longer meaning is told on a card, but no term is asked for by it."""

_STEM = 4
"""Letters that two words of one family have in common, at least."""

_WORD = re.compile(r"[^\W\d_]+")
_STATES = lexicon.words("stative_verbs")
_IN_A_STATE = re.compile(r"(?P<state>\w+ (?:with|in|by|for|from|to|of)) (?P<rest>\S+ \S.*)")
_RELATIVE = re.compile(r"(?:that|which|who) (?P<rest>.+)")


def definition_questions(fact: Definition) -> Iterator[Asking]:
    """Both directions: what the term means, and which term means it."""
    if fact.term.type == "name":  # "What is Oslo?" has many right answers
        return
    fact = _in_one_sentence(fact)
    synonym = _ANOTHER_TERM.fullmatch(fact.definiens)
    if synonym is not None:
        yield from _synonym(fact, synonym["of"])
        return
    if _tells_nothing(fact):
        return
    if fact.predicate == "is":
        yield from _state(fact)
    elif "?" not in fact.term.text and not _tells_no_meaning(fact):  # "help ?" reads as a question
        yield _meaning(fact)
    if _names_one(fact) and not _betrays(fact):
        answers = (fact.term.text, *fact.term.aliases)
        yield Asked("term", set_in(fact.within, _asks_term(fact)), fact.term, answers)


def _tells_nothing(fact: Definition) -> bool:
    several = any(text.lower().startswith("both ") for text in (fact.term.text, fact.definiens))
    several = several or _OF_ANOTHER.match(fact.definiens) is not None
    return several or _says_itself(fact) or _tells_of_another(fact) or _names_no_deed(fact)


_OF_ANOTHER = re.compile(r"(?:an? different|a similar|the other|the same)\b", re.IGNORECASE)
"""How words begin that set a thing beside one that only the text has told: "a different fish"."""


def _tells_no_meaning(fact: Definition) -> bool:
    """Whether a sentence behind a label speaks of something else: "Permanence: One goal is ...".

    One that the next sentence names ("This is called ...") is quoted with it.
    """
    if _is_label_of_a_box(fact):
        return True
    says = fact.predicate == "says" and fact.named is None and len(fact.evidence) == 1
    own = fact.term.text.lower() in fact.definiens.lower()
    return says and not own and _OF_IT.match(fact.definiens) is None


def _is_label_of_a_box(fact: Definition) -> bool:
    """Whether words behind the label of a box in a form would "characterize" it.

    "Note: Helps the crew". Which label it is, can be asked. A state (`is_state_label`) is asked
    for what is meant by it.
    """
    told = fact.predicate is not None and fact.named is not None
    if not told or not _asks_meaning(fact).startswith(CHARACTERIZES):
        return False
    return fact.predicate != "says" and len(fact.term.text.split()) == 1


CHARACTERIZES = "What characterizes "
"""How a question begins for what a sentence behind a label tells of it."""

_OF_IT = re.compile(r"(?:it|each|every|they|you|we)\b", re.IGNORECASE)
"""How a sentence begins that tells of the label before it, or of anything."""


def _names_one(fact: Definition) -> bool:
    """Whether a meaning is short, and not shared by others: "one of the largest trees"."""
    short = len(fact.definiens.split()) <= LONGEST_DEFINIENS
    term = place_class(fact.term.text) is None  # the name of a country is no term
    denied = fact.origin != "entry" and _ONLY_DENIED.search(fact.definiens) is not None
    return short and term and not denied and _SHARED.match(fact.definiens) is None


_ONLY_DENIED = re.compile(r"^[\w -]+ (?:that|which|who) (?:are|is) not [\w-]+\.?$")
"""What only says what a thing is not: "a lock that is not open", so are many."""


_SHARED = re.compile(
    r"(?:among|many|most|one|part|several|some) of |an? (?:[\w-]+ way (?:for|of|to)|way for) ",
    re.IGNORECASE,
)
"""What is said of more than one thing: so many are "a quick way to cross the sound"."""


def _synonym(fact: Definition, of: str) -> Iterator[Asked]:
    """ "What is another term for a lift?" """
    answers = (fact.term.text, *fact.term.aliases)
    yield Asked("term", f"What is another term for {inside(of)}?", fact.term, answers)


_LISTS_SIGNS = re.compile(r"[(\[{]\S* ?\S? ?\S*[)\]}],")
"""A meaning that is a row of signs: "(a - z), (A - Z), and -"."""

_ANOTHER_TERM = re.compile(
    r"(?:another|an? (?:alternative|different|other)) (?:expression|name|term|word) (?:for|of) "
    r"(?P<of>[^,;:.]+)\.?",
    re.IGNORECASE,
)
"""A meaning that only says what else has it."""


def _in_one_sentence(fact: Definition) -> Definition:
    """The fact with the first sentence of a meaning of several: what follows, tells more of it."""
    first = first_sentence(fact.definiens)
    if fact.origin != "entry" or first == fact.definiens:
        return fact
    return fact.model_copy(update={"definiens": first.rstrip(".!")})


def _state(fact: Definition) -> Iterator[AskedCard]:
    """ "What is the system involved in?": a state alone characterizes nothing."""
    found = _IN_A_STATE.fullmatch(fact.definiens.rstrip("."))
    if found is not None and fact.named is not None:
        be = "are" if fact.plural else "is"
        key = Slot(type="term", text=found["rest"])
        stem = f"What {be} {fact.named} {found['state'].lower()}?"
        yield AskedCard("definition", stem, key, as_answer(found["rest"]))


def _meaning(fact: Definition) -> AskedCard:
    said, _, _ = fact.definiens.partition("; ")  # what is behind it, is another fact
    key = Slot(type="term", text=said)
    told = f"to {inside(said)}" if fact.predicate == "acts" else said
    return AskedCard("definition", set_in(fact.within, _asks_meaning(fact)), key, as_answer(told))


def _says_itself(fact: Definition) -> bool:
    """Whether a meaning has no word that is not in its term: "n_samples: the number of samples".

    A row of signs has none.
    """
    term = re.sub(r"[_-]", " ", fact.term.text.lower())
    if spells_itself(fact.term.text, fact.definiens):
        return True
    telling = re.findall(r"[a-z]{4,}", fact.definiens.lower())
    return _LISTS_SIGNS.match(fact.definiens) is not None or all(
        word in term or word in _EMPTY for word in telling
    )


def _tells_of_another(fact: Definition) -> bool:
    """Whether a sentence behind a term does not tell what it is: "These are worn ..."."""
    words = _WORD.findall(fact.definiens.lower())
    of_another = not _POINTING.isdisjoint(words[:1]) or not _DUTIES.isdisjoint(words)
    return fact.predicate == "says" and of_another


_POINTING = (
    lexicon.words("demonstratives")
    | lexicon.words("nominative_pronouns")
    | lexicon.words("opening_subordinators")
)
_DUTIES = lexicon.words("required_modals")
_EMPTY = frozenset({"number", "kind", "type", "that", "which", "with"})


def _betrays(fact: Definition) -> bool:
    """Whether the meaning has a form of a word of the term, but for a head that is asked with."""
    if fact.origin != "entry":  # the rules of sentences leave such meanings out
        return False
    given = [word.lower() for word in _WORD.findall(fact.definiens)]
    own = words_of_code(fact.term.text)
    if _repeated_head(fact) is not None:
        own.pop()
    return any(_akin(word, other) for word in own for other in given)


def _akin(word: str, other: str) -> bool:
    stem = word[: max(_STEM, len(word) - 3)]
    return len(word) >= _STEM and len(other) >= _STEM and other.startswith(stem)


def _asks_meaning(fact: Definition) -> str:
    if fact.origin != "entry":
        return _asks_with_its_verb(fact)
    if fact.predicate == "acts":  # "create a folder"
        be = "are" if fact.plural and fact.named else "is"
        return f"What {be} {fact.named or f'“{fact.term.text}”'} used for?"
    if fact.predicate == "says" and _SPOKEN.match(fact.definiens):
        return f"What does “{fact.term.text}” mean?"
    if fact.named is None or is_state_label(fact.term.text) or _is_said_of_several(fact):
        return f"What is meant by “{fact.term.text}”?"
    if fact.predicate == "does" and _acts(fact.definiens):
        return f"What does {fact.named} do?"
    if fact.predicate is not None:
        return f"{CHARACTERIZES}{fact.named}?"
    return f"What {'are' if fact.plural else 'is'} {fact.named}?"


def _asks_with_its_verb(fact: Definition) -> str:
    """ "What are ferns?", "What is Peru?": the subject as it is written inside a sentence."""
    subject, verb = _subject_and_verb(fact)
    named = opens_with_owner(fact.term.text) or _IN_CAPITALS.fullmatch(subject)
    placed = subject == fact.term.text and place_class(subject) is not None
    return f"What {verb} {subject if named or placed else inside(subject)}?"


def is_state_label(term: str) -> bool:
    """Whether a label is a state, and no noun: "Unheated: No stove burns"; but "Watershed"."""
    words = term.lower().split()
    ends = bool(words) and _ENDS_AS_A_STATE.search(words[-1]) is not None
    return words[:1] == ["not"] or (ends and words[-1] not in _NOUNS_IN_ED)


_ENDS_AS_A_STATE = re.compile(r"[a-z]{3,}(?<!e)ed$")
_NOUNS_IN_ED = lexicon.words("nouns_in_ed")


def _is_said_of_several(fact: Definition) -> bool:
    """Whether a label of one word is said of several: "Afloat: boats that no rope holds"."""
    word, first = fact.term.text, fact.definiens.split()[0]
    one = fact.predicate is None and not fact.plural and _SMALL_WORD.fullmatch(word) is not None
    return one and _BARE_PLURAL.match(first) is not None


_SMALL_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_BARE_PLURAL = re.compile(r"[A-Za-z]{3,}(?<![suiy])s$")


def _names_no_deed(fact: Definition) -> bool:
    """Whether a label has only what is done about it behind it: "Brand: Using our logo"."""
    first, *rest = fact.definiens.split() or [""]
    doing = first.lower().endswith("ing") and len(rest) > 1 and rest[0].lower() not in _OF_NOUNS
    deed = fact.term.text.lower().endswith(_OF_DEEDS)
    return fact.predicate is None and doing and not deed and first.lower() not in _NO_GERUNDS


_OF_NOUNS = frozenset({"of", "for", "that", "which", "who", "in", "on", "with", "is", "are"})
_OF_DEEDS = (
    *("ing", "ion", "ment", "al", "ance", "ence", "ure", "sis", "work", "ship", "craft"),
    *("cy", "ery", "gy", "ity", "my", "phy", "ry", "ty"),
)
"""Endings of names of deeds: "welding", "rotation", "steerage"."""

_SPOKEN = re.compile(r"(?:you|we|i)(?:['’]\w+)? ", re.IGNORECASE)
"""How what a vote or a sign says begins: "Aye: You agree"."""

_NO_GERUNDS = lexicon.words("nouns_in_ing")

_IN_CAPITALS = re.compile(r"(?!(?:A|An|The) )[A-Z]\S*(?: (?:of|and|for|the) )?(?: ?[A-Z]\S*)+")
"""A name of several words, each with its capital: "Boat Gaps"."""


def _acts(definiens: str) -> bool:
    """Whether a predicate tells what something does to another, and not how or where it is."""
    first, second, *_ = [*definiens.lower().split(), ""]
    return first not in _STATES and second not in _AFTER_INTRANSITIVES


_AFTER_INTRANSITIVES = lexicon.words("words_after_intransitives")


def _asks_term(fact: Definition) -> str:
    meaning = _TERM_FOR.sub("", fact.definiens.rstrip("."))
    if fact.genus is not None and fact.predicate == "does":
        return f"{_which_noun(fact, fact.genus)} {inside(meaning)}?"
    if fact.predicate in ("does", "is"):
        verb = "is " if fact.predicate == "is" else ""
        return f"{_which(fact)} {verb}{inside(meaning)}?"
    if fact.predicate == "acts":
        return f"{f'Which {fact.genus}' if fact.genus else 'What'} is used to {inside(meaning)}?"
    if fact.predicate == "says":
        return f"Which term does this describe: “{meaning}”?"
    head = _repeated_head(fact)
    if head is not None:
        return head
    if (
        fact.origin == "entry"
        and fact.named == fact.term.text
        and is_written_as_a_name(fact.term.text)
    ):
        return f"What is described as “{inside(meaning)}”?"
    if fact.origin == "entry":
        return f"Which term means “{inside(meaning)}”?"
    return f"What is the term for {inside(meaning)}?"


_TERM_FOR = re.compile(
    r"^(?:an?|the) (?:\w+ )?(?:expression|name|phrase|term|word)s? "
    r"(?:given to|used (?:for|to describe|to mean)|that (?:describes|means)|for) (?=\w)",
    re.IGNORECASE,
)
"""What a meaning may open with that the question says already: "a name for boats that ..."."""


def _which(fact: Definition) -> str:
    """The word that asks for the term: "Which system" for "nervous system"."""
    words = fact.term.text.split()
    named = len(words) > 1 and words[-1].islower() and words[-1] not in fact.definiens.lower()
    return _which_noun(fact, words[-1]) if named else "What"


def _which_noun(fact: Definition, noun: str) -> str:
    """ "Which system" for the nervous system, "What kind of system" for a closed one: any such."""
    named = fact.named if fact.origin == "entry" else _subject_and_verb(fact)[0]
    any_such = (named or "").lower().startswith(_INDEFINITE) and not fact.plural
    return f"{KIND_OF}{noun}" if any_such else f"Which {noun}"


_INDEFINITE = tuple(f"{word} " for word in lexicon.words("indefinite_articles"))


def _repeated_head(fact: Definition) -> str | None:
    """ "Which sanctions are enforced?" of "formal sanctions: sanctions that are enforced"."""
    head = fact.term.text.split()[-1]
    bare = re.sub(r"^(?:an?|the) ", "", fact.definiens, flags=re.IGNORECASE)
    first, _, rest = bare.partition(" ")
    found = _RELATIVE.fullmatch(rest)
    if found is None or first.lower() != head.lower() or " " not in fact.term.text:
        return None
    words = found["rest"].lower().split()
    own = not _FINITE.isdisjoint(words[1:2])
    if own or words[0] in _SUBJECT_WORDS:  # "wages | that a worker earns"
        return None
    return f"{_which_noun(fact, head)} {found['rest'].rstrip('.')}?"


_FINITE = lexicon.words("forms_of_be") | lexicon.words("modals")
"""What a noun is the subject of: "a dock that | pumps can empty"."""

_SUBJECT_WORDS = (
    lexicon.words("articles")
    | lexicon.words("definite_determiners")
    | lexicon.words("third_person_possessives")
    | lexicon.words("nominative_pronouns")
    | lexicon.words("second_person")
    | {"people", "somebody", "someone", "it"}
)
"""How a clause opens that has a subject of its own."""


def _subject_and_verb(fact: Definition) -> tuple[str, str]:
    """What is before the meaning and behind its field: "A quark", "is"."""
    field = f"{fact.within}, " if fact.within else ""
    before = fact.statement.text[len(field) : -len(fact.definiens) - 1]
    subject, verb, *_ = before.rsplit(" ", 2)
    return subject, verb
