"""The road from documents to a deck, a step a line."""
