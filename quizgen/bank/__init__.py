"""What the formats of question banks share: HTML in questions, the images beside it, numbers."""
