"""A parsed document: its sentences, who and what they mention, which parses can be trusted."""
