"""The rules, by theme; `RULES` in `quizgen.check` lists them."""
