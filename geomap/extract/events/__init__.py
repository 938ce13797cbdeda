"""Incidents that an article tells: words that tell of one, which of them are meant as real, and which are the same."""
