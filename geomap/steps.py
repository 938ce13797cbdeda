"""What long work says of itself: a text, and where it is known how much of it is done."""

from __future__ import annotations

from typing import Self

NOTHING = ""
"""Said when long work has ended, so that no bar stands where answers are printed."""


class Step(str):
    """What is being done, in a few words; a text like any other to whoever asks for no more.

    >>> Step("sorting", share=0.5), Step("sorting", share=0.5).share
    ('sorting', 0.5)
    """

    __slots__ = ("share", "task")

    share: float | None
    """How much of the task is done, from 0 to 1; None where nobody knows."""
    task: str
    """What it is a part of, the same for every step of it: said once where a text cannot be written over."""

    def __new__(cls, text: str, *, share: float | None = None, task: str = "") -> Self:
        """Take what is said, and what it is a part of; by default it stands for itself."""
        step = super().__new__(cls, text)
        step.share = None if share is None else min(max(share, 0.0), 1.0)
        step.task = task or text
        return step
