"""What words refer to: names and times put in the place of words that mean nothing alone.

| module | what it resolves |
|---|---|
| `substitution` | all below, a rule each, sentence after sentence |
| `temporal` | "last year", "that year" |
| `countries`, `speaker` | "our two countries", "we"; "I" |
| `pronouns`, `topics`, `persons` | "she", by what the sentences before are about |
| `definites` | "the city" |
| `names` | "Lovelace", by the full name |
| `clefts` | the "that" of "It was in Oslo that they met" |
| `intrasentential` | a subject pronoun, by the clause before it in its own sentence |
"""
