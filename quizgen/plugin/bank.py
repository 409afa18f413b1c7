"""What readers and writers of question banks need: HTML in questions, images, numbers.

`exact` and `formula` write HTML that shows our texts and nothing else; `read_html` reads HTML from
anywhere. `BankMedia` keeps the images that were read.
"""

from quizgen.bank.decimals import MOST_DIGITS, NUMBER_FORM, digits, fits
from quizgen.bank.formulas import split_math
from quizgen.bank.images import BankMedia, data_uri, file_name
from quizgen.bank.looks import Looks
from quizgen.bank.reading import GAP_TAG, GapMark, Part, gap_tag, read_html
from quizgen.hypertext.exact import exact, formula, is_formula, looking, spaced, words
from quizgen.hypertext.structures import print_structure

__all__ = [
    "GAP_TAG",
    "MOST_DIGITS",
    "NUMBER_FORM",
    "BankMedia",
    "GapMark",
    "Looks",
    "Part",
    "data_uri",
    "digits",
    "exact",
    "file_name",
    "fits",
    "formula",
    "gap_tag",
    "is_formula",
    "looking",
    "print_structure",
    "read_html",
    "spaced",
    "split_math",
    "words",
]
