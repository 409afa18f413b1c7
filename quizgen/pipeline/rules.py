"""The names of all rules, in the order in which a document meets them."""

from quizgen import structure
from quizgen.items import FACT_RULES, SET_RULES
from quizgen.items.gates import GATES, GATES_OF_EXERCISES
from quizgen.lang.packs import Languages
from quizgen.rules import Tables, names
from quizgen.scoring.features import FEATURES


def rule_tables(languages: Languages) -> Tables:
    """The rules of the structure, of every language, of items, gates and features, by table."""
    tables: dict[str, tuple[str, ...]] = {"structure": names(structure.RULES)}
    for code in languages.packs:
        for table, found in languages.of(code).rules.items():
            tables[table] = tuple(dict.fromkeys((*tables.get(table, ()), *found)))
    return tables | {
        "items": names(FACT_RULES, SET_RULES),
        "gates": names(GATES, GATES_OF_EXERCISES),
        "features": names(FEATURES),
    }
