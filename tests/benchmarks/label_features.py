"""Make the features of the judged questions anew, after the features or the rules have changed.

    python tests/benchmarks/label_features.py PASSAGES [RATINGS]

PASSAGES is the folder of passages and documents that the questions were made of, each file's name
beginning with its number (`coverage.py passages` numbers passages; whole documents stand at 2000,
2005 and so on); RATINGS, where given, is a file of new verdicts, a line of JSON each:
{"id": the id of a question, "prompt": what was shown, "ok": 0 or 1}. Each line of
`quality_labels.jsonl` is one judged question: a digest of its id and prompt, the number of its
article, its features and the verdicts of those who judged it. A question that is no longer made
keeps its last features in the file and is marked. Labels of documents that are not in the folder
stay as they are.
"""

import argparse
import datetime
import json
import pathlib
import random
import re
from collections.abc import Iterable, Iterator, Sequence

from quizgen.api import Context
from quizgen.documents.read import load, read
from quizgen.host import Plugins
from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.items.cued import with_cue
from quizgen.model import Document, digest
from quizgen.pipeline.cueing import cue
from quizgen.pipeline.extraction import extract
from quizgen.pipeline.merging import agreeing, merge
from quizgen.pipeline.weighing import corpus_of
from quizgen.report import ListReporter
from quizgen.rules import ALL_RULES
from quizgen.scoring.features import features

LABELS = pathlib.Path(__file__).parent / "quality_labels.jsonl"
PASSAGES_AN_ARTICLE = 5


_NUMBER = re.compile(r"\d+")


def _number(path: pathlib.PurePath) -> int:
    """The number that a file's name begins with: five in a row are passages of one article."""
    found = _NUMBER.match(path.name)
    return int(found[0]) if found else 0


def mark(identity: str, prompt: str) -> str:
    """What a label is known by: no text can be read from it."""
    return digest("label", identity, prompt)


def made(folder: pathlib.Path) -> dict[str, tuple[int, dict[str, float]]]:
    """The article and the features of every candidate of the passages, by its mark."""
    plugins = Plugins.installed()
    context = Context(random.Random(0), datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    readers = list(plugins.readers())
    paths = sorted(path for path in folder.iterdir() if _NUMBER.match(path.name))
    documents = [read(load(path), readers, context) for path in paths]
    found = [fact for document in documents for fact in extract(document, plugins, context)]
    corpora = {document.name: corpus_of(document) for document in documents}
    rows = {}
    facts = agreeing(merge(found), ListReporter())
    candidates = list(generate(facts, context.languages.of_facts(documents)))
    for candidate in (*candidates, *_cued(candidates, documents)):
        name = candidate.fact.evidence[0].document
        named = {key: round(value, 3) for key, value in features(candidate, corpora[name]).items()}
        shown = with_cue(candidate.question, candidate.cue)
        article = _number(pathlib.PurePath(name)) // PASSAGES_AN_ARTICLE
        rows[mark(shown.id, shown.prompt_text)] = (article, dict(sorted(named.items())))
    return rows


def _cued(candidates: Sequence[Candidate], documents: Iterable[Document]) -> Iterator[Candidate]:
    """Those of `candidates` that are shown with a cue; verdicts may be on either."""
    for document in documents:
        own = (one for one in candidates if one.fact.evidence[0].document == document.name)
        yield from (one for one in cue(own, document, ALL_RULES) if one.cue)


def main() -> None:
    """Write the labels with the features that the questions have now."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=pathlib.Path)
    parser.add_argument("ratings", type=pathlib.Path, nargs="?")
    arguments = parser.parse_args()
    rows = made(arguments.passages)
    given = {article for article, _ in rows.values()}
    labels = {}
    if LABELS.is_file():
        for line in LABELS.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels[row["mark"]] = row
    if arguments.ratings:
        for line in arguments.ratings.read_text(encoding="utf-8").splitlines():
            verdict = json.loads(line)
            key = mark(verdict["id"], verdict["prompt"])
            new = {"mark": key, "article": None, "features": {}, "ok": [], "made": False}
            known = labels.setdefault(key, new)
            known["ok"].append(verdict["ok"])
    for key, row in labels.items():
        if key in rows:
            row["article"], row["features"] = rows[key]
            row["made"] = True
        elif row["article"] in given:
            row["made"] = False
    kept = [row for row in labels.values() if row["article"] is not None]
    lines = [json.dumps(row) for row in sorted(kept, key=lambda row: (row["article"], row["mark"]))]
    LABELS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    current = sum(row["made"] for row in kept)
    print(f"{len(kept)} labels, {current} of questions that are still made")


if __name__ == "__main__":
    main()
