"""Aiken: read as items and as a deck, written from a deck."""
