"""What every language pack must keep, as a check that its author calls from a test."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from decimal import Decimal
from typing import Final, get_args

from hypothesis import given

from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws
from quizgen.lang.base.grammar import Grammar, Posed
from quizgen.lang.base.marks import BlankMark, ClauseMark, KeyMark, Marks, SentenceMark, StemMark
from quizgen.lang.base.names import Names
from quizgen.lang.base.numerals import Numerals
from quizgen.lang.base.page import Page
from quizgen.lang.base.structure import Structure
from quizgen.lang.base.values import DateValue, Values
from quizgen.lang.base.wording import Asked, AskedCard, AskedNumber, Asking, Blanked, Wording
from quizgen.model import Document, Fact, Slot
from quizgen.rules import ALL_RULES
from quizgen.testing.texts import lines
from quizgen.trace import Trace

PARTS: Final[dict[str, type]] = {
    "page": Page,
    "structure": Structure,
    "values": Values,
    "numerals": Numerals,
    "names": Names,
    "wording": Wording,
    "grammar": Grammar,
    "marks": Marks,
    "flaws": Flaws,
}
"""The parts of a pack beside its facts, and the protocol of each."""


def check_language(pack: Language, document: Document) -> None:
    """Raise `AssertionError` unless `pack` keeps the contract of `quizgen.lang.base`.

    `document` is in the language, and has at least one fact that is asked about. Every part has
    every member of its protocol; sentences are in order and leave out nothing; facts quote their
    document and are the same when read again; questions, marks and values are well formed; and no
    text makes a page or a rule for flaws fail. Needs hypothesis.
    """
    _require(re.fullmatch("[a-z]{2,3}", pack.code) is not None, f"no ISO 639 code: {pack.code!r}")
    _check_parts(pack)
    _check_sentences(pack.page, document.text)
    facts = list(pack.facts(document, Trace(), ALL_RULES))
    _require(bool(facts), "the document has no fact")
    _require(facts == list(pack.facts(document, Trace(), ALL_RULES)), "read twice, other facts")
    together = list(pack.facts_of_each([document, document], ALL_RULES))
    _require([found for found, _ in together] == [facts] * 2, "read together, other facts")
    asked = [asking for fact in facts for asking in _questions(pack, fact, document)]
    _require(bool(asked), "nothing is asked about the document")
    _check_grammar(pack, asked)
    _check_values(pack.values)
    _check_words(pack)
    _check_any_line(pack)


def _require(kept: bool, otherwise: str) -> None:
    if not kept:
        raise AssertionError(otherwise)


def _check_parts(pack: Language) -> None:
    for name, protocol in PARTS.items():
        part = getattr(pack, name)
        for member, kind in vars(protocol).items():
            if member.startswith("_"):
                continue
            where = f"{name}.{member}"
            _require(hasattr(part, member), f"{where} is missing")
            if not isinstance(kind, property):
                _require(callable(getattr(part, member)), f"{where} is no function")


def _check_sentences(page: Page, text: str) -> None:
    end = 0
    for start, stop in page.split_sentences(text):
        _require(end <= start < stop <= len(text), f"a sentence at {start} is out of order")
        _require(text[start:stop] == text[start:stop].strip(), "a sentence has outer blanks")
        _require(not text[end:start].strip(), f"no sentence has {text[end:start]!r}")
        end = stop
    _require(not text[end:].strip(), f"no sentence has {text[end:]!r}")


def _questions(pack: Language, fact: Fact, document: Document) -> Iterator[Asking]:
    """What is asked about `fact`, after it and its questions were checked."""
    for evidence in fact.evidence:
        quoted = document.text[evidence.start : evidence.end]
        _require(evidence.document == document.name, "a fact of another document")
        _require(pack.marks.of_sentence(quoted) <= {*get_args(SentenceMark)}, "an unknown mark")
        _require(evidence.quote == quoted, f"no quotation of the document: {evidence.quote!r}")
    if fact.clause:
        _require(pack.marks.of_clause(fact.clause) <= {*get_args(ClauseMark)}, "an unknown mark")
    for number, slot in enumerate(fact.statement.slots):
        _check_blank(pack, fact, number, slot)
    for asking in pack.wording.questions(fact, ALL_RULES):
        _check_asking(pack, asking)
        yield asking


def _check_blank(pack: Language, fact: Fact, number: int, slot: Slot) -> None:
    parts = fact.statement.parts
    place = [place for place, part in enumerate(parts) if isinstance(part, Slot)][number]
    before, after = (
        "".join(part.text for part in some) for some in (parts[:place], parts[place + 1 :])
    )
    blank = Blanked(before, slot, after)
    for said in (pack.wording.blank_fault(blank), pack.wording.blank_hint(blank)):
        _require(said is None or bool(said.strip()), "an empty fault or hint of a blank")
    _require("Zzyx" in pack.wording.swapped(blank, "Zzyx"), "a swapped value is not there")
    _require(slot.text not in pack.wording.accepted(slot), f"{slot.text!r} is accepted twice")
    _require(pack.marks.of_blank(blank) <= {*get_args(BlankMark)}, "an unknown mark of a blank")


def _check_asking(pack: Language, asking: Asking) -> None:
    stem = asking.stem
    _require(stem == stem.strip() and bool(stem) and "\n" not in stem, f"no stem: {stem!r}")
    _require(pack.marks.of_stem(stem) <= {*get_args(StemMark)}, f"an unknown mark of {stem!r}")
    _require(pack.marks.of_key(asking.key.text) <= {*get_args(KeyMark)}, "an unknown mark of a key")
    match asking:
        case Asked():
            good = bool(asking.answers) and all(answer.strip() for answer in asking.answers)
        case AskedCard():
            good = bool(asking.back.strip())
        case AskedNumber():
            good = bool(asking.answer.strip()) and asking.tolerance >= 0
    _require(good, f"no answer to {stem!r}")


def _check_grammar(pack: Language, asked: Sequence[Asking]) -> None:
    posed = [Posed(asking.form, asking.stem) for asking in asked]
    found = pack.grammar.faults(posed, ALL_RULES)
    _require(len(found) == len(posed), "a question whose grammar is not judged")
    known = set(pack.rules.get("grammar", ())) | {None}
    _require(known.issuperset(found), "a fault of grammar that no rule has the name of")
    _require(list(pack.grammar.faults([], ALL_RULES)) == [], "a fault of no question")


def _check_values(values: Values) -> None:
    for precision, iso in (("day", "1931-07-12"), ("month", "1931-07")):
        date = DateValue(precision, iso)  # type: ignore[arg-type]  # of the literals
        _require("1931" in values.show_date(date, like=""), f"{iso} loses its year")
    shown = values.write_number(Decimal(4213), like="17")
    _require(re.sub(r"\D", "", shown) == "4213", f"4213 is written {shown!r}")
    _require(values.rounding_step("17") > 0, "a step of nothing")
    _require(values.years("") == [], "a year of no text")


def _check_words(pack: Language) -> None:
    marks, flaws, numerals = pack.marks, pack.flaws, pack.numerals
    lists: dict[str, Set[str]] = {
        "marks.function_words": marks.function_words,
        "marks.first_person": marks.first_person,
        "flaws.stop_words": flaws.stop_words,
        "flaws.absolute_terms": flaws.absolute_terms,
        "flaws.vague_terms": flaws.vague_terms,
        "flaws.instructions": flaws.instructions,
        "flaws.truth_values": flaws.truth_values,
    }
    for name, words in lists.items():
        wrong = sorted(word for word in words if word != word.lower() or not word.strip())
        _require(not wrong, f"{name} has words that are not in lower case: {wrong}")
    _require(bool(marks.function_words), "the language has no function words")
    _require(numerals.spelled([]) is None, "no word spells a number")
    _require(numerals.unit_symbol("km") == "km", "a symbol of a unit is another one")


def _check_any_line(pack: Language) -> None:
    page, flaws, marks = pack.page, pack.flaws, pack.marks
    judged: list[Callable[[str], object]] = [marks.of_key, marks.of_stem, marks.of_sentence]
    judged += _functions(Flaws, flaws, but={"agrees"})
    judged += _functions(
        Page, page, but={"split_sentences", "caption", "dateline", "speaker_label", "is_garbled"}
    )

    @given(lines())
    def no_line_is_too_strange(line: str) -> None:
        line = line.strip()
        if not line:
            return
        _check_sentences(page, line)
        page.caption(line, 0, len(line))
        page.dateline(line, 0, len(line), first=True)
        page.speaker_label(line, 0, len(line))
        page.is_garbled(line, 0, len(line))
        for judge in judged:
            judge(line)

    no_line_is_too_strange()


def _functions(protocol: type, part: object, but: Set[str]) -> list[Callable[[str], object]]:
    """The functions of a part that take one text, all of them but `but`."""
    return [
        getattr(part, name)
        for name, kind in vars(protocol).items()
        if not name.startswith("_") and not isinstance(kind, property) and name not in but
    ]
