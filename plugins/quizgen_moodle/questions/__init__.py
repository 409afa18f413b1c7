"""Our kinds of question as Moodle's question types, and back."""
