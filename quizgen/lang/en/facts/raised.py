"""What something is said, or seems, to do: "Rust is thought to spread by sea"."""

from collections.abc import Iterator

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.facts.clauses import reduced_fact
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.raising import raised
from quizgen.model import Fact
from quizgen.trace import Trace


def raised_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The facts of the infinitives that a verb only helps, with that verb in them."""
    if material.parsed.fault:
        return
    for raw in find_clauses(root_of(material.parsed.doc), Trace()):
        told = raised(raw)
        if told is not None:
            yield from reduced_fact(told, material, trace)
