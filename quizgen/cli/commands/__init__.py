"""The commands of the program, a module each; what they share is in `quizgen.cli`.

| command | does |
|---|---|
| `build` | writes documents and decks as files of one or more formats |
| `play` | asks the questions in the terminal |
| `facts` | lists the facts of documents, with their evidence |
| `check` | lists item-writing flaws of a deck |
| `verify` | checks that every quote is still in its source |
| `diff` | says what importing a newer file will change |
| `stats` | shows how the learning goes |
| `progress` | moves and merges the review log |
| `plugins` | lists what is installed, and what failed |
| `new` | begins a deck project |
"""
