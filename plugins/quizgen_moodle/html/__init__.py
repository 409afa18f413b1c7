"""The HTML of Moodle's texts, read as rich text and written from it."""
