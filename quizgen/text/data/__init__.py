"""Word lists that the rules read; written for quizgen from general knowledge of the language."""
