"""Fit the weights of `quizgen.scoring` to verdicts of blind readers, and say how good the fit is.

    python tests/benchmarks/fit_quality.py [--write]

`quality_labels.jsonl` beside this file has a line a rated question: a digest, the number of its
article, its features and whether a strict reader would keep it unedited (`label_features.py` makes
it). No text of the passages is kept. Questions that a rule refuses since they were judged count as
well: without them, documents whose faults were mended foretell too well of a new one (the area on
78 new documents was 0.62 without and 0.67 with them). The model is a logistic regression with an L2
penalty; the area under the ROC curve is measured on articles that were held out, ten times a fifth
of them, beside that of the weights that a person had set by hand (`hand_weights.json`).
With --write the fitted weights replace `quizgen/scoring/weights.py`.
"""

import argparse
import json
import math
import pathlib
import random
from itertools import pairwise

import numpy as np

HERE = pathlib.Path(__file__).parent
LABELS = HERE / "quality_labels.jsonl"
BY_HAND = json.loads((HERE / "hand_weights.json").read_text(encoding="utf-8"))
TARGET = HERE.parent.parent / "quizgen" / "scoring" / "weights.py"
RARE = 8  # a feature seen in fewer labels keeps the weight that a person gave it
KEPT_BY_HAND = frozenset(
    {
        "added on",
        "cued",
        "form acronym",
        "form cell",
        "form contrast",
        "form deed",
        "form definition",
        "form essence",
        "form event",
        "form events",
        "form existence",
        "form kind",
        "form listed",
        "form manner",
        "form measure",
        "form membership",
        "form naming",
        "form pairs",
        "form purpose",
        "form quotation",
        "form reason",
        "form role",
        "form sequence",
        "form step",
        "form term",
        "key is home",
        "own name",
        "origin table",
    }
)
"""What whole documents have and such passages hardly."""
GUESSABLE = 0.6
"""Logits: whether a statement is true is guessed every second time, so it is worth less than the
readers say, who judge whether it is right and clear."""
LENIENT = 0.75
"""Logits: quality 0.5 is laid where these readers, who keep a third to a half of people's own
questions, keep a third of what was ever asked, much of which a rule refuses since."""
TOPICAL = -1.2
"""Logits: what a whole document is about is guessed by everybody who knows its title. The passages,
which are short, hardly show it."""
FIRST_DOCUMENT = 400
"""The articles from this number on are whole documents; those before are passages."""
DOCUMENT = 2.0
"""How many verdicts on a passage one on a whole document weighs as much as: they are built from."""
FOLDS = 5
ROUNDS = 10

Rows = list[dict[str, object]]


def read() -> tuple[list[int], list[dict[str, float]], np.ndarray]:
    """The article, the features and the share of readers that kept it, of every label."""
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    verdicts = np.array([sum(row["ok"]) / len(row["ok"]) for row in rows])
    return [row["article"] for row in rows], [row["features"] for row in rows], verdicts


def design(features: list[dict[str, float]], names: list[str]) -> np.ndarray:
    """The matrix of features, a row a question, with a leading column of ones."""
    matrix = np.zeros((len(features), len(names) + 1))
    matrix[:, 0] = 1.0
    place = {name: number for number, name in enumerate(names, 1)}
    for row, named in enumerate(features):
        for name, value in named.items():
            if name in place:
                matrix[row, place[name]] = value
    return matrix


def weighed(articles: list[int]) -> np.ndarray:
    """How much each verdict counts, by its article."""
    return np.where(np.array(articles) >= FIRST_DOCUMENT, DOCUMENT, 1.0)


def fit(
    matrix: np.ndarray, verdicts: np.ndarray, counted: np.ndarray, penalty: float
) -> np.ndarray:
    """The weights of the logistic regression, by Newton's method; the bias is not penalised.

    Each verdict is `counted` so often.
    """
    weights = np.zeros(matrix.shape[1])
    ridge = np.full(len(weights), penalty)
    ridge[0] = 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ ((chance - verdicts) * counted) + ridge * weights
        spread = chance * (1 - chance) * counted
        hessian = (matrix * spread[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def area(scores: np.ndarray, verdicts: np.ndarray) -> float:
    """The area under the ROC curve: the chance that a kept question scores above a rejected one."""
    kept, rejected = scores[verdicts == 1], scores[verdicts == 0]
    margin = kept[:, None] - rejected[None, :]
    above = (margin > 0).sum() + (margin == 0).sum() / 2
    return float(above / (len(kept) * len(rejected))) if len(kept) and len(rejected) else math.nan


def held_out(
    articles: list[int], matrix: np.ndarray, verdicts: np.ndarray, hand: np.ndarray, penalty: float
) -> tuple[float, float, list[tuple[float, float]]]:
    """The mean area on held-out articles, of the weights set by hand and of the fitted ones.

    The third is what the fitted ones foretold of each label that was held out, and its verdict.
    """
    by_hand, fitted, foretold = [], [], []
    counted = weighed(articles)
    for turn in range(ROUNDS):
        order = sorted(set(articles))
        random.Random(turn).shuffle(order)
        for fold in range(FOLDS):
            out = set(order[fold::FOLDS])
            test = np.array([article in out for article in articles])
            if len(set(verdicts[test])) < 2:
                continue
            weights = fit(matrix[~test], verdicts[~test], counted[~test], penalty)
            scores = matrix[test] @ weights
            by_hand.append(area(matrix[test] @ hand, verdicts[test]))
            fitted.append(area(scores, verdicts[test]))
            foretold += list(zip(1 / (1 + np.exp(-scores)), verdicts[test], strict=True))
    return float(np.mean(by_hand)), float(np.mean(fitted)), foretold


BUCKETS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)


def buckets(foretold: list[tuple[float, float]]) -> None:
    """Print what share was kept of the questions of each foretold quality, all held out."""
    for low, high in pairwise(BUCKETS):
        verdicts = [verdict for chance, verdict in foretold if low <= chance < high]
        share = sum(verdicts) / len(verdicts) if verdicts else math.nan
        number = len(verdicts) / ROUNDS
        print(f"  {low:.1f} to {min(high, 1):.1f}: {number:6.0f} labels, {share:.0%} kept")


def main() -> None:
    """Print the figures; with --write, keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="replace quizgen/scoring/weights.py")
    parser.add_argument("--penalty", type=float, default=10.0)
    arguments = parser.parse_args()
    articles, features, verdicts = read()
    counts: dict[str, int] = {}
    for named in features:
        for name, value in named.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    matrix = design(features, names)
    hand = np.array([BY_HAND["bias"], *(BY_HAND.get(name, 0.0) for name in names)])
    by_hand, fitted, foretold = held_out(articles, matrix, verdicts, hand, arguments.penalty)
    print(f"{len(verdicts)} labels of {len(set(articles))} articles, {verdicts.mean():.0%} kept")
    print(f"area under the curve on held-out articles: by hand {by_hand:.3f}, fitted {fitted:.3f}")
    buckets(foretold)
    weights = fit(matrix, verdicts, weighed(articles), arguments.penalty)
    if arguments.write:
        found = {name: BY_HAND[name] for name in BY_HAND if name in KEPT_BY_HAND - set(names)}
        found |= {"bias": weights[0], **dict(zip(names, weights[1:], strict=True))}
        found["kind true_false"] -= GUESSABLE
        found["bias"] += LENIENT
        found["key is topic"] = TOPICAL
        write({name: round(float(value), 2) for name, value in found.items()})


def write(weights: dict[str, float]) -> None:
    """Replace `quizgen/scoring/weights.py`."""
    head = TARGET.read_text(encoding="utf-8").split("WEIGHTS: ")[0]
    rows = [f'    "bias": {weights["bias"]},']
    rows += [f'    "{name}": {value},' for name, value in sorted(weights.items()) if name != "bias"]
    body = "WEIGHTS: Mapping[str, float] = {\n" + "\n".join(rows) + "\n}\n"
    tail = '"""What each feature is worth, in logits."""\n'
    TARGET.write_text(head + body + tail, encoding="utf-8")


if __name__ == "__main__":
    main()
