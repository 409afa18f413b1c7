"""How good a question is, and which of many are asked: features, weights, quality, selection."""
