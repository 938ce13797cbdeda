"""The sheet of doubtful pairs that a person completes in a spreadsheet, and what stands in it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap import sheets
from geomap.errors import Finding, InputError
from geomap.proposals.reasons import NAMED, span
from geomap.schema import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from geomap.proposals.same import Merging

WANTED = "a sheet of pairs that `geomap merge` wrote"
PAIR = ("report_a", "report_b")
YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})
SIDE = ("source", "place", "date", "actors", "figures")
COLUMNS = (*PAIR, "score", "same", "reasons", *(f"{name}_{side}" for name in SIDE for side in "ab"))
"""What the sheet has; `same` is for a person to fill with yes or no."""


@dataclass(frozen=True)
class Verdict:
    """What a person says of two reports."""

    one: str
    """The report_id of one."""
    other: str
    """That of the other."""
    same: bool
    """Whether they are one incident."""
    file: str
    """The sheet in which it stands, by name."""
    row: int
    """The line on which it stands there."""
    cells: Mapping[str, str]
    """The whole row."""

    def finding(self, wanted: str) -> Finding:
        """Return why it could not be followed."""
        return Finding(self.file, self.row, "same", f"{self.one} and {self.other}", wanted)


def read(path: Path) -> tuple[list[Verdict], list[Finding]]:
    """Return what a person has filled in, and a finding for each answer that is neither yes nor no.

    Raises InputError for a file that is no such sheet.
    """
    sheet = sheets.read(path, WANTED)
    if missing := [name for name in (*PAIR, "same") if name not in sheet.columns]:
        raise InputError(path, f"column {missing[0]!r} is missing", WANTED)
    verdicts: list[Verdict] = []
    refused = list(sheet.refused)
    for row, cells in sheet.rows:
        answer = cells["same"].casefold().removesuffix(".0")
        if answer in YES | NO:
            one, other = (cells[name] for name in PAIR)
            verdicts.append(Verdict(one, other, answer in YES, sheet.file, row, cells))
        elif answer:
            refused.append(Finding(sheet.file, row, "same", cells["same"], "yes or no, or nothing"))
    return verdicts, refused


def is_answered(path: Path) -> bool:
    """Say whether a file is such a sheet with an answer in it, which must not be written over."""
    return path.is_file() and any(cells.get("same") for _, cells in sheets.read(path, WANTED).rows)


def write(merging: Merging, path: Path, answered: Sequence[Verdict] = ()) -> None:
    """Write the doubtful pairs with an empty cell for a person to fill, after those that have been answered."""
    sheets.write(path, COLUMNS, [*(each.cells for each in answered), *_rows(merging)])


def _rows(merging: Merging) -> Iterator[dict[str, object]]:
    rows = sorted({number for pair in merging.doubtful for number in pair.rows})
    told = dict(zip(rows, records(merging.reports.iloc[rows]), strict=True))
    for pair in merging.doubtful:
        sides = [_side(told[number]) for number in pair.rows]
        yield {
            "report_a": pair.one,
            "report_b": pair.other,
            "score": round(pair.score, 2),
            "reasons": pair.reasons,
            **{f"{name}_{letter}": side[name] for letter, side in zip("ab", sides, strict=True) for name in SIDE},
        }


def _side(row: Mapping[str, object]) -> dict[str, str]:
    """Return what one report says, for a person to compare."""
    days = [f"{day:%Y-%m-%d}" for name in ("date_start", "date_end") if (day := row[name]) is not None]
    who = (f"{row['perpetrator']}" if row["perpetrator"] else "", f"{row['actors'] or ''}")
    counted = (f"{span(row, name)} {word}" for name, word in NAMED.items() if span(row, name))
    return {
        "source": str(row["source_id"]),
        "place": _text(row["location"] or row["location_as_reported"] or row["country"]),
        "date": " to ".join(days) or _text(row["date_as_reported"]),
        "actors": _joined([*who, f"against {row['target']}" if row["target"] else ""]),
        "figures": _joined(counted),
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(filter(None, values))
