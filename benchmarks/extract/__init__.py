"""How well articles are read: made-up ones with hand coding, and one script a piece."""
