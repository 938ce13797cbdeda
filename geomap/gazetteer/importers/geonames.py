"""GeoNames dumps: IQ.txt, allCountries.txt, or the zip archives that they come in (CC BY 4.0).

Options: `beside`: paths of the files of SIDE_FILES; without them, files of these names in the folder of the dump are
used. `keep_all`: keep every feature, not only those that reports name (see features.py). `refuse`: told of each row
that could not be used.

admin2Codes is not needed: the districts are places of the dump, and table PLACES has no second level. Areas come
last, since how far they reach is known when all that lies in them was seen.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, features, geonames_names
from geomap.gazetteer.importers.geonames_areas import areas, dump_in, key_of, provinces
from geomap.gazetteer.importers.lines import blocks
from geomap.gazetteer.importers.refusals import Refusals, unheard
from geomap.gazetteer.importers.seen import SeenNumbers, whole_numbers
from geomap.gazetteer.importers.spread import Spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding
    from geomap.gazetteer.importers.geonames_areas import Provinces
    from geomap.gazetteer.importers.geonames_names import AlternateNames
    from geomap.gazetteer.importers.lines import Block

TITLE = "GeoNames dump (IQ.txt, allCountries.txt, also zipped)"
SOURCE = "geonames"
WIDTH = 19
(ID, NAME, ASCII, OTHERS, LAT, LON, CLASS, CODE, COUNTRY, CC2, ADMIN1, ADMIN2) = range(12)
PEOPLE = 14
SIDE_FILES = {
    "alternate_names": ("alternateNamesV2.txt", "alternateNamesV2.zip"),
    "admin1_codes": ("admin1CodesASCII.txt",),
    "hierarchy": ("hierarchy.txt", "hierarchy.zip"),
}
"""What the files beside a dump are called."""
Cell = TypeVar("Cell", str, int)
AREAS = frozenset({"country", "province", "district"})
_SWAPPED = str.maketrans(",;", ";,")


def takes(path: Path) -> bool:
    """Say whether the first line has the 19 cells of a dump."""
    cells = archives.first_line(path, dump_in).split(b"\t")
    return len(cells) == WIDTH and cells[ID].isdigit() and len(cells[CLASS]) <= 1 and _is_number(cells[LAT])


def read(
    path: Path,
    *,
    beside: Mapping[str, Path] | None = None,
    keep_all: bool = False,
    refuse: Callable[[Finding], None] = unheard,
) -> Iterator[pd.DataFrame]:
    """Yield the places of a dump as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    side = {option: _found(path, names) for option, names in SIDE_FILES.items()} | dict(beside or {})
    own = areas(path)
    known = provinces(own, side["admin1_codes"], side["hierarchy"])
    names = side["alternate_names"]
    with geonames_names.opened(names, _kept(path, keep_all=keep_all)) if names else nullcontext() as others:
        dump = _Dump(known, Spread(own), others, refusals, keep_all)
        with archives.text(path, dump_in) as stream:
            for block in blocks(stream, WIDTH, refusals):
                yield from chunks.places(dump.places(block), SOURCE, refusals)
        for cells in dump.areas():
            yield from chunks.places(cells, SOURCE, refusals)
    refusals.settle()


@dataclass(slots=True)
class _Dump:
    """A dump that is being read: what is known beside its rows, and what was seen of them."""

    known: Provinces
    spread: Spread
    others: AlternateNames | None
    refusals: Refusals
    keep_all: bool
    seen: SeenNumbers = field(default_factory=SeenNumbers)
    waiting: list[tuple[list[str], chunks.Cells]] = field(default_factory=list)
    """Areas by key, and their cells."""

    def places(self, block: Block) -> chunks.Cells:
        """Return the rows of a block that are kept and are no areas; these wait."""
        kinds = features.types(block.columns[CLASS], block.columns[CODE], keep_all=self.keep_all)
        kept = self._fresh(block, kinds)
        keys = {at: key for at in kept if kinds[at] in AREAS and (key := _key(block, at))}
        if keys:
            self.waiting.append((list(keys.values()), self._cells(block, list(keys), kinds)))
            kept = [at for at in kept if at not in keys]
        return self._cells(block, kept, kinds)

    def areas(self) -> Iterator[chunks.Cells]:
        """Yield the areas, each with the radius that its places give it."""
        for keys, cells in self.waiting:
            cells.radius_m[:] = [self.spread.radius_m(key) for key in keys]
            yield cells

    def _fresh(self, block: Block, kinds: list[str | None]) -> list[int]:
        """Return the rows of a block that are kept; one whose id is none, or was there before, is refused."""
        ids = whole_numbers(block.columns[ID])
        wanted = np.flatnonzero(np.array([kind is not None for kind in kinds], dtype=bool))
        for at in wanted[ids[wanted] < 0].tolist():
            self.refusals.add(block.numbers[at], "geonameid", block.columns[ID][at], "a whole number, not too large")
        wanted = wanted[ids[wanted] >= 0]
        fresh = self.seen.new(ids[wanted])
        for at in wanted[~fresh].tolist():
            self.refusals.add(block.numbers[at], "geonameid", block.columns[ID][at], "each geonameid once")
        kept: list[int] = wanted[fresh].tolist()
        return kept

    def _cells(self, block: Block, kept: list[int], kinds: list[str | None]) -> chunks.Cells:
        names, countries, lat, lon = (_at(kept, block.columns[column]) for column in (NAME, COUNTRY, LAT, LON))
        keys = [f"{country}.{code}" for country, code in zip(countries, _at(kept, block.columns[ADMIN1]), strict=True)]
        ids = whole_numbers(_at(kept, block.columns[ID])).tolist()
        self._count(countries, keys, _at(kept, block.columns[ADMIN2]), [lat, lon])
        return chunks.Cells(
            rows=_at(kept, block.numbers),
            gazetteer_id=_at(kept, block.columns[ID]),
            name=[name.strip() if ";" not in name else name.replace(";", ",").strip() for name in names],
            aliases=self._aliases(block, kept, names, ids),
            type=[kinds[at] or "" for at in kept],
            country=[
                _countries(code, more) if more else code
                for code, more in zip(countries, _at(kept, block.columns[CC2]), strict=True)
            ],
            latitude=lat,
            longitude=lon,
            admin1=self.known.of(keys, ids),
            radius_m=[0.0] * len(kept),
            population=_at(kept, block.columns[PEOPLE]),
            seat=[features.SEATS.get(code, "") for code in _at(kept, block.columns[CODE])],
        )

    def _count(self, countries: list[str], keys: list[str], districts: list[str], points: list[list[str]]) -> None:
        """Count the places for the areas they lie in."""
        if not self.spread:
            return
        lat, lon = map(chunks.numbers, points)
        self.spread.add(countries, lat, lon)
        self.spread.add(keys, lat, lon)
        self.spread.add([f"{key}.{code}" for key, code in zip(keys, districts, strict=True)], lat, lon)

    def _aliases(self, block: Block, kept: list[int], names: list[str], ids: list[int]) -> list[str]:
        cells = [
            cell.replace(",", ";") if ";" not in cell else cell.translate(_SWAPPED)
            for cell in _at(kept, block.columns[OTHERS])
        ]
        if self.others:
            cells = self.others.added(ids, names, cells)
        return [
            cell if name.isascii() or plain == name else _with(cell, plain)
            for cell, plain, name in zip(cells, _at(kept, block.columns[ASCII]), names, strict=True)
        ]


def _found(path: Path, names: tuple[str, ...]) -> Path | None:
    return next((found for name in names if (found := path.with_name(name)).is_file()), None)


def _is_number(cell: bytes) -> bool:
    return cell.removeprefix(b"-").replace(b".", b"", 1).isdigit()


def _kept(path: Path, *, keep_all: bool) -> SeenNumbers:
    """Return the ids that will be kept, so that no name is stored for any other."""
    found = SeenNumbers()
    with archives.text(path, dump_in) as stream:
        for block in blocks(stream, WIDTH, Refusals(path)):
            kinds = features.types(block.columns[CLASS], block.columns[CODE], keep_all=keep_all)
            ids = whole_numbers(block.columns[ID])
            found.new(ids[np.array([kind is not None for kind in kinds], dtype=bool) & (ids >= 0)])
    return found


def _at(kept: list[int], cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells of the rows that are kept."""
    return list(cells) if len(kept) == len(cells) else [cells[at] for at in kept]


def _key(block: Block, at: int) -> str:
    code, country, admin1, admin2 = (block.columns[column][at] for column in (CODE, COUNTRY, ADMIN1, ADMIN2))
    return key_of(code, country, admin1, admin2)


def _with(cell: str, name: str) -> str:
    plain = name.replace(";", ",").strip()
    if not plain or (plain in cell and f";{plain};" in f";{cell};"):
        return cell
    return f"{cell};{plain}" if cell else plain


def _countries(code: str, more: str) -> str:
    """Return the country's code, and those of others that share or claim the place."""
    return ";".join(dict.fromkeys(part.strip() for part in (code, *more.split(",")) if part.strip()))
