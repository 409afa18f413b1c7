"""Contextual dependence: what keeps words of a document from being understood alone, by name.

The term is that of decontextualization (Choi et al., Decontextualization: Making Sentences
Stand-Alone, 2021). `contextual` has the table of the rules; the other modules have the rules.
"""
