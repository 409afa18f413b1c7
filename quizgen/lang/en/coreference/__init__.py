"""What a word refers to: pronouns, definite nouns, times, and the words put in their place."""
