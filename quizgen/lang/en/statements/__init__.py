"""From clauses to statements that stand alone, their values marked as slots."""
