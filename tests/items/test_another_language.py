"""Items of a language that is not English: each of their words is of its pack or the document."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, SentenceMark, StemMark
from quizgen.lang.base.structure import NothingMarked
from quizgen.lang.base.told import Told
from quizgen.lang.base.values import Amount, DateValue
from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking, Blanked, SetForm
from quizgen.lang.packs import Languages
from quizgen.model import (
    Cell,
    Clause,
    Cloze,
    Document,
    Event,
    Evidence,
    Fact,
    FactId,
    Membership,
    Phrase,
    Slot,
    Statement,
    TrueFalse,
    Words,
)
from quizgen.rules import Rules
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.features import features


class Values:
    """Numbers as digits, dates as they are in ISO 8601."""

    def show_date(self, date: DateValue, like: str) -> str:
        """The date in ISO 8601."""
        return date.iso

    def write_number(self, value: Decimal, like: str) -> str:
        """The digits."""
        return f"{value:f}"

    def rounding_step(self, number: str) -> Decimal:
        """Every digit counts."""
        return Decimal(1)

    def years(self, text: str) -> list[int]:
        """No number is a year."""
        return []


class Names:
    """A language that knows no names."""

    def class_noun(self, slot: Slot) -> str | None:
        """None is known."""
        return None

    def place_class(self, name: str) -> str | None:
        """None is known."""
        return None

    def demonym(self, country: str) -> str | None:
        """None is known."""
        return None

    def country_of(self, name: str) -> str | None:
        """None is known."""
        return None

    def is_nationality(self, name: str) -> bool:
        """None is known."""
        return False

    def group_noun(self, group: str) -> str:
        """The whole name."""
        return group

    def is_another_place(self, name: str, place: str) -> bool:
        """Every name is another place."""
        return name != place

    def known_like(self, key: Slot, noun: str, more_than: int) -> Sequence[str]:
        """None are known."""
        return ()


class Wording:
    """Stems in a language of the letter o."""

    def questions(self, fact: Fact, rules: Rules) -> Iterable[Asking]:
        """One question of each kind for every value."""
        for slot in fact.statement.slots:
            yield Asked("who", "Oo o oo o ooo oo?", slot, (slot.text,))
            yield AskedCard("why", "Ooo o oo o ooo oo?", slot, slot.text)
            if slot.amount:
                value, number = slot.amount.value, slot.amount.number
                yield AskedNumber("how_many", "Oooo o oo o ooo oo?", slot, value, answer=number)

    def accepted(self, slot: Slot) -> tuple[str, ...]:
        """No other spellings."""
        return ()

    def blank_fault(self, blank: Blanked) -> str | None:
        """Every blank is clean."""
        return None

    def blank_hint(self, blank: Blanked) -> str | None:
        """Its type in Os."""
        return "o" * len(blank.key.type)

    def listed(self, fact: Membership) -> Iterator[Blanked]:
        """The first member taken out."""
        yield Blanked("o oo o oo o oo ", fact.members[0], " o")

    def swap_fault(self, blank: Blanked) -> str | None:
        """Every value can be swapped."""
        return None

    def swapped(self, blank: Blanked, other: str) -> str:
        """Nothing agrees with anything."""
        return f"{blank.before}{other}{blank.after}"

    def undated(self, clause: Clause) -> str | None:
        """The verb among Os."""
        return f"o oo o {clause.verb}"

    def set_stem(self, form: SetForm, fact: Fact) -> str:
        """The form in Os."""
        return f"O{'o' * len(form)}"


class Marks:
    """A language without signs."""

    function_words = frozenset({"o"})
    first_person = frozenset({"oo"})

    def of_stem(self, stem: str) -> frozenset[StemMark]:
        """None."""
        return frozenset()

    def of_blank(self, blank: Blanked) -> frozenset[BlankMark]:
        """None."""
        return frozenset()

    def of_key(self, key: str) -> frozenset[KeyMark]:
        """None."""
        return frozenset()

    def of_clause(self, clause: Clause) -> frozenset[ClauseMark]:
        """None."""
        return frozenset()

    def naming(self, text: str) -> frozenset[str]:
        """The words."""
        return frozenset(text.split())

    def told(self, clause: Clause) -> tuple[Told, ...]:
        """Nothing."""
        return ()

    def opening(self, stem: str) -> str | None:
        return None

    def of_sentence(self, sentence: str) -> frozenset[SentenceMark]:
        """None."""
        return frozenset()

    def definites(self, text: str) -> int:
        """None."""
        return 0


class Os:
    """The pack of a language whose only letter is o."""

    code = "xx"
    values = Values()
    names = Names()
    wording = Wording()
    marks = Marks()
    structure = NothingMarked()


def event(number: int) -> Event:
    """Something that happened in a year of its own, with a number."""
    year = Slot(
        type="date",
        text=str(1900 + number),
        value=str(1900 + number),
        date=DateValue("year", str(1900 + number)),
    )
    amount = Slot(
        type="number",
        text=str(40 + number),
        value=str(40 + number),
        amount=Amount(Decimal(40 + number), str(40 + number), None),
    )
    parts = (Words(text="o oo ooo o "), amount, Words(text=" oo o ooo "), year)
    time = Phrase(role="time", text=year.text, slot=1)
    counted = Phrase(role="object", text=amount.text, slot=0)
    return Event(
        id=FactId(f"event{number}"),
        statement=Statement(parts=parts),
        evidence=(evidence(number),),
        clause=Clause(
            subject=Phrase(role="subject", text="o oo"),
            verb="o" * (number + 1),
            lemma="o",
            past=True,
            complements=(counted, time),
        ),
        when=year,
    )


def cell(number: int) -> Cell:
    """A row of a table."""
    row = Slot(type="term", text="o" * (number + 2))
    value = Slot(type="term", text="o" * (number + 9))
    return Cell(
        id=FactId(f"cell{number}"),
        statement=Statement(parts=(row, Words(text=": "), value)),
        evidence=(evidence(number),),
        table="ooo",
        rows="oo",
        row=row,
        column="o",
        value=value,
    )


def evidence(number: int) -> Evidence:
    """A sentence of the document."""
    return Evidence(document="o.txt", quote="o oo ooo", start=10 * number, end=10 * number + 8)


def candidates() -> list[Candidate]:
    """What is made of some facts of a document in the language."""
    facts: list[Fact] = [*map(event, range(5)), *map(cell, range(4))]
    document = Document(
        name="o.txt", text="o oo ooo" * 9, title="o", language="xx", sha256="0" * 64
    )
    languages = Languages().adding(Os())
    return list(generate(facts, languages.of_facts([document])))


def test_no_word_of_an_item_is_english() -> None:
    found = candidates()
    kinds = {candidate.question.kind for candidate in found}
    assert kinds >= {
        *("short_answer", "numerical", "flashcard", "cloze", "true_false"),
        *("multiple_choice", "ordering", "matching"),
    }
    for candidate in found:
        question = candidate.question
        shown = [question.prompt_text, *question.answer_texts, *question.option_texts]
        if isinstance(question, TrueFalse):
            shown = [question.prompt_text]
        assert {char for text in shown for char in text.lower() if char.isalpha()} <= {"o"}


def test_a_hint_is_in_the_language_of_the_document() -> None:
    clozes = [one.question for one in candidates() if isinstance(one.question, Cloze)]
    assert {gap.hint for cloze in clozes for gap in cloze.gaps} == {"oooo", "oooooo"}


def test_the_features_ask_the_language() -> None:
    for candidate in candidates():
        named = features(candidate, Corpus({"oo": 9}, frozenset()))
        assert not {"pronouns", "light verb", "gap opens a list", "definites"} & set(named)


def test_a_fact_of_another_document_is_read_as_the_first_language() -> None:
    assert Languages().of_facts([])(event(1)).code == "en"
