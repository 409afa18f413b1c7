"""The rules, by theme; `RULES` in `quizgen.checking` lists them."""
