"""All rules over a deck."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from quizgen.checking.rule import Finding, Rule, index
from quizgen.checking.rules import answers, cards, context, cues, option_words, options, sets, stems
from quizgen.model import Deck

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    index(
        (
            stems.UNCLEAR_STEM,
            answers.TORN_ANSWER,
            stems.NEGATIVE_STEM,
            stems.UNFOCUSED_STEM,
            stems.BLANK_IN_CHOICE,
            stems.GRATUITOUS_INFORMATION,
            context.DANGLING_REFERENCE,
            context.RELATIVE_TIME,
            option_words.NONE_OF_THE_ABOVE,
            option_words.ALL_OF_THE_ABOVE,
            option_words.TRUE_FALSE_OPTIONS,
            option_words.ABSOLUTE_TERMS,
            option_words.VAGUE_TERMS,
            options.IMPLAUSIBLE_DISTRACTOR,
            options.LOGICAL_CUE,
            options.COMBINED_OPTIONS,
            options.LOST_SEQUENCE,
            options.SEVERAL_RIGHT,
            cues.LONGEST_KEY,
            cues.UNEVEN_OPTIONS,
            cues.WORD_REPEAT,
            cues.CONVERGENCE,
            cues.GRAMMATICAL_CUE,
            cards.ANSWER_IN_STEM,
            cards.SEVERAL_FACTS,
            cards.LONG_ENUMERATION,
            sets.KEY_POSITION,
            sets.LONGEST_KEYS,
            sets.TRUE_FALSE_BALANCE,
            sets.DUPLICATE_STEM,
            sets.STEM_GIVES_ANSWER,
        )
    )
)
"""Every rule, by name, in the order in which findings about one question are listed."""

UNKNOWN_RULE: Final = "unknown-rule"

_NO_LINES: Final[Mapping[str, int]] = MappingProxyType({})
_NO_RULES: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})


def check(
    deck: Deck,
    *,
    name: str | None = None,
    lines: Mapping[str, int] = _NO_LINES,
    allow: Mapping[str, frozenset[str]] = _NO_RULES,
) -> tuple[Finding, ...]:
    """The flaws of `deck` in its order; those of the deck as a whole come last.

    `name` and `lines` (of each question, by id) say where it stands; `allow` the rules that a
    question silences, by id, and under `""` those silenced for all, as `quizgen.deckfile` reads
    them. A silenced rule that does not exist is a finding itself.
    """
    order = {str(question.id): number for number, question in enumerate(deck.questions)}
    found: list[tuple[int, Finding]] = []
    for question, silenced in allow.items():
        place = order.get(question, -1)
        for unknown in sorted(silenced - RULES.keys()):
            message = f"there is no rule {unknown!r} to allow"
            line = lines.get(question, 1 if name else None)
            found.append(
                (place, Finding(UNKNOWN_RULE, "warning", message, question or None, name, line))
            )
    everywhere = allow.get("", frozenset())
    for rule in RULES.values():
        if rule.name in everywhere:
            continue
        for asked, message in rule.find(deck):
            if asked is None:
                found.append((len(order), Finding(rule.name, rule.severity, message, file=name)))
            elif rule.name not in allow.get(asked, ()):
                made = Finding(rule.name, rule.severity, message, asked, name, lines.get(asked))
                found.append((order[asked], made))
    found.sort(key=lambda item: item[0])
    return tuple(finding for _, finding in found)
