"""A quiz of Google Forms, as the script that makes it."""
