"""Rich text as HTML that stands alone: words inert, formulas as MathML, images inside the file.

Pages are trees of elements until they are written: what a deck says can become text or the value
of an attribute, and nothing else.
"""
