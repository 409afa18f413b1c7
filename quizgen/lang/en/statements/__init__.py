"""From clauses to statements that need no context, their values marked as slots.

`sentence` and `reduction` choose the words: a whole sentence, or a clause without what depends on
its context. `slots` marks the values among them, and `binding` gives the grammar of the statement.
"""
