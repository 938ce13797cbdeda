"""Provinces, districts and countries of a GeoNames dump: their names by code, and which province a place lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks
from geomap.gazetteer.importers.lines import blocks, whole_lines
from geomap.gazetteer.importers.refusals import Refusals
from geomap.gazetteer.importers.seen import whole_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

WIDTH, CODES_WIDTH, HIERARCHY_WIDTH = 19, 4, 3
(ID, NAME, LAT, LON, CODE, COUNTRY, ADMIN1, ADMIN2) = (0, 1, 4, 5, 7, 8, 10, 11)
UNSAID = frozenset({"", "00"})
"""First-level codes that name no province."""
DEEPEST = 12
"""A chain of parents that is longer is a circle."""
_AREA_ROWS = (b"\tA\tADM1\t", b"\tA\tADM2\t", b"\tA\tPCL")


class Area(NamedTuple):
    """A country, province or district as a row of the dump has it."""

    key: str
    """'IQ', 'IQ.18' or 'IQ.18.90148': what the places in it carry as codes."""
    name: str
    """Its usual name."""
    number: int
    """Its geonameid, -1 if that is none."""
    lat: float
    """Degrees, NaN if that is none."""
    lon: float
    """Degrees, NaN if that is none."""


def dump_in(names: list[str]) -> str | None:
    """Return which member of a GeoNames archive is the table: the one that is no readme."""
    tables = [name for name in names if name.lower().endswith(".txt") and "readme" not in name.lower()]
    return tables[0] if len(tables) == 1 else None


def key_of(code: str, country: str, admin1: str, admin2: str) -> str:
    """Return the key of the area that a row with this feature code is, empty if it is none.

    >>> key_of("ADM1", "IQ", "18", ""), key_of("PCLI", "IQ", "00", ""), key_of("PPL", "IQ", "18", "")
    ('IQ.18', 'IQ', '')
    """
    if code == "ADM1":
        return f"{country}.{admin1}"
    if code == "ADM2":
        return f"{country}.{admin1}.{admin2}"
    return country if code.startswith("PCL") else ""


def areas(dump: Path) -> list[Area]:
    """Return the areas among the rows of a dump. Damage is left to the reading proper to tell."""
    found = []
    with archives.text(dump, dump_in) as stream:
        for _, data in whole_lines(stream, WIDTH, Refusals(dump)):
            found += [area for pattern in _AREA_ROWS for line in _lines_with(data, pattern) if (area := _area(line))]
    return found


@dataclass(frozen=True, slots=True)
class Provinces:
    """Which province a place lies in."""

    by_code: Mapping[str, str]
    """Names by country and first-level code: 'IQ.18'."""
    by_id: Mapping[int, str]
    """Names by geonameid."""
    parents: Mapping[int, int]
    """The place that each place lies in, by geonameid; empty if no hierarchy was given."""

    def of(self, keys: Sequence[str], ids: Sequence[int]) -> list[str]:
        """Return the province of each place by its key 'IQ.18', empty where it is not known."""
        found = [self.by_code.get(key, "") for key in keys]
        if not self.parents:
            return found
        return [
            self._above(number) if not name and key.partition(".")[2] in UNSAID else name
            for name, key, number in zip(found, keys, ids, strict=True)
        ]

    def _above(self, number: int) -> str:
        for _ in range(DEEPEST):
            number = self.parents.get(number, -1)
            if number in self.by_id:
                return self.by_id[number]
        return ""


def provinces(own: Sequence[Area], admin1_codes: Path | None, hierarchy: Path | None) -> Provinces:
    """Return the provinces that a dump and the files beside it name; what admin1CodesASCII says goes first."""
    named = [(area.key, area.name, area.number) for area in own if area.key.count(".") == 1]
    named += _listed(admin1_codes) if admin1_codes else []
    by_code = {key: name for key, name, _ in named if key.partition(".")[2] not in UNSAID}
    by_id = {number: name for _, name, number in named if number >= 0}
    return Provinces(by_code, by_id, _parents(hierarchy) if hierarchy else {})


def _lines_with(data: bytes, pattern: bytes) -> Iterator[bytes]:
    at = data.find(pattern)
    while at >= 0:
        yield data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at)]
        at = data.find(pattern, at + 1)


def _area(line: bytes) -> Area | None:
    cells = line.decode(errors="replace").split("\t")
    if len(cells) != WIDTH:
        return None
    key = key_of(cells[CODE], cells[COUNTRY], cells[ADMIN1], cells[ADMIN2])
    lat, lon = chunks.numbers([cells[LAT], cells[LON]]).tolist()
    return Area(key, chunks.tidy(cells[NAME]), int(whole_numbers([cells[ID]])[0]), lat, lon) if key else None


def _listed(path: Path) -> list[tuple[str, str, int]]:
    refusals, found = Refusals(path), []
    with archives.text(path, dump_in) as stream:
        for block in blocks(stream, CODES_WIDTH, refusals):
            codes, names, _, ids = block.columns
            rows = zip(codes, names, whole_numbers(ids).tolist(), strict=True)
            found += [(code, chunks.tidy(name), number) for code, name, number in rows if "." in code]
    refusals.settle()
    return found


def _parents(path: Path) -> dict[int, int]:
    """Return the parent of each place; of several the administrative one."""
    refusals = Refusals(path)
    administrative: dict[int, int] = {}
    others: dict[int, int] = {}
    with archives.text(path, dump_in) as stream:
        for block in blocks(stream, HIERARCHY_WIDTH, refusals):
            parents, children, kinds = block.columns
            rows = zip(whole_numbers(children).tolist(), whole_numbers(parents).tolist(), kinds, strict=True)
            for child, parent, kind in rows:
                (administrative if kind == "ADM" else others)[child] = parent
    refusals.settle()
    return others | administrative
