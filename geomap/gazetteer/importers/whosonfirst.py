"""Who's On First: a SQLite distribution, one GeoJSON record, or a folder of records.

Records that were superseded, deprecated or ceased are not used. Option `refuse`: told of each row that could not be
used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, wof_database, wof_records
from geomap.gazetteer.importers.refusals import Refusals, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding

TITLE = "Who's On First (SQLite distribution, GeoJSON records)"
SOURCE = "whosonfirst"


def takes(path: Path) -> bool:
    """Say whether it is a database with the table spr, or begins as a record does, or is a folder of such."""
    if path.is_dir():
        first = next(wof_records.files(path), None)
        return first is not None and wof_records.is_record(first)
    return wof_database.is_distribution(path) or wof_records.is_record(path)


def read(path: Path, *, refuse: Callable[[Finding], None] = unheard) -> Iterator[pd.DataFrame]:
    """Yield the places of a distribution as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    is_database = path.is_file() and archives.beginning(path, lambda _: None).startswith(wof_database.MAGIC)
    rows = wof_database.rows(path, refusals) if is_database else wof_records.rows(path, refusals)
    yield from chunks.gathered(rows, SOURCE, refusals)
    refusals.settle()
