"""The paper and its key as Word documents, for those who go on editing."""
