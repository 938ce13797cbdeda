"""A completed sheet → corrections by hand, checked and added to those that there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap import sheets
from geomap.errors import Finding, InputError
from geomap.gazetteer import overrides
from geomap.gazetteer.corrections import Corrections
from geomap.names import fold
from geomap.review.questions import MOST_CANDIDATES
from geomap.review.sheet import WANTED, has_answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.overrides import Override


@dataclass(frozen=True)
class Accepted:
    """What became of a completed sheet."""

    rows: list[Override]
    """All corrections: those that there were, in their order, then the new ones."""
    added: int
    """How many are new."""
    known: int
    """How many answers the corrections had already."""
    left_open: int
    """How many questions nobody has answered."""
    refused: list[Finding]
    """Answers that cannot be used, each by its row."""


def accept(review: Path, gazetteer: Gazetteer, *, existing: Path | None = None, by: str = "") -> Accepted:
    """Return the corrections of a file with those of a completed sheet added; nothing is written.

    `by` stands where a row does not say on whose word it is. An answer that contradicts a correction there is, or an
    earlier row, is refused. Raises InputError for a file that is no review, or an `existing` one with mistakes.
    """
    sheet = sheets.read(review, WANTED)
    if missing := [name for name in ("query", "choice", "latitude", "longitude") if name not in sheet.columns]:
        raise InputError(review, f"column {missing[0]!r} is missing", WANTED)
    rows = _existing(existing)
    answered = [(number, cells) for number, cells in sheet.rows if has_answer(cells)]
    read = [_override(cells | {"by": cells.get("by") or by}, sheet.file, number) for number, cells in answered]
    new = [override for override, _ in read if override]
    refused = [*sheet.refused, *(problem for _, problems in read for problem in problems)]
    merged = _Merged(rows, new, gazetteer)
    refused += merged.refused
    return Accepted(merged.rows, len(merged.rows) - len(rows), merged.known, len(sheet.rows) - len(answered), refused)


def _existing(path: Path | None) -> list[Override]:
    if path is None or not path.is_file():
        return []
    rows, refused = overrides.read(path)
    if refused:
        raise InputError(path, f"not all of it can be used: {refused[0]}", "a file without mistakes to add to")
    return rows


def _override(cells: Mapping[str, str], file: str, row: int) -> tuple[Override | None, list[Finding]]:
    chosen, problem = _chosen(cells)
    if problem:
        return None, [Finding(file, row, "choice", cells["choice"], problem)]
    return overrides.parse({**cells, "name": cells["query"], "gazetteer_id": chosen}, file, row)


def _chosen(cells: Mapping[str, str]) -> tuple[str, str]:
    """Return the id of the candidate that was chosen, empty if none was, and what is wrong with the choice."""
    choice = cells["choice"].removesuffix(".0")
    if not choice:
        return "", ""
    if cells["latitude"] or cells["longitude"]:
        return "", "either a choice or coordinates"
    known = {str(number): cells.get(f"candidate_{number}_id", "") for number in range(1, MOST_CANDIDATES + 1)}
    numbers = [number for number, place in known.items() if place]
    wanted = "one of " + ", ".join(numbers) if numbers else "coordinates, since there are no candidates"
    return (known[choice], "") if choice in numbers else ("", wanted)


class _Merged:
    """Corrections with others added, each question answered once."""

    def __init__(self, rows: list[Override], new: list[Override], gazetteer: Gazetteer) -> None:
        self.rows, self.known = list(rows), 0
        self._held = gazetteer.held
        self._meant = Corrections(overrides.Overrides((*rows, *new)), gazetteer).meant
        self.refused = Corrections(overrides.Overrides(tuple(new)), gazetteer).misfits()
        self._answered = {self._key(row): row for row in rows}
        misfits = {finding.row for finding in self.refused}
        for row in new:
            if row.row not in misfits:
                self._add(row)

    def _add(self, row: Override) -> None:
        first = self._answered.setdefault(self._key(row), row)
        if first is row:
            self.rows.append(row)
        elif (self._meant(first), first.answer[1:]) == (self._meant(row), row.answer[1:]):
            self.known += 1
        else:
            wanted = f"the answer that {first.file}, row {first.row}, gives to the same question, or none"
            self.refused.append(row.finding("choice", row.gazetteer_id or f"{row.lat}, {row.lon}", wanted))

    def _key(self, row: Override) -> tuple[str, ...]:
        return overrides.key(row, lambda name: ";".join(sorted(self._held(name))) or fold(name))
