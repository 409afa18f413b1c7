"""What an exporter of pages needs: rich text as HTML that stands alone.

`page` makes a page with a strict policy, `Hypertext` writes the texts of a deck into its elements,
`page_bytes` gives its bytes. `mathml` and `data_address` are what formulas and images become.
"""

from quizgen.hypertext.formulas import mathml
from quizgen.hypertext.pages import page, page_bytes
from quizgen.hypertext.pictures import data_address, image_type
from quizgen.hypertext.writing import Hypertext, add_words

__all__ = ["Hypertext", "add_words", "data_address", "image_type", "mathml", "page", "page_bytes"]
