"""A way to do one thing to a million names in little time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def each_once(work: Callable[[str], str], lines: Sequence[str]) -> list[str]:
    """Return what `work` makes of each line; each different one is worked on once, joined by line ends.

    ASCII lines go apart from the others, because `work` is many times faster on text that has no other letters. It
    must keep lines apart and do to each what it would do to it alone.

    >>> each_once(str.upper, ["a", "ب", "a"])
    ['A', 'ب', 'A']
    """
    unique = dict.fromkeys(lines)
    plain = [line for line in unique if line.isascii()]
    other = [line for line in unique if not line.isascii()] if len(plain) < len(unique) else []
    found = dict(zip(plain, _done(work, plain), strict=True))
    found.update(zip(other, _done(work, other), strict=True))
    return [found[line] for line in lines]


def _done(work: Callable[[str], str], lines: list[str]) -> list[str]:
    return work("\n".join(lines)).split("\n") if lines else []
