"""What exporters need that write words of their own around a deck, in its language.

`interface` gives the words in the language of a deck; `Interface.say` says one of them.
"""

from quizgen.interface import Interface, interface

__all__ = ["Interface", "interface"]
