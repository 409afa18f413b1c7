"""Which rules are in force: every rule has a name in a table, and can be switched off by it.

What is switched off is passed along, never set on the side: no result depends on an earlier call.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from quizgen.errors import UsageError

Tables = Mapping[str, tuple[str, ...]]
"""The names of all rules, in order, by the name of their table."""

Row = TypeVar("Row", bound=tuple[Any, ...])


def full_name(table: str, name: str) -> str:
    """The name of a rule as `--rules` takes it: "structure.counted-headings"."""
    return f"{table}.{name.replace(' ', '-')}"


def names(*tables: Sequence[tuple[Any, ...]]) -> tuple[str, ...]:
    """The names of the rules of `tables`, the first fields of their rows, each once."""
    return tuple(dict.fromkeys(str(row[0]) for rows in tables for row in rows))


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that are switched off, by their full names; all others are in force."""

    off: frozenset[str] = frozenset()

    def is_on(self, table: str, name: str) -> bool:
        """Whether the rule `name` of `table` is in force."""
        return full_name(table, name) not in self.off

    def among(self, table: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """The rows of `table` whose rule is in force; the first field of a row is its name."""
        if not self.off:
            return rows
        return tuple(row for row in rows if self.is_on(table, row[0]))

    @classmethod
    def parse(cls, text: str, tables: Tables) -> "Rules":
        """What `-NAME,+NAME` leaves of `tables`, read from the left; + switches on again.

        NAME is a rule ("facts.roles"), a rule without its table where no other table has one of
        that name ("roles"), or a table, which means all of its rules. Raises `UsageError` for a
        part that is neither.
        """
        off: frozenset[str] = frozenset()
        for part in filter(None, (part.strip() for part in text.split(","))):
            if part[0] not in "+-":
                raise UsageError(
                    f"--rules: '{part}' begins with neither + nor -",
                    hint=f"-{part} switches it off, +{part} on again",
                )
            named = _rules_named(part[1:], tables)
            off = off | named if part[0] == "-" else off - named
        return cls(off)


ALL_RULES = Rules()
"""Every rule is in force."""


def _rules_named(name: str, tables: Tables) -> frozenset[str]:
    """The full names of the rules that `name` means."""
    if name in tables:
        return frozenset(full_name(name, rule) for rule in tables[name])
    known = [full_name(table, rule) for table, rules in tables.items() for rule in rules]
    found = [one for one in known if name in (one, _bare(one))]
    if len(found) == 1:
        return frozenset(found)
    if found:
        raise UsageError(
            f"--rules: '{name}' is the name of several rules", hint=f"say {' or '.join(found)}"
        )
    raise UsageError(f"--rules: unknown rule '{name}'", hint=_near(name, [*tables, *known]))


def _bare(known: str) -> str:
    return known.partition(".")[2]


def _near(name: str, known: Iterable[str]) -> str:
    """What may have been meant by `name`, and where all names are listed."""
    whole = {one: one for one in known}
    forms = {_bare(one): one for one in whole if _bare(one)} | whole
    import difflib

    near = dict.fromkeys(forms[one] for one in difflib.get_close_matches(name, forms))
    listing = "'quizgen rules' lists them all"
    return f"did you mean {' or '.join(near)}? {listing}" if near else listing
