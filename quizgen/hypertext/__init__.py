"""Rich text as HTML: the one home of what our texts become in markup.

`exact` writes the strings that question banks hold; the other modules write pages that stand alone:
words inert, formulas as MathML, images inside the file. Pages are trees of elements until they are
written: what a deck says can become text or the value of an attribute, and nothing else.
"""
