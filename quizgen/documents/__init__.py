"""Files to documents: decoding, blocks, headings, lists, tables, captions, furniture."""
