"""The page as PDF: by WeasyPrint where it is installed, else by a browser that is."""
