"""The table: what was measured, on how many cases, against which floor, and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEAD = ("measure", "cases", "floor", "required", "reached", "")
MARKS = {True: "yes", False: "**no**", None: ""}


@dataclass(frozen=True, slots=True)
class Line:
    """One measure."""

    measure: str
    """What was measured, in words."""
    cases: int
    """How many cases it was measured on."""
    reached: str
    """The figure."""
    floor: str = ""
    """The figure of the simple look-up in the same run; empty where it has none."""
    required: str = ""
    """What is asked for; empty for a line that says more about another."""
    holds: bool | None = None
    """Whether that was reached; None where nothing is required."""


def markdown(lines: Iterable[Line]) -> str:
    """Return lines as a table in Markdown."""
    return grid(
        HEAD,
        (
            (line.measure, f"{line.cases:,}", line.floor, line.required, line.reached, MARKS[line.holds])
            for line in lines
        ),
    )


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows of texts under a head as a table in Markdown.

    >>> print(grid(("tool", "bytes"), [("ours", "5")]), end="")
    | tool | bytes |
    | --- | --- |
    | ours | 5 |
    """
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ("---",) * len(head), *rows))


def at_least(measure: str, cases: int, reached: float, required: float, floor: float | None = None) -> Line:
    """Return a line of a share that must not fall below another; two decimals, never rounded up.

    >>> at_least("right", 10, 0.949, 0.95).reached
    '0.94'
    """
    low = "" if floor is None else down(floor)
    return Line(measure, cases, down(reached), low, f"≥ {required:.2f}", reached >= required)


def down(share: float) -> str:
    """Return a share with two decimals, rounded down: 0.949 does not reach 0.95."""
    return f"{int(share * 100 + 1e-9) / 100:.2f}"


def percent(share: float) -> str:
    """Return a share in percent, with one decimal."""
    return f"{100 * share:.1f} %"
