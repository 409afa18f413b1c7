"""The deck that people edit: read, printed, and its images found."""
