"""GeoNames dumps: IQ.txt, allCountries.txt, or the zip archives that they come in (CC BY 4.0).

Options: `alternate_names`, `admin1_codes`, `hierarchy`: paths of alternateNamesV2, admin1CodesASCII and hierarchy;
without them, files of these names beside the dump are used. `keep_all`: keep every feature, not only those that
reports name (see features.py). `refuse`: told of each row that could not be used.

admin2Codes is not needed: the districts are places of the dump, and table PLACES has no second level.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import numpy as np

from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, features, geonames_names
from geomap.gazetteer.importers.geonames_areas import Provinces, provinces
from geomap.gazetteer.importers.lines import blocks
from geomap.gazetteer.importers.refusals import Refusals, unheard
from geomap.gazetteer.importers.seen import SeenNumbers, whole_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding
    from geomap.gazetteer.importers.geonames_names import AlternateNames
    from geomap.gazetteer.importers.lines import Block

TITLE = "GeoNames dump (IQ.txt, allCountries.txt, also zipped)"
SOURCE = "geonames"
WIDTH = 19
(ID, NAME, ASCII, OTHERS, LAT, LON, CLASS, CODE, COUNTRY, CC2, ADMIN1) = range(11)
PEOPLE = 14
SIDE_FILES = {
    "alternate_names": ("alternateNamesV2.txt", "alternateNamesV2.zip"),
    "admin1_codes": ("admin1CodesASCII.txt",),
    "hierarchy": ("hierarchy.txt", "hierarchy.zip"),
}
"""What the files beside a dump are called."""
_SWAPPED = str.maketrans(",;", ";,")


def takes(path: Path) -> bool:
    """Say whether the first line has the 19 cells of a dump."""
    line = archives.first_line(path, dump_in)
    cells = line.split(b"\t")
    return len(cells) == WIDTH and cells[ID].isdigit() and len(cells[CLASS]) <= 1 and _is_number(cells[LAT])


def read(
    path: Path,
    *,
    alternate_names: Path | None = None,
    admin1_codes: Path | None = None,
    hierarchy: Path | None = None,
    keep_all: bool = False,
    refuse: Callable[[Finding], None] = unheard,
) -> Iterator[pd.DataFrame]:
    """Yield the places of a dump as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    names_file = alternate_names or _beside(path, "alternate_names")
    known = provinces(
        path, admin1_codes or _beside(path, "admin1_codes"), hierarchy or _beside(path, "hierarchy"), dump_in
    )
    kept = _kept(path, keep_all=keep_all) if names_file else None
    with geonames_names.opened(names_file, kept) if names_file and kept else nullcontext() as others:
        seen = SeenNumbers()
        with archives.text(path, dump_in) as stream:
            for block in blocks(stream, WIDTH, refusals):
                yield from _places(block, seen, known, others, refusals, keep_all=keep_all)
    refusals.settle()


def dump_in(names: list[str]) -> str | None:
    """Return which member of a GeoNames archive is the table: the one that is no readme."""
    tables = [name for name in names if name.lower().endswith(".txt") and "readme" not in name.lower()]
    return tables[0] if len(tables) == 1 else None


def _beside(path: Path, option: str) -> Path | None:
    return next((found for name in SIDE_FILES[option] if (found := path.with_name(name)).is_file()), None)


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


def _places(
    block: Block,
    seen: SeenNumbers,
    known: Provinces,
    others: AlternateNames | None,
    refusals: Refusals,
    *,
    keep_all: bool,
) -> Iterator[pd.DataFrame]:
    kinds = features.types(block.columns[CLASS], block.columns[CODE], keep_all=keep_all)
    ids = whole_numbers(block.columns[ID])
    for at in np.flatnonzero(ids < 0).tolist():
        refusals.add(block.numbers[at], "geonameid", block.columns[ID][at], "a whole number, not too large")
    wanted = np.flatnonzero(np.array([kind is not None for kind in kinds], dtype=bool) & (ids >= 0))
    fresh = seen.new(ids[wanted])
    for at in wanted[~fresh].tolist():
        refusals.add(block.numbers[at], "geonameid", block.columns[ID][at], "each geonameid once")
    yield from chunks.places(_cells(block, wanted[fresh].tolist(), ids, kinds, known, others), SOURCE, refusals)


def _cells(
    block: Block, kept: list[int], ids: np.ndarray, kinds: list[str | None], known: Provinces,
    others: AlternateNames | None,
) -> chunks.Cells:  # fmt: skip
    columns = block.columns

    def of(column: int) -> list[str]:
        cells = columns[column]
        return cells if len(kept) == len(cells) else [cells[at] for at in kept]

    names, codes, countries, own_ids = of(NAME), of(CODE), of(COUNTRY), ids[kept].tolist()
    aliases = [_aliases(cell) for cell in of(OTHERS)]
    if others:
        aliases = others.added(own_ids, names, aliases)
    aliases = [
        _with(cell, plain) if plain != name and not name.isascii() else cell
        for cell, plain, name in zip(aliases, of(ASCII), names, strict=True)
    ]
    return chunks.Cells(
        rows=[block.numbers[at] for at in kept],
        gazetteer_id=of(ID),
        name=[name.strip() if ";" not in name else name.replace(";", ",").strip() for name in names],
        aliases=aliases,
        type=[kinds[at] or "" for at in kept],
        country=[_countries(code, more) for code, more in zip(countries, of(CC2), strict=True)],
        latitude=of(LAT),
        longitude=of(LON),
        admin1=known.of(countries, of(ADMIN1), own_ids),
        population=of(PEOPLE),
        seat=[features.SEATS.get(code, "") for code in codes],
    )


def _aliases(cell: str) -> str:
    """Return a list joined by ',' as one joined by ';'."""
    return cell.replace(",", ";") if ";" not in cell else cell.translate(_SWAPPED)


def _with(cell: str, name: str) -> str:
    plain = name.replace(";", ",").strip()
    if not plain or f";{plain};" in f";{cell};":
        return cell
    return f"{cell};{plain}" if cell else plain


def _countries(code: str, more: str) -> str:
    """Return the country's code, and those of others that share or claim the place."""
    if not more:
        return code
    return ";".join(dict.fromkeys(part.strip() for part in (code, *more.split(",")) if part.strip()))
