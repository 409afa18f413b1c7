"""How fast and in how much memory Moodle XML is written and read, beside lxml and beside building.

    python tests/benchmarks/moodle_bench.py [QUESTIONS]

Prints the time to build a deck's models, to write it, to write the same elements through lxml
(`etree.xmlfile`, the text in CDATA by `etree.CDATA`), and to read it back; then the memory that
writing takes on top of the deck, for that deck and for one four times as large.
"""

import io
import sys
import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal

from lxml import etree

from quizgen import testing
from quizgen.api import Source
from quizgen.model import (
    Cloze,
    Deck,
    Gap,
    Matching,
    MultipleChoice,
    Numerical,
    Option,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen_moodle.xml.read import read as read_xml
from quizgen_moodle.xml.write import write as write_xml


class Sink(io.RawIOBase):
    """A stream that counts what is written and keeps nothing."""

    size = 0

    def writable(self) -> bool:
        """It can be written."""
        return True

    def write(self, data: object) -> int:
        """Count `data`."""
        length = len(data)  # type: ignore[arg-type]  # the exporter writes bytes
        self.size += length
        return length


def question(number: int) -> Question:
    """The question number `number`: six kinds in turn."""
    common = {"id": f"q{number}", "family": f"q{number}", "tags": ("bench",)}
    stem = RichText.of(f"What is known of river number {number} & its banks < 5 km?")
    why = RichText.of("Because the survey of the river says so.")
    match number % 6:
        case 0:
            names = ("Rhine", "Elbe", "Oder", "Isar")
            options = tuple(
                Option(text=RichText.of(f"{name} {number}"), correct=name == "Rhine")
                for name in names
            )
            return MultipleChoice(stem=stem, options=options, explanation=why, **common)
        case 1:
            return TrueFalse(stem=stem, answer=bool(number % 2), explanation=why, **common)
        case 2:
            parts = (Plain(text="The river "), Gap(answer=f"Rhine {number}"), Plain(text=" flows."))
            return Cloze(parts=parts, explanation=why, **common)
        case 3:
            return ShortAnswer(stem=stem, answers=(f"Rhine {number}", "Rhein"), **common)
        case 4:
            return Numerical(stem=stem, value=Decimal(number), unit="km", **common)
        case _:
            pairs = tuple(
                Pair(left=RichText.of(f"{side} {number}"), right=RichText.of(f"bank {side}"))
                for side in ("left", "right", "far")
            )
            return Matching(stem=stem, pairs=pairs, **common)


def build(count: int) -> Deck:
    """A deck of `count` questions."""
    return Deck(title="Rivers", questions=tuple(question(number) for number in range(count)))


def write(deck: Deck) -> bytes:
    """`deck` as Moodle XML."""
    stream = io.BytesIO()
    write_xml(deck, stream, testing.context())
    return stream.getvalue()


def write_with_lxml(root: etree._Element) -> bytes:
    """The elements of a parsed file, each made and written by lxml."""
    stream = io.BytesIO()
    with etree.xmlfile(stream, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element("quiz"):
            for child in root:
                file.write(_copy(child))
                file.write("\n")
    return stream.getvalue()


def _copy(element: etree._Element) -> etree._Element:
    made = etree.Element(element.tag, dict(element.attrib))
    made.text = etree.CDATA(element.text or "") if element.tag == "text" else element.text
    made.tail = element.tail
    made.extend(_copy(child) for child in element)
    return made


def timed(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of `times` runs of `work`, in seconds of the processor."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def peak(deck: Deck) -> float:
    """The memory that writing `deck` takes at most, in megabytes."""
    sink = Sink()
    tracemalloc.start()
    write_xml(deck, sink, testing.context())  # type: ignore[arg-type]  # it only writes
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def main(count: int) -> None:
    """Print the figures for a deck of `count` questions."""
    deck = build(count)
    data = write(deck)
    root = etree.fromstring(data, etree.XMLParser(strip_cdata=False))
    source = Source("bank.xml", data, ".xml")
    rows = {
        "build the models": timed(lambda: build(count)),
        "write Moodle XML": timed(lambda: write(deck)),
        "write it with lxml": timed(lambda: write_with_lxml(root)),
        "read it back": timed(lambda: read_xml(source, testing.context()), 1),
    }
    print(f"{count} questions, {len(data) / 2**20:.1f} MB")
    for name, seconds in rows.items():
        print(f"{name:20} {seconds:7.2f} s {count / seconds:9.0f} questions/s")
    print(f"memory while writing: {peak(deck):.2f} MB, of four times as many: ", end="")
    print(f"{peak(build(4 * count)):.2f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
