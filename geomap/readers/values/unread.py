"""What is raised for a text that is no value of its sort."""

from __future__ import annotations


class Unread(ValueError):  # noqa: N818 - says what is the matter, as the errors of the house do
    """A text that is no value. It never leaves the readers: there it becomes a Finding."""

    def __init__(self, wanted: str) -> None:
        """Take what was wanted in its place; empty: what the column's declaration says."""
        self.wanted = wanted
        super().__init__(wanted)
