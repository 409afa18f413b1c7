"""QTI 2.1 and 3.0: one item a file, which a test lists."""
