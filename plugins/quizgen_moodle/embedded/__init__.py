"""Embedded answers (cloze): the syntax of gaps in a text, read and written."""
