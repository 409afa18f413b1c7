"""Files to documents: the bytes of any format to a kept text, its blocks and its sentences.

| step | module | what it does |
|---|---|---|
| load | `read` | a path to its bytes, and the reader for its suffix |
| decode | `decoding` | bytes to characters |
| keep | `normalise` | characters to the text that is kept |
| read | `language` | what the language of the document marks on a page |
| find blocks | `plain` | blocks of plain text, by the shape of its lines |
| | `markup` | blocks of a tree of elements, with the meaning that it gives them |
| | `composing`, `runs` | blocks with the marks in their words, to one text |
| | `scripts` | superscripts and subscripts in the signs of Unicode |
| refine | `refining` | what paragraphs really are: captions, entries, furniture, text |
| | `residue` | what pages leave in texts, by its shape |
| | `cards` | questions and answers as notes write them |
| | `banks` | questions with lettered options, as teachers write them |
| | `glossaries` | lines below the heading of a glossary |
| | `sectioning` | what headings make of the blocks below them |
| | `head`, `dating`, `about` | what the document says of itself |
| build | `building` | all of it to a `Document`, with sentences |

`spans` cuts blanks off. No module knows a language: `lang.base.page` is asked for the words.
"""
