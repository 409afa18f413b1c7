"""The rules, by theme, in the order in which `quizgen.checking.RULES` lists them.

| module | flaws of |
|---|---|
| `stems` | how it is asked |
| `answers` | answers by themselves |
| `context` | questions that depend on a text, or on a day |
| `option_words` | single options, by their words |
| `options` | options side by side |
| `cues` | options that give the key away |
| `cards` | what is hard to remember, and what is worth nothing |
| `sets` | questions side by side |
"""
