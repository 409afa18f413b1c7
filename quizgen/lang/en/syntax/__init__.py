"""The structure of a sentence: constituents, and clauses that are taken apart into them.

| module | what it is for |
|---|---|
| `constituents` | what belongs to a constituent, and how its words read |
| `clauses`, `finding` | a clause by its tokens; the clauses of a sentence |
| `origins` | main, coordinate, relative, subordinate: what a clause is in its sentence |
| `subjects`, `verbgroups`, `complements` | the parts of a clause |
| `relatives` | the place that "where" stands for |
| `stance` | fact, possibility, plan, claim: how a clause is meant |
| `subordination`, `clefts`, `temporal` | subordinators, cleft sentences, times |
| `expletives` | the "it" that stands for a clause, or for nothing |
| `integrity` | whether words left out have torn a clause |
| `reasons` | why a clause is not taken apart |
"""
