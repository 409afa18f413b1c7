"""Plain text to blocks, by the shape of its lines and by what a language marks on a page.

| module | what it recognises |
|---|---|
| `layout` | the blocks of a text, group by group: it asks the others in turn |
| `lines` | lines in groups between blank lines, and whether their breaks are hard wraps |
| `running` | heads and feet of pages that come back |
| `headings` | capitals, underlines, numbers, short lines alone |
| `contents` | tables of contents |
| `tables` | tables of cells |
| `programs` | program code |
| `markers`, `listitems` | the markers of items, and the lists that the items are in |
| `verse` | poems and lists of names |
"""
