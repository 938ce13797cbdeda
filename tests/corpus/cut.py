"""Files of every format that break off, as a download does."""

from __future__ import annotations

import io
import tempfile
from functools import partial
from pathlib import Path

import geopandas as gpd
import pandas as pd
from shapely import Point

from tests.corpus.archives import REPORTS, zipped
from tests.corpus.case import Case
from tests.corpus.markup import kml
from tests.corpus.table import GOOD, row
from tests.corpus.workbooks import workbook

ROWS = (GOOD, row())
DRIVERS = {"gpkg": "GPKG", "fgb": "FlatGeobuf"}


def _parquet() -> bytes:
    held = io.BytesIO()
    pd.DataFrame(list(ROWS)).to_parquet(held)
    return held.getvalue()


def _shuffled() -> bytes:
    """Return Parquet of as many rows as one column has different values, not in the order in which they come."""
    held = io.BytesIO()
    rows = [GOOD, row(country=""), row(report_id="r3", country="Syria")]
    pd.DataFrame(rows).to_parquet(held)
    return held.getvalue()


def _layers(suffix: str) -> bytes:
    """Return both reports as a file that GDAL writes."""
    columns = {name: [each[name] for each in ROWS] for name in GOOD if name not in {"latitude", "longitude"}}
    shapes = [Point(float(each["longitude"]), float(each["latitude"])) for each in ROWS]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"reports.{suffix}"
        gpd.GeoDataFrame(columns, geometry=shapes, crs=4326).to_file(path, driver=DRIVERS[suffix])
        return path.read_bytes()


def _zip() -> bytes:
    return zipped({"reports.csv": REPORTS})


MADE = {
    "parquet": _parquet,
    "gpkg": partial(_layers, "gpkg"),
    "fgb": partial(_layers, "fgb"),
    "xlsx": workbook,
    "kml": kml,
    "zip": _zip,
}
"""A whole file of each kind."""


def _part(suffix: str, share: float) -> bytes:
    content = MADE[suffix]()
    return content[: int(len(content) * share)]


def _spoilt() -> bytes:
    """Return Parquet in which one letter is another, and the checksum of the page still that of before."""
    held = io.BytesIO()
    table = pd.DataFrame(list(ROWS))
    table.to_parquet(held, compression="none", write_page_checksum=True)
    return held.getvalue().replace(b"Taji", b"Tabi", 1)


def _cut(suffix: str, share: float) -> Case:
    return Case(
        f"{suffix} of which {share:.0%} came", f"reports.{suffix}", partial(_part, suffix, share), f"reports.{suffix}"
    )


CASES = (
    *(_cut(suffix, share) for suffix in MADE for share in (0.1, 0.5, 0.9)),
    Case("Parquet with a checksum that is wrong", "reports.parquet", _spoilt, "not Parquet"),
    Case(
        "Parquet of as many rows as different values, in another order",
        "reports.parquet",
        _shuffled,
        "",
        ("r1", "r2", "r3"),
        reads={"r1": {"country": "Iraq"}, "r2": {"country": ""}, "r3": {"country": "Syria"}},
    ),
    Case("Parquet of its first and last bytes", "reports.parquet", b"PAR1" + bytes(4) + b"PAR1", "not Parquet"),
    Case(
        "a GeoPackage that is another database", "reports.gpkg", b"SQLite format 3\0" + bytes(4000), "format not known"
    ),
    Case("FlatGeobuf of its first bytes", "reports.fgb", b"fgb\x03fgb\0" + bytes(8), "FlatGeobuf"),
)
