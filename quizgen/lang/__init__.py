"""Languages: the contract of a language pack, the packs, and which one a text is written in.

| module | what it is |
|---|---|
| `base` | the contract: what the other rooms ask of a language |
| `packs` | which languages can be read, and the pack of each |
| `detect`, `function_words` | which language a text is in, by its script and its commonest words |
| `en` | English, the one place that knows it |
"""
