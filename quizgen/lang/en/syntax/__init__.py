"""The structure of a sentence: constituents, clauses, clefts, times, and clauses torn apart."""
