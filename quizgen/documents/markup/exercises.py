"""A question of the document: its words, its options, and the solution that goes with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from quizgen.documents.markup.inline import runs_of
from quizgen.documents.markup.vocabulary import HEADINGS, meaning_of
from quizgen.documents.runs import Run, marked_line

_LETTER = re.compile(r"\(?([A-Za-z])\)?[.):]?(?=\s|$)")
_LONGEST = 120  # words of a question; what is longer is a project and not a question
_PROGRAM = ("pre", "table")


@dataclass(frozen=True)
class Read:
    """The parts of an exercise, as a composer takes them."""

    question: list[Run]
    options: tuple[list[Run], ...] = ()
    right: tuple[int, ...] = ()
    answer: tuple[Run, ...] = ()


def exercise_of(element: html.HtmlElement) -> Read | None:
    """The exercise that `element` is; None without a question in words, or for a whole project."""
    problem = next(_parts(element, "problem"), element)
    solution = next(_parts(element, "solution"), None)
    if next(problem.iterdescendants(*_PROGRAM), None) is not None:
        return None
    options = _options(problem)
    question = _words(problem, skipping=solution, options=bool(options))
    length = len("".join(run.text for run in question).split())
    if not 2 <= length <= _LONGEST:
        return None
    if solution is None:
        return Read(question, options)
    answer = _words(solution)
    letter = _LETTER.fullmatch(marked_line(answer).text)
    if options and letter and (place := ord(letter[1].lower()) - ord("a")) < len(options):
        return Read(question, options, (place,))
    return Read(question, options, (), tuple(answer))


def _parts(element: html.HtmlElement, meaning: str) -> Iterator[html.HtmlElement]:
    return (one for one in element.iterdescendants() if meaning_of(one) == meaning)


def _options(problem: html.HtmlElement) -> tuple[list[Run], ...]:
    """The items of the only list of a problem, where it has at least two of them."""
    lists = list(problem.iterdescendants("ol", "ul"))
    if len(lists) != 1:
        return ()
    items = list(lists[0].iterchildren("li"))
    return tuple(runs_of(item) for item in items) if len(items) > 1 else ()


def _words(
    element: html.HtmlElement, *, skipping: html.HtmlElement | None = None, options: bool = False
) -> list[Run]:
    """The words of `element` without its title, its headings, its options and its solution."""
    found: list[Run] = [Run(element.text or "")]
    for child in element:
        title = meaning_of(child) == "title" or child.tag in HEADINGS
        listed = options and child.tag in ("ol", "ul")
        if child is not skipping and not title and not listed and meaning_of(child) != "solution":
            found += [Run(" "), *runs_of(child)]
        found.append(Run(child.tail or ""))
    return found
