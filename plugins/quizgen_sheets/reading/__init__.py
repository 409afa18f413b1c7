"""Tables of questions: which column is what, and the questions of their rows.

| module | what it does |
|---|---|
| `rows` | the rows of text files, with what parts their columns |
| `workbook` | the rows of the sheets of an Excel workbook |
| `columns` | what the columns of a table of choices are |
| `choices` | a row of such a table as a question; which options a cell names |
| `pairs` | a row with a front and a back as a card |
| `read` | a file as a deck |
"""
