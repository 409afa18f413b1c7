"""The paper and its key as HTML that is made for printing."""
