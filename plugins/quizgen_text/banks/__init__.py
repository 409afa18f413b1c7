"""Questions that people type into text files, as decks.

| module | what it does |
|---|---|
| `lines` | a file as lines with their numbers |
| `inline` | Markdown within a line as our text |
| `drafts` | what was read, as questions: one that cannot be is noted with its line |
| `hashcards` | `Q:`, `A:` and `C:` |
| `obsidian` | `Q::A`, `Q:::A`, `?` and `==cloze==` |
| `pairs` | a term and a definition a line |
| `numbered`, `options` | numbered questions with options A to D, text2qti's among them |
| `answers` | which options an answer names; which numbers are right |
"""
