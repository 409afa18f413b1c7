"""What English marks on a page: captions, datelines, furniture, and where sentences end."""
