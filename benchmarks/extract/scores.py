"""Counts of what was found, made up and missed, and of fields that are right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Found:
    """How many of the wanted things were found."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, *, found: int, made_up: int, missed: int) -> None:
        """Count those of one article."""
        self.counts.update({"found": found, "made up": made_up, "missed": missed})

    def told(self) -> str:
        """Return the counts with precision, recall and F1."""
        found, made_up, missed = (self.counts[name] for name in ("found", "made up", "missed"))
        precision, recall = found / max(found + made_up, 1), found / max(found + missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        counts = f"{found} found, {made_up} made up, {missed} missed"
        return f"{counts}; precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}"


@dataclass
class Scores:
    """Incidents, links between them, and the fields of those that were found."""

    incidents: Found = field(default_factory=Found)
    links: Found = field(default_factory=Found)
    right: Counter[str] = field(default_factory=Counter)
    compared: Counter[str] = field(default_factory=Counter)

    def compare(self, fields: Iterable[tuple[str, bool]]) -> list[str]:
        """Count the fields of an incident; return those that are not right."""
        wrong = []
        for name, is_right in fields:
            self.compared[name] += 1
            self.right[name] += is_right
            if not is_right:
                wrong.append(name)
        return wrong

    def told(self) -> str:
        """Return a line for incidents, links and each field."""
        lines = [f"incidents: {self.incidents.told()}", f"retaliation links: {self.links.told()}"]
        for name, number in self.compared.items():
            lines.append(f"{name}: {self.right[name]} of {number} ({self.right[name] / number:.2f})")
        return "\n".join(lines)
