"""The lines of Aiken: a stem, options with letters, the letter of the key."""

import re

OPTION = re.compile(r"([A-Z])[.)][ \t]+(\S.*)")
"""An option: its letter and its text."""

ANSWER = re.compile(r"ANSWER:\s*(.*)")
"""The line that ends a question: the letter of the key."""
