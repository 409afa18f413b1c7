"""All rules over a deck."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from quizgen.checking.rule import Finding, Rule, index
from quizgen.checking.rules import (
    answers,
    cards,
    context,
    cues,
    option_words,
    options,
    recall,
    residue,
    sets,
    stems,
)
from quizgen.lang.packs import Languages
from quizgen.model import Deck

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    index(
        (
            stems.UNCLEAR_STEM,
            answers.TORN_ANSWER,
            stems.NEGATIVE_STEM,
            stems.UNFOCUSED_STEM,
            stems.OPEN_DUTY,
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
            recall.OPEN_BLANK,
            recall.REPEATED_SENTENCE,
            residue.REFERENCE_ENTRY,
            residue.FIGURE_LABEL,
            residue.CONTENTS_LINE,
            residue.RUNNING_HEAD,
            residue.LIST_NUMBER,
            residue.TORN_FORMULA,
            residue.PARTED_ACCENT,
            residue.UNREADABLE_TEXT,
            residue.FILLER_TEXT,
            residue.ODD_HEADING,
            residue.VOLUME_TITLE,
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

_BUNDLED: Final = Languages()
_NO_LINES: Final[Mapping[str, int]] = MappingProxyType({})
_NO_RULES: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})


def check(
    deck: Deck,
    *,
    name: str | None = None,
    lines: Mapping[str, int] = _NO_LINES,
    allow: Mapping[str, frozenset[str]] = _NO_RULES,
    languages: Languages = _BUNDLED,
) -> tuple[Finding, ...]:
    """The flaws of `deck` in its order; those of the deck as a whole come last.

    `name` and `lines` (of each question, by id) say where it is; `allow` the rules that a
    question silences, by id, and under `""` those silenced for all, as `quizgen.deckfile` reads
    them. A silenced rule that does not exist is a finding itself, and comes first where it is
    silenced for all. Words are those of the deck's language, one of `languages`.
    """
    order = {str(question.id): number for number, question in enumerate(deck.questions)}
    found = [*_unknown(allow, name, lines), *_flaws(deck, languages, name, lines, allow)]

    def place(finding: Finding) -> int:
        whole = -1 if finding.rule == UNKNOWN_RULE else len(order)
        return order.get(finding.question or "", whole)

    return tuple(sorted(found, key=place))


def _unknown(
    allow: Mapping[str, frozenset[str]], name: str | None, lines: Mapping[str, int]
) -> Iterator[Finding]:
    """A finding for each silenced rule that does not exist."""
    for question, silenced in allow.items():
        line = lines.get(question, 1 if name else None)
        for rule in sorted(silenced - RULES.keys()):
            message = f"there is no rule {rule!r} to allow"
            yield Finding(UNKNOWN_RULE, "warning", message, question or None, name, line)


def _flaws(
    deck: Deck,
    languages: Languages,
    name: str | None,
    lines: Mapping[str, int],
    allow: Mapping[str, frozenset[str]],
) -> Iterator[Finding]:
    """A finding for each flaw that is not silenced, rule by rule."""
    language = languages.of(deck.language)
    for rule in RULES.values():
        if rule.name in allow.get("", ()):
            continue
        for question, message in rule.find(deck, language):
            if question is None or rule.name not in allow.get(question, ()):
                line = lines.get(question) if question else None
                yield Finding(rule.name, rule.severity, message, question, name, line)
