"""Languages: the contract of a language pack, the packs, and which one a text is written in."""
