"""How fast, how large and with how much memory decks are written, beside plain genanki.

    python tests/benchmarks/bench_anki.py [NOTES...]

All write the same questions, each in a process of its own: genanki as its README shows it, given
fields of escaped text; `writer` is our package writer, given the same; `exporter` is all that
quizgen does, from the question to the file, with escaping, identity, source line, tags and
subdecks. Prints the median of three runs by turns: seconds of the processor (a busy machine
disturbs them little), MB, and the MB that writing adds to the peak of the process.
"""

import html
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from quizgen.model import (
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Gap,
    Image,
    Math,
    Plain,
    Question,
    RichText,
)
from quizgen.model.inline import plain_inline
from quizgen_anki.identity import guid

if TYPE_CHECKING:
    import genanki

SIZES = (1_000, 10_000, 50_000)
RUNS = 3


def deck(kind: str, count: int) -> Deck:
    """A deck of `count` questions, each with its source."""
    return Deck(
        title="Many",
        namespace="many",
        questions=tuple((_cloze if kind == "cloze" else _card)(number) for number in range(count)),
    )


def _source(number: int) -> Evidence:
    quote = f"Town {number} lies {number % 977} km from the river and is < {number % 89} years old."
    return Evidence(document="towns.md", quote=quote, start=0, end=len(quote), page=number + 1)


def _card(number: int) -> Flashcard:
    return Flashcard(
        id=f"q{number}",
        family=f"q{number}",
        stem=RichText.of(f"How far from the river does town {number} lie & since when?"),
        back=RichText.of(f"{number % 977} km, for less than {number % 89} years"),
        source=_source(number),
    )


def _cloze(number: int) -> Cloze:
    return Cloze(
        id=f"q{number}",
        family=f"q{number}",
        parts=(
            Plain(text=f"Town {number} lies "),
            Gap(group=1, answer=f"{number % 977} km"),
            Plain(text=" from the river and is less than "),
            Gap(group=2, answer=f"{number % 89} years"),
            Plain(text=" old."),
        ),
        source=_source(number),
    )


def by_exporter(questions: Deck, fields: list[list[str]], path: Path) -> None:
    """Write with our exporter."""
    from quizgen import testing
    from quizgen_anki.export import write

    with path.open("wb") as stream:
        write(questions, stream, testing.context())


def _models() -> "tuple[genanki.Model, genanki.Model]":
    import genanki

    basic = genanki.Model(
        1607392319,
        "Basic with source",
        fields=[{"name": "Question"}, {"name": "Answer"}, {"name": "Source"}],
        templates=[{"name": "Card", "qfmt": "{{Question}}", "afmt": "{{Answer}} {{Source}}"}],
    )
    text = "{{cloze:Text}}"
    gaps = genanki.Model(
        1607392320,
        "Cloze with source",
        fields=[{"name": "Text"}, {"name": "Source"}],
        templates=[{"name": "Cloze", "qfmt": text, "afmt": f"{text} {{{{Source}}}}"}],
        model_type=genanki.Model.CLOZE,
    )
    return basic, gaps


def _fields(question: Question) -> list[str]:
    source = question.source
    cite = html.escape(f"{source.quote} p. {source.page}") if source else ""
    if isinstance(question, Cloze):
        return ["".join(map(_escaped, question.parts)), cite]
    return [html.escape(question.prompt_text), html.escape(question.answer_texts[0]), cite]


def _escaped(part: Plain | Math | Image | Gap) -> str:
    if isinstance(part, Gap):
        return f"{{{{c{part.group}::{html.escape(part.answer)}}}}}"
    return html.escape(plain_inline(part))


def by_genanki(questions: Deck, fields: list[list[str]], path: Path) -> None:
    """Write with plain genanki: question, answer and source, escaped."""
    import genanki

    made = genanki.Deck(2059400110, questions.title)
    basic, gaps = _models()
    for question, texts in zip(questions.questions, fields, strict=True):
        model = gaps if isinstance(question, Cloze) else basic
        made.add_note(genanki.Note(model, texts))
    genanki.Package(made).write_to_file(str(path))


def by_writer(questions: Deck, fields: list[list[str]], path: Path) -> None:
    """Write the fields that genanki gets with our package writer."""
    import genanki

    from quizgen.api import NoMedia
    from quizgen_anki.media import DeckMedia
    from quizgen_anki.package import CardRow, Collection, NoteRow, write_package

    basic, gaps = _models()
    made = genanki.Deck(2059400110, questions.title)
    types = {one.model_id: one.to_json(0, 1) for one in (basic, gaps)}
    collection = Collection({made.deck_id: made.to_json()}, types)
    rows = (
        NoteRow(
            guid=guid("many", question.id),
            type=(gaps if isinstance(question, Cloze) else basic).model_id,
            deck=made.deck_id,
            fields=texts,
            sort=0,
            tags=(),
            created=1_700_000_000_000 + 2 * number,
            modified=1_700_000_000,
            cards=[CardRow(one, number) for one in range(1 + isinstance(question, Cloze))],
        )
        for number, (question, texts) in enumerate(zip(questions.questions, fields, strict=True))
    )
    with path.open("wb") as stream:
        write_package(stream, lambda: collection, rows, DeckMedia(NoMedia()))


WRITERS = {"genanki": by_genanki, "writer": by_writer, "exporter": by_exporter}


def measure(writer: str, kind: str, count: int) -> dict[str, float]:
    """Write once, in this process: seconds, MB, and MB of memory."""
    import genanki  # noqa: F401 - neither side pays for loading it

    questions, two = deck(kind, count), deck(kind, 2)
    fields = [_fields(question) for question in questions.questions]
    write = WRITERS[writer]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        write(two, fields[:2], path)  # what is loaded late is loaded now
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        begin = time.process_time()
        write(questions, fields, path)
        took = time.process_time() - begin
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {"s": took, "MB": path.stat().st_size / 1e6, "memory": (peak - before) / 1024}


def main() -> None:
    """Measure both by turns and print the table."""
    if sys.argv[1:2] == ["--once"]:
        print(json.dumps(measure(sys.argv[2], sys.argv[3], int(sys.argv[4]))))
        return
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print("kind   notes | " + " | ".join(f"{name:>8} s    MB  mem" for name in WRITERS))
    for kind in ("basic", "cloze"):
        for count in sizes:
            runs: dict[str, list[dict[str, float]]] = {name: [] for name in WRITERS}
            for _ in range(RUNS):
                for writer, found in runs.items():
                    call = [sys.executable, __file__, "--once", writer, kind, str(count)]
                    found.append(json.loads(subprocess.check_output(call)))
            print(f"{kind} {count:6} | {' | '.join(map(_figures, runs.values()))}", flush=True)


def _figures(runs: list[dict[str, float]]) -> str:
    took, size, memory = (statistics.median(run[key] for run in runs) for key in runs[0])
    return f"{took:10.3f} {size:5.2f} {memory:4.0f}"


if __name__ == "__main__":
    main()
