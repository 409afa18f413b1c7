"""A tree of markup (HTML, or what Markdown becomes) to blocks, with the meaning that it gives them.

| module | what it does |
|---|---|
| `tags` | start tags with no more attributes than can be read quickly |
| `vocabulary` | what the names of elements, classes and attributes mean |
| `inline` | the words of an element, in runs, with their marks |
| `tables` | the cells of a table of data |
| `exercises` | a question of the document, its options and its solution |
| `walk` | goes through the tree and adds what it finds to a composer |
"""
