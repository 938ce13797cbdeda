"""Corrections by hand: for this name the place is that, why, and on whose word. They come before the ladder.

A file of them is CSV with the columns of COLUMNS. `gazetteer_id` is an id of the gazetteer, or `source:id` where two
sources use the same one; or else `latitude`, `longitude` and `radius_m` say where the place is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap import files, sheets
from geomap.errors import Finding, InputError
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

COLUMNS = ("name", "country", "admin1", "gazetteer_id", "latitude", "longitude", "radius_m", "why", "by")
NEEDED = ("name", "why", "by")
WANTED = "a CSV file of overrides with the columns " + ", ".join(COLUMNS)
FILE = "overrides.csv"
GREATEST_RADIUS_M = 20_000_000.0
"""Half the way round the earth."""


@dataclass(frozen=True, slots=True)
class Override:
    """One correction, as a row of a file has it."""

    name: str
    """The name or phrase that is looked up, as somebody wrote it."""
    country: str
    """Country by name or code, several joined by ';', with which it is looked up; empty: whichever."""
    admin1: str
    """First-level province with which it is looked up; empty: whichever."""
    gazetteer_id: str
    """The place that is meant; empty if coordinates say it."""
    lat: float | None
    """Latitude in degrees WGS 84; None if an id says it."""
    lon: float | None
    """Longitude in degrees WGS 84; None if an id says it."""
    radius_m: float | None
    """How far from the point it may reach, in metres; None: as the gazetteer has it."""
    why: str
    """The reason for the correction."""
    by: str
    """On whose word it stands."""
    file: str
    """The file it stands in, by name."""
    row: int
    """The line on which it starts."""

    @property
    def answer(self) -> tuple[object, ...]:
        """What it says, for comparing two of one name."""
        return self.gazetteer_id, self.lat, self.lon, self.radius_m

    @property
    def countries(self) -> list[str]:
        """The countries of its hint, as they are written."""
        return [part.strip() for part in self.country.split(";") if part.strip()]

    @property
    def reason(self) -> str:
        """Why the place is this one, in words."""
        return f"set by hand in {self.file}, row {self.row}, by {self.by}: {self.why}"

    def finding(self, column: str, value: object, wanted: str) -> Finding:
        """Return a finding about one of its cells."""
        return Finding(self.file, self.row, column, str(value), wanted)


@dataclass(frozen=True)
class Overrides:
    """Corrections of several files, the first of a name and its hints standing before later ones."""

    rows: tuple[Override, ...] = ()
    """All of them, in order."""
    refused: tuple[Finding, ...] = ()
    """Rows that could not be used."""
    files: tuple[dict[str, str], ...] = ()
    """Name and sha256 of each file that had a row."""
    _named: dict[str, list[Override]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Sort them by folded name, those with more hints first."""
        for row in sorted(self.rows, key=lambda row: -(2 * bool(row.admin1) + bool(row.country))):
            self._named.setdefault(fold(row.name), []).append(row)

    def has(self, key: str) -> bool:
        """Say whether there is a correction of a folded name."""
        return key in self._named

    def of(self, words: str) -> list[Override]:
        """Return the corrections of a name, those with more hints first."""
        return self._named.get(fold(words), []) if self._named else []


def load(paths: Iterable[Path]) -> Overrides:
    """Return the corrections of these files, then the user's own, then those that come with geomap.

    Raises InputError for a file that is none; rows that cannot be used are in `refused`.
    """
    found = [*paths, *(path for path in (own_file(), files.own_folder("gazetteer") / FILE) if path.is_file())]
    rows: list[Override] = []
    refused: list[Finding] = []
    used = []
    for path in dict.fromkeys(found):
        good, bad = read(path)
        rows += good
        refused += bad
        used += [{"name": files.name_of(path), "sha256": files.sha256_of(path)}] if good else []
    return Overrides(tuple(rows), tuple(refused), tuple(used))


def own_file() -> Path:
    """Return where the user's own corrections lie, in the folder of settings; the file may not exist."""
    return files.config_folder() / FILE


def read(path: Path) -> tuple[list[Override], list[Finding]]:
    """Return the good rows of a file and a finding for each that cannot be used.

    Of two rows with the same name and hints the first stands. Raises InputError where the file is none of overrides.
    """
    sheet = sheets.read(path, WANTED)
    if missing := [name for name in NEEDED if name not in sheet.columns]:
        raise InputError(path, f"column {missing[0]!r} is missing", WANTED)
    unknown = [name for name in sheet.columns if name not in COLUMNS]
    refused = [Finding(sheet.file, 1, name, name, "one of " + ", ".join(COLUMNS)) for name in unknown]
    rows: list[Override] = []
    for number, cells in sheet.rows:
        override, problems = parse(cells, sheet.file, number)
        refused += problems
        rows += [override] if override else []
    kept, repeated = _first_of_each(rows)
    return kept, [*refused, *sheet.refused, *repeated]


def parse(cells: Mapping[str, str], file: str, row: int) -> tuple[Override | None, list[Finding]]:
    """Return one row as a correction; None, and what is wrong with its cells, if it cannot be used."""
    texts = {name: cells.get(name, "") for name in COLUMNS}
    problems = _problems(texts)
    if problems:
        return None, [Finding(file, row, name, texts[name], wanted) for name, wanted in problems]
    lat, lon, radius_m = (float(texts[name]) if texts[name] else None for name in _LIMITS)
    hints = texts["name"], texts["country"], texts["admin1"]
    return Override(
        *hints, texts["gazetteer_id"], lat, lon, radius_m, why=texts["why"], by=texts["by"], file=file, row=row
    ), []


_LIMITS = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0), "radius_m": (0.0, GREATEST_RADIUS_M)}


def _problems(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the columns whose cells cannot be used, each with what was wanted."""
    found = [(name, _VALUES[name]) for name in NEEDED if not texts[name]]
    found += [
        (name, f"a number from {low:g} to {high:g}")
        for name, (low, high) in _LIMITS.items()
        if texts[name] and not _is_between(texts[name], low, high)
    ]
    has_point = bool(texts["latitude"] or texts["longitude"])
    if has_point and texts["gazetteer_id"]:
        return [*found, ("gazetteer_id", "either an id or coordinates")]
    if not texts["gazetteer_id"]:
        found += [(name, "a value, or a gazetteer_id instead") for name in _LIMITS if not texts[name]]
    return found


_VALUES = {
    "name": "the name that is looked up",
    "why": "the reason for the correction",
    "by": "on whose word it stands",
}


def _is_between(text: str, low: float, high: float) -> bool:
    try:
        value = float(text)
    except ValueError:
        return False
    return math.isfinite(value) and low <= value <= high and "_" not in text


def _first_of_each(rows: list[Override]) -> tuple[list[Override], list[Finding]]:
    seen: dict[tuple[str, ...], Override] = {}
    repeated = []
    for row in rows:
        first = seen.setdefault(key(row, fold), row)
        if first is not row:
            repeated.append(row.finding("name", row.name, f"each name with its hints once; row {first.row} has it too"))
    return list(seen.values()), repeated


def key(row: Override, coded: Callable[[str], str]) -> tuple[str, ...]:
    """Return what a correction is looked up by; `coded` makes two ways to write a country one."""
    return fold(row.name), fold(row.admin1), *sorted(map(coded, row.countries))


def cells_of(row: Override) -> dict[str, object]:
    """Return a correction as the cells of a file."""
    values: Sequence[object] = (
        row.name, row.country, row.admin1, row.gazetteer_id, row.lat, row.lon, row.radius_m, row.why, row.by,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
