"""Lines of a printed page → paragraphs: what was broken for want of room is joined, what repeats is left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGES = 3
"""A line at the edge of at least so many pages, and of half of them, is their header or footer."""
EDGE = 3
SHORT, HEADING = 0.75, 0.5
"""A line that is shorter than this part of the widest ends a paragraph: with the end of a sentence, and without one."""
KEPT = frozenset(
    """
    anti non co self ex pro pre post so cross counter multi semi mid half well ill long short high low all two three
    four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety one anglo us un uk eu
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""What stands before a hyphen that is a word's own, and not that of a broken line."""
_NUMBER = re.compile(r"\d+")
_ALONE = re.compile(r"(?:page\s)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|/)\s?\d{1,4})?\W{0,3}", re.IGNORECASE)
_BROKEN = re.compile(r"(?P<before>[^\W\d_]+)[-\u2010\xad]$")
_ENDS = re.compile(r"""[.!?…:؟۔。]["'”’)\]]*$""")
_BEGINS = re.compile(r"(?:[-–—•*·▪]|\d{1,2}[.)])\s")


def paragraphs(pages: Sequence[str]) -> str:
    r"""Return the words of pages, an empty line between paragraphs.

    >>> paragraphs(["Three men were killed in a bom-\nbardment of the town."])
    'Three men were killed in a bombardment of the town.'
    """
    lines = [[line.strip() for line in page.splitlines()] for page in pages]
    repeated = _repeated(lines)
    kept = [line for page in lines for line in _without_edges(page, repeated)]
    width = _width(kept)
    return "\n\n".join(_joined(each) for each in _groups(kept, width))


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the lines at the edges of pages that repeat, their numbers aside."""
    counts = Counter(line for page in pages for line in {_bare(each) for each in [*page[:EDGE], *page[-EDGE:]]})
    return {line for line, count in counts.items() if line and count >= max(PAGES, len(pages) / 2)}


def _bare(line: str) -> str:
    return _NUMBER.sub("0", line)


def _without_edges(page: Sequence[str], repeated: set[str]) -> list[str]:
    last = len(page) - EDGE
    return [
        line
        for place, line in enumerate(page)
        if not ((place < EDGE or place >= last) and (_bare(line) in repeated or _ALONE.fullmatch(line)))
    ]


def _width(lines: Sequence[str]) -> int:
    """Return how wide lines are: the length that one in ten exceeds."""
    lengths = sorted(map(len, filter(None, lines)))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _groups(lines: Sequence[str], width: int) -> Iterator[list[str]]:
    """Give the lines of each paragraph. An empty line ends one only behind what ends a sentence or is short."""
    group: list[str] = []
    for line in lines:
        if group and _is_new(group[-1], line, width):
            yield group
            group = []
        if line:
            group.append(line)
    if group:
        yield group


def _is_new(before: str, line: str, width: int) -> bool:
    if not line:
        return _may_end(before, width)
    return _is_over(before, line, width) or bool(_BEGINS.match(line))


def _is_over(line: str, after: str, width: int) -> bool:
    """Say whether a line ends a paragraph: it had room for more, which does not go on with a small letter."""
    is_heading = len(line) < HEADING * width and not after[:1].islower() and not _BROKEN.search(line[-60:])
    return is_heading or (len(line) < SHORT * width and bool(_ENDS.search(line)))


def _may_end(line: str, width: int) -> bool:
    return len(line) < SHORT * width or bool(_ENDS.search(line))


def _joined(lines: Sequence[str]) -> str:
    parts = [lines[0]]
    for line in lines[1:]:
        found = _BROKEN.search(parts[-1][-60:])
        if not found:
            parts.append(f" {line}")
        elif line[:1].islower() and found["before"].islower() and found["before"] not in KEPT:
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        else:
            parts.append(line)
    return "".join(parts)
