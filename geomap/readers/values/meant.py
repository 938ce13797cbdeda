"""What the texts of a column mean, by their numbers, and what is wrong or in doubt with some."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.readers.values.clocks import Clock


@dataclass
class Meant:
    """The values of a column's texts."""

    each: Sequence[object]
    """The value of each text; None where there is none."""
    wishes: dict[int, str] = field(default_factory=dict)
    """What is wanted in place of a text that is refused, by its number."""
    doubts: dict[int, str] = field(default_factory=dict)
    """What would have been beyond doubt in place of a text that is kept."""
    soft: dict[str, dict[int, object]] = field(default_factory=dict)
    """What texts say of other columns, by column and number; a value that stands there already stays."""
    firm: dict[str, dict[int, object]] = field(default_factory=dict)
    """The same; a row in which another value stands there contradicts itself."""
    clocks: dict[int, Clock] = field(default_factory=dict)
    """The moment of a text that names a day by the clock of a time zone."""
    noted: list[tuple[int, str]] = field(default_factory=list)
    """What holds for the whole column and was settled by one text: its number and what was settled."""

    def say(self, number: int, soft: dict[str, object] | None = None, firm: dict[str, object] | None = None) -> None:
        """Take what a text says of other columns; what it says nothing of is None."""
        for kept, said in ((self.soft, soft), (self.firm, firm)):
            for name, value in (said or {}).items():
                if value is not None:
                    kept.setdefault(name, {})[number] = value
