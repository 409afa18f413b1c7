"""What words refer to: names and times put in the place of words that mean nothing alone.

| module | what it resolves |
|---|---|
| `substitution` | all below, a rule each, sentence after sentence |
| `temporal` | "last year", "that year" |
| `countries`, `speaker` | "our two countries", "we"; "I" |
| `pronouns`, `topics`, `persons` | "she", by what the sentences before are about |
| `people_before`, `rivals` | whom of the persons before "he" means, and who else it may mean |
| `binding` | whom a pronoun cannot mean, by its place in the sentence |
| `things` | "it", by a subject without a name: "the outer ear" |
| `continued`, `first_nouns` | "they", by the subject of the sentence before |
| `headings` | the thing of the heading: "A histogram shows ... It ..." |
| `kinds` | "this process", by what was just defined or is the heading |
| `genders` | whom the text calls "he" |
| `repetitions` | "this system", by the description before |
| `another` | "another lake", of what a thing is: "a lake" |
| `definites` | "the city" |
| `names` | "Lovelace", by the full name |
| `clefts` | the "that" of "It was in Oslo that they met" |
| `intrasentential`, `earlier` | a pronoun, by the clauses before it in its own sentence |
"""
