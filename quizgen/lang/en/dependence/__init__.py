"""Contextual dependence: what a statement loses outside of its text."""
