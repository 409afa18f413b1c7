"""A parsed document: its sentences, who and what they mention, which parses can be trusted.

| module | what it is for |
|---|---|
| `cleaning`, `asides` | a sentence as the parser should see it |
| `openings` | an opening date set off from the subject |
| `parsing` | the spaCy pipeline, with components of our own at its end |
| `finals`, `recognition`, `finiteness` | these: stops, names and tenses set right |
| `antecedents`, `lostsubjects`, `mainverbs` | what clauses tell of, subjects and main verbs |
| `presents`, `misnouns` | verbs taken for nouns, and nouns taken for verbs |
| `frames` | sentences that words are put into to see what they are |
| `serials`, `objects` | lists, appositions and openings given to the right words |
| `circumstances` | sentences parsed again without a setting glued to the subject |
| `tree` | steps through a parse |
| `parse_checks` | which parses can be trusted |
| `entities` | named entities, and how they are written |
| `mentions`, `people` | the names of the document: their types, and whom they mean |
| `nominals`, `countries` | which name a common noun means: "the city", "the two countries" |
| `titles` | the title as words and as a name |
| `capitals` | which words are written with a capital inside of sentences, and which without |
| `openers` | common nouns that are taken for names at the start of a sentence |
| `figures` | who is only in a story told in passing |
| `parts` | a long document in parts, which are read one after another |
| `sentence`, `document` | a parsed sentence; the document with all of them: `Reading` |
| `discourse`, `replacements`, `material` | what later rooms find out, as plain data |
"""
