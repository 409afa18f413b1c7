"""How English asks: inversion, do-support, wh-words, and which blank is clean."""
